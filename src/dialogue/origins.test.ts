// Whether what a commitment says it comes from can be read by those who will read the commitment.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ItemChange } from '../record/index.ts'
import { isPublished } from './origins.ts'
import { duePublications } from './releasing.ts'
import { element, plan, say } from './testing/contents.ts'
import { agreeText, PLAIN_INSTRUMENT, releaseContent } from './testing/text-contents.ts'
import { agree, founded, meet } from './testing/table.ts'
import type { Seat } from './testing/table.ts'

const RELEASE = 'joint-release/water-1'

function table(): readonly Seat[] {
  const seats = founded(['MEX', 'USA'], [{ item: 'plan/p', base: null, content: plan() }], { changed: { instruments: [PLAIN_INSTRUMENT] } })
  agreeText(seats)
  return seats
}

const first = (seats: readonly Seat[]): Seat => seats[0] ?? assert.fail()
const clauseOf = (seat: Seat) => (seat.projection.find('children', 'text/water') ?? []).find((item) => item.startsWith('clause/')) ?? assert.fail('no clause')

function codesFor(seat: Seat): string {
  const change: ItemChange = { item: 'element/1', base: null, content: element('plan/p', 'pillar', '1', { origin: { item: clauseOf(seat), paragraph: null } }) }
  const decision = seat.decide({ name: 'propose', changes: [change], cover: null, audience: 'parties' })
  return 'issues' in decision ? decision.issues.map(({ code }) => code).join(' ') : 'refused' in decision ? decision.refused : 'speech'
}

function release(seats: readonly Seat[]): void {
  const seat = first(seats)
  agree(seats, [seat.change(RELEASE, releaseContent(seat, 'text/water', {}) as never)], 'parties')
}

function publish(seats: readonly Seat[]): void {
  const [due] = duePublications(first(seats).projection, { self: first(seats).party, now: first(seats).now })
  first(seats).do({ name: 'state', about: RELEASE, type: 'publication', content: (due ?? assert.fail('nothing is due')).content as never, replaces: null, audience: 'public' })
  meet(seats)
}

describe('a commitment from a clause', () => {
  test('waits until the text is out, not only agreed to be let out', () => {
    const seats = table()
    assert.deepEqual([codesFor(first(seats)), isPublished(first(seats).projection, 'text/water')], ['clause-not-out', false])
    release(seats)
    assert.equal(codesFor(first(seats)), 'clause-not-out')
    for (const seat of seats) seat.now = '2027-01-31T18:00:00Z'
    publish(seats)
    assert.deepEqual([codesFor(first(seats)), isPublished(first(seats).projection, 'text/water')], ['speech', true])
  })

  test('is not made of words that were agreed since and are not out', () => {
    const seats = table()
    release(seats)
    for (const seat of seats) seat.now = '2027-01-31T18:00:00Z'
    publish(seats)
    const clause = clauseOf(first(seats))
    const before = first(seats).projection.find('item', clause)?.versions.at(-1)?.content ?? {}
    agree(seats, [first(seats).change(clause, { ...before, words: say('Other words, not released.') })], 'parties')
    assert.equal(codesFor(first(seats)), 'clause-not-out')
  })

  test('is not made of a text that a party no longer stands by alone', () => {
    const seats = table()
    release(seats)
    for (const seat of seats) seat.now = '2027-01-31T18:00:00Z'
    publish(seats)
    const own = first(seats).projection.find('about', RELEASE)?.map((id) => first(seats).projection.find('statement', id)).find((row) => row?.type === 'publication')
    first(seats).do({ name: 'state', about: RELEASE, type: 'publication', content: { ...own?.content, disowned: say('Not ours any more.') }, replaces: own?.statement ?? null, audience: 'public' })
    assert.equal(codesFor(first(seats)), 'clause-not-out')
  })
})
