// How good the lists are, measured on sentences with a treaty word planted in each and on clean ones of the
// same register, among them names of treaties, denials of legal effect and words that only look alike.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import plan from '../../../dialogues/hled/plan.json' with { type: 'json' }
import corpus from './corpus.json' with { type: 'json' }
import { findSoftWords, findTreatyTitle, findTreatyWords, TREATY_WORD_LANGUAGES } from './index.ts'

const LANGUAGES = ['en', 'es'] as const
const told = (text: string, language: string) => findTreatyWords(text, language).map(({ found }) => found)

describe('treaty words', () => {
  test('are known in both languages of the first dialogue', () => assert.deepEqual([...TREATY_WORD_LANGUAGES], [...LANGUAGES]))

  for (const language of LANGUAGES) {
    test(`of those planted in ${language} at least 95 in 100 are found at their place, with what is said instead`, (t) => {
      const planted = corpus.planted[language]
      const missed = planted.filter(({ text, found }) => !told(text, language).includes(found))
      t.diagnostic(`${planted.length - missed.length} of ${planted.length}`)
      assert.ok(planted.length >= 40 && missed.length <= planted.length * 0.05, JSON.stringify(missed.map(({ text, found }) => [text, found, told(text, language)])))
      for (const { text } of planted) for (const { start, end, found, instead } of findTreatyWords(text, language)) assert.ok(text.slice(start, end) === found && instead !== '')
    })

    test(`at most 5 in 100 clean sentences in ${language} are flagged`, (t) => {
      const flagged = corpus.clean[language].filter((text) => told(text, language).length > 0)
      t.diagnostic(`${flagged.length} of ${corpus.clean[language].length}`)
      assert.ok(corpus.clean[language].length >= 50 && flagged.length <= corpus.clean[language].length * 0.05, JSON.stringify(flagged.map((text) => [text, told(text, language)])))
    })

    test(`a title in ${language} is read by its head`, () => {
      for (const title of corpus.titles.flagged[language]) assert.equal(findTreatyTitle(title, language).length, 1, title)
      for (const title of corpus.titles.clean[language]) assert.deepEqual(findTreatyTitle(title, language), [], title)
    })
  }

  test('in the real plan of the first dialogue, which binds nobody, few texts are flagged', (t) => {
    const texts = textsOf(plan)
    for (const language of LANGUAGES) {
      const own = texts.filter((one) => one.language === language)
      const flagged = own.filter(({ text }) => told(text, language).length > 0)
      t.diagnostic(`${language}: ${flagged.length} of ${own.length}: ${[...new Set(flagged.flatMap(({ text }) => told(text, language)))].join(', ')}`)
      assert.ok(own.length > 50 && flagged.length <= own.length * 0.1, JSON.stringify(flagged.map(({ text }) => [told(text, language), text])))
    }
  })

  test('of a name that is handed in are not the text’s own', () => {
    const text = 'The Lake Parties Forum meets in May.'
    assert.deepEqual([told(text, 'en'), findTreatyWords(text, 'en', ['Lake Parties Forum'])], [['Parties'], []])
  })

  test('are not looked for between braces, nor in a language without a list', () => {
    assert.deepEqual(told('{Parties} intend to meet; {parties-short} expect it.', 'en'), [])
    assert.deepEqual([told('The Parties shall meet.', 'fr'), findTreatyTitle('Treaty', 'fr')], [[], []])
    assert.ok(told('The Parties shall meet.', 'en-US').length > 0)
  })

  test('a denial covers its own sentence and no other', () => {
    assert.deepEqual(told('This text creates no obligations. The sides accept obligations.', 'en'), ['obligations'])
    assert.deepEqual(told('El texto no crea obligaciones. Los lados asumen obligaciones.', 'es'), ['obligaciones'])
  })

  test('words of intention are hints in a text that is meant to bind', () => {
    assert.deepEqual(findSoftWords('The Participants intend to meet.', 'en').map(({ found }) => found), ['Participants', 'intend to'])
    assert.deepEqual(findSoftWords('Los Participantes tienen la intención de reunirse.', 'es').map(({ found }) => found), ['Participantes', 'tienen la intención de'])
    assert.deepEqual(findSoftWords('The Parties shall meet.', 'en'), [])
  })

  test('whatever is typed, places lie inside the text, in order and apart', () => {
    const word = fc.constantFrom('shall', 'Parties', 'agree to', 'the USMCA', 'Acuerdo de París', 'deberán', '{Parties}', 'Done at', '. ', 'no', 'obligations', '\n', '🙂', 'Hecho en México, a los')
    fc.assert(fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 30 }), fc.constantFrom(...LANGUAGES), (words, language) => {
      const text = words.join(' ')
      let last = 0
      for (const { start, end, found } of findTreatyWords(text, language)) {
        assert.ok(last <= start && start < end && end <= text.length && text.slice(start, end) === found)
        last = end
      }
    }))
  })

  test('time grows with the length of the text', () => {
    const text = 'The Participants intend to agree on the terms of the Agreement on Trade Facilitation, and no obligation is created. '.repeat(400)
    const begun = performance.now()
    findTreatyWords(text.slice(0, 20_000), 'en')
    assert.ok(performance.now() - begun < 2000)
  })
})

/** Every text of the plan with `_en` or `_es` at the end of its name. */
function textsOf(value: unknown): readonly { readonly language: string; readonly text: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => {
    const language = /_(en|es)$/.exec(name)?.[1]
    return language !== undefined && typeof one === 'string' ? [{ language, text: one }] : textsOf(one)
  })
}
