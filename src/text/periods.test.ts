import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { formatPeriod, formatPeriodShort, parsePeriod, periodOf } from './periods.ts'
import type { PeriodLength } from './periods.ts'

const LENGTHS: readonly PeriodLength[] = ['day', 'month', 'quarter', 'year', 'us-fiscal-year']

describe('periods', () => {
  it('are counted one by one and found again by their number', () => {
    const first = { day: '1995-12-31', month: '1995-12', quarter: '1995-Q4', year: '1995', 'us-fiscal-year': '1995' }
    fc.assert(fc.property(fc.constantFrom(...LENGTHS), fc.integer({ min: 0, max: 20_000 }), (length, steps) => {
      const count = (parsePeriod(first[length], length) ?? 0) + (length === 'day' ? steps : steps % 500)
      assert.equal(parsePeriod(periodOf(count, length), length), count)
    }))
    assert.deepEqual([periodOf((parsePeriod('1995-12', 'month') ?? 0) + 1, 'month'), periodOf((parsePeriod('1995-Q4', 'quarter') ?? 0) + 1, 'quarter')], ['1996-01', '1996-Q1'])
  })

  it('are none where the text is of another length or no day of the calendar', () => {
    for (const [text, length] of [['2024', 'month'], ['2024-01', 'year'], ['2024-13', 'month'], ['2024-00', 'month'], ['2024-Q5', 'quarter'], ['2024-02-30', 'day'], ['2023-02-29', 'day'], ['', 'year'], ['24', 'year'], ['2024-1', 'month']] as const) {
      assert.equal(parsePeriod(text, length), null, `${text} as ${length}`)
    }
    assert.notEqual(parsePeriod('2024-02-29', 'day'), null)
  })

  it('have their names in both languages', () => {
    assert.deepEqual([formatPeriod('2024-03', 'month', 'en'), formatPeriod('2024-03', 'month', 'es')], ['March 2024', 'marzo de 2024'])
    assert.deepEqual([formatPeriod('2024-Q3', 'quarter', 'en'), formatPeriod('2024-Q3', 'quarter', 'es')], ['third quarter of 2024', 'tercer trimestre de 2024'])
    assert.deepEqual([formatPeriod('2024', 'us-fiscal-year', 'en'), formatPeriod('2024', 'us-fiscal-year', 'es')], ['fiscal year 2024', 'año fiscal 2024'])
    assert.deepEqual([formatPeriod('2024-03-31', 'day', 'es'), formatPeriod('2024', 'year', 'en')], ['31 de marzo de 2024', '2024'])
    assert.deepEqual(LENGTHS.map((length) => formatPeriodShort({ day: '2024-03-31', month: '2024-03', quarter: '2024-Q3', year: '2024', 'us-fiscal-year': '2024' }[length], length, 'es')), ['31 mar 2024', 'mar 2024', 'T3 2024', '2024', 'AF 2024'])
    assert.deepEqual(LENGTHS.map((length) => formatPeriodShort({ day: '2024-03-31', month: '2024-03', quarter: '2024-Q3', year: '2024', 'us-fiscal-year': '2024' }[length], length, 'en')), ['Mar 31, 2024', 'Mar 2024', 'Q3 2024', '2024', 'FY 2024'])
  })

  it('stay as they are written where they are none', () => {
    assert.deepEqual([formatPeriod('soon', 'month', 'en'), formatPeriodShort('2024-13', 'month', 'es')], ['soon', '2024-13'])
  })
})
