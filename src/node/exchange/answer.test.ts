import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { parseAct, withholdBody } from '../../record/index.ts'
import type { Act } from '../../record/index.ts'
import { advance, say } from '../../dialogue/testing/contents.ts'
import { PRIVATE_KINDS } from '../../store/private-kinds.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { exchange, foundedNodes, linesOf, openNode, retitle, saySoon } from '../testing/nodes.ts'
import { ACTS_PER_ANSWER, ExchangeAnswers } from './answer.ts'
import { draftSignature } from './http-signature.ts'
import type { SignedRequest } from './http-signature.ts'

const request: SignedRequest = { method: 'GET', authority: 'mex.example', path: '/exchange/lake/MEX', query: '?after=0' }

async function pair(t: TestContext) {
  const [mex, usa] = await foundedNodes(t, ['MEX', 'USA'])
  return { mex: mex ?? assert.fail(), usa: usa ?? assert.fail() }
}

async function signed(node: DialogueNode, nonce: string, key = node.findKey('signing') ?? assert.fail()) {
  const { base, complete } = draftSignature(request, nonce, { id: key.id, algorithm: key.key.algorithm })
  return complete(await node.signer.sign(key.id, base))
}

const closed = { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say('Between us') }) as never, replaces: null, audience: 'parties' } as const

describe('who reads', () => {
  test('is the party whose valid signing key signed with a nonce from here, once', async (t) => {
    const { mex, usa } = await pair(t)
    const answers = new ExchangeAnswers(mex)
    const headers = await signed(usa, answers.nonces.issue())
    assert.equal(answers.readerOf(request, headers), 'USA')
    assert.equal(answers.readerOf(request, headers), null)
    assert.equal(answers.readerOf(request, await signed(usa, new ExchangeAnswers(mex).nonces.issue())), null)
  })

  test('is the public without a signature', async (t) => {
    const { mex } = await pair(t)
    assert.equal(new ExchangeAnswers(mex).readerOf(request, {}), 'public')
  })

  test('is nobody with an unknown key, as with a known one under a signature that does not hold: no answer tells them apart', async (t) => {
    const { mex, usa } = await pair(t)
    const answers = new ExchangeAnswers(mex)
    const stranger = await openNode(t, 'CAN')
    assert.equal(answers.readerOf(request, await signed(stranger, answers.nonces.issue())), null)
    const forged = { ...await signed(usa, answers.nonces.issue()), signature: `sig1=:${Buffer.alloc(64).toString('base64')}:` }
    assert.equal(answers.readerOf(request, forged), null)
  })

  test('is nobody with a known key of somebody who is no party', async (t) => {
    const { mex } = await pair(t)
    const stranger = await openNode(t, 'CAN')
    await mex.import(new Map([['CAN', await linesOf(stranger)]]))
    const answers = new ExchangeAnswers(mex)
    assert.equal(answers.readerOf(request, await signed(stranger, answers.nonces.issue())), null)
  })

  test('is a reader by a key of the settings, as long as it stands there', async (t) => {
    const { mex } = await pair(t)
    const relay = await openNode(t, 'CAN')
    const key = relay.findKey('signing') ?? assert.fail()
    const answers = new ExchangeAnswers(mex, [{ name: 'ministry', key: key.key }])
    assert.equal(answers.readerOf(request, await signed(relay, answers.nonces.issue())), 'reader:ministry')
    assert.equal(new ExchangeAnswers(mex).readerOf(request, await signed(relay, answers.nonces.issue())), null)
  })

  test('does not burn a nonce with a signature that does not hold', async (t) => {
    const { mex, usa } = await pair(t)
    const answers = new ExchangeAnswers(mex)
    const nonce = answers.nonces.issue()
    const good = await signed(usa, nonce)
    assert.equal(answers.readerOf(request, { ...good, signature: 'sig1=:AAAA:' }), null)
    assert.equal(answers.readerOf(request, good), 'USA')
  })

  test('is nobody with a revoked key or a signature of another request, and the party with any key that it has not revoked', async (t) => {
    const { mex, usa } = await pair(t)
    const old = usa.findKey('signing') ?? assert.fail()
    await usa.rotate(null)
    await exchange(mex, usa)
    const answers = new ExchangeAnswers(mex)
    assert.equal(answers.readerOf(request, await signed(usa, answers.nonces.issue(), old)), null)
    assert.equal(answers.readerOf(request, await signed(usa, answers.nonces.issue(), usa.findKey('root') ?? assert.fail())), 'USA')
    assert.equal(answers.readerOf({ ...request, path: '/exchange/lake/USA' }, await signed(usa, answers.nonces.issue())), null)
    assert.equal(answers.readerOf(request, { signature: 'sig1=:AAAA:' }), null)
    assert.equal(answers.readerOf(request, await signed(usa, answers.nonces.issue())), 'USA')
  })

  test('is nobody with a recovery key, which is for the safe', async (t) => {
    const { mex, usa } = await pair(t)
    await usa.rotate(null, 'recovery')
    await exchange(mex, usa)
    const answers = new ExchangeAnswers(mex)
    assert.equal(answers.readerOf(request, await signed(usa, answers.nonces.issue(), usa.findKey('recovery') ?? assert.fail())), null)
  })
})

describe('what is read', () => {
  test('by a party is every act whole, by the public with the bodies between the parties withheld, until released', async (t) => {
    const { mex, usa } = await pair(t)
    const secret = await saySoon(mex, closed)
    const proposal = await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
    const answers = new ExchangeAnswers(mex)
    const lineOf = async (reader: string, act: Act) => (await answers.chain('MEX', act.header.sequence - 1, reader)).lines[0]
    assert.equal(await lineOf('USA', secret), secret.line)
    for (const act of [secret, proposal]) {
      const line = await lineOf('public', act) ?? ''
      assert.equal(line, withholdBody(act))
      const read = parseAct(line)
      assert.deepEqual('header' in read ? [read.hash, read.body, read.salt] : read, [act.hash, null, null])
    }
    await exchange(mex, usa)
    await saySoon(usa, { name: 'sign', proposal: proposal.hash })
    await exchange(mex, usa)
    assert.equal(await lineOf('public', proposal), proposal.line)
    assert.equal(await lineOf('public', secret), withholdBody(secret))
    // The same of MEX's chain at USA's node.
    assert.equal((await new ExchangeAnswers(usa).chain('MEX', secret.header.sequence - 1, 'public')).lines[0], withholdBody(secret))
  })

  test('comes after the act asked for, in portions, and says whether there is more', async (t) => {
    const { mex } = await pair(t)
    const content = advance() as never
    await saySoon(mex, ...Array.from({ length: ACTS_PER_ANSWER + 5 }, () => ({ name: 'state', about: 'element/1', type: 'advance', content, replaces: null, audience: 'public' }) as const))
    const answers = new ExchangeAnswers(mex)
    const last = mex.ledger.chain('MEX').sequence
    const first = await answers.chain('MEX', 0, 'USA')
    assert.deepEqual([first.lines.length, first.hasMore], [ACTS_PER_ANSWER, true])
    const rest = await answers.chain('MEX', ACTS_PER_ANSWER, 'USA')
    assert.deepEqual([rest.lines.length, rest.hasMore], [last - ACTS_PER_ANSWER, false])
    assert.deepEqual([...first.lines, ...rest.lines], await linesOf(mex))
    assert.deepEqual(await answers.chain('MEX', last + 100, 'USA'), { lines: [], hasMore: false })
  })

  test('of an index are the heads of all chains and the roots they began with', async (t) => {
    const { mex, usa } = await pair(t)
    const index = new ExchangeAnswers(usa).index()
    assert.deepEqual(index.parties.map(({ party, root, head }) => [party, root, head]), ['MEX', 'USA'].map((party) => {
      const { root, sequence, hash } = mex.ledger.chain(party)
      return [party, root, { sequence, hash }]
    }))
  })
})

test('nothing that a side keeps for itself is in any byte that it answers or publishes', async (t) => {
  const { mex } = await pair(t)
  const MARK = 'OnlyForUs'
  for (const kind of PRIVATE_KINDS) await mex.store.putPrivate(kind, `${MARK}-id`, JSON.stringify({ text: MARK }), 0)
  await mex.store.keepProof({ party: 'USA', sequence: 1, held: MARK, received: MARK, broughtBy: null, noticedAt: null, settlement: null })
  const answers = new ExchangeAnswers(mex)
  for (const reader of ['MEX', 'USA', 'public']) {
    for (const party of ['MEX', 'USA']) assert.ok(!JSON.stringify(await answers.chain(party, 0, reader)).includes(MARK))
  }
  assert.ok(!JSON.stringify([answers.index(), [...mex.rows.toText()]]).includes(MARK))
})
