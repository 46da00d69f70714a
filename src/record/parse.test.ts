import { describe, it, test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { MAX_DEPTH, canonicalize } from './canonical.ts'
import type { Json } from './canonical.ts'
import { PARSE_CODES, parseCanonical, parseJson } from './parse.ts'

function codeOf(text: string): string {
  const parsed = parseCanonical(text)
  return 'code' in parsed ? parsed.code : 'accepted'
}

const cases: readonly (readonly [string, string, string])[] = [
  ['white space inside', '{"a": 1}', 'not-canonical'],
  ['white space before', ' 1', 'not-canonical'],
  ['a final newline', '{}\n', 'not-canonical'],
  ['members out of order', '{"b":1,"a":2}', 'not-canonical'],
  ['minus zero', '[-0]', 'not-canonical'],
  ['a number with a needless fraction', '1.0', 'not-canonical'],
  ['a number with an exponent that is not needed', '1e2', 'not-canonical'],
  ['more digits than a double holds', '0.1000000000000000055', 'not-canonical'],
  ['an escape that is not needed', '"\\u0041"', 'not-canonical'],
  ['an escaped solidus', '"\\/"', 'not-canonical'],
  ['an upper-case escape', '"\\u001F"', 'not-canonical'],
  ['an escaped letter beyond ASCII', '"\\u00e9"', 'not-canonical'],
  ['the same member twice', '{"a":1,"a":1}', 'duplicate-key'],
  ['the same member twice, deep inside', '{"a":[{"b":{"c":1,"c":2}}]}', 'duplicate-key'],
  ['the same member twice, once escaped', '{"a":1,"\\u0061":2}', 'duplicate-key'],
  ['__proto__ twice', '{"__proto__":1,"__proto__":2}', 'duplicate-key'],
  ['a lone surrogate as an escape', '"\\ud800"', 'lone-surrogate'],
  ['a lone surrogate in a member name', '{"\\udfff":1}', 'lone-surrogate'],
  ['2^53', '9007199254740992', 'unsafe-number'],
  ['2^53 + 1, which a double rounds', '9007199254740993', 'unsafe-number'],
  ['a number that overflows', '1e400', 'unsafe-number'],
  ['one level too deep', '['.repeat(MAX_DEPTH + 1) + ']'.repeat(MAX_DEPTH + 1), 'too-deep'],
  ['a hundred thousand levels', '['.repeat(100_000) + ']'.repeat(100_000), 'too-deep'],
  ['nothing', '', 'malformed-json'],
  ['two values', '1 2', 'malformed-json'],
  ['a comma too many', '[1,]', 'malformed-json'],
  ['NaN', 'NaN', 'malformed-json'],
  ['a comment', '{}//', 'malformed-json'],
  ['a byte order mark', '\ufeff{}', 'malformed-json'],
  ['a raw control character', '"\u0001"', 'malformed-json'],
]

for (const [what, text, code] of cases) {
  test(`Strict reading refuses ${what} as ${code}`, () => { assert.equal(codeOf(text), code) })
}

test('Every code of strict reading has a case above', () => {
  assert.deepEqual([...new Set(cases.map(([, , code]) => code))].sort(), [...PARSE_CODES].sort())
})

test('Equal member names in different objects are no duplicates', () => {
  assert.equal(codeOf('{"a":{"a":1},"b":[{"a":1},{"a":1}]}'), 'accepted')
  assert.equal(codeOf('{ "a":{"a":1},"b":[{"a":1},{"a":1}],"c":"a" }'), 'not-canonical')
})

test('Strings that look like structure are not taken for it', () => {
  assert.equal(codeOf('{"a":"{\\"a\\":1,","b":"}"} '), 'not-canonical')
  assert.equal(codeOf('{"a":",\\"a\\":","a":"]"}'), 'duplicate-key')
})

test('A string of millions of characters is read, or refused, without a fault', () => {
  const long = 'x'.repeat(12_000_000)
  assert.equal(codeOf(`"${long}"`), 'accepted')
  assert.equal(codeOf(`{"a":"${long}","a":"\\\\${long}"}`), 'duplicate-key')
  assert.equal(codeOf(`{"a":"${'\\\\'.repeat(6_000_000)}" }`), 'not-canonical')
})

test('Exactly the canonical texts are accepted', () => {
  fc.assert(fc.property(fc.json(), fc.boolean(), (text, isIndented) => {
    const parsed = parseJson(text)
    assert.ok('value' in parsed)
    let canonical: string
    try {
      canonical = canonicalize(parsed.value)
    } catch {
      assert.notEqual(codeOf(text), 'accepted')
      return
    }
    assert.equal(codeOf(canonical), 'accepted')
    const other = isIndented ? JSON.stringify(parsed.value, null, 1) : text
    assert.equal(codeOf(other) === 'accepted', other === canonical)
  }), { numRuns: 500 })
})

test('Any one character put in, taken out or exchanged is refused or means something else', () => {
  const value: Json = { a: [1, 'é', null], b: { c: -0.5, d: 'x\ny' }, e: true }
  const text = canonicalize(value)
  for (let at = 0; at < text.length; at++) {
    for (const insert of ['', ' ', '0', '"', 'x']) {
      const changed = text.slice(0, at) + insert + text.slice(at + 1)
      const parsed = parseCanonical(changed)
      if (changed !== text && 'value' in parsed) assert.notDeepEqual(parsed.value, value)
    }
  }
})

describe('a text nested deeper than any engine should be asked to read', () => {
  // Found by fuzzing: JSON.parse of Node 26.10 damaged its own memory over such a text, and the process died.
  const deep = [
    '{"a":'.repeat(100) + '[[],'.repeat(8_000) + '1', '['.repeat(100_000), '{"a":'.repeat(50_000) + 'x', `{"text":"${'x'.repeat(5_000)}","more":${'['.repeat(600)}`,
  ]
  it('is refused before one is', () => {
    for (const text of deep) assert.deepEqual(parseJson(text), { code: 'too-deep' })
  })

  it('is not one that only has brackets in its strings, or many beside each other', () => {
    for (const value of ['['.repeat(5_000), '"['.repeat(3_000), Array(3_000).fill([[]]), '\\'.repeat(2_001) + '[[']) assert.deepEqual(parseJson(JSON.stringify(value)), { value })
  })
})
