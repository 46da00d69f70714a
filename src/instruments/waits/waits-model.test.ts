import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { quantile } from '../statistics/quantiles.ts'
import { pooled, summaryOf } from './series.ts'
import type { WaitSeries } from './series.ts'
import { SYNTHETIC_DAY, syntheticDay } from './synthetic.ts'
import { matchTags } from './tag-match.ts'
import type { TagReading, TagSettings } from './tag-match.ts'

const SETTINGS: TagSettings = { bufferInMinutes: 120, sameMinutes: 5, leastMinutes: 2, exitAheadMinutes: 0.5, intervalInMinutes: 60, minimum: 10 }
const ALONE: TagSettings = { ...SETTINGS, exitAheadMinutes: 0, minimum: 2 }
const entry = (tag: string, minute: number): TagReading => ({ tag, station: 'entry', minute })
const exit = (tag: string, minute: number): TagReading => ({ tag, station: 'exit', minute })

describe('series of waits', () => {
  const posted: WaitSeries<'posted-delay'> = { method: 'posted-delay', minutes: [10, 20] }
  const tags: WaitSeries<'tag-match'> = { method: 'tag-match', minutes: [11] }
  test('of one method are pooled', () => {
    assert.deepEqual(pooled(posted, posted), { method: 'posted-delay', minutes: [10, 20, 10, 20] })
  })
  test('of two methods are not: the type refuses it, and so does the program', () => {
    // @ts-expect-error another method is another type
    assert.throws(() => pooled(posted, tags), TypeError)
    const any: WaitSeries = tags
    // @ts-expect-error a series of whatever method is of none
    assert.throws(() => pooled(posted as WaitSeries, any), TypeError)
  })
  test('of fewer observations than the minimum are withheld, with no number left behind', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 600, noNaN: true }), { maxLength: 40 }), fc.integer({ min: 2, max: 30 }), (minutes, minimum) => {
      const summary = summaryOf({ method: 'tag-match', minutes }, minimum)
      assert.equal(summary.told, minutes.length >= minimum)
      if (!summary.told) assert.deepEqual(Object.keys(summary).sort(), ['method', 'minimum', 'n', 'told'])
      else assert.ok(Number.isFinite(summary.medianMinutes) && summary.p95Minutes >= summary.medianMinutes)
    }))
  })
})

describe('tags at two stations', () => {
  const pairsOf = (readings: readonly TagReading[], settings = ALONE) => matchTags(readings, settings).pairs.map(({ tag, entryMinute, minutes }) => [tag, entryMinute, minutes])
  test('make a pair of an entry and the next exit of the same tag', () => {
    assert.deepEqual(pairsOf([exit('a', 30), entry('a', 10), entry('b', 12), exit('b', 50)]), [['a', 10, 20], ['b', 12, 38]])
  })
  test('read again under the antenna are one pass, at its first reading', () => {
    const { pairs, counts } = matchTags([entry('a', 10), entry('a', 13), entry('a', 17), exit('a', 40), exit('a', 41)], ALONE)
    assert.deepEqual(pairs.map(({ entryMinute, minutes }) => [entryMinute, minutes]), [[10, 30]])
    assert.deepEqual([counts.readings, counts.repeated, counts.entries, counts.exits], [5, 3, 1, 1])
  })
  test('beyond the buffer make no pair, and are told on both sides', () => {
    const { counts, pairs } = matchTags([entry('a', 0), exit('a', 121)], ALONE)
    assert.deepEqual([pairs.length, counts.entriesUnmatched, counts.exitsUnmatched, counts.beyondBuffer], [0, 1, 1, 1])
    assert.equal(matchTags([entry('a', 0), exit('a', 120)], ALONE).pairs.length, 1)
    assert.equal(matchTags([entry('a', 0), exit('a', 121)], { ...ALONE, bufferInMinutes: 180 }).pairs.length, 1)
  })
  test('faster than the road allows make no pair: a clock is wrong, or a tag is another’s', () => {
    const { counts } = matchTags([entry('a', 10), exit('a', 11)], ALONE)
    assert.deepEqual([counts.matched, counts.tooFast], [0, 1])
  })
  test('whose exit was missed are matched by their next trip, not across it', () => {
    assert.deepEqual(pairsOf([entry('a', 0), entry('a', 60), exit('a', 80)]), [['a', 60, 20]])
    assert.deepEqual(pairsOf([entry('a', 0), exit('a', 20), exit('a', 80)]), [['a', 0, 20]])
  })
  test('that come through twice are two trips', () => {
    const { pairs, counts } = matchTags([entry('a', 0), exit('a', 20), entry('a', 300), exit('a', 330)], { ...ALONE, minimum: 2 })
    assert.deepEqual(pairs.map(({ minutes }) => minutes), [20, 30])
    assert.equal(counts.repeatedTrips, 1)
  })
  test('with a clock that is known to be ahead are set right by it', () => {
    assert.deepEqual(pairsOf([entry('a', 10), exit('a', 33)], { ...ALONE, exitAheadMinutes: 3 }), [['a', 10, 20]])
  })
  test('that stopped on the way are counted and told, and are no wait', () => {
    const queue = Array.from({ length: 30 }, (_, at) => [entry(`q${at}`, at), exit(`q${at}`, at + 20 + (at % 3))]).flat()
    const { counts, summary, pairs } = matchTags([...queue, entry('s', 15), exit('s', 15 + 75), entry('z', 400), exit('z', 420)], ALONE)
    assert.deepEqual([counts.outliers, pairs.filter(({ isOutlier }) => isOutlier).map(({ tag }) => tag).join()], [1, 's'])
    assert.ok(summary.told && summary.p95Minutes <= 22)
  })
  test('of a queue that grows fast are not taken for stops', () => {
    const queue = Array.from({ length: 200 }, (_, at) => [entry(`q${at}`, at / 4), exit(`q${at}`, at / 4 + 5 + at / 4)]).flat()
    assert.equal(matchTags(queue, ALONE).counts.outliers, 0)
  })
  test('tell nothing of an interval from which some may still be on the way', () => {
    const queue = Array.from({ length: 240 }, (_, at) => [entry(`q${at}`, at), exit(`q${at}`, at + 20)]).flat()
    const { intervals } = matchTags(queue, SETTINGS)
    assert.deepEqual(intervals.map(({ isOpen, summary }) => [isOpen, summary.told]), [[false, true], [false, true], [true, false], [true, false]])
    for (const { summary } of intervals.slice(2)) assert.ok(!('medianMinutes' in summary))
  })
  test('are all accounted for, whatever was read', () => {
    const reading = fc.record({ tag: fc.constantFrom('a', 'b', 'c'), station: fc.constantFrom('entry' as const, 'exit' as const), minute: fc.double({ min: 0, max: 600, noNaN: true }) })
    fc.assert(fc.property(fc.array(reading, { maxLength: 60 }), (readings) => {
      const { counts, pairs, intervals, matchRateAtEntry, matchRateAtExit } = matchTags(readings, ALONE)
      assert.equal(counts.readings, counts.repeated + counts.entries + counts.exits)
      assert.equal(counts.entries, counts.matched + counts.entriesUnmatched)
      assert.equal(counts.exits, counts.matched + counts.exitsUnmatched)
      assert.equal(counts.matched, pairs.length)
      assert.equal(intervals.reduce((sum, { matched }) => sum + matched, 0), counts.matched)
      assert.equal(intervals.reduce((sum, { entries }) => sum + entries, 0), counts.entries)
      assert.ok(counts.beyondBuffer + counts.tooFast <= counts.exitsUnmatched && counts.entriesOpen <= counts.entriesUnmatched)
      for (const rate of [matchRateAtEntry, matchRateAtExit, ...intervals.map(({ matchRate }) => matchRate)]) assert.ok(rate === null || (rate >= 0 && rate <= 1))
      for (const { minutes } of pairs) assert.ok(minutes >= 2 && minutes <= 120)
    }))
  })
  test('give the same whatever the order in which they were read', () => {
    const { readings } = syntheticDay({ ...SYNTHETIC_DAY, seed: 3 })
    assert.deepEqual(matchTags([...readings].reverse().sort((a, b) => (a.tag < b.tag ? -1 : 1)), SETTINGS).summary, matchTags(readings, SETTINGS).summary)
  })
})

describe('a set whose truth is known', () => {
  const seeds = Array.from({ length: 40 }, (_, at) => at + 1)
  test('is given back: median and P95 within one minute, seed after seed', () => {
    for (const seed of seeds) {
      const { readings, trips } = syntheticDay({ ...SYNTHETIC_DAY, seed })
      const { summary, toldUntilMinute } = matchTags(readings, SETTINGS)
      const truth = trips.filter(({ entryMinute }) => entryMinute <= (toldUntilMinute ?? 0)).map(({ minutes }) => minutes)
      assert.ok(summary.told)
      assert.ok(Math.abs(summary.medianMinutes - quantile(truth, 0.5)) < 1, `median, seed ${seed}`)
      assert.ok(Math.abs(summary.p95Minutes - quantile(truth, 0.95)) < 1, `P95, seed ${seed}`)
      assert.ok(quantile(truth, 0.95) > 30, 'there is a queue to find')
    }
  })
  test('shows what a buffer shorter than the queue does: the longest waits are gone, and their number is told', () => {
    const { readings, trips } = syntheticDay({ ...SYNTHETIC_DAY, seed: 1 })
    const longest = quantile(trips.map(({ minutes }) => minutes), 0.95)
    const cut = matchTags(readings, { ...SETTINGS, bufferInMinutes: 30 })
    assert.ok(cut.summary.told && cut.summary.p95Minutes < longest - 5)
    assert.ok(cut.counts.beyondBuffer > 1000)
  })
  test('shows what an unknown clock does: every wait is off by it', () => {
    const { readings } = syntheticDay({ ...SYNTHETIC_DAY, seed: 1, exitAheadMinutes: 6 })
    const [blind, told] = [matchTags(readings, { ...SETTINGS, exitAheadMinutes: 0 }).summary, matchTags(readings, { ...SETTINGS, exitAheadMinutes: 6 }).summary]
    assert.ok(blind.told && told.told && Math.abs(blind.medianMinutes - told.medianMinutes - 6) < 0.3)
  })
  test('is the same for the same seed, and another for another', () => {
    assert.deepEqual(syntheticDay({ ...SYNTHETIC_DAY, seed: 9 }), syntheticDay({ ...SYNTHETIC_DAY, seed: 9 }))
    assert.notDeepEqual(syntheticDay({ ...SYNTHETIC_DAY, seed: 9 }).trips[0], syntheticDay({ ...SYNTHETIC_DAY, seed: 10 }).trips[0])
  })
  test('holds what was asked of it: tags, misses and stops in their shares', () => {
    const { readings, trips } = syntheticDay({ ...SYNTHETIC_DAY, seed: 4, readAgain: 0, secondTrip: 0 })
    const tags = new Set(readings.map(({ tag }) => tag)).size
    assert.ok(Math.abs(tags / trips.length - 0.85) < 0.02)
    assert.ok(Math.abs(readings.length / (2 * tags) - 0.98) < 0.01)
  })
})
