import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { PERIODS } from './columns.ts'
import { findDays, isPeriodOf, periodAfter, periodAt, periodsBetween } from './periods.ts'

const day = fc.integer({ min: 0, max: 60_000 }).map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }))
const kind = fc.constantFrom(...PERIODS)

describe('a period', () => {
  it('spans the days that its name says', () => {
    const span = (period: (typeof PERIODS)[number], name: string) => { const days = findDays(period, name); return days === null ? null : `${days.first.toString()} ${days.last.toString()}` }
    assert.equal(span('year', '2024'), '2024-01-01 2024-12-31')
    assert.equal(span('us-fiscal-year', '2023'), '2022-10-01 2023-09-30')
    assert.equal(span('quarter', '2024-Q4'), '2024-10-01 2024-12-31')
    assert.equal(span('month', '2024-02'), '2024-02-01 2024-02-29')
    assert.equal(span('day', '2024-02-29'), '2024-02-29 2024-02-29')
  })

  it('of another kind, or that no calendar has, is none', () => {
    for (const [period, name] of [['year', '2024-01'], ['month', '2024'], ['quarter', '2024-Q5'], ['month', '2024-13'], ['day', '2023-02-29'], ['year', ' 2024'], ['year', '24']] as const) assert.equal(isPeriodOf(period, name), false, name)
  })

  it('holds every one of its days and no other', () => {
    fc.assert(fc.property(kind, day, (period, one) => {
      const name = periodAt(period, one)
      const days = findDays(period, name)
      assert.ok(days !== null)
      assert.ok(Temporal.PlainDate.compare(days.first, one) <= 0 && Temporal.PlainDate.compare(one, days.last) <= 0)
      assert.deepEqual([periodAt(period, days.first), periodAt(period, days.last)], [name, name])
      assert.notEqual(periodAt(period, days.last.add({ days: 1 })), name)
    }), { seed: 20261126 })
  })

  it('follows the one before, and names sort as time goes', () => {
    fc.assert(fc.property(kind, day, fc.integer({ min: 0, max: 40 }), (period, one, steps) => {
      const first = periodAt(period, one)
      const last = periodAfter(period, first, steps) ?? ''
      const between = periodsBetween(period, first, last)
      assert.equal(between.length, steps + 1)
      assert.deepEqual(between, [...between].sort())
      assert.equal(periodAfter(period, last, -steps), first)
    }), { seed: 20261126 })
  })
})
