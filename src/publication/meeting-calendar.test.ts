import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import ICAL from 'ical.js'
import type { ItemChange } from '../record/index.ts'
import { meeting, say } from '../dialogue/testing/contents.ts'
import { agree, founded, meet } from '../dialogue/testing/table.ts'
import type { Seat } from '../dialogue/testing/table.ts'
import { renderCalendar } from './calendar.ts'
import { PublicReader } from './disclose.ts'
import { dutyEntries, meetingEntries, publicMeetingCalendar } from './meeting-calendar.ts'

const ITEM = 'meeting/2027-01-12'
const HOURS = { starts: '2027-01-12T10:00:00-05:00[America/New_York]', ends: '2027-01-12T12:00:00-05:00[America/New_York]' }
const HOURS_OF_MARCH = { starts: '2027-03-02T10:00:00-05:00[America/New_York]' }
const schedule = [{ duty: 'text', name: say('First text'), daysBefore: 42 }]

function table(): readonly [Seat, Seat] {
  const [mex, usa] = founded(['MEX', 'USA'], [{ item: ITEM, base: null, content: meeting('2027-01-12', HOURS) as ItemChange['content'] }], { changed: { meetingTypes: [{ type: 'cabinet', name: say('Cabinet'), everyMonths: 12, schedule }] } })
  assert.ok(mex !== undefined && usa !== undefined)
  return [mex, usa]
}
const read = (seat: Seat) => new ICAL.Component(ICAL.parse(renderCalendar(publicMeetingCalendar(seat.projection, 'lake', 'en', 'https://lake.example') ?? assert.fail())) as never).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
const factsOf = (seat: Seat) => read(seat).map(({ uid, sequence, startDate, summary, component }) => ({ uid, sequence, at: startDate.toJSDate().toISOString(), summary, status: component.getFirstPropertyValue('status') }))

describe('a meeting in the calendar', () => {
  test('keeps its name while it is moved, called off, set anew and ended, and is the same on both nodes', () => {
    const [mex, usa] = table()
    const [set] = factsOf(mex)
    assert.deepEqual(factsOf(usa), [set])
    const steps = [
      [meeting('2027-02-09', { starts: '2027-02-09T09:00:00-06:00[America/Mexico_City]' }), 'CONFIRMED', 'Meeting of 2027-02-09 [en]'], [meeting('2027-02-09', { calledOff: 'postponed' }), 'CANCELLED', 'Postponed: Meeting of 2027-02-09 [en]'],
      [meeting('2027-03-02', HOURS_OF_MARCH), 'CONFIRMED', 'Meeting of 2027-03-02 [en]'], [meeting('2027-03-02', { calledOff: 'cancelled' }), 'CANCELLED', 'Cancelled: Meeting of 2027-03-02 [en]'], [null, 'CANCELLED', 'Cancelled: Meeting of 2027-03-02 [en]'],
    ] as const
    for (const [index, [content, status, summary]] of steps.entries()) {
      agree([mex, usa], [mex.change(ITEM, content as ItemChange['content'])])
      meet([mex, usa])
      const [now, ...others] = factsOf(mex)
      assert.deepEqual([now?.uid, now?.sequence, now?.status, now?.summary, others.length], [set?.uid, index + 1, status, summary, 0])
    }
  })

  test('is not in the public one before it is public, and nameless in the others', () => {
    const [mex, usa] = table()
    const proposal = mex.propose([{ item: 'meeting/2027-06-01', base: null, content: meeting('2027-06-01') as ItemChange['content'] }], 'parties')
    usa.hear([mex, usa], mex).do({ name: 'sign', proposal: proposal.hash })
    meet([mex, usa])
    assert.equal(read(mex).length, 1)
    const entries = meetingEntries({ rows: mex.projection, open: new PublicReader(mex.projection), dialogue: 'lake', language: 'en', address: (item) => item })
    assert.deepEqual(entries.map(({ summary, description }) => [summary, description?.split('\n')[0] ?? null]), [['Meeting of 2027-01-12 [en]', 'Meeting of 2027-01-12 [es]'], ['Meeting', null]])
  })

  test('has its duties as whole days, which move with it and go when it is called off', () => {
    const [mex, usa] = table()
    const duties = () => dutyEntries({ rows: mex.projection, open: new PublicReader(mex.projection), dialogue: 'lake', language: 'en', address: (item) => item }, () => true).map(({ start, summary, sequence }) => [start, summary, sequence])
    assert.deepEqual(duties(), [[{ day: '2026-12-01' }, 'First text [en]: Meeting of 2027-01-12 [en]', 0]])
    agree([mex, usa], [mex.change(ITEM, meeting('2027-02-09') as ItemChange['content'])])
    assert.deepEqual(duties(), [[{ day: '2026-12-29' }, 'First text [en]: Meeting of 2027-02-09 [en]', 1]])
    agree([mex, usa], [mex.change(ITEM, meeting('2027-02-09', { calledOff: 'cancelled' }) as ItemChange['content'])])
    assert.deepEqual(duties(), [])
  })

  test('is not there before there is a dialogue', () => {
    const [mex] = table()
    assert.equal(publicMeetingCalendar({ find: () => undefined }, 'lake', 'en', 'https://lake.example'), null)
    assert.ok(mex)
  })
})

