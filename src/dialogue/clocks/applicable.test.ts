// Which provision applied, by two times: the day of the law and the instant at which the record is read.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Act, ItemChange } from '../../record/index.ts'
import type { CalendarContent, ProvisionContent } from '../statements/index.ts'
import { calendar, enterAt, provision, rulesInstrument } from '../testing/rules.ts'
import { organisation, say } from '../testing/contents.ts'
import { founded } from '../testing/table.ts'
import { applicable, calendarsOf, deadlineOf } from './index.ts'

const RULES = 'instrument/rules'
const CHANGES: readonly ItemChange[] = [
  { item: RULES, base: null, content: rulesInstrument() as unknown as ItemChange['content'] },
  { item: 'organisation/OLD', base: null, content: organisation('MEX', { acronym: 'OLD', until: '2026-03-01' }) },
  { item: 'organisation/NEW', base: null, content: organisation('MEX', { acronym: 'NEW', succeeds: ['organisation/OLD'] }) },
]

function table() {
  const [mex, usa] = founded(['MEX', 'USA'], CHANGES)
  if (mex === undefined || usa === undefined) throw new Error('two seats')
  const enter = (content: ProvisionContent | CalendarContent, at: string, replaces: Act | null = null) => enterAt(mex, RULES, content, at, replaces)
  const asked = (day: string, knownOn: string | null = null, values = {}) => applicable(mex.projection, RULES, 'fishing', day, values, knownOn) ?? assert.fail('there is no such question')
  const named = (day: string, knownOn: string | null = null, values = {}) => asked(day, knownOn, values).deciding?.content.provision ?? asked(day, knownOn, values).undecided
  return { mex, usa, enter, asked, named }
}

const sail = { rule: 'sail', says: say('Under sail'), any: [{ field: 'boat', is: 'one-of' as const, values: ['sail'], other: null }] }

describe('the provision that applied', () => {
  it('is told by the day: a new act ends the old one, and only from its first day', () => {
    const { enter, named, asked } = table()
    enter(provision('first', '2020-01-01'), '2026-01-01T00:00:00Z')
    enter(provision('second', '2026-02-01', { ends: ['first'] }), '2026-01-02T00:00:00Z')
    assert.deepEqual(['2019-12-31', '2020-01-01', '2026-01-31', '2026-02-01'].map((day) => named(day)), ['none', 'first', 'first', 'second'])
    assert.deepEqual(asked('2026-02-01').chain.map(({ content }) => content.provision), ['first', 'second'])
    assert.deepEqual(asked('2026-02-01').others.map(({ provision: { content, until, endedBy }, why }) => [content.provision, until, endedBy, why]), [['first', '2026-01-31', 'second', 'ended']])
  })

  it('is none that was ended before it began', () => {
    const { enter, named, asked } = table()
    enter(provision('first', '2020-01-01'), '2025-01-01T00:00:00Z')
    enter(provision('overtaken', '2025-09-04', { ends: ['first'] }), '2025-06-11T00:00:00Z')
    enter(provision('third', '2025-09-01', { ends: ['first', 'overtaken'] }), '2025-07-18T00:00:00Z')
    assert.deepEqual(['2025-08-31', '2025-09-01', '2025-09-04'].map((day) => named(day)), ['first', 'third', 'third'])
    assert.equal(asked('2025-12-01').others.find(({ provision }) => provision.content.provision === 'overtaken')?.why, 'never')
    // Before the act that overtook it was entered, the record said otherwise.
    assert.equal(named('2025-09-04', '2025-07-01T00:00:00Z'), 'overtaken')
  })

  it('is not ended by one that never began', () => {
    const { enter, named } = table()
    enter(provision('first', '2020-01-01'), '2025-01-01T00:00:00Z')
    enter(provision('second', '2025-09-04', { ends: ['first'] }), '2025-06-11T00:00:00Z')
    enter(provision('repeal', '2025-09-01', { ends: ['second'], rules: [sail] }), '2025-07-18T00:00:00Z')
    assert.deepEqual(['2025-09-03', '2026-09-04'].map((day) => named(day, null, { boat: 'oar' })), ['first', 'first'])
  })

  it('of earlier days is the same statement after any later act for later days', () => {
    const { enter, asked } = table()
    enter(provision('first', '2020-01-01'), '2026-01-01T00:00:00Z')
    const before = asked('2026-01-15')
    enter(provision('second', '2026-02-01', { ends: ['first'] }), '2026-01-20T00:00:00Z')
    assert.equal(asked('2026-01-15').statement, before.statement)
  })

  it('as it was known is told apart from what it is held to be since a correction', () => {
    const { enter, named, asked } = table()
    const wrong = enter(provision('first', '2020-01-01'), '2026-11-25T10:00:00Z')
    const known = asked('2026-01-15', '2026-11-25T12:00:00Z').statement
    enter(provision('first', '2026-06-01'), '2026-11-26T10:00:00Z', wrong)
    assert.equal(named('2026-01-15'), 'none')
    assert.equal(asked('2026-01-15', '2026-11-25T12:00:00Z').statement, known)
    assert.equal(named('2026-01-15', '2020-01-01T00:00:00Z'), 'none')
  })

  it('for one kind of case leaves the others, and is not guessed while the case is not told', () => {
    const { enter, named, asked } = table()
    enter(provision('general', '2020-01-01', { rules: [{ ...sail, rule: 'not-sail', any: [{ field: 'boat', is: 'none-of', values: ['sail'], other: null }] }] }), '2026-01-01T00:00:00Z')
    enter(provision('sails', '2020-01-01', { rules: [sail] }), '2026-01-02T00:00:00Z')
    assert.equal(named('2026-01-15', null, { boat: 'sail' }), 'sails')
    assert.equal(named('2026-01-15', null, { boat: 'oar' }), 'general')
    assert.equal(named('2026-01-15'), 'case-unknown')
    assert.deepEqual(asked('2026-01-15', null, { boat: 'oar' }).others.map(({ why, judged }) => [why, judged[0]?.verdict]), [['other-cases', 'broken']])
  })

  it('is not chosen where two apply at once', () => {
    const { enter, named, asked } = table()
    enter(provision('one', '2020-01-01'), '2026-01-01T00:00:00Z')
    enter(provision('two', '2026-01-01', { rules: [sail] }), '2026-01-02T00:00:00Z')
    assert.equal(named('2026-01-15', null, { boat: 'sail' }), 'several')
    assert.equal(asked('2026-01-15', null, { boat: 'sail' }).statement, null)
    assert.equal(named('2026-01-15', null, { boat: 'oar' }), 'one')
  })

  it('names the body that was competent on the day, by succession', () => {
    const { enter, asked } = table()
    enter(provision('first', '2020-01-01', { body: 'organisation/OLD' }), '2026-01-01T00:00:00Z')
    assert.deepEqual(asked('2026-02-28').body, { named: 'organisation/OLD', answering: ['organisation/OLD'] })
    assert.deepEqual(asked('2026-03-01').body, { named: 'organisation/OLD', answering: ['organisation/NEW'] })
  })

  it('is no answer of the other side to a question that is not its own', () => {
    const { mex, usa, named } = table()
    usa.speaker.say('state', { about: RULES, type: 'provision', content: provision('theirs', '2020-01-01') as never, replaces: null })
    mex.hear([mex, usa], usa)
    assert.equal(named('2026-01-15'), 'none')
    assert.equal(applicable(mex.projection, RULES, 'whaling', '2026-01-01', {}), null)
  })
})

describe('the calendars of a tool', () => {
  const TERM = { length: 2, unit: 'working-days', calendar: 'south', counts: 'from-next-day' } as const

  it('join spans that follow each other, and keep a gap', () => {
    const { mex, enter } = table()
    enter(calendar('2025-01-01', '2025-12-31'), '2026-01-01T00:00:00Z')
    enter(calendar('2026-01-01', '2026-12-31', ['2026-01-01']), '2026-01-02T00:00:00Z')
    enter(calendar('2027-02-01', '2027-12-31'), '2026-01-03T00:00:00Z')
    assert.deepEqual(calendarsOf(mex.projection, RULES).map(({ from, until, closed }) => [from, until, closed.size]), [['2025-01-01', '2026-12-31', 1], ['2027-02-01', '2027-12-31', 0]])
    assert.deepEqual(deadlineOf(TERM, '2025-12-31', calendarsOf(mex.projection, RULES)), { due: '2026-01-05', weekendDays: 2, closed: [calendarsOf(mex.projection, RULES)[0]?.closed.get('2026-01-01')] })
  })

  it('are read as they were known: a day closed afterwards moves no end that was told before', () => {
    const { mex, enter } = table()
    const first = enter(calendar('2026-01-01', '2026-12-31'), '2026-01-01T00:00:00Z')
    enter(calendar('2026-01-01', '2026-12-31', ['2026-03-03']), '2026-02-01T00:00:00Z', first)
    const due = (knownOn: string | null) => { const found = deadlineOf(TERM, '2026-03-01', calendarsOf(mex.projection, RULES, knownOn)); return 'due' in found ? found.due : found.unknown }
    assert.deepEqual([due('2026-01-15T00:00:00Z'), due(null), due('2025-01-01T00:00:00Z')], ['2026-03-03', '2026-03-04', 'calendar-missing'])
  })
})
