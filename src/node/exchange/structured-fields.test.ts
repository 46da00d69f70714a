import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { NotStructured, parseDictionary, renderInnerList, renderItem } from './structured-fields.ts'

function rendered(text: string): Record<string, string> {
  return Object.fromEntries([...parseDictionary(text)].map(([key, member]) => [key, 'items' in member ? renderInnerList(member) : renderItem(member)]))
}

describe('a structured field', () => {
  test('is read and written again in its canonical form, as RFC 9651 has it', () => {
    const cases: [string, Record<string, string>][] = [
      ['', {}],
      ['  a=1,   b=2 ', { a: '1', b: '2' }],
      ['a=1\t,\tb=2', { a: '1', b: '2' }],
      ['a, b;x=9', { a: '?1', b: '?1;x=9' }],
      ['a=?0, b', { a: '?0', b: '?1' }],
      ['a=1, a=2', { a: '2' }],
      ['a=(  "x"   "y" );q', { a: '("x" "y");q' }],
      ['a=();n="v";n="w"', { a: '();n="w"' }],
      ['a=1;b;c=?1;d=?0', { a: '1;b;c;d=?0' }],
      ['a="\\"\\\\"', { a: '"\\"\\\\"' }],
      ['a=:aGVsbG8=:, b=:aGVsbG8:, c=::', { a: ':aGVsbG8=:', b: ':aGVsbG8=:', c: '::' }],
      ['a=1.0, b=1.50, c=-0.5, d=007, e=-0', { a: '1.0', b: '1.5', c: '-0.5', d: '7', e: '0' }],
      ['a=tok/en:x, b=*', { a: 'tok/en:x', b: '*' }],
      ['a=@1659578233', { a: '@1659578233' }],
    ]
    for (const [text, expected] of cases) assert.deepEqual(rendered(text), expected, text)
  })

  test('in any other form is refused whole', () => {
    const wrong = ['A=1', 'a=', 'a=1,', ',', 'a b', 'a=1 b=2', 'a=(', 'a=("x""y")', 'a=("x"', 'a="x', 'a="\u00e9"', 'a="x\\y"', 'a=1.', 'a=1.1234', 'a=1234567890123.1', 'a=1234567890123456', 'a=:*:', 'a=:a', 'a=?2', 'a=;', 'a=1;', 'a=1;B', 'a=%"x"', '\ta=1', 'a=1\n']
    for (const text of wrong) assert.throws(() => parseDictionary(text), NotStructured, text)
  })

  test('read and written is the same when read again, whatever it was', () => {
    const character = fc.constantFrom(...'ab*=(),;:"\\ ?01.@-\t/é')
    fc.assert(fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
      try {
        const once = rendered(characters.join(''))
        const again = rendered(Object.entries(once).map(([key, value]) => `${key}=${value}`).join(', '))
        assert.deepEqual(again, once)
      } catch (error) {
        assert.ok(error instanceof NotStructured)
      }
    }), { numRuns: 2000 })
  })
})
