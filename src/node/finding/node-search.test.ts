// The search of a node: everything that this side may read, as it now is, and nothing that was erased.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { advance, assessment, element, organisation, say } from '../../dialogue/testing/contents.ts'
import { versionInForce } from '../../dialogue/decide.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { Drafts } from '../drafts.ts'
import { exchange, foundedNodes, retitle, saySoon, TestClock } from '../testing/nodes.ts'
import { NodeSearch } from './index.ts'
import type { FindRequest, FoundThings } from './index.ts'

const EVERYTHING: FindRequest = { typed: '', order: 'best', offset: 0, limit: 50, chosen: {}, from: null, to: null, accepts: null }

async function desk(t: TestContext, options: Parameters<typeof foundedNodes>[2] = {}) {
  const [mex, usa] = await foundedNodes(t, ['MEX', 'USA'], options)
  assert.ok(mex !== undefined && usa !== undefined)
  const search = new NodeSearch(mex)
  const drafts = new Drafts(mex.store)
  mex.onChange((keys) => search.changed(keys))
  search.start((error) => { throw error }, 0)
  await search.whole()
  t.after(() => search.close())
  const find = async (typed: string, more: Partial<FindRequest> = {}) => {
    await search.readDrafts(drafts)
    return search.find({ ...EVERYTHING, typed, ...more })
  }
  const ids = async (typed: string, more: Partial<FindRequest> = {}) => (await find(typed, more)).things.map(({ id }) => id)
  return { mex, usa, search, drafts, find, ids }
}

const stated = (text: string, about = 'element/1.1.a') => ({ name: 'state', about, type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'public' }) as const
const countOf = (found: FoundThings, facet: keyof FoundThings['counts']) => Object.fromEntries(found.counts[facet].map(({ value, count }) => [value, count]))

/** What the index holds after everything has been read anew. */
async function afresh(t: TestContext, node: DialogueNode): Promise<NodeSearch> {
  const search = new NodeSearch(node)
  search.start((error) => { throw error }, 0)
  await search.whole()
  t.after(() => search.close())
  return search
}

describe('finding', () => {
  test('begins to read when somebody seeks, however long it would have waited; what is not read yet is said', async (t) => {
    const [mex] = await foundedNodes(t, ['MEX', 'USA'])
    const search = new NodeSearch(mex ?? assert.fail())
    t.after(() => search.close())
    search.start((error) => { throw error }, 3_600_000)
    assert.deepEqual([search.size, search.find({ ...EVERYTHING }).isWhole], [0, false])
    await search.whole()
    assert.ok(search.size > 0 && search.find({ ...EVERYTHING }).isWhole)
  })

  test('finds items, statements of both sides, proposals whatever became of them, and earlier versions marked as such', async (t) => {
    const { mex, usa, ids, find } = await desk(t)
    assert.deepEqual(await ids('1.1.a'), ['item element/1.1.a', `proposal ${mex.rows.find('item', 'element/1.1.a')?.versions[0]?.proposal}`])
    const said = await saySoon(usa, stated('The floodgate was opened'))
    await exchange(mex, usa)
    assert.deepEqual(await ids('floodgates'), [`statement ${said.hash}`])
    const { hash } = await saySoon(mex, retitle(mex, 'element/1.1.a', 'Turbines'))
    assert.deepEqual((await find('turbine')).things.map(({ id, facts }) => [id, facts.status]), [[`proposal ${hash}`, 'open']])
    await exchange(mex, usa)
    await saySoon(usa, { name: 'sign', proposal: hash })
    await exchange(mex, usa)
    assert.deepEqual((await find('turbine')).things.map(({ id, facts }) => [id, facts.status]).sort(), [['item element/1.1.a', 'in-force'], [`proposal ${hash}`, 'adopted']])
    const before = (await find('"Element 1.1.a"', { chosen: { status: ['earlier'] } })).things
    assert.deepEqual(before.map(({ id }) => id), ['version element/1.1.a 1'])
  })

  test('of an erased text nothing is found from the same turn on, nor after a new start', async (t) => {
    const { mex, ids, search } = await desk(t)
    const told = await saySoon(mex, stated('Confidentialword'))
    assert.equal((await ids('confidentialw')).length, 1)
    const said = await mex.say({ name: 'erase', act: told.hash, reason: 'Order of a court', alongside: [] })
    assert.ok('acts' in said)
    assert.equal(search.find({ ...EVERYTHING, typed: 'confidentialword' }).total, 0)
    assert.deepEqual([await ids('confid'), await ids('"confidentialword"')], [[], []])
    assert.equal((await afresh(t, mex)).find({ ...EVERYTHING, typed: 'confidentialword' }).total, 0)
  })

  test('an erasure by the other side that comes with a thousand other changes takes the text out before any of them is read', async (t) => {
    const { mex, usa, search } = await desk(t)
    const told = await saySoon(usa, stated('Confidentialword'))
    await exchange(mex, usa)
    const about = Array.from({ length: 300 }, (_, number) => stated(`Step ${number}`))
    await usa.say(...about)
    await usa.say({ name: 'erase', act: told.hash, reason: 'Order of a court', alongside: [] })
    let isFound = true
    mex.onChange(() => { isFound = search.find({ ...EVERYTHING, typed: 'confidentialword' }).total > 0 })
    await exchange(mex, usa)
    assert.equal(isFound, false)
    await search.whole()
    assert.equal(search.find({ ...EVERYTHING, typed: 'step' }).total, 300)
  })

  test('drafts of this side are found as they were last saved, and no more once they are discarded', async (t) => {
    const { drafts, ids } = await desk(t)
    const content = { changes: [{ item: 'element/9', base: null, content: element('element/1', 'initiative', '9', { title: say('Hatchery') }) as never }], cover: say('Hydropower'), counters: null, savedAt: '2026-11-23T12:00:00Z', savedBy: 'ana' }
    const kept = await drafts.save(content, null)
    assert.ok(kept !== null)
    assert.deepEqual([await ids('hatchery'), await ids('hydropower')], [[`draft ${kept.id}`], [`draft ${kept.id}`]])
    await drafts.save({ ...content, cover: say('Geothermal') }, kept)
    assert.deepEqual([await ids('hydropower'), await ids('geothermal')], [[], [`draft ${kept.id}`]])
    await drafts.discard(kept.id)
    assert.deepEqual(await ids('geothermal'), [])
  })

  test('sorts by what the items are: owner, level, delivery as it is said now, and what is late on the day of the question', async (t) => {
    const clock = new TestClock()
    const { mex, find } = await desk(t, { clock })
    const late = () => find('', { chosen: { kind: ['element'], schedule: ['late'] } }).then(({ things }) => things.map(({ id }) => id))
    assert.deepEqual(await late(), [])
    clock.at = '2027-02-01T12:00:00Z'
    assert.deepEqual(await late(), ['item element/1.1.a'])
    assert.deepEqual(countOf(await find('', { chosen: { kind: ['element'] } }), 'delivery'), { unsaid: 3 })
    await saySoon(mex, { name: 'state', about: 'element/1.1.a', type: 'assessment', content: assessment('limited') as never, replaces: null, audience: 'public' })
    assert.deepEqual(countOf(await find('', { chosen: { kind: ['element'] } }), 'delivery'), { unsaid: 3, limited: 1 })
    assert.deepEqual((await find('', { chosen: { organisation: ['organisation/WO'], kind: ['element'] } })).total, 2)
    assert.deepEqual((await find('', { chosen: { level: ['activity'], kind: ['element', 'assessment'] } })).total, 2)
  })

  test('the values of a chosen facet are counted as if it had not been chosen, those of the others as it is', async (t) => {
    const { find } = await desk(t)
    const found = await find('', { chosen: { kind: ['element'] } })
    assert.equal(countOf(found, 'kind').plan, 1)
    assert.equal(countOf(found, 'level').pillar, 1)
    assert.equal(countOf(found, 'status').adopted, undefined)
    assert.equal(found.total, 3)
  })

  test('a new party of an owner, and a text that a language lacks, are found by the facts as they then are', async (t) => {
    const { mex, usa, find } = await desk(t)
    const { hash } = await saySoon(mex, { name: 'propose', changes: [{ item: 'organisation/WO', base: versionInForce(mex.rows, 'organisation/WO'), content: organisation('USA') as never }], cover: null, audience: 'parties' })
    await exchange(mex, usa)
    await saySoon(usa, { name: 'sign', proposal: hash })
    await exchange(mex, usa)
    const found = await find('', { chosen: { kind: ['element'], party: ['USA'] } })
    assert.equal(found.total, 2)
    assert.deepEqual(countOf(found, 'language'), { complete: 2 })
  })

  test('what changed as it came is what a new start reads', async (t) => {
    const { mex, usa, search, find } = await desk(t)
    const first = await saySoon(mex, stated('Alpha word'))
    await saySoon(mex, { ...stated('Beta word'), replaces: first.hash })
    await saySoon(mex, { name: 'state', about: 'element/1.1.a', type: 'assessment', content: assessment('complete') as never, replaces: null, audience: 'public' })
    await exchange(mex, usa)
    const { hash } = await saySoon(usa, retitle(usa, 'element/1.1', 'Gamma'))
    await exchange(mex, usa)
    await saySoon(mex, { name: 'sign', proposal: hash })
    await exchange(mex, usa)
    await search.whole()
    const again = await afresh(t, mex)
    for (const typed of ['', 'word', 'gamma', '1.1.a', 'element']) {
      const [one, other] = [await find(typed), again.find({ ...EVERYTHING, typed })]
      const sorted = (found: FoundThings) => found.things.map(({ id, facts, passages }) => ({ id, facts, passages })).sort((a, b) => (a.id < b.id ? -1 : 1))
      assert.deepEqual(sorted(one), sorted(other), typed)
      for (const facet of ['kind', 'status', 'delivery'] as const) assert.deepEqual(countOf(one, facet), countOf(other, facet))
    }
  })

  test('orders by match, by day and by what is due first, and pages without gap', async (t) => {
    const { mex, ids } = await desk(t)
    for (let number = 0; number < 25; number++) await saySoon(mex, stated(`Sluice ${number}`))
    const pages = [...await ids('sluice', { limit: 10 }), ...await ids('sluice', { limit: 10, offset: 10 }), ...await ids('sluice', { limit: 10, offset: 20 })]
    assert.equal(new Set(pages).size, 25)
    assert.deepEqual((await ids('', { order: 'due', limit: 1 })), ['item element/1.1.a'])
  })

  test('a search before everything is read says that it may not be whole', async (t) => {
    const [mex] = await foundedNodes(t, ['MEX', 'USA'])
    assert.ok(mex !== undefined)
    const search = new NodeSearch(mex)
    assert.equal(search.find(EVERYTHING).isWhole, false)
    search.start((error) => { throw error }, 0)
    await search.whole()
    assert.equal(search.find(EVERYTHING).isWhole, true)
    await search.close()
  })
})
