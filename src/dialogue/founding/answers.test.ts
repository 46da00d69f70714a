import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { say } from '../testing/contents.ts'
import { foundingChanges, parseAnswers } from './answers.ts'

const languages = ['en', 'es', 'fr']
const text = (words: string) => say(words, languages)
const ANSWERS = {
  dialogue: 'basin', name: text('Basin Dialogue'), acronym: text('BD'), summary: text('Three shores'), languages,
  parties: [{ party: 'A', name: text('Shore A'), language: 'en' }, { party: 'B', name: text('Shore B'), language: 'es' }, { party: 'C', name: text('Shore C'), language: 'fr' }],
  levels: ['pillar', 'objective', 'initiative', 'activity'].map((level) => ({ level, one: text(level), many: text(`${level}s`) })),
  created: '2026-11-25', organisations: [{ id: 'WO', party: 'A', name: text('Water Office'), acronym: 'WO' }],
  bodies: [{ id: 'wg', name: text('Group'), purpose: text('Works'), relation: text('Under it'), participants: ['WO'] }], plan: { title: text('Plan') },
}
const problemsOf = (changed: object) => {
  const parsed = parseAnswers({ ...ANSWERS, ...changed })
  return 'issues' in parsed ? parsed.issues.map(({ code, path }) => `${path} ${code}`) : []
}

describe('the answers that begin a dialogue', () => {
  it('make its charter, who takes part and its plan, for any number of parties, languages and levels', () => {
    const parsed = parseAnswers(ANSWERS)
    assert.ok('answers' in parsed, JSON.stringify(parsed))
    const roots = new Map(['A', 'B', 'C'].map((party, index) => [party, String(index).repeat(64)]))
    const changes = foundingChanges(parsed.answers, roots, [])
    assert.deepEqual(changes.map(({ item, base }) => [item, base]), [['dialogue/basin', null], ['organisation/WO', null], ['body/wg', null], ['plan/plan', null]])
    const charter = changes[0]?.content as unknown as { readonly parties: readonly { readonly party: string; readonly rootKey: string }[] }
    assert.deepEqual(charter.parties.map(({ party, rootKey }) => [party, rootKey]), [['A', '0'.repeat(64)], ['B', '1'.repeat(64)], ['C', '2'.repeat(64)]])
  })

  it('are refused with every problem at its place in the file', () => {
    assert.deepEqual(problemsOf({ name: { en: 'Only', es: 'Solo' }, plan: { title: { en: 'Plan' } }, organisations: [{ id: 'WO', party: 'X', name: text('x'), acronym: 'WO' }] }), [
      'name.fr missing-language', 'organisations.0.party party-unknown', 'plan.title.es missing-language', 'plan.title.fr missing-language',
    ])
    assert.deepEqual(problemsOf({ parties: [ANSWERS.parties[0]], created: 'soon', surprise: 1 }), ['parties too_small', 'created invalid_format', 'created not-a-date', ' unrecognized_keys'])
    assert.deepEqual(problemsOf({ parties: [ANSWERS.parties[0], ANSWERS.parties[0]], languages: ['en', 'es', 'fr', 'fr'] }), ['languages.3 duplicate-item', 'parties.1 duplicate-item'])
    assert.deepEqual(problemsOf({ bodies: [{ ...ANSWERS.bodies[0], participants: ['NOBODY'] }] }), ['bodies.0.(organisation/NOBODY) item-unknown'])
    assert.deepEqual(problemsOf({ parties: ANSWERS.parties.with(2, { ...ANSWERS.parties[2], language: 'de' } as never) }), ['parties.2.language foreign-language'])
    for (const other of [null, 3, 'x', []]) assert.ok('issues' in parseAnswers(other))
  })
})
