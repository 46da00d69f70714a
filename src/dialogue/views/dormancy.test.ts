import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { meeting, say } from '../testing/contents.ts'
import { agree, founded, meet } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { firstDay, lastDay } from './calendar-days.ts'
import { bodyView } from './bodies.ts'
import { lifeStatus } from './dormancy.ts'
import type { Declaration, LifeStatus } from './dormancy.ts'
import { homeView } from './home.ts'
import type { MeetingLine } from './meetings.ts'

const line = (date: string, calledOff: MeetingLine['calledOff'] = null): MeetingLine => ({ item: `meeting/${date}`, slug: date, title: say(date), type: { type: 'cabinet', name: say('Cabinet') }, date, place: null, mode: null, body: null, calledOff })
const declared = (from: string, until: string | null = null, by: string | null = 'MEX'): Declaration => ({ from, until, reason: say('Election'), by, statement: null, made: null })
const life = (dates: readonly (string | MeetingLine)[], today: string, more: { everyMonths?: number | null; declarations?: readonly Declaration[]; until?: string | null } = {}): LifeStatus =>
  lifeStatus({ meetings: dates.map((date) => (typeof date === 'string' ? line(date) : date)), everyMonths: 12, keepsRhythm: () => true, declarations: [], until: null, ...more }, today)

describe('the life of a body', () => {
  it('goes on while its rhythm is kept or its next meeting is set', () => {
    assert.deepEqual([life(['2022-09-12'], '2023-09-12').state, life(['2022-09-12'], '2023-09-12').isNextOwed], ['active', true])
    assert.deepEqual([life(['2016-02-25', '2027-03-01'], '2026-11-26').state, life(['2016-02-25', '2027-03-01'], '2026-11-26').isNextOwed], ['active', false])
  })

  it('is dormant by silence from the day on which the next was due, and says since when', () => {
    assert.equal(life(['2016-02-25'], '2017-02-25').state, 'active')
    const silent = life(['2016-02-25'], '2017-02-26')
    assert.deepEqual([silent.state, silent.dormancy?.because, silent.dormancy?.since, silent.isNextOwed], ['dormant', 'silence', '2017-02-25', true])
  })

  it('is not called active where nothing shows that it meets, nor dormant since a day that nobody knows', () => {
    for (const everyMonths of [1, null]) assert.deepEqual([life([], '2026-11-26', { everyMonths }).state, life([], '2026-11-26', { everyMonths }).dormancy], ['unknown', null])
    assert.deepEqual([life([], '2026-11-26').isNextOwed, life([], '2026-11-26', { everyMonths: null }).isNextOwed], [true, false])
  })

  it('counts no meeting that was called off, whether past or set', () => {
    const status = life(['2020-01-10', line('2024-01-10', 'cancelled'), line('2027-01-10', 'postponed')], '2026-11-26')
    assert.deepEqual([status.last?.date, status.next, status.dormancy?.since], ['2020-01-10', null, '2021-01-10'])
  })

  it('holds no meeting that is known by its month before the month is over', () => {
    assert.equal(life(['2026-11'], '2026-11-26').next?.date, '2026-11')
    assert.equal(life(['2026-11'], '2026-12-01').last?.date, '2026-11')
  })

  it('sleeps by a declaration also where its rhythm is kept, and owes no date then', () => {
    const status = life(['2026-09-01'], '2026-11-26', { declarations: [declared('2026-10-01')] })
    assert.deepEqual([status.state, status.dormancy?.because, status.dormancy?.since, status.isNextOwed], ['dormant', 'declared', '2026-10-01', false])
  })

  it('wakes up after the last day, by a later meeting, and not by one that is only set', () => {
    assert.equal(life(['2026-09-01'], '2026-11-26', { declarations: [declared('2026-10-01', '2026-11-25')] }).state, 'active')
    assert.equal(life(['2026-09-01'], '2026-11-26', { declarations: [declared('2026-10-01', '2026-11-26')] }).state, 'dormant')
    assert.equal(life(['2026-09-01', '2026-11-01'], '2026-11-26', { declarations: [declared('2026-10-01')] }).state, 'active')
    assert.equal(life(['2026-09-01', '2027-01-01'], '2026-11-26', { declarations: [declared('2026-10-01')] }).state, 'dormant')
  })

  it('is not woken up by a meeting that keeps no rhythm, where others do', () => {
    const status = lifeStatus({ meetings: [line('2026-09-01'), line('2026-11-01')], everyMonths: 12, keepsRhythm: ({ date }) => date !== '2026-11-01', declarations: [declared('2026-10-01')], until: null }, '2026-11-26')
    assert.equal(status.state, 'dormant')
  })

  it('tells what all agreed before what one declared, and since the earliest of them', () => {
    const status = life([], '2026-11-26', { declarations: [declared('2026-03-01'), declared('2026-05-01', null, null)] })
    assert.deepEqual([status.dormancy?.because, status.dormancy?.since, status.dormancy?.declarations.map(({ by }) => by)], ['agreed', '2026-03-01', [null, 'MEX']])
  })

  it('that has ended is neither dormant nor owes a date', () => {
    const status = life(['2016-02-25'], '2026-11-26', { until: '2018', declarations: [declared('2017-01-01')] })
    assert.deepEqual([status.state, status.dormancy, status.isNextOwed], ['ended', null, false])
  })

  const day = fc.date({ min: new Date('2012-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  it('owes a date exactly where it has a rhythm, no next meeting, no live declaration and no end; and silence is never said before it is due', () => {
    fc.assert(fc.property(fc.array(day, { maxLength: 6 }), fc.option(fc.integer({ min: 1, max: 36 })), fc.array(fc.record({ from: day, span: fc.option(fc.integer({ min: 0, max: 900 })) }), { maxLength: 3 }), day, (dates, everyMonths, spans, today) => {
      const declarations = spans.map(({ from, span }) => declared(from, span === null ? null : Temporal.PlainDate.from(from).add({ days: span }).toString()))
      const status = life([...dates].sort(), today, { everyMonths, declarations })
      const isSet = dates.some((date) => date > today)
      const live = declarations.filter(({ from, until }) => from <= today && (until === null || until >= today) && !dates.some((date) => date <= today && date > from))
      assert.equal(status.isNextOwed, everyMonths !== null && !isSet && live.length === 0)
      assert.equal(status.isDormant, status.state === 'dormant')
      if (status.dormancy?.because === 'silence') assert.ok(status.dormancy.since < today && !isSet)
      assert.equal(status.dormancy !== null && status.dormancy.because !== 'silence', live.length > 0)
    }), { seed: 20261126 })
  })
})

describe('what the parties say of it', () => {
  const item = (content: object) => ({ base: null, content: content as never })
  const body = (more = {}) => ({ name: say('Working group'), purpose: say('Works'), relation: say('under it'), since: null, until: null, participants: [], wording: {}, note: null, sources: [], everyMonths: 3, ...more })
  const table = (): readonly [Seat, Seat] => founded(['MEX', 'USA'], [{ item: 'body/wg', ...item(body()) }, { item: 'meeting/2026-09-01', ...item(meeting('2026-09-01', { body: 'body/wg' })) }, { item: 'meeting/2026-08-01', ...item(meeting('2026-08-01')) }]) as unknown as readonly [Seat, Seat]
  const statusOf = (seat: Seat, today: string) => bodyView(seat.context(today), 'body/wg')?.status

  it('is one side’s word until it takes it back, and is seen alike by both', () => {
    const [mex, usa] = table()
    const said = mex.state('body/wg', 'dormancy', { from: '2026-10-01', until: null, reason: say('Election') } as never)
    meet([mex, usa])
    for (const seat of [mex, usa]) assert.deepEqual([statusOf(seat, '2026-11-26')?.dormancy?.because, statusOf(seat, '2026-11-26')?.dormancy?.declarations[0]?.by], ['declared', 'MEX'])
    const ended = mex.state('body/wg', 'dormancy', { from: '2026-10-01', until: '2026-10-31', reason: say('Election') } as never, said)
    meet([mex, usa])
    assert.equal(statusOf(usa, '2026-11-26')?.state, 'active')
    mex.do({ name: 'state', about: 'body/wg', type: 'dormancy', content: null, replaces: ended.hash, audience: 'public' })
    meet([mex, usa])
    assert.deepEqual(statusOf(usa, '2026-11-26')?.declarations, [])
  })

  it('is everybody’s where it stands in the item, of a body and of the dialogue', () => {
    const [mex, usa] = table()
    const dormancy = [{ from: '2026-10-01', until: null, reason: say('Both sides vote') }]
    agree([mex, usa], [mex.change('body/wg', body({ dormancy }) as never)])
    assert.equal(statusOf(mex, '2026-11-26')?.dormancy?.because, 'agreed')
    const charter = mex.projection.find('item', 'dialogue/lake')?.versions.at(-1)?.content ?? assert.fail()
    agree([mex, usa], [mex.change('dialogue/lake', { ...charter, dormancy } as never)])
    assert.deepEqual([homeView(usa.context('2026-11-26'))?.status.state, homeView(usa.context('2026-11-26'))?.status.isNextOwed], ['dormant', false])
  })

  it('the meetings of a body do not keep the dialogue alive, nor the other way round', () => {
    const [mex] = table()
    assert.equal(homeView(mex.context('2026-11-26'))?.status.last?.date, '2026-08-01')
    assert.equal(statusOf(mex, '2026-11-26')?.last?.date, '2026-09-01')
  })

  it('is refused where it ends before it begins, is said of nothing or of something that does not meet', () => {
    const [mex] = table()
    const say1 = (about: string | null, content: object, type = 'dormancy') => mex.decide({ name: 'state', about, type, content: content as never, replaces: null, audience: 'public' })
    const codes = (decision: ReturnType<typeof say1>) => ('issues' in decision ? decision.issues.map(({ code }) => code) : [])
    const content = { from: '2026-10-01', until: null, reason: say('Election') }
    assert.deepEqual(codes(say1('body/wg', { ...content, until: '2026-09-30' })), ['until-too-early'])
    assert.deepEqual([codes(say1(null, content)), codes(say1('meeting/2026-08-01', content))], [['not-about-this'], ['not-about-this']])
    assert.deepEqual(codes(say1('body/wg', { ...content, reason: { en: 'Election' } })), ['missing-language'])
    assert.deepEqual(codes(say1('body/wg', { ...content, from: 'soon' })).includes('not-a-date'), true)
  })

  it('in an item is refused turned round; a body under itself, at any distance, too', () => {
    const [mex] = table()
    const issues = (changes: Parameters<Seat['propose']>[0]) => { const decision = mex.decide({ name: 'propose', changes, cover: null, audience: 'public' }); return 'issues' in decision ? decision.issues.map(({ code }) => code) : [] }
    assert.deepEqual(issues([mex.change('body/wg', body({ dormancy: [{ from: '2026-10-01', until: '2026-09-01', reason: say('x') }] }) as never)]), ['until-too-early'])
    assert.deepEqual(issues([mex.change('body/wg', body({ under: 'body/wg' }) as never)]), ['parent-not-above'])
    assert.deepEqual(issues([{ item: 'body/sub', ...item(body({ under: 'body/wg' })) }, mex.change('body/wg', body({ under: 'body/sub' }) as never)]), ['parent-not-above', 'parent-not-above'])
    assert.deepEqual(issues([{ item: 'body/sub', ...item(body({ under: 'body/wg', succeeds: ['body/none'] })) }]), ['item-unknown'])
  })
})

it('a date that is not a day has a first and a last one', () => {
  assert.deepEqual(['2024', '2024-02', '2024-02-29'].map((date) => [firstDay(date).toString(), lastDay(date)]), [['2024-01-01', '2024-12-31'], ['2024-02-01', '2024-02-29'], ['2024-02-29', '2024-02-29']])
})
