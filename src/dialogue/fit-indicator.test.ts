import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { definitionIssues } from './fit-indicator.ts'
import { indicatorContent } from './items/indicator.ts'
import type { IndicatorContent } from './items/index.ts'
import { indicator, say } from './testing/contents.ts'

const said = (changed: Partial<IndicatorContent>) => {
  const content = indicator(changed)
  const parsed = indicatorContent.safeParse(content)
  assert.ok(parsed.success, JSON.stringify(parsed.error?.issues))
  return definitionIssues(content).map(({ code, path }) => `${code} at ${path}`)
}
const [first] = indicator().series
assert.ok(first !== undefined)
const computed = { dataset: { party: 'USA', dataset: 'boats' }, time: 'month', measure: 'value', aggregate: 'sum' as const, where: [], shareOf: [], dividedBy: 1 }
const target = { series: 'mex', period: '2024', value: 10, basis: say('Plan') }

describe('the definition of an indicator', () => {
  it('of a result stands on the results chain, and that of context nowhere on it and without a target', () => {
    assert.deepEqual(said({}), [])
    assert.deepEqual(said({ level: null }), ['result-level-required at level'])
    assert.deepEqual(said({ use: 'context', level: null }), [])
    assert.deepEqual(said({ use: 'context', targets: [target] }), ['level-of-context at level', 'target-of-context at targets'])
  })

  it('leaves no count without somebody to report it', () => {
    assert.deepEqual(said({ series: [{ ...first, party: null }] }), ['count-of-nobody at series.0.party'])
    assert.deepEqual(said({ series: [{ ...first, party: null, computed, breakdowns: [] }] }), [])
  })

  it('breaks computed counts down by columns and reported ones by groups', () => {
    const [breakdown] = first.breakdowns
    assert.ok(breakdown !== undefined)
    assert.deepEqual(said({ series: [{ ...first, computed }] }), ['breakdown-unfit at series.0.breakdowns.0.column'])
    assert.deepEqual(said({ series: [{ ...first, breakdowns: [{ ...breakdown, column: 'size', groups: [] }] }] }), ['breakdown-unfit at series.0.breakdowns.0.column'])
    assert.deepEqual(said({ series: [{ ...first, breakdowns: [{ ...breakdown, groups: [] }] }] }), ['too_small at series.0.breakdowns.0.groups'])
    assert.deepEqual(said({ series: [{ ...first, breakdowns: [breakdown, breakdown] }] }), ['slug-repeated at series.0.breakdowns.1.breakdown'])
  })

  it('types no percentage that is computed, and takes a whole for a share alone', () => {
    const share = { quantity: 'share' as const, series: [{ ...first, computed: { ...computed, shareOf: [{ column: 'size', in: ['small'] }] }, breakdowns: [] }] }
    assert.deepEqual(said(share), [])
    assert.deepEqual(said({ ...share, baselines: [{ series: 'mex', period: '2020', value: 12, note: null }] }), ['percentage-typed at baselines.0.value'])
    assert.deepEqual(said({ ...share, baselines: [{ series: 'mex', period: '2020', value: null, note: null }] }), [])
    assert.deepEqual(said({ ...share, quantity: 'number' }), ['share-unfit at series.0.computed.shareOf'])
  })

  it('has a scale where it is a score, from the lowest to the highest', () => {
    const step = (score: number) => ({ score, title: say(String(score)) })
    assert.deepEqual(said({ quantity: 'score', scale: [step(0), step(1)] }), [])
    assert.deepEqual(said({ quantity: 'score' }), ['scale-unfit at scale'])
    assert.deepEqual(said({ scale: [step(0)] }), ['scale-unfit at scale'])
    assert.deepEqual(said({ quantity: 'score', scale: [step(1), step(1)] }), ['scale-unfit at scale.1.score'])
  })

  it('names in baselines, targets and comparisons only series and periods that it has, each once', () => {
    assert.deepEqual(said({ targets: [target, { ...target, series: 'gbr' }, { ...target, period: '2024-01' }, target] }), ['series-unknown at targets.1.series', 'period-unfit at targets.2.period', 'slug-repeated at targets.3.period'])
    assert.deepEqual(said({ since: '2020-Q1' }), ['period-unfit at since'])
    const comparison = { series: 'mex', against: 'usa', explanation: say('Other pier'), sources: [] }
    assert.deepEqual(said({ comparisons: [comparison, { ...comparison, against: 'mex' }, { ...comparison, series: 'x' }] }), ['series-unknown at comparisons.1.against', 'series-unknown at comparisons.2.series'])
  })
})
