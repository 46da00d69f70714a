// What was counted in each period of one series, from a table of its dataset or from what its side reported. A period
// of which a part is missing is not told as the period: what there is of it stands apart. A period without a count is
// missing, and is never zero.

import type { Column } from '../../dialogue/data/columns.ts'
import { daysOfCell, findDays, isAsLongAs, periodAt, periodsBetween } from '../../dialogue/data/periods.ts'
import type { Days } from '../../dialogue/data/periods.ts'
import type { DataTable } from '../../dialogue/data/query.ts'
import type { IndicatorContent } from '../../dialogue/items/index.ts'
import { computedAs } from './queries.ts'
import type { Report } from './reports.ts'

/** `none`: it was counted, and there is no value to tell; the report says why. */
export type CountState = 'whole' | 'part' | 'none' | 'missing'

export interface Counted {
  readonly period: string
  readonly state: CountState
  /** In the unit of the indicator; of a share in percent. Null unless it is whole. */
  readonly value: number | null
  /** What is counted so far of a period that has gaps, and of how many of its months, quarters or days. */
  readonly part: { readonly value: number | null; readonly present: number; readonly of: number; readonly by: 'day' | 'month' | 'quarter'; readonly until: string | null } | null
  /** The word of the side that reported it. */
  readonly report: Report | null
}

export interface SeriesTables {
  readonly totals: DataTable
  /** Of a share: the whole of each period. */
  readonly wholes: DataTable | null
  /** How many rows each cell of time has; null where its time has no smaller parts than the period. */
  readonly presence: DataTable | null
}

type Definition = Pick<IndicatorContent, 'period' | 'quantity' | 'since'>

/** Of what a dataset gives: `covers` are the first and last cell of time that it holds. */
export function countedFrom(tables: SeriesTables, definition: Definition, dividedBy: number, time: Pick<Column, 'type'>, covers: { readonly from: string; readonly to: string } | null): readonly Counted[] {
  const [totals, wholes, present] = [byPeriod(tables.totals), tables.wholes === null ? null : byPeriod(tables.wholes), tables.presence === null ? null : presentIn(tables.presence, definition.period, time)]
  const spans = spanOf(covers, time, definition.period)
  return periodsOf([...totals.keys()], spans, definition).map((period) => {
    const total = totals.get(period) ?? null
    const value = total === null ? null : computedAs(definition.quantity, total, wholes === null ? null : (wholes.get(period) ?? null), dividedBy)
    const gaps = gapsOf(period, definition.period, time, spans, present)
    if (value === null) return { period, state: 'missing' as const, value: null, part: null, report: null }
    return gaps === null ? { period, state: 'whole' as const, value, part: null, report: null } : { period, state: 'part' as const, value: null, part: { value, ...gaps }, report: null }
  })
}

/** Of what its side reported; every period that was over on a day (YYYY-MM-DD) is there. */
export function countedBy(reports: readonly Report[], { period: kind, quantity, since }: Definition, today: string): readonly Counted[] {
  const said = new Map(reports.map((report) => [report.content.period, report]))
  const last = lastOver(kind, today)
  const names = [...said.keys()].sort()
  const first = since ?? names[0]
  if (first === undefined) return []
  const ended = [...names, last].sort().at(-1) ?? last
  return periodsBetween(kind, first, ended).map((period) => {
    const report = said.get(period) ?? null
    const value = report === null || report.content.value === null ? null : computedAs(quantity, report.content.value, report.content.whole, 1)
    return { period, state: report === null ? 'missing' : value === null ? 'none' : 'whole', value, part: null, report }
  })
}

/** The last period that had ended before a day. */
export function lastOver(kind: IndicatorContent['period'], today: string): string {
  const day = Temporal.PlainDate.from(today)
  const current = findDays(kind, periodAt(kind, day))
  return periodAt(kind, (current?.first ?? day).subtract({ days: 1 }))
}

/** The first column of a table is its period, the last its value. */
function byPeriod({ rows }: DataTable): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row): [string, number][] => {
    const [period, value] = [row[0], row.at(-1)]
    return period === null || period === undefined || typeof value !== 'number' ? [] : [[String(period), value]]
  }))
}

function presentIn({ rows }: DataTable, kind: Definition['period'], time: Pick<Column, 'type'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [cell, rowsThere] of rows) {
    const days = typeof cell === 'string' || typeof cell === 'number' ? daysOfCell(time.type, String(cell)) : null
    if (days === null || rowsThere === 0) continue
    const period = periodAt(kind, days.first)
    counts.set(period, (counts.get(period) ?? 0) + 1)
  }
  return counts
}

function spanOf(covers: { readonly from: string; readonly to: string } | null, time: Pick<Column, 'type'>, kind: Definition['period']): Days | null {
  if (covers === null) return null
  // A column of years may mean the fiscal years that the indicator asks for.
  const daysOf = (cell: string) => (isAsLongAs(time.type, kind) ? findDays(kind, cell) : daysOfCell(time.type, cell))
  const [from, to] = [daysOf(covers.from), daysOf(covers.to)]
  return from === null || to === null ? null : { first: from.first, last: to.last }
}

function periodsOf(named: readonly string[], spans: Days | null, { period: kind, since }: Definition): readonly string[] {
  const sorted = [...named].sort()
  const first = since ?? sorted[0]
  const last = [...sorted.slice(-1), ...(spans === null || sorted.length === 0 ? [] : [periodAt(kind, spans.last)])].sort().at(-1)
  return first === undefined || last === undefined ? [] : periodsBetween(kind, first, last)
}

/** Null where all of the period is counted. */
function gapsOf(period: string, kind: Definition['period'], time: Pick<Column, 'type'>, spans: Days | null, present: ReadonlyMap<string, number> | null): Omit<NonNullable<Counted['part']>, 'value'> | null {
  const days = findDays(kind, period)
  if (days === null) return null
  const isCut = spans !== null && (Temporal.PlainDate.compare(spans.first, days.first) > 0 || Temporal.PlainDate.compare(spans.last, days.last) < 0)
  const until = spans !== null && Temporal.PlainDate.compare(spans.last, days.last) < 0 ? spans.last.toString() : null
  if (present === null) {
    const counted = spans === null ? null : { first: later(spans.first, days.first), last: earlier(spans.last, days.last) }
    return isCut && counted !== null ? { present: lengthInDays(counted), of: lengthInDays(days), by: 'day', until } : null
  }
  const by = time.type === 'quarter' ? 'quarter' : 'month'
  const of = periodsBetween(by, periodAt(by, days.first), periodAt(by, days.last)).length
  const there = present.get(period) ?? 0
  return isCut || there < of ? { present: there, of, by, until } : null
}

function lengthInDays({ first, last }: Days): number {
  return Math.max(0, first.until(last, { largestUnit: 'days' }).days + 1)
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) <= 0 ? a : b
}
