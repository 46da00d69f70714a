// The sheet after the action: how soon each side answered, who had to be called in another's place, in which modes the
// sides worked, what was asked and done, and what was learnt. Every number follows from the steps of the room.

import type { PartyId } from '../../record/index.ts'
import type { CallLine } from './calls.ts'
import { medianOf, minutesBetween } from './minutes.ts'
import type { Room } from './room.ts'

export interface SideTimes {
  readonly party: PartyId
  /** Contact points that were to be called, that were called, and that answered; of these in time. */
  readonly expected: number
  readonly called: number
  readonly answered: number
  readonly inTime: number
  readonly deputiesCalled: number
  /** From the opening to the first answer of this side. */
  readonly firstAnswerMinutes: number | null
  /** From each call to its answer. */
  readonly medianMinutes: number | null
  readonly slowest: { readonly contact: string; readonly minutes: number } | null
  readonly unanswered: readonly string[]
}

export interface AfterAction {
  readonly openedAt: string
  readonly opener: PartyId
  readonly closedAt: string | null
  /** From the opening to the close of the last side; null while it is open. */
  readonly lastedMinutes: number | null
  readonly firstAnswer: { readonly party: PartyId; readonly contact: string; readonly minutes: number } | null
  readonly sides: readonly SideTimes[]
  readonly modes: readonly { readonly mode: string; readonly party: PartyId; readonly from: string; readonly afterMinutes: number }[]
  readonly asks: { readonly all: number; readonly met: number; readonly across: number }
  readonly actions: { readonly all: number; readonly done: number; readonly open: number; readonly overdue: number }
  readonly alerts: { readonly all: number; readonly cancelled: number }
  readonly lessons: { readonly all: number; readonly inPlan: number }
}

export function afterAction(room: Room): AfterAction {
  const { incident, calls, board, actions, alerts, lessons, modes, closedAt } = room
  const openedAt = incident.made.at
  const first = answeredIn(calls)[0]
  return {
    openedAt, opener: incident.made.party, closedAt, lastedMinutes: closedAt === null ? null : minutesBetween(openedAt, closedAt),
    firstAnswer: first === undefined ? null : { party: first.party, contact: first.contact, minutes: first.answeredAfter },
    sides: room.held.map(({ party }) => sideTimes(party, calls.filter((line) => line.party === party))),
    modes: modes.map(({ mode, party, from }) => ({ mode: mode.mode, party, from, afterMinutes: minutesBetween(openedAt, from) })),
    asks: { all: board.asks.length, met: board.asks.filter(({ state }) => state === 'met').length, across: board.asks.filter(({ isAcross }) => isAcross).length },
    actions: { all: actions.length, done: actions.filter(({ state }) => state === 'done').length, open: actions.filter(({ state }) => state === 'open').length, overdue: actions.filter(({ isOverdue }) => isOverdue).length },
    alerts: { all: alerts.length, cancelled: alerts.filter(({ state }) => state === 'cancelled').length },
    lessons: { all: lessons.length, inPlan: lessons.filter(({ became }) => became !== null).length },
  }
}

function sideTimes(party: PartyId, calls: readonly CallLine[]): SideTimes {
  const timed = calls.flatMap(({ contact, minutes }) => (minutes === null ? [] : [{ contact, minutes }]))
  const answered = answeredIn(calls)
  return {
    party, expected: calls.length, called: calls.filter(({ called }) => called !== null).length, answered: answered.length,
    inTime: calls.filter(({ state }) => state === 'answered').length, deputiesCalled: calls.filter(({ called }) => called?.isDeputy === true).length,
    firstAnswerMinutes: answered[0]?.answeredAfter ?? null, medianMinutes: medianOf(timed.map(({ minutes }) => minutes)),
    slowest: timed.toSorted((a, b) => b.minutes - a.minutes)[0] ?? null, unanswered: calls.filter(({ acknowledged }) => acknowledged === null).map(({ contact }) => contact),
  }
}

function answeredIn(calls: readonly CallLine[]): readonly (CallLine & { readonly answeredAfter: number })[] {
  return calls.filter((line): line is CallLine & { readonly answeredAfter: number } => line.answeredAfter !== null).toSorted((a, b) => a.answeredAfter - b.answeredAfter)
}
