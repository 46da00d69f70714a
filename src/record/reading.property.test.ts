// Two ways of reading a line, one fast and one that follows the spec step by step: they must never
// differ, on good lines and on damaged ones.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import type { Vector } from '../../spec/make-vectors.ts'
import { lineOf, parseAct, parseActStepByStep, bodyHash } from './act.ts'
import { bytesOfBase64url, bytesOfHex, isWellFormed } from './bytes.ts'
import { MAX_DEPTH, NotCanonical, canonicalize, isPlainlyCanonical } from './canonical.ts'
import type { Json } from './canonical.ts'
import { parseCanonical, parseCanonicalStepByStep, parseJson } from './parse.ts'
import { Speaker } from './testing/speaker.ts'

const folder = new URL('../../spec/vectors/', import.meta.url)
const vectorLines = readdirSync(folder).filter((name) => name.endsWith('.json')).flatMap((name) => Object.values((JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector).chains).flat())

function mustAgree(line: string): void {
  assert.deepEqual(parseAct(line), parseActStepByStep(line), line)
  assert.deepEqual(parseCanonical(line), parseCanonicalStepByStep(line), line)
}

/** Names and texts that engines and programs are known to treat apart. */
const oddText = fc.constantFrom('__proto__', 'toJSON', 'constructor', 'length', '0', '1', '9', '10', '-1', '4294967295', '01', '', 'header', 'body', '"header":{"at":"', '\\ud800', '\ud800', '\ude00', '\ud83d\ude00', '\u2028', '\u007f', '\u0000', 'é', 'e\u0301', '\ufb33', '\u20ac')
const text = fc.oneof(oddText, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
const oddNumber = fc.constantFrom(-0, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 0.1)
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof({ depthSize: 'small' }, fc.constantFrom(null, true, false), oddNumber, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), text, fc.array(tie('json')), fc.dictionary(text, tie('json'))),
}))

function nested(depth: number): Json {
  let value: Json = {}
  for (let level = 1; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

test('Both ways read every line of the vectors alike, whole and with any one character gone', () => {
  for (const line of new Set(vectorLines)) mustAgree(line)
  const short = [...new Set(vectorLines)].filter((line) => line.length < 900).slice(0, 25)
  for (const line of short) for (let at = 0; at < line.length; at += 3) mustAgree(line.slice(0, at) + line.slice(at + 1))
})

test('Both ways read any JSON text alike, spelled in any way', () => {
  fc.assert(fc.property(json, fc.constantFrom(0, 1), fc.boolean(), (value, indent, isCanonical) => {
    const plain = JSON.stringify(value, null, indent)
    mustAgree(plain)
    try {
      if (isCanonical) mustAgree(canonicalize(value))
    } catch (error) {
      assert.ok(error instanceof NotCanonical)
    }
  }), { numRuns: 3000 })
})

test('What the fast way takes is exactly what is written again as the same text', () => {
  fc.assert(fc.property(json, (value) => {
    const line = JSON.stringify(value)
    const read = JSON.parse(line) as Json
    let canonical: string | null = null
    try { canonical = canonicalize(read) } catch { /* It has no canonical form, so nothing may be taken. */ }
    if (isPlainlyCanonical(read, line, MAX_DEPTH)) assert.equal(canonical, line)
  }), { numRuns: 3000 })
})

test('An act with any body is read alike, and its parts are the canonical parts', () => {
  const speaker = Speaker.begin('demo', 'MEX')
  fc.assert(fc.property(fc.dictionary(text, json), fc.option(text), (content, signature) => {
    let line: string
    try {
      const body = canonicalize({ about: null, content, replaces: null, type: 'note' })
      const salt = '00112233445566778899aabbccddeeff'
      const draft = speaker.draft('state', { about: null, content: {}, replaces: null, type: 'note' })
      const header = canonicalize({ ...draft.header, body: bodyHash(salt, body) } as unknown as Json)
      line = lineOf(header, signature ?? draft.signature, body, salt)
    } catch (error) {
      assert.ok(error instanceof NotCanonical)
      return
    }
    mustAgree(line)
    const act = parseAct(line)
    if ('header' in act) assert.equal(act.signed, canonicalize(act.header as unknown as Json))
  }), { numRuns: 1500 })
})

test('Any damage to an act, one character exchanged or put in, is read alike', () => {
  const act = Speaker.begin('demo', 'MEX').hear(Speaker.begin('demo', 'USA')).state({ content: { text: 'Informe: "sin" novedad \\ é', list: [1, -0.5, null, { b: '', a: {} }] } })
  fc.assert(fc.property(fc.nat(act.line.length), fc.oneof(fc.constantFrom('"', '\\', '{', '}', ',', ':', ' ', '0', '-', 'e', '\n', 'ud800'), fc.string({ unit: 'binary', maxLength: 2 })), fc.boolean(), (at, put, isExchanged) => {
    mustAgree(act.line.slice(0, at) + put + act.line.slice(isExchanged ? at + 1 : at))
  }), { numRuns: 4000 })
})

test('Headers are read alike whatever they have seen, count and claim, and in whatever order it stands there', () => {
  const { signed, signature, salt, body } = Speaker.begin('demo', 'MEX').state({ content: { text: 'Informe' } })
  const name = fc.oneof(fc.constantFrom('USA', 'CAN', '0', '9', '10', '01', 'a-b', 'toString', 'constructor', '__proto__', 'é', '', 'A'.repeat(32), 'A'.repeat(33)), fc.string({ unit: 'grapheme-ascii', maxLength: 3 }))
  const count = fc.constantFrom('1', '12', '999999999999999', '1000000000000000', '9007199254740991', '9007199254740992', '0', '01', '-1', '1.0', '1e3', '"1"', 'null')
  const seen = fc.array(fc.tuple(name, count), { maxLength: 4 }).map((pairs) => `{${pairs.map(([one, upTo]) => `${JSON.stringify(one)}:${upTo}`).join(',')}}`)
  const time = fc.constantFrom('2024-02-29T00:00:00Z', '2023-02-29T00:00:00Z', '2024-01-31T24:00:00Z', '2024-01-31T12:00:00', '2024-01-31T12:00:00z', '20240131T120000Z----Z', '2024-01-31T12:00:0\u0001Z', '0000-01-01T00:00:00Z')
  const kind = fc.constantFrom('state', 'propose', 'receipt', 'toString', 'valueOf', 'STATE')
  fc.assert(fc.property(fc.option(seen), fc.option(count), fc.option(time), fc.option(kind), fc.option(name), fc.boolean(), (seenText, sequence, at, kindName, party, isWithheld) => {
    const header = [
      [/"seen":\{[^}]*\}/, seenText === null ? null : `"seen":${seenText}`], [/"sequence":\d+/, sequence === null ? null : `"sequence":${sequence}`],
      [/"at":"[^"]*"/, at === null ? null : `"at":"${at}"`], [/"kind":"[^"]*"/, kindName === null ? null : `"kind":"${kindName}"`], [/"party":"[^"]*"/, party === null ? null : `"party":${JSON.stringify(party)}`],
    ].reduce((text, [part, put]) => (put === null ? text : text.replace(part as RegExp, () => String(put))), signed)
    mustAgree(lineOf(header, signature, isWithheld ? null : canonicalize(body as unknown as Json), isWithheld ? null : salt))
  }), { numRuns: 4000 })
})

test('A line that ends within its signature, its salt or its header is read alike, wherever it is cut and however it is closed', () => {
  const { line, signed, signature } = Speaker.begin('demo', 'MEX').state({ content: { text: 'Informe' } })
  for (const whole of [line, lineOf(signed, signature, null, null)]) {
    for (let at = 0; at <= whole.length; at++) for (const close of ['', '}', '"}', '""}']) mustAgree(whole.slice(0, at) + close)
  }
})

test('Both ways draw the line at the same depth, for the body and for the whole', () => {
  const speaker = Speaker.begin('demo', 'MEX')
  for (const depth of [MAX_DEPTH - 2, MAX_DEPTH - 1, MAX_DEPTH, MAX_DEPTH + 1]) {
    const body = JSON.stringify({ about: null, content: { a: nested(depth - 2) }, replaces: null, type: 'note' })
    const salt = '00112233445566778899aabbccddeeff'
    const header = canonicalize({ ...speaker.acts[1]?.header, body: bodyHash(salt, body), kind: 'state' } as unknown as Json)
    const line = lineOf(header, speaker.acts[1]?.signature ?? '', body, salt)
    mustAgree(line)
    const read = parseAct(line)
    assert.equal('code' in read ? read.code : 'accepted', depth <= MAX_DEPTH ? 'accepted' : 'too-deep', String(depth))
    mustAgree(JSON.stringify(nested(depth)))
  }
  mustAgree('['.repeat(100_000) + ']'.repeat(100_000))
  assert.ok('value' in parseJson(JSON.stringify(nested(100))))
})

test('Bytes are read as Node reads them, and only from their one spelling', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 70 }), fc.string({ unit: 'binary-ascii', maxLength: 6 }), (bytes, noise) => {
    const buffer = Buffer.from(bytes)
    assert.deepEqual(Buffer.from(bytesOfHex(buffer.toString('hex'))), buffer)
    for (const spelled of [buffer.toString('base64url'), buffer.toString('base64url') + noise, buffer.toString('base64')]) {
      const isExact = Buffer.from(spelled, 'base64url').toString('base64url') === spelled
      const read = bytesOfBase64url(spelled)
      assert.deepEqual(read === null ? null : Buffer.from(read), isExact ? Buffer.from(spelled, 'base64url') : null, spelled)
    }
  }), { numRuns: 1500 })
})

test('A body of any length and any characters is committed to as its UTF-8 bytes after the salt', () => {
  const salt = '00112233445566778899aabbccddeeff'
  const plainly = (body: string) => createHash('sha256').update(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(body)])).digest('hex')
  for (const unit of ['a', 'é', '\u20ac', '\u{1f600}']) {
    for (const length of [0, 1, 21_000, 21_840, 21_841, 65_520, 65_521, 200_000]) assert.equal(bodyHash(salt, unit.repeat(length)), plainly(unit.repeat(length)), `${unit} ${length}`)
  }
  assert.equal(bodyHash(salt, 'short'), plainly('short'), 'nothing of a longer one is left')
})

test('Where the engine does not know whether a text is well formed, a pattern does', () => {
  fc.assert(fc.property(text, (some) => { assert.equal(isWellFormed(some), !/[\ud800-\udfff]/u.test(some)) }), { numRuns: 1000 })
})
