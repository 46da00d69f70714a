import assert from 'node:assert/strict'
import { createHash, createPrivateKey, createPublicKey, verify } from 'node:crypto'
import { describe, test } from 'node:test'
import { createKeyPair, isSignedBy, keyId, signText } from '../../record/index.ts'
import type { PublicKey } from '../../record/index.ts'
import { testKey } from '../../record/testing/keys.ts'
import { contentDigest, isDigestOf } from './content-digest.ts'
import { acceptSignature, nonceIn, readSignatures, signatureBase, signRequest } from './http-signature.ts'
import type { SignatureFields, SignedRequest } from './http-signature.ts'
import { parseDictionary, renderInnerList } from './structured-fields.ts'
import type { InnerList } from './structured-fields.ts'

const request: SignedRequest = { method: 'GET', authority: 'mex.example:4052', path: '/exchange/lake/MEX', query: '?after=7' }
const NONCE = 'AAAAAAAAAAAAAAAAAAAAAA'
const key = testKey('USA signing')
const signer = { id: key.id, algorithm: 'ed25519' as const, sign: key.sign }

function listOf(input: string): InnerList {
  const [member] = parseDictionary(input).values()
  assert.ok(member !== undefined && 'items' in member)
  return member
}

/** Signs as a client of somebody else might: any list of components and parameters. */
function signedAs(input: string, of: SignedRequest = request, signature = (base: string) => key.sign(base)): SignatureFields {
  const label = input.slice(0, input.indexOf('='))
  const base = signatureBase(of, listOf(input)) ?? assert.fail('a component cannot be worked out')
  return { 'signature-input': input, signature: `${label}=:${Buffer.from(signature(base), 'base64url').toString('base64')}:` }
}

const holds = (of: SignedRequest, fields: SignatureFields) => readSignatures(of, fields).some((claim) => claim.isSignedWith(key.key))
const PARAMETERS = `;nonce="${NONCE}";keyid="${key.id}"`

describe('the test cases of RFC 9421, appendix B.2,', () => {
  // The request of appendix B.2.
  const fields: Record<string, string> = {
    host: 'example.com', date: 'Tue, 20 Apr 2021 02:07:55 GMT', 'content-type': 'application/json', 'content-length': '18',
    'content-digest': 'sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:',
  }
  const body = Buffer.from('{"hello": "world"}')
  const rfcRequest: SignedRequest = { method: 'POST', scheme: 'https', authority: 'example.com', path: '/foo', query: '?param=Value&Pet=dog', field: (name) => fields[name] ?? null, body }

  test('B.2.6, ed25519: the base, the signature made and the signature checked', () => {
    // Appendix B.1.4.
    const privateKey = createPrivateKey('-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF\n-----END PRIVATE KEY-----\n')
    const publicKey: PublicKey = { algorithm: 'ed25519', publicKey: 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs' }
    assert.equal(createPublicKey(privateKey).export({ format: 'jwk' }).x, publicKey.publicKey)
    const input = 'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"'
    const base = signatureBase(rfcRequest, listOf(input)) ?? assert.fail()
    assert.equal(base, [
      '"date": Tue, 20 Apr 2021 02:07:55 GMT', '"@method": POST', '"@path": /foo', '"@authority": example.com', '"content-type": application/json', '"content-length": 18',
      '"@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"',
    ].join('\n'))
    const signature = Buffer.from('wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==', 'base64').toString('base64url')
    assert.equal(signText('ed25519', privateKey, base), signature)
    assert.ok(isSignedBy(publicKey, base, signature))
  })

  test('B.2.4, ecdsa-p256-sha256: the signature checked', () => {
    const input = '("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256"'
    assert.equal(renderInnerList(listOf(`sig-b24=${input}`)), input)
    // "@status" is of a response, which nobody signs here: the base as the RFC prints it.
    const base = [
      '"@status": 200', '"content-type": application/json',
      '"content-digest": sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:',
      '"content-length": 23', `"@signature-params": ${input}`,
    ].join('\n')
    // Appendix B.1.3.
    const jwk = createPublicKey('-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lf\nw0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==\n-----END PUBLIC KEY-----\n').export({ format: 'jwk' })
    const publicKey: PublicKey = { algorithm: 'ecdsa-p256', publicKey: Buffer.concat([Buffer.from(String(jwk.x), 'base64url'), Buffer.from(String(jwk.y), 'base64url')]).toString('base64url') }
    const signature = Buffer.from('wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==', 'base64').toString('base64url')
    assert.ok(isSignedBy(publicKey, base, signature))
    assert.ok(!isSignedBy(publicKey, base.replace('200', '201'), signature))
  })

  test('the digests of its bodies (RFC 9530)', () => {
    assert.ok(isDigestOf(fields['content-digest'] ?? '', body))
    assert.ok(isDigestOf('sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:', body))
  })
})

test('derived components are worked out as RFC 9421 section 2.2 has them', () => {
  const of: SignedRequest = { method: 'POST', scheme: 'https', authority: 'WWW.Example.com:443', path: '/path', query: '?param=value&foo=bar&baz=batman&qux=', field: (name) => (name === 'x-two' ? ' a, b ' : null) }
  const base = signatureBase(of, listOf('s=("@method" "@target-uri" "@authority" "@scheme" "@request-target" "@path" "@query" "@query-param";name="baz" "@query-param";name="qux" "x-two")'))
  assert.equal(base, [
    '"@method": POST', '"@target-uri": https://www.example.com/path?param=value&foo=bar&baz=batman&qux=', '"@authority": www.example.com', '"@scheme": https',
    '"@request-target": /path?param=value&foo=bar&baz=batman&qux=', '"@path": /path', '"@query": ?param=value&foo=bar&baz=batman&qux=',
    '"@query-param";name="baz": batman', '"@query-param";name="qux": ', '"x-two": a, b',
    '"@signature-params": ("@method" "@target-uri" "@authority" "@scheme" "@request-target" "@path" "@query" "@query-param";name="baz" "@query-param";name="qux" "x-two")',
  ].join('\n'))
  for (const component of ['"@status"', '"x-none"', '"X-Two"', '"x-two";sf', '"x-two";bs', '"@method";req', '"@query-param"', '"@query-param";name="none"', '"@path" "@path"', 'token']) {
    assert.equal(signatureBase(of, listOf(`s=(${component})`)), null, component)
  }
  assert.match(signatureBase({ ...of, query: '?' }, listOf('s=("@query" "@request-target")')) ?? '', /^"@query": \?\n"@request-target": \/path\n/)
})

test('what we sign any implementation could check', () => {
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
    const [claim] = readSignatures(request, headers)
    assert.deepEqual([claim?.keyId, claim?.nonce, claim?.isSignedWith(key.key)], [key.id, NONCE, true])
    assert.ok(holds({ ...request, authority: 'MEX.example:4052' }, headers))
  })

  test('does not hold for another method, host, port, path, query or key', () => {
    const others: Partial<SignedRequest>[] = [
      { method: 'POST' }, { authority: 'usa.example:4052' }, { authority: 'mex.example' }, { authority: 'mex.example:4051' }, { path: '/exchange/lake/USA' }, { path: '/exchange/lake/MEX/' },
      { query: '?' }, { query: '?after=8' }, { query: '?after=7&x' }, { query: '' },
    ]
    for (const other of others) assert.ok(!holds({ ...request, ...other }, headers), JSON.stringify(other))
    assert.equal(readSignatures(request, headers)[0]?.isSignedWith(testKey('another').key), false)
  })

  test('may be written in every way that the RFC allows', () => {
    const all = '"@method" "@authority" "@path" "@query"'
    const inputs = [
      `sig1=(${all})${PARAMETERS}`, `*any-label.2=(${all})${PARAMETERS}`, `s=("@query" "@path" "@method" "@authority")${PARAMETERS}`, `s=(  "@query"   "@path" "@method" "@authority" )${PARAMETERS}`,
      `s=("@method" "@target-uri")${PARAMETERS}`, `s=("@method" "@authority" "@request-target")${PARAMETERS}`, `s=(${all} "@scheme" "date" "@query-param";name="after")${PARAMETERS}`,
      `s=(${all});keyid="${key.id}";nonce="${NONCE}"`, `s=(${all});created=1618884473;expires=1618884999${PARAMETERS};tag="alternat"`, `s=(${all});created=1${PARAMETERS};alg="ed25519"`, `s=(${all});x=1.0${PARAMETERS}`,
    ]
    const of = { ...request, field: (name: string) => (name === 'date' ? 'Tue, 20 Apr 2021 02:07:55 GMT' : null) }
    for (const input of inputs) assert.ok(holds(of, signedAs(input, of)), input)
  })

  test('may carry several signatures, of which one by a known key is enough', () => {
    const mine = signedAs(`mine=("@method" "@target-uri")${PARAMETERS}`)
    const proxy = signedAs(`proxy=("@authority");keyid="of-a-proxy"`, request, (base) => testKey('another').sign(base))
    const both = { 'signature-input': `${proxy['signature-input']}, ${mine['signature-input']}`, signature: `${mine.signature},\t${proxy.signature}` }
    assert.ok(holds(request, both))
    assert.equal(readSignatures(request, both).length, 1)
    assert.deepEqual(readSignatures(request, { ...both, signature: proxy.signature ?? '' }), [])
    const many = Array.from({ length: 50 }, (_, at) => (mine['signature-input'] ?? '').replace('mine', `m${at}`)).join(', ')
    assert.ok(readSignatures(request, { 'signature-input': many, signature: many.replace(/=\([^,]*/g, '=:AAAA:') }).length <= 4)
  })

  test('names its algorithm as registered, and no other passes for it', () => {
    const { key: publicKey, privateKeyPem } = createKeyPair('ecdsa-p256')
    const ecdsa = signRequest(request, NONCE, { id: keyId(publicKey), algorithm: 'ecdsa-p256', sign: (text) => signText('ecdsa-p256', privateKeyPem, text) })
    assert.match(ecdsa['signature-input'] ?? '', /;alg="ecdsa-p256-sha256"$/)
    assert.equal(readSignatures(request, ecdsa)[0]?.isSignedWith(publicKey), true)
    const renamed = { ...ecdsa, 'signature-input': (ecdsa['signature-input'] ?? '').replace('ecdsa-p256-sha256', 'ed25519') }
    assert.equal(readSignatures(request, renamed)[0]?.isSignedWith(publicKey), false)
  })

  test('that covers too little, says nothing of nonce or key, or cannot be read is no claim at all', () => {
    const input = headers['signature-input'] ?? ''
    const all = '"@method" "@authority" "@path" "@query"'
    const forms: SignatureFields[] = [
      {}, { signature: headers.signature ?? '' }, { 'signature-input': input },
      ...['"@method" "@authority" "@path"', '"@authority" "@path" "@query"', '"@method" "@path" "@query"', '"@method" "@request-target"', '"@target-uri"', '"@method" "@query-param";name="after" "@authority" "@path"', ''].map((components) => signedAs(`sig1=(${components})${PARAMETERS}`)),
      ...[`;nonce="${NONCE}"`, `;keyid="${key.id}"`, `;nonce=${NONCE};keyid="${key.id}"`, `;nonce="${NONCE}";keyid=key`, `${PARAMETERS};alg=ed25519`, `${PARAMETERS};created="now"`, `${PARAMETERS};created=2;expires=1`, `${PARAMETERS};expires=1.5`]
        .map((parameters) => signedAs(`sig1=(${all})${parameters}`)),
      ...[input.replace('@path"', '@path" "host"'), input.replace('"@path"', '"@path";req'), input.replace('"@path"', '"@path" "@path"'), input.replace('sig1', 'sig2'), `${input}, sig2=(`, input.replace('(', ''), input.toUpperCase(), `${input}\n`]
        .map((changed) => ({ ...headers, 'signature-input': changed })),
      ...['sig1=:*:', 'sig1="AAAA"', (headers.signature ?? '').replace('sig1', 'sig2'), (headers.signature ?? '').slice(0, -1)].map((changed) => ({ ...headers, signature: changed })),
    ]
    for (const form of forms) assert.deepEqual(readSignatures(request, form), [], JSON.stringify(form))
  })

  test('with its signature cut, stretched or changed holds for nobody', () => {
    const value = /^sig1=:(.+):$/.exec(headers.signature ?? '')?.[1] ?? assert.fail()
    const bytes = Buffer.from(value, 'base64')
    const changed = Buffer.from(bytes)
    changed[10] = (changed[10] ?? 0) ^ 1
    for (const other of [bytes.subarray(0, 63), Buffer.concat([bytes, Buffer.of(0)]), changed, Buffer.alloc(0)]) {
      assert.ok(!holds(request, { ...headers, signature: `sig1=:${other.toString('base64')}:` }))
    }
  })

  test('with a body covers its digest, and holds for no other body', () => {
    const body = Buffer.from('{"party":"USA"}')
    const { 'content-digest': digest = '', ...fields } = signRequest({ ...request, method: 'POST', body }, NONCE, signer)
    assert.equal(digest, `sha-256=:${createHash('sha256').update(body).digest('base64')}:`)
    const received = (changed: Buffer, field: string | null = digest): SignedRequest => ({ ...request, method: 'POST', body: changed, field: (name) => (name === 'content-digest' ? field : null) })
    assert.ok(holds(received(body), fields))
    assert.ok(!holds(received(Buffer.from('{"party":"MEX"}')), fields))
    assert.ok(!holds(received(body, null), fields))
    assert.ok(!holds(received(Buffer.from('x'), contentDigest(Buffer.from('x'))), fields))
    // A signature that does not cover the digest says nothing of the body.
    assert.ok(!holds(received(body), signedAs(`s=("@method" "@authority" "@path" "@query")${PARAMETERS}`, received(body))))
  })

  test('with a digest that nobody can check, or of which one is wrong, does not hold', () => {
    const body = Buffer.from('x')
    const sha512 = `sha-512=:${createHash('sha512').update(body).digest('base64')}:`
    assert.ok(isDigestOf(`${contentDigest(body)}, ${sha512}, md5=:AAAA:`, body))
    for (const field of ['', 'md5=:AAAA:', 'sha-256=AAAA', 'sha-256=:AAAA:', `${contentDigest(body)}, ${sha512.replace('512', '256')}`, `${sha512}, sha-256=:AAAA:`, contentDigest(body).slice(0, -1)]) assert.ok(!isDigestOf(field, body), field)
  })
})

test('the nonce that a server asks for is found under any label', () => {
  assert.equal(nonceIn(acceptSignature(NONCE)), NONCE)
  assert.equal(nonceIn(`theirs=("@method" "@target-uri");created;keyid="x";nonce="n 1", other=()`), 'n 1')
  assert.equal(acceptSignature(NONCE), `sig1=("@method" "@authority" "@path" "@query");nonce="${NONCE}"`)
  for (const other of [null, '', 'sig1=()', 'sig1=();nonce=x', 'sig1=();nonce="x']) assert.equal(nonceIn(other), null)
})
