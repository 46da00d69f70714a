// The door of the exchange, from the side of those who push against it.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { advance, say } from '../dialogue/testing/contents.ts'
import { contentDigest } from '../node/exchange/content-digest.ts'
import { draftSignature, nonceIn, signRequest } from '../node/exchange/http-signature.ts'
import type { SignedRequest } from '../node/exchange/http-signature.ts'
import type { DialogueNode } from '../node/dialogue-node.ts'
import { PeerClient } from '../node/exchange/peer-client.ts'
import { exchange, found, saySoon } from '../node/testing/nodes.ts'
import { createKeyPair, keyId, signText } from '../record/index.ts'
import { ask } from './testing/ask.ts'
import { servedNodes } from './testing/served.ts'

async function pair(t: TestContext) {
  const [mex, usa] = await servedNodes(t, ['MEX', 'USA'])
  if (mex === undefined || usa === undefined) return assert.fail()
  await found([mex.running.node, usa.running.node])
  return { mex, usa }
}

async function signedBy(node: DialogueNode, request: SignedRequest, nonce: string) {
  const signer = signerOf(node)
  const { base, complete } = draftSignature(request, nonce, signer)
  return complete(await signer.sign(base))
}

function signerOf(node: DialogueNode) {
  const key = node.findKey('signing') ?? assert.fail()
  return { id: key.id, algorithm: key.key.algorithm, sign: (text: string) => node.signer.sign(key.id, text) }
}

const codeIn = ({ text }: { text: string }) => (JSON.parse(text) as { code?: string }).code

async function nonceFrom(port: number): Promise<string> {
  return nonceIn(String((await ask(port, '/exchange/lake')).headers['accept-signature'])) ?? assert.fail()
}

describe('a request to the exchange', () => {
  test('whose signature is refused is told so in one way, whether its key is known or not', async (t) => {
    const { mex, usa } = await pair(t)
    const { key, privateKeyPem } = createKeyPair('ecdsa-p256')
    const stranger = { id: keyId(key), algorithm: key.algorithm, sign: (text: string) => signText(key.algorithm, privateKeyPem, text) }
    const request = { method: 'GET', authority: `127.0.0.1:${mex.port}`, path: '/exchange/lake/MEX', query: '?after=0' }
    const known = await signedBy(usa.running.node, request, await nonceFrom(mex.port))
    const refused = [
      signRequest(request, await nonceFrom(mex.port), stranger),
      { ...known, signature: `sig1=:${Buffer.alloc(64, 1).toString('base64')}:` },
      await signedBy(usa.running.node, request, 'a nonce from elsewhere'),
      await signedBy(usa.running.node, { ...request, query: '?after=1' }, await nonceFrom(mex.port)),
    ]
    const answers = await Promise.all(refused.map((headers) => ask(mex.port, '/exchange/lake/MEX?after=0', { headers })))
    for (const { status, text, headers } of answers) {
      assert.deepEqual([status, text, headers['content-type']], [401, answers[0]?.text, 'application/problem+json'])
      assert.equal(codeIn({ text }), 'request-signature-invalid')
      assert.notEqual(nonceIn(String(headers['accept-signature'])), null)
    }
    assert.equal((await ask(mex.port, '/exchange/lake/MEX?after=0', { headers: known })).status, 200)
    assert.equal((await ask(mex.port, '/exchange/lake/MEX?after=0', { headers: known })).status, 401)
  })

  test('with a body is signed with its digest', async (t) => {
    const { mex, usa } = await pair(t)
    const body = '{"party":"USA"}'
    const request = { method: 'POST', authority: `127.0.0.1:${mex.port}`, path: '/exchange/lake/hint', query: '?', body: Buffer.from(body) }
    const hint = async (change: (headers: Record<string, string>) => Record<string, string>, sent = body) =>
      (await ask(mex.port, '/exchange/lake/hint', { method: 'POST', body: sent, headers: { 'content-type': 'application/json', ...change(await signedBy(usa.running.node, request, await nonceFrom(mex.port))) } })).status
    assert.equal(await hint((headers) => headers), 202)
    assert.equal(await hint((headers) => headers, '{"party":"CAN"}'), 401)
    assert.equal(await hint((headers) => ({ ...headers, 'content-digest': contentDigest(Buffer.from('{"party":"CAN"}')) }), '{"party":"CAN"}'), 401)
    assert.equal(await hint(({ 'content-digest': _digest, ...headers }) => headers), 401)
  })

  test('that is one of a flood is told to wait; one that is signed is answered, also from the same address', async (t) => {
    const { mex, usa } = await pair(t)
    const { hash } = await saySoon(mex.running.node, { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say('Between us') }) as never, replaces: null, audience: 'parties' })
    const statuses = await Promise.all(Array.from({ length: 400 }, async (_, at) => {
      const [path, options] = at % 2 === 0 ? ['/exchange/lake/MEX?after=0', {}] as const : ['/exchange/lake/hint', { method: 'POST', body: '{"party":"USA"}' }] as const
      return ask(mex.port, path, options)
    }))
    const waiting = statuses.filter(({ status }) => status === 429)
    assert.ok(waiting.length > 100 && statuses.some(({ status }) => status === 200), `${waiting.length} of 400`)
    for (const answer of waiting) assert.deepEqual([codeIn(answer), /^\d+$/.test(String(answer.headers['retry-after']))], ['too-many-requests', true])
    // A peer that knows no nonce yet has one from the refusal itself.
    const client = new PeerClient(mex.url, () => [signerOf(usa.running.node)])
    for (let index = 0; index < 30; index++) {
      const answer = await client.ask('/exchange/lake/MEX', { query: '?after=0', signal: AbortSignal.timeout(5_000), isForReaders: true })
      assert.equal(answer.status, 200)
      assert.ok((await answer.text()).includes('Between us'), hash)
    }
    // The public site is not part of this.
    assert.equal((await ask(mex.port, '/record/lake/MEX.ndjson')).status, 200)
  })

  test('with a forged signature is told to wait in the end, and whoever signs at the same address is not', async (t) => {
    const { mex, usa } = await pair(t)
    const request = { method: 'GET', authority: `127.0.0.1:${mex.port}`, path: '/exchange/lake', query: '?' }
    const forged = { ...await signedBy(usa.running.node, request, await nonceFrom(mex.port)), signature: `sig1=:${Buffer.alloc(64, 1).toString('base64')}:` }
    const statuses = await Promise.all(Array.from({ length: 150 }, () => ask(mex.port, '/exchange/lake', { headers: forged })))
    assert.deepEqual([...new Set(statuses.map(({ status }) => status))].sort(), [401, 429])
    await exchange(mex.running.node, usa.running.node)
    const client = new PeerClient(mex.url, () => [signerOf(usa.running.node)])
    assert.equal((await client.ask('/exchange/lake/MEX', { signal: AbortSignal.timeout(5_000), isForReaders: true })).status, 200)
  })
})
