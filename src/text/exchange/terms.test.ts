import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseTermbase } from '../termbase.ts'
import type { Termbase } from '../termbase.ts'
import { readExchange } from './read.ts'
import { writeTbx } from './tbx.ts'
import { readTermsCsv, renderTermsCsv } from './terms-csv.ts'
import { exchangedConcepts, termbaseFrom } from './terms.ts'

const TERMS: Termbase = {
  concepts: [
    { concept: 'SE', subject: 'organisation', succeededBy: null, sources: ['DOF'], note: { en: 'Until 2000: SECOFI.', es: 'Antes SECOFI.' }, terms: { en: { preferred: 'Secretariat of Economy', admitted: ['SE'], forbidden: ['Ministry of Economy'] }, es: { preferred: 'Secretaría de Economía', admitted: ['SE'], forbidden: [] } } },
    { concept: 'SECOFI', subject: 'organisation', succeededBy: { concept: 'SE', since: '2000-12-01' }, sources: [], note: null, terms: { es: { preferred: 'SECOFI', admitted: [], forbidden: [] } } },
  ],
}

describe('a termbase through TBX', () => {
  for (const edition of ['2019', '2008'] as const) {
    it(`of ${edition} is the same again, with what TBX does not say kept`, () => {
      const read = readExchange(new TextEncoder().encode(writeTbx(exchangedConcepts(TERMS), edition, 'en', 'test')))
      const concepts = 'value' in read && read.value.format === 'tbx' ? read.value.termbase.concepts : assert.fail()
      assert.deepEqual(parseTermbase(termbaseFrom(concepts, TERMS, ['en', 'es'])), { termbase: TERMS })
    })
  }

  it('and through a table is the same again, whichever language its header has', () => {
    const table = renderTermsCsv(TERMS)
    for (const csv of [table, table.replace('concept,language,term,status,note,source', 'Concepto;Idioma;Término;Condición;Nota;Fuente').replaceAll(',', ';').replaceAll(';preferred;', ';preferido;')]) {
      const read = readTermsCsv(new TextEncoder().encode(csv))
      if (!('concepts' in read)) return assert.fail(JSON.stringify(read))
      assert.deepEqual(parseTermbase(termbaseFrom(read.concepts, TERMS, ['en', 'es'])), { termbase: TERMS })
    }
  })

  it('is not taken from a table that lacks a column or has a row that makes no sense; the cell is named', () => {
    const of = (csv: string) => readTermsCsv(new TextEncoder().encode(csv))
    assert.deepEqual(of('concept,term\nx,y\n'), { code: 'terms-column-missing', at: 'language' })
    assert.deepEqual(of('concept,language,term,status\nx,en,y,\nx,es,z,maybe\n'), { code: 'terms-row-unclear', at: 'D3' })
    assert.deepEqual(of('concept,language,term\nx,en,y\n,es,z\n'), { code: 'terms-row-unclear', at: 'A3' })
    assert.equal('code' in of('') && true, true)
  })

  it('of another program: the first of several preferred terms, names that fit, languages with a country', () => {
    const { concepts } = termbaseFrom([{ id: 'año nuevo/1', notes: [{ language: null, text: 'a' }, { language: 'en-US', text: 'b' }], sources: [], terms: [
      { language: 'es-MX', term: 'primero', status: 'preferred' }, { language: 'es', term: 'segundo', status: 'preferred' }, { language: 'de', term: 'erster', status: 'preferred' }, { language: 'en', term: 'only so', status: 'admitted' },
    ] }], { concepts: [] }, ['en', 'es'])
    assert.deepEqual(concepts, [{ concept: 'ano-nuevo-1', subject: 'term', succeededBy: null, sources: [], note: { en: 'a b' }, terms: { en: { preferred: 'only so', admitted: [], forbidden: [] }, es: { preferred: 'primero', admitted: ['segundo'], forbidden: [] } } }])
  })

  it('in which a concept has no term that may be used is not taken', () => {
    const parsed = parseTermbase(termbaseFrom([{ id: 'x', notes: [], sources: [], terms: [{ language: 'en', term: 'never', status: 'forbidden' }] }], { concepts: [] }, ['en', 'es']))
    assert.deepEqual('issues' in parsed && parsed.issues, [{ code: 'termbase-shape', path: 'concepts.0.terms' }])
  })
})
