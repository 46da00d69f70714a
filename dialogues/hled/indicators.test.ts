import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { indicatorContent } from '../../src/dialogue/items/indicator.ts'
import { definitionIssues } from '../../src/dialogue/fit-indicator.ts'
import { isItemId } from '../../src/record/index.ts'
import { textIssues } from '../../src/dialogue/decide.ts'
import { INDICATORS } from './indicators.ts'
import plan from './plan.json' with { type: 'json' }

describe('the indicators of the dialogue', () => {
  it('fit their kind, hold together and are written in both languages', () => {
    for (const { item, content } of INDICATORS) {
      assert.ok(isItemId(item), item)
      const parsed = indicatorContent.safeParse(content)
      assert.ok(parsed.success, `${item}: ${JSON.stringify(parsed.error?.issues)}`)
      assert.deepEqual(definitionIssues(parsed.data), [], item)
      assert.deepEqual(textIssues(content as never, 'content', ['en', 'es']), [], item)
    }
    assert.equal(new Set(INDICATORS.map(({ item }) => item)).size, INDICATORS.length)
  })

  it('tell every initiative by results of its own and by context, and mix neither with the other', () => {
    const initiatives = plan.plan.pillars.flatMap((pillar) => pillar.initiatives.map(({ id }) => id))
    assert.equal(initiatives.length, 11)
    for (const id of initiatives) {
      const uses = INDICATORS.filter(({ content }) => content.element === `element/${id}`).map(({ content }) => content.use)
      assert.ok(uses.includes('result'), `${id} has no result`)
      if (id !== 'III.3') assert.ok(uses.includes('context'), `${id} has no context`)
    }
    for (const { item, content } of INDICATORS) {
      // Nobody reported anything yet, and nothing is invented: what is a result is reported, what is computed from statistics is context.
      assert.equal(content.series.some(({ computed }) => computed !== null), content.use === 'context', item)
      for (const word of ['remittances', 'encounters']) if (item.includes(word)) assert.equal(content.use, 'context', item)
    }
  })

  it('set a target only where the plan or what was said of it has one', () => {
    assert.deepEqual(INDICATORS.flatMap(({ item, content }) => content.targets.map(({ series, value }) => `${item} ${series} ${value}`)), [
      'indicator/supply-chain-group-meetings mex 12', 'indicator/supply-chain-group-meetings usa 12', 'indicator/people-reached-sembrando usa 540000', 'indicator/people-reached-sembrando mex 40000',
    ])
  })
})
