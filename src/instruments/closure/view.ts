// A port closed for some days, as a reader asked: what waits, which way it goes, what that costs, how much hangs on
// what was assumed.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { SolveCode } from '../../dialogue/data/solution.ts'
import type { DataTable } from '../../dialogue/data/query.ts'
import { askDataset, noteOf } from '../asking.ts'
import type { DataNote } from '../asking.ts'
import { problemsOf, takeChoice, takeInteger, takeMonth, takeNumber } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { caseOf, valuePerDay } from './case.ts'
import type { CaseProblem, ClosureCase, ClosureQuestion, CrossingRow, PortPlace, ValueRow } from './case.ts'
import { monthsLater } from './months.ts'
import { outcomeOf } from './outcome.ts'
import type { ClosureOutcome } from './outcome.ts'
import { renderProgramme } from './programme.ts'
import { solveVariants } from './sensitivity.ts'
import type { VariantOutcome } from './sensitivity.ts'
import { closureTables } from './tables.ts'

type Settings = SettingsOf<'closure'>

/** In a parameter: all directions. */
export const ALL = 'all'

export interface ClosureFound {
  readonly case: ClosureCase
  readonly outcome: ClosureOutcome
  readonly variants: readonly VariantOutcome[]
  /** What goes by the port on a day of the year, by mode and direction, in US dollars. */
  readonly waits: ReturnType<typeof valuePerDay>
  /** Of the closed port and the others. */
  readonly places: readonly PortPlace[]
  /** Trucks a day for which the other ports have room, whatever it costs. */
  readonly roomElsewhere: number
}

export interface ClosureTool extends ToolBasis {
  readonly instrument: 'closure'
  readonly question: Omit<ClosureQuestion, 'directions'> & { readonly direction: string }
  /** Ports that can be closed. */
  readonly ports: readonly PortPlace[]
  readonly months: { readonly first: string; readonly last: string } | null
  readonly settings: Pick<Settings, 'directions' | 'modes' | 'others' | 'peakMonths' | 'roadFactor' | 'costPerKm' | 'waitingPercent'>
  readonly found: ClosureFound | null
  /** `making`: its figures or its solution are still to come. */
  readonly state: 'ready' | 'making' | 'infeasible' | CaseProblem | SolveCode
}

export function closureTool(context: ToolContext, settings: Settings): ClosureTool {
  const { parameters } = context
  const { first } = settings
  const reader = readerOf(context, settings)
  const mode = takeChoice(parameters, 'mode', settings.modes.map(({ code }) => code), settings.modes[0]?.code ?? '')
  const way = settings.modes.find(({ code }) => code === mode.value)
  const span = reader.span(way?.measure ?? '')
  const places = reader.places()
  const values = reader.values()
  const month = takeMonth(parameters, 'from', { least: span?.first ?? first.month, most: span?.last ?? first.month, usual: span !== null && (first.month < span.first || first.month > span.last) ? span.last : first.month })
  const usable = places?.filter(({ port }) => (values ?? []).some((row) => row.port === port && row.mode === mode.value)) ?? null
  const port = takeChoice(parameters, 'port', (usable ?? []).map((one) => one.port), first.port)
  const days = takeInteger(parameters, 'days', { least: 1, most: 30, usual: first.days })
  const direction = takeChoice(parameters, 'direction', [ALL, ...settings.directions.map(({ code }) => code)], settings.directions.find(({ isCounted }) => isCounted)?.code ?? ALL)
  const road = takeNumber(parameters, 'road', { least: 1, most: 5, usual: settings.roadFactor.value })
  const perKm = takeNumber(parameters, 'per-km', { least: 0, most: 50, usual: settings.costPerKm.value })
  const waiting = takeNumber(parameters, 'waiting', { least: 0, most: 100, usual: settings.waitingPercent.value })
  const capacity = takeNumber(parameters, 'capacity', { least: 10, most: 300, usual: 100 })
  const question: ClosureQuestion = {
    port: port.value, days: days.value, month: month.value, mode: mode.value, peakMonths: settings.peakMonths,
    directions: direction.value === ALL ? settings.directions.map(({ code }) => code) : [direction.value],
    roadFactor: road.value, costPerKm: perKm.value, waitingPercent: waiting.value, capacityFactor: capacity.value / 100,
  }
  const crossings = span === null ? null : reader.crossings(way?.measure ?? '', question.month)
  const reckoned = crossings === null || places === null || values === null ? null : reckon(context, crossings, values, places, question)
  const found = typeof reckoned === 'string' ? null : reckoned
  return {
    instrument: 'closure', question: { ...question, direction: direction.value }, months: span, found,
    ports: usable ?? [], state: typeof reckoned === 'string' ? reckoned : found === null ? 'making' : 'ready',
    settings: { directions: settings.directions, modes: settings.modes, others: settings.others, peakMonths: settings.peakMonths, roadFactor: settings.roadFactor, costPerKm: settings.costPerKm, waitingPercent: settings.waitingPercent },
    // Ports and months are known only when the tables are: until then nothing of them is called wrong.
    problems: problemsOf(mode, days, direction, road, perKm, waiting, capacity, ...(usable === null ? [] : [port]), ...(span === null ? [] : [month])),
    notes: reader.notes, tables: found === null ? [] : closureTables(found, settings),
    ...(found === null ? {} : { files: [{ name: 'model', extension: 'lp' as const, text: renderProgramme(found.case.programme) }] }),
  }
}

/** Null: not solved yet. Every variant is asked for at once, so that one wait is enough. */
function reckon({ figures }: ToolContext, crossings: readonly CrossingRow[], values: readonly ValueRow[], places: readonly PortPlace[], question: ClosureQuestion): ClosureFound | Exclude<ClosureTool['state'], 'ready' | 'making'> | null {
  const made = caseOf(crossings, values, places, question)
  if (typeof made === 'string') return made
  const lp = renderProgramme(made.programme)
  const solve = figures?.solve ?? (() => ({ refused: 'solver-unavailable' as const }))
  const solution = solve(lp)
  const variants = solveVariants(question, (changed) => caseOf(crossings, values, places, changed), solve)
  if (solution === null || variants === null) return null
  if ('refused' in solution) return solution.refused
  if (solution.status !== 'optimal') return solution.status === 'infeasible' ? 'infeasible' : 'solver-failed'
  return {
    case: made, outcome: outcomeOf(made.programme, solution), variants, places: places.filter(({ port }) => port === question.port || made.others.some((one) => one.port === port)), waits: valuePerDay(values, question.port, made.valueYear),
    roomElsewhere: made.others.reduce((sum, { room }) => sum + room, 0),
  }
}

/** Asks for the tables that are needed, and remembers what they rest on. */
function readerOf(context: ToolContext, { crossings, places, trade, peakMonths }: Settings) {
  const notes: DataNote[] = []
  const ask = (ref: Settings['trade']['dataset'], query: Parameters<typeof askDataset>[2]): DataTable | null => {
    const asked = askDataset(context, ref, query)
    notes.push(noteOf(ref, asked))
    return asked.table
  }
  const counted = (measure: string) => ({ column: crossings.measure, in: [measure] })
  return {
    notes,
    span: (measure: string): { readonly first: string; readonly last: string } | null => {
      const table = ask(crossings.dataset, { values: [{ as: 'first_month', measure: crossings.time, aggregate: 'min' }, { as: 'last_month', measure: crossings.time, aggregate: 'max' }], by: [], where: [counted(measure)] })
      const [first, last] = table?.rows[0] ?? []
      return typeof first === 'string' && typeof last === 'string' ? { first, last } : null
    },
    /** Every month that a peak or the value of a year may be taken from. */
    crossings: (measure: string, month: string): readonly CrossingRow[] | null => {
      const from = [monthsLater(month, 1 - peakMonths), `${String(Number(month.slice(0, 4)) - 1)}-01`].sort()[0] ?? month
      const table = ask(crossings.dataset, { values: [{ as: 'total_value', measure: crossings.value, aggregate: 'sum' }], by: [{ column: crossings.time }, { column: crossings.port }], where: [counted(measure), { column: crossings.time, from, to: `${month.slice(0, 4)}-12` }] })
      return table === null ? null : table.rows.flatMap(([time, port, value]) => (typeof value === 'number' ? [{ month: String(time), port: String(port), value }] : []))
    },
    values: (): readonly ValueRow[] | null => {
      const table = ask(trade.dataset, { values: [{ as: 'total_value', measure: trade.value, aggregate: 'sum' }], by: [{ column: trade.time, period: 'year' }, { column: trade.port }, { column: trade.mode }, { column: trade.direction }], where: [] })
      return table === null ? null : table.rows.flatMap(([year, port, mode, direction, value]) => (typeof value === 'number' ? [{ year: String(year), port: String(port), mode: String(mode), direction: String(direction), value }] : []))
    },
    places: (): readonly PortPlace[] | null => {
      const table = ask(places.dataset, { values: [{ as: 'place_latitude', measure: places.latitude, aggregate: 'mean' }, { as: 'place_longitude', measure: places.longitude, aggregate: 'mean' }], by: [{ column: places.code }, { column: places.name }, { column: places.region }], where: [] })
      return table === null ? null : table.rows.flatMap(([port, name, region, latitude, longitude]) => (typeof latitude === 'number' && typeof longitude === 'number' ? [{ port: String(port), name: String(name), region: String(region), latitude, longitude }] : []))
    },
  }
}
