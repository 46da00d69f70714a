// Trade as a reader asked for it: one table of trade told by one column, in one year, with how concentrated it is.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { DataTable } from '../../dialogue/data/query.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { askDataset, noteOf } from '../asking.ts'
import type { DataNote } from '../asking.ts'
import { problemsOf, takeChoice } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { levelOf } from './concentration.ts'
import type { Level } from './concentration.ts'
import { exposuresOf, tradeResult } from './result.ts'
import type { ExposureLine, TradeResult, TradeRow } from './result.ts'
import { tradeTables } from './tables.ts'

type Settings = SettingsOf<'trade'>
export type TradeCut = Settings['cuts'][number]

/** In a parameter: all that there are. */
export const ALL = 'all'

export interface TradeChoice {
  readonly cut: string
  readonly direction: string
  readonly mode: string
  readonly year: string
  readonly compare: string
  /** The port against which exposure is told; null where it cannot be. */
  readonly port: string | null
}

export interface TradeFound extends TradeResult {
  /** By the least that the index can be, which is certain. */
  readonly level: Level | null
  readonly exposures: readonly ExposureLine[] | null
  /** What the parts are called. */
  readonly titles: Readonly<Record<string, Bilingual>>
}

export interface TradeTool extends ToolBasis {
  readonly instrument: 'trade'
  readonly cut: TradeCut
  readonly choice: TradeChoice
  readonly years: readonly string[]
  /** Ports that can be asked about, with their names; empty where exposure is not told of this cut. */
  readonly ports: Readonly<Record<string, Bilingual>>
  readonly settings: Pick<Settings, 'cuts' | 'directions' | 'modes' | 'thresholds'>
  /** Null while its tables are being made, or are not there. */
  readonly found: TradeFound | null
}

export function tradeTool(context: ToolContext, settings: Settings): TradeTool {
  const { parameters } = context
  const [first] = settings.cuts
  const asked = takeChoice(parameters, 'cut', settings.cuts.map(({ cut }) => cut), first?.cut ?? '')
  const cut = settings.cuts.find((one) => one.cut === asked.value) ?? first
  if (cut === undefined) throw new Error('an instrument of trade without a table')
  const direction = takeChoice(parameters, 'direction', cut.direction === null ? [cut.only ?? ALL] : [ALL, ...settings.directions.map(({ code }) => code)], cut.only ?? ALL)
  const mode = takeChoice(parameters, 'mode', cut.mode === null ? [ALL] : [ALL, ...settings.modes.map(({ code }) => code)], ALL)
  const reader = readerOf(context, settings)
  const own = reader.cut(cut)
  const whole = reader.whole()
  const years = [...new Set((own ?? []).map(({ year }) => year))].sort()
  const year = takeChoice(parameters, 'year', years, years.at(-1) ?? '')
  const compare = takeChoice(parameters, 'compare', years, years.filter((one) => one < year.value).at(-1) ?? year.value)
  const portCut = settings.ports?.against.includes(cut.cut) === true ? settings.cuts.find((one) => one.cut === settings.ports?.cut) : undefined
  const portRows = portCut === undefined ? null : reader.cut(portCut)
  const portTitles = portCut === undefined ? {} : reader.titles(portCut)
  const named = [...new Set((portRows ?? []).filter((row) => row.year === year.value).map(({ code }) => code))].sort()
  const port = takeChoice(parameters, 'port', named, largestPort(portRows, year.value) ?? '')
  const question = { year: year.value, compare: compare.value, direction: direction.value === ALL ? null : direction.value, mode: mode.value === ALL ? null : mode.value, unknown: cut.unknown }
  const ready = own !== null && whole !== null && own.length > 0
  const result = ready ? tradeResult(own, cut.isWhole ? whole : null, question) : null
  const exposures = ready && portRows !== null && named.includes(port.value) && question.mode === null
    ? exposuresOf(own, portRows.filter(({ code }) => code === port.value), whole, question) : null
  const titles = reader.titles(cut)
  const found: TradeFound | null = result === null ? null : { ...result, exposures, titles, level: result.concentration.least === null ? null : levelOf(result.concentration.least, settings.thresholds) }
  const choice: TradeChoice = { cut: cut.cut, direction: direction.value, mode: mode.value, year: year.value, compare: compare.value, port: exposures === null ? null : port.value }
  // Years and ports are known only when the tables are: until then nothing of them is called wrong.
  const problems = problemsOf(asked, direction, mode, ...(years.length === 0 ? [] : [year, compare]), ...(named.length === 0 ? [] : [port]))
  return {
    instrument: 'trade', cut, choice, years, problems, found,
    ports: exposures === null ? {} : Object.fromEntries(named.map((code) => [code, portTitles[code] ?? { en: code, es: code }])),
    settings: { cuts: settings.cuts, directions: settings.directions, modes: settings.modes, thresholds: settings.thresholds },
    notes: reader.notes, tables: found === null ? [] : tradeTables(found, choice),
  }
}

function largestPort(rows: readonly TradeRow[] | null, year: string): string | null {
  const totals = new Map<string, number>()
  for (const row of rows ?? []) if (row.year === year) totals.set(row.code, (totals.get(row.code) ?? 0) + row.value)
  return [...totals].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Asks for the tables that are needed, and remembers what they rest on. */
function readerOf(context: ToolContext, { whole: all }: Settings) {
  const notes: DataNote[] = []
  const ask = (ref: TradeCut['dataset'], query: Parameters<typeof askDataset>[2]): DataTable | null => {
    const asked = askDataset(context, ref, query)
    notes.push(noteOf(ref, asked))
    return asked.table
  }
  return {
    notes,
    cut: ({ dataset, time, by, direction, only, mode, value }: TradeCut): readonly TradeRow[] | null => {
      const columns = [direction, mode].filter((column) => column !== null)
      const table = ask(dataset, { values: [{ as: 'total_value', measure: value, aggregate: 'sum' }], by: [{ column: time, period: 'year' }, { column: by }, ...columns.map((column) => ({ column }))], where: [] })
      return table === null ? null : table.rows.flatMap((row) => {
        const told = row.slice(2, 2 + columns.length)
        const cell = (column: string | null) => (column === null ? null : String(told[columns.indexOf(column)] ?? ''))
        return rowOf(row[0], row[1], direction === null ? only : cell(direction), cell(mode), row.at(-1))
      })
    },
    whole: (): readonly TradeRow[] | null => {
      const table = ask(all.dataset, { values: [{ as: 'total_value', measure: all.value, aggregate: 'sum' }], by: [{ column: all.time, period: 'year' }, { column: all.direction }, { column: all.mode }], where: [] })
      return table === null ? null : table.rows.flatMap(([year, direction, mode, value]) => rowOf(year, '', String(direction), String(mode), value))
    },
    titles: ({ names }: TradeCut): Readonly<Record<string, Bilingual>> => {
      if (names === null) return {}
      if ('codes' in names) return Object.fromEntries(names.codes.map(({ code, title }) => [code, title]))
      const languages = Object.keys(names.titles)
      const table = ask(names.dataset, { values: languages.map((language) => ({ as: `title_${language}`, measure: names.titles[language] ?? '', aggregate: 'min' })), by: [{ column: names.code }], where: [] })
      const more = names.more.map(({ code, title }) => [code, title] as const)
      return Object.fromEntries([...more, ...(table?.rows ?? []).map(([code, ...titles]) => [String(code), Object.fromEntries(languages.flatMap((language, at) => (typeof titles[at] === 'string' ? [[language, titles[at]]] : [])))] as const)])
    },
  }
}

function rowOf(year: unknown, code: unknown, direction: string | null, mode: string | null, value: unknown): readonly TradeRow[] {
  return year === null || code === null || typeof value !== 'number' ? [] : [{ year: String(year), code: String(code), direction, mode, value }]
}
