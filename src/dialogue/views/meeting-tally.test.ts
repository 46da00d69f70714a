import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { tallyMeetings } from './meeting-tally.ts'
import type { DatedMeeting, MeetingTally } from './meeting-tally.ts'

const at = (date: string, calledOff: DatedMeeting['calledOff'] = null): DatedMeeting => ({ date, calledOff })
const on = (dates: readonly string[], everyMonths: number | null, today: string) => tallyMeetings(dates.map((date) => at(date)), everyMonths, today)

describe('the count of a series of meetings', () => {
  test('of nothing is nothing, and nothing is due', () => {
    assert.deepEqual(on([], 12, '2026-11-26'), { held: 0, heldLate: 0, calledOff: 0, set: 0, first: null, last: null, next: null, everyMonths: 12, dueBy: null, isOverdue: false, isDormant: false, monthsOverdue: 0, monthsDormant: 0 } satisfies MeetingTally)
  })

  test('a meeting on the last day of the rhythm is in time, the day after is late', () => {
    assert.equal(on(['2022-09-12', '2023-09-12'], 12, '2023-10-01').heldLate, 0)
    assert.equal(on(['2022-09-12', '2023-09-13'], 12, '2023-10-01').heldLate, 1)
  })

  test('where only a month is known, no meeting is called late that may have been in time', () => {
    assert.equal(on(['2022-09', '2023-09-30'], 12, '2024-01-01').heldLate, 0)
    assert.equal(on(['2022-09', '2023-10-01'], 12, '2024-01-01').heldLate, 1)
    assert.equal(on(['2022', '2023-12'], 12, '2024-01-01').heldLate, 0)
  })

  test('one called off is neither held nor set, and keeps no rhythm', () => {
    const tally = tallyMeetings([at('2022-09-12'), at('2023-09-12', 'cancelled'), at('2024-09-12', 'postponed')], 12, '2026-11-26')
    assert.deepEqual([tally.held, tally.calledOff, tally.set, tally.last, tally.dueBy], [1, 2, 0, '2022-09-12', '2023-09-12'])
  })

  test('a series is overdue from the day after, and dormant only while none is set', () => {
    assert.deepEqual([on(['2025-11-26'], 12, '2026-11-26').isOverdue, on(['2025-11-26'], 12, '2026-11-27').isOverdue], [false, true])
    const { isOverdue, isDormant, next, set } = on(['2025-01-10', '2026-12-01'], 12, '2026-11-26')
    assert.deepEqual([isOverdue, isDormant, next, set], [true, false, '2026-12-01', 1])
  })

  test('the months of every silence add up, with those of today', () => {
    // Due 2017-02-25, held 2021-09-09: 54 whole months; due again 2022-09-09, silent until 2023-01-10: 4.
    const tally = on(['2016-02-25', '2021-09-09'], 12, '2023-01-10')
    assert.deepEqual([tally.monthsDormant, tally.monthsOverdue, tally.heldLate], [58, 4, 1])
  })

  test('without a rhythm nothing is ever late, due or dormant', () => {
    const tally = on(['2013-05-02', '2026-01-01'], null, '2036-01-01')
    assert.deepEqual([tally.heldLate, tally.dueBy, tally.isOverdue, tally.isDormant, tally.monthsDormant], [0, null, false, false, 0])
  })

  test('whatever the meetings and their order: each is counted once, and every one that is late was preceded by one held', () => {
    const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)))
    const meeting = fc.record({ date, calledOff: fc.constantFrom<DatedMeeting['calledOff']>(null, null, 'postponed', 'cancelled') })
    fc.assert(fc.property(fc.array(meeting, { maxLength: 12 }), fc.option(fc.integer({ min: 1, max: 24 })), (meetings, everyMonths) => {
      const tally = tallyMeetings(meetings, everyMonths, '2020-06-15')
      assert.equal(tally.held + tally.calledOff + tally.set, meetings.length)
      assert.ok(tally.heldLate <= Math.max(0, tally.held - 1))
      assert.ok(tally.monthsDormant >= tally.monthsOverdue)
      assert.deepEqual(tallyMeetings(meetings.toReversed(), everyMonths, '2020-06-15'), tally)
    }))
  })
})
