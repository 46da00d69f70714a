import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NEWEST_PRACTICES, PRACTICE_LISTS } from '../practices.ts'
import { say } from '../testing/contents.ts'
import { founded, meet } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { bodyView } from './bodies.ts'

const body = { name: say('Working group'), purpose: say('Works'), relation: say('under it'), since: null, until: null, participants: [], wording: {}, note: null, sources: [] }
const table = () => founded(['MEX', 'USA'], [{ item: 'body/wg', base: null, content: body as never }]) as unknown as readonly [Seat, Seat]
const check = (answers: Readonly<Record<string, string>> = {}, more = {}) => ({
  list: NEWEST_PRACTICES.list, asOf: '2026-01-15', practices: NEWEST_PRACTICES.practices.map(({ practice }) => ({ practice, answer: answers[practice] ?? 'yes', note: null, sources: [] })), ...more,
})
const viewOf = (seat: Seat, today: string) => bodyView(seat.context(today), 'body/wg')?.selfCheck ?? assert.fail()

describe('a self-check', () => {
  it('stands side by side with the other side’s, and differences are told practice by practice', () => {
    const [mex, usa] = table()
    mex.state('body/wg', 'self-check', check({ 'written-guidance': 'no' }) as never)
    usa.state('body/wg', 'self-check', check({ roles: 'not-assessed' }) as never)
    meet([mex, usa])
    const view = viewOf(usa, '2026-11-26')
    assert.deepEqual(view.sides.map(({ party }) => party), ['USA', 'MEX'])
    assert.deepEqual([view.different, view.lines.filter(({ isDifferent }) => isDifferent).map(({ practice }) => practice)], [1, ['written-guidance']])
    assert.deepEqual(view.lines.find(({ practice }) => practice === 'written-guidance')?.answers.map(({ said }) => said?.answer), ['yes', 'no'])
  })

  it('is stale a year after the day on which its side looked, not before', () => {
    const [mex] = table()
    mex.state('body/wg', 'self-check', check() as never)
    const isStale = (today: string) => viewOf(mex, today).sides[0]?.isStale
    assert.deepEqual([isStale('2027-01-14'), isStale('2027-01-15')], [false, true])
  })

  it('of a side that has not looked says nothing', () => {
    const view = viewOf(table()[0], '2026-11-26')
    assert.deepEqual([view.sides.map(({ check: said }) => said), view.different, view.list.list], [[null, null], 0, NEWEST_PRACTICES.list])
  })

  it('answers every practice of its list once and no other', () => {
    const [mex] = table()
    const codes = (content: object) => { const decision = mex.decide({ name: 'state', about: 'body/wg', type: 'self-check', content: content as never, replaces: null, audience: 'public' }); return 'issues' in decision ? decision.issues.map(({ code, path }) => `${code} ${path}`) : [] }
    const { practices } = check()
    assert.deepEqual(codes(check()), [])
    assert.deepEqual(codes(check({}, { practices: practices.slice(1) })), ['invalid_value content.practices (common-outcomes)'])
    assert.deepEqual(codes(check({}, { practices: [...practices, practices[0]] })), ['slug-repeated content.practices.8.practice'])
    assert.deepEqual(codes(check({}, { practices: [...practices, { ...practices[0], practice: 'luck' }] })), ['practice-unknown content.practices.8.practice'])
    assert.deepEqual(codes(check({}, { list: 'another' })), ['practice-unknown content.list'])
    assert.deepEqual(codes(check({ roles: 'maybe' })), ['invalid_value content.practices.4.answer'])
  })
})

it('the practices are the eight of the report, in both languages, each with a question and the list with its sources', () => {
  assert.deepEqual(NEWEST_PRACTICES.practices.map(({ name }) => name.en), [
    'Define Common Outcomes', 'Ensure Accountability', 'Bridge Organizational Cultures', 'Identify and Sustain Leadership', 'Clarify Roles and Responsibilities', 'Include Relevant Participants', 'Leverage Resources and Information',
    'Develop and Update Written Guidance and Agreements',
  ])
  for (const { sources, practices, wording } of PRACTICE_LISTS) {
    assert.ok(sources.every(({ url }) => url?.startsWith('https://www.gao.gov/') === true))
    assert.equal(wording.es, 'translation')
    for (const { name, question } of practices) for (const language of ['en', 'es']) assert.ok((name[language] ?? '') !== '' && /\?$/.test(question[language] ?? ''))
    assert.equal(new Set(practices.map(({ practice }) => practice)).size, practices.length)
  }
})
