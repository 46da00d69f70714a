import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { draftAct } from '../record/index.ts'
import type { Hash, PartyId } from '../record/index.ts'
import { advance, say } from '../dialogue/testing/contents.ts'
import { openStore } from '../store/open.ts'
import { DialogueNode } from './dialogue-node.ts'
import { backUp } from './testing/backups.ts'
import { assertSame, DIALOGUE, exchange, found, hear, linesOf, openNode, refusalOf, retitle, saySoon, temporaryFolder, TestClock, testSigner } from './testing/nodes.ts'

const state = (text: string) => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'public' }) as const
const decision = (sequence: number, keep: Hash, party: PartyId = 'USA') => ({ party, sequence, keep, by: 'ana', reason: 'the other was a mistake' })
const from = (lines: readonly string[], party: PartyId = 'USA') => new Map([[party, lines]])

/** MEX, and USA twice with the same keys and the same past; the place is the next of both. */
async function twins(t: TestContext, others: readonly PartyId[] = []) {
  const home = temporaryFolder(t)
  const [mex, usa] = [await openNode(t, 'MEX'), await openNode(t, 'USA', { home })]
  const more: DialogueNode[] = []
  for (const name of others) more.push(await openNode(t, name))
  await found([mex, usa, ...more])
  await exchange(mex, usa, ...more)
  const twin = await openNode(t, 'USA', { home: backUp(t, home) })
  return { mex, usa, twin, more, place: usa.ledger.chain('USA').sequence + 1 }
}

/** What a node that only ever held these chains holds. */
async function followerOf(t: TestContext, ...nodes: readonly DialogueNode[]): Promise<DialogueNode> {
  const home = temporaryFolder(t)
  const store = await openStore({ dialogue: DIALOGUE, home, mode: 'write' })
  const node = await DialogueNode.open({ party: 'OBS', dialogue: DIALOGUE, store, signer: testSigner(home), clock: new TestClock(), speaks: false })
  t.after(() => node.close().catch(() => undefined))
  const chains = new Map(await Promise.all(nodes.map(async (one) => [one.party, await linesOf(one)] as const)))
  assert.deepEqual((await node.import(chains)).problem, null)
  return node
}

/** The twin's branch is proven to MEX, which holds the branch of `usa`. */
async function forked(t: TestContext, ours: readonly string[] = ['one', 'two'], theirs: readonly string[] = ['uno', 'dos', 'tres'], others: readonly PartyId[] = []) {
  const parties = await twins(t, others)
  const { mex, usa, twin, place } = parties
  for (const text of ours) await saySoon(usa, state(text))
  for (const text of theirs) await saySoon(twin, state(text))
  await hear(mex, usa)
  const [held, other] = [await linesOf(usa, 'USA', place - 1), await linesOf(twin, 'USA', place - 1)]
  assert.equal((await mex.import(from(other), 'USA')).problem?.code, 'fork')
  const hashes = { held: usa.ledger.hashAt('USA', place) ?? '', other: twin.ledger.hashAt('USA', place) ?? '' }
  return { ...parties, held, other, hashes }
}

describe('people who keep the branch that is held', () => {
  test('have it followed again; the other is no new fork wherever it comes from, and the proof stays', async (t) => {
    const { mex, usa, twin, place, held, other, hashes } = await forked(t)
    const plan = await mex.settle(decision(place, hashes.held))
    assert.deepEqual('refused' in plan ? plan : [plan.branch, plan.setAside, plan.losing], [null, 0, []])
    await saySoon(usa, state('three'))
    assert.deepEqual(await hear(mex, usa), { taken: 1, problem: null })
    await saySoon(twin, state('cuatro'))
    for (const start of [0, 1, 2]) {
      const report = await mex.import(from((await linesOf(twin, 'USA', place - 1)).slice(start)))
      assert.deepEqual(report, { taken: 0, problem: { party: 'USA', sequence: place + start, code: 'dismissed' } })
    }
    await mex.rebuild()
    assert.equal((await mex.import(from(other))).problem?.code, 'dismissed')
    assert.deepEqual(await mex.store.proofs(), [{
      party: 'USA', sequence: place, held: held[0], received: other[0], broughtBy: 'USA', noticedAt: mex.now(),
      settlement: { keeps: hashes.held, at: mex.now(), by: 'ana', reason: 'the other was a mistake' },
    }])
    await exchange(mex, usa)
    await assertSame(mex, usa)
  })

  test('are asked again where the party signs a third act there', async (t) => {
    const { mex, usa, twin, place, hashes } = await forked(t)
    await mex.settle(decision(place, hashes.held))
    const chain = { ...twin.ledger.chain('USA'), sequence: place - 1, hash: twin.ledger.hashAt('USA', place - 1) }
    const key = usa.findKey('signing') ?? assert.fail()
    const { signed, complete } = draftAct({ kind: 'receipt', audience: 'public', body: {} }, { chain, seen: { MEX: mex.ledger.chain('MEX').sequence }, at: '2026-11-23T13:00:00Z', salt: 'b'.repeat(32), key: key.id })
    const third = complete(await usa.signer.sign(key.id, signed))
    assert.equal((await mex.import(from([third.line]))).problem?.code, 'fork')
    assert.equal(mex.contestedAt('USA'), place)
  })
})

describe('people who keep the other branch', () => {
  test('where nobody had seen beyond the place: what was held is set aside, the other comes with the next exchange', async (t) => {
    const { mex, twin, place, held, other, hashes } = await forked(t)
    const plan = await mex.settle(decision(place, hashes.other))
    assert.deepEqual('refused' in plan ? plan : [plan.branch?.instead, plan.setAside, plan.losing], [[], held.length, []])
    assert.equal(mex.ledger.chain('USA').sequence, place - 1)
    assert.deepEqual((await mex.store.setAside('USA')).map(({ line }) => line), held)
    // The branch set aside is not taken again, not even into the empty place.
    assert.deepEqual(await mex.import(from(held)), { taken: 0, problem: { party: 'USA', sequence: place, code: 'dismissed' } })
    assert.deepEqual(await mex.import(from(other)), { taken: other.length, problem: null })
    await exchange(mex, twin)
    await assertSame(mex, twin, await followerOf(t, mex, twin))
  })

  test('where our own acts had seen beyond it: only with the branch at hand as far as they had seen; they keep their bytes', async (t) => {
    const { mex, twin, place, other, hashes } = await forked(t, ['one', 'two'], ['uno', 'dos', 'tres'])
    const own = await saySoon(mex, state('having seen two'))
    assert.equal(own.header.seen.USA, place + 1)
    for (const offered of [[], [other.slice(0, 1)], [other.slice(1)], [['garbage']], [[...other.slice(0, 1), 'garbage']]]) {
      assert.deepEqual(await mex.settle(decision(place, hashes.other), offered), { refused: 'branch-too-short', facts: { party: 'USA', sequence: place + 1 } })
    }
    assert.equal(mex.contestedAt('USA'), place)
    const plan = await mex.settle(decision(place, hashes.other), [['garbage'], other])
    assert.equal('refused' in plan ? plan : plan.branch?.instead.length, 2)
    assert.equal(mex.ledger.chain('MEX').hash, own.hash)
    assert.deepEqual(await mex.import(from(other)), { taken: 1, problem: null })
    await exchange(mex, twin)
    await assertSame(mex, twin, await followerOf(t, mex, twin))
  })

  test('are told which acts of others lose their effect beside it', async (t) => {
    const { mex, usa, twin, place } = await twins(t)
    const proposal = await saySoon(usa, retitle(usa, 'element/1.1', 'Wells'))
    await hear(mex, usa)
    const signed = await saySoon(mex, { name: 'sign', proposal: proposal.hash })
    const other = await saySoon(twin, state('instead'))
    await mex.import(from([other.line]))
    const plan = await mex.settle(decision(place, other.hash), [[other.line]])
    assert.deepEqual('refused' in plan ? plan : plan.losing, [['MEX', signed.header.sequence]])
    assert.equal(mex.rows.find('item', 'element/1.1')?.versions.length, 1)
    await exchange(mex, twin)
    await assertSame(mex, twin)
  })

  test('may change their mind: what was set aside is there to be followed again', async (t) => {
    const { mex, usa, place, other, hashes } = await forked(t)
    await saySoon(mex, state('having seen two'))
    await mex.settle(decision(place, hashes.other), [other])
    const plan = await mex.settle(decision(place, hashes.held))
    assert.equal('refused' in plan ? plan : plan.branch?.instead.length, 2)
    assert.equal((await mex.import(from(other))).problem?.code, 'dismissed')
    await exchange(mex, usa)
    await assertSame(mex, usa, await followerOf(t, mex, usa))
  })

  test('are refused where acts of third parties could not stand beside it, and nothing changes', async (t) => {
    const { mex, usa, twin, more: [can], place } = await twins(t, ['CAN'])
    if (can === undefined) return assert.fail()
    const held = await saySoon(usa, state('one'))
    await hear(can, usa)
    await saySoon(can, state('having seen one'))
    // The other branch had seen an act of MEX that CAN had not seen when it acted.
    await saySoon(mex, state('unseen by CAN'))
    await hear(twin, mex)
    const other = await saySoon(twin, state('instead'))
    await hear(mex, usa)
    await hear(mex, can)
    await mex.import(from([other.line]))
    const before = mex.rows.toText()
    assert.deepEqual(await mex.settle(decision(place, other.hash), [[other.line]]), { refused: 'settling-tears', facts: { party: 'USA', sequence: place } })
    assert.deepEqual([mex.rows.toText(), await mex.store.setAside('USA'), mex.contestedAt('USA')], [before, [], place])
    assert.ok(!('refused' in await mex.settle(decision(place, held.hash))))
  })
})

describe('a decision', () => {
  test('about what is not known, or out of order, is refused', async (t) => {
    const { mex, place, hashes } = await forked(t)
    assert.equal(codeOf(await mex.settle(decision(place + 1, hashes.held))), 'fork-unknown')
    assert.equal(codeOf(await mex.settle(decision(place, hashes.held, 'MEX'))), 'fork-unknown')
    assert.equal(codeOf(await mex.settle(decision(place, 'f'.repeat(64)))), 'branch-unknown')
    const [proof] = await mex.store.proofs()
    await mex.store.keepProof({ ...(proof ?? assert.fail()), sequence: place + 1 })
    await mex.rebuild()
    assert.equal(codeOf(await mex.settle(decision(place + 1, hashes.held))), 'earlier-fork')
  })

  test('between two acts that came together lets the one kept be taken', async (t) => {
    const { mex, usa, twin, place } = await twins(t)
    await saySoon(usa, state('one'))
    const other = await saySoon(twin, state('uno'))
    const lines = await linesOf(usa, 'USA', place - 1)
    await mex.import(from([...lines, other.line]))
    assert.equal(mex.ledger.hashAt('USA', place), null)
    await mex.settle(decision(place, other.hash))
    assert.equal((await mex.import(from(lines))).problem?.code, 'dismissed')
    assert.equal((await mex.import(from([other.line]))).taken, 1)
    await exchange(mex, twin)
    await assertSame(mex, twin)
  })

  for (const when of ['before', 'after'] as const) {
    test(`whose write fails ${when} it took place leaves one branch or the other, whole`, async (t) => {
      const { mex, place, other, hashes } = await forked(t)
      await saySoon(mex, state('having seen two'))
      const settle = mex.store.settle.bind(mex.store)
      mex.store.settle = async (...words) => { if (when === 'after') await settle(...words); throw new Error('no answer') }
      await assert.rejects(mex.settle(decision(place, hashes.other), [other]), /no answer/)
      mex.store.settle = settle
      assert.equal(mex.ledger.hashAt('USA', place), when === 'after' ? hashes.other : hashes.held)
      assert.equal(mex.contestedAt('USA'), when === 'after' ? null : place)
      assert.ok(!('refused' in await mex.settle(decision(place, hashes.other), [other])))
      assert.equal(mex.ledger.hashAt('USA', place), hashes.other)
      assert.equal((await mex.import(from(other))).problem, null)
    })
  }
})

describe('our own chain', () => {
  /** MEX holds what USA said before the backup was restored; USA has spoken since, knowing nothing of it. */
  async function strayed(t: TestContext) {
    const { mex, usa, twin, place } = await twins(t)
    for (const text of ['one', 'two']) await saySoon(usa, state(text))
    await hear(mex, usa)
    const stray = await saySoon(twin, state('stray'))
    assert.equal((await twin.import(from(await linesOf(mex, 'USA', place - 1)), 'MEX')).problem?.code, 'fork')
    return { mex, usa, twin, place, stray }
  }

  test('with two acts at one place keeps us silent, also after a restart, until people decide', async (t) => {
    const { twin, place, stray } = await strayed(t)
    for (const said of [await twin.say(state('more')), await twin.rotate(null), await twin.introduce()]) assert.equal(refusalOf(said), 'own-chain-contested')
    await twin.rebuild()
    assert.equal(twin.silence, 'own-chain-contested')
    await twin.settle(decision(place, stray.hash))
    await saySoon(twin, state('more'))
  })

  test('is recovered from whoever holds it once our stray acts are set aside, and nothing is signed before', async (t) => {
    const { mex, usa, twin, place, stray } = await strayed(t)
    await twin.settle(decision(place, usa.ledger.hashAt('USA', place) ?? ''))
    assert.equal(refusalOf(await twin.say(state('too early'))), 'behind-own-record')
    assert.equal(await twin.trustAsHeld(), false)
    assert.equal((await twin.import(from(await linesOf(mex, 'USA', place - 1)), 'MEX')).problem, null)
    assert.deepEqual((await twin.store.setAside('USA')).map(({ hash }) => hash), [stray.hash])
    const next = await saySoon(twin, state('after'))
    assert.equal(next.header.sequence, place + 2)
    await exchange(mex, twin)
    await assertSame(mex, twin)
    assert.deepEqual(await mex.store.proofs(), [])
  })
})

function codeOf(outcome: object): unknown {
  return 'refused' in outcome ? outcome.refused : outcome
}
