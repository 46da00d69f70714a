import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { describe, test } from 'node:test'
import { createKeyPair, keyId, signText } from '../../record/index.ts'
import { testKey } from '../../record/testing/keys.ts'
import { acceptSignature, NonceJar, nonceIn, readSignature, signatureBase, signRequest } from './http-signature.ts'
import type { SignedRequest } from './http-signature.ts'

const request: SignedRequest = { method: 'GET', authority: 'mex.example:4052', path: '/exchange/lake/MEX', query: '?after=7' }
const NONCE = 'AAAAAAAAAAAAAAAAAAAAAA'
const key = testKey('USA signing')
const signer = { id: key.id, algorithm: 'ed25519' as const, sign: key.sign }

test('the signature base is written as RFC 9421 section 2.5 writes its example', () => {
  // The components of the RFC's own example that this exchange signs, with its parameters and its key.
  const parameters = '("@method" "@authority" "@path" "@query");created=1618884473;keyid="test-key-rsa-pss"'
  const base = signatureBase({ method: 'POST', authority: 'Example.COM', path: '/foo', query: '?param=Value&Pet=dog' }, parameters)
  assert.equal(base, [
    '"@method": POST',
    '"@authority": example.com',
    '"@path": /foo',
    '"@query": ?param=Value&Pet=dog',
    `"@signature-params": ${parameters}`,
  ].join('\n'))
})

test('the two header fields are a dictionary of one member each, and any implementation could check them', () => {
  const { 'signature-input': input, signature } = signRequest(request, NONCE, signer)
  const parameters = `("@method" "@authority" "@path" "@query");nonce="${NONCE}";keyid="${key.id}";alg="ed25519"`
  assert.equal(input, `sig1=${parameters}`)
  const base = `"@method": GET\n"@authority": mex.example:4052\n"@path": /exchange/lake/MEX\n"@query": ?after=7\n"@signature-params": ${parameters}`
  // Checked with node:crypto alone.
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.key.publicKey }, format: 'jwk' })
  assert.ok(verify(null, Buffer.from(base), publicKey, Buffer.from(/^sig1=:(.+):$/.exec(signature ?? '')?.[1] ?? '', 'base64')))
})

describe('a signed request', () => {
  const headers = signRequest(request, NONCE, signer)

  test('is known by its key and nonce, and holds for this request', () => {
    const claim = readSignature(request, headers)
    assert.deepEqual([claim?.keyId, claim?.nonce, claim?.isSignedWith(key.key)], [key.id, NONCE, true])
    assert.equal(readSignature({ ...request, authority: 'MEX.example:4052' }, headers)?.isSignedWith(key.key), true)
  })

  test('does not hold for another method, host, port, path, query or key', () => {
    const others: Partial<SignedRequest>[] = [
      { method: 'POST' }, { authority: 'usa.example:4052' }, { authority: 'mex.example' }, { authority: 'mex.example:4051' }, { path: '/exchange/lake/USA' }, { path: '/exchange/lake/MEX/' },
      { query: '?' }, { query: '?after=8' }, { query: '?after=7&x' }, { query: '' },
    ]
    for (const other of others) assert.equal(readSignature({ ...request, ...other }, headers)?.isSignedWith(key.key), false, JSON.stringify(other))
    assert.equal(readSignature(request, headers)?.isSignedWith(testKey('another').key), false)
  })

  test('names its algorithm as registered, and no other passes for it', () => {
    const { key: publicKey, privateKeyPem } = createKeyPair('ecdsa-p256')
    const ecdsa = signRequest(request, NONCE, { id: keyId(publicKey), algorithm: 'ecdsa-p256', sign: (text) => signText('ecdsa-p256', privateKeyPem, text) })
    assert.match(ecdsa['signature-input'] ?? '', /;alg="ecdsa-p256-sha256"$/)
    assert.equal(readSignature(request, ecdsa)?.isSignedWith(publicKey), true)
    const renamed = { ...ecdsa, 'signature-input': (ecdsa['signature-input'] ?? '').replace('ecdsa-p256-sha256', 'ed25519') }
    assert.equal(readSignature(request, renamed)?.isSignedWith(publicKey), false)
  })

  test('in any other form is no claim at all', () => {
    const input = headers['signature-input'] ?? ''
    const forms: Record<string, string>[] = [
      {}, { signature: headers.signature ?? '' }, { 'signature-input': input },
      ...[
        input.replace('"@query"', ''), input.replace('("@method" ', '('), input.replace('@path"', '@path" "host"'), input.replace(NONCE, 'short'), input.replace(NONCE, `${NONCE}A`), input.replace(key.id, 'key-1'),
        input.replace('sig1', 'sig2'), `${input}, sig2=()`, `${input};created=1`, input.replace(/;nonce="[^"]*"/, ''), input.toUpperCase(), `${input}\n`,
      ].map((changed) => ({ ...headers, 'signature-input': changed })),
      ...['sig1=::', 'sig1=:*:', (headers.signature ?? '').replace('sig1', 'sig2'), (headers.signature ?? '').slice(0, -1)].map((changed) => ({ ...headers, signature: changed })),
    ]
    for (const form of forms) assert.equal(readSignature(request, form), null, JSON.stringify(form))
  })

  test('with its signature cut, stretched or changed holds for nobody', () => {
    const value = /^sig1=:(.+):$/.exec(headers.signature ?? '')?.[1] ?? assert.fail()
    const bytes = Buffer.from(value, 'base64')
    for (const changed of [bytes.subarray(1), Buffer.concat([bytes, Buffer.from([0])]), Buffer.from(bytes.map((byte, index) => (index === 9 ? byte ^ 1 : byte)))]) {
      assert.equal(readSignature(request, { ...headers, signature: `sig1=:${changed.toString('base64')}:` })?.isSignedWith(key.key), false)
    }
  })
})

describe('a nonce', () => {
  test('is good once, and only where it was handed out', () => {
    const [here, there] = [new NonceJar(), new NonceJar()]
    const nonce = here.issue()
    assert.equal(there.use(nonce), false)
    assert.deepEqual([here.use(nonce), here.use(nonce)], [true, false])
  })

  test('is read back from the field in which it was handed out', () => {
    const nonce = new NonceJar().issue()
    assert.equal(nonceIn(acceptSignature(nonce)), nonce)
    for (const other of [null, '', 'sig1=()', 'sig1=();nonce="x"']) assert.equal(nonceIn(other), null)
  })

  test('takes no room for ever: of too many the oldest goes', () => {
    const jar = new NonceJar(3)
    const nonces = Array.from({ length: 5 }, () => jar.issue())
    assert.equal(new Set(nonces).size, 5)
    assert.deepEqual(nonces.map((nonce) => jar.use(nonce)), [false, false, true, true, true])
  })
})
