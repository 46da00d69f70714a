import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Audience, ItemChange, ItemId } from '../../record/index.ts'
import { assessment, element, meeting, organisation, plan, say } from '../testing/contents.ts'
import { agree, founded, meet } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { attendanceOf, backlogFor, dutiesOf, findContent, followUpOf, topicOf, wishesOf } from './index.ts'

const SCHEDULE = [
  { duty: 'first-text', name: say('First text'), daysBefore: 42 }, { duty: 'agenda', name: say('Agenda'), daysBefore: 14, shownBy: 'agenda' as const },
  { duty: 'answers', name: say('Answers'), daysBefore: 7, shownBy: 'answers' as const }, { duty: 'record', name: say('Record'), daysBefore: -2, shownBy: 'minutes' as const },
]
const ROSTER = ['organisation/MW', 'organisation/MF', 'organisation/UW'].map((item) => ({ organisation: item, seats: [say('Head')] }))
const LAST = 'meeting/2025-12-01'
const NEXT = 'meeting/2026-12-01'

function table(...more: readonly ItemChange[]): readonly [Seat, Seat] {
  const added = (item: ItemId, content: object) => ({ item, base: null, content: content as NonNullable<ItemChange['content']> })
  const meetingTypes = [{ type: 'cabinet', name: say('Cabinet'), everyMonths: 12, schedule: SCHEDULE }]
  const seats = founded(['MEX', 'USA'], [
    added('organisation/MW', organisation('MEX')), added('organisation/MF', organisation('MEX')), added('organisation/UW', organisation('USA')), added('organisation/UN', organisation(null)),
    added(LAST, meeting('2025-12-01', { agenda: [topicRow('weir', 'Weir'), topicRow('fish', 'Fish')] })), added(NEXT, meeting('2026-12-01', { roster: ROSTER })), added('plan/p', plan()), ...more,
  ], { changed: { meetingTypes } })
  const [mex, usa] = seats
  assert.ok(mex !== undefined && usa !== undefined)
  return [mex, usa]
}

const topicRow = (topic: string, title: string) => ({ topic, title: say(title), aim: 'discuss' as const, from: null, minutes: null, about: [] })
const wish = (title: string) => ({ form: 'wish', title: say(title), aim: 'decide', minutes: 20, about: [], why: null })
const answer = (organisation: ItemId, said: 'accepts' | 'declines' | 'tentative', people: readonly string[] = []) => ({ form: 'answer', organisation, answer: said, people: people.map((one) => say(one)), note: null })
const state = (seat: Seat, about: ItemId | null, type: string, content: object | null, replaces: string | null = null, audience: Audience = 'parties') => seat.do({ name: 'state', about, type, content: content as never, replaces, audience }).act
const problem = (seat: Seat, about: ItemId | null, type: string, content: object) => {
  const decision = seat.decide({ name: 'state', about, type, content: content as never, replaces: null, audience: 'parties' })
  return 'issues' in decision ? decision.issues.map(({ code, path }) => `${path}: ${code}`) : 'refused' in decision ? decision.refused : 'said'
}
const contentOf = (seat: Seat, item: ItemId) => findContent(seat.projection, 'meeting', item) ?? assert.fail()

describe('attendance', () => {
  test('each side answers for its own organisations and those of none, of a meeting and of nothing else', () => {
    const [mex] = table()
    assert.equal(problem(mex, NEXT, 'attendance', answer('organisation/MW', 'accepts')), 'said')
    assert.equal(problem(mex, NEXT, 'attendance', answer('organisation/UN', 'accepts')), 'said')
    assert.deepEqual(problem(mex, NEXT, 'attendance', answer('organisation/UW', 'accepts')), ['content.organisation: organisation-not-own'])
    assert.deepEqual(problem(mex, NEXT, 'attendance', answer('organisation/XX', 'accepts')), ['content.organisation: item-unknown'])
    assert.deepEqual(problem(mex, 'plan/p', 'attendance', answer('organisation/MW', 'accepts')), ['about: about-no-meeting'])
    assert.deepEqual(problem(mex, null, 'attendance', answer('organisation/MW', 'accepts')), ['about: about-no-meeting'])
  })

  test('stands by side and organisation, names who has not answered, and the last word replaces the one before', () => {
    const [mex, usa] = table()
    const first = state(mex, NEXT, 'attendance', answer('organisation/MW', 'tentative'))
    state(mex, NEXT, 'attendance', answer('organisation/MW', 'declines', ['Deputy']), first.hash)
    state(usa, NEXT, 'attendance', answer('organisation/UW', 'accepts'))
    state(usa, NEXT, 'attendance', answer('organisation/UN', 'accepts'))
    meet([mex, usa])
    for (const seat of [mex, usa]) {
      const sides = attendanceOf(seat.context(), NEXT, contentOf(seat, NEXT))
      assert.equal(sides[0]?.party, seat.party)
      const said = sides.toSorted((a, b) => (a.party < b.party ? -1 : 1)).map(({ party, organisations, counts }) => [party, organisations.map(({ organisation: { item }, answer: one, isOnRoster }) => [item, one?.content.answer ?? null, isOnRoster]), counts.asked, counts.unanswered])
      assert.deepEqual(said, [
        ['MEX', [['organisation/MW', 'declines', true], ['organisation/MF', null, true]], 2, 1],
        ['USA', [['organisation/UW', 'accepts', true], ['organisation/UN', 'accepts', false]], 1, 0],
      ])
    }
  })

  test('who was there is said afterwards, beside who meant to come', () => {
    const [mex] = table()
    state(mex, NEXT, 'attendance', answer('organisation/MW', 'accepts'))
    state(mex, NEXT, 'attendance', { form: 'attended', organisation: 'organisation/MW', hasAttended: false, people: [], note: say('Fog') })
    const [own] = attendanceOf(mex.context(), NEXT, contentOf(mex, NEXT))
    assert.deepEqual(own?.organisations.map(({ answer: said, attended }) => [said?.content.answer, attended?.content.hasAttended]), [['accepts', false], [undefined, undefined]])
    assert.equal(own?.counts.attended, 0)
  })
})

describe('the backlog', () => {
  test('holds what both sides wish, whoever looks, and a wish keeps its name when it is corrected', () => {
    const [mex, usa] = table()
    const first = state(mex, null, 'topic', wish('Dam'))
    state(usa, NEXT, 'topic', wish('Reeds'))
    const again = state(mex, null, 'topic', wish('Dam and weir'), first.hash)
    meet([mex, usa])
    for (const seat of [mex, usa]) {
      const { wishes } = backlogFor(seat.context(), NEXT, [])
      assert.deepEqual(wishes.map(({ content, made, standing }) => [content.title.en, made.party, standing]).sort(), [['Dam and weir [en]', 'MEX', 'waiting'], ['Reeds [en]', 'USA', 'waiting']])
      assert.equal(topicOf(seat.projection, again.hash), topicOf(seat.projection, first.hash))
    }
  })

  test('a wish on an agenda is linked to the meeting, and is in no backlog until the meeting is called off', () => {
    const [mex, usa] = table()
    const said = state(mex, NEXT, 'topic', wish('Dam'))
    const topic = topicOf(mex.projection, said.hash)
    agree([mex, usa], [mex.change(NEXT, meeting('2026-12-01', { agenda: [topicRow(topic, 'Dam')] }) as never)])
    const [taken] = wishesOf(mex.context())
    assert.deepEqual([taken?.standing, taken?.onAgendas.map(({ item }) => item)], ['taken', [NEXT]])
    assert.equal(wishesOf(mex.context('2026-12-01'))[0]?.standing, 'dealt-with')
    agree([mex, usa], [mex.change(NEXT, meeting('2026-12-01', { calledOff: 'cancelled', agenda: [topicRow(topic, 'Dam')] }) as never)])
    assert.equal(wishesOf(mex.context('2026-12-01'))[0]?.standing, 'waiting')
  })

  test('what was left stays, with the reason of whoever gave one; a meeting held without it is told of', () => {
    const [mex, usa] = table()
    const said = state(mex, null, 'topic', wish('Dam'))
    meet([mex, usa])
    state(usa, NEXT, 'topic', { form: 'left', wish: said.hash, reason: say('Not ripe') })
    meet([mex, usa])
    const later = 'meeting/2027-12-01'
    agree([mex, usa], [mex.change(NEXT, meeting('2026-12-01', { agenda: [topicRow('t1', 'Reeds')] }) as never), { item: later, base: null, content: meeting('2027-12-01', { agenda: [topicRow('t1', 'Fish')] }) as never }])
    const [waiting] = wishesOf(mex.context('2027-12-02'))
    assert.equal(waiting?.standing, 'waiting')
    assert.deepEqual(waiting?.left.map(({ meeting: { item }, by, reason }) => [item, by, reason?.en ?? null]), [[LAST, null, null], [NEXT, 'USA', 'Not ripe [en]'], [later, null, null]])
    assert.deepEqual(problem(usa, NEXT, 'topic', { form: 'left', wish: '0'.repeat(64), reason: say('x') }), ['content.wish: topic-unknown'])
    assert.deepEqual(problem(usa, 'plan/p', 'topic', wish('Dam')), ['about: about-no-meeting'])
  })

  test('what the meeting before had on its agenda and its record says nothing of is left over', () => {
    const minutes = { title: say('Record'), meeting: LAST, paragraphs: [{ paragraph: 'p1', topic: 'fish', form: 'note', words: say('Seen.'), noCommitment: null }], wording: {}, sources: [] }
    const [mex] = table({ item: 'minutes/2025-12-01', base: null, content: minutes })
    assert.deepEqual(backlogFor(mex.context(), NEXT, []).leftOver.map(({ topic }) => topic.topic), ['weir'])
    assert.deepEqual(backlogFor(mex.context(), NEXT, [topicRow('weir', 'Weir')]).leftOver, [])
    assert.deepEqual(backlogFor(table()[0].context(), NEXT, []).leftOver, [], 'without a record nobody knows')
  })
})

describe('duties before a meeting', () => {
  const states = (seat: Seat, today: string) => dutiesOf(seat.context(today), NEXT).map(({ duty, due, state: now }) => [duty, due, now])

  test('are counted back from its day, and after it forward', () => {
    assert.deepEqual(states(table()[0], '2026-10-20'), [['first-text', '2026-10-20', 'soon'], ['agenda', '2026-11-17', 'coming'], ['answers', '2026-11-24', 'coming'], ['record', '2026-12-03', 'coming']])
    assert.deepEqual(states(table()[0], '2026-10-21')[0], ['first-text', '2026-10-20', 'late'])
  })

  test('are done when every side has said so, not when one has; what is taken back is not said', () => {
    const [mex, usa] = table()
    const own = state(mex, NEXT, 'duty', { duty: 'first-text', note: null })
    assert.equal(states(mex, '2026-10-21')[0]?.[2], 'late')
    state(usa, NEXT, 'duty', { duty: 'first-text', note: null })
    meet([mex, usa])
    assert.equal(states(mex, '2026-10-21')[0]?.[2], 'done')
    state(mex, NEXT, 'duty', null, own.hash)
    assert.equal(states(mex, '2026-10-21')[0]?.[2], 'late')
    assert.deepEqual(problem(mex, NEXT, 'duty', { duty: 'other', note: null }), ['content.duty: duty-unknown'])
  })

  test('are done when the record shows it: an agenda in force, every answer given, minutes agreed', () => {
    const [mex, usa] = table()
    agree([mex, usa], [mex.change(NEXT, meeting('2026-12-01', { roster: ROSTER, agenda: [topicRow('t1', 'Reeds')] }) as never)])
    for (const [seat, organisations] of [[mex, ['organisation/MW', 'organisation/MF']], [usa, ['organisation/UW']]] as const) for (const one of organisations) state(seat, NEXT, 'attendance', answer(one, 'tentative'))
    meet([mex, usa])
    agree([mex, usa], [{ item: 'minutes/2026-12-01', base: null, content: { title: say('Record'), meeting: NEXT, paragraphs: [], wording: {}, sources: [] } }])
    assert.deepEqual(states(mex, '2026-12-30').map(([duty, , now]) => [duty, now]), [['first-text', 'late'], ['agenda', 'done'], ['answers', 'done'], ['record', 'done']])
  })

  test('move with the meeting, have no day while it has none, and go with it when it is called off', () => {
    const [mex, usa] = table()
    agree([mex, usa], [mex.change(NEXT, meeting('2027-01', {}) as never)])
    assert.deepEqual(states(mex, '2026-10-21')[0], ['first-text', null, 'undated'])
    agree([mex, usa], [mex.change(NEXT, meeting('2027-01-12', {}) as never)])
    assert.deepEqual(states(mex, '2026-10-21')[0], ['first-text', '2026-12-01', 'coming'])
    agree([mex, usa], [mex.change(NEXT, meeting('2027-01-12', { calledOff: 'postponed' }) as never)])
    assert.deepEqual(states(mex, '2026-10-21'), [])
  })
})

test('what became of every decision is told: kept by a commitment, none and why, or owed', () => {
  const paragraph = (name: string, noCommitment: object | null = null, form = 'decision') => ({ paragraph: name, topic: null, form, words: say(`Words ${name}`), noCommitment })
  const [mex, usa] = table(
    { item: 'minutes/2025-12-01', base: null, content: { title: say('Record'), meeting: LAST, paragraphs: [paragraph('d1'), paragraph('d2', say('A courtesy')), paragraph('d3'), paragraph('n1', null, 'note')], wording: {}, sources: [] } as never },
    { item: 'element/I', base: null, content: element('plan/p', 'pillar', 'I', { due: '2026-01-31', origin: { item: 'minutes/2025-12-01', paragraph: 'd1' } }) },
    { item: 'element/II', base: null, content: element('plan/p', 'pillar', 'II', { origin: { item: 'minutes/2025-12-01', paragraph: null } }) },
  )
  state(mex, 'element/I', 'assessment', assessment('limited'), null, 'public')
  const { meetings: [last], coverage, late } = followUpOf(mex.context(), NEXT)
  assert.deepEqual([coverage, late], [{ operative: 3, committed: 1, withdrawn: 0, noCommitment: 1, open: 1 }, 1])
  assert.deepEqual(last?.register?.paragraphs.map(({ paragraph: name, fate }) => [name, fate.is, fate.is === 'commitment' ? fate.commitments.map(({ number, schedule, delivery }) => [number, schedule, delivery.map((one) => one.delivery)]) : []]), [
    ['d1', 'commitment', [['I', 'late', ['limited', null]]]], ['d2', 'no-commitment', []], ['d3', 'open', []], ['n1', 'note', []],
  ])
  agree([mex, usa], [mex.change('element/I', null)])
  assert.deepEqual(followUpOf(mex.context(), NEXT).coverage, { operative: 3, committed: 0, withdrawn: 1, noCommitment: 1, open: 1 }, 'one that ended stays under its decision')
  assert.deepEqual(followUpOf(mex.context(), LAST).meetings, [], 'the first of a series has nothing before it')
})

test('a meeting begins on its day and ends later', () => {
  const [mex] = table()
  const issues = (changed: object) => { const decision = mex.decide({ name: 'propose', changes: [mex.change(NEXT, meeting('2026-12-01', changed) as never)], cover: null, audience: 'parties' }); return 'issues' in decision ? decision.issues.map(({ code }) => code) : [] }
  const [nine, ten] = ['2026-12-01T09:00:00-06:00[America/Mexico_City]', '2026-12-01T10:00:00-05:00[America/New_York]']
  assert.deepEqual(issues({ starts: nine }), [])
  assert.deepEqual(issues({ starts: '2026-12-02T09:00:00-06:00[America/Mexico_City]' }), ['starts-another-day'])
  // Ten in Washington is nine in Mexico City: no time passes between them.
  assert.deepEqual(issues({ starts: nine, ends: ten }), ['ends-too-early'])
  assert.deepEqual(issues({ ends: ten }), ['ends-too-early'])
  assert.deepEqual(issues({ starts: '2026-12-01T09:00:00-05:00[America/Mexico_City]' }), ['not-a-time'])
})
