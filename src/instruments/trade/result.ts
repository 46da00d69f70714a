// What is said of trade from its rows: the parts of one year, the years beside each other, what a port could hold.

import { concentrationOf } from './concentration.ts'
import type { Concentration } from './concentration.ts'
import { exposureOf } from './exposure.ts'
import type { Exposure } from './exposure.ts'

/** One sum of a table; what the table does not tell apart is null. */
export interface TradeRow {
  readonly year: string
  readonly code: string
  readonly direction: string | null
  readonly mode: string | null
  readonly value: number
}

export interface TradeQuestion {
  readonly year: string
  /** The year it is held against. */
  readonly compare: string
  /** Null: all that there are. */
  readonly direction: string | null
  readonly mode: string | null
  /** Codes that mean that nobody knows. */
  readonly unknown: readonly string[]
}

export interface TradePart {
  readonly code: string
  readonly value: number
  readonly sharePercent: number
  readonly square: number
  /** Null: nothing was told in that year. */
  readonly before: number | null
  readonly changePercent: number | null
}

export interface TradeYear {
  readonly year: string
  readonly told: number
  readonly whole: number
  readonly untold: number
  readonly least: number | null
  readonly most: number | null
}

export interface TradeResult {
  readonly concentration: Concentration
  readonly parts: readonly TradePart[]
  readonly years: readonly TradeYear[]
  readonly wholeBefore: number | null
}

/** `whole`: rows of all trade, or null where the parts are all there is. */
export function tradeResult(rows: readonly TradeRow[], whole: readonly TradeRow[] | null, question: TradeQuestion): TradeResult {
  const fits = ({ direction, mode }: TradeRow) => (question.direction === null || direction === question.direction) && (question.mode === null || mode === question.mode)
  const years = [...new Set(rows.map(({ year }) => year))].sort()
  const byYear = new Map(years.map((year) => [year, sums(rows.filter((row) => row.year === year && fits(row) && !question.unknown.includes(row.code)))]))
  const wholes = whole === null ? null : sums(whole.filter(fits).map((row) => ({ ...row, code: row.year })))
  const concentrationIn = (year: string) => concentrationOf([...(byYear.get(year) ?? [])].map(([code, value]) => ({ code, value })), wholes === null ? null : (wholes.get(year) ?? 0))
  const concentration = concentrationIn(question.year)
  const earlier = byYear.get(question.compare)
  return {
    concentration,
    parts: concentration.parts.map((part) => {
      const before = earlier?.get(part.code) ?? null
      return { ...part, before, changePercent: changeOf(part.value, before) }
    }),
    years: years.map((year) => {
      const { whole: all, untold, least, most } = concentrationIn(year)
      return { year, told: all - untold, whole: all, untold, least, most }
    }),
    wholeBefore: years.includes(question.compare) ? concentrationIn(question.compare).whole : null,
  }
}

/** In percent; null where there was nothing to change from. */
export function changeOf(value: number, before: number | null): number | null {
  return before === null || before === 0 ? null : (100 * (value - before)) / before
}

export interface ExposureLine extends Exposure {
  readonly code: string
}

/** How much of what each part trades in a year can go by a port, the most exposed for certain first. */
export function exposuresOf(parts: readonly TradeRow[], port: readonly TradeRow[], whole: readonly TradeRow[], { year, direction, unknown }: Pick<TradeQuestion, 'year' | 'direction' | 'unknown'>): readonly ExposureLine[] {
  const fits = (row: TradeRow) => row.year === year && (direction === null || row.direction === direction)
  const key = ({ direction: way, mode }: TradeRow) => `${way}/${mode}`
  const [ports, wholes] = [sums(port.filter(fits), key), sums(whole.filter(fits), key)]
  const told = parts.filter((row) => fits(row) && !unknown.includes(row.code))
  return [...new Set(told.map(({ code }) => code))].map((code): ExposureLine => {
    const own = sums(told.filter((row) => row.code === code), key)
    return { code, ...exposureOf([...wholes].map(([cell, all]) => ({ port: ports.get(cell) ?? 0, part: own.get(cell) ?? 0, whole: all }))) }
  }).sort((a, b) => b.least - a.least || b.most - a.most || (a.code < b.code ? -1 : 1))
}

function sums(rows: readonly TradeRow[], key: (row: TradeRow) => string = ({ code }) => code): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const row of rows) found.set(key(row), (found.get(key(row)) ?? 0) + row.value)
  return found
}
