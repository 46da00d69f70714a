import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hledTermbase } from '../../text/concordance/testing/reference.ts'
import { checkConcordance } from '../../text/concordance/index.ts'
import { foundedRows } from '../../web/testing/founded.ts'
import { NOTHING_KNOWN, referenceOf } from './reference.ts'

const rows = foundedRows()
const known = { termbase: hledTermbase(), agreed: [], on: '2026-11-25' }

describe('what the texts of a dialogue are read against', () => {
  it('is its parties by the charter, each with the language of its own original', () => {
    assert.deepEqual(referenceOf(rows, NOTHING_KNOWN).parties.map(({ party, language, names }) => [party, language, names['en']]), [['MEX', 'es', ['Mexico']], ['USA', 'en', ['United States']]])
  })

  it('has the names that the termbase adds, the charter’s first', () => {
    const [mexico, us] = referenceOf(rows, known).parties
    assert.deepEqual(mexico?.names['es'], ['México', 'Estados Unidos Mexicanos', 'mexicano'])
    assert.ok(us?.names['en']?.includes('U.S.'))
  })

  it('names every organisation once, whether an item or the termbase brings it', () => {
    const { organisations } = referenceOf(rows, known)
    assert.equal(new Set(organisations.map(({ organisation }) => organisation)).size, organisations.length)
    const economy = organisations.filter(({ names }) => names['es']?.includes('Secretaría de Economía') === true)
    assert.deepEqual(economy.map(({ organisation }) => organisation), ['organisation/SE'])
  })

  it('has the succession of an organisation, by the item where there is one', () => {
    const inai = referenceOf(rows, known).organisations.find(({ organisation }) => organisation === 'organisation/INAI')
    assert.deepEqual(inai?.followedBy, { organisation: 'organisation/SABG', since: '2025-03-21' })
    const [finding] = checkConcordance({ en: 'INAI will certify firms.', es: 'El INAI certificará a las empresas.' }, ['en', 'es'], referenceOf(rows, known))
    assert.equal(finding?.code, 'succeeded')
  })

  it('asks nothing of offices where no day is told', () => {
    assert.deepEqual(checkConcordance({ en: 'INAI will certify firms.', es: 'El INAI certificará a las empresas.' }, ['en', 'es'], referenceOf(rows, { ...known, on: null })), [])
  })
})
