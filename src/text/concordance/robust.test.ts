// Whatever is typed into a field: the checker answers, says where, and takes time by the length of the text.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { NO_REFERENCE, checkConcordance, languagesHeldToValues } from './index.ts'
import type { Finding } from './index.ts'
import { hledReference } from './testing/reference.ts'

const REFERENCE = hledReference()
const PIECES = ['The United States and Mexico ', 'México y Estados Unidos ', 'INAI ', 'port of entry ', 'shall not ', 'no podrá ', 'ninguna de las Partes ', 'unless ', 'salvo que ', 'any ', 'cualquier ', 'or ', 'o ', 'ni ',
  '13 December 2021 ', '13 de diciembre ', 'May ', '1 500 ', 'mil 500 millones ', '$', '%', '(a) ', '\n- ', '. ', '; ', '\n\n', '“', '»', '\u00a0', '\u2028', 'HS 8541.40 ', 'I.3 ', 'NOM-241 ', 'the Designated Port ', '-', '\ud83d\ude80', 'é', 'x']

describe('any two texts', () => {
  const prose = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 40 }).map((pieces) => pieces.join(''))

  test('are answered with findings that point inside them and that a reader can act on', () => {
    fc.assert(fc.property(prose, prose, (en, es) => {
      const text: { readonly [language: string]: string } = { en, es }
      for (const finding of checkConcordance(text, ['en', 'es'], REFERENCE)) {
        assert.ok(finding.code === 'missing-language' || finding.sides.some(({ found }) => found !== null), finding.code)
        for (const { language, found, passage } of finding.sides) {
          if (found !== null) assert.equal((text[language] ?? '').slice(found.start, found.end), found.excerpt)
          if (found !== null && finding.code !== 'enumeration' && finding.code !== 'currency') assert.ok(passage === null || (passage.start <= found.start && found.start <= passage.end))
        }
      }
    }), { numRuns: 400 })
  })

  test('that are one name in both languages raise nothing', () => {
    for (const name of ['Sembrando Oportunidades', 'One Young World', 'COFEPRIS', '2022', 'I.3']) assert.deepEqual(checkConcordance({ en: name, es: name }, ['en', 'es'], REFERENCE), [])
  })
})

describe('time', () => {
  function milliseconds(text: string, other: string): number {
    const start = process.cpuUsage()
    checkConcordance({ en: text, es: other }, ['en', 'es'], REFERENCE)
    const used = process.cpuUsage(start)
    return (used.user + used.system) / 1000
  }

  /** The least of three: what else the machine does is not ours. */
  function least(text: string, other: string): number {
    return Math.min(milliseconds(text, other), milliseconds(text, other), milliseconds(text, other))
  }

  test('grows with the length of a text and not with its square, whatever it repeats', () => {
    for (const piece of ['.', '. ', ' ', '\n', '\n- ', '(a) ', '1 ', '1,', 'A-', '$', 'May ', 'not ', 'and or ', 'no ni ', 'de ', '“', 'two thousand and ', 'a', 'II.', '9 and 10, ', '13 December ', 'the United States and Mexico ', 'port of ', 'A. ', '; x']) {
      const [short, long] = [piece.repeat(Math.ceil(4000 / piece.length)), piece.repeat(Math.ceil(16_000 / piece.length))]
      const [one, four] = [least(short, `${short}!`), least(long, `${long}!`)]
      assert.ok(four < 9 * one + 250, `${JSON.stringify(piece)}: ${one.toFixed(0)} ms for 4,000 characters, ${four.toFixed(0)} ms for 16,000`)
    }
  })
})

describe('a language that has no lexicon', () => {
  const codes = (text: { readonly [language: string]: string }, languages: readonly string[]): readonly string[] => checkConcordance(text, languages, NO_REFERENCE).map((finding: Finding) => finding.code)

  test('is named, so that a reader knows what was not compared', () => {
    assert.deepEqual(languagesHeldToValues(['en', 'fr', 'es-MX', 'nah']), ['fr', 'nah'])
  })

  test('is held to its values, codes and lists, and to no words', () => {
    assert.deepEqual(codes({ en: 'The Parties shall not meet before 5 May 2026 (HS 8541.40).', fr: 'Les Parties se réunissent avant le 5 mai 2026 (SH 8541.40).' }, ['en', 'fr']), [])
    assert.deepEqual(codes({ en: 'Subheading 8541.40 applies.', fr: 'La sous-position 8541.10 s’applique.' }, ['en', 'fr']), ['code'])
    assert.deepEqual(codes({ en: '(a) meet; (b) report', fr: 'a) se réunir' }, ['en', 'fr']).includes('enumeration'), true)
  })

  test('lets the other two be compared in full', () => {
    const text = { en: 'The group may meet twice.', es: 'El grupo deberá reunirse dos veces.', fr: 'Le groupe peut se réunir deux fois.' }
    assert.deepEqual(codes(text, ['en', 'es', 'fr']), ['modal'])
  })

  test('is found missing like any other', () => {
    assert.deepEqual(codes({ en: 'It meets.', es: 'Se reúne.' }, ['en', 'es', 'nah']), ['missing-language'])
  })
})
