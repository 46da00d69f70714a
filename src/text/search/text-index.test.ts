import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { inspect } from 'node:util'
import { markMatches, parseQuery, TextIndex } from './index.ts'
import type { Passage } from './index.ts'

const inSpanish = (text: string, weight = 1): Passage => ({ text, language: 'es', weight })
const inEnglish = (text: string, weight = 1): Passage => ({ text, language: 'en', weight })

function indexOf(texts: Readonly<Record<string, readonly Passage[]>>): TextIndex {
  const index = new TextIndex()
  for (const [id, passages] of Object.entries(texts)) index.put(id, passages)
  return index
}

const idsOf = (index: TextIndex, typed: string) => index.find(typed, { limit: 50 }).hits.map(({ id }) => id)

describe('the search of texts', () => {
  it('finds Spanish words by their stem, with and without accents, in every number and gender', () => {
    const pairs: readonly (readonly [string, string])[] = [
      ['capacitacion', 'Capacitaciones técnicas'], ['capacitación', 'capacitaciones'], ['capacitaciones', 'Capacitación técnica'], ['juventudes', 'La juventud'], ['tecnica', 'Formación técnica'],
      ['técnico', 'Normas técnicas'], ['semiconductor', 'Semiconductores'], ['cooperacion', 'La cooperación'], ['aduaneros', 'Modernización aduanera'], ['indigena', 'Pueblos indígenas'],
      ['telecomunicacion', 'Telecomunicaciones'], ['resiliente', 'Cadenas de suministro resilientes'], ['ninos', 'Los niños'], ['pinguino', 'El pingüino'],
    ]
    const missed = pairs.filter(([typed, text]) => idsOf(indexOf({ it: [inSpanish(text)] }), typed).length === 0)
    assert.deepEqual(missed, [])
  })

  it('finds English words by their stem', () => {
    for (const [typed, text] of [['supply', 'Supplies'], ['training', 'We train people'], ['devices', 'A medical device'], ['negotiated', 'negotiating']] as const) {
      assert.deepEqual(idsOf(indexOf({ it: [inEnglish(text)] }), typed), ['it'], `${typed} in ${text}`)
    }
  })

  it('compares a stem only with stems of the language of the text', () => {
    // "niñas" and "niño" share a stem in Spanish, not in English.
    assert.deepEqual(idsOf(indexOf({ en: [inEnglish('niño')], es: [inSpanish('niño')] }), 'niñas'), ['es'])
  })

  it('finds a word by its beginning, a number by how people cite it, and its parts', () => {
    const index = indexOf({ activity: [{ text: 'I.1.a', language: '', weight: 1 }], code: [inEnglish('HS 8471.30 and US-MX')] })
    assert.deepEqual(idsOf(index, 'I.1.a'), ['activity'])
    assert.deepEqual(idsOf(index, 'i.1'), ['activity'])
    assert.deepEqual(idsOf(index, '8471'), ['code'])
    assert.deepEqual(idsOf(index, 'us-mx'), ['code'])
    assert.deepEqual(idsOf(indexOf({ it: [inSpanish('semiconductores')] }), 'semic'), ['it'])
    assert.deepEqual(idsOf(indexOf({ it: [inSpanish('semiconductores')] }), 'conductores'), [])
  })

  it('needs every word, refuses those with a minus, and keeps quoted words together', () => {
    const index = indexOf({
      both: [inEnglish('Cross-border privacy rules')], apart: [inEnglish('Rules for the border, and privacy')], one: [inEnglish('Privacy')],
    })
    assert.deepEqual(new Set(idsOf(index, 'privacy rules')), new Set(['both', 'apart']))
    assert.deepEqual(idsOf(index, '"privacy rules"'), ['both'])
    assert.deepEqual(idsOf(index, '«border privacy»'), ['both'])
    assert.deepEqual(new Set(idsOf(index, 'privacy -rules')), new Set(['one']))
    assert.deepEqual([idsOf(index, '-rules'), idsOf(index, 'privacy -privacy')], [['one'], []])
    assert.deepEqual(idsOf(index, '"rules privacy"'), [])
  })

  it('puts the heavier passage and the rarer word first', () => {
    const index = indexOf({ text: [inEnglish('about semiconductors')], title: [inEnglish('Semiconductors', 4)], other: [inEnglish('about borders')] })
    assert.deepEqual(idsOf(index, 'semiconductors'), ['title', 'text'])
  })

  it('answers all that is accepted, the latest first, where nothing is typed', () => {
    const index = indexOf({ a: [inEnglish('one')], b: [inEnglish('two')], c: [inEnglish('three')] })
    assert.deepEqual(index.find('', { limit: 2 }, (id) => id !== 'b'), { total: 2, hits: [{ id: 'c', score: 0 }, { id: 'a', score: 0 }] })
  })

  it('pages through what it found without gap or repetition', () => {
    const index = indexOf(Object.fromEntries(Array.from({ length: 23 }, (_, n) => [`t${n}`, [inEnglish(`word ${n}`)]])))
    const pages = [0, 10, 20].flatMap((offset) => index.find('word', { limit: 10, offset }).hits.map(({ id }) => id))
    assert.equal(new Set(pages).size, 23)
    assert.equal(index.find('word', { limit: 10, offset: 20 }).total, 23)
  })

  it('holds what was put last under an id, and nothing of what was taken out', () => {
    const index = indexOf({ it: [inEnglish('before')] })
    index.put('it', [inEnglish('after')])
    assert.deepEqual([idsOf(index, 'before'), idsOf(index, 'after')], [[], ['it']])
    index.delete('it')
    assert.deepEqual([idsOf(index, 'after'), index.size], [[], 0])
  })

  it('keeps quoted words together whatever accents, marks and forms they are written with', () => {
    for (const text of ['Vínculos técnicos', 'vinculos  técnicos', 'VI\u0301NCULOS (técnicos)', 'ｖｉｎｃｕｌｏｓ tecnicos', 'más vínculos, técnicos']) assert.deepEqual(idsOf(indexOf({ it: [inSpanish(text)] }), '"vínculos tecnicos"'), ['it'], text)
    assert.deepEqual(idsOf(indexOf({ it: [inSpanish('vínculos con técnicos')] }), '"vínculos técnicos"'), [])
    const letter = fc.constantFrom(...'aáÁàeÉiíoóuúüÜnñÑcçßæøœŁđžĳŉſº1²¼ \u0301-.’…—', 'ﬁ')
    fc.assert(fc.property(fc.string({ unit: letter, maxLength: 12 }), (any) => {
      const { phrases, words } = parseQuery(`"${any}"`)
      const holds = indexOf({ it: [inSpanish(`a ${any} b`)] })
      if (phrases.length > 0 && words.every((word) => idsOf(holds, word).length > 0)) assert.deepEqual(idsOf(holds, `"${any}"`), ['it'], JSON.stringify(any))
    }))
  })

  it('leaves nothing of a word that stood only in what was taken out', () => {
    const index = indexOf({ kept: [inEnglish('secretariat')], gone: [inEnglish('secretword')] })
    index.delete('gone')
    assert.deepEqual(idsOf(index, 'secr'), ['kept'])
    assert.deepEqual([index.passagesOf('gone'), index.passagesOf('kept').length], [[], 1])
    assert.ok(!inspect(index, { showHidden: true, depth: 9 }).includes('secretword'))
  })

  it('answers the same whatever was put in and taken out in between', () => {
    const word = fc.constantFrom('plan', 'planes', 'border', 'frontera', 'fronteras', 'I.1.a', 'Ñandú')
    const step = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), words: fc.option(fc.array(word, { minLength: 1, maxLength: 4 }), { nil: null }) })
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), word, (steps, typed) => {
      const [index, last] = [new TextIndex(), new Map<string, readonly Passage[]>()]
      for (const { id, words } of steps) {
        if (words === null) { index.delete(id); last.delete(id) } else { const passages = [inSpanish(words.join(' '))]; index.put(id, passages); last.delete(id); last.set(id, passages) }
      }
      assert.deepEqual(index.find(typed, { limit: 9 }), indexOf(Object.fromEntries(last)).find(typed, { limit: 9 }))
    }))
  })

  it('takes whatever is typed', () => {
    const index = indexOf({ it: [inEnglish('a text')] })
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => { index.find(typed, { limit: 5 }); markMatches('a text', 'en', typed) }))
    assert.deepEqual(idsOf(index, `${'x '.repeat(100_000)}`), [])
  })

  it('marks what fits and changes no letter', () => {
    const text = 'Capacitación técnica; las capacitaciones I.1.a.'
    const pieces = markMatches(text, 'es', 'capacitacion I.1')
    assert.deepEqual(pieces.filter(({ isMatch }) => isMatch).map((piece) => piece.text), ['Capacitación', 'capacitaciones', 'I.1.a'])
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (any, typed) => { assert.equal(markMatches(any, 'es', typed).map((piece) => piece.text).join(''), any) }))
  })
})
