import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ItemChange } from '../../record/index.ts'
import { element, organisation, plan, say } from '../testing/contents.ts'
import { founded } from '../testing/table.ts'
import { groupChanges } from './branches.ts'

const added = (item: string, content: ItemChange['content']) => ({ item, base: null, content, version: item })
const PLAN = [
  added('plan/p', plan()), added('organisation/WO', organisation('MEX')),
  ...['2', '10', '1'].flatMap((pillar) => [
    added(`element/${pillar}`, element('plan/p', 'pillar', pillar)),
    ...['2', '1'].flatMap((one) => [
      added(`element/${pillar}.${one}`, element(`element/${pillar}`, 'initiative', `${pillar}.${one}`)),
      added(`element/${pillar}.${one}.a`, element(`element/${pillar}.${one}`, 'activity', `${pillar}.${one}.a`)),
    ]),
  ]),
]
const rows = () => founded(['MEX', 'USA'])[0]?.projection ?? assert.fail()
const keys = (changes: Parameters<typeof groupChanges>[1], from = rows()) => groupChanges(from, changes).branches.map(({ key, depth, counts }) => `${'  '.repeat(depth)}${key} ${counts.new} ${counts.amended} ${counts.ended}`)

describe('the changes of a proposal, by branch of the plan', () => {
  it('stand in the order of the plan with their counts, other kinds first', () => {
    assert.deepEqual(keys(PLAN), [
      'organisation 1 0 0', 'plan 1 0 0',
      'element/1 5 0 0', '  element/1.1 2 0 0', '  element/1.2 2 0 0',
      'element/2 5 0 0', '  element/2.1 2 0 0', '  element/2.2 2 0 0',
      'element/10 5 0 0', '  element/10.1 2 0 0', '  element/10.2 2 0 0',
    ])
  })

  it('are found under their branch, and all where there is no such branch', () => {
    const { under } = groupChanges(rows(), PLAN)
    assert.deepEqual(under('element/2.1').map(({ item }) => item), ['element/2.1', 'element/2.1.a'])
    assert.equal(under('element/2').length, 5)
    assert.deepEqual(under('organisation').map(({ item }) => item), ['organisation/WO'])
    for (const key of [null, 'element/none', '__proto__', '']) assert.equal(under(key).length, PLAN.length)
  })

  it('hang where what is in force hangs, where the proposal does not say, and an ended item where it hung last', () => {
    const [mex = assert.fail()] = founded(['MEX', 'USA'], PLAN.map(({ item, base, content }) => ({ item, base, content })))
    const change = (item: string, content: ItemChange['content']) => ({ ...mex.change(item, content), version: item })
    const changes = [change('element/1.1.a', null), change('element/1.2.a', element('element/1.2', 'activity', '1.2.a', { title: say('Other') }))]
    assert.deepEqual(keys(changes, mex.projection), ['element/1 0 1 1', '  element/1.1 0 0 1', '  element/1.2 0 1 0'])
  })

  it('that hang in a circle or under nothing are shown all the same', () => {
    const changes = [added('element/a', element('element/b', 'pillar', 'a')), added('element/b', element('element/a', 'pillar', 'b')), added('element/c', element('element/none', 'activity', 'c'))]
    assert.equal(groupChanges(rows(), changes).branches.reduce((all, { depth, counts }) => all + (depth === 0 ? counts.new : 0), 0) > 0, true)
    assert.equal(groupChanges(rows(), changes).under(null).length, 3)
  })
})
