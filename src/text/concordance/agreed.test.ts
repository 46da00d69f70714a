import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { NO_REFERENCE, agreedKey, agreedPairOf, canBeAgreed, checkConcordance, verifyConcordance } from './index.ts'
import type { AgreedPair, Finding } from './index.ts'

const BOTH = ['en', 'es']
const TEXT = {
  en: 'The forum met in Puebla. Each agency may send two observers. The report is due on 5 May 2026.',
  es: 'El foro se reunió en Puebla. Cada dependencia deberá enviar dos observadores. El informe vence el 6 de mayo de 2026.',
}

function agreeing(text: { readonly [language: string]: string }, agreed: readonly AgreedPair[]): readonly Finding[] {
  return checkConcordance(text, BOTH, { ...NO_REFERENCE, agreed })
}

const [modal, date] = checkConcordance(TEXT, BOTH)
assert.ok(modal !== undefined && date !== undefined)
const agreed = agreedPairOf(modal, TEXT)

describe('an agreed pair', () => {
  test('silences the finding that it answers and no other', () => {
    assert.deepEqual([modal.code, date.code], ['modal', 'date'])
    assert.deepEqual(agreeing(TEXT, [agreed]), [date])
    assert.deepEqual(verifyConcordance(TEXT, BOTH, { ...NO_REFERENCE, agreed: [agreed] }).silenced, [modal])
  })

  test('holds after an edit elsewhere in the text, and wherever its sentences come to stand', () => {
    const edited = { en: `The ministers opened the forum. ${TEXT.en}`, es: `Los ministros inauguraron el foro. ${TEXT.es}` }
    assert.deepEqual(agreeing(edited, [agreed]).map(({ code }) => code), ['date'])
    assert.deepEqual(agreeing({ en: 'Each agency may send  two observers.', es: 'Cada dependencia deberá enviar dos observadores.' }, [agreed]), [])
  })

  test('is asked again once a word of its own sentence changes, in either language', () => {
    assert.deepEqual(agreeing({ ...TEXT, en: TEXT.en.replace('two observers', 'two new observers') }, [agreed]).map(({ code }) => code), ['modal', 'date'])
    assert.deepEqual(agreeing({ ...TEXT, es: TEXT.es.replace('Cada dependencia', 'Cada oficina') }, [agreed]).map(({ code }) => code), ['modal', 'date'])
  })

  test('answers no other difference in the same sentence', () => {
    const worse = { en: 'Each agency may send two observers, or three.', es: 'Cada dependencia deberá enviar dos observadores y tres.' }
    const first = checkConcordance(worse, BOTH).find(({ code }) => code === 'modal')
    assert.ok(first !== undefined)
    assert.deepEqual(agreeing(worse, [agreedPairOf(first, worse)]).map(({ code }) => code), ['conjunction'])
  })

  test('is the same whichever language was asked first, and can be kept as JSON', () => {
    const [other] = checkConcordance(TEXT, ['es', 'en'])
    assert.ok(other !== undefined)
    assert.equal(agreedKey(agreedPairOf(other, TEXT)), agreedKey(agreed))
    assert.deepEqual(agreeing(TEXT, [JSON.parse(JSON.stringify(agreed)) as AgreedPair]), [date])
  })

  test('cannot stand for a language that is missing', () => {
    const text = { en: 'The group meets monthly.', es: '' }
    const [missing] = checkConcordance(text, BOTH)
    assert.ok(missing !== undefined)
    assert.equal(canBeAgreed(missing), false)
    assert.deepEqual(agreeing(text, [agreedPairOf(missing, text)]), [missing])
  })
})
