import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { FORMAT, SHAPE_CODES, bodyHash, lineOf, parseAct, withholdBody } from './act.ts'
import type { Act, ShapeProblem } from './act.ts'
import { canonicalize } from './canonical.ts'
import type { Json } from './canonical.ts'
import { ACT_KINDS } from './kinds/index.ts'
import { PARSE_CODES } from './parse.ts'
import { isSignedBy, sha256 } from './crypto.ts'
import { Speaker, charterChange } from './testing/speaker.ts'
import { forge } from './testing/forge.ts'
import type { Forgery } from './testing/forge.ts'

const mex = Speaker.begin('demo', 'MEX')
const note = mex.state({ content: { text: 'Informe: sin novedad' } })
const ZERO = '0'.repeat(64)

function problemOf(line: string): ShapeProblem {
  const read = parseAct(line)
  assert.ok(!('header' in read), 'expected a problem')
  return read
}

function actOf(line: string): Act {
  const read = parseAct(line)
  assert.ok('header' in read, 'code' in read ? read.code : '')
  return read
}

test('An act reads back as it was composed: line, hash, signed bytes and body', () => {
  const read = actOf(note.line)
  assert.deepEqual(read, note)
  assert.equal(read.line, note.line)
  assert.equal(read.hash, sha256(read.signed))
  assert.equal(read.signed, canonicalize(read.header as unknown as Json))
  assert.ok(isSignedBy(mex.signing.key, read.signed, read.signature))
  assert.equal(read.header.format, FORMAT)
})

test('The line of an act is the canonical text of the whole, member by member', () => {
  assert.equal(note.line, canonicalize({ body: note.body, header: note.header, salt: note.salt, signature: note.signature } as unknown as Json))
})

test('The commitment is the hash of salt bytes and canonical body together', () => {
  const salt = '00112233445566778899aabbccddeeff'
  assert.equal(bodyHash(salt, '{}'), sha256(Buffer.from('00112233445566778899aabbccddeeff7b7d', 'hex')))
  assert.notEqual(bodyHash('f'.repeat(32), '{}'), bodyHash(salt, '{}'))
})

test('An act with its body withheld keeps its hash and signature and says nothing else', () => {
  const line = withholdBody(note)
  const read = actOf(line)
  assert.deepEqual([read.hash, read.signature, read.body, read.salt], [note.hash, note.signature, null, null])
  assert.ok(!line.includes('Informe') && !line.includes(note.salt ?? ''))
  assert.equal(line, canonicalize({ header: note.header, signature: note.signature } as unknown as Json))
})

test('A body of null is a body, and a wrong one: it is not the same as one withheld', () => {
  assert.equal(problemOf(forge(note, { body: null })).code, 'wrong-body')
})

test('A body released later is held against the old commitment', () => {
  const withheld = actOf(withholdBody(note))
  const released = lineOf(withheld.signed, withheld.signature, canonicalize(note.body as unknown as Json), note.salt)
  assert.deepEqual(actOf(released), note)
  const other = lineOf(withheld.signed, withheld.signature, canonicalize({ ...note.body, type: 'other' } as unknown as Json), note.salt)
  assert.equal(problemOf(other).code, 'body-hash-mismatch')
})

const headers: readonly (readonly [string, Forgery['header'], string])[] = [
  ['another format', { format: 'alternat/2' }, 'unknown-format'],
  ['no format', { format: undefined }, 'unknown-format'],
  ['one member more', { extra: 1 }, 'wrong-shape'],
  ['one member fewer', { at: undefined }, 'wrong-shape'],
  ['a dialogue name with a slash', { dialogue: 'a/b' }, 'wrong-shape'],
  ['an empty party name', { party: '' }, 'wrong-shape'],
  ['a party name of 33 characters', { party: 'A'.repeat(33) }, 'wrong-shape'],
  ['a party name that every object answers to', { party: 'toString' }, 'wrong-shape'],
  ['sequence 0', { sequence: 0 }, 'wrong-shape'],
  ['a negative sequence', { sequence: -1 }, 'wrong-shape'],
  ['half a sequence', { sequence: 1.5 }, 'wrong-shape'],
  ['a sequence in quotes', { sequence: '3' }, 'wrong-shape'],
  ['an upper-case hash', { body: 'A'.repeat(64) }, 'wrong-shape'],
  ['a short hash', { previous: '0'.repeat(63) }, 'wrong-shape'],
  ['a hash with a newline', { previous: ZERO + '\n' }, 'wrong-shape'],
  ['a key that is no hash', { key: 'key-1' }, 'wrong-shape'],
  ['seen as a list', { seen: [1] }, 'wrong-shape'],
  ['seen with a place 0', { seen: { USA: 0 } }, 'wrong-shape'],
  ['seen with a bad name', { seen: { 'U S': 1 } }, 'wrong-shape'],
  ['seen with __proto__', { seen: JSON.parse('{"__proto__":1}') as Json }, 'wrong-shape'],
  ['a time with a fraction', { at: '2021-12-13T18:00:00.5Z' }, 'wrong-shape'],
  ['a time with an offset', { at: '2021-12-13T18:00:00+00:00' }, 'wrong-shape'],
  ['a day that does not exist', { at: '2021-02-30T18:00:00Z' }, 'wrong-shape'],
  ['29 February of a common year', { at: '2021-02-29T18:00:00Z' }, 'wrong-shape'],
  ['the 24th hour', { at: '2021-12-13T24:00:00Z' }, 'wrong-shape'],
  ['a leap second', { at: '2016-12-31T23:59:60Z' }, 'wrong-shape'],
  ['a third audience', { audience: 'press' }, 'wrong-shape'],
  ['a kind that does not exist', { kind: 'amend' }, 'unknown-kind'],
  ['a kind that every object answers to', { kind: 'constructor' }, 'unknown-kind'],
  ['a kind that is a number', { kind: 4 }, 'unknown-kind'],
  ['the commitment to another body', { body: ZERO }, 'body-hash-mismatch'],
]

for (const [what, header, code] of headers) {
  test(`A header with ${what} is refused as ${code}`, () => {
    assert.equal(problemOf(forge(note, { header: header ?? {}, key: mex.signing })).code, code)
  })
}

test('29 February of a leap year is a day', () => {
  assert.ok('header' in parseAct(forge(note, { header: { at: '2024-02-29T23:59:59Z' }, key: mex.signing })))
})

test('Only proposals and statements may be meant for the parties alone', () => {
  const key = mex.signing
  for (const kind of ACT_KINDS) {
    const line = forge(note, { header: { kind, audience: 'parties' }, key })
    const read = parseAct(line)
    const code = 'header' in read ? 'accepted' : read.code
    assert.equal(code === 'wrong-audience', kind !== 'propose' && kind !== 'state', `${kind} ${code}`)
  }
})

const K = mex.signing.key.publicKey
const added = { algorithm: 'ed25519', publicKey: K, role: 'signing' }
const edit = { item: 'element/I.1', base: null, content: {} }
const bodies: readonly (readonly [string, string, Json, boolean])[] = [
  ['key', 'adds a key', { add: added, revoke: null, reason: null }, true],
  ['key', 'revokes a key and says why', { add: null, revoke: ZERO, reason: 'lost' }, true],
  ['key', 'does nothing', { add: null, revoke: null, reason: null }, false],
  ['key', 'has a third role', { add: { ...added, role: 'admin' }, revoke: null, reason: null }, false],
  ['key', 'has an unknown algorithm', { add: { ...added, algorithm: 'rsa' }, revoke: null, reason: null }, false],
  ['key', 'has a key of the wrong length', { add: { ...added, algorithm: 'ecdsa-p256' }, revoke: null, reason: null }, false],
  ['key', 'spells its key with padding', { add: { ...added, publicKey: K + '=' }, revoke: null, reason: null }, false],
  ['key', 'lacks a member', { add: added, revoke: null }, false],
  ['propose', 'changes one item', { changes: [edit], cover: null, under: null }, true],
  ['propose', 'has a cover in two languages', { changes: [edit], cover: { en: 'a', es: 'b' }, under: ZERO }, true],
  ['propose', 'ends an item', { changes: [{ ...edit, base: ZERO, content: null }], cover: null, under: ZERO }, true],
  ['propose', 'ends an item that never was', { changes: [{ ...edit, content: null }], cover: null, under: ZERO }, false],
  ['propose', 'changes nothing', { changes: [], cover: null, under: ZERO }, false],
  ['propose', 'changes one item twice', { changes: [edit, { ...edit, content: { a: 1 } }], cover: null, under: ZERO }, false],
  ['propose', 'has content that is a list', { changes: [{ ...edit, content: [] }], cover: null, under: ZERO }, false],
  ['propose', 'names an item without a kind', { changes: [{ ...edit, item: 'I.1' }], cover: null, under: ZERO }, false],
  ['propose', 'names an item by a path', { changes: [{ ...edit, item: 'element/../x' }], cover: null, under: ZERO }, false],
  ['propose', 'has a cover that is a text', { changes: [edit], cover: 'text', under: ZERO }, false],
  ['propose', 'has a member more', { changes: [edit], cover: null, under: ZERO, at: 1 }, false],
  ['sign', 'names a proposal', { proposal: ZERO }, true],
  ['sign', 'names two', { proposal: [ZERO, ZERO] }, false],
  ['sign', 'has a comment', { proposal: ZERO, comment: 'but' }, false],
  ['withdraw', 'says why', { proposal: ZERO, reason: 'text' }, true],
  ['withdraw', 'says why in a list', { proposal: ZERO, reason: [] }, false],
  ['withdraw', 'lacks the reason', { proposal: ZERO }, false],
  ['state', 'says something', { about: null, content: {}, replaces: null, type: 'note' }, true],
  ['state', 'retracts', { about: 'element/x', content: null, replaces: ZERO, type: 'note' }, true],
  ['state', 'retracts nothing', { about: null, content: null, replaces: null, type: 'note' }, false],
  ['state', 'has a type in capitals', { about: null, content: {}, replaces: null, type: 'Note' }, false],
  ['state', 'has content that is a text', { about: null, content: 'x', replaces: null, type: 'note' }, false],
  ['receipt', 'is empty', {}, true],
  ['receipt', 'says something', { text: 'thanks' }, false],
  ['release', 'names an act', { act: ZERO }, true],
  ['release', 'names it in short', { act: '00' }, false],
  ['erase', 'names an act and says why', { act: ZERO, reason: 'court order' }, true],
  ['erase', 'says nothing', { act: ZERO }, false],
]

for (const [kind, what, body, isRight] of bodies) {
  test(`A ${kind} body that ${what} is ${isRight ? 'right' : 'wrong'}`, () => {
    const read = parseAct(forge(note, { header: { kind }, body, key: mex.signing }))
    assert.equal('header' in read ? 'right' : read.code, isRight ? 'right' : 'wrong-body')
  })
}

test('Every kind has a right body and a wrong one above', () => {
  for (const kind of ACT_KINDS) assert.deepEqual(new Set(bodies.filter((one) => one[0] === kind).map((one) => one[3])), new Set([true, false]), kind)
})

const lines: readonly (readonly [string, string, string])[] = [
  ['not JSON', '{', 'malformed-json'],
  ['no object', '[]', 'wrong-shape'],
  ['without a header', '{"signature":""}', 'wrong-shape'],
  ['with a member more beside the header', note.line.replace(/^\{/, '{"a":1,'), 'wrong-shape'],
  ['with a salt and no body', note.line.replace(/^\{"body":\{.*?\},"header"/, '{"header"'), 'wrong-shape'],
  ['with a body and no salt', note.line.replace(/"salt":"[0-9a-f]*",/, ''), 'wrong-shape'],
  ['with an upper-case salt', note.line.replace(/"salt":"[0-9a-f]*"/, `"salt":"${'A'.repeat(32)}"`), 'wrong-shape'],
  ['with a number as signature', note.line.replace(/"signature":"[^"]*"/, '"signature":1'), 'wrong-shape'],
  ['with half a surrogate pair as signature', note.line.replace(/"signature":"[^"]*"/, '"signature":"\\ud800"'), 'lone-surrogate'],
  ['with half a surrogate pair in the body', note.line.replace('Informe', '\\udead'), 'lone-surrogate'],
  ['with a space', note.line.replace('"header":', '"header": '), 'not-canonical'],
  ['with a final newline', note.line + '\n', 'not-canonical'],
  ['with a needless escape', note.line.replace('Informe', '\\u0049nforme'), 'not-canonical'],
  ['with its header first', `{"header":${note.signed},"body":{},"salt":"${note.salt}","signature":""}`, 'not-canonical'],
  ['with two bodies', note.line.replace(/^\{/, '{"body":{},'), 'duplicate-key'],
  ['with two sequences', note.line.replace('"sequence":3', '"sequence":3,"sequence":3'), 'duplicate-key'],
  ['with a number beyond 2^53', note.line.replace('"Informe: sin novedad"', '9007199254740993'), 'unsafe-number'],
  ['with a body 65 levels deep', note.line.replace('"Informe: sin novedad"', '['.repeat(63) + ']'.repeat(63)), 'too-deep'],
]

for (const [what, line, code] of lines) {
  test(`A line ${what} is refused as ${code}`, () => {
    assert.notEqual(line, note.line)
    assert.equal(problemOf(line).code, code)
  })
}

test('Every code of form has a case above', () => {
  const shown = new Set([...headers.map((one) => one[2]), ...lines.map((one) => one[2]), 'wrong-body', 'wrong-audience'])
  assert.deepEqual([...shown].sort(), [...SHAPE_CODES].sort())
  for (const code of PARSE_CODES) assert.ok(shown.has(code))
})

test('A problem names the act where its header can still be read, and only in words that are names', () => {
  assert.deepEqual(problemOf(forge(note, { header: { kind: 'x' } })), { code: 'unknown-kind', party: 'MEX', sequence: 3 })
  assert.deepEqual(problemOf(forge(note, { header: { party: '<b>', sequence: 0 } })), { code: 'wrong-shape' })
})

test('No text whatever makes reading an act throw', () => {
  fc.assert(fc.property(fc.nat(note.line.length), fc.nat(40), fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (at, length, text) => {
    const read = parseAct(note.line.slice(0, at) + text + note.line.slice(at + length))
    assert.ok('header' in read || SHAPE_CODES.includes(read.code))
  }), { numRuns: 2000 })
})

test('Statements and proposals of any JSON content survive composing and reading', () => {
  fc.assert(fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.oneof(fc.maxSafeInteger(), fc.string({ unit: 'grapheme' }), fc.constant(null))), (content) => {
    const speaker = Speaker.begin('demo', 'USA')
    const stated = speaker.state({ content }, { audience: 'parties' })
    const proposed = speaker.propose(null, [charterChange([speaker, mex]), { item: 'element/x', base: null, content }])
    assert.deepEqual(actOf(stated.line), stated)
    assert.deepEqual(actOf(proposed.line), proposed)
  }), { numRuns: 60 })
})
