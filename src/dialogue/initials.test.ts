import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Decision } from './decide.ts'
import { findCleanText } from './clean-text.ts'
import { initialsOn, isInitialled } from './initials.ts'
import { say } from './testing/contents.ts'
import { agreeOn, clause, hashOf, withText } from './testing/instruments.ts'
import { meet } from './testing/table.ts'
import type { Seat } from './testing/table.ts'

const code = (decision: Decision) => ('refused' in decision ? decision.refused : 'issues' in decision ? decision.issues.map((issue) => `${issue.code} ${issue.path}`).join(' ') : 'said')
const PARTIES = ['MEX', 'USA']

function initials(seat: Seat, name: string, changed: object = {}) {
  const { version, clauses } = findCleanText(seat.projection, 'text/lake') ?? assert.fail()
  return { name: 'state', about: 'text/lake', type: 'initials', replaces: null, audience: 'parties', content: { hash: hashOf(seat.projection), version, clauses, name, office: say('Head of delegation'), date: '2027-03-30', ...changed } as never } as const
}

function table() {
  const seats = withText()
  const [mex = assert.fail(), usa = assert.fail()] = seats
  const put = (seat: Seat, name: string) => { seat.do(initials(seat, name)); meet(seats) }
  const shown = (seat: Seat) => initialsOn(seat.projection, 'text/lake', PARTIES).map((one) => [one.isCurrent, one.isInitialled, ...one.initials.map(({ party, content }) => `${party} ${content.name}`)])
  return { seats, mex, usa, put, shown }
}

describe('initials', () => {
  it('make a text initialled once every party has put them to the same words', () => {
    const { mex, usa, put, shown } = table()
    assert.deepEqual(shown(mex), [])
    put(mex, 'Ana')
    assert.deepEqual(shown(usa), [[true, false, 'MEX Ana']])
    put(usa, 'Ben')
    for (const seat of [mex, usa]) assert.deepEqual(shown(seat), [[true, true, 'MEX Ana', 'USA Ben']])
    assert.ok(isInitialled(mex.projection, 'text/lake', hashOf(mex.projection), PARTIES))
  })

  it('stay with the words they were put to when the text changes, and are shown as of those', () => {
    const { seats, mex, usa, put, shown } = table()
    put(mex, 'Ana')
    put(usa, 'Ben')
    const before = hashOf(mex.projection)
    agreeOn(seats, [['clause/one', clause('The lake is very deep.', 'a')]])
    assert.deepEqual(shown(mex), [[false, true, 'MEX Ana', 'USA Ben']])
    put(usa, 'Ben')
    assert.deepEqual(shown(mex), [[true, false, 'USA Ben'], [false, true, 'MEX Ana', 'USA Ben']])
    assert.deepEqual([isInitialled(mex.projection, 'text/lake', before, PARTIES), isInitialled(mex.projection, 'text/lake', hashOf(mex.projection), PARTIES)], [true, false])
  })

  it('are put by several people of a side, and by each once', () => {
    const { mex, put, shown } = table()
    put(mex, 'Ana')
    put(mex, 'Eva')
    assert.deepEqual(shown(mex), [[true, false, 'MEX Ana', 'MEX Eva']])
    assert.equal(code(mex.decide(initials(mex, 'Ana'))), 'initials-said')
  })

  it('are refused to other words than those in force, to no text, and in public', () => {
    const { mex } = table()
    assert.equal(code(mex.decide(initials(mex, 'Ana', { hash: 'a'.repeat(64) }))), 'text-changed-meanwhile')
    assert.equal(code(mex.decide(initials(mex, 'Ana', { clauses: [] }))), 'text-changed-meanwhile')
    assert.equal(code(mex.decide({ ...initials(mex, 'Ana'), about: 'clause/one' })), 'text-unknown')
    assert.equal(code(mex.decide({ ...initials(mex, 'Ana'), about: null })), 'text-unknown')
    assert.equal(code(mex.decide({ ...initials(mex, 'Ana'), audience: 'public' })), 'text-before-release')
    assert.match(code(mex.decide(initials(mex, ''))), /content\.name/)
  })
})
