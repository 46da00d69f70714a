// Rounds, what is asked of a side, the frozen set and the state of play.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Act, ItemChange } from '../../record/index.ts'
import type { RoundContent } from '../statements/index.ts'
import { assessment, element, organisation, plan, say } from '../testing/contents.ts'
import { agree, founded, meet } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { askedOf, countCommitments, frozenSet, planView, remindersDue, roundBoard, roundsOf, stateLine, stateOfPlay } from './index.ts'
import type { FrozenSet } from './index.ts'

const at = (number: string, parent: string, level: string, more = {}): ItemChange => ({ item: `element/${number}`, base: null, content: element(parent, level, number, more) })
const OURS = { owners: ['organisation/WO'] }
const THEIRS = { owners: ['organisation/FO'] }

/** One pillar, one initiative, five activities: two of ours, one of theirs, one shared, one of nobody. */
function table() {
  const seats = founded(['MEX', 'USA'], [
    { item: 'plan/p', base: null, content: plan() },
    { item: 'organisation/WO', base: null, content: organisation('MEX') }, { item: 'organisation/FO', base: null, content: organisation('USA', { acronym: 'FO' }) },
    at('1', 'plan/p', 'pillar'), at('1.1', 'element/1', 'initiative'),
    at('1.1.1', 'element/1.1', 'activity', { ...OURS, due: '2026-06-30' }), at('1.1.2', 'element/1.1', 'activity', OURS), at('1.1.3', 'element/1.1', 'activity', THEIRS),
    at('1.1.4', 'element/1.1', 'activity', { owners: ['organisation/WO', 'organisation/FO'] }), at('1.1.5', 'element/1.1', 'activity'),
  ])
  const [mex, usa] = seats
  assert.ok(mex !== undefined && usa !== undefined)
  return { seats, mex, usa }
}

function change(seat: Seat, item: string, content: ItemChange['content']): ItemChange {
  return seat.change(item, content)
}

/** Original, unchanged, changed, superseded, withdrawn; added, and ended since. */
function counts(set: FrozenSet | null): readonly number[] {
  assert.ok(set !== null)
  const all = countCommitments(set)
  assert.equal(set.original, set.unchanged + set.changed.length + set.superseded.length + set.withdrawn.length)
  assert.equal(all.adopted + all.added, all.inForce + all.withdrawn + all.superseded)
  return [set.original, set.unchanged, set.changed.length, set.superseded.length, set.withdrawn.length, set.added.length, set.addedAndEnded.length]
}

describe('the frozen set', () => {
  test('is what the plan had when it was agreed; what comes later is counted beside it', () => {
    const { mex, seats } = table()
    assert.deepEqual(counts(frozenSet(mex.context())), [5, 5, 0, 0, 0, 0, 0])
    agree(seats, [at('1.1.6', 'element/1.1', 'activity', OURS)])
    agree(seats, [change(mex, 'element/1.1.2', element('element/1.1', 'activity', '1.1.2', { ...OURS, due: '2030-01-31' }))])
    const set = frozenSet(mex.context())
    assert.deepEqual(counts(set), [5, 4, 1, 0, 0, 1, 0])
    assert.deepEqual(set?.changed.map(({ number, frozen, version, fields }) => [number, frozen, version, fields]), [['1.1.2', 1, 2, ['due']]])
    assert.deepEqual(set?.added.map(({ number, frozen }) => [number, frozen]), [['1.1.6', null]])
  })

  test('a late commitment that is dropped stays visible as withdrawn, with the reason, and no rate rises', () => {
    const { mex, usa, seats } = table()
    mex.state('element/1.1.2', 'assessment', assessment('complete'))
    meet(seats)
    const before = frozenSet(mex.context())
    assert.deepEqual([before?.original, before?.delivery[0]?.counts.complete, before?.delivery[0]?.counts.unsaid], [5, 1, 4])
    const dropped = mex.do({ name: 'propose', changes: [change(mex, 'element/1.1.1', null)], cover: say('The weir was washed away.'), audience: 'public' }).act
    usa.hear(seats, mex)
    usa.do({ name: 'sign', proposal: dropped.hash })
    meet(seats)
    const after = frozenSet(mex.context())
    assert.deepEqual(counts(after), [5, 4, 0, 0, 1, 0, 0])
    assert.deepEqual(after?.withdrawn.map(({ number, title, cover }) => [number, title, cover]), [['1.1.1', say('Element 1.1.1'), say('The weir was washed away.')]])
    assert.deepEqual([after?.delivery[0]?.counts.complete, after?.delivery[0]?.counts.unsaid], [1, 3], 'one of five before and after')
    assert.equal(planView(mex.context())?.commitments?.withdrawn.length, 1)
  })

  test('a heading under which everything was dropped is no commitment that was added', () => {
    const { mex, seats } = table()
    agree(seats, ['1.1.1', '1.1.2', '1.1.3', '1.1.4', '1.1.5'].map((number) => change(mex, `element/${number}`, null)))
    assert.deepEqual(counts(frozenSet(mex.context())), [5, 0, 0, 0, 5, 0, 0])
  })

  test('what is added and withdrawn again is counted, and a heading that ends is no commitment', () => {
    const { mex, seats } = table()
    agree(seats, [at('1.2', 'element/1', 'initiative'), at('1.2.1', 'element/1.2', 'activity')])
    agree(seats, [change(mex, 'element/1.2', null), change(mex, 'element/1.2.1', null)])
    const set = frozenSet(mex.context())
    assert.deepEqual(counts(set), [5, 5, 0, 0, 0, 0, 1])
    assert.deepEqual(set?.addedAndEnded.map(({ number }) => number), ['1.2.1'])
  })

  test('one that another replaced in the same stroke is superseded, whatever is added at another time', () => {
    const { mex, seats } = table()
    agree(seats, [change(mex, 'element/1.1.1', null), at('1.1.7', 'element/1.1', 'activity')])
    agree(seats, [change(mex, 'element/1.1.2', null)])
    agree(seats, [at('1.1.8', 'element/1.1', 'activity')])
    const set = frozenSet(mex.context())
    assert.deepEqual(counts(set), [5, 3, 0, 1, 1, 2, 0])
    assert.deepEqual([set?.superseded[0]?.number, set?.withdrawn[0]?.number], ['1.1.1', '1.1.2'])
  })

  test('of a plan that was agreed bare it begins with the first commitments', () => {
    const seats = founded(['MEX', 'USA'], [{ item: 'plan/p', base: null, content: plan() }])
    const [mex] = seats
    assert.ok(mex !== undefined)
    assert.deepEqual(counts(frozenSet(mex.context())), [0, 0, 0, 0, 0, 0, 0])
    agree(seats, [at('1', 'plan/p', 'pillar'), at('1.1', 'element/1', 'initiative')])
    agree(seats, [at('1.2', 'element/1', 'initiative')])
    assert.deepEqual(counts(frozenSet(mex.context())), [1, 1, 0, 0, 0, 1, 0])
  })

  test('both sides count the same', () => {
    const { mex, usa, seats } = table()
    agree(seats, [at('1.1.6', 'element/1.1', 'activity'), change(mex, 'element/1.1.3', null)])
    const [ours, theirs] = [frozenSet(mex.context()), frozenSet(usa.context())]
    assert.deepEqual({ ...ours, delivery: [] }, { ...theirs, delivery: [] })
  })
})

const ROUND: RoundContent = {
  title: say('Mid-year round'), asOf: '2023-01-31', opens: '2023-02-01', due: '2023-03-31T18:00:00-06:00[America/Mexico_City]', scope: { kind: 'plan', item: 'plan/p' }, reminders: [14, 1, -7], isClosed: false,
}

function open(seat: Seat, content: Partial<RoundContent> = {}, replaces: Act | null = null): Act {
  return seat.do({ name: 'state', about: null, type: 'round', content: { ...ROUND, ...content }, replaces: replaces?.hash ?? null, audience: 'parties' }).act
}

function boardOf(seat: Seat, now: string) {
  const [round] = roundsOf(seat.projection)
  assert.ok(round !== undefined)
  const board = roundBoard(seat.context(), round, now)
  assert.ok(board !== null)
  return board
}

describe('a reporting round', () => {
  test('that asks for nothing in force, is due before it opens or at no hour of any zone is no round', () => {
    const { mex } = table()
    const problems = (content: object) => { const said = mex.decide({ name: 'state', about: null, type: 'round', content: { ...ROUND, ...content }, replaces: null, audience: 'parties' }); return 'issues' in said ? said.issues.map(({ code }) => code) : [] }
    assert.deepEqual(problems({}), [])
    assert.deepEqual(problems({ scope: { kind: 'plan', item: 'plan/q' } }), ['item-unknown'])
    assert.deepEqual(problems({ scope: { kind: 'organisation', item: 'plan/p' } }), ['item-unknown'])
    assert.deepEqual(problems({ scope: { kind: 'list', items: ['element/1.1.1', 'element/9', 'plan/p'] } }), ['item-unknown', 'item-unknown'])
    assert.deepEqual(problems({ opens: '2023-04-01' }), ['due-too-early'])
    assert.deepEqual(problems({ asOf: '2023-04-01' }), ['due-too-early'])
    for (const due of ['2023-03-31', '2023-03-31T18:00:00Z', '2023-03-31T18:00:00-06:00', '2023-03-31T18:00:00-01:00[America/Mexico_City]', '2023-02-30T18:00:00-06:00[America/Mexico_City]', '2023-03-31T18:00:00[America/Nowhere]', '2023-03-31T18:00:00[America/Mexico_City]']) {
      assert.deepEqual(problems({ due }), ['not-a-time'], due)
    }
  })

  test('asks each side for what it owns, shares or nobody owns, by organisation', () => {
    const { mex } = table()
    open(mex)
    const { sides, isDue } = boardOf(mex, '2023-03-01T00:00:00Z')
    assert.deepEqual([isDue, sides.map(({ party, counts }) => [party, counts.asked, counts.pending])], [false, [['MEX', 4, 4], ['USA', 3, 3]]])
    assert.deepEqual(sides[0]?.organisations.map(({ organisation: one, items }) => [one?.acronym ?? null, items.map(({ number }) => number)]), [['WO', ['1.1.1', '1.1.2', '1.1.4']], [null, ['1.1.5']]])
  })

  test('what is added after it opened is not missing, and what is withdrawn then stays asked', () => {
    const { mex, seats } = table()
    open(mex)
    agree(seats, [at('1.1.6', 'element/1.1', 'activity', OURS), change(mex, 'element/1.1.1', null)])
    const numbers = boardOf(mex, '2023-04-02T00:00:00Z').sides[0]?.organisations.flatMap(({ items }) => items.map(({ number, status }) => [number, status]))
    assert.deepEqual(numbers, [['1.1.1', 'missing'], ['1.1.2', 'missing'], ['1.1.4', 'missing'], ['1.1.5', 'missing']])
  })

  test('is answered by a reading as of its day or later; on time is what the first of them claims', () => {
    const { mex, seats } = table()
    open(mex)
    const early = mex.state('element/1.1.1', 'assessment', assessment('limited', { asOf: '2023-01-31' }))
    mex.state('element/1.1.2', 'assessment', assessment('limited', { asOf: '2023-01-30' }))
    meet(seats)
    const claimed = early.header.at
    const due = (days: number) => `${Temporal.Instant.from(claimed).add({ hours: 24 * days }).toZonedDateTimeISO('UTC').toPlainDate()}T00:00:00+00:00[Europe/London]`
    const [round] = roundsOf(mex.projection)
    assert.ok(round !== undefined)
    const statusAt = (dueOf: string) => roundBoard(mex.context(), { ...round, content: { ...round.content, due: dueOf } }, '2099-01-01T00:00:00Z')?.sides[0]?.organisations[0]?.items.map(({ status, delivery }) => [status, delivery])
    assert.deepEqual(statusAt(due(30)), [['on-time', 'limited'], ['missing', null], ['missing', null]])
    assert.deepEqual(statusAt(due(-30).replace('+00:00[Europe/London]', '+00:00[UTC]')), [['late', 'limited'], ['missing', null], ['missing', null]])
    mex.state('element/1.1.1', 'assessment', null, early)
    assert.deepEqual(statusAt(due(30))?.[0], ['missing', null], 'a report that was taken back is none')
  })

  test('closed it is told as it was: what is said afterwards counts for it no more', () => {
    const { mex } = table()
    const opened = open(mex)
    mex.state('element/1.1.1', 'assessment', assessment('limited'))
    open(mex, { isClosed: true }, opened)
    mex.state('element/1.1.2', 'assessment', assessment('limited'))
    const board = boardOf(mex, '2023-03-01T00:00:00Z')
    assert.equal(board.round.round, opened.hash)
    assert.deepEqual(board.sides[0]?.counts, { asked: 4, 'on-time': board.sides[0]?.counts['on-time'] ?? 0, late: board.sides[0]?.counts.late ?? 0, missing: 3, pending: 0 })
  })

  test('the other side sees it, and when each report came', () => {
    const { mex, usa, seats } = table()
    open(mex)
    mex.state('element/1.1.1', 'assessment', assessment('limited'))
    meet(seats)
    const { sides } = boardOf(usa, '2023-04-02T00:00:00Z')
    assert.deepEqual(sides.map(({ party, counts: { missing, asked } }) => [party, asked - missing]), [['USA', 0], ['MEX', 1]])
  })

  test('reminds on the days that it lists, each once, never before it opens or after it was closed', () => {
    const { mex } = table()
    open(mex)
    const [round] = roundsOf(mex.projection)
    assert.ok(round !== undefined)
    const due = (now: string, ...sent: number[]) => remindersDue(round, now, new Set(sent))
    assert.deepEqual(due('2023-03-17T23:59:59Z'), [])
    // 18:00 in Mexico City, which was six hours behind that year, is midnight UTC.
    assert.deepEqual(due('2023-03-18T00:00:00Z'), [14])
    assert.deepEqual([due('2023-03-18T00:00:00Z', 14), due('2023-03-31T00:00:00Z', 14), due('2023-03-31T00:00:00Z')], [[], [1], [14, 1]])
    assert.deepEqual(due('2023-04-08T00:00:00Z', 14, 1), [-7])
    assert.deepEqual(remindersDue({ ...round, content: { ...round.content, opens: '2023-03-20' } }, '2023-03-18T00:00:00Z', new Set()), [])
    assert.deepEqual(remindersDue({ ...round, closed: round.opened }, '2023-04-08T00:00:00Z', new Set()), [])
  })
})

describe('what is asked of a side', () => {
  const asks = (seat: Seat, today: string) => askedOf(seat.context(today)).map(({ number, asks }) => [number, ...asks.map(({ code, by }) => `${code} ${by ?? '-'}`)])

  test('is what it has never said, by the day that it is due; nothing of the other side alone', () => {
    const { mex, usa } = table()
    assert.deepEqual(asks(mex, '2026-01-31'), [['1.1.1', 'unsaid 2026-06-30'], ['1.1.2', 'unsaid -'], ['1.1.4', 'unsaid -'], ['1.1.5', 'unsaid -']])
    assert.deepEqual(asks(usa, '2026-01-31').map(([number]) => number), ['1.1.3', '1.1.4', '1.1.5'])
  })

  test('a reading is asked for again after six months; one of what is late after thirty days; of what is complete never', () => {
    const { mex } = table()
    mex.state('element/1.1.1', 'assessment', assessment('limited', { asOf: '2026-01-31' }))
    mex.state('element/1.1.2', 'assessment', assessment('limited', { asOf: '2026-01-31' }))
    mex.state('element/1.1.4', 'assessment', assessment('complete', { asOf: '2020-01-31' }))
    const own = (today: string) => asks(mex, today).filter(([number]) => number !== '1.1.5')
    assert.deepEqual(own('2026-06-30'), [])
    assert.deepEqual(own('2026-07-01'), [['1.1.1', 'late 2026-06-30']])
    assert.deepEqual(own('2026-07-30'), [['1.1.1', 'late 2026-06-30']])
    assert.deepEqual(own('2026-07-31'), [['1.1.1', 'late 2026-06-30'], ['1.1.2', 'stale 2026-07-31']])
    mex.state('element/1.1.1', 'assessment', assessment('limited', { asOf: '2026-07-31' }))
    assert.deepEqual(own('2026-08-01'), [['1.1.2', 'stale 2026-07-31']])
  })

  test('a round of its own side asks until it is answered or closed; the other side\'s does not', () => {
    const { mex, usa, seats } = table()
    for (const item of ['1.1.1', '1.1.2', '1.1.4', '1.1.5']) mex.state(`element/${item}`, 'assessment', assessment('substantial', { asOf: '2023-01-01' }))
    const opened = open(mex)
    meet(seats)
    assert.deepEqual(asks(mex, '2023-01-31'), [])
    assert.deepEqual(asks(mex, '2023-02-01').map(([number, why]) => [number, why]), ['1.1.1', '1.1.2', '1.1.4', '1.1.5'].map((number) => [number, 'round 2023-03-31']))
    assert.ok(asks(usa, '2023-02-01').every(([, why]) => !String(why).startsWith('round')))
    mex.state('element/1.1.1', 'assessment', assessment('substantial', { asOf: '2023-01-31' }))
    assert.deepEqual(asks(mex, '2023-02-01').map(([number]) => number), ['1.1.2', '1.1.4', '1.1.5'])
    open(mex, { isClosed: true }, opened)
    assert.deepEqual(asks(mex, '2023-02-02'), [])
  })
})

describe('the state of play of a day', () => {
  test('is nothing before the record, and today what the plan says now', () => {
    const { mex } = table()
    assert.deepEqual(stateOfPlay(mex.context(), '1990-01-01')?.lines, [])
    assert.equal(stateOfPlay(mex.context(), '1990-01-01')?.commitments, null)
    const today = stateOfPlay(mex.context(), '2099-12-31')
    assert.deepEqual(today?.lines.map((item) => item.slice('element/'.length)), ['1.1.1', '1.1.2', '1.1.3', '1.1.4', '1.1.5'])
    assert.deepEqual(today?.commitments, frozenSet(mex.context()))
    assert.equal(today?.recordBegins, mex.speaker.acts[0]?.header.at.slice(0, 10))
  })

  test('tells what a side had said by then from what it has said since of that day, and lateness as of that day', () => {
    const { mex } = table()
    const first = mex.state('element/1.1.1', 'assessment', assessment('not-started', { asOf: '2026-01-31' }))
    mex.state('element/1.1.1', 'assessment', assessment('substantial', { asOf: '2026-12-31' }), first)
    const of = (day: string) => { const state = stateLine(mex.context(), day, 'element/1.1.1'); const own = state?.readings[0]; return [state?.schedule, own?.saidByThen?.delivery ?? null, own?.ofThatDay?.delivery ?? null] }
    assert.deepEqual(of('2026-06-30'), ['due-soon', 'substantial', 'not-started'], 'the claims of these acts are years before')
    assert.deepEqual(of('2027-01-01'), ['late', 'substantial', 'substantial'])
    assert.deepEqual(of('2026-01-30'), ['on-time', 'substantial', null])
  })
})
