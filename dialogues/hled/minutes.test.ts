// The records of decisions of the real meetings: nothing invented, nothing without a source, and
// every decision with what became of it.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { ElementContent, MeetingContent, MinutesContent, OrganisationContent } from '../../src/dialogue/items/index.ts'
import { decisionCounts, decisionsOf, minutesClock } from '../../src/dialogue/views/index.ts'
import { agree, meet, Seat } from '../../src/dialogue/testing/table.ts'
import { foundingOf } from './founding.ts'
import { readPlan } from './plan-file.ts'
import { officeOf } from './seats.ts'

const raw: unknown = JSON.parse(readFileSync(new URL('plan.json', import.meta.url), 'utf8'))
const plan = readPlan(raw)
const { changes } = foundingOf(raw, { MEX: 'a'.repeat(64), USA: 'b'.repeat(64) })

function contents<C>(kind: string): readonly { readonly item: string; readonly content: C }[] {
  return changes.filter(({ item }) => item.startsWith(`${kind}/`)).map(({ item, content }) => ({ item, content: content as unknown as C }))
}
const records = contents<MinutesContent>('minutes')
const elements = contents<ElementContent>('element')
const paragraphs = records.flatMap(({ item, content }) => content.paragraphs.map((paragraph) => ({ item, ...paragraph })))

describe('the records of decisions', () => {
  test('are one for each of the 13 meetings, under its date', () => {
    assert.deepEqual(records.map(({ item, content }) => [item, content.meeting]), plan.rounds.map(({ date }) => [`minutes/${date}`, `meeting/${date}`]))
    assert.equal(records.length, 13)
  })

  test('have a source at every paragraph, and say that neither government has agreed them', () => {
    assert.deepEqual(paragraphs.filter(({ sources = [] }) => !sources.some(({ url }) => url !== null)), [])
    assert.ok(records.every(({ content }) => content.note?.en?.includes('neither government has agreed it') === true && content.note.es?.includes('ningún gobierno la ha acordado') === true))
    assert.ok(records.every(({ content }) => content.sources.length > 0))
  })

  test('say of every decision what became of it: commitments of the plan, or why there are none', () => {
    const mapped = new Set(elements.flatMap(({ content }) => (content.origin === undefined ? [] : [`${content.origin.item}#${content.origin.paragraph}`])))
    const decisions = paragraphs.filter(({ form }) => form === 'decision')
    assert.deepEqual(decisions.filter(({ item, paragraph, noCommitment }) => mapped.has(`${item}#${paragraph}`) === (noCommitment !== null)).map(({ item, paragraph }) => `${item}#${paragraph}`), [])
    assert.deepEqual([decisions.length, decisions.filter(({ noCommitment }) => noCommitment === null).length], [33, 14])
    assert.deepEqual(paragraphs.filter(({ form, noCommitment }) => form === 'note' && noCommitment !== null), [])
  })

  test('tell what was reported in the very words of the advances of the day, and of no advance that is only context', () => {
    const advances = plan.plan.pillars.flatMap(({ initiatives }) => initiatives).flatMap((initiative) => initiative.advances)
    for (const { date } of plan.rounds) {
      const told = records.find(({ item }) => item === `minutes/${date}`)?.content.paragraphs.map(({ words }) => words.en) ?? []
      const ofDay = advances.filter((one) => one.date === date && one.kind !== 'commitment')
      assert.deepEqual(ofDay.filter((one) => told.includes(one.text_en) !== (one.link === 'hled')).map(({ text_en }) => text_en), [])
    }
  })

  test('keep what nobody knows: the traps of numbering and the missing evidence', () => {
    const notes = (date: string) => records.find(({ item }) => item === `minutes/${date}`)?.content.paragraphs.filter(({ form }) => form === 'note').map(({ words }) => words.en).join(' ') ?? ''
    for (const [date, words] of [['2015-01-06', 'counted from 2013'], ['2016-02-25', 'counted from 2013'], ['2022-09-12', 'counted from the relaunch'], ['2023-09-29', 'counted from the relaunch'], ['2024-04-19', 'absence of evidence'], ['2014-06-30', 'could be read']] as const) {
      assert.ok(notes(date).includes(words), `${date}: ${words}`)
    }
  })

  test('are no record of that day: no clock runs for them', () => {
    const seats = ['MEX', 'USA'].map((party) => new Seat('hled', party))
    meet(seats)
    const [mex, usa] = seats
    assert.ok(mex !== undefined && usa !== undefined)
    agree(seats, foundingOf(raw, { MEX: mex.speaker.root.id, USA: usa.speaker.root.id }).changes)
    const { records: agreed, coverage } = decisionCounts(mex.context())
    assert.deepEqual({ records: agreed, coverage }, { records: 13, coverage: { operative: 33, committed: 14, withdrawn: 0, noCommitment: 19, open: 0 } })
    // The acts of this test claim December 2021.
    for (const { date } of plan.rounds.filter((round) => round.date < '2021-12')) assert.equal(minutesClock(mex.projection, `meeting/${date}`, '2026-11-26T00:00:00Z'), null)
    const relaunch = decisionsOf(mex.context(), 'meeting/2021-09-09')
    assert.deepEqual(relaunch?.paragraphs.flatMap(({ fate }) => (fate.is === 'commitment' ? [fate.commitments.map(({ number }) => number)] : [])), [['I', 'II', 'III', 'IV'], ['I.3.b'], ['IV.3.d']])
  })
})

describe('the origin of an element', () => {
  test('is the meeting of its basis, and none where the sources show none', () => {
    const origins = Object.fromEntries(elements.map(({ content }) => [content.number, content.origin?.item ?? null]))
    const activities = plan.plan.pillars.flatMap(({ initiatives }) => initiatives).flatMap((initiative) => initiative.activities)
    const expected = (basis: string) => (basis === 'relaunch 2021-09-09' ? 'minutes/2021-09-09' : /^work-plan|^initiative title only/.test(basis) ? 'minutes/2021-12-13' : null)
    assert.deepEqual(activities.filter(({ id, basis }) => origins[id] !== expected(basis)).map(({ id }) => id), [])
    assert.ok(plan.plan.pillars.every(({ numeral, initiatives }) => origins[numeral] === 'minutes/2021-09-09' && initiatives.every(({ id }) => origins[id] === 'minutes/2021-12-13')))
  })
})

describe('the rosters', () => {
  const meetings = contents<MeetingContent>('meeting')
  const organisations = contents<OrganisationContent>('organisation')

  test('seat every member for whom a source names an office, by organisation and side, and nobody twice', () => {
    for (const { date, delegation } of plan.rounds) {
      const { roster = [], delegations } = meetings.find(({ item }) => item === `meeting/${date}`)?.content ?? assert.fail(date)
      const seats = roster.flatMap(({ seats: members }) => members.map(({ en }) => en))
      const named = (['MEX', 'USA'] as const).flatMap((side) => delegation[side].filter((member) => officeOf(side, member) !== null))
      assert.deepEqual([...seats].sort(), [...named].sort())
      for (const { organisation, seats: members } of roster) {
        const { party } = organisations.find(({ item }) => item === organisation)?.content ?? assert.fail(organisation)
        const side = delegations.find((one) => one.party === party)?.members.map(({ en }) => en) ?? []
        assert.ok(members.every(({ en }) => side.includes(en)), `${organisation} on ${date}`)
      }
    }
    assert.equal(meetings.flatMap(({ content }) => content.roster ?? []).flatMap(({ seats }) => seats).length, 61)
  })

  test('seat presidents and vice presidents for no organisation', () => {
    assert.equal(officeOf('USA', 'Vice President Kamala Harris (opened)'), null)
    assert.equal(officeOf('MEX', 'President Enrique Peña Nieto'), null)
    assert.throws(() => officeOf('USA', 'Somebody, Agriculture'), /no organisation/)
  })

  test('know what a title means on each side', () => {
    assert.deepEqual([officeOf('USA', 'Ken Salazar, ambassador'), officeOf('MEX', 'Esteban Moctezuma, ambassador'), officeOf('USA', 'Jayme White, deputy USTR'), officeOf('USA', 'Alejandro Mayorkas, deputy, Homeland Security'), officeOf('MEX', 'Gabriel Yorio, under secretary, SHCP')], ['USEMB-MX', 'EMBMX-US', 'USTR', 'DHS', 'SHCP'])
  })
})
