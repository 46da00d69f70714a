import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { align } from './align.ts'
import { pairPassages } from './index.ts'
import { paragraphsIn, sentencesIn } from './segments.ts'

function sentences(text: string): readonly string[] {
  return paragraphsIn(text).flatMap((paragraph) => sentencesIn(text, paragraph)).map(({ start, end }) => text.slice(start, end))
}

function pairs(en: string, es: string): readonly (readonly [string, string])[] {
  return pairPassages([en, es], ['en', 'es'], [[], []]).map(([one, other]) => [one.place === null ? '' : en.slice(one.place.start, one.place.end), other.place === null ? '' : es.slice(other.place.start, other.place.end)])
}

describe('a text', () => {
  test('ends its sentences at points, question marks and semicolons', () => {
    assert.deepEqual(sentences('One met. Two agreed? Yes; three left.'), ['One met.', 'Two agreed?', 'Yes;', 'three left.'])
    assert.deepEqual(sentences('Lo acordó. «Así será». ¿Cuándo? Pronto.'), ['Lo acordó.', '«Así será».', '¿Cuándo?', 'Pronto.'])
  })

  test('does not end at an abbreviation, an initial or a number', () => {
    for (const whole of ['Antony J. Blinken met the U.S. Ambassador.', 'La Dra. Rojas y el Sr. Cruz firmaron.', 'El comercio con EE. UU. creció.', 'See Art. 5 of No. 7.', 'A las 6:00 p. m. cerró.', 'It grew 2.5 percent.', '1. Purpose and scope']) {
      assert.deepEqual(sentences(whole), [whole])
    }
  })

  test('has the members of a list for themselves', () => {
    assert.deepEqual(sentences('Each side shall: (a) meet; (b) report.'), ['Each side shall:', '(a) meet;', '(b) report.'])
  })

  test('loses no letter, whatever it is', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('A. ', 'b', '; ', '.\n', '…', ' ', '\n\n', 'U.S. ', '1. ', '(a) ', '¿Qué?')).map((pieces) => pieces.join('')), (text) => {
      assert.equal(sentences(text).join('').replace(/\s/g, ''), text.replace(/\s/g, ''))
    }))
  })
})

describe('two languages', () => {
  test('are paired sentence by sentence', () => {
    assert.deepEqual(pairs('The forum met in Puebla. Firms asked for a calendar.', 'El foro se reunió en Puebla. Las empresas solicitaron un calendario.'), [
      ['The forum met in Puebla.', 'El foro se reunió en Puebla.'], ['Firms asked for a calendar.', 'Las empresas solicitaron un calendario.']])
  })

  test('are paired where one has joined what the other parts', () => {
    assert.deepEqual(pairs('The pilot ended in May. It will be evaluated in June. The budget is fixed.', 'El piloto terminó en mayo y se evaluará en junio. El presupuesto es fijo.').map(([en]) => en),
      ['The pilot ended in May. It will be evaluated in June.', 'The budget is fixed.'])
  })

  test('leave alone what the other lacks', () => {
    assert.deepEqual(pairs('Ministers met.\nThey visited the semiconductor laboratory in Guadalajara.\nThey signed a letter.', 'Los ministros se reunieron.\nFirmaron una carta.')[1], ['They visited the semiconductor laboratory in Guadalajara.', ''])
  })

  test('keep together two delegations that each names in its own order', () => {
    const us = 'Secretary of Commerce Gina Raimondo led the delegation of the United States.'
    const mexican = 'Secretary of Economy Raquel Buenrostro led the delegation of Mexico.'
    assert.equal(pairs(`${us} ${mexican}`, 'La secretaria de Economía, Raquel Buenrostro, encabezó la delegación de México. La secretaria de Comercio, Gina Raimondo, encabezó la delegación de Estados Unidos.').length, 1)
  })

  test('are covered once and in order by the beads, however many pieces and whatever they share', () => {
    const piece = fc.record({ length: fc.nat(200), keys: fc.array(fc.nat(12), { maxLength: 6 }).map((keys) => new Set(keys)) })
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), fc.array(piece, { maxLength: 25 }), (first, second) => {
      const beads = align(first, second, 1.13)
      assert.deepEqual(beads.flatMap(({ first: [from, to] }) => first.slice(from, to)), first)
      assert.deepEqual(beads.flatMap(({ second: [from, to] }) => second.slice(from, to)), second)
    }))
  })
})
