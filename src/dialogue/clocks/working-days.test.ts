import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { say } from '../testing/contents.ts'
import { SOURCE } from '../testing/rules.ts'
import type { Clock, WorkingCalendar } from './clock.ts'
import { deadlineOf, findDayKind, workingDaysBetween } from './working-days.ts'

function calendar(from: string, until: string, closed: readonly string[] = [], changed: Partial<WorkingCalendar> = {}): WorkingCalendar {
  const days = closed.map((day) => [day, { day, title: say(day), source: SOURCE, statement: 'aa' }] as const)
  return { calendar: 'south', from, until, weekend: [6, 7], closed: new Map(days), statements: ['aa'], ...changed }
}

const clock = (length: number, changed: Partial<Clock> = {}): Clock => ({ length, unit: 'working-days', calendar: 'south', counts: 'from-next-day', ...changed })
/** Friday 1 May 2026 is closed. */
const YEAR = [calendar('2026-01-01', '2026-12-31', ['2026-01-01', '2026-05-01', '2026-12-25'])]

describe('a term in working days', () => {
  const cases: readonly (readonly [string, Clock, string, string, number, readonly string[]])[] = [
    // Thu 30 April → (Fri closed, Sat, Sun) → Mon 4 May is the first.
    ['begins to count on the next working day', clock(1), '2026-04-30', '2026-05-04', 2, ['2026-05-01']],
    ['counts the day on which it starts, if the rule says so', clock(1, { counts: 'from-that-day' }), '2026-04-30', '2026-04-30', 0, []],
    ['does not count a day of start that is closed', clock(1, { counts: 'from-that-day' }), '2026-05-01', '2026-05-04', 2, ['2026-05-01']],
    // Mon 27, Tue 28, Wed 29, Thu 30 April; Mon 4 May.
    ['passes over what is closed in its middle', clock(5), '2026-04-24', '2026-05-04', 4, ['2026-05-01']],
    ['of nothing ends where it begins, closed or not', clock(0), '2026-05-01', '2026-05-01', 0, []],
  ]
  for (const [name, term, from, due, weekendDays, closed] of cases) {
    it(name, () => {
      const found = deadlineOf(term, from, YEAR)
      assert.ok('due' in found)
      assert.deepEqual([found.due, found.weekendDays, found.closed.map(({ day }) => day)], [due, weekendDays, closed])
    })
  }

  it('knows every closed day by its title and source', () => {
    const found = deadlineOf(clock(1), '2026-04-30', YEAR)
    assert.deepEqual('due' in found ? found.closed[0]?.source : null, SOURCE)
  })

  it('ends in no day where its calendar does, and tells the first day that is missing', () => {
    assert.deepEqual(deadlineOf(clock(3), '2026-12-29', YEAR), { unknown: 'calendar-ends', calendar: 'south', missing: '2027-01-01' })
    assert.deepEqual(deadlineOf(clock(3), '2025-12-30', YEAR), { unknown: 'calendar-ends', calendar: 'south', missing: '2025-12-31' })
  })

  it('is not reckoned over a gap between two spans', () => {
    const gap = [...YEAR, calendar('2027-01-05', '2027-12-31')]
    assert.deepEqual(deadlineOf(clock(3), '2026-12-30', gap), { unknown: 'calendar-ends', calendar: 'south', missing: '2027-01-01' })
  })

  it('runs on over spans of other weekends', () => {
    const found = deadlineOf(clock(3), '2026-12-30', [...YEAR, calendar('2027-01-01', '2027-12-31', [], { weekend: [5, 6] })])
    // Thu 31 December; Fri and Sat are the weekend; Sun 3 and Mon 4 January.
    assert.deepEqual('due' in found ? [found.due, found.weekendDays] : found, ['2027-01-04', 2])
  })

  it('knows nothing on a calendar that nobody has stated, or on none', () => {
    assert.deepEqual(deadlineOf(clock(3, { calendar: 'north' }), '2026-04-30', YEAR), { unknown: 'calendar-missing', calendar: 'north', missing: null })
    assert.deepEqual(deadlineOf(clock(3, { calendar: null }), '2026-04-30', YEAR), { unknown: 'calendar-missing', calendar: '', missing: null })
  })
})

describe('a term in days and months', () => {
  const due = (term: Clock, from: string, calendars: readonly WorkingCalendar[] = []) => { const found = deadlineOf(term, from, calendars); return 'due' in found ? found.due : found.unknown }
  const days = (length: number, changed: Partial<Clock> = {}) => clock(length, { unit: 'days', calendar: null, ...changed })
  const months = (length: number, changed: Partial<Clock> = {}) => clock(length, { unit: 'months', calendar: null, ...changed })

  it('needs no calendar, and stays where it falls', () => {
    assert.equal(due(days(30), '2026-04-01'), '2026-05-01')
    assert.equal(due(days(30, { counts: 'from-that-day' }), '2026-04-01'), '2026-04-30')
    assert.equal(due(months(1), '2026-04-01'), '2026-05-01')
    assert.equal(due(months(1, { counts: 'from-that-day' }), '2026-04-01'), '2026-04-30')
  })

  it('moves a last day that is closed to the next working day where it names a calendar', () => {
    assert.equal(due(days(30, { calendar: 'south' }), '2026-04-01', YEAR), '2026-05-04')
    assert.equal(due(months(1, { calendar: 'south' }), '2026-04-01', YEAR), '2026-05-04')
    assert.equal(due(months(12, { calendar: 'south' }), '2026-04-01', YEAR), 'calendar-ends')
  })

  it('of months ends on the last day of a month that is too short, or on the first of the next, as the rule says', () => {
    assert.equal(due(months(1), '2026-01-31'), '2026-02-28')
    assert.equal(due(months(1), '2028-01-31'), '2028-02-29')
    assert.equal(due(months(1, { missingDay: 'first-of-next' }), '2026-01-31'), '2026-03-01')
    assert.equal(due(months(1, { missingDay: 'first-of-next', calendar: 'south' }), '2026-01-31', YEAR), '2026-03-02')
    assert.equal(due(months(1, { counts: 'from-that-day' }), '2026-01-31'), '2026-02-28')
    assert.equal(due(months(1, { counts: 'from-that-day', missingDay: 'first-of-next' }), '2026-01-31'), '2026-02-28')
    assert.equal(due(months(12), '2028-02-29'), '2029-02-28')
  })
})

describe('for every calendar', () => {
  const DAY = fc.integer({ min: 0, max: 364 }).map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString())
  const CALENDAR = fc.record({ closed: fc.uniqueArray(DAY, { maxLength: 60 }), weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }) })
    .map(({ closed, weekend }) => [calendar('2025-12-01', '2030-12-31', closed, { weekend })])
  const CLOCK = fc.record({
    length: fc.integer({ min: 0, max: 60 }), unit: fc.constantFrom('working-days' as const, 'days' as const, 'months' as const), calendar: fc.constant('south'),
    counts: fc.constantFrom('from-that-day' as const, 'from-next-day' as const), missingDay: fc.constantFrom('last-of-month' as const, 'first-of-next' as const),
  }).filter(({ unit, length }) => unit !== 'months' || length <= 36)
  const dueOf = (term: Clock, from: string, calendars: readonly WorkingCalendar[]) => { const found = deadlineOf(term, from, calendars); assert.ok('due' in found, JSON.stringify(found)); return found }

  it('a longer term never ends earlier, nor does one that begins later', () => {
    fc.assert(fc.property(CALENDAR, CLOCK, DAY, fc.integer({ min: 0, max: 40 }), (calendars, term, from, more) => {
      const later = Temporal.PlainDate.from(from).add({ days: more }).toString()
      assert.ok(dueOf(term, from, calendars).due <= dueOf({ ...term, length: term.length + more % 5 }, from, calendars).due)
      assert.ok(dueOf(term, from, calendars).due <= dueOf(term, later, calendars).due)
      assert.ok(from <= dueOf(term, from, calendars).due)
    }))
  })

  it('counting the working days up to its end gives the length of the term again', () => {
    fc.assert(fc.property(CALENDAR, fc.integer({ min: 0, max: 60 }), DAY, (calendars, length, from) => {
      const term = clock(length)
      const { due, weekendDays, closed } = dueOf(term, from, calendars)
      assert.equal(workingDaysBetween(calendars, 'south', from, due), length)
      // Every day after the first is a working day or is told why not.
      const between = Temporal.PlainDate.from(from).until(due).days
      assert.equal(between, length + weekendDays + closed.length)
    }))
  })

  it('a term that ends, ends on a working day', () => {
    fc.assert(fc.property(CALENDAR, CLOCK, DAY, (calendars, term, from) => {
      fc.pre(term.length > 0)
      assert.equal(findDayKind(calendars, 'south', dueOf(term, from, calendars).due), 'working')
    }))
  })

  it('to close one more day never brings an end forward', () => {
    fc.assert(fc.property(fc.uniqueArray(DAY, { maxLength: 20 }), DAY, CLOCK, DAY, (closed, also, term, from) => {
      assert.ok(dueOf(term, from, [calendar('2025-12-01', '2030-12-31', closed)]).due <= dueOf(term, from, [calendar('2025-12-01', '2030-12-31', [...closed, also])]).due)
    }))
  })

  it('what no calendar speaks of is never passed over', () => {
    fc.assert(fc.property(DAY, fc.integer({ min: 1, max: 400 }), (from, length) => {
      const found = deadlineOf(clock(length), from, YEAR)
      assert.ok('due' in found ? found.due <= '2026-12-31' : found.missing === '2027-01-01')
    }))
  })
})

describe('working days between two days', () => {
  it('are none where the second is not later', () => {
    assert.equal(workingDaysBetween(YEAR, 'south', '2026-05-04', '2026-05-04'), 0)
    assert.equal(workingDaysBetween(YEAR, 'south', '2026-05-04', '2026-04-01'), 0)
  })

  it('are unknown where a day between them is', () => {
    assert.deepEqual(workingDaysBetween(YEAR, 'south', '2026-12-20', '2027-01-04'), { unknown: 'calendar-ends', calendar: 'south', missing: '2027-01-01' })
  })
})
