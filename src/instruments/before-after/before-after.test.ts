import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { monthAfter } from '../crossings/months.ts'
import type { MonthValue } from '../crossings/months.ts'
import { randomOf } from '../statistics/random.ts'
import { toolContext } from '../testing/shelf.ts'
import type { ShelfTable } from '../testing/shelf.ts'
import { compareBy, placeboBy } from './compare.ts'
import type { BaselineRule } from './compare.ts'
import { checkBaseline } from './published.ts'
import type { PublishedBaseline } from './published.ts'
import { beforeAfterTool } from './view.ts'

const say = (text: string) => ({ en: text, es: text })
const published = (changed: Partial<PublishedBaseline>): PublishedBaseline => ({ baseline: 'b', title: say('B'), method: say('Told.'), before: { from: 240, to: 240 }, beforePeriod: say('before'), after: { from: 20, to: 20 }, afterPeriod: say('after'), n: null, publishedPercent: null, publishedAs: null, sources: [{ url: 'https://example.org/', note: null }], ...changed })

describe('what was published', () => {
  test('is held against the numbers beside it', () => {
    const check = (changed: Partial<PublishedBaseline>) => { const { reductionPercent, outcome } = checkBaseline(published(changed)); return [reductionPercent?.from.toFixed(1), reductionPercent?.to.toFixed(1), outcome] }
    assert.deepEqual(check({ publishedPercent: 85 }), ['91.7', '91.7', 'corrected'])
    assert.deepEqual(check({ before: { from: 210, to: 210 }, after: { from: 25, to: 25 }, publishedPercent: 70 }), ['88.1', '88.1', 'corrected'])
    assert.deepEqual(check({ before: { from: 180, to: 240 }, after: { from: 24, to: 24 } }), ['86.7', '90.0', 'none'])
    assert.deepEqual(check({ publishedPercent: 92 }), ['91.7', '91.7', 'agrees'])
    assert.deepEqual(check({ before: { from: 180, to: 240 }, after: { from: 24, to: 24 }, publishedPercent: 88 }), ['86.7', '90.0', 'agrees'])
  })
  test('of a before that was nought has no percentage', () => {
    assert.deepEqual(checkBaseline(published({ before: { from: 0, to: 0 }, publishedPercent: 50 })).reductionPercent, null)
  })
  test('of a rise is a negative reduction', () => {
    assert.equal(checkBaseline(published({ before: { from: 10, to: 10 }, after: { from: 15, to: 15 } })).reductionPercent?.from, -50)
  })
})

const SEASON = [0.8, 0.75, 1.1, 1.0, 1.1, 0.95, 1.0, 1.05, 0.9, 1.1, 1.1, 1.15]
function made({ change = 1, noise = 0.02, seed = 1, years = 12, growth = 0 } = {}): MonthValue[] {
  const random = randomOf(seed)
  return Array.from({ length: years * 12 }, (_, at) => ({ month: monthAfter('2005-01', at), value: 10_000 * (1 + growth) ** (at / 12) * (SEASON[at % 12] ?? 1) * (at >= 120 ? change : 1) * Math.exp(random.normal(0, noise)) }))
}
const DATE = '2015-01'
const RULES: readonly BaselineRule[] = [
  { baseline: 'before', title: say('Just before'), rule: 'months-before', years: 1 },
  { baseline: 'same', title: say('Same months'), rule: 'same-months', years: 1 },
  { baseline: 'same-3', title: say('Same months of three years'), rule: 'same-months', years: 3 },
  { baseline: 'adjusted', title: say('Adjusted'), rule: 'adjusted', years: 5 },
]
const [PLAIN, SAME, SAME_THREE, ADJUSTED] = RULES as [BaselineRule, BaselineRule, BaselineRule, BaselineRule]
const told = (rule: BaselineRule, series: readonly MonthValue[], { date = DATE, months = 12, breaks = [] as string[] } = {}) => {
  const result = compareBy(rule, series, date, months, breaks)
  assert.ok(!('withheld' in result))
  return result
}

describe('a count before and after', () => {
  test('gives back the change that was put in, by every rule over a whole year', () => {
    for (const rule of RULES) assert.ok(Math.abs(told(rule, made({ change: 1.2 })).changePercent - 20) < 2, rule.baseline)
  })
  test('over part of a year does so only where the season is controlled', () => {
    const series = made({ change: 1.2 })
    assert.ok(told(PLAIN, series, { months: 4 }).changePercent < 10, 'a low season after a high one looks like no change')
    for (const rule of [SAME, SAME_THREE, ADJUSTED]) assert.ok(Math.abs(told(rule, series, { months: 4 }).changePercent - 20) < 4, rule.baseline)
  })
  test('is held against the months before alone: what came after cannot move its baseline', () => {
    const [calm, wild] = [made({ change: 1 }), made({ change: 1 }).map((one) => (one.month >= DATE ? { ...one, value: (one.value ?? 0) * 3 } : one))]
    for (const rule of RULES) assert.equal(told(rule, wild).meanBefore, told(rule, calm).meanBefore, rule.baseline)
  })
  test('has an interval that holds the truth about as often as it says', () => {
    const seeds = Array.from({ length: 300 }, (_, at) => at + 1)
    for (const rule of [SAME, ADJUSTED]) {
      const held = seeds.filter((seed) => { const { interval } = told(rule, made({ change: 1.1, noise: 0.05, seed })); return interval !== null && interval.lowPercent <= 10 && interval.highPercent >= 10 }).length
      assert.ok(held / seeds.length > 0.9 && held / seeds.length <= 1, `${rule.baseline}: ${held}`)
    }
  })
  test('has a wider interval where neighbouring months resemble each other, or none', () => {
    const independent = made({ noise: 0.05, seed: 2 })
    let drift = 0
    const random = randomOf(3)
    const drifting = independent.map(({ month, value }) => { drift = 0.9 * drift + random.normal(0, 0.02); return { month, value: (value ?? 0) * Math.exp(drift) } })
    const [narrow, wide] = [told(SAME_THREE, independent, { months: 24 }).interval, told(SAME_THREE, drifting, { months: 24 }).interval]
    assert.ok(narrow !== null && (wide === null || wide.effectiveN < narrow.effectiveN))
  })
  test('is tried at every earlier month: a change that was put in is larger than all of them', () => {
    const tried = (series: readonly MonthValue[]) => placeboBy(compareBy(SAME_THREE, series, DATE, 12, []), SAME_THREE, series, DATE, 12, [])
    const placebo = tried(made({ change: 1.3 }))
    assert.ok((placebo?.n ?? 0) > 60 && placebo?.asLarge === 0)
    const none = tried(made({ change: 1 }))
    assert.ok((none?.asLarge ?? 0) > 0)
  })
  test('is withheld across a break, and told on either side of it', () => {
    assert.deepEqual(compareBy(SAME_THREE, made(), DATE, 12, ['2014-06']), { withheld: 'break' })
    assert.deepEqual(compareBy(SAME_THREE, made(), DATE, 12, ['2015-07']), { withheld: 'break' })
    for (const month of ['2012-01', '2016-01']) assert.ok(!('withheld' in compareBy(SAME_THREE, made(), DATE, 12, [month])))
  })
  test('is withheld of too few months, and where there are too few years for a season', () => {
    assert.deepEqual(compareBy(SAME, made(), '2016-11', 12, []), { withheld: 'too-few' })
    assert.deepEqual(compareBy(PLAIN, made(), '2005-02', 12, []), { withheld: 'too-few' })
    assert.deepEqual(compareBy(ADJUSTED, made(), '2006-06', 12, []), { withheld: 'too-few' })
    assert.deepEqual(compareBy(SAME, [], DATE, 12, []), { withheld: 'too-few' })
  })
  test('leaves out months that are missing or nought, with those that they would be held against', () => {
    const series = made().map((one) => (one.month === '2014-03' ? { ...one, value: null } : one.month === '2015-08' ? { ...one, value: 0 } : one))
    const result = told(SAME, series)
    assert.deepEqual([result.n, result.nBefore], [10, 10])
  })
  test('never answers what is no number', () => {
    const counts = fc.array(fc.option(fc.oneof(fc.constant(0), fc.constant(1000), fc.integer({ min: 1, max: 1_000_000 })), { nil: null }), { maxLength: 90 })
    fc.assert(fc.property(counts, fc.nat(89), fc.integer({ min: 3, max: 24 }), fc.constantFrom(...RULES), (values, at, months, rule) => {
      const series = values.map((value, place) => ({ month: monthAfter('2000-01', place), value }))
      const result = compareBy(rule, series, monthAfter('2000-01', at), months, [])
      if ('withheld' in result) return
      const { interval, meanBefore, meanAfter, changePercent } = result
      for (const value of [meanBefore, meanAfter, changePercent, ...(interval === null ? [] : [interval.lowPercent, interval.highPercent, interval.effectiveN])]) assert.ok(Number.isFinite(value), JSON.stringify(result))
      if (interval !== null) assert.ok(interval.lowPercent <= changePercent + 1e-6 && changePercent <= interval.highPercent + 1e-6)
    }))
  })
})

const SETTINGS: SettingsOf<'before-after'> = {
  instrument: 'before-after',
  published: [{ change: 'pilot', title: say('Pilot'), date: '2016-07', unit: say('minutes'), note: null, baselines: [published({ baseline: 'one', publishedPercent: 85 }), published({ baseline: 'two', before: { from: 210, to: 210 }, after: { from: 25, to: 25 }, publishedPercent: 70 }), published({ baseline: 'three', before: { from: 180, to: 240 }, after: { from: 24, to: 24 }, n: 491 })] }],
  series: {
    counts: { dataset: { party: 'USA', dataset: 'counts' }, time: 'month', place: 'port', measure: 'measure', value: 'value' },
    places: { dataset: { party: 'USA', dataset: 'places' }, code: 'code', name: 'name' },
    measures: [{ code: 'Trucks', title: say('trucks') }], first: { place: '1', measure: 'Trucks', month: DATE }, baselines: RULES.map((rule) => ({ ...rule })), months: 12, remarks: [{ remark: 'r', kind: 'break', from: '2008-01', to: null, places: ['2'], measures: null, title: say('R'), text: null, sources: [] }],
  },
}
const COUNTS: ShelfTable = { party: 'USA', dataset: 'counts', columns: { month: 'month', port: 'text', measure: 'text', value: 'integer' }, rows: ['1', '2'].flatMap((port) => made({ change: 1.2, seed: Number(port) }).map(({ month, value }) => [month, port, 'Trucks', Math.round(value ?? 0)])) }
const PLACES: ShelfTable = { party: 'USA', dataset: 'places', columns: { code: 'text', name: 'text' }, rows: [['1', 'One'], ['2', 'Two']] }
const toolOf = (parameters = {}, tables = [COUNTS, PLACES]) => beforeAfterTool(toolContext(tables, parameters), SETTINGS)

describe('the tool of before and after', () => {
  test('shows every published baseline under its name, never one made of them', () => {
    const [pilot] = toolOf().published
    assert.deepEqual(pilot?.baselines.map(({ baseline, outcome }) => [baseline.baseline, outcome]), [['one', 'corrected'], ['two', 'corrected'], ['three', 'none']])
    assert.equal(toolOf().tables[0]?.rows.length, 3)
  })
  test('compares the port, measure and month that were asked for by every rule that was agreed', () => {
    const { series } = toolOf({ port: '2', date: '2015-01' })
    assert.deepEqual([series?.place?.name, series?.date, series?.baselines.map(({ rule }) => rule.baseline).join()], ['Two', '2015-01', 'before,same,same-3,adjusted'])
    assert.ok(series?.baselines.every(({ result }) => !('withheld' in result) && Math.abs(result.changePercent - 20) < 3))
    assert.deepEqual([series?.around[0]?.month, series?.around.at(-1)?.month], ['2010-01', '2015-12'])
  })
  test('withholds in the data what it withholds on the page', () => {
    const tool = toolOf({ port: '2', date: '2008-03' })
    const table = tool.tables.at(-1)
    const change = table?.columns.findIndex(({ name }) => name === 'change') ?? -1
    assert.ok(tool.series?.baselines.every(({ result }) => 'withheld' in result))
    assert.ok(table?.rows.every((row) => row[change] === null && row.at(-1) !== null))
    assert.ok(tool.series?.baselines.every(({ placebo }) => placebo === null))
  })
  test('says what it could not use', () => {
    assert.deepEqual(toolOf({ port: '9', measure: 'Cars', date: '1990-01' }).problems.map(({ parameter, code }) => `${parameter} ${code}`), ['port parameter-unknown', 'measure parameter-unknown', 'date parameter-too-small'])
  })
  test('is whole where nothing is stated or made, and tells what was published all the same', () => {
    for (const context of [toolContext([]), toolContext([COUNTS, PLACES], {}, false)]) {
      const tool = beforeAfterTool(context, SETTINGS)
      assert.deepEqual([tool.series?.baselines, tool.series?.around, tool.problems, tool.published.length], [[], [], [], 1])
    }
  })
  test('gives the same answer to the same address', () => {
    assert.deepEqual(toolOf({ port: '2', date: '2012-05' }), toolOf({ port: '2', date: '2012-05' }))
  })
})
