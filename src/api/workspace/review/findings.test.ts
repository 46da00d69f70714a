import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import type { ItemChange } from '../../../record/index.ts'
import { element } from '../../../dialogue/testing/contents.ts'
import { found, saySoon } from '../../../node/testing/nodes.ts'
import { servedNodes } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'
import { findingsOf } from '../items.ts'
import { knownOn } from '../reference.ts'
import { checkedSoFar, checkedWholly } from './findings.ts'

const LANGUAGES = ['en', 'es']

async function proposal(t: TestContext, size: number): Promise<{ readonly mex: Served; readonly id: string }> {
  const [mex = assert.fail(), usa = assert.fail()] = await servedNodes(t, ['MEX', 'USA'])
  await found([mex.running.node, usa.running.node])
  const changes = Array.from({ length: size }, (_, index): ItemChange => {
    const title = { en: `Train ${index} people.`, es: `Capacitar a ${index % 10 === 3 ? index + 1 : index} personas.` }
    return { item: `element/2.${index}`, base: null, content: element('element/1', 'initiative', `2.${index}`, { title }) }
  })
  const { hash } = await saySoon(mex.running.node, { name: 'propose', changes, cover: { en: 'Three of 12.', es: 'Tres de 13.' }, audience: 'parties' })
  return { mex, id: hash }
}

for (const size of [20, 350]) {
  test(`the languages of a proposal of ${size} items are checked to the same end, at once or between other work`, async (t) => {
    const { mex: { running }, id } = await proposal(t, size)
    const row = running.node.rows.find('proposal', id) ?? assert.fail()
    const expected = findingsOf(running.node.rows, row.changes, row.cover, LANGUAGES, knownOn(running))
    assert.ok(expected.length >= size / 10)
    const begun = checkedSoFar(running, row, LANGUAGES)
    assert.deepEqual([begun.done, begun.of], [size > 100 ? 0 : size, size])
    let others = 0
    const timer = setInterval(() => { others += 1 }, 1)
    assert.deepEqual(await checkedWholly(running, row, LANGUAGES), expected)
    clearInterval(timer)
    if (size > 100) assert.ok(others > 0, 'other work went on meanwhile')
    assert.deepEqual(checkedSoFar(running, row, LANGUAGES), { findings: expected, done: size, of: size })
  })
}
