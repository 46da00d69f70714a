import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assessment, element, meeting, organisation, plan, say } from '../testing/contents.ts'
import { agree, founded, meet } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { biographyView } from './biography.ts'
import { elementView } from './element.ts'
import { inheritanceView } from './inheritance.ts'
import { organisationView } from './people.ts'
import { roundBoard, roundsOf } from './rounds.ts'
import { answeringAll, answeringToday, countOpenPlaces, endedOrganisations, hasEnded, movedTo, openPlacesOf, successionChain } from './succession.ts'

const TODAY = '2026-11-26'
const [OLD, NEW, NEXT, OTHER] = ['organisation/OLD', 'organisation/NEW', 'organisation/NEXT', 'organisation/OTHER']
const body = { name: say('Working group'), purpose: say('Works'), relation: say('under it'), since: null, until: null, participants: [OLD, OTHER], coChairs: [OLD], wording: {}, note: null, sources: [] }

function table(more: Parameters<Seat['propose']>[0] = []): readonly [Seat, Seat] {
  return founded(['MEX', 'USA'], [
    { item: OLD, base: null, content: organisation('MEX', { acronym: 'OLD', until: '2025-03-21' }) }, { item: NEW, base: null, content: organisation('MEX', { acronym: 'NEW', succeeds: [OLD] }) },
    { item: OTHER, base: null, content: organisation('USA', { acronym: 'OTHER' }) }, { item: 'body/wg', base: null, content: body as never },
    { item: 'meeting/2020-01-01', base: null, content: meeting('2020-01-01', { roster: [{ organisation: OLD, seats: [say('Commissioner')] }] }) },
    { item: 'meeting/2027-01-01', base: null, content: meeting('2027-01-01', { roster: [{ organisation: OLD, seats: [say('Commissioner')] }, { organisation: NEW, seats: [say('Secretary')] }] }) },
    { item: 'plan/p', base: null, content: plan({ presentedBy: [OLD] }) }, { item: 'element/1', base: null, content: element('plan/p', 'pillar', '1') }, { item: 'element/1.1', base: null, content: element('element/1', 'initiative', '1.1') },
    { item: 'element/1.1.a', base: null, content: element('element/1.1', 'activity', '1.1.a', { owners: [OLD, OTHER], due: '2026-06-30' }) }, { item: 'element/1.1.b', base: null, content: element('element/1.1', 'activity', '1.1.b', { owners: [OLD] }) }, ...more,
  ]) as unknown as readonly [Seat, Seat]
}

describe('who answers today', () => {
  it('is the organisation itself until its last day has come, and its successor from then on', () => {
    const [mex] = table()
    assert.deepEqual(['2025-03-20', '2025-03-21'].map((day) => answeringToday(mex.projection, OLD, day)), [[OLD], [NEW]])
    assert.deepEqual([hasEnded('2025', '2025-12-30'), hasEnded('2025', '2025-12-31'), hasEnded(null, TODAY)], [false, true, false])
  })

  it('is found over several successions, and all of them where one was divided', () => {
    const [mex, usa] = table()
    agree([mex, usa], [mex.change(NEW, organisation('MEX', { acronym: 'NEW', succeeds: [OLD], until: '2026-01-01' })), mex.change(NEXT, organisation('MEX', { acronym: 'NEXT', succeeds: [NEW] })), mex.change('organisation/TWIN', organisation('MEX', { acronym: 'TWIN', succeeds: [NEW] }))])
    assert.deepEqual(answeringToday(mex.projection, OLD, TODAY), [NEXT, 'organisation/TWIN'])
    assert.deepEqual(successionChain(mex.context(TODAY), NEW).map(({ acronym, step, isEnded }) => [acronym, step, isEnded]), [['OLD', -1, true], ['NEW', 0, true], ['NEXT', 1, false], ['TWIN', 1, false]])
  })

  it('is nobody where the record names no successor, or where organisations succeed each other in a ring', () => {
    const [mex, usa] = table([{ item: 'organisation/LOST', base: null, content: organisation('MEX', { acronym: 'LOST', until: '2020' }) }])
    assert.deepEqual(answeringToday(mex.projection, 'organisation/LOST', TODAY), [])
    assert.deepEqual(answeringAll(mex.projection, ['organisation/LOST', OLD, NEW], TODAY), ['organisation/LOST', NEW], 'one that nobody succeeds stays named')
    agree([mex, usa], [mex.change(OLD, organisation('MEX', { acronym: 'OLD', until: '2025-03-21', succeeds: [NEW] })), mex.change(NEW, organisation('MEX', { acronym: 'NEW', until: '2026', succeeds: [OLD] }))])
    assert.deepEqual(answeringToday(mex.projection, OLD, '2027-01-01'), [])
    assert.equal(successionChain(mex.context(TODAY), OLD).length, 2)
  })

  it('is on the page of the organisation, with what it promised and who has it now', () => {
    const [mex, usa] = table()
    assert.deepEqual([organisationView(mex.context(TODAY), OLD)?.isEnded, organisationView(mex.context(TODAY), OLD)?.answering.map(({ acronym }) => acronym)], [true, ['NEW']])
    agree([mex, usa], movedTo(mex.context(TODAY), OLD, [NEW]))
    const view = organisationView(mex.context(TODAY), OLD)
    assert.deepEqual([view?.owns, view?.passedOn.map(({ number, ownersNow }) => [number, ownersNow.map(({ acronym }) => acronym)])], [[], [['1.1.a', ['NEW', 'OTHER']], ['1.1.b', ['NEW']]]])
  })
})

describe('the move to a successor', () => {
  it('finds what is open and leaves what is over: past meetings, delivered commitments, who presented the plan', () => {
    const [mex, usa] = table()
    for (const seat of [mex, usa]) seat.state('element/1.1.b', 'assessment', assessment('complete') as never)
    meet([mex, usa])
    assert.deepEqual(endedOrganisations(mex.context(TODAY)), [OLD])
    assert.deepEqual(openPlacesOf(mex.context(TODAY), OLD).map(({ ref, members, due }) => [ref.item, members, due]), [['element/1.1.a', ['owners'], '2026-06-30'], ['body/wg', ['participants', 'coChairs'], null], ['meeting/2027-01-01', ['roster'], null]])
  })

  it('changes the name and nothing else: number, due date, parent and every other owner stay, and the old one is in the history', () => {
    const [mex, usa] = table()
    const before = elementView(mex.context(TODAY), 'element/1.1.a')
    const changes = movedTo(mex.context(TODAY), OLD, [NEW])
    for (const { item, content } of changes) {
      const was = mex.projection.find('item', item)?.versions.at(-1)?.content ?? assert.fail()
      const changed = Object.keys(was).filter((member) => JSON.stringify(was[member]) !== JSON.stringify(content?.[member]))
      assert.ok(changed.every((member) => ['owners', 'participants', 'coChairs', 'roster'].includes(member)), `${item}: ${changed.join()}`)
    }
    agree([mex, usa], changes)
    const after = elementView(usa.context(TODAY), 'element/1.1.a')
    assert.deepEqual([after?.content, after?.schedule], [{ ...before?.content, owners: [NEW, OTHER] }, 'late'])
    assert.deepEqual(after?.history.map(({ number }) => number), [1, 2])
    const told = biographyView(mex.context(TODAY), 'element/1.1.a', 1)
    assert.deepEqual(told?.succession.map(({ from, to }) => [from.slug, to.slug]), [['OLD', 'NEW']])
    assert.deepEqual([openPlacesOf(mex.context(TODAY), OLD), countOpenPlaces(mex.context(TODAY), OLD), countOpenPlaces(mex.context(TODAY), NEW)], [[], 0, 4])
    assert.deepEqual(movedTo(mex.context(TODAY), OLD, [NEW]), [])
  })

  it('moves nothing by itself: until both have signed, the record names whom it named', () => {
    const [mex] = table()
    mex.propose(movedTo(mex.context(TODAY), OLD, [NEW]))
    assert.deepEqual(elementView(mex.context(TODAY), 'element/1.1.a')?.content.owners, [OLD, OTHER])
  })

  it('adds the seats to those that the successor has at the table, and divides a name among several', () => {
    const [mex] = table()
    const contentOf = (item: string, successors: readonly string[]) => movedTo(mex.context(TODAY), OLD, successors).find((change) => change.item === item)?.content
    assert.deepEqual(contentOf('meeting/2027-01-01', [NEW])?.roster, [{ organisation: NEW, seats: [say('Commissioner'), say('Secretary')] }])
    assert.deepEqual(contentOf('body/wg', [NEW, OTHER])?.participants, [NEW, OTHER], 'nobody is named twice')
  })

  it('leaves an open reporting round asking whoever answers today, and a closed one as it was', () => {
    const [mex, usa] = table()
    const round = { title: say('Round'), asOf: '2024-12-31', opens: '2025-01-01', due: '2027-01-31T18:00:00+00:00[UTC]', scope: { kind: 'plan', item: 'plan/p' }, reminders: [], isClosed: false }
    const opened = mex.do({ name: 'state', about: null, type: 'round', content: round as never, replaces: null, audience: 'public' }).act
    const asked = (seat: Seat, today: string) => {
      const [one] = roundsOf(seat.projection)
      const board = one === undefined ? null : roundBoard(seat.context(today), one, `${today}T12:00:00Z`)
      return board?.sides.find(({ party }) => party === 'MEX')?.organisations.map(({ organisation: asks, items }) => [asks?.acronym, items.map(({ number }) => number)])
    }
    assert.deepEqual(asked(mex, '2025-02-01'), [['OLD', ['1.1.a', '1.1.b']]])
    assert.deepEqual(asked(mex, TODAY), [['NEW', ['1.1.a', '1.1.b']]])
    agree([mex, usa], movedTo(mex.context(TODAY), OLD, [NEW]))
    assert.deepEqual(asked(mex, TODAY), [['NEW', ['1.1.a', '1.1.b']]])
    mex.do({ name: 'state', about: null, type: 'round', content: { ...round, isClosed: true } as never, replaces: opened.hash, audience: 'public' })
    assert.deepEqual(asked(mex, TODAY), [['OLD', ['1.1.a', '1.1.b']]])
  })
})

it('what somebody who takes over gets names who answers today, what is late and what is owed, of any day', () => {
  const [mex] = table()
  const now = inheritanceView(mex.context(TODAY))
  assert.deepEqual(now?.open.map(({ number, daysLate, owners, answering }) => [number, daysLate, owners.map(({ acronym }) => acronym), answering.map(({ acronym }) => acronym)]), [['1.1.a', 149, ['OLD', 'OTHER'], ['NEW', 'OTHER']], ['1.1.b', 0, ['OLD'], ['NEW']]])
  assert.deepEqual(now?.ended.map(({ organisation: one, places }) => [one.acronym, places]), [['OLD', 4]])
  assert.deepEqual(inheritanceView(mex.context('2024-01-01'))?.open.map(({ answering }) => answering.map(({ acronym }) => acronym)), [['OLD', 'OTHER'], ['OLD']])
})
