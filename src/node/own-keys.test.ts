import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { collectReport } from '../record/index.ts'
import { chainOf } from '../record/testing/chains.ts'
import type { VerifyReport } from '../record/index.ts'
import { advance } from '../dialogue/testing/contents.ts'
import { openStore } from '../store/open.ts'
import { DialogueNode } from './dialogue-node.ts'
import { Intentions } from './intentions.ts'
import { LocalToken } from './keys/local-token.ts'
import { TEST_PIN } from './keys/testing/pin.ts'
import { additionOf, newKey, revocationOf } from './own-keys.ts'
import { KEYS_FILE, openToken } from './home-files.ts'
import { Signer } from './signer.ts'
import { actOf, assertSame, DIALOGUE, exchange, found, foundedNodes, linesOf, openNode, refusalOf, retitle, saySoon, temporaryFolder, TestClock, testSigner } from './testing/nodes.ts'

const said = () => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance() as never, replaces: null, audience: 'public' }) as const

async function pair(t: TestContext) {
  const [mex, usa] = await foundedNodes(t, ['MEX', 'USA'])
  return { mex: mex ?? assert.fail(), usa: usa ?? assert.fail() }
}

/** As somebody checks who has the lines and nothing else. */
async function verified(node: DialogueNode, mode: 'quick' | 'full' = 'full'): Promise<VerifyReport> {
  const chains = await Promise.all(['MEX', 'USA'].map(async (party) => chainOf(party, await linesOf(node, party))))
  return collectReport(DIALOGUE, chains, { mode })
}

describe('an agreement', () => {
  test('is verified offline after both sides have rotated every key twice', async (t) => {
    const { mex, usa } = await pair(t)
    const founding = (await verified(mex)).adopted
    assert.ok(founding.length > 3)
    for (const node of [mex, usa]) {
      for (const role of ['signing', 'root', 'signing', 'root', 'signing'] as const) actOf(await node.rotate('yearly', role))
      await saySoon(node, said())
    }
    await exchange(mex, usa)
    for (const mode of ['quick', 'full'] as const) {
      const report = await verified(usa, mode)
      assert.deepEqual([report.counts.inconsistent, report.counts.unverified], [0, 0])
      assert.deepEqual(report.adopted, founding)
    }
    await assertSame(mex, usa)
  })

  test('counts whatever the clock of either side claims: a key retired in 1971 signed in 2099 what it signed before', async (t) => {
    const [past, future] = [new TestClock(), new TestClock()]
    const [mex, usa] = [await openNode(t, 'MEX', { clock: past }), await openNode(t, 'USA', { clock: future })]
    past.at = '2099-12-31T23:59:59Z'
    future.at = '1971-01-01T00:00:00Z'
    await found([mex, usa])
    await saySoon(mex, said())
    past.at = '1971-01-01T00:00:00Z'
    await mex.rotate('retired')
    await saySoon(mex, said())
    future.at = '2099-01-01T00:00:00Z'
    await usa.rotate('retired')
    await saySoon(usa, said())
    await exchange(mex, usa)
    const { counts } = await verified(usa)
    assert.deepEqual([counts.inconsistent, counts.unverified], [0, 0])
    await assertSame(mex, usa)
  })

  test('is founded, amended and verified where one party uses P-256 for all its keys', async (t) => {
    const home = temporaryFolder(t)
    for (const role of ['root', 'signing'] as const) openToken(home, TEST_PIN).create(role, 'ecdsa-p256')
    const [mex, usa] = [await openNode(t, 'MEX', { home }), await openNode(t, 'USA')]
    await found([mex, usa])
    const { hash } = await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
    await exchange(mex, usa)
    await saySoon(usa, { name: 'sign', proposal: hash })
    await mex.rotate('yearly')
    await mex.rotate('yearly', 'root')
    await saySoon(mex, said())
    await exchange(mex, usa)
    assert.deepEqual([...usa.ledger.chain('MEX').keys.values()].map(({ key }) => key.algorithm), Array(4).fill('ecdsa-p256'))
    assert.deepEqual([...usa.ledger.chain('USA').keys.values()].map(({ key }) => key.algorithm), Array(2).fill('ed25519'))
    const report = await verified(usa)
    assert.deepEqual([report.counts.inconsistent, report.counts.unverified], [0, 0])
    await assertSame(mex, usa)
  })
})

describe('a party that changes its keys', () => {
  test('lets a second office sign, and revoking that leaves the first; the other side takes nothing more of it', async (t) => {
    const { mex, usa } = await pair(t)
    const first = mex.findKey('signing') ?? assert.fail()
    actOf(await mex.changeKeys(async (chain) => additionOf(await newKey(chain, mex.signer, 'signing', 'ecdsa-p256'), 'signing', 'second office')))
    const second = mex.findKey('signing') ?? assert.fail()
    assert.equal((await saySoon(mex, said())).header.key, second.id)
    actOf(await mex.changeKeys(() => revocationOf(second.id, 'office closed')))
    assert.equal((await saySoon(mex, said())).header.key, first.id)
    await exchange(mex, usa)
    assert.equal(usa.ledger.chain('MEX').keys.get(second.id)?.revokedAt, mex.ledger.chain('MEX').sequence - 1)
    await assertSame(mex, usa)
  })

  test('and may say nothing more while it has no signing key, until it has one again', async (t) => {
    const { mex } = await pair(t)
    actOf(await mex.changeKeys(() => revocationOf(mex.findKey('signing')?.id ?? '', 'lost')))
    assert.equal(refusalOf(await mex.say(said())), 'not-signing')
    actOf(await mex.rotate(null))
    await saySoon(mex, said())
  })

  test('is refused what would not continue its chain, with the code of the record, and has said nothing', async (t) => {
    const { mex } = await pair(t)
    const { sequence } = mex.ledger.chain('MEX')
    const root = mex.findKey('root') ?? assert.fail()
    const refused = {
      'key-last': revocationOf(root.id, null), 'key-unknown': revocationOf('f'.repeat(64), null), 'key-exists': additionOf(root, 'signing', null),
    }
    for (const [code, speech] of Object.entries(refused)) assert.equal(refusalOf(await mex.changeKeys(() => speech)), code)
    assert.equal(mex.ledger.chain('MEX').sequence, sequence)
    await saySoon(mex, said())
  })

  test('after a crash between making a key and introducing it uses that key, and makes no other', async (t) => {
    const home = temporaryFolder(t)
    const mex = await openNode(t, 'MEX', { home })
    const left = await newKey(mex.ledger.chain('MEX'), mex.signer, 'signing', 'ed25519')
    await mex.close()
    const again = await openNode(t, 'MEX', { home })
    actOf(await again.rotate(null))
    assert.equal(again.findKey('signing')?.id, left.id)
    assert.equal(new LocalToken(`${home}/${KEYS_FILE}`).findKeys({ role: 'signing' }).length, 2)
  })
})

describe('a node whose keys are locked', () => {
  /** The same party on the same home, opened by nobody. */
  async function locked(t: TestContext) {
    const home = temporaryFolder(t)
    const [mex, usa] = [await openNode(t, 'MEX', { home }), await openNode(t, 'USA')]
    await found([mex, usa])
    await mex.close()
    const store = await openStore({ dialogue: DIALOGUE, home, mode: 'write' })
    const node = await DialogueNode.open({ party: 'MEX', dialogue: DIALOGUE, store, signer: new Signer(openToken(home, null)), clock: new TestClock() })
    t.after(() => node.close().catch(() => undefined))
    return { home, node, usa }
  }

  test('holds and receives everything, and signs nothing, with a code of its own', async (t) => {
    const { node, usa } = await locked(t)
    const { sequence } = node.ledger.chain('MEX')
    const { hash } = await saySoon(usa, retitle(usa, 'element/1.1', 'Wells'))
    await usa.rotate('a key act asks for a receipt')
    await exchange(node, usa)
    assert.equal(node.ledger.chain('USA').sequence, usa.ledger.chain('USA').sequence)
    for (const refused of [await node.say(said()), await node.say({ name: 'sign', proposal: hash }), await node.rotate(null), await node.changeKeys(() => revocationOf('f'.repeat(64), null))]) assert.equal(refusalOf(refused), 'keys-locked')
    assert.equal(refusalOf(await node.introduce()), 'keys-locked')
    await node.doDuties()
    assert.equal(node.findKey('signing'), null)
    assert.equal(node.ledger.chain('MEX').sequence, sequence)
  })

  test('keeps what an officer decided before, until somebody opens the keys', async (t) => {
    const { home, node, usa } = await locked(t)
    const { hash } = await saySoon(usa, retitle(usa, 'element/1.1', 'Wells'))
    await exchange(node, usa)
    await node.store.putPrivate('intention', hash, JSON.stringify({ proposal: hash }), 0)
    await new Intentions(node).carryOut()
    assert.ok(await new Intentions(node).isPending(hash))
    await node.close()
    const store = await openStore({ dialogue: DIALOGUE, home, mode: 'write' })
    const open = await DialogueNode.open({ party: 'MEX', dialogue: DIALOGUE, store, signer: testSigner(home), clock: new TestClock() })
    await new Intentions(open).carryOut()
    assert.equal(await new Intentions(open).isPending(hash), false)
    assert.ok(open.ledger.standing.standingOn(hash).includes('MEX'))
    await open.close()
  })

  test('that never spoke makes no keys: a root made by accident would be another party', async (t) => {
    const home = temporaryFolder(t)
    for (const prepare of [() => undefined, () => { openToken(home, TEST_PIN).create('signing', 'ed25519') }]) {
      prepare()
      const count = openToken(home, null).findKeys({}).length
      const store = await openStore({ dialogue: DIALOGUE, home, mode: 'write' })
      // Locked at first; then opened, but with a signing key alone, whose root is in a safe.
      const signer = count === 0 ? new Signer(openToken(home, null)) : testSigner(home)
      const node = await DialogueNode.open({ party: 'MEX', dialogue: DIALOGUE, store, signer, clock: new TestClock() })
      const introduced = await node.introduce()
      assert.ok(count === 0 ? refusalOf(introduced) === 'keys-locked' : 'acts' in introduced && introduced.acts.length === 0)
      assert.equal(refusalOf(await node.speak({ kind: 'receipt', audience: 'public', body: {} })), count === 0 ? 'keys-locked' : 'not-signing')
      assert.equal(refusalOf(await node.rotate(null)), count === 0 ? 'keys-locked' : 'key-missing')
      assert.equal(openToken(home, null).findKeys({}).length, count)
      await node.close()
    }
  })
})
