// From words to commitments: what became of each paragraph, and the clock of the record.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ItemChange } from '../../record/index.ts'
import type { ClauseContent, MeetingContent, MinutesContent } from '../items/index.ts'
import { element, meeting, plan, say } from '../testing/contents.ts'
import { agree, founded, meet } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { coverageOf, decisionCounts, decisionsOf, elementView, endOf, minutesClock, minutesRegister, sumCoverage, textRegister } from './index.ts'
import type { Fate } from './index.ts'

const MEETING = 'meeting/2026-10-01'
const MINUTES = 'minutes/2026-10-01'

function minutes(changed: Partial<MinutesContent> = {}): MinutesContent {
  const decision = (paragraph: string, words: string) => ({ paragraph, topic: null, form: 'decision' as const, words: say(words), noCommitment: null })
  return {
    title: say('Record of decisions'), meeting: MEETING, wording: {}, sources: [],
    paragraphs: [decision('p1', 'The shores build a weir.'), decision('p2', 'The shores count their fish.'), { ...decision('p3', 'Both sides thanked the hosts.'), form: 'note' }], ...changed,
  }
}

/** A meeting held with its record agreed, and a plan to put commitments into. */
function table(more: readonly ItemChange[] = [], held: Partial<MeetingContent> = {}): Seat[] {
  const change = (item: string, content: ItemChange['content']): ItemChange => ({ item, base: null, content })
  return founded(['MEX', 'USA'], [
    change('plan/p', plan()), change('element/1', element('plan/p', 'pillar', '1')), change(MEETING, meeting('2026-10-01', held)), change(MINUTES, minutes()), ...more,
  ])
}
const one = (seats: readonly Seat[]): Seat => seats[0] ?? assert.fail()
const commitment = (number: string, paragraph: string | null): ItemChange => ({ item: `element/${number}`, base: null, content: element('element/1', 'initiative', number, { origin: { item: MINUTES, paragraph } }) })
const states = (seats: readonly Seat[]) => decisionsOf(one(seats).context(), MEETING)?.paragraphs.map(({ fate }) => fate.is)

describe('a record of decisions', () => {
  test('shows of every paragraph what became of it, and counts what is open', () => {
    const seats = table()
    assert.deepEqual(states(seats), ['open', 'open', 'note'])
    agree(seats, [commitment('1.1', 'p1'), commitment('1.2', 'p1')])
    agree(seats, [one(seats).change(MINUTES, minutes({ paragraphs: minutes().paragraphs.map((each) => (each.paragraph === 'p2' ? { ...each, noCommitment: say('The fish are counted already.') } : each)) }))])
    const view = minutesRegister(one(seats).context(), MINUTES)
    assert.ok(view !== null)
    const [first, second] = view.paragraphs.map(({ fate }) => fate)
    assert.ok(first?.is === 'commitment' && second?.is === 'no-commitment')
    assert.deepEqual([first.commitments.map(({ number }) => number), second.reason, view.coverage], [['1.1', '1.2'], say('The fish are counted already.'), { operative: 2, committed: 1, withdrawn: 0, noCommitment: 1, open: 0 }])
    assert.deepEqual(decisionCounts(one(seats).context()), { records: 1, coverage: view.coverage, inTime: 1, late: 0 })
  })

  test('keeps a commitment that was withdrawn under its paragraph, with the reason, and does not call it open again', () => {
    const seats = table([commitment('1.1', 'p1')])
    const [proposer, other] = seats
    assert.ok(proposer !== undefined && other !== undefined)
    const proposal = proposer.do({ name: 'propose', changes: [proposer.change('element/1.1', null)], cover: say('The river moved.'), audience: 'public' }).act
    meet(seats)
    other.do({ name: 'sign', proposal: proposal.hash })
    meet(seats)
    const fate = decisionsOf(proposer.context(), MEETING)?.paragraphs[0]?.fate
    assert.ok(fate?.is === 'commitment')
    assert.deepEqual([fate.commitments, fate.withdrawn.map(({ number, cover }) => [number, cover])], [[], [['1.1', say('The river moved.')]]])
    assert.deepEqual(decisionsOf(proposer.context(), MEETING)?.coverage, { operative: 2, committed: 0, withdrawn: 1, noCommitment: 0, open: 1 })
  })

  test('counts nothing twice: what is operative is committed, withdrawn, without commitment or open', () => {
    const fates: readonly Fate[] = [{ is: 'note' }, { is: 'open' }, { is: 'no-commitment', reason: say('No') }, { is: 'commitment', commitments: [], withdrawn: [] }]
    const counts = coverageOf(fates.map((fate) => ({ fate })))
    assert.deepEqual(counts, { operative: 3, committed: 0, withdrawn: 1, noCommitment: 1, open: 1 })
    assert.equal(sumCoverage([counts, counts]).operative, 6)
  })

  test('is there for a text too, by its clauses; headings are no sentences, and no commitment tells of a clause that is not out', () => {
    const change = (item: string, content: ItemChange['content']): ItemChange => ({ item, base: null, content })
    const seats = founded(['MEX', 'USA'], [change('plan/p', plan())], { changed: { instruments: [{ instrument: 'statement', name: say('Statement'), isBinding: false, gates: [] }] } })
    const clause = (place: string, form: ClauseContent['form'], changed: Partial<ClauseContent> = {}) => change(`clause/t-${place}`, { text: 'text/t', place, form, words: say(`Clause ${place}`), draftedIn: null, cites: [], ...changed })
    const [mex, usa] = seats
    const text = { title: say('Statement'), instrument: 'statement', body: null, meeting: null, names: ['MEX', 'USA'].map((party) => ({ party, formal: say(party), short: say(party), joined: say(party) })), signatories: [], note: null, sources: [] }
    const proposal = mex?.propose([change('text/t', text), clause('1', 'heading'), clause('2', 'preamble'), clause('3', 'paragraph'), clause('4', 'point', { noCommitment: say('It was done before.') })], 'parties')
    meet(seats)
    usa?.do({ name: 'sign', proposal: proposal?.hash ?? '' })
    meet(seats)
    const view = textRegister(one(seats).context(), 'text/t')
    assert.deepEqual(view?.paragraphs.map(({ number, fate }) => [number, fate.is]), [[1, 'note'], [2, 'open'], [3, 'no-commitment']])
    const early = element('plan/p', 'pillar', '1', { origin: { item: 'clause/t-3', paragraph: null } })
    assert.deepEqual(mex?.decide({ name: 'propose', changes: [change('element/1', early)], cover: null, audience: 'parties' }), { issues: [{ code: 'clause-not-out', path: 'changes.0.content.origin.item' }] })
  })
})

describe('a commitment', () => {
  test('shows the exact words that it was decided in, with their paragraph and meeting', () => {
    const seats = table([commitment('1.1', 'p2')])
    const { origin } = elementView(one(seats).context(), 'element/1.1') ?? assert.fail()
    assert.deepEqual([origin?.number, origin?.words, origin?.meeting?.item, origin?.ref?.item], [2, say('The shores count their fish.'), MEETING, MINUTES])
    assert.equal(elementView(one(seats).context(), 'element/1')?.origin, null)
  })

  test('cannot come from a paragraph that is not there', () => {
    const seats = table()
    const asked = (change: ItemChange) => one(seats).decide({ name: 'propose', changes: [change], cover: null, audience: 'public' })
    assert.deepEqual(asked(commitment('1.1', 'p9')), { issues: [{ code: 'paragraph-unknown', path: 'changes.0.content.origin.paragraph' }] })
    assert.ok('speech' in asked(commitment('1.1', 'p1')))
  })

  test('keeps an origin whose paragraph was taken out later', () => {
    const seats = table([commitment('1.1', 'p2')])
    agree(seats, [one(seats).change(MINUTES, minutes({ paragraphs: minutes().paragraphs.filter(({ paragraph }) => paragraph !== 'p2') }))])
    const content = element('element/1', 'initiative', '1.1', { title: say('Fish counted'), origin: { item: MINUTES, paragraph: 'p2' } })
    agree(seats, [one(seats).change('element/1.1', content)])
    assert.deepEqual([elementView(one(seats).context(), 'element/1.1')?.origin?.number, elementView(one(seats).context(), 'element/1.1')?.origin?.words], [null, null])
  })
})

describe('the clock of a record', () => {
  const content = (changed: Partial<MeetingContent> = {}) => meeting('2026-10-01', changed)

  test('starts at the end that was set, else at the end of the day where the meeting is, else when the day is over everywhere', () => {
    assert.equal(endOf(content({ starts: '2026-10-01T09:00:00-06:00[America/Mexico_City]', ends: '2026-10-01T17:30:00-06:00[America/Mexico_City]' })).toString(), '2026-10-01T23:30:00Z')
    assert.equal(endOf(content({ starts: '2026-10-01T09:00:00-06:00[America/Mexico_City]' })).toString(), '2026-10-02T06:00:00Z')
    assert.equal(endOf(content()).toString(), '2026-10-02T12:00:00Z')
    assert.equal(endOf(meeting('2026-10')).toString(), '2026-11-01T12:00:00Z')
  })

  test('a day on which clocks go forward or back ends at its own midnight', () => {
    assert.equal(endOf(content({ starts: '2026-11-01T09:00:00-08:00[America/Tijuana]' })).toString(), '2026-11-02T08:00:00Z')
    assert.equal(endOf(content({ starts: '2026-03-08T09:00:00-07:00[America/Tijuana]' })).toString(), '2026-03-09T07:00:00Z')
  })

  test('runs, and is over to the second', () => {
    const held = { starts: '2030-10-01T09:00:00-06:00[America/Mexico_City]', ends: '2030-10-01T17:00:00-06:00[America/Mexico_City]' }
    const seats = founded(['MEX', 'USA'], [{ item: 'meeting/2030-10-01', base: null, content: meeting('2030-10-01', held) }])
    const at = (now: string) => minutesClock(one(seats).projection, 'meeting/2030-10-01', now)
    assert.deepEqual([at('2030-10-01T22:59:59Z')?.state, at('2030-10-01T23:00:00Z')?.state, at('2030-10-01T23:00:00Z')?.hoursLeft], ['ahead', 'running', 48])
    assert.deepEqual([at('2030-10-03T23:00:00Z')?.state, at('2030-10-03T23:00:01Z')?.state, at('2030-10-04T02:00:00Z')?.hoursOver], ['running', 'over', 3])
  })

  test('says after how many hours a record was agreed, and runs for no meeting that was taken up long after or called off', () => {
    const [late, set, off] = ['meeting/2013-09-20', 'meeting/2030-10-01', 'meeting/2030-10-02']
    const seats = founded(['MEX', 'USA'], [
      { item: late, base: null, content: meeting('2013-09-20') }, { item: set, base: null, content: meeting('2030-10-01') }, { item: off, base: null, content: meeting('2030-10-02', { calledOff: 'cancelled' }) },
      { item: 'minutes/2030-10-01', base: null, content: minutes({ meeting: set }) },
    ])
    const rows = one(seats).projection
    assert.equal(minutesClock(rows, late, '2030-01-01T00:00:00Z'), null)
    assert.equal(minutesClock(rows, off, '2030-01-01T00:00:00Z'), null)
    assert.deepEqual([minutesClock(rows, set, '2030-12-01T00:00:00Z')?.state, minutesClock(rows, set, '2030-12-01T00:00:00Z')?.agreedAfterHours], ['agreed', 0])
  })
})
