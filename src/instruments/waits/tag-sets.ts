// Readings of tags as a tool shows them: those of a dataset, where a side has stated one, and a synthetic set whose
// truth stands beside what the method finds.

import type { WaitSource } from '../../dialogue/items/instruments/waits.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { askDataset, noteOf } from '../asking.ts'
import type { DataNote } from '../asking.ts'
import { problemsOf, takeInteger, takeNumber } from '../parameters.ts'
import { quantile } from '../statistics/quantiles.ts'
import type { ToolContext } from '../tool.ts'
import { SYNTHETIC_DAY, syntheticDay } from './synthetic.ts'
import type { TrueTrip } from './synthetic.ts'
import { matchTags } from './tag-match.ts'
import type { TagReading, TagResult, TagSettings } from './tag-match.ts'

export interface TagPart {
  readonly method: 'tag-match'
  readonly source: string
  readonly title: Bilingual
  readonly note: Bilingual | null
  readonly settings: TagSettings
  readonly result: Omit<TagResult, 'pairs'>
  /** The instant of minute 0 (RFC 3339); null where there is none. */
  readonly began: string | null
}

/** The truth of an interval or of a whole set: of every vehicle, tagged or not. */
export interface Truth {
  readonly n: number
  readonly medianMinutes: number | null
  readonly p95Minutes: number | null
}

export interface SyntheticPart {
  readonly isSynthetic: true
  readonly seed: number
  readonly settings: TagSettings
  readonly result: Omit<TagResult, 'pairs'>
  readonly truth: Truth
  /** In the order of the intervals. */
  readonly truths: readonly Truth[]
  /** How the set was made. */
  readonly made: typeof SYNTHETIC_DAY
}

const SAME_MINUTES = 5
const LEAST_MINUTES = 2

/** As the reader asks: `buffer`, `interval`, `clock` (minutes by which the exit is known to be ahead). */
export function tagSettings(context: ToolContext, settings: SettingsOf<'waits'>, usualClock: number) {
  const buffer = takeInteger(context.parameters, 'buffer', { least: 10, most: 720, usual: settings.tags.bufferInMinutes })
  const interval = takeInteger(context.parameters, 'interval', { least: 5, most: 240, usual: settings.tags.intervalInMinutes })
  const clock = takeNumber(context.parameters, 'clock', { least: -60, most: 60, usual: usualClock })
  const taken: TagSettings = { bufferInMinutes: buffer.value, intervalInMinutes: interval.value, exitAheadMinutes: clock.value, sameMinutes: SAME_MINUTES, leastMinutes: LEAST_MINUTES, minimum: settings.minimum }
  return { settings: taken, problems: problemsOf(buffer, interval, clock) }
}

export function syntheticPart(context: ToolContext, settings: SettingsOf<'waits'>) {
  const seed = takeInteger(context.parameters, 'seed', { least: 1, most: 999_999_999, usual: 1 })
  const asked = tagSettings(context, settings, SYNTHETIC_DAY.exitAheadMinutes)
  const { readings, trips } = syntheticDay({ ...SYNTHETIC_DAY, seed: seed.value })
  const { pairs: _pairs, ...result } = matchTags(readings, asked.settings)
  const part: SyntheticPart = {
    isSynthetic: true, seed: seed.value, settings: asked.settings, result, made: SYNTHETIC_DAY,
    truth: truthOf(trips, 0, result.toldUntilMinute ?? 0),
    truths: result.intervals.map(({ fromMinute, toMinute }) => truthOf(trips, fromMinute, toMinute)),
  }
  return { part, problems: [...problemsOf(seed), ...asked.problems] }
}

/** What is withheld of the estimate is not withheld here: the set is made up, and its truth is there to be seen. */
function truthOf(trips: readonly TrueTrip[], from: number, to: number): Truth {
  const minutes = trips.flatMap((trip) => (trip.entryMinute >= from && trip.entryMinute < to ? [trip.minutes] : []))
  return minutes.length === 0 ? { n: 0, medianMinutes: null, p95Minutes: null } : { n: minutes.length, medianMinutes: quantile(minutes, 0.5), p95Minutes: quantile(minutes, 0.95) }
}

/** Readings of a dataset. Times that are no instants are left out of the readings and counted nowhere: the dataset's own check refuses them. */
export function tagPart(context: ToolContext, source: WaitSource<'tag-match'>, settings: SettingsOf<'waits'>): { readonly part: TagPart; readonly notes: readonly DataNote[] } {
  const { columns, dataset } = source
  const asked = askDataset(context, dataset, { values: [{ as: 'times', measure: columns.tag, aggregate: 'count' }], by: [{ column: columns.tag }, { column: columns.station }, { column: columns.time }], where: [{ column: columns.station, in: [source.from, source.to] }] })
  const readings = (asked.table?.rows ?? []).flatMap(([tag, station, time, times]) => {
    const at = Date.parse(String(time))
    return Number.isNaN(at) ? [] : Array.from({ length: Number(times) }, () => ({ tag: String(tag), station: station === source.from ? 'entry' as const : 'exit' as const, at }))
  })
  const first = readings.reduce((least, { at }) => Math.min(least, at), Infinity)
  // Intervals begin with the hour.
  const began = Number.isFinite(first) ? Math.floor(first / 3_600_000) * 3_600_000 : null
  const minutes: readonly TagReading[] = began === null ? [] : readings.map(({ tag, station, at }) => ({ tag, station, minute: (at - began) / 60_000 }))
  const taken = tagSettings(context, settings, 0).settings
  const { pairs: _pairs, ...result } = matchTags(minutes, taken)
  return { part: { method: 'tag-match', source: source.source, title: source.title, note: source.note, settings: taken, result, began: began === null ? null : new Date(began).toISOString() }, notes: [noteOf(dataset, asked)] }
}
