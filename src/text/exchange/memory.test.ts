import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { comparableWords, likeness, TranslationMemory } from './memory.ts'
import { splitSentences } from './sentences.ts'

const remembered = (source: string, target: string, place: string | null = null) => ({ source, target, place, origin: 'test' })

describe('a translation memory', () => {
  const memory = new TranslationMemory([
    remembered('Modernize ports of entry along the border by 2026.', 'Modernizar los puertos de entrada a lo largo de la frontera para 2026.', 'element/I.3 aim'),
    remembered('Train border officers.', 'Capacitar a oficiales fronterizos.', 'element/I.4 title'),
    remembered('Train border officers.', 'Formar a oficiales de frontera.', 'element/II.1 title'),
  ])
  const qualities = (source: string, place: string | null = null) => memory.recall(source, place, 5).map(({ quality, target }) => [quality, target])

  it('puts the same sentence at the same place first, then the same sentence', () => {
    assert.deepEqual(qualities('Train border officers.', 'element/II.1 title'), [[101, 'Formar a oficiales de frontera.'], [100, 'Capacitar a oficiales fronterizos.']])
    assert.deepEqual(qualities('Train border officers.'), [[100, 'Capacitar a oficiales fronterizos.'], [100, 'Formar a oficiales de frontera.']])
  })

  it('counts likeness in words, and never calls 100 what differs by a character', () => {
    assert.equal(qualities('Modernize ports of entry along the border by 2027.')[0]?.[0], 88)
    assert.equal(qualities('Modernize ports of entry along the border by 2026')[0]?.[0], 99)
    assert.equal(qualities('modernize ports of entry along the border by 2026.')[0]?.[0], 99)
  })

  it('recalls nothing that is less than seven tenths alike, and nothing for nothing', () => {
    for (const source of ['Train cyber officers now.', 'Modernize bridges.', '', '…', 'ports', 'Wholly other words stand here.']) assert.deepEqual(qualities(source), [], source)
  })

  it('finds whatever a comparison with every sentence would find', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))
    fc.assert(fc.property(fc.uniqueArray(sentence, { maxLength: 20 }), sentence, (sources, source) => {
      const best = new TranslationMemory(sources.map((one) => remembered(one, one))).recall(source, null, 1)[0]?.quality ?? 0
      const compared = sources.map((one) => (one === source ? 100 : likeness(comparableWords(one), comparableWords(source)))).filter((quality) => quality >= 70)
      assert.equal(best, Math.max(0, ...compared))
    }), { numRuns: 500 })
  })

  it('answers from fifty thousand sentences without comparing with each', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => remembered(`Activity ${index} strengthens cooperation number ${index % 977} between agencies of region ${index % 31}.`, String(index)))
    const large = new TranslationMemory(many)
    const before = performance.now()
    for (let index = 0; index < 20; index += 1) assert.equal(large.recall(`Activity ${index} strengthens cooperation number ${index} between all agencies of region ${index % 31}.`, null, 1)[0]?.target, String(index))
    assert.ok((performance.now() - before) / 20 < 1000)
  })
})

describe('sentences', () => {
  const split = (text: string, language = 'en') => splitSentences(text, language).map((sentence) => sentence.text)

  it('joined with their gaps are the text again', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.array(fc.constantFrom('U.S.', ' ', '\n', 'Art. 5', '. ', '¿Sí? ', '1. ', 'a', '\u00a0'), { maxLength: 20 }).map((parts) => parts.join(''))), fc.constantFrom('en', 'es'), (text, language) => {
      assert.equal(splitSentences(text, language).map(({ text: one, gap }) => one + gap).join(''), text)
    }), { numRuns: 500 })
  })

  it('end where sentences end', () => {
    assert.deepEqual(split('Open the port. Train officers!  Is it done?\nYes.'), ['Open the port.', 'Train officers!', 'Is it done?', 'Yes.'])
    assert.deepEqual(split('Abrir el puerto. ¿Está listo? ¡Sí!', 'es'), ['Abrir el puerto.', '¿Está listo?', '¡Sí!'])
  })

  it('do not end at initials, abbreviations and ordinals', () => {
    for (const text of ['The U.S. Department of Commerce leads.', 'See art. 5 and No. 7 of the plan.', 'J. R. Smith chairs.', '1. First comes this.']) assert.deepEqual(split(text), [text], text)
    for (const text of ['El gobierno de EE. UU. Participa en ello.', 'Véase el art. 5, párr. Segundo.', 'La Dra. Pérez preside.', 'El Lic. Gómez y la Mtra. Ruiz.']) assert.deepEqual(split(text, 'es'), [text], text)
  })
})
