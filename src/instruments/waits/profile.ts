// Averages of posted waits for each hour of each day of the week, as their source serves them. How many estimates
// are in one average is not told, so no average is treated as more certain than another; the median and the P95 are
// of the hours of a week, not of people.

import type { WaitSource } from '../../dialogue/items/instruments/waits.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { askDataset, noteOf } from '../asking.ts'
import type { DataNote } from '../asking.ts'
import { problemsOf, takeChoice, takeInteger } from '../parameters.ts'
import type { ToolContext } from '../tool.ts'
import { summaryOf } from './series.ts'
import type { WaitSummary } from './series.ts'

export const DAYS = 7
export const HOURS = 24

/** Minutes by day (0 to 6, as the source numbers them) and hour (0 to 23); null where there is none. */
export type WeekOfHours = readonly (readonly (number | null)[])[]

export interface PostedAverages {
  readonly method: 'posted-average'
  readonly source: string
  readonly title: Bilingual
  readonly note: Bilingual | null
  readonly place: Bilingual
  readonly firstDay: WaitSource<'posted-average'>['firstDay']
  readonly lanes: readonly { readonly lane: string; readonly title: Bilingual; /** Of the hours of the week of the chosen month. */ readonly summary: WaitSummary<'posted-average'> }[]
  /** Chosen by the reader. */
  readonly lane: string
  /** 1 for January. */
  readonly month: number
  readonly week: WeekOfHours
}

export function postedAverages(context: ToolContext, source: WaitSource<'posted-average'>, minimum: number) {
  const { columns, dataset } = source
  const month = takeInteger(context.parameters, 'month', { least: 1, most: 12, usual: 7 })
  const lane = takeChoice(context.parameters, 'lane', source.lanes.map((one) => one.lane), source.lanes[0]?.lane ?? '')
  const { weeks, notes } = weeksOf(context, { dataset, month: columns.month, day: columns.day, hour: columns.hour, minutes: source.lanes.map(({ column }) => column) }, month.value)
  const part: PostedAverages = {
    method: 'posted-average', source: source.source, title: source.title, note: source.note, place: source.place, firstDay: source.firstDay,
    lane: lane.value, month: month.value, week: weeks[source.lanes.findIndex((one) => one.lane === lane.value)] ?? emptyWeek(),
    lanes: source.lanes.map((one, at) => ({ lane: one.lane, title: one.title, summary: summaryOf({ method: 'posted-average', minutes: (weeks[at] ?? []).flat().filter((minutes) => minutes !== null) }, minimum) })),
  }
  return { part, notes, problems: problemsOf(month, lane) }
}

interface ProfileColumns {
  readonly dataset: WaitSource['dataset']
  readonly month: string
  readonly day: string
  readonly hour: string
  readonly minutes: readonly string[]
}

/** One week for each column of minutes, of one month of the year. */
export function weeksOf(context: ToolContext, { dataset, month, day, hour, minutes }: ProfileColumns, of: number): { readonly weeks: readonly WeekOfHours[]; readonly notes: readonly DataNote[] } {
  const asked = askDataset(context, dataset, { values: minutes.map((column) => ({ as: column, measure: column, aggregate: 'first' as const })), by: [{ column: day }, { column: hour }], where: [{ column: month, in: [of] }] })
  const weeks = minutes.map((_column, at) => {
    const week = emptyWeek()
    for (const row of asked.table?.rows ?? []) {
      const [ofDay, ofHour, value] = [Number(row[0]), Number(row[1]), row[2 + at]]
      const hours = week[ofDay]
      if (hours !== undefined && ofHour >= 0 && ofHour < HOURS && typeof value === 'number') hours[ofHour] = value
    }
    return week
  })
  return { weeks, notes: [noteOf(dataset, asked)] }
}

function emptyWeek(): (number | null)[][] {
  return Array.from({ length: DAYS }, () => Array.from({ length: HOURS }, () => null))
}
