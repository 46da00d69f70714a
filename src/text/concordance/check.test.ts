import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import concordant from './corpus/concordant.json' with { type: 'json' }
import discordant from './corpus/discordant.json' with { type: 'json' }
import field from './corpus/field.json' with { type: 'json' }
import heldOut from './corpus/held-out.json' with { type: 'json' }
import plan from './corpus/hled-plan.json' with { type: 'json' }
import { FINDING_CODES, checkConcordance } from './index.ts'
import type { Finding } from './index.ts'

const BOTH = ['en', 'es']

function check(en: string, es: string): readonly Finding[] {
  return checkConcordance({ en, es }, BOTH)
}

/** The text once for each of its digits, that digit one higher. */
function withAnotherDigit(text: string): readonly string[] {
  return Array.from(text.matchAll(/\d/g), ({ 0: digit, index }) => `${text.slice(0, index)}${(Number(digit) + 1) % 10}${text.slice(index + 1)}`)
}

function told(findings: readonly Finding[]): string {
  return findings.map((one) => `${one.code}(${one.sides.map((side) => `${side.language}: ${side.found?.excerpt ?? '—'}`).join(' | ')})`).join(', ')
}

describe('a text with a planted defect', () => {
  assert.ok(discordant.length >= 60)
  for (const { defect, expect, en, es } of discordant) {
    test(`is flagged: ${defect}`, () => {
      const findings = check(en, es)
      assert.ok(findings.some((one) => expect.includes(one.code)), `expected ${expect.join(' or ')}, got ${told(findings) || 'nothing'}`)
      assert.ok(findings.length <= 2, `one defect, many findings: ${told(findings)}`)
    })
    test(`is flagged with the languages in the other order: ${defect}`, () => {
      const findings = checkConcordance({ en, es }, ['es', 'en'])
      assert.ok(findings.some((one) => expect.includes(one.code)), `expected ${expect.join(' or ')}, got ${told(findings) || 'nothing'}`)
    })
  }

  test('covers every code that the checker can say, with the corpora in the prose of the field', () => {
    const planted = [...discordant, ...field.defects, ...heldOut.defects]
    // Treaty words are no difference between languages; they have corpora of their own (`text/treaty-words/`).
    assert.deepEqual(FINDING_CODES.filter((code) => !code.startsWith('treaty-') && !planted.some(({ expect }) => expect.includes(code))), [])
  })
})

describe('a concordant text', () => {
  test('raises no alarm in at least 95 of 100 pairs written in the prose of the field', () => {
    assert.ok(concordant.length >= 40)
    const alarms = concordant.map(({ en, es }) => ({ en, findings: check(en, es) })).filter(({ findings }) => findings.length > 0)
    assert.ok(alarms.length <= concordant.length * 0.05, alarms.map(({ en, findings }) => `${en} → ${told(findings)}`).join('\n'))
  })

  test('raises no alarm in the bilingual public record of the HLED', () => {
    assert.ok(plan.length >= 100)
    const alarms = plan.map(({ en, es }) => ({ en, findings: check(en, es) })).filter(({ findings }) => findings.length > 0)
    assert.deepEqual(alarms.map(({ en, findings }) => `${en} → ${told(findings)}`), [])
  })

  test('stops being concordant when any one of its digits changes in one language', () => {
    const missed: string[] = []
    for (const { en, es } of [...concordant, ...plan]) {
      for (const changed of withAnotherDigit(es)) if (check(en, changed).length === 0) missed.push(`${en} → ${changed}`)
      for (const changed of withAnotherDigit(en)) if (check(changed, es).length === 0) missed.push(`${changed} → ${es}`)
    }
    assert.deepEqual(missed, [])
  })

  test('stays concordant when the languages are asked for in the other order', () => {
    for (const { en, es } of plan) assert.deepEqual(checkConcordance({ en, es }, ['es', 'en']), [])
  })
})

describe('a finding', () => {
  test('shows where each language says it, and the value both would share', () => {
    assert.deepEqual(check('Presented on 13 December 2021.', 'Presentado el 12 de diciembre de 2021.'), [{
      code: 'date',
      sides: [
        { language: 'en', found: { start: 13, end: 29, excerpt: '13 December 2021', value: '2021-12-13' }, passage: { start: 0, end: 30 }, expected: '2021-12-12' },
        { language: 'es', found: { start: 14, end: 37, excerpt: '12 de diciembre de 2021', value: '2021-12-12' }, passage: { start: 0, end: 38 }, expected: '2021-12-13' },
      ],
    }])
  })

  test('has no place in the language that lacks what the other says', () => {
    const [finding] = check('The law funds 26 projects.', 'La ley financia proyectos.')
    assert.deepEqual(finding?.sides[1], { language: 'es', found: null, passage: { start: 0, end: 26 }, expected: '26' })
  })

  test('says that a language is missing and compares the others all the same', () => {
    const findings = checkConcordance({ en: 'Three agencies.', es: 'Cuatro dependencias.' }, ['en', 'fr', 'es'])
    assert.deepEqual(findings.map((one) => one.code), ['missing-language', 'number'])
    assert.deepEqual(findings[0]?.sides, [{ language: 'fr', found: null, passage: null, expected: null }])
  })

  test('points inside the text, whatever the text', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(
      ' 13 December 2021', ' mil 500 millones', ' a)', '\n- ', ' 5-10 %', ' $30M', ' I.3', ' siglo XXI', ' dos años y medio', ' half a million', ' 1.500',
      ' de dos mil', ' HS 8541.40', ' 9 y 10 de marzo', ' vigésimo primer', ' two thirds of', ' May', '%', ' and a half'))
    const prose = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    fc.assert(fc.property(prose, prose, (en, es) => {
      for (const { sides } of check(en, es)) {
        for (const { language, found } of sides) {
          if (found !== null) assert.equal((language === 'en' ? en : es).slice(found.start, found.end), found.excerpt)
        }
      }
    }), { numRuns: 300 })
  })
})

describe('numbers of the two languages', () => {
  const same: readonly (readonly [string, string])[] = [
    ['1,500', '1 500'], ['1,500', '1.500'], ['1.5', '1,5'], ['1,500,000', "1'500,000"], ['1.5 billion', 'mil quinientos millones'],
    ['1.5 billion', '1,500 millones'], ['3.4 billion', '3,4 mil millones'], ['1 trillion', 'un billón'], ['500 thousand', '500 mil'],
    ['twenty-three', 'veintitrés'], ['thirty-one', 'treinta y uno'], ['101', 'ciento uno'], ['13th', '13.ª'], ['13th', 'decimotercera'],
    ['21st', 'vigésimo primer'], ['two thirds', 'dos tercios'], ['half a million', 'medio millón'], ['1.1 million', '1,100,000'],
    ['forty-two thousand', '42 mil'], ['2,500,000', '2 millones 500 mil'], ['ninety', 'noventa'], ['$1.5B', '1,500 mdd'],
  ]
  for (const [en, es] of same) {
    test(`are one value: ${en} and ${es}`, () => {
      assert.equal(told(check(`They counted ${en} firms.`, `Contaron ${es} empresas.`)), '')
      assert.notEqual(told(check(`They counted ${en} firms.`, 'Contaron 77 empresas.')), '')
    })
  }

  test('take nothing from an article, a pronoun or a prime minister', () => {
    assert.equal(told(check('A meeting and an agreement; the prime minister spoke.', 'Una reunión y un acuerdo; habló el primer ministro.')), '')
    assert.equal(told(check('No one objected; one hopes for more.', 'Nadie se opuso; se espera más.')), '')
  })
})

describe('a language without a vocabulary', () => {
  test('is read by its digits alone, so that no word of the other language is missed in it', () => {
    const text = { en: 'Three parties signed on 13 December 2021.', fr: 'Trois parties ont signé le 13 décembre 2021.' }
    assert.deepEqual(checkConcordance(text, ['en', 'fr']), [])
  })

  test('is still held to the digits', () => {
    const text = { en: 'Signed on 13 December 2021.', fr: 'Signé le 12 décembre 2021.' }
    assert.deepEqual(checkConcordance(text, ['en', 'fr']).map((one) => one.code), ['number'])
  })
})
