import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import oracle from 'canonicalize'
import { MAX_DEPTH, NotCanonical, canonicalize } from './canonical.ts'
import type { Json } from './canonical.ts'

const text = fc.string({ unit: 'grapheme' })
const safeNumber = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Number.isInteger(n) || Number.isSafeInteger(n)))
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof({ depthSize: 'small' }, fc.constantFrom(null, true, false), safeNumber, text, fc.array(tie('json')), fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', 'constructor', '1', '10', '9')), tie('json'))),
}))

function codeOf(value: unknown): string {
  try {
    canonicalize(value as Json)
    return 'accepted'
  } catch (error) {
    assert.ok(error instanceof NotCanonical)
    return error.code
  }
}

function nested(depth: number): Json {
  let value: Json = 0
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value }
  return value
}

test('Canonical text is what an independent implementation of RFC 8785 writes', () => {
  fc.assert(fc.property(json, (value) => { assert.equal(canonicalize(value), oracle(value)) }), { numRuns: 1500 })
})

test('Canonical text reads back as the same value, and writing it again changes nothing', () => {
  fc.assert(fc.property(json, (value) => {
    const once = canonicalize(value)
    assert.equal(canonicalize(JSON.parse(once) as Json), once)
  }), { numRuns: 500 })
})

test('Members are ordered by UTF-16 code units, as the example of RFC 8785 section 3.2.3', () => {
  const value = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One', '\ud83d\ude00': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' }
  assert.deepEqual([...canonicalize(value).matchAll(/:"([^" ]+)/g)].map((match) => match[1]), ['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji:', 'Hebrew'])
})

test('Numbers are written as ECMAScript writes them, and minus zero is zero', () => {
  assert.equal(canonicalize([-0, 1e-7, 0.000001, 4.5, 2e-3, -1]), '[0,1e-7,0.000001,4.5,0.002,-1]')
})

test('Integers are exact up to 2^53 - 1 and refused from 2^53 on', () => {
  assert.equal(canonicalize(2 ** 53 - 1), '9007199254740991')
  for (const value of [2 ** 53, -(2 ** 53), 1e21, 1e300, Infinity, -Infinity, NaN]) assert.equal(codeOf(value), 'unsafe-number', String(value))
})

test('Half of a surrogate pair is refused in a string and in a member name, at either end', () => {
  for (const bad of ['\ud800', 'a\udc00', '\udc00\ud800', 'ok \ud83d']) {
    assert.equal(codeOf(bad), 'lone-surrogate')
    assert.equal(codeOf({ [bad]: 1 }), 'lone-surrogate')
  }
  assert.equal(canonicalize('\ud83d\ude00'), '"\ud83d\ude00"')
})

test('Nesting is accepted up to the limit and refused one level beyond it', () => {
  assert.equal(codeOf(nested(MAX_DEPTH)), 'accepted')
  assert.equal(codeOf(nested(MAX_DEPTH + 1)), 'too-deep')
})

test('What is not JSON has no canonical form, however deep it sits', () => {
  for (const value of [undefined, 1n, Symbol('s'), () => 0, [undefined], { a: undefined }, [, 1]]) assert.equal(codeOf(value), 'not-json')
})

test('Characters are never normalised: two spellings of one letter stay two texts', () => {
  assert.notEqual(canonicalize('\u00e9'), canonicalize('e\u0301'))
})
