import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { advance, say } from '../dialogue/testing/contents.ts'
import { FaultyStore } from './testing/faulty-store.ts'
import { assertSame, exchange, found, hear, openNode, retitle, saySoon, temporaryFolder } from './testing/nodes.ts'

const state = (text = 'A weir was opened.') =>
  ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'public' }) as const

async function faultyPair(t: TestContext) {
  const fault = new FaultyStore()
  const home = temporaryFolder(t)
  const mex = await openNode(t, 'MEX', { home, wrap: fault.over })
  const usa = await openNode(t, 'USA')
  await found([mex, usa])
  return { mex, usa, fault, home }
}

describe('a write that fails', () => {
  for (const kind of ['before', 'after'] as const) {
    test(`${kind} it took place, while speaking, leaves a node that holds what the store holds and speaks on`, async (t) => {
      const { mex, usa, fault } = await faultyPair(t)
      const { sequence } = mex.ledger.chain('MEX')
      const told: string[] = []
      mex.onChange((keys) => told.push(...keys))
      fault.plan = [kind]
      await assert.rejects(mex.say(state()), (error: Error) => /did not confirm/.test(error.message) && error.cause instanceof Error)
      const wasWritten = kind === 'after'
      assert.equal(mex.ledger.chain('MEX').sequence, sequence + Number(wasWritten))
      // Pages are told of an act that is there after all.
      assert.equal(told.includes('about/element/1.1'), wasWritten)
      await assertSame(mex)
      const next = await saySoon(mex, state('Another'))
      assert.equal(next.header.sequence, sequence + 1 + Number(wasWritten))
      await exchange(mex, usa)
      await assertSame(mex, usa)
    })

    test(`${kind} it took place, while hearing, leaves a node that hears it again without harm`, async (t) => {
      const { mex, usa, fault } = await faultyPair(t)
      await saySoon(usa, state())
      await saySoon(usa, retitle(usa, 'element/1.1', 'Rivers'))
      fault.plan = [kind]
      await assert.rejects(hear(mex, usa))
      await assertSame(mex)
      await exchange(mex, usa)
      await assertSame(mex, usa)
    })

    test(`${kind} it took place, at a duty, does not undo what was said, and the duty is done later`, async (t) => {
      const { mex, usa, fault } = await faultyPair(t)
      const proposal = await saySoon(usa, retitle(usa, 'element/1.1', 'Rivers'))
      await hear(mex, usa)
      const mine = await saySoon(mex, retitle(mex, 'element/1', 'Lakes'))
      await exchange(mex, usa)
      await saySoon(usa, { name: 'sign', proposal: mine.hash })
      // The import of that signature is written; the release that follows it fails.
      fault.plan = [null, kind]
      assert.deepEqual((await hear(mex, usa)).problem, null)
      assert.deepEqual(fault.plan, [])
      await assertSame(mex)
      assert.equal(mex.rows.find('proposal', mine.hash)?.status, 'adopted')
      assert.equal(mex.rows.find('proposal', mine.hash)?.audience, kind === 'after' ? 'public' : 'parties')
      await mex.doDuties()
      assert.equal(mex.rows.find('proposal', mine.hash)?.audience, 'public')
      await saySoon(mex, { name: 'sign', proposal: proposal.hash })
      await exchange(mex, usa)
      await assertSame(mex, usa)
    })
  }

  test('with a store that cannot be read either says nothing more until it can, and never twice at one place', async (t) => {
    const { mex, usa, fault } = await faultyPair(t)
    const { sequence } = mex.ledger.chain('MEX')
    fault.isUnreachable = true
    await assert.rejects(mex.say(state('lost')))
    await assert.rejects(mex.say(state('lost too')))
    await assert.rejects(hear(mex, usa).then(() => mex.doDuties()))
    fault.isUnreachable = false
    const next = await saySoon(mex, state('kept'))
    assert.equal(next.header.sequence, sequence + 1)
    await exchange(mex, usa)
    await assertSame(mex, usa)
  })

  test('in the middle of several things said together leaves none of them', async (t) => {
    const { mex } = await faultyPair(t)
    const { sequence } = mex.ledger.chain('MEX')
    const sign = mex.signer.sign.bind(mex.signer)
    let signatures = 0
    mex.signer.sign = (id, text) => { signatures += 1; if (signatures === 2) throw new Error('the module is locked'); return sign(id, text) }
    await assert.rejects(mex.say(state('one'), state('two')), /locked/)
    assert.equal(mex.ledger.chain('MEX').sequence, sequence)
    assert.equal((await saySoon(mex, state('three'))).header.sequence, sequence + 1)
    await assertSame(mex)
  })
})
