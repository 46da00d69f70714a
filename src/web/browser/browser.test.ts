import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Vector } from '../../../spec/make-vectors.ts'
import { ALGORITHMS as NODE_ALGORITHMS, createKeyPair, isSignedBy, keyId as nodeKeyId, signText } from '../../record/crypto.ts'
import { testKey } from '../../record/testing/keys.ts'
import type { ActVerdict } from '../../record/verify.ts'
import { ALGORITHMS, isSignedByBeside, keyId, sha256 } from './crypto.ts'
import { sha256Hex } from './sha256.ts'
import { VerdictList } from './verdict-list.ts'

test('SHA-256 is that of Node, for every length around the ends of blocks and any bytes', () => {
  const of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  for (let length = 0; length < 300; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 255)
    assert.equal(sha256Hex(bytes), of(bytes), String(length))
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => { assert.equal(sha256Hex(bytes), of(bytes)) }), { numRuns: 300 })
  const large = Buffer.alloc(3_000_001, 'é')
  assert.equal(sha256Hex(large), of(large))
  assert.equal(sha256('Informe: ñandú \u{1F600}'), of(Buffer.from('Informe: ñandú \u{1F600}')))
})

test('Keys and signatures are judged by WebCrypto as by Node, whatever is wrong with them', async () => {
  assert.deepEqual(ALGORITHMS, NODE_ALGORITHMS)
  for (const algorithm of ALGORITHMS) {
    const { key, privateKeyPem } = createKeyPair(algorithm)
    const other = createKeyPair(algorithm).key
    assert.equal(keyId(key), nodeKeyId(key))
    const signature = signText(algorithm, privateKeyPem, 'ñ')
    const last = signature.at(-1) ?? ''
    const signatures = [signature, signature.slice(1), `${signature}A`, `${signature}=`, signature.slice(0, -1) + (last === 'A' ? 'B' : 'A'), '', 'A'.repeat(86), `${signature.slice(0, 20)}A${signature.slice(21)}`]
    const keys = [key, other, { algorithm, publicKey: 'A'.repeat(algorithm === 'ed25519' ? 43 : 86) }, { algorithm, publicKey: key.publicKey.slice(4) }, { algorithm, publicKey: '_'.repeat(algorithm === 'ed25519' ? 43 : 86) }]
    for (const one of keys) for (const text of ['ñ', 'n']) for (const spelled of signatures) {
      assert.equal(await isSignedByBeside(one, text, spelled), isSignedBy(one, text, spelled), `${algorithm} ${one.publicKey} ${text} ${spelled}`)
    }
    assert.equal(await isSignedByBeside(key, 'ñ', signature), true)
  }
  const ed = testKey('MEX root')
  assert.equal(await isSignedByBeside(ed.key, 'x', ed.sign('x')), true)
})

test('The worker holds nothing of Node, so that it runs where there is none', () => {
  const web = new URL('../', import.meta.url)
  const used = ['client/record-worker.ts', 'browser/crypto.ts', 'browser/sha256.ts', 'browser/verdict-list.ts', 'browser/fetched-record.ts'].map((name) => readFileSync(new URL(name, web), 'utf8'))
  for (const text of used) assert.doesNotMatch(text, /from 'node:|\bBuffer\b|\bprocess\./)
})

const verdict = (party: string, sequence: number, judged: ActVerdict['verdict'], code: ActVerdict['code']): ActVerdict => ({ party, sequence, verdict: judged, code, kind: null, hash: null })

test('Verdicts are held and paged through, what is inconsistent first, the worse of two on one place', () => {
  const list = new VerdictList()
  for (const [party, sequence, judged, code] of [
    ['MEX', 1, 'verified', null], ['MEX', 2, 'verified', null], ['USA', 1, 'verified', null], ['MEX', 4, 'verified', null], ['MEX', 3, 'unverified', 'body-withheld'],
    ['USA', 2, 'inconsistent', 'fork'], ['USA', 3, 'unverified', 'after-break'], ['MEX', 4, 'inconsistent', 'head-mismatch'], ['USA', 3, 'verified', null],
  ] as const) list.add(verdict(party, sequence, judged, code))
  assert.deepEqual(list.counts(), [{ party: 'MEX', counts: { verified: 2, unverified: 1, inconsistent: 1 } }, { party: 'USA', counts: { verified: 1, unverified: 1, inconsistent: 1 } }])
  const places = (from: number, count: number, isOnlyProblems: boolean) => list.page(from, count, isOnlyProblems).rows.map(({ party, sequence, code }) => `${party} ${sequence} ${code}`)
  assert.deepEqual(places(0, 10, true), ['MEX 4 head-mismatch', 'USA 2 fork', 'MEX 3 body-withheld', 'USA 3 after-break'])
  assert.deepEqual(places(1, 2, true), ['USA 2 fork', 'MEX 3 body-withheld'])
  assert.deepEqual(places(3, 2, false), ['MEX 4 head-mismatch', 'USA 1 null'])
  assert.deepEqual([list.page(0, 1, true).of, list.page(0, 1, false).of, list.page(99, 5, false).rows], [4, 7, []])
})

test('Every verdict of the vectors is held as it was told', () => {
  const folder = new URL('../../../spec/vectors/', import.meta.url)
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    const { expect } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector
    const list = new VerdictList()
    for (const [party, sequence, judged, code] of expect.acts) list.add(verdict(party, sequence, judged, code))
    const held = list.page(0, expect.acts.length, false).rows.map((row) => JSON.stringify([row.party, row.sequence, row.verdict, row.code]))
    assert.deepEqual(held.sort(), expect.acts.map((one) => JSON.stringify(one)).sort(), name)
  }
})
