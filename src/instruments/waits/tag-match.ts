// From readings of tags at two stations to the time between them (FHWA-HOP-12-049: wait and crossing times by
// radio-frequency identification).
//
//   readings → passes      readings of one tag at one station close together are one pass, at the time of the first
//   passes   → pairs       a pass at the exit belongs to the last pass at the entry before it, if that lies within the
//                          buffer, has no other exit between and is no faster than the road allows
//   pairs    → kept        a pair that took far longer than those that came in beside it stopped on the way: it is
//                          counted and told, and is no wait
//   kept     → intervals   by the time of entry: n, match rate, median, P95; withheld below the minimum
//
// Nothing is dropped in silence: every reading and every pass is accounted for in `counts`.

import { median, medianDeviation } from '../statistics/quantiles.ts'
import { summaryOf } from './series.ts'
import type { WaitSummary } from './series.ts'

export interface TagReading {
  /** A name for the tag that tells nobody whose it is. */
  readonly tag: string
  readonly station: 'entry' | 'exit'
  /** Minutes from any beginning, by the clock of the station. */
  readonly minute: number
}

export interface TagSettings {
  /** How long after its entry an exit may lie and still be the same trip. */
  readonly bufferInMinutes: number
  /** Readings of one tag at one station within so long are one pass. */
  readonly sameMinutes: number
  /** No vehicle can come through faster: a pair that says so has a wrong clock or another vehicle's tag. */
  readonly leastMinutes: number
  /** By how much the clock of the exit is known to be ahead of that of the entry. */
  readonly exitAheadMinutes: number
  readonly intervalInMinutes: number
  readonly minimum: number
}

export interface TagPair {
  readonly tag: string
  readonly entryMinute: number
  readonly minutes: number
  readonly isOutlier: boolean
}

export interface TagCounts {
  readonly readings: number
  /** Readings that repeat a pass. */
  readonly repeated: number
  readonly entries: number
  readonly exits: number
  readonly matched: number
  /** Entries without an exit: within the buffer of the last reading they may still be on the way. */
  readonly entriesUnmatched: number
  readonly entriesOpen: number
  readonly exitsUnmatched: number
  /** Of the unmatched at the exit: the entry is known, but lies further back than the buffer, or too close to be true. */
  readonly beyondBuffer: number
  readonly tooFast: number
  /** Matched and left out, for having stopped on the way. */
  readonly outliers: number
  /** Tags that came through more than once. */
  readonly repeatedTrips: number
}

export interface TagInterval {
  readonly fromMinute: number
  readonly toMinute: number
  readonly entries: number
  readonly matched: number
  /** Matched ÷ entries; null where nothing came in. */
  readonly matchRate: number | null
  /** Some who came in may still be on the way: the longest waits would be missing. Withheld. */
  readonly isOpen: boolean
  readonly summary: WaitSummary<'tag-match'>
}

export interface TagResult {
  readonly pairs: readonly TagPair[]
  readonly counts: TagCounts
  /** Matched ÷ passes, at each side; null where none passed. */
  readonly matchRateAtEntry: number | null
  readonly matchRateAtExit: number | null
  /** The last minute of entry from which nobody can still be on the way; null where nothing was read. */
  readonly toldUntilMinute: number | null
  /** Of all that was kept and came in until then. */
  readonly summary: WaitSummary<'tag-match'>
  readonly intervals: readonly TagInterval[]
}

interface Pass {
  readonly tag: string
  readonly station: TagReading['station']
  readonly minute: number
}

export function matchTags(readings: readonly TagReading[], settings: TagSettings): TagResult {
  const passes = passesOf(readings, settings)
  const { matched, beyondBuffer, tooFast } = pairsOf(passes, settings)
  const outliers = outliersOf(matched)
  const pairs = matched.map((pair, at) => ({ ...pair, isOutlier: outliers.has(at) }))
  const entries = passes.filter(({ station }) => station === 'entry')
  const exits = passes.length - entries.length
  const trips = Map.groupBy(pairs, ({ tag }) => tag)
  const last = passes.reduce((latest, { minute }) => Math.max(latest, minute), -Infinity)
  const openFrom = last - settings.bufferInMinutes
  const matchedAt = new Set(pairs.map(({ tag, entryMinute }) => `${tag} ${entryMinute}`))
  const entriesOpen = entries.filter(({ tag, minute }) => minute > openFrom && !matchedAt.has(`${tag} ${minute}`)).length
  return {
    pairs,
    counts: {
      readings: readings.length, repeated: readings.length - passes.length, entries: entries.length, exits, matched: pairs.length,
      entriesUnmatched: entries.length - pairs.length, entriesOpen, exitsUnmatched: exits - pairs.length, beyondBuffer, tooFast, outliers: outliers.size,
      repeatedTrips: [...trips.values()].filter((of) => of.length > 1).length,
    },
    matchRateAtEntry: rateOf(pairs.length, entries.length), matchRateAtExit: rateOf(pairs.length, exits),
    toldUntilMinute: Number.isFinite(openFrom) ? openFrom : null,
    summary: summaryOf({ method: 'tag-match', minutes: keptMinutes(pairs.filter(({ entryMinute }) => entryMinute <= openFrom)) }, settings.minimum),
    intervals: intervalsOf(entries, pairs, openFrom, settings),
  }
}

/** In the order of their times, by the clock of the entry. */
function passesOf(readings: readonly TagReading[], { sameMinutes, exitAheadMinutes }: TagSettings): readonly Pass[] {
  const ordered = readings.map(({ tag, station, minute }) => ({ tag, station, minute: station === 'exit' ? minute - exitAheadMinutes : minute })).sort((a, b) => a.minute - b.minute)
  const lastAt = new Map<string, number>()
  return ordered.filter(({ tag, station, minute }) => {
    const key = `${station} ${tag}`
    const before = lastAt.get(key)
    // From reading to reading, so that a vehicle that stands under the antenna stays one pass.
    lastAt.set(key, minute)
    return before === undefined || minute - before > sameMinutes
  })
}

function pairsOf(passes: readonly Pass[], { bufferInMinutes, leastMinutes }: TagSettings): { readonly matched: readonly Omit<TagPair, 'isOutlier'>[]; readonly beyondBuffer: number; readonly tooFast: number } {
  const waiting = new Map<string, number>()
  const matched: Omit<TagPair, 'isOutlier'>[] = []
  let [beyondBuffer, tooFast] = [0, 0]
  for (const { tag, station, minute } of passes) {
    if (station === 'entry') { waiting.set(tag, minute); continue }
    const entryMinute = waiting.get(tag)
    if (entryMinute === undefined) continue
    waiting.delete(tag)
    const minutes = minute - entryMinute
    if (minutes > bufferInMinutes) beyondBuffer += 1
    else if (minutes < leastMinutes) tooFast += 1
    else matched.push({ tag, entryMinute, minutes })
  }
  return { matched: matched.sort((a, b) => a.entryMinute - b.entryMinute), beyondBuffer, tooFast }
}

/** Those who came in just before and after are in the same queue. */
const NEIGHBOURS = 10
/** Robust standard deviations of the neighbours, and minutes at least, beyond which a trip was broken. Only upwards: nobody overtakes a queue by stopping. */
const OUTLIER_DEVIATIONS = 6
const OUTLIER_MINUTES = 12
const PER_DEVIATION = 1.4826

/** Places in `pairs`, which are ordered by entry. With fewer than five neighbours nobody is judged. */
function outliersOf(pairs: readonly { readonly minutes: number }[]): ReadonlySet<number> {
  return new Set(pairs.flatMap(({ minutes }, at) => {
    const near = [...pairs.slice(Math.max(0, at - NEIGHBOURS), at), ...pairs.slice(at + 1, at + 1 + NEIGHBOURS)].map((one) => one.minutes)
    // Most are no further above the least than is ever called a stop: those need no median.
    if (near.length < 5 || minutes - Math.min(...near) <= OUTLIER_MINUTES) return []
    const middle = median(near)
    return minutes > middle + Math.max(OUTLIER_MINUTES, OUTLIER_DEVIATIONS * PER_DEVIATION * medianDeviation(near, middle)) ? [at] : []
  }))
}

function intervalsOf(entries: readonly Pass[], pairs: readonly TagPair[], openFrom: number, { intervalInMinutes, minimum }: TagSettings): readonly TagInterval[] {
  const place = (minute: number) => Math.floor(minute / intervalInMinutes)
  const [first, last] = [entries[0], entries.at(-1)]
  if (first === undefined || last === undefined) return []
  const entriesIn = Map.groupBy(entries, ({ minute }) => place(minute))
  const pairsIn = Map.groupBy(pairs, ({ entryMinute }) => place(entryMinute))
  return Array.from({ length: place(last.minute) - place(first.minute) + 1 }, (_, step) => {
    const at = place(first.minute) + step
    const own = pairsIn.get(at) ?? []
    const toMinute = (at + 1) * intervalInMinutes
    const isOpen = toMinute > openFrom
    const came = entriesIn.get(at)?.length ?? 0
    const told = summaryOf({ method: 'tag-match', minutes: keptMinutes(own) }, minimum)
    return { fromMinute: at * intervalInMinutes, toMinute, entries: came, matched: own.length, matchRate: rateOf(own.length, came), isOpen, summary: isOpen ? { told: false, method: 'tag-match', n: told.n, minimum } : told }
  })
}

function keptMinutes(pairs: readonly TagPair[]): readonly number[] {
  return pairs.filter(({ isOutlier }) => !isOutlier).map(({ minutes }) => minutes)
}

function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
