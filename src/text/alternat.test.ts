import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inOrderOf, strangeTokens, textFor, wordsFor } from './alternat.ts'

const NAMES = [
  { party: 'MEX', formal: { en: 'the United Mexican States', es: 'los Estados Unidos Mexicanos' }, short: { en: 'Mexico', es: 'México' }, joined: { en: 'Mexico', es: 'México' } },
  { party: 'USA', formal: { en: 'the United States of America', es: 'los Estados Unidos de América' }, short: { en: 'the United States', es: 'Estados Unidos' }, joined: { en: 'U.S.', es: 'Estados Unidos' } },
]

test('each original names its own party first, from the same words', () => {
  const words = '{Parties} met. {parties-short} will continue the {parties-joined} dialogue.'
  assert.equal(wordsFor(words, NAMES, 'USA', 'en'), 'The United States of America and the United Mexican States met. the United States and Mexico will continue the U.S.-Mexico dialogue.')
  assert.equal(wordsFor(words, NAMES, 'MEX', 'en'), 'The United Mexican States and the United States of America met. Mexico and the United States will continue the Mexico-U.S. dialogue.')
})

test('the order is that of the party whose original it is, in both languages', () => {
  const title = { en: '{Parties-short}', es: '{Parties-short}' }
  assert.deepEqual(textFor(title, NAMES, 'USA'), { en: 'The United States and Mexico', es: 'Estados Unidos y México' })
  assert.deepEqual(textFor(title, NAMES, 'MEX'), { en: 'Mexico and the United States', es: 'México y Estados Unidos' })
})

test('of three parties the others keep their order', () => {
  assert.deepEqual(inOrderOf([{ party: 'CAN' }, { party: 'MEX' }, { party: 'USA' }], 'USA').map(({ party }) => party), ['USA', 'CAN', 'MEX'])
})

test('braces that stand for nothing are told of', () => {
  assert.deepEqual(strangeTokens({ en: 'The {party} and {parties} and {PARTIES-SHORT}', es: '{partes}' }), ['{party}', '{partes}'])
  assert.equal(wordsFor('The {party}', NAMES, 'USA', 'en'), 'The {party}')
})
