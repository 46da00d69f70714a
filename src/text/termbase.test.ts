import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import hled from '../../dialogues/hled/termbase.json' with { type: 'json' }
import { parseTermbase } from './termbase.ts'

const concept = {
  concept: 'work-plan', subject: 'term', terms: { en: { preferred: 'work plan', admitted: [], forbidden: [] } }, succeededBy: null, note: null, sources: [],
}

function issuesOf(value: unknown): readonly string[] {
  const parsed = parseTermbase(value)
  return 'issues' in parsed ? parsed.issues.map(({ code, path }) => `${code} ${path}`) : []
}

describe('a termbase', () => {
  test('is read as it was written', () => {
    assert.deepEqual(parseTermbase({ concepts: [concept] }), { termbase: { concepts: [concept] } })
  })

  test('of the first dialogue is one, and every concept of it says where its wording was seen', () => {
    assert.deepEqual(issuesOf(hled), [])
    assert.deepEqual(hled.concepts.filter(({ sources }) => sources.length === 0).map((one) => one.concept), [])
    assert.deepEqual(hled.concepts.filter(({ terms }) => Object.keys(terms).join() !== 'en,es').map((one) => one.concept), [])
  })

  const wrong: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['nothing', null, ['termbase-shape ']],
    ['a list', [], ['termbase-shape ']],
    ['no concepts', {}, ['termbase-shape concepts']],
    ['a member that nobody reads', { concepts: [{ ...concept, colour: 'red' }] }, ['termbase-shape concepts.0']],
    ['a term with blank ends', { concepts: [{ ...concept, terms: { en: { preferred: ' plan ', admitted: [], forbidden: [] } } }] }, ['termbase-shape concepts.0.terms.en.preferred']],
    ['a language that is no tag', { concepts: [{ ...concept, terms: { English: concept.terms.en } }] }, ['termbase-shape concepts.0.terms.English']],
    ['a concept in no language', { concepts: [{ ...concept, terms: {} }] }, ['termbase-shape concepts.0.terms']],
    ['a concept twice', { concepts: [concept, concept] }, ['concept-twice concepts.1.concept']],
    ['a successor that is not there', { concepts: [{ ...concept, succeededBy: { concept: 'SABG', since: '2025-03-21' } }] }, ['successor-unknown concepts.0.succeededBy']],
    ['a day that is none', { concepts: [{ ...concept, succeededBy: { concept: 'work-plan', since: 'spring' } }] }, ['termbase-shape concepts.0.succeededBy.since']],
  ]
  for (const [name, value, issues] of wrong) test(`is refused with ${name}, at its place`, () => assert.deepEqual(issuesOf(value), issues))

  test('has all its issues told at once', () => {
    assert.equal(issuesOf({ concepts: [{ ...concept, sources: 'x' }, { ...concept, subject: 'y' }] }).length, 2)
  })
})
