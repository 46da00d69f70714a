// Waits that somebody posted at one instant: an estimate for each lane of each crossing. One number a lane is one
// observation; over all crossings they tell how the border stood at that instant, and nothing of any vehicle.

import type { WaitSource } from '../../dialogue/items/instruments/waits.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { askDataset, noteOf } from '../asking.ts'
import type { DataNote } from '../asking.ts'
import type { ToolContext } from '../tool.ts'
import { summaryOf } from './series.ts'
import type { WaitSummary } from './series.ts'

export interface PostedReading {
  readonly place: string
  readonly crossing: string | null
  readonly lane: string
  /** Null: none was posted; `said` may tell why. */
  readonly minutes: number | null
  readonly open: number | null
  readonly said: string | null
}

export interface PostedDelays {
  readonly method: 'posted-delay'
  readonly source: string
  readonly title: Bilingual
  readonly note: Bilingual | null
  /** The instant, as the source writes it, by the clocks of every zone; null until it is read, and where there is more than one day. */
  readonly taken: { readonly day: string; readonly times: readonly string[] } | null
  readonly lanes: readonly { readonly lane: string; readonly title: Bilingual; readonly summary: WaitSummary<'posted-delay'> }[]
  readonly readings: readonly PostedReading[]
}

export function postedDelays(context: ToolContext, source: WaitSource<'posted-delay'>, minimum: number): { readonly part: PostedDelays; readonly notes: readonly DataNote[] } {
  const { columns, dataset } = source
  const named = [columns.place, ...(columns.crossing === null ? [] : [columns.crossing]), ...columns.lane, ...(columns.said === null ? [] : [columns.said])].slice(0, 5)
  const asked = askDataset(context, dataset, {
    values: [{ as: 'minutes', measure: columns.minutes, aggregate: 'first' }, ...(columns.open === null ? [] : [{ as: 'open', measure: columns.open, aggregate: 'first' as const }])],
    by: named.map((column) => ({ column })), where: [],
  })
  const when = askDataset(context, dataset, { values: [{ as: 'rows', measure: columns.minutes, aggregate: 'count' }], by: [{ column: columns.day }, { column: columns.time }], where: [] })
  const readings = (asked.table?.rows ?? []).flatMap((row): PostedReading[] => {
    const cell = (column: string | null) => (column === null ? null : (row[named.indexOf(column)] ?? null))
    const cells = columns.lane.map((column) => String(cell(column)))
    const lane = source.lanes.find((one) => one.cells.every((of, at) => of === cells[at]))
    const [minutes, open] = row.slice(named.length)
    if (lane === undefined) return []
    return [{ place: String(cell(columns.place)), crossing: textOf(cell(columns.crossing)), lane: lane.lane, minutes: numberOf(minutes), open: numberOf(open), said: textOf(cell(columns.said)) }]
  })
  const instants = when.table?.rows ?? []
  const days = [...new Set(instants.map(([day]) => String(day)))]
  // More than one day would be a series, and a median over it would be of something else.
  const taken = days.length === 1 && days[0] !== undefined ? { day: days[0], times: instants.map(([, time]) => String(time)).sort() } : null
  return {
    part: {
      method: 'posted-delay', source: source.source, title: source.title, note: source.note, taken, readings,
      lanes: source.lanes.map(({ lane, title }) => ({ lane, title, summary: summaryOf({ method: 'posted-delay', minutes: readings.flatMap((one) => (one.lane === lane && one.minutes !== null ? [one.minutes] : [])) }, minimum) })),
    },
    notes: [noteOf(dataset, asked), noteOf(dataset, when)],
  }
}

function textOf(cell: unknown): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell)
}

function numberOf(cell: unknown): number | null {
  return typeof cell === 'number' ? cell : null
}
