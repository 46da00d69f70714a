import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { indicator, say } from '../../dialogue/testing/contents.ts'
import { baselineOf, differencesOf, progressOf, toldOf } from './compute.ts'
import { countedBy, countedFrom, lastOver } from './counted.ts'
import type { Counted } from './counted.ts'
import { presenceQuery, totalsQuery, wholesQuery } from './queries.ts'
import { indicatorContent } from '../../dialogue/items/indicator.ts'
import type { IndicatorContent } from '../../dialogue/items/indicator.ts'

type Cells = readonly (readonly [string, number | null])[]
const table = (...rows: Cells) => ({ columns: ['month', 'told_value'], rows })
const YEARLY: IndicatorContent = { ...indicator(), since: null }
const MONTH = { type: 'month' } as const
const months = (year: number, count: number) => Array.from({ length: count }, (_, month): readonly [string, number] => [`${year}-${String(month + 1).padStart(2, '0')}`, 1])
const from = (totals: Cells, present: Cells, covers: { from: string; to: string } | null, definition = YEARLY, wholes: Cells | null = null) =>
  countedFrom({ totals: table(...totals), wholes: wholes === null ? null : table(...wholes), presence: table(...present) }, definition, 1, MONTH, covers)
const brief = (counts: readonly Counted[]) => counts.map(({ period, state, value, part }) => [period, state, value ?? part?.value ?? null].join(' '))
const whole = (period: string, value: number | null): Counted => ({ period, state: value === null ? 'missing' : 'whole', value, part: null, report: null })

describe('what a dataset gives', () => {
  it('is told as a year only where every month is there, by what the dataset covers and by what it holds', () => {
    const present = [...months(2022, 12), ...months(2023, 11), ...months(2024, 2)]
    const counts = from([['2022', 120], ['2023', 110], ['2024', 20]], present, { from: '2022-01', to: '2024-02' })
    assert.deepEqual(brief(counts), ['2022 whole 120', '2023 part 110', '2024 part 20'])
    assert.deepEqual(counts.map(({ part }) => part && [part.present, part.of, part.by, part.until]), [null, [11, 12, 'month', null], [2, 12, 'month', '2024-02-29']])
    assert.equal(counts[2]?.value, null)
  })

  it('has periods without a row as missing, never as zero, also at the end', () => {
    const counts = from([['2020', 5], ['2022', 0]], [...months(2020, 12), ...months(2022, 12)], { from: '2020-01', to: '2023-12' })
    assert.deepEqual(brief(counts), ['2020 whole 5', '2021 missing ', '2022 whole 0', '2023 missing '])
  })

  it('of a share is the part over the whole, and nothing where there is no whole', () => {
    const counts = from([['2020', 5], ['2021', 1]], [...months(2020, 12), ...months(2021, 12)], { from: '2020-01', to: '2021-12' }, { ...YEARLY, quantity: 'share' }, [['2020', 40], ['2021', 0]])
    assert.deepEqual(brief(counts), ['2020 whole 12.5', '2021 missing '])
  })

  it('begins with the first period that is told', () => {
    const definition = { ...YEARLY, since: '2021' }
    assert.deepEqual(brief(from([['2022', 5]], months(2022, 12), { from: '2000-01', to: '2022-12' }, definition)), ['2021 missing ', '2022 whole 5'])
    const [series] = indicatorContent.parse(indicator()).series
    assert.ok(series !== undefined)
    const computation = { dataset: { party: 'USA', dataset: 'boats' }, time: 'month', measure: 'value', aggregate: 'sum' as const, where: [{ column: 'size', in: ['small'] }], shareOf: [], dividedBy: 1 }
    const column = { name: 'month', type: 'month' as const, role: 'time' as const, title: say('Month'), definition: null, unit: null, codes: null }
    assert.deepEqual(totalsQuery({ ...definition, period: 'us-fiscal-year', since: '2022' }, computation, column), {
      values: [{ as: 'told_value', measure: 'value', aggregate: 'sum' }], by: [{ column: 'month', period: 'us-fiscal-year' }], where: [{ column: 'size', in: ['small'] }, { column: 'month', from: '2021-10', to: null }],
    })
    assert.deepEqual(wholesQuery({ ...definition, quantity: 'share' }, computation, column)?.where, [{ column: 'month', from: '2021-01', to: null }])
    assert.equal(wholesQuery(definition, computation, column), null)
    assert.equal(presenceQuery(definition, computation, { ...column, type: 'year' }), null)
    assert.equal(presenceQuery(definition, computation, { ...column, type: 'day' }), null)
    assert.deepEqual(presenceQuery(definition, computation, column)?.by, [{ column: 'month' }])
  })
})

describe('what a side reports', () => {
  it('is wanted of every period that is over, and of none that is not', () => {
    assert.deepEqual(brief(countedBy([], { ...YEARLY, since: '2023' }, '2026-11-26')), ['2023 missing ', '2024 missing ', '2025 missing '])
    assert.deepEqual([lastOver('us-fiscal-year', '2026-11-26'), lastOver('us-fiscal-year', '2026-09-30'), lastOver('month', '2026-03-01'), lastOver('quarter', '2026-01-01'), lastOver('day', '2026-01-01')], ['2026', '2025', '2026-02', '2025-Q4', '2025-12-31'])
    assert.deepEqual(countedBy([], YEARLY, '2026-11-26'), [])
  })
})

describe('what follows from counts', () => {
  const counts = [whole('2020', 100), whole('2021', 150), whole('2022', null), whole('2023', 120)]

  it('is a change only against the very period before, in percent where that was above zero', () => {
    const told = toldOf(counts, YEARLY, 'mex')
    assert.deepEqual(told.map(({ change }) => change && [change.since, change.absolute, change.percent]), [null, ['2020', 50, 50], null, null])
    assert.deepEqual(toldOf([whole('2020', 0), whole('2021', 5)], YEARLY, 'mex')[1]?.change, { since: '2020', absolute: 5, percent: null })
    assert.equal(toldOf(counts, { ...YEARLY, quantity: 'share' }, 'mex')[1]?.change?.percent, null, 'a percentage has no percentage')
  })

  it('is held against the frozen baseline, whatever is counted of it today', () => {
    const definition = { ...YEARLY, baselines: [{ series: 'mex', period: '2020', value: 90, note: null }] }
    assert.deepEqual(baselineOf(counts, definition, 'mex'), { period: '2020', frozen: 90, counted: 100, value: 90, note: null })
    assert.deepEqual(toldOf(counts, definition, 'mex').map(({ sinceBaseline }) => sinceBaseline?.absolute ?? null), [null, 60, null, 30])
    assert.equal(baselineOf(counts, definition, 'usa'), null)
  })

  it('adds up within the series, and says of how many periods there is nothing', () => {
    const told = toldOf(counts, { ...YEARLY, accumulation: 'cumulative' }, 'mex')
    assert.deepEqual(told.map(({ running }) => running && [running.total, running.without]), [[100, 0], [250, 0], null, [370, 1]])
  })

  it('is as much of the way from the baseline to the target as was gone, up to the period of the target', () => {
    const target = (period: string, value: number) => ({ series: 'mex', period, value, basis: say('Plan') })
    const definition = { ...YEARLY, baselines: [{ series: 'mex', period: '2020', value: null, note: null }], targets: [target('2021', 200), target('2022', 300), target('2023', 100)] }
    assert.deepEqual(progressOf(toldOf(counts, definition, 'mex'), definition, 'mex').map(({ actual, percent, isReached }) => [actual?.period, percent, isReached]), [['2021', 50, false], ['2021', 25, false], ['2023', null, true]])
    const falling = { ...definition, direction: 'fall' as const, targets: [target('2023', 110)] }
    assert.deepEqual(progressOf(toldOf(counts, falling, 'mex'), falling, 'mex').map(({ isReached }) => isReached), [false])
    assert.deepEqual(progressOf([], definition, 'mex').map(({ actual, percent, isReached }) => [actual, percent, isReached]), Array.from({ length: 3 }, () => [null, null, null]))
  })

  it('differs between two counts only where both are whole', () => {
    assert.deepEqual(differencesOf(counts, [whole('2021', 120), whole('2022', 1), whole('2023', null)], 'number'), [{ period: '2021', value: 150, against: 120, absolute: 30, percent: 25 }])
  })

  it('never holds a gap for a zero: without the missing periods the sums are the same', () => {
    const value = fc.option(fc.integer({ min: -1000, max: 1000 }))
    fc.assert(fc.property(fc.array(value, { maxLength: 20 }), (values) => {
      const told = toldOf(values.map((one, index) => whole(String(2000 + index), one)), { ...YEARLY, accumulation: 'cumulative' }, 'mex')
      const known = values.filter((one) => one !== null)
      assert.equal(told.findLast(({ running }) => running !== null)?.running?.total ?? 0, known.reduce((sum, one) => sum + one, 0))
      for (const [index, one] of told.entries()) assert.equal(one.change === null, values[index] === null || values[index - 1] === null || index === 0)
    }), { seed: 20261126 })
  })
})
