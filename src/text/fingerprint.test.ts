import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { LANGUAGES } from './bilingual.ts'
import { fingerprintWords, verifyWords } from './fingerprint.ts'

interface Example {
  readonly id: string
  readonly en: string
  readonly es: string
}
const examples = JSON.parse(readFileSync(new URL('../../spec/fingerprints.json', import.meta.url), 'utf8')) as Example[]
const anyId = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const phrase = (id: string, language: 'en' | 'es') => fingerprintWords(id, language).join(' ')
const without = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

test('every key of the spec has the words that another program found, in both languages', () => {
  assert.ok(examples.length >= 5)
  for (const { id, ...said } of examples) for (const language of LANGUAGES) assert.equal(phrase(id, language), said[language])
})

test('what one side reads aloud, the other types in its own way: capitals, no accents, other signs between, decomposed letters', () => {
  fc.assert(fc.property(anyId, fc.constantFrom(...LANGUAGES), (id, language) => {
    const said = phrase(id, language)
    for (const typed of [said, said.toUpperCase(), without(said), said.normalize('NFD'), `  ${said.replaceAll(' ', ', ')}.`, said.replaceAll(' ', '\n'), said.replaceAll(' ', '-')]) {
      assert.deepEqual(verifyWords(typed, id), { verdict: 'same', unknown: null }, typed)
    }
  }))
})

test('the words of another key are told from the words of none', () => {
  fc.assert(fc.property(anyId, anyId, fc.constantFrom(...LANGUAGES), (one, other, language) => {
    fc.pre(one.slice(0, 33) !== other.slice(0, 33))
    assert.equal(verifyWords(phrase(one, language), other).verdict, 'other-key')
  }))
})

test('a key whose id differs anywhere in its first 132 bits has other words', () => {
  const id = examples[0]?.id ?? assert.fail()
  for (let place = 0; place < 33; place++) {
    const other = id.slice(0, place) + (id[place] === '0' ? '1' : '0') + id.slice(place + 1)
    assert.equal(verifyWords(phrase(id, 'es'), other).verdict, 'other-key', String(place))
  }
})

test('slips are noticed as slips: a word too few or too many, two exchanged, one of another list, one that is none', () => {
  const { id, en, es } = examples[0] ?? assert.fail()
  const words = en.split(' ')
  const [first = '', second = ''] = words
  const slips = ['', ' ', 'abandon', words.slice(1).join(' '), words.slice(0, -1).join(' '), `${en} ${first}`, [second, first, ...words.slice(2)].join(' '), [es.split(' ')[0], ...words.slice(1)].join(' '), `${words.slice(0, -1).join(' ')} zoo`, `${en} `.repeat(100)]
  for (const typed of slips) assert.deepEqual(verifyWords(typed, id), { verdict: 'mistyped', unknown: null }, typed)
  assert.deepEqual(verifyWords(en.replace(first, 'redy'), id), { verdict: 'mistyped', unknown: 'redy' })
  assert.deepEqual(verifyWords('__proto__ constructor', id), { verdict: 'mistyped', unknown: '__proto__' })
})

test('one wrong word is a slip and not another key, but for one in two thousand', () => {
  const { id, en } = examples[0] ?? assert.fail()
  const words = en.split(' ')
  const passed = examples.flatMap((other) => other.en.split(' ')).filter((word) => word !== words[4] && verifyWords([...words.slice(0, 4), word, ...words.slice(5)].join(' '), id).verdict !== 'mistyped')
  assert.ok(passed.length <= 1, passed.join(' '))
})
