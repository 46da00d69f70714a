import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { draftAct } from '../record/index.ts'
import { PublicReader } from '../publication/disclose.ts'
import { advance, say } from '../dialogue/testing/contents.ts'
import { answersTo } from '../dialogue/views/index.ts'
import { DialogueNode } from './dialogue-node.ts'
import type { FollowUp } from './dialogue-node.ts'
import { Intentions } from './intentions.ts'
import { actOf, assertSame, DIALOGUE, exchange, found, foundedNodes, hear, openNode, refusalOf, retitle, saySoon, temporaryFolder, TestClock, testSigner, titleOf } from './testing/nodes.ts'

async function pair(t: Parameters<typeof foundedNodes>[0]) {
  const [mex, usa] = await foundedNodes(t, ['MEX', 'USA'])
  return { mex: mex ?? assert.fail(), usa: usa ?? assert.fail() }
}

const advanceOn = (about: string, audience: 'public' | 'parties' = 'public', text = 'A weir was opened.') =>
  ({ name: 'state', about, type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience }) as const

describe('two nodes', () => {
  test('found a dialogue and hold the same rows, byte for byte', async (t) => {
    const { mex, usa } = await pair(t)
    await assertSame(mex, usa)
    assert.equal(titleOf(usa, 'element/1.1'), 'Element 1.1 [en]')
  })

  test('agree on an amendment that one proposed and the other signed', async (t) => {
    const { mex, usa } = await pair(t)
    const proposal = await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
    await hear(usa, mex)
    assert.equal(titleOf(usa, 'element/1.1'), 'Element 1.1 [en]')
    await saySoon(usa, { name: 'sign', proposal: proposal.hash })
    assert.equal(titleOf(usa, 'element/1.1'), 'Wells [en]')
    await exchange(mex, usa)
    assert.equal(titleOf(mex, 'element/1.1'), 'Wells [en]')
    await assertSame(mex, usa)
  })

  test('show the public nothing of a proposal until it is adopted, and then all of it', async (t) => {
    const { mex, usa } = await pair(t)
    const [publicMex, publicUsa] = [new PublicReader(mex.rows), new PublicReader(usa.rows)]
    const proposal = await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
    await exchange(mex, usa)
    for (const reader of [publicMex, publicUsa]) {
      assert.equal(reader.find('proposal', proposal.hash), undefined)
      assert.equal(reader.find('item', 'element/1.1')?.versions.length, 1)
    }
    await saySoon(usa, { name: 'sign', proposal: proposal.hash })
    // Adopted here, and between the parties until the side that proposed has released it.
    assert.equal(usa.rows.find('item', 'element/1.1')?.versions.length, 2)
    assert.equal(publicUsa.find('item', 'element/1.1')?.versions.length, 1)
    await exchange(mex, usa)
    for (const reader of [publicMex, publicUsa]) {
      assert.equal(reader.find('proposal', proposal.hash)?.status, 'adopted')
      assert.equal(reader.find('item', 'element/1.1')?.versions.length, 2)
    }
  })

  test('whose offers cross agree on one of them once an officer decides, with a receipt between', async (t) => {
    const { mex, usa } = await pair(t)
    const theirs = await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
    const ours = await saySoon(usa, retitle(usa, 'element/1.1', 'Rivers'))
    await exchange(mex, usa)
    const intentions = new Intentions(mex)
    assert.equal(refusalOf(await intentions.sign(ours.hash)), 'stands-on-competing')
    assert.equal(await intentions.isPending(ours.hash), true)
    assert.deepEqual(mex.ledger.standing.standingOn(theirs.hash), [])
    await exchange(mex, usa)
    assert.equal(usa.rows.find('act', `USA/${String(usa.ledger.chain('USA').sequence).padStart(8, '0')}`)?.kind, 'receipt')
    await intentions.carryOut()
    await exchange(mex, usa)
    assert.deepEqual([titleOf(mex, 'element/1.1'), mex.rows.find('proposal', theirs.hash)?.status], ['Rivers [en]', 'withdrawn'])
    assert.equal(await intentions.isPending(ours.hash), false)
    await assertSame(mex, usa)
  })

  test('that each decide for the other\'s offer drop both, and can agree on a third', async (t) => {
    const { mex, usa } = await pair(t)
    const theirs = await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
    const ours = await saySoon(usa, retitle(usa, 'element/1.1', 'Rivers'))
    await exchange(mex, usa)
    const decided = [new Intentions(mex), new Intentions(usa)] as const
    await decided[0].sign(ours.hash)
    await decided[1].sign(theirs.hash)
    for (let round = 0; round < 3; round++) {
      await exchange(mex, usa)
      for (const intentions of decided) await intentions.carryOut()
    }
    assert.deepEqual(await mex.store.listPrivate('intention'), [])
    assert.deepEqual(await usa.store.listPrivate('intention'), [])
    for (const proposal of [ours, theirs]) assert.equal(mex.rows.find('proposal', proposal.hash)?.status, 'withdrawn')
    const third = await saySoon(usa, retitle(usa, 'element/1.1', 'Wells and rivers'))
    await exchange(mex, usa)
    await saySoon(mex, { name: 'sign', proposal: third.hash })
    await exchange(mex, usa)
    assert.equal(titleOf(usa, 'element/1.1'), 'Wells and rivers [en]')
    await assertSame(mex, usa)
  })

  test('carry out what was decided before a node stopped, even if it stopped before it had withdrawn', async (t) => {
    const { mex, usa } = await pair(t)
    await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
    const ours = await saySoon(usa, retitle(usa, 'element/1.1', 'Rivers'))
    await exchange(mex, usa)
    await mex.store.putPrivate('intention', ours.hash, '{}', 0)
    for (let round = 0; round < 2; round++) {
      await new Intentions(mex).carryOut()
      await exchange(mex, usa)
    }
    assert.equal(titleOf(mex, 'element/1.1'), 'Rivers [en]')
  })

  test('take a signature back before the other signs, and the other can no longer sign', async (t) => {
    const { mex, usa } = await pair(t)
    const { hash } = await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
    await exchange(mex, usa)
    await saySoon(mex, { name: 'withdraw', proposal: hash, reason: 'Too early' })
    await exchange(mex, usa)
    assert.equal(refusalOf(await usa.say({ name: 'sign', proposal: hash })), 'withdrawn-from')
    assert.equal(refusalOf(await mex.say({ name: 'withdraw', proposal: hash, reason: null })), 'not-standing')
    await assertSame(mex, usa)
  })

  test('state for themselves, correct and retract, for the public or between themselves', async (t) => {
    const { mex, usa } = await pair(t)
    const [open, closed] = [await saySoon(mex, advanceOn('element/1.1')), await saySoon(usa, advanceOn('element/1.1', 'parties'))]
    await exchange(mex, usa)
    await assertSame(mex, usa)
    assert.deepEqual(new PublicReader(mex.rows).find('about', 'element/1.1'), [open.hash])
    assert.equal(mex.rows.find('statement', closed.hash)?.audience, 'parties')
    assert.equal(refusalOf(await usa.say({ ...advanceOn('element/1.1'), content: null, replaces: open.hash })), 'statement-not-live')
    await saySoon(mex, { ...advanceOn('element/1.1'), content: null, replaces: open.hash })
    assert.equal(refusalOf(await mex.say({ ...advanceOn('element/1.1'), replaces: open.hash })), 'statement-not-live')
  })

  test('say several things together or none of them', async (t) => {
    const { mex } = await pair(t)
    const before = mex.rows.toText()
    const refused = await mex.say(advanceOn('element/1.1'), { ...advanceOn('element/1.1'), replaces: 'f'.repeat(64) })
    assert.equal(refusalOf(refused), 'statement-not-live')
    assert.deepEqual(mex.rows.toText(), before)
    await saySoon(mex, advanceOn('element/1.1'), advanceOn('element/1.1'))
    await assertSame(mex)
  })

  test('say in one breath a counter-draft and the answer that names it, or neither', async (t) => {
    const { mex, usa } = await pair(t)
    const theirs = await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
    await exchange(mex, usa)
    const counters = (proposal: string): FollowUp => ([made]) => ({ name: 'state', about: null, type: 'answer', content: { proposal, answer: 'countered', counter: made?.hash ?? '' }, replaces: null, audience: 'parties' })
    const before = usa.ledger.heads()
    assert.equal(refusalOf(await usa.say(retitle(usa, 'element/1.1', 'Rivers'), counters('f'.repeat(64)))), 'proposal-unknown')
    assert.deepEqual([usa.ledger.heads(), usa.rows.find('open', 'all')], [before, [theirs.hash]], 'the counter-draft was not said either')
    const said = await usa.say(retitle(usa, 'element/1.1', 'Rivers'), counters(theirs.hash))
    await exchange(mex, usa)
    const [answer] = answersTo(mex.rows, mex.rows.find('proposal', theirs.hash) ?? assert.fail())
    assert.deepEqual(answer?.content, { proposal: theirs.hash, answer: 'countered', counter: actOf(said).hash })
    await assertSame(mex, usa)
  })

  test('refuse what no command can be, without a fault', async (t) => {
    const { mex } = await pair(t)
    assert.equal(refusalOf(await mex.say({ name: 'sign', proposal: 'nonsense' })), 'proposal-unknown')
    assert.equal(refusalOf(await mex.say({ name: 'withdraw', proposal: '', reason: null })), 'proposal-unknown')
    assert.equal(refusalOf(await mex.say({ ...advanceOn('element/1.1'), replaces: 'x' })), 'statement-not-live')
    assert.equal(refusalOf(await mex.say(advanceOn('nothing'))), 'item-unknown')
  })

  test('saying at the same moment take consecutive places in their chain', async (t) => {
    const { mex } = await pair(t)
    const before = mex.ledger.chain('MEX').sequence
    const said = await Promise.all(Array.from({ length: 20 }, (_, index) => mex.say(advanceOn('element/1.1', 'public', `Weir ${index}`))))
    assert.deepEqual(said.map((one) => actOf(one).header.sequence), Array.from({ length: 20 }, (_, index) => before + 1 + index))
    await assertSame(mex)
  })
})

describe('duties', () => {
  test('end: after anything at all the nodes soon have nothing more to say', async (t) => {
    const { mex, usa } = await pair(t)
    await mex.rotate('yearly')
    await usa.rotate(null)
    const { hash } = await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
    await exchange(mex, usa)
    await saySoon(mex, { name: 'withdraw', proposal: hash, reason: null })
    const rounds = await exchange(mex, usa)
    assert.ok(rounds <= 3, `${rounds} rounds`)
    const acts = Object.values(mex.ledger.heads())
    await exchange(mex, usa)
    await mex.doDuties()
    await usa.doDuties()
    await exchange(mex, usa)
    assert.deepEqual(Object.values(mex.ledger.heads()), acts)
    assert.equal(mex.ledger.owesReceipt('MEX') || usa.ledger.owesReceipt('USA'), false)
  })

  test('left undone by a stop are done when the node opens again: what was adopted gets released', async (t) => {
    const home = temporaryFolder(t)
    const mex = await openNode(t, 'MEX', { home })
    const usa = await openNode(t, 'USA')
    await found([mex, usa])
    const proposal = await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
    await exchange(mex, usa)
    const signed = await saySoon(usa, { name: 'sign', proposal: proposal.hash })
    // As a process that ends between the commit of an import and its duties.
    const append = mex.store.append.bind(mex.store)
    mex.store.append = async (batch) => { if (batch.acts[0]?.hash === signed.hash) return append(batch); throw new Error('stopped') }
    await hear(mex, usa)
    await mex.close()
    const again = await openNode(t, 'MEX', { home })
    assert.equal(again.rows.find('proposal', proposal.hash)?.audience, 'parties')
    await again.doDuties()
    assert.equal(again.rows.find('proposal', proposal.hash)?.audience, 'public')
    const { sequence } = again.ledger.chain('MEX')
    await again.doDuties()
    assert.equal(again.ledger.chain('MEX').sequence, sequence)
    await exchange(again, usa)
    await assertSame(again, usa)
  })
})

describe('keys', () => {
  test('are rotated: what the old one signed stays valid, and it signs nothing new', async (t) => {
    const { mex, usa } = await pair(t)
    const old = mex.findKey('signing') ?? assert.fail()
    const before = await saySoon(mex, advanceOn('element/1.1'))
    actOf(await mex.rotate('yearly'))
    const after = await saySoon(mex, advanceOn('element/1.1'))
    assert.deepEqual([before.header.key, after.header.key !== old.id], [old.id, true])
    await exchange(mex, usa)
    await assertSame(mex, usa)
    // The same act made with the retired key, as somebody would who had kept it.
    const forging = draftAct({ kind: 'receipt', body: {}, audience: 'public' }, { chain: usa.ledger.chain('MEX'), seen: after.header.seen, at: '2026-11-23T12:00:00Z', salt: '0'.repeat(32), key: old.id })
    const forged = forging.complete(await mex.signer.sign(old.id, forging.signed))
    assert.deepEqual((await usa.import(new Map([['MEX', [forged.line]]]))).problem, { party: 'MEX', sequence: forged.header.sequence, code: 'key-revoked' })
  })

  test('rotated twice at once give two new keys, of which the last is valid', async (t) => {
    const { mex } = await pair(t)
    const said = await Promise.all([mex.rotate('a'), mex.rotate('b')])
    for (const one of said) actOf(one)
    const valid = [...mex.ledger.chain('MEX').keys.values()].filter((entry) => entry.role === 'signing' && entry.revokedAt === null)
    assert.equal(valid.length, 1)
    await saySoon(mex, advanceOn('element/1.1'))
  })

  test('that are not at hand make a node that can read, and refuses to speak', async (t) => {
    const { mex } = await pair(t)
    const store = mex.store
    const reader = await DialogueNode.open({ party: 'MEX', dialogue: DIALOGUE, store, signer: testSigner(temporaryFolder(t)), clock: new TestClock() })
    assert.equal(refusalOf(await reader.say(advanceOn('element/1.1'))), 'not-signing')
    assert.equal(refusalOf(await reader.rotate(null)), 'key-missing')
    assert.deepEqual(await reader.introduce(), { acts: [] })
    assert.deepEqual(reader.rows.toText(), mex.rows.toText())
  })
})

test('three nodes found, amend and withdraw with what each hears through another', async (t) => {
  const [can, mex, usa] = await foundedNodes(t, ['CAN', 'MEX', 'USA'])
  if (can === undefined || mex === undefined || usa === undefined) return assert.fail()
  const first = await saySoon(can, retitle(can, 'element/1.1', 'Wells'))
  const second = await saySoon(usa, retitle(usa, 'element/1.1', 'Rivers'))
  // USA hears of CAN only through MEX.
  await exchange(can, mex)
  await exchange(mex, usa)
  await saySoon(mex, { name: 'sign', proposal: first.hash })
  assert.equal(refusalOf(await new Intentions(usa).sign(first.hash)), 'stands-on-competing')
  for (let round = 0; round < 4; round++) {
    await exchange(mex, usa)
    await exchange(can, mex)
    await new Intentions(usa).carryOut()
  }
  await exchange(can, mex, usa)
  assert.deepEqual([titleOf(can, 'element/1.1'), usa.rows.find('proposal', second.hash)?.status], ['Wells [en]', 'withdrawn'])
  await assertSame(can, mex, usa)
})
