import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { advance } from '../dialogue/testing/contents.ts'
import { openStore } from '../store/open.ts'
import { DialogueNode } from './dialogue-node.ts'
import { Intentions } from './intentions.ts'
import { assertSame, DIALOGUE, exchange, foundedNodes, linesOf, refusalOf, retitle, saySoon, temporaryFolder, TestClock, testSigner } from './testing/nodes.ts'

const state = { name: 'state', about: 'element/1.1', type: 'advance', content: advance() as never, replaces: null, audience: 'parties' } as const

/** A node of USA that only follows; its signer holds no key. */
async function openFollower(t: TestContext, home = temporaryFolder(t)) {
  const store = await openStore({ dialogue: DIALOGUE, home, mode: 'write' })
  const signer = testSigner(home)
  const node = await DialogueNode.open({ party: 'USA', dialogue: DIALOGUE, store, signer, clock: new TestClock(), speaks: false })
  t.after(() => node.close().catch(() => undefined))
  return { node, signer }
}

async function pair(t: TestContext) {
  const [mex, usa] = await foundedNodes(t, ['MEX', 'USA'])
  return { mex: mex ?? assert.fail(), usa: usa ?? assert.fail() }
}

async function allOf(...nodes: readonly DialogueNode[]): Promise<Map<string, string[]>> {
  return new Map(await Promise.all(nodes.map(async (node) => [node.party, await linesOf(node)] as const)))
}

describe('a node that only follows', () => {
  test('takes every chain, also that of the party it belongs to, and holds the same rows', async (t) => {
    const { mex, usa } = await pair(t)
    const { node } = await openFollower(t)
    const chains = await allOf(mex, usa)
    assert.deepEqual(await node.import(chains), { taken: [...chains.values()].flat().length, problem: null })
    await saySoon(usa, state)
    await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
    await exchange(mex, usa)
    assert.equal((await node.import(await allOf(mex, usa))).problem, null)
    await assertSame(node, mex, usa)
  })

  test('says nothing: no command, no key, no duty, whatever it owes', async (t) => {
    const { mex, usa } = await pair(t)
    const { node, signer } = await openFollower(t)
    for (const said of [await node.introduce(), await node.rotate(null), await node.say(state), await node.speak({ kind: 'receipt', audience: 'public', body: {} })]) {
      assert.equal(refusalOf(said), 'follows-only')
    }
    assert.equal(node.findKey('root'), null)
    await mex.rotate('yearly')
    await node.import(await allOf(mex, usa))
    assert.equal(node.ledger.owesReceipt('USA'), true)
    await node.doDuties()
    assert.equal(refusalOf(await new Intentions(node).sign('f'.repeat(64))), 'follows-only')
    assert.deepEqual(node.ledger.heads(), { MEX: mex.ledger.chain('MEX').sequence, USA: usa.ledger.chain('USA').sequence })
    assert.ok(signer.isEmpty)
  })

  test('checks the acts of its own party as it checks every other: a bad one is named and nothing after it stays', async (t) => {
    const { mex, usa } = await pair(t)
    const { node } = await openFollower(t)
    const chains = await allOf(mex, usa)
    const own = chains.get('USA') ?? []
    const spoilt = own.with(1, own[1]?.replace(/"signature":"[^"]{4}/, '"signature":"AAAA') ?? '')
    assert.deepEqual((await node.import(new Map([...chains, ['USA', spoilt]]))).problem, { party: 'USA', sequence: 2, code: 'signature-invalid' })
    assert.equal(node.ledger.chain('USA').sequence, 1)
    assert.equal((await node.import(chains)).problem, null)
    await assertSame(node, mex)
  })
})
