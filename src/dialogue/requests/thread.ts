// A request with all that became of it, reckoned from its steps in one order that every node finds: nothing stands
// before what its author had seen. Where two sides acted at once, the later of the two in that order may no longer be
// possible; it stays in the thread with the reason why it changed nothing. Nothing here is ever taken back or replaced.

import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import type { Clock } from '../clocks/index.ts'
import { inOrderOfActs } from '../order.ts'
import { readBy } from '../read-by.ts'
import type { Citation, RowReader, StatementRow } from '../rows.ts'
import { requestContent, requestStepContent } from '../statements/request.ts'
import type { RequestContent, RequestStepContent } from '../statements/request.ts'
import { queueSeenBy } from './queues.ts'
import type { QueueSettings } from './queues.ts'
import { calendarsFor, clockOf, dueAfterStop } from './term.ts'

/** Why a step changes nothing. */
export const STEP_PROBLEMS = ['step-of-the-other-side', 'request-ended', 'request-not-ended', 'already-acknowledged', 'answer-awaited', 'nothing-asked', 'reopening-late', 'reopening-not-allowed'] as const
export type StepProblem = (typeof STEP_PROBLEMS)[number]

export type RequestStep = RequestStepContent['step']
export type RequestDeed = RequestStep['did']

export interface ThreadStep {
  readonly statement: StatementId
  readonly made: Citation
  readonly content: RequestStepContent
  /** Why it changed nothing; null where it did. */
  readonly problem: StepProblem | null
}

export interface ClockStop {
  readonly from: string
  /** Null while the answer is awaited. */
  readonly until: string | null
}

/** From receipt, or from a reopening, to a reply or a withdrawal: each with a term of its own. */
export interface RequestRound {
  readonly from: string
  readonly provision: StatementId | null
  readonly clock: Clock | null
  /** As it was promised. */
  readonly promised: string | null
  /** As it is after the clock stood still; null also while it does. */
  readonly due: string | null
  readonly stops: readonly ClockStop[]
  readonly ended: { readonly on: string; readonly how: 'replied' | 'withdrawn' } | null
}

export const REQUEST_STATUSES = ['received', 'acknowledged', 'asked', 'replied', 'withdrawn'] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

export interface RequestThread {
  readonly item: ItemId
  readonly request: StatementId
  readonly made: Citation
  readonly content: RequestContent
  readonly isPublic: boolean
  readonly asking: PartyId
  readonly answering: PartyId
  readonly status: RequestStatus
  /** With whom it lies by its hand-overs; who answers for that body today the succession says. */
  readonly organisation: ItemId
  readonly rounds: readonly RequestRound[]
  readonly steps: readonly ThreadStep[]
}

interface State {
  status: RequestStatus
  organisation: ItemId
  rounds: RequestRound[]
}

/** Null where this is no request that stands in a queue. */
export function threadOf(rows: RowReader, request: StatementId): RequestThread | null {
  const row = rows.find('statement', request)
  const content = row?.type !== 'request' || row.content === null || row.replaces !== null ? null : (readBy(requestContent, row.content) as RequestContent | null)
  const settings = row === undefined || row.about === null ? null : queueSeenBy(rows, row.about, row.made)
  if (row === undefined || row.about === null || content === null || settings === null) return null
  const asking = content.from === 'public' ? content.to : row.made.party
  const first: RequestRound = { from: content.received, provision: content.provision, clock: clockOf(rows, settings, content.provision), promised: content.due, due: content.due, stops: [], ended: null }
  const state: State = { status: 'received', organisation: content.organisation, rounds: [first] }
  const basis = { rows, settings, asking, answering: content.to }
  const steps = inOrderOfActs(rows, stepRows(rows, row), ({ made }) => made).map((step): ThreadStep => {
    const problem = stepProblem(state, basis, step.made.party, step.content)
    if (problem === null) follow(state, basis, step.made, step.content)
    return { ...step, problem }
  })
  return { item: row.about, request, made: row.made, content, isPublic: row.audience === 'public', asking, answering: content.to, status: state.status, organisation: state.organisation, rounds: state.rounds, steps }
}

interface Basis {
  readonly rows: RowReader
  readonly settings: QueueSettings
  readonly asking: PartyId
  readonly answering: PartyId
}

/** What could now be done by that side, and not why. */
export function stepsOpenTo(rows: RowReader, thread: RequestThread, party: PartyId, on: string): readonly RequestDeed[] {
  const deeds: readonly RequestDeed[] = ['acknowledged', 'handed-over', 'asked', 'answered', 'replied', 'reopened', 'withdrawn']
  return deeds.filter((did) => problemOfDeed(rows, thread, party, did, on) === null)
}

/** Why a side cannot take that step on that day, after all that is known here; null where it can. */
export function problemOfDeed(rows: RowReader, thread: RequestThread, party: PartyId, did: RequestDeed, on: string): StepProblem | null {
  const settings = queueSeenBy(rows, thread.item, thread.made)
  const state: State = { status: thread.status, organisation: thread.organisation, rounds: [...thread.rounds] }
  return settings === null ? 'step-of-the-other-side' : deedProblem(state, { rows, settings, asking: thread.asking, answering: thread.answering }, party, did, on)
}

function stepRows(rows: RowReader, request: StatementRow): Omit<ThreadStep, 'problem'>[] {
  return (rows.find('thread', request.statement) ?? []).flatMap((id) => {
    const row = rows.find('statement', id)
    const content = row?.type !== 'request-step' || row.content === null || row.replaces !== null || row.about !== request.about ? null : (readBy(requestStepContent, row.content) as RequestStepContent | null)
    return row === undefined || content === null ? [] : [{ statement: row.statement, made: row.made, content }]
  })
}

function stepProblem(state: State, basis: Basis, by: PartyId, { step, on }: RequestStepContent): StepProblem | null {
  return deedProblem(state, basis, by, step.did, on)
}

function deedProblem(state: State, { asking, answering, settings }: Basis, by: PartyId, did: RequestDeed, on: string): StepProblem | null {
  const ended = state.rounds.at(-1)?.ended ?? null
  const isOwn = did === 'reopened' ? by === asking || (by === answering && ended?.how !== 'withdrawn') : by === (did === 'answered' || did === 'withdrawn' ? asking : answering)
  if (!isOwn) return 'step-of-the-other-side'
  if (did === 'reopened') {
    if (ended === null) return 'request-not-ended'
    if (settings.reopenWithinDays === null) return 'reopening-not-allowed'
    return on > Temporal.PlainDate.from(ended.on).add({ days: settings.reopenWithinDays }).toString() ? 'reopening-late' : null
  }
  if (ended !== null) return 'request-ended'
  if (did === 'acknowledged') return state.status === 'received' ? null : 'already-acknowledged'
  if (did === 'asked') return state.status === 'asked' ? 'answer-awaited' : null
  return did === 'answered' && state.status !== 'asked' ? 'nothing-asked' : null
}

function follow(state: State, { rows, settings }: Basis, made: Citation, { step, on }: RequestStepContent): void {
  const round = state.rounds.at(-1)
  if (round === undefined) return
  const change = (changed: Partial<RequestRound>) => { state.rounds[state.rounds.length - 1] = { ...round, ...changed } }
  switch (step.did) {
    case 'acknowledged': state.status = 'acknowledged'; return
    case 'handed-over': state.organisation = step.organisation; return
    case 'asked':
      state.status = 'asked'
      if (step.stopsClock && settings.stops) change({ stops: [...round.stops, { from: on, until: null }], due: null })
      return
    case 'answered': {
      state.status = 'acknowledged'
      const stop = round.stops.at(-1)
      if (stop?.until === null) change(resumed(rows, settings, round, { from: stop.from, until: on < stop.from ? stop.from : on }, made.at))
      return
    }
    case 'replied': case 'withdrawn': state.status = step.did; change({ ended: { on, how: step.did } }); return
    case 'reopened':
      state.status = 'received'
      state.rounds.push({ from: on, provision: step.provision, clock: clockOf(rows, settings, step.provision), promised: step.due, due: step.due, stops: [], ended: null })
  }
}

/** The clock goes on, by the calendar as it was stated when the answer was given. */
function resumed(rows: RowReader, settings: QueueSettings, round: RequestRound, stop: { readonly from: string; readonly until: string }, at: string): Partial<RequestRound> {
  const before = round.stops.slice(0, -1)
  const calendars = calendarsFor(rows, settings, at)
  const due = [...before, stop].reduce<string | null>((day, one) => (day === null || round.clock === null || one.until === null ? day : dueAfterStop(round.clock, day, { from: one.from, until: one.until }, calendars)), round.promised)
  return { stops: [...before, stop], due }
}
