// Who checked a link is public when the link is: each side's own node lets its reviews out, by itself, and no sooner.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { versionInForce } from '../dialogue/decide.ts'
import { confirms, CROSSWALK, crosswalkContent, link, linkNamed, review } from '../dialogue/testing/crosswalks.ts'
import { organisation } from '../dialogue/testing/contents.ts'
import { PublicReader } from '../publication/disclose.ts'
import type { DialogueNode } from './dialogue-node.ts'
import { assertSame, exchange, found, openNode, saySoon } from './testing/nodes.ts'

const CONTENT = link('A1', 'B1')
const ITEM = linkNamed(CONTENT)

async function proposedLink(t: TestContext): Promise<{ readonly mex: DialogueNode; readonly usa: DialogueNode; readonly proposal: string }> {
  const [mex, usa] = [await openNode(t, 'MEX'), await openNode(t, 'USA')]
  await found([mex, usa])
  const changes = [...[mex, usa].map(({ party }) => ({ item: `organisation/${party}`, base: null, content: organisation(party) as never })), { item: CROSSWALK, base: null, content: crosswalkContent() as never }]
  const basis = await saySoon(mex, { name: 'propose', changes, cover: null, audience: 'parties' })
  await exchange(mex, usa)
  await saySoon(usa, { name: 'sign', proposal: basis.hash })
  await exchange(mex, usa)
  const { hash } = await saySoon(mex, { name: 'propose', changes: [{ item: ITEM, base: versionInForce(mex.rows, ITEM), content: CONTENT as never }], cover: null, audience: 'parties' })
  await exchange(mex, usa)
  return { mex, usa, proposal: hash }
}

const reviewBy = (node: DialogueNode, proposal: string) => saySoon(node, { name: 'state', about: null, type: 'review', content: review(node.party, proposal, confirms(ITEM)) as never, replaces: null, audience: 'parties' })
const publicReviews = (node: DialogueNode, proposal: string) => { const reader = new PublicReader(node.rows); return (reader.find('concerning', proposal) ?? []).flatMap((id) => reader.find('statement', id)?.made.party ?? []).toSorted() }

describe('the reviews of links', () => {
  test('are let out by each side once the links are public, and no sooner', async (t) => {
    const { mex, usa, proposal } = await proposedLink(t)
    await reviewBy(mex, proposal)
    await reviewBy(usa, proposal)
    await exchange(mex, usa)
    for (const node of [mex, usa]) assert.deepEqual(publicReviews(node, proposal), [])
    await saySoon(usa, { name: 'sign', proposal })
    assert.deepEqual(publicReviews(usa, proposal), [], 'agreed, and not public before the side that proposed has released it')
    await exchange(mex, usa)
    await exchange(mex, usa)
    for (const node of [mex, usa]) assert.deepEqual(publicReviews(node, proposal), ['MEX', 'USA'])
    await assertSame(mex, usa)
    const ends = [mex, usa].map((node) => node.ledger.chain(node.party).sequence)
    for (const node of [mex, usa]) await node.doDuties()
    assert.deepEqual([mex, usa].map((node) => node.ledger.chain(node.party).sequence), ends, 'once')
  })

  test('that are made after the links were agreed are let out too', async (t) => {
    const { mex, usa, proposal } = await proposedLink(t)
    await saySoon(usa, { name: 'sign', proposal })
    await exchange(mex, usa)
    await exchange(mex, usa)
    await reviewBy(usa, proposal)
    await exchange(mex, usa)
    for (const node of [mex, usa]) assert.deepEqual(publicReviews(node, proposal), ['USA'])
  })
})
