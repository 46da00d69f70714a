// One request as it stands on a day: with whom, since when, by when, and how much of what was promised is used up.

import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import type { Clock } from '../../dialogue/clocks/index.ts'
import { calendarsFor, daysPassed } from '../../dialogue/requests/term.ts'
import { queueSeenBy } from '../../dialogue/requests/queues.ts'
import { requestRows } from '../../dialogue/requests/numbers.ts'
import { threadOf } from '../../dialogue/requests/thread.ts'
import type { RequestRound, RequestStatus, RequestThread } from '../../dialogue/requests/thread.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import { organisationRefs } from '../../dialogue/views/index.ts'
import type { OrganisationRef, ViewContext } from '../../dialogue/views/index.ts'
import { answeringToday } from '../../dialogue/views/succession.ts'

export const REQUEST_OUTCOMES = ['agreed', 'agreed-with-conditions', 'refused', 'informed'] as const
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number]

export interface RequestLine {
  readonly request: StatementId
  readonly number: string
  readonly asking: PartyId
  readonly answering: PartyId
  readonly isFromPublic: boolean
  readonly isPublic: boolean
  readonly isExercise: boolean
  readonly received: string
  readonly status: RequestStatus
  /** The body that was competent on the day of receipt. */
  readonly receivedBy: ItemId
  /** Who answers on the day of the question: the body with which it lies, or its successors. None where the record names none. */
  readonly answers: readonly OrganisationRef[]
  /** Of the round that runs or ended last. */
  readonly due: string | null
  readonly promised: string | null
  readonly provision: StatementId | null
  readonly clock: Clock | null
  /** Since when the clock stands, because an answer is awaited; null while it runs. */
  readonly standsSince: string | null
  /** Days of the term used, in its own unit; null where the calendar does not reach. */
  readonly used: number | null
  readonly replied: string | null
  readonly outcome: RequestOutcome | null
  /** Whether the reply came by the day on which it was due; null where there is none, or no day. */
  readonly isOnTime: boolean | null
  readonly isOpen: boolean
  readonly isOverdue: boolean
  readonly timesReopened: number
}

/** Every request of a queue that this reader may see, the latest receipt first. */
export function requestLines(context: ViewContext, item: ItemId): readonly RequestLine[] {
  return requestRows(context.rows, item).flatMap(({ row }) => {
    const thread = threadOf(context.rows, row.statement)
    return thread === null ? [] : [lineOf(context, thread)]
  }).sort((a, b) => (a.received < b.received ? 1 : a.received > b.received ? -1 : a.number < b.number ? 1 : -1))
}

export function lineOf(context: ViewContext, thread: RequestThread): RequestLine {
  const { rows } = context
  const today = context.today()
  const { content, rounds, steps } = thread
  const round = rounds.at(-1)
  const reply = steps.findLast(({ problem, content: { step } }) => problem === null && step.did === 'replied')?.content.step
  const isOpen = round?.ended === null
  const replied = round?.ended?.how === 'replied' ? round.ended.on : null
  const standsSince = isOpen ? (round.stops.find(({ until }) => until === null)?.from ?? null) : null
  return {
    request: thread.request, number: content.number, asking: thread.asking, answering: thread.answering, isFromPublic: content.from === 'public', isPublic: thread.isPublic, isExercise: content.isExercise,
    received: content.received, status: thread.status, receivedBy: content.organisation, answers: organisationRefs(context, answeringToday(rows, thread.organisation, today)),
    due: round?.due ?? null, promised: round?.promised ?? null, provision: round?.provision ?? null, clock: round?.clock ?? null, standsSince,
    used: round === undefined ? null : daysUsed(rows, thread, round, round.ended?.on ?? today),
    replied, outcome: replied !== null && reply?.did === 'replied' ? reply.outcome : null,
    isOnTime: round === undefined ? null : onTime(round), isOpen, isOverdue: isOpen && standsSince === null && round.due !== null && round.due < today, timesReopened: rounds.length - 1,
  }
}

/** Null where it was not replied to, or no day was promised. */
export function onTime({ ended, due }: RequestRound): boolean | null {
  return ended?.how !== 'replied' || due === null ? null : ended.on <= due
}

/** Days of the term that passed up to and with a day, without those on which the clock stood. */
export function daysUsed(rows: RowReader, thread: RequestThread, { clock, from, stops }: RequestRound, until: string): number | null {
  const settings = queueSeenBy(rows, thread.item, thread.made)
  const calendars = settings === null ? [] : calendarsFor(rows, settings)
  const first = clock?.counts === 'from-that-day' ? Temporal.PlainDate.from(from).subtract({ days: 1 }).toString() : from
  const all = daysPassed(clock, first, until, calendars)
  return stops.filter((stop) => stop.from <= until).reduce<number | null>((days, stop) => {
    const stood = daysPassed(clock, stop.from, stop.until === null || stop.until > until ? until : stop.until, calendars)
    return days === null || stood === null ? null : days - stood
  }, all)
}
