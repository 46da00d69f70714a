// What a queue shows of its requests: where each stands on a day, and what was promised against what was done.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { say } from '../../dialogue/testing/contents.ts'
import { ask, doStep, QUEUE, queueTable } from '../../dialogue/testing/queues.ts'
import { findQueue } from '../../dialogue/requests/queues.ts'
import { meet } from '../../dialogue/testing/table.ts'
import type { Seat } from '../../dialogue/testing/table.ts'
import type { RequestStepContent } from '../../dialogue/statements/index.ts'
import { randomOf } from '../statistics/random.ts'
import { requestLines } from './line.ts'
import { queueStatistics } from './statistics.ts'
import { queueTool, threadsIn } from './view.ts'

const REPLIED: RequestStepContent['step'] = { did: 'replied', outcome: 'agreed', reply: say('Granted.') }
const lineOn = (seat: Seat, day: string) => requestLines(seat.context(day), QUEUE)[0] ?? assert.fail('no request')
const toolOn = (seat: Seat, day: string) => queueTool({ ...seat.context(day), parameters: {}, item: QUEUE }, findQueue(seat.projection, QUEUE) ?? assert.fail())

describe('a request on a day', () => {
  test('says how many working days of those promised are used, and when it is overdue', () => {
    const { usa } = queueTable()
    ask(usa, 'MEX', '2025-09-10')
    const shown = ['2025-09-10', '2025-09-17', '2025-09-25', '2025-09-26'].map((day) => { const { used, isOverdue, isOpen } = lineOn(usa, day); return [day, used, isOpen, isOverdue] })
    assert.deepEqual(shown, [['2025-09-10', 0, true, false], ['2025-09-17', 4, true, false], ['2025-09-25', 10, true, false], ['2025-09-26', 11, true, true]])
  })

  test('does not count the days on which its clock stood, and is not overdue while it stands', () => {
    const { mex, usa, seats } = queueTable()
    const { hash } = ask(usa, 'MEX', '2025-09-10')
    meet(seats)
    doStep(mex, hash, '2025-09-17', { did: 'asked', question: say('How long?'), stopsClock: true })
    const waiting = lineOn(mex, '2025-12-01')
    assert.deepEqual([waiting.status, waiting.used, waiting.due, waiting.standsSince, waiting.isOverdue], ['asked', 4, null, '2025-09-17', false])
    meet(seats)
    doStep(usa, hash, '2025-09-24', { did: 'answered', answer: say('Nine metres.') })
    meet(seats)
    doStep(mex, hash, '2025-10-02', REPLIED)
    const after = lineOn(mex, '2025-12-01')
    assert.deepEqual([after.used, after.promised, after.due, after.replied, after.isOnTime, after.isOpen], [10, '2025-09-25', '2025-10-02', '2025-10-02', true, false])
  })

  test('names who answers that day: the body, then its successor, under one number and one day', () => {
    const { usa } = queueTable()
    ask(usa, 'MEX', '2025-10-14')
    const [before, after] = [lineOn(usa, '2025-10-16'), lineOn(usa, '2025-10-20')]
    assert.deepEqual([before, after].map(({ answers, number, due, receivedBy }) => [answers.map(({ acronym }) => acronym), number, due, receivedBy]), [[['OLD'], 'LP-USA-2025-0001', '2025-10-28', 'organisation/OLD'], [['NEW'], 'LP-USA-2025-0001', '2025-10-28', 'organisation/OLD']])
  })

  test('that was handed over lies with the other body', () => {
    const { mex, usa, seats } = queueTable()
    const { hash } = ask(usa, 'MEX', '2025-09-10')
    meet(seats)
    doStep(mex, hash, '2025-09-11', { did: 'handed-over', organisation: 'organisation/HARBOUR', reason: say('Theirs.') })
    assert.deepEqual(lineOn(mex, '2025-12-01').answers.map(({ acronym }) => acronym), ['HARBOUR'])
  })
})

describe('the page of a queue', () => {
  test('shows the term of today with the provision that sets it, and none where none is set', () => {
    const { mex } = queueTable()
    const [south, north] = toolOn(mex, '2025-09-10').sides
    assert.deepEqual([south?.term.due, south?.provision?.title.en, south?.today.map(({ acronym }) => acronym)], ['2025-09-25', 'old-term [en]', ['OLD']])
    assert.deepEqual([north?.term.due, north?.term.why, north?.provision], [null, 'no-term', null])
  })

  test('has the door of the side whose site it is, if the queue takes requests of the public', () => {
    assert.equal(toolOn(queueTable().mex, '2025-09-10').hasDoor, true)
    assert.equal(toolOn(queueTable({ from: ['parties'] }).mex, '2025-09-10').hasDoor, false)
  })

  test('knows nothing of exercises, nor of what is between the parties', () => {
    const { mex, usa, seats } = queueTable({ minimum: 1 })
    ask(usa, 'MEX', '2025-09-10', { isExercise: true })
    meet(seats)
    const { lines, statistics, tables } = toolOn(mex, '2025-10-10')
    assert.deepEqual([lines, statistics.all, tables.map(({ rows: cells }) => cells.length)], [[], null, [0]])
  })

  test('of fewer requests than the queue asks for tells nothing, not even how many are open', () => {
    const { usa } = queueTable({ minimum: 3 })
    for (const day of ['2025-09-10', '2025-09-11']) ask(usa, 'MEX', day)
    const { statistics, tables } = toolOn(usa, '2025-10-10')
    assert.deepEqual([statistics.all, statistics.groups, statistics.from, tables.map(({ name }) => name)], [null, [], null, ['requests']])
  })

  test('leaves out a small group, and with it the one by which it could be reckoned', () => {
    const { mex, usa, seats } = queueTable({ minimum: 3 })
    for (const day of ['2025-09-10', '2025-09-11', '2025-09-12', '2025-09-15']) ask(usa, 'MEX', day)
    ask(mex, 'USA', '2025-09-10')
    meet(seats)
    const { groups, all } = toolOn(mex, '2025-10-10').statistics
    assert.equal(all?.requests, 5)
    assert.deepEqual(groups.map(({ year, party, counts }) => [year, party, counts?.requests ?? null]), [['2025', null, 5], [null, 'MEX', null], [null, 'USA', null]])
  })
})

/** A made-up case, for the test alone: the day of receipt, how many days until the reply, or none yet. */
function seeded(count: number): readonly { readonly received: string; readonly after: number | null }[] {
  const random = randomOf(20_250_722)
  return Array.from({ length: count }, () => {
    const received = Temporal.PlainDate.from('2025-01-06').add({ days: Math.floor(random.uniform() * 300) }).toString()
    const after = Math.floor(random.exponential(14))
    return { received, after: random.uniform() < 0.1 ? null : after }
  })
}

describe('a queue with many submissions', () => {
  test('100 seeded submissions reproduce median and share on time', () => {
    const { mex, seats } = queueTable({ minimum: 10, usualAudience: 'parties' })
    const cases = [...seeded(100)].sort((a, b) => (a.received < b.received ? -1 : 1))
    for (const { received, after } of cases) {
      const { hash } = ask(mex, 'MEX', received, { from: 'public', isExercise: true })
      if (after === null) continue
      const on = Temporal.PlainDate.from(received).add({ days: after }).toString()
      mex.do({ name: 'state', about: QUEUE, type: 'request-step', content: { thread: hash, on, step: REPLIED } as never, replaces: null, audience: 'parties' })
    }
    meet(seats)
    const threads = threadsIn({ rows: mex.projection }, QUEUE)
    const { all } = queueStatistics(mex.projection, threads, { minimum: 10, today: '2026-01-31' })
    // Reckoned again without any of it: working days of the south by hand, ten of them promised, the quantile by counting places.
    const isWorking = (day: Temporal.PlainDate) => day.dayOfWeek < 6 && !['2025-09-16', '2025-11-17'].includes(day.toString())
    const workingDays = (from: string, days: number) => Array.from({ length: days }, (_, at) => Temporal.PlainDate.from(from).add({ days: at + 1 })).filter(isWorking).length
    const taken = cases.flatMap(({ received, after }) => (after === null ? [] : [workingDays(received, after)])).sort((a, b) => a - b)
    const at = (share: number) => { const place = (taken.length - 1) * share; const low = taken[Math.floor(place)] ?? 0; return low + ((taken[Math.ceil(place)] ?? 0) - low) * (place % 1) }
    // In time: within ten working days, and also later where only closed days lie between.
    const inTime = taken.filter((days) => days <= 10).length
    assert.deepEqual([all?.requests, all?.replied, all?.open, all?.unit], [100, taken.length, 100 - taken.length, 'working-days'])
    assert.deepEqual([all?.median, all?.ninetieth], [at(0.5), at(0.9)])
    const late = cases.filter(({ received, after }) => after !== null && workingDays(received, after) === 10 && !isWorking(Temporal.PlainDate.from(received).add({ days: after }))).length
    assert.equal(all?.onTime, (inTime - late) / taken.length)
    // As numbers, so that a change of any of it is seen.
    assert.deepEqual([taken.length, all?.median, all?.ninetieth, Math.round((all?.onTime ?? 0) * 1000)], [88, 7, 24.299999999999997, 602])
    // They are exercises: the public page knows none of them.
    assert.deepEqual(toolOn(mex, '2026-01-31').lines, [])
  })
})
