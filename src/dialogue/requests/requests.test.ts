// What a side may say in a queue, and what becomes of a request whoever hears of its steps when.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sideDeedOf } from '../views/side-deeds.ts'
import { answeringToday } from '../views/succession.ts'
import { actKey } from '../rows.ts'
import type { RequestContent, RequestStepContent } from '../statements/index.ts'
import { shuffled } from '../testing/conversation.ts'
import { say } from '../testing/contents.ts'
import { ask, doStep, issuesOfStep, QUEUE, queueInstrument, queueTable, requestBy, RULES } from '../testing/queues.ts'
import { enterAt, provision } from '../testing/rules.ts'
import { meet, projectionOf, take } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { threadOf } from './thread.ts'

type Step = RequestStepContent['step']
const ACKNOWLEDGED: Step = { did: 'acknowledged', note: null }
const ASKED: Step = { did: 'asked', question: say('How long?'), stopsClock: true }
const ANSWERED: Step = { did: 'answered', answer: say('Nine metres.') }
const REPLIED: Step = { did: 'replied', outcome: 'agreed', reply: say('Granted.') }
const WITHDRAWN: Step = { did: 'withdrawn', reason: say('The boat sank.') }
const handedOver = (organisation: string): Step => ({ did: 'handed-over', organisation, reason: say('Theirs.') })

const get = (seat: Seat, request: string) => threadOf(seat.projection, request) ?? assert.fail('no such request')

function issuesOf(seat: Seat, content: RequestContent, audience: 'public' | 'parties' = 'public', replaces: string | null = null) {
  const decision = seat.decide({ name: 'state', about: QUEUE, type: 'request', content: content as never, replaces, audience })
  return 'issues' in decision ? decision.issues : 'speech' in decision ? [] : decision
}

describe('a request', () => {
  test('is due by the provision that applied on the day of receipt, which it names', () => {
    const { usa } = queueTable()
    const content = requestBy(usa, 'MEX', '2025-09-10')
    // Ten working days after Wednesday 10 September: 11, 12, 15, 17 (the 16th is closed), 18, 19, 22, 23, 24, 25.
    assert.equal(content.due, '2025-09-25')
    assert.equal(usa.projection.find('statement', content.provision ?? '')?.type, 'provision')
    assert.deepEqual(issuesOf(usa, content), [])
  })

  test('to a side without a term has none, and none is made up', () => {
    const { mex } = queueTable()
    const { due, provision: named } = requestBy(mex, 'USA', '2025-09-10')
    assert.deepEqual([due, named], [null, null])
  })

  test('whose term runs beyond the calendar has no day', () => {
    const { usa } = queueTable()
    const content = requestBy(usa, 'MEX', '2026-12-28')
    assert.equal(content.due, null)
    assert.notEqual(content.provision, null)
  })

  const wrong: readonly (readonly [string, Partial<RequestContent>, string, string])[] = [
    ['another number than the next', { number: 'LP-USA-2025-0007' }, 'number-not-next', 'content.number'],
    ['a number of the other side', { number: 'LP-MEX-2025-0001' }, 'number-not-next', 'content.number'],
    ['a number of another prefix', { number: 'XX-USA-2025-0001' }, 'number-not-next', 'content.number'],
    ['a number of another year', { number: 'LP-USA-2024-0001' }, 'number-not-next', 'content.number'],
    ['an earlier day than the term gives', { due: '2025-09-11' }, 'due-not-by-term', 'content.due'],
    ['no day where the term gives one', { due: null }, 'due-not-by-term', 'content.due'],
    ['no provision where one applies', { provision: null }, 'due-not-by-term', 'content.due'],
    ['a body of the other side', { organisation: 'organisation/NORTH' }, 'body-not-competent', 'content.organisation'],
    ['a body that the queue does not name', { organisation: 'organisation/HARBOUR' }, 'body-not-competent', 'content.organisation'],
    ['the successor before it was there', { organisation: 'organisation/NEW' }, 'body-not-competent', 'content.organisation'],
    ['an empty field that is required', { values: {} }, 'field-required', 'content.values.boat'],
    ['a field that the queue does not ask for', { values: { boat: 'Gull', owner: 'Ana' } }, 'field-unknown', 'content.values.owner'],
    ['a word where a number belongs', { values: { boat: 'Gull', length: 'nine' } }, 'not-a-number', 'content.values.length'],
    ['itself as who is to answer', { to: 'USA', organisation: 'organisation/NORTH', due: null, provision: null }, 'not-to-this-side', 'content.to'],
    ['the public as who asks the other side', { from: 'public' }, 'not-to-this-side', 'content.to'],
  ]
  for (const [what, changed, code, path] of wrong) test(`cannot have ${what}`, () => { const { usa } = queueTable(); assert.deepEqual(issuesOf(usa, { ...requestBy(usa, 'MEX', '2025-09-10'), ...changed }), [{ code, path }]) })

  test('all that is wrong is told at once', () => {
    const { usa } = queueTable()
    assert.deepEqual(issuesOf(usa, { ...requestBy(usa, 'MEX', '2025-09-10'), number: 'LP-USA-2025-0002', due: null, values: {} }).valueOf(), [{ code: 'number-not-next', path: 'content.number' }, { code: 'due-not-by-term', path: 'content.due' }, { code: 'field-required', path: 'content.values.boat' }])
  })

  test('of an exercise is never public', () => {
    const { usa } = queueTable()
    const content = requestBy(usa, 'MEX', '2025-09-10', { isExercise: true })
    assert.deepEqual(issuesOf(usa, content), [{ code: 'request-exercise-public', path: 'content.isExercise' }])
    assert.deepEqual(issuesOf(usa, content, 'parties'), [])
  })

  test('of the public is stated by the side that received it', () => {
    const { mex } = queueTable()
    assert.deepEqual(issuesOf(mex, requestBy(mex, 'MEX', '2025-09-10', { from: 'public' })), [])
  })

  test('of an origin that the queue does not take is refused', () => {
    const { mex } = queueTable({ from: ['parties'] })
    assert.deepEqual(issuesOf(mex, requestBy(mex, 'MEX', '2025-09-10', { from: 'public' })), [{ code: 'not-from-these', path: 'content.from' }])
  })

  test('gets the next number of its side and year, and none is given twice, whatever the other side does', () => {
    const { mex, usa, seats } = queueTable()
    const numbers = [ask(usa, 'MEX', '2025-09-10'), ask(usa, 'MEX', '2025-09-11'), ask(mex, 'USA', '2025-09-11'), ask(usa, 'MEX', '2026-01-05')].map(({ body }) => (body as unknown as { content: RequestContent }).content.number)
    assert.deepEqual(numbers, ['LP-USA-2025-0001', 'LP-USA-2025-0002', 'LP-MEX-2025-0001', 'LP-USA-2026-0001'])
    meet(seats)
    assert.equal(requestBy(mex, 'USA', '2025-12-01').number, 'LP-MEX-2025-0002')
    // Another queue with the same prefix counts on.
    mex.propose([mex.change('instrument/moorings', queueInstrument() as never)])
    assert.equal(requestBy(usa, 'MEX', '2025-12-01').number, 'LP-USA-2025-0003')
  })

  test('is neither replaced nor taken back, and no step of it is', () => {
    const { mex, usa, seats } = queueTable()
    const { hash } = ask(usa, 'MEX', '2025-09-10')
    assert.deepEqual(issuesOf(usa, requestBy(usa, 'MEX', '2025-09-10'), 'public', hash), [{ code: 'request-not-replaced', path: 'replaces' }])
    const retract = (seat: Seat, type: string, replaces: string) => seat.decide({ name: 'state', about: QUEUE, type, content: null, replaces, audience: 'public' })
    assert.deepEqual(retract(usa, 'request', hash), { refused: 'request-stands', facts: {} })
    meet(seats)
    const step = doStep(mex, hash, '2025-09-11', REPLIED)
    assert.deepEqual(retract(mex, 'request-step', step.hash), { refused: 'request-stands', facts: {} })
  })

  test('and its steps are told as deeds of their sides', () => {
    const { mex, usa, seats } = queueTable()
    const request = ask(usa, 'MEX', '2025-09-10')
    meet(seats)
    const deedOf = (act: typeof request) => { const row = mex.projection.find('act', actKey(act.header.party, act.header.sequence)); return row === undefined ? null : (sideDeedOf(mex.projection, row)?.deed ?? null) }
    assert.deepEqual([deedOf(request), deedOf(doStep(mex, request.hash, '2025-09-11', ACKNOWLEDGED)), deedOf(doStep(mex, request.hash, '2025-09-12', REPLIED))], ['made-request', 'took-request-step', 'replied-to-request'])
  })
})

describe('a step', () => {
  function asked() {
    const table = queueTable()
    const { hash } = ask(table.usa, 'MEX', '2025-09-10')
    meet(table.seats)
    return { ...table, request: hash }
  }

  test('is taken by the side whose it is', () => {
    const { mex, usa, request } = asked()
    const own = [ACKNOWLEDGED, handedOver('organisation/HARBOUR'), ASKED, REPLIED]
    for (const step of own) {
      assert.deepEqual(issuesOfStep(mex, request, '2025-09-11', step), [], step.did)
      assert.deepEqual(issuesOfStep(usa, request, '2025-09-11', step), [{ code: 'step-of-the-other-side', path: 'content.step.did' }], step.did)
    }
    assert.deepEqual(issuesOfStep(usa, request, '2025-09-11', WITHDRAWN), [])
    assert.deepEqual(issuesOfStep(mex, request, '2025-09-11', WITHDRAWN), [{ code: 'step-of-the-other-side', path: 'content.step.did' }])
  })

  test('after the end is refused, whichever end it was', () => {
    for (const end of [REPLIED, WITHDRAWN]) {
      const { mex, usa, seats, request } = asked()
      doStep(end === REPLIED ? mex : usa, request, '2025-09-12', end)
      meet(seats)
      const tries: readonly (readonly [Seat, Step])[] = [[mex, ACKNOWLEDGED], [mex, ASKED], [mex, REPLIED], [mex, handedOver('organisation/HARBOUR')], [usa, WITHDRAWN], [usa, ANSWERED]]
      for (const [seat, step] of tries) assert.deepEqual(issuesOfStep(seat, request, '2025-09-13', step), [{ code: 'request-ended', path: 'content.step.did' }], step.did)
    }
  })

  test('that does not fit what went before is refused', () => {
    const { mex, usa, seats, request } = asked()
    assert.deepEqual(issuesOfStep(usa, request, '2025-09-11', ANSWERED), [{ code: 'nothing-asked', path: 'content.step.did' }])
    doStep(mex, request, '2025-09-11', ACKNOWLEDGED)
    assert.deepEqual(issuesOfStep(mex, request, '2025-09-11', ACKNOWLEDGED), [{ code: 'already-acknowledged', path: 'content.step.did' }])
    doStep(mex, request, '2025-09-12', ASKED)
    assert.deepEqual(issuesOfStep(mex, request, '2025-09-12', ASKED), [{ code: 'answer-awaited', path: 'content.step.did' }])
    assert.deepEqual(issuesOfStep(mex, request, '2025-09-11', REPLIED), [{ code: 'day-before-last', path: 'content.on' }])
    assert.deepEqual(issuesOfStep(mex, request, '2025-09-12', handedOver('organisation/NORTH')), [{ code: 'body-not-competent', path: 'content.step.organisation' }])
    assert.deepEqual(issuesOfStep(mex, request, '2025-09-12', handedOver('organisation/OLD')), [{ code: 'body-not-competent', path: 'content.step.organisation' }])
    assert.deepEqual(issuesOfStep(mex, 'f'.repeat(64), '2025-09-12', REPLIED), [{ code: 'request-unknown', path: 'content.thread' }])
    meet(seats)
    assert.deepEqual(issuesOfStep(usa, request, '2025-09-12', ANSWERED, 'parties'), [{ code: 'thread-between-parties', path: 'audience' }])
  })

  test('that would stop a clock that the queue lets run is refused', () => {
    const { mex, usa, seats } = queueTable({ stops: false })
    const { hash } = ask(usa, 'MEX', '2025-09-10')
    meet(seats)
    assert.deepEqual(issuesOfStep(mex, hash, '2025-09-11', ASKED), [{ code: 'clock-not-stopped', path: 'content.step.stopsClock' }])
    assert.deepEqual(issuesOfStep(mex, hash, '2025-09-11', { ...ASKED, stopsClock: false } as Step), [])
  })

  test('opens a request again within the days of the queue, by the rule: whoever withdrew it, or either side after a reply', () => {
    const reopened: Step = { did: 'reopened', reason: say('It was another boat.'), due: null, provision: null }
    const { mex, usa, seats, request } = asked()
    assert.deepEqual(issuesOfStep(usa, request, '2025-09-11', { ...reopened, due: '2025-09-26', provision: get(usa, request).content.provision } as Step), [{ code: 'request-not-ended', path: 'content.step.did' }])
    doStep(usa, request, '2025-09-12', WITHDRAWN)
    meet(seats)
    // Ten working days after Monday 22 September.
    const again = { ...reopened, due: '2025-10-06', provision: get(usa, request).content.provision } as Step
    assert.deepEqual(issuesOfStep(mex, request, '2025-09-22', again), [{ code: 'step-of-the-other-side', path: 'content.step.did' }])
    assert.deepEqual(issuesOfStep(usa, request, '2025-09-22', { ...again, due: null } as Step), [{ code: 'due-not-by-term', path: 'content.step.due' }])
    assert.deepEqual((issuesOfStep(usa, request, '2025-10-13', reopened) as { code: string }[]).map(({ code }) => code), ['reopening-late', 'due-not-by-term'])
    doStep(usa, request, '2025-09-22', again)
    const { rounds, status, content } = get(usa, request)
    assert.deepEqual([content.number, status, rounds.length, rounds[0]?.due, rounds[1]?.due], ['LP-USA-2025-0001', 'received', 2, '2025-09-25', '2025-10-06'])
  })

  test('of a queue that opens nothing again is refused', () => {
    const { mex, usa, seats } = queueTable({ reopenWithinDays: null })
    const { hash } = ask(usa, 'MEX', '2025-09-10')
    meet(seats)
    doStep(mex, hash, '2025-09-12', REPLIED)
    assert.ok((issuesOfStep(mex, hash, '2025-09-15', { did: 'reopened', reason: say('Why.'), due: '2025-09-30', provision: get(mex, hash).content.provision }) as { code: string }[]).some(({ code }) => code === 'reopening-not-allowed'))
  })
})

describe('the clock of a request', () => {
  test('stands from the question to the answer, and what was left of it runs on from there', () => {
    const { mex, usa, seats } = queueTable()
    const { hash } = ask(usa, 'MEX', '2025-09-10')
    meet(seats)
    doStep(mex, hash, '2025-09-17', ASKED)
    assert.equal(get(mex, hash).rounds[0]?.due, null)
    meet(seats)
    doStep(usa, hash, '2025-09-24', ANSWERED)
    // On the 17th four of ten days were used; the six that were left are 25, 26, 29, 30 September, 1 and 2 October.
    assert.deepEqual([get(usa, hash).rounds[0]?.promised, get(usa, hash).rounds[0]?.due], ['2025-09-25', '2025-10-02'])
  })

  test('runs on where the question does not stop it', () => {
    const { mex, usa, seats } = queueTable()
    const { hash } = ask(usa, 'MEX', '2025-09-10')
    meet(seats)
    doStep(mex, hash, '2025-09-17', { ...ASKED, stopsClock: false } as Step)
    assert.equal(get(mex, hash).rounds[0]?.due, '2025-09-25')
  })

  test('that has run out is not saved by a question', () => {
    const { mex, usa, seats } = queueTable()
    const { hash } = ask(usa, 'MEX', '2025-09-10')
    meet(seats)
    doStep(mex, hash, '2025-10-01', ASKED)
    meet(seats)
    doStep(usa, hash, '2025-10-20', ANSWERED)
    assert.equal(get(usa, hash).rounds[0]?.due, '2025-09-25')
  })

  test('is that of the day of receipt: no later act, no other calendar and no other agreement changes it', () => {
    const { mex, usa, seats } = queueTable()
    const { hash } = ask(usa, 'MEX', '2025-09-10')
    meet(seats)
    const before = get(mex, hash).rounds
    enterAt(mex, RULES, provision('short-term', '2025-09-12', { ends: ['old-term'], clock: { length: 2, unit: 'working-days', calendar: 'south', counts: 'from-next-day' } }), '2026-11-23T13:00:00Z')
    meet(seats)
    assert.deepEqual(get(mex, hash).rounds, before)
    assert.equal(requestBy(usa, 'MEX', '2025-09-15').due, '2025-09-18')
    usa.propose([usa.change(QUEUE, queueInstrument({ term: { by: 'nothing', why: null }, stops: false }) as never)])
    meet(seats)
    mex.do({ name: 'sign', proposal: (mex.projection.find('open', QUEUE) ?? [])[0] ?? '' })
    meet(seats)
    assert.deepEqual(get(mex, hash).rounds, before)
    // A question still stops it: that was the rule when it was asked.
    doStep(mex, hash, '2025-09-17', ASKED)
    assert.equal(get(mex, hash).rounds[0]?.stops.length, 1)
  })

  test('a request opened with IFT is answered by CRT without losing its number or clock: the same of any body and its successor', () => {
    const { mex, usa, seats } = queueTable()
    const request = ask(usa, 'MEX', '2025-10-14')
    meet(seats)
    const { content, organisation, rounds } = get(mex, request.hash)
    assert.deepEqual([content.number, content.organisation, content.due], ['LP-USA-2025-0001', 'organisation/OLD', '2025-10-28'])
    assert.deepEqual(answeringToday(mex.projection, organisation, '2025-10-16'), ['organisation/OLD'])
    assert.deepEqual(answeringToday(mex.projection, organisation, '2025-10-17'), ['organisation/NEW'])
    doStep(mex, request.hash, '2025-10-20', REPLIED)
    meet(seats)
    const after = get(usa, request.hash)
    assert.deepEqual([after.content.number, after.rounds[0]?.due, after.status, after.rounds.length], ['LP-USA-2025-0001', rounds[0]?.due, 'replied', 1])
  })
})

describe('two sides that act at once', () => {
  /** A reply and a withdrawal that had not heard of each other. */
  function crossed(reply: string, withdrawal: string) {
    const { mex, usa, seats } = queueTable()
    const { hash } = ask(usa, 'MEX', '2025-09-10')
    meet(seats)
    doStep(mex, hash, '2025-09-12', REPLIED, reply)
    doStep(usa, hash, '2025-09-12', WITHDRAWN, withdrawal)
    meet(seats)
    return { mex, usa, hash }
  }

  test('see the same afterwards: what came first counts, and what it overtook stays with its reason', () => {
    for (const [reply, withdrawal, status] of [['2026-11-23T12:00:01Z', '2026-11-23T12:00:02Z', 'replied'], ['2026-11-23T12:00:02Z', '2026-11-23T12:00:01Z', 'withdrawn']] as const) {
      const { mex, usa, hash } = crossed(reply, withdrawal)
      assert.deepEqual(get(mex, hash), get(usa, hash))
      assert.equal(get(mex, hash).status, status)
      assert.deepEqual(get(mex, hash).steps.map(({ problem }) => problem), [null, 'request-ended'])
    }
  })

  test('and at one and the same second too', () => {
    const { mex, usa, hash } = crossed('2026-11-23T12:00:01Z', '2026-11-23T12:00:01Z')
    assert.deepEqual(get(mex, hash), get(usa, hash))
  })

  const steps = fc.array(fc.record({ who: fc.nat(1), hears: fc.boolean(), which: fc.nat(6), second: fc.nat(3) }), { minLength: 1, maxLength: 14 })
  test('the same acts give the same thread in whatever order they arrive, also those that no rule would have let pass', () => {
    fc.assert(fc.property(steps, fc.array(fc.nat(5), { minLength: 30, maxLength: 30 }), (history, order) => {
      const { mex, usa, seats } = queueTable()
      const { hash } = ask(usa, 'MEX', '2025-09-10')
      meet(seats)
      const all: readonly Step[] = [ACKNOWLEDGED, handedOver('organisation/HARBOUR'), ASKED, ANSWERED, REPLIED, { did: 'reopened', reason: say('Why.'), due: null, provision: null }, WITHDRAWN]
      for (const { who, hears, which, second } of history) {
        const seat = who === 0 ? mex : usa
        if (hears) seat.hear(seats, ...seats)
        const act = seat.speaker.say('state', { about: QUEUE, type: 'request-step', content: { thread: hash, on: '2025-09-12', step: all[which] }, replaces: null } as never, { audience: 'public', at: `2026-11-23T12:00:0${second}Z` })
        take(seat.ledger, seat.projection, act)
      }
      const acts = seats.flatMap(({ speaker }) => speaker.acts)
      const [here, there] = [projectionOf('lake', shuffled(acts, order)), projectionOf('lake', shuffled(acts, [0]))]
      assert.deepEqual(threadOf(here, hash), threadOf(there, hash))
      const { rounds = [], steps: taken = [] } = threadOf(here, hash) ?? {}
      // Every round but the last has ended, and nothing follows an end but a new round.
      assert.ok(rounds.slice(0, -1).every(({ ended }) => ended !== null))
      assert.equal(taken.filter(({ problem, content: { step } }) => problem === null && step.did === 'reopened').length, rounds.length - 1)
    }), { numRuns: 60 })
  })
})
