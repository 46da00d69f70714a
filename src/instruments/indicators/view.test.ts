// An indicator with its figures: what is asked of datasets and what comes of it.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { versionInForce } from '../../dialogue/decide.ts'
import type { IndicatorContent } from '../../dialogue/items/index.ts'
import type { RowPrefix, RowReader, Rows } from '../../dialogue/rows.ts'
import { element, indicator, plan, say, value } from '../../dialogue/testing/contents.ts'
import { agree, founded } from '../../dialogue/testing/table.ts'
import type { Seat } from '../../dialogue/testing/table.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import { toolContext } from '../testing/shelf.ts'
import type { ShelfTable } from '../testing/shelf.ts'
import { dueOf, ownSeriesOf } from './due.ts'
import { elementPageView } from './element.ts'
import { paperCounts } from './papers.ts'
import { findDefined, indicatorsView, indicatorView } from './view.ts'

const ITEM = 'indicator/boats'
const months = (year: number, count: number, size: string, boats: number) => Array.from({ length: count }, (_, month): readonly [string, string, number] => [`${year}-${String(month + 1).padStart(2, '0')}`, size, boats])
const CROSSINGS: ShelfTable = {
  party: 'USA', dataset: 'crossings', columns: { month: 'month', size: 'text', boats: 'integer' },
  rows: [...months(2020, 12, 'small', 10), ...months(2020, 12, 'large', 30), ...months(2021, 12, 'small', 20), ...months(2021, 12, 'large', 30), ...months(2022, 3, 'small', 25)],
}
const computed = { dataset: { party: 'USA', dataset: 'crossings' }, time: 'month', measure: 'boats', aggregate: 'sum' as const, where: [], shareOf: [], dividedBy: 1 }
const [mexican] = indicator().series
assert.ok(mexican !== undefined)
const COUNTED: IndicatorContent['series'][number] = { series: 'usa', party: 'USA', organisation: null, title: say('Crossings'), definition: null, computed, breakdowns: [{ breakdown: 'size', title: say('By size'), column: 'size', groups: [{ group: 'small', title: say('Small') }] }] }

function table(changed: Partial<IndicatorContent> = {}): readonly Seat[] {
  return founded(['MEX', 'USA'], [
    { item: 'plan/p', base: null, content: plan() as never }, { item: 'element/I', base: null, content: element('plan/p', 'pillar', 'I') as never },
    { item: ITEM, base: null, content: indicator({ element: 'element/I', series: [COUNTED, mexican as never], ...changed }) as never },
  ])
}

/** What a seat holds, with a shelf of datasets beside it. */
function reading(seat: Seat | undefined, tables: readonly ShelfTable[] = [CROSSINGS], isMade = true): ViewContext {
  assert.ok(seat !== undefined)
  const shelf = toolContext(tables, {}, isMade)
  const rows: RowReader = {
    find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
      return prefix === 'datasets' ? shelf.rows.find(prefix, rest) : (seat.projection.find(prefix, rest) ?? (prefix === 'statement' ? shelf.rows.find(prefix, rest) : undefined))
    },
  }
  return { ...seat.context('2026-11-26'), rows, ...(shelf.figures === undefined ? {} : { figures: shelf.figures }) }
}

describe('an indicator with its figures', () => {
  it('sums the year, holds a year without all its months apart, and breaks down what is whole', () => {
    const [seat] = table()
    const view = indicatorView(reading(seat), ITEM)
    const [counted, reported] = view?.run.series ?? []
    assert.deepEqual(counted?.values.map(({ period, state, value: told, part }) => [period, state, told, part?.value ?? null]), [['2020', 'whole', 480, null], ['2021', 'whole', 600, null], ['2022', 'part', null, 75]])
    assert.deepEqual(counted?.breakdowns, [{ breakdown: 'size', title: say('By size'), groups: [{ group: 'large', title: null }, { group: 'small', title: say('Small') }], rows: [{ period: '2020', values: [360, 120] }, { period: '2021', values: [360, 240] }] }])
    assert.deepEqual([counted?.note?.state, counted?.last?.period], ['ready', '2021'])
    assert.deepEqual(reported?.values.map(({ period, state }) => `${period} ${state}`), ['2020', '2021', '2022', '2023', '2024', '2025'].map((year) => `${year} missing`))
  })

  it('reckons a share of its whole, and its parts add up to it', () => {
    const share = { ...COUNTED, computed: { ...computed, where: [{ column: 'size', in: ['small'] }] } }
    const [seat] = table({ quantity: 'share', unit: say('percent of boats'), decimals: 1, series: [share] })
    const [told] = indicatorView(reading(seat), ITEM)?.run.series ?? []
    assert.deepEqual(told?.values.map(({ value: percent }) => percent), [25, 40, null])
    assert.deepEqual(told?.breakdowns[0]?.rows.map(({ values }) => values), [[25], [40]])
  })

  it('says what keeps a figure away: not made yet, no dataset, no such column', () => {
    const [seat] = table()
    const state = (context: ViewContext) => indicatorView(context, ITEM)?.run.series[0]?.note?.state
    assert.equal(state(reading(seat, [CROSSINGS], false)), 'making')
    assert.equal(state(reading(seat, [])), 'no-dataset')
    assert.equal(state(reading(seat, [{ ...CROSSINGS, columns: { month: 'month', size: 'text', ships: 'integer' } }])), 'unknown-column')
    assert.deepEqual(indicatorView(reading(seat, []), ITEM)?.run.series[0]?.values, [])
  })

  it('holds two counts against each other only where the definition does', () => {
    const seats = table({ comparisons: [{ series: 'usa', against: 'mex', explanation: say('Rafts.'), sources: [] }] })
    const [mex] = seats
    assert.ok(mex !== undefined)
    const version = versionInForce(mex.projection, ITEM) ?? ''
    mex.state(ITEM, 'value', value(version, '2021', 500) as never)
    assert.deepEqual(indicatorView(reading(mex), ITEM)?.run.comparisons.map(({ differences }) => differences), [[{ period: '2021', value: 600, against: 500, absolute: 100, percent: 20 }]])
    assert.deepEqual(indicatorView(reading(table()[0]), ITEM)?.run.comparisons, [])
  })

  it('keeps context apart wherever it is listed', () => {
    const [seat] = table({ use: 'context', level: null })
    const context = reading(seat)
    assert.deepEqual(indicatorsView(context)?.groups.map(({ element: of, results, context: around }) => [of?.item, results.length, around.length]), [['element/I', 0, 1]])
    const { results, context: around } = elementPageView(context, 'element/I')?.indicators ?? { results: [], context: [] }
    assert.deepEqual([results.length, around.map(({ item }) => item), around[0]?.run.series[0]?.breakdowns], [0, [ITEM], []])
  })

  it('is due of the side that reports, earliest first, and of nobody for what is computed', () => {
    const seats = table({ since: '2024' })
    assert.deepEqual(dueOf(reading(seats[0]), 'MEX').map(({ period, by, isLate }) => [period, by, isLate]), [['2024', '2025-03-31', true], ['2025', '2026-03-31', true]])
    assert.deepEqual(dueOf(reading(seats[1]), 'USA'), [])
    const defined = findDefined(reading(seats[0]).rows, ITEM)
    assert.ok(defined !== null)
    assert.deepEqual(ownSeriesOf(reading(seats[0]), { ...defined, agreed: '2026-05-01' }, 'MEX')[0]?.due.map(({ by }) => by), ['2026-07-30', '2026-07-30'], 'what was over before the definition was agreed is due after that')
  })

  it('stands in papers with its last two values, each citing the definition and the act that it rests on', () => {
    const seats = table()
    const [mex] = seats
    assert.ok(mex !== undefined)
    const said = mex.state(ITEM, 'value', value(versionInForce(mex.projection, ITEM) ?? '', '2024', 7) as never)
    const counts = paperCounts(reading(mex), 'element/I')
    assert.deepEqual(counts.map(({ number, series, values }) => [number, series.series, values.map(({ period, value: told }) => `${period} ${told}`)]), [['I', 'usa', ['2021 600', '2020 480']], ['I', 'mex', ['2024 7']]])
    for (const { cites } of counts) assert.deepEqual(cites.map(({ kind }) => kind), ['version', 'act'])
    assert.deepEqual(counts[1]?.cites[1], { kind: 'act', party: 'MEX', sequence: said.header.sequence, hash: said.hash, about: ITEM })
    assert.deepEqual(paperCounts(reading(mex), 'element/none'), [])
    assert.equal(paperCounts(reading(mex), null).length, 2)
  })

  it('under a changed definition computes anew, and what was reported before stands alone', () => {
    const seats = table()
    const [mex] = seats
    assert.ok(mex !== undefined)
    mex.state(ITEM, 'value', value(versionInForce(mex.projection, ITEM) ?? '', '2021', 500) as never)
    agree(seats, [mex.change(ITEM, indicator({ element: 'element/I', series: [{ ...COUNTED, computed: { ...computed, dividedBy: 10 } }, mexican as never] }) as never)])
    const view = indicatorView(reading(mex), ITEM)
    assert.deepEqual(view?.run.series.map(({ last }) => last?.value ?? null), [60, null])
    assert.deepEqual(view?.earlier.map(({ number, series }) => [number, series.map(({ last }) => last?.value ?? null)]), [[1, [600, 500]]])
  })
})
