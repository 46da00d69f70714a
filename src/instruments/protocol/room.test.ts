// What a thread adds up to: the mode, the clock of each contact point, who is called next, what stands of alerts,
// requests and lessons, and the sheet after the action. The same acts give the same room, whatever their order.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Act, Json } from '../../record/index.ts'
import { findIncident, stepsOf } from '../../dialogue/incidents/thread.ts'
import type { ContactContent, IncidentContent, Step } from '../../dialogue/statements/index.ts'
import { say } from '../../dialogue/testing/contents.ts'
import { contactOf, incidentOf, PROTOCOL, protocolItems, stepOf } from '../../dialogue/testing/protocols.ts'
import { founded, isReady, meet, projectionOf, take } from '../../dialogue/testing/table.ts'
import type { Seat } from '../../dialogue/testing/table.ts'
import { afterAction } from './after-action.ts'
import { callPlan } from './calls.ts'
import { directoryOf, isOnDuty } from './directory.ts'
import { medianOf } from './minutes.ts'
import { pingsOf } from './pings.ts'
import { roomOf } from './room.ts'
import type { Room } from './room.ts'

const PARTIES = ['MEX', 'USA'] as const
const OPENED = '2026-11-23T12:00:00Z'
const at = (minutes: number) => Temporal.Instant.from(OPENED).add({ seconds: Math.round(minutes * 60) }).toString()

type Point = readonly [string, string, Partial<ContactContent>]

/** Two shores with a desk by day, its night desk, and one for cyber matters in Mexico. */
function lake(contacts: readonly Point[] = [['MEX', 'dam', {}], ['USA', 'lock', {}]], opening: Partial<IncidentContent> = {}) {
  const [mex, usa] = founded(PARTIES, protocolItems())
  if (mex === undefined || usa === undefined) throw new Error('two seats')
  const seats = { MEX: mex, USA: usa }
  for (const [party, contact, changed] of contacts.toReversed()) stated(seats[party as 'MEX' | 'USA'], '2026-11-20T09:00:00Z', 'contact', contactOf(party, contact, changed))
  const thread = stated(mex, OPENED, 'incident', incidentOf({ began: OPENED, ...opening }))
  meet([mex, usa])
  const step = (party: 'MEX' | 'USA', minutes: number, content: Step) => stated(seats[party], at(minutes), 'incident-step', stepOf(thread, at(minutes), content))
  const called = (party: 'MEX' | 'USA', contact: string, minutes: number, isDeputy = false) => step(party, minutes, { did: 'called', contact: { party, contact }, way: 'mail', isDeputy, delay: null })
  const answers = (party: 'MEX' | 'USA', contact: string, minutes: number) => step(party, minutes, { did: 'acknowledged', contact: { party, contact } })
  const share = () => meet([mex, usa])
  const room = (minutes: number): Room => roomOf(mex.projection, thread, PARTIES, at(minutes)) ?? assert.fail('no room')
  const plan = (party: 'MEX' | 'USA', minutes: number) => {
    const { projection } = seats[party]
    const { due, next, unanswered } = callPlan(projection, findIncident(projection, thread) ?? assert.fail(), stepsOf(projection, thread), party, at(minutes))
    return { due: due.map(({ contact, isDeputy }) => `${contact.content.contact}${isDeputy ? ' as deputy' : ''}`), next, unanswered: unanswered.map(({ content }) => content.contact).sort() }
  }
  return { ...seats, thread, step, called, answers, share, room, plan, acts: (): readonly Act[] => [...mex.speaker.acts, ...usa.speaker.acts] }
}

/** Said at an hour; decided without a clock. */
function stated(seat: Seat, hour: string, type: string, content: object): string {
  seat.now = null
  const decision = seat.decide({ name: 'state', about: PROTOCOL, type, content: content as { [key: string]: Json }, replaces: null, audience: 'parties' })
  assert.ok('speech' in decision, JSON.stringify(decision))
  const act = seat.speaker.say(decision.speech.kind, decision.speech.body, { audience: 'parties', at: hour })
  take(seat.ledger, seat.projection, act)
  return act.hash
}

describe('the mode of a room', () => {
  test('is the highest that any side holds: either raises it alone, nobody lowers what another needs', () => {
    const { step, share, room } = lake([], { mode: 'watch' })
    const mode = () => room(30).mode?.mode
    assert.equal(mode(), 'watch')
    step('USA', 1, { did: 'mode', mode: 'full', reason: say('r') }); share()
    assert.equal(mode(), 'full')
    step('MEX', 2, { did: 'mode', mode: 'sharing', reason: say('r') }); share()
    assert.equal(mode(), 'full')
    step('USA', 3, { did: 'mode', mode: 'watch', reason: say('r') }); share()
    assert.equal(mode(), 'sharing')
    step('MEX', 4, { did: 'mode', mode: 'watch', reason: say('r') }); share()
    assert.deepEqual(room(30).modes.map(({ mode, party, from }) => [mode.mode, party, from]), [['watch', 'MEX', OPENED], ['full', 'USA', at(1)], ['sharing', 'USA', at(3)], ['watch', 'MEX', at(4)]])
  })
})

describe('a call', () => {
  test('is answered in time up to the minute that the mode of its moment gives, and late after it', () => {
    const { called, answers, step, share, room } = lake()
    called('MEX', 'dam', 0.5); called('USA', 'lock', 1); share()
    step('USA', 20, { did: 'mode', mode: 'full', reason: say('r') }); share()
    assert.deepEqual(room(30).calls.map(({ contact, state, answerBy }) => [contact, state, answerBy]), [['dam', 'waiting', at(30.5)], ['lock', 'waiting', at(31)]], 'a mode raised later does not shorten what was promised')
    assert.deepEqual(room(31).calls.map(({ state }) => state), ['late', 'waiting'])
    answers('USA', 'lock', 31); answers('MEX', 'dam', 45.2); share()
    assert.deepEqual(room(60).calls.map(({ state, minutes, answeredAfter }) => [state, minutes, answeredAfter]), [['answered-late', 44.7, 45.2], ['answered', 30, 31]])
  })

  test('goes to the deputy when the time of the mode in force is over, then to the next; an answer of any ends it', () => {
    const { called, answers, step, share, plan } = lake([['MEX', 'dam', { deputies: ['night', 'third'] }], ['MEX', 'night', {}], ['MEX', 'third', {}]])
    assert.deepEqual(plan('MEX', 0), { due: ['dam'], next: null, unanswered: [] }, 'deputies wait for their turn')
    called('MEX', 'dam', 0)
    assert.deepEqual(plan('MEX', 14.9), { due: [], next: at(15), unanswered: [] })
    assert.deepEqual(plan('MEX', 15).due, ['night as deputy'])
    step('USA', 6, { did: 'mode', mode: 'full', reason: say('r') }); share()
    assert.deepEqual(plan('MEX', 6).due, ['night as deputy'], 'a raised mode hastens it')
    called('MEX', 'night', 6, true)
    assert.deepEqual(plan('MEX', 11).due, ['third as deputy'])
    called('MEX', 'third', 11, true)
    assert.deepEqual(plan('MEX', 16), { due: [], next: null, unanswered: ['dam'] })
    answers('MEX', 'third', 17)
    assert.deepEqual(plan('MEX', 60), { due: [], next: null, unanswered: [] })
  })

  test('of a point that is not on duty is made all the same, and its deputy is called in the same moment', () => {
    // Monday, November 23, 2026, 06:00 in Mexico City.
    const { called, plan } = lake([['MEX', 'dam', { deputies: ['night'], duty: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }] }], ['MEX', 'night', { duty: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '16:00', to: '08:00' }] }]])
    assert.deepEqual(plan('MEX', 0).due, ['dam'])
    called('MEX', 'dam', 0)
    assert.deepEqual(plan('MEX', 0).due, ['night as deputy'])
  })

  test('is made of the categories that are meant, of points that stand, of the own side, and in a ping of each for itself', () => {
    const contacts: readonly Point[] = [['MEX', 'dam', { deputies: ['night'] }], ['MEX', 'night', {}], ['MEX', 'soc', { category: 'cyber' }], ['MEX', 'gone', { until: '2026-11-22' }], ['MEX', 'later', { from: '2026-12-01' }], ['USA', 'lock', {}]]
    assert.deepEqual(lake(contacts).plan('MEX', 0).due, ['dam', 'soc'])
    assert.deepEqual(lake(contacts, { categories: ['cyber'] }).plan('MEX', 0).due, ['soc'])
    assert.deepEqual(lake(contacts).plan('USA', 0).due, ['lock'])
    const ping = lake(contacts, { nature: 'ping', categories: ['flood'] })
    assert.deepEqual(ping.plan('MEX', 0).due, ['dam', 'night'])
    ping.called('MEX', 'dam', 0); ping.called('MEX', 'night', 0)
    assert.deepEqual(ping.plan('MEX', 600), { due: [], next: null, unanswered: ['dam', 'night'] })
  })

  test('is made for nobody once the side has closed', () => {
    const { step, plan } = lake()
    step('MEX', 1, { did: 'closed', outcome: say('Over'), on: '2026-11-23' })
    assert.deepEqual(plan('MEX', 2), { due: [], next: null, unanswered: [] })
  })
})

describe('duty hours', () => {
  for (const [what, duty, when, isThere] of [
    ['none at all', [], '2026-11-23T03:00:00Z', true],
    ['a morning on its own wall', [{ days: [1], from: '08:00', to: '12:00' }], '2026-11-23T14:00:00Z', true],
    ['the last minute of it', [{ days: [1], from: '08:00', to: '12:00' }], '2026-11-23T18:00:00Z', false],
    ['a night, on its evening', [{ days: [1], from: '22:00', to: '06:00' }], '2026-11-24T04:30:00Z', true],
    ['a night, on the morning after', [{ days: [1], from: '22:00', to: '06:00' }], '2026-11-24T11:59:00Z', true],
    ['a night of another day', [{ days: [2], from: '22:00', to: '06:00' }], '2026-11-24T11:59:00Z', false],
    ['a night of a Sunday, on Monday morning', [{ days: [7], from: '22:00', to: '06:00' }], '2026-11-23T11:00:00Z', true],
    ['a whole day', [{ days: [1], from: '00:00', to: '24:00' }], '2026-11-24T05:59:00Z', true],
  ] as const) test(`of ${what}`, () => { assert.equal(isOnDuty({ duty: duty.map((one) => ({ ...one, days: [...one.days] })), zone: 'America/Mexico_City' }, when), isThere) })

  test('keep to the wall when the clocks change', () => {
    const desk = { duty: [{ days: [7], from: '03:00', to: '04:00' }], zone: 'America/New_York' }
    assert.deepEqual(['2027-03-14T06:59:00Z', '2027-03-14T07:00:00Z', '2027-03-14T08:00:00Z'].map((when) => isOnDuty(desk, when)), [false, true, false])
  })

  test('stand in the directory with the hour that it is there', () => {
    const { MEX } = lake()
    assert.deepEqual(directoryOf(MEX.projection, PROTOCOL, OPENED).map(({ party, contact, hourThere, isOnDuty: isThere, standing }) => [party, contact, hourThere, isThere, standing]), [['MEX', 'dam', '06:00', true, 'stands'], ['USA', 'lock', '07:00', true, 'stands']])
  })
})

const alertStep = (message: 'alert' | 'update' | 'cancel', refers: string | null, until: string | null = null): Step => ({ did: 'alert', message, refers, headline: say('Water'), says: say('Rising'), urgency: 'immediate', severity: 'severe', certainty: 'observed', area: null, until, outside: null })

describe('an alert', () => {
  test('keeps every message; cancelled it is shown as such and never sounds again', () => {
    const { step, share, room } = lake()
    const first = step('MEX', 1, alertStep('alert', null))
    const second = step('MEX', 2, alertStep('update', first))
    share()
    assert.deepEqual(room(3).alerts.map(({ state, messages }) => [state, messages.map(({ statement }) => statement)]), [['in-force', [first, second]]])
    const third = step('MEX', 4, alertStep('cancel', second))
    share()
    assert.deepEqual(room(5).alerts.map(({ state, messages, last }) => [state, messages.length, last.statement]), [['cancelled', 3, third]])
  })

  test('is over when its time is, and no longer shown as in force', () => {
    const { step, room } = lake()
    step('MEX', 1, alertStep('alert', null, at(10)))
    assert.deepEqual([room(10).alerts[0]?.state, room(11).alerts[0]?.state], ['in-force', 'expired'])
  })
})

describe('the board', () => {
  test('shows what is asked, what is offered across the border, taken up and met, and what is overdue', () => {
    const { step, share, room } = lake()
    step('MEX', 1, { did: 'asks', ask: 'pumps', what: say('Six pumps'), by: at(60), state: 'open' })
    step('MEX', 1, { did: 'asks', ask: 'maps', what: say('Maps'), by: null, state: 'open' }); share()
    step('USA', 2, { did: 'offers', offer: 'four-pumps', ask: { party: 'MEX', ask: 'pumps' }, what: say('Four'), state: 'open' })
    step('USA', 3, { did: 'offers', offer: 'boats', ask: null, what: say('Boats'), state: 'open' }); share()
    const shown = (minutes: number) => room(minutes).board.asks.map(({ ask, state, isAcross, isOverdue }) => [ask, state, isAcross, isOverdue])
    assert.deepEqual(shown(4), [['pumps', 'offered', true, false], ['maps', 'open', false, false]])
    step('MEX', 5, { did: 'took-up', offer: { party: 'USA', offer: 'four-pumps' }, what: say('Yes') })
    assert.deepEqual(shown(61)[0], ['pumps', 'taken-up', true, true])
    step('MEX', 70, { did: 'asks', ask: 'pumps', what: say('Six pumps'), by: at(60), state: 'met' })
    assert.deepEqual(shown(71)[0], ['pumps', 'met', true, false])
    assert.deepEqual(room(71).board.others.map(({ offer, isOpen }) => [offer, isOpen]), [['boats', true]])
  })
})

describe('the sheet after the action', () => {
  test('tells the times of each side, the deputies called, the modes, and what became of lessons', () => {
    const { called, answers, step, share, room } = lake([['MEX', 'dam', { deputies: ['night'] }], ['MEX', 'night', {}], ['MEX', 'soc', { category: 'cyber' }], ['USA', 'lock', {}]])
    called('MEX', 'dam', 0); called('MEX', 'soc', 0); called('USA', 'lock', 2)
    answers('USA', 'lock', 5); answers('MEX', 'soc', 8)
    called('MEX', 'night', 15, true); answers('MEX', 'night', 35.5)
    step('MEX', 36, { did: 'lesson', lesson: 'phones', what: say('Night numbers were old'), became: null })
    step('MEX', 40, { did: 'closed', outcome: say('Over'), on: '2026-11-23' }); step('USA', 41, { did: 'closed', outcome: say('Over'), on: '2026-11-23' })
    share()
    const sheet = afterAction(room(50))
    assert.deepEqual(sheet.firstAnswer, { party: 'USA', contact: 'lock', minutes: 5 })
    assert.deepEqual(sheet.sides, [
      { party: 'MEX', expected: 3, called: 3, answered: 2, inTime: 2, deputiesCalled: 1, firstAnswerMinutes: 8, medianMinutes: 14.3, slowest: { contact: 'night', minutes: 20.5 }, unanswered: ['dam'] },
      { party: 'USA', expected: 1, called: 1, answered: 1, inTime: 1, deputiesCalled: 0, firstAnswerMinutes: 5, medianMinutes: 3, slowest: { contact: 'lock', minutes: 3 }, unanswered: [] },
    ])
    assert.deepEqual([sheet.closedAt, sheet.lastedMinutes, sheet.lessons, sheet.modes.map(({ mode, afterMinutes }) => [mode, afterMinutes])], [at(41), 41, { all: 1, inPlan: 0 }, [['sharing', 0]]])
  })

  test('a median is the middle, or the mean of two, or nothing of none', () => {
    assert.deepEqual([medianOf([]), medianOf([3]), medianOf([9, 1]), medianOf([10, 2, 3])], [null, 3, 5, 3])
  })
})

describe('pings', () => {
  test('over the quarters tell what was delivered, the reply of each contact point, and when the next is due', () => {
    const { MEX, called, answers, share } = lake([['MEX', 'dam', {}], ['USA', 'lock', {}]], { nature: 'ping' })
    called('MEX', 'dam', 0); called('USA', 'lock', 1); answers('USA', 'lock', 13.5); share()
    const pings = pingsOf(MEX.projection, PROTOCOL, '2027-02-24T00:00:00Z') ?? assert.fail()
    assert.deepEqual(pings.pings.map(({ quarter, expected, delivered, answered, deliveredPercent, answeredPercent, medianMinutes }) => [quarter, expected, delivered, answered, deliveredPercent, answeredPercent, medianMinutes]), [['2026-Q4', 2, 2, 1, 100, 50, 12.5]])
    assert.deepEqual(pings.contacts.map(({ contact, replies }) => [contact, replies]), [['dam', [{ state: 'late', minutes: null }]], ['lock', [{ state: 'answered', minutes: 12.5 }]]])
    assert.deepEqual([pings.nextDue, pings.isOverdue], ['2027-02-23', true])
  })

  test('a contact point that was never called counts as not delivered', () => {
    const { MEX, called } = lake([['MEX', 'dam', {}], ['MEX', 'soc', {}]], { nature: 'ping' })
    called('MEX', 'dam', 0)
    const [ping] = pingsOf(MEX.projection, PROTOCOL, at(5))?.pings ?? []
    assert.deepEqual([ping?.expected, ping?.delivered, ping?.deliveredPercent], [2, 1, 50])
  })
})

test('arrival orders give the same room', () => {
  const { thread, step, called, answers, share, acts } = lake([['MEX', 'dam', { deputies: ['night'] }], ['MEX', 'night', {}], ['USA', 'lock', {}]])
  called('MEX', 'dam', 0); called('USA', 'lock', 0)
  // Both at once, neither having heard the other.
  step('MEX', 2, { did: 'mode', mode: 'full', reason: say('r') }); step('USA', 2, { did: 'mode', mode: 'watch', reason: say('r') })
  const first = step('MEX', 3, alertStep('alert', null)); step('USA', 3, { did: 'asks', ask: 'pumps', what: say('Pumps'), by: null, state: 'open' })
  share()
  step('MEX', 4, alertStep('cancel', first)); step('MEX', 4, { did: 'offers', offer: 'pumps', ask: { party: 'USA', ask: 'pumps' }, what: say('Two'), state: 'open' })
  step('USA', 4, { did: 'situation', section: 'what', says: say('Rain') }); step('USA', 5, { did: 'situation', section: 'what', says: say('More rain') }); step('MEX', 5, { did: 'situation', section: 'what', says: say('Wind') })
  answers('USA', 'lock', 6); called('MEX', 'night', 7, true); share()
  step('USA', 8, { did: 'took-up', offer: { party: 'MEX', offer: 'pumps' }, what: say('Yes') }); step('MEX', 9, { did: 'closed', outcome: say('Over'), on: '2026-11-23' }); step('USA', 9, { did: 'lesson', lesson: 'one', what: say('Call'), became: null })
  share()
  const all = acts()
  const told = (order: readonly Act[]) => { const room = roomOf(projectionOf('lake', order), thread, PARTIES, at(60)) ?? assert.fail(); return JSON.stringify({ room, sheet: afterAction(room) }) }
  const expected = told(inOrder(all, () => 0))
  fc.assert(fc.property(fc.infiniteStream(fc.nat()), (choices) => {
    const next = choices[Symbol.iterator]()
    assert.equal(told(inOrder(all, (many) => (next.next().value ?? 0) % many)), expected)
  }), { numRuns: 40 })
})

/** Any order in which each act comes after what it had seen. */
function inOrder(acts: readonly Act[], choose: (many: number) => number): readonly Act[] {
  const heads = new Map<string, number>()
  const ledger = { chain: (party: string) => ({ sequence: heads.get(party) ?? 0 }) } as never
  const [left, ordered] = [[...acts], [] as Act[]]
  while (left.length > 0) {
    const ready = left.filter((act) => isReady(ledger, act))
    const act = ready[choose(ready.length)] ?? assert.fail('acts wait for nobody')
    ordered.push(act)
    heads.set(act.header.party, act.header.sequence)
    left.splice(left.indexOf(act), 1)
  }
  return ordered
}
