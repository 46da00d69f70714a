import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { printedNumber } from './negotiation/numbering.ts'
import { cleanTextHash, findCleanText } from './clean-text.ts'
import { languagesFor, originalOf } from './original.ts'
import { agree, founded } from './testing/table.ts'
import { TEXT, textChanges } from './testing/lake-statement.ts'

const INSTRUMENTS = [{ instrument: 'joint-statement', name: { en: 'Joint statement', es: 'Declaración conjunta' }, isBinding: false, gates: [] }]

function cleanText() {
  const seats = founded(['MEX', 'USA'], [], { changed: { instruments: INSTRUMENTS } })
  agree(seats, [...textChanges()], 'parties')
  return (findCleanText(seats[0]?.projection ?? assert.fail(), TEXT) ?? assert.fail()).clean
}

describe('the originals of a text', () => {
  const clean = cleanText()
  const usa = originalOf(clean, 'USA', ['en', 'es'])
  const mex = originalOf(clean, 'MEX', ['es', 'en'])

  it('name their own party first in title, preamble, clauses and signatures, from the same signed words', () => {
    assert.equal(usa.title.en, 'Joint statement of the United States of America and the United Mexican States')
    assert.equal(mex.title.en, 'Joint statement of the United Mexican States and the United States of America')
    assert.equal(mex.title.es, 'Declaración conjunta de los Estados Unidos Mexicanos y los Estados Unidos de América')
    assert.match(usa.clauses[0]?.words.es ?? '', /^Los Estados Unidos de América y los Estados Unidos Mexicanos se reunieron/)
    assert.match(mex.clauses[0]?.words.es ?? '', /^Los Estados Unidos Mexicanos y los Estados Unidos de América se reunieron/)
    assert.deepEqual([usa, mex].map(({ clauses }) => clauses.at(-1)?.words.en), ['The U.S.-Mexico dialogue goes on.', 'The Mexico-U.S. dialogue goes on.'])
    assert.deepEqual([usa, mex].map(({ signatories }) => signatories.map(({ party }) => party)), [['USA', 'MEX'], ['MEX', 'USA']])
    assert.deepEqual([usa, mex].map(({ parties }) => parties[0]?.party), ['USA', 'MEX'])
  })

  it('have one hash, that of the clean text, in whatever languages they are printed', () => {
    for (const one of [usa, mex, originalOf(clean, 'USA', ['es'])]) assert.equal(one.hash, cleanTextHash(clean))
  })

  it('in one language hold nothing of the other', () => {
    const one = originalOf(clean, 'USA', ['es'])
    assert.doesNotMatch(JSON.stringify([one.title, one.clauses, one.signatories]), /"en"/)
    assert.equal(one.clauses.length, usa.clauses.length)
  })

  it('hold no words but those of the clean text and the names of the parties', () => {
    const signed = JSON.stringify(clean)
    for (const { words } of usa.clauses) for (const line of Object.values(words)) assert.ok(signed.includes(line) || /United|Unidos|U\.S\./.test(line), line)
    assert.doesNotMatch(JSON.stringify(usa), /authentic|auténtic/)
  })

  it('are numbered alike in every language', () => {
    assert.deepEqual(usa.clauses.map(({ number }) => number), [null, 'I', '1', 'a', 'b', '2'])
    assert.deepEqual(mex.clauses.map(({ number }) => number), usa.clauses.map(({ number }) => number))
  })
})

describe('the languages of an original', () => {
  const charter = { languages: ['en', 'es', 'fr'], parties: [{ party: 'MEX', language: 'es' }, { party: 'USA', language: 'en' }, { party: 'FRA', language: 'fr' }] }
  it('begin with the own one, the others in the order of the charter', () => {
    assert.deepEqual(['MEX', 'USA', 'FRA', 'XXX'].map((party) => languagesFor(charter, party)), [['es', 'en', 'fr'], ['en', 'es', 'fr'], ['fr', 'en', 'es'], ['en', 'es', 'fr']])
  })
})

test('a number is printed alike in every language', () => {
  assert.deepEqual([printedNumber('II', 'heading'), printedNumber('3', 'paragraph'), printedNumber('b', 'point')], ['II.', '3.', 'b)'])
})
