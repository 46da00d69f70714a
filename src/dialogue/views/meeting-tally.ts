// How faithfully a series of meetings was kept: counted from the meetings and their rhythm alone, so that a
// type of meeting, a body and the dialogue are all counted alike.

import { firstDay, lastDay } from './calendar-days.ts'

/** What the count needs of a meeting. */
export interface DatedMeeting {
  /** `2021`, `2021-12` or `2021-12-13`. */
  readonly date: string
  readonly calledOff: 'postponed' | 'cancelled' | null
}

export interface MeetingTally {
  readonly held: number
  /** Held after the rhythm had run out since the one before; only where no reading of the two dates has it in time. */
  readonly heldLate: number
  readonly calledOff: number
  /** Set for a day to come. */
  readonly set: number
  readonly first: string | null
  readonly last: string | null
  readonly next: string | null
  readonly everyMonths: number | null
  /** The day by which the next is due; null without a rhythm, and before the first was held. */
  readonly dueBy: string | null
  /** Whether that day has passed, whether or not the next is set. */
  readonly isOverdue: boolean
  /** Overdue, and none is set: nobody works on it. */
  readonly isDormant: boolean
  /** Whole months since the day by which the next was due. */
  readonly monthsOverdue: number
  /** Whole months that the series stood still beyond its rhythm, over all its life, today's silence among them. */
  readonly monthsDormant: number
}

/** `everyMonths`: the rhythm; null where there is none. `today`: YYYY-MM-DD. Meetings in any order. */
export function tallyMeetings(meetings: readonly DatedMeeting[], everyMonths: number | null, today: string): MeetingTally {
  const inOrder = [...meetings].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const standing = inOrder.filter(({ calledOff }) => calledOff === null)
  const held = standing.filter(({ date }) => lastDay(date) <= today)
  const next = standing.find(({ date }) => lastDay(date) > today)?.date ?? null
  const last = held.at(-1)?.date ?? null
  const dueBy = last === null || everyMonths === null ? null : firstDay(last).add({ months: everyMonths }).toString()
  const isOverdue = dueBy !== null && dueBy < today
  const pairs = everyMonths === null ? [] : held.slice(1).map((meeting, index) => ({ meeting, before: held[index] ?? meeting }))
  const monthsOverdue = isOverdue && dueBy !== null ? monthsBetween(dueBy, today) : 0
  const stoodStill = pairs.map(({ meeting, before }) => monthsBetween(firstDay(before.date).add({ months: everyMonths ?? 0 }).toString(), firstDay(meeting.date).toString()))
  return {
    held: held.length, calledOff: inOrder.length - standing.length, set: standing.length - held.length,
    heldLate: pairs.filter(({ meeting, before }) => firstDay(meeting.date).toString() > Temporal.PlainDate.from(lastDay(before.date)).add({ months: everyMonths ?? 0 }).toString()).length,
    first: held[0]?.date ?? null, last, next, everyMonths, dueBy, isOverdue, isDormant: isOverdue && next === null, monthsOverdue,
    monthsDormant: stoodStill.reduce((sum, months) => sum + months, monthsOverdue),
  }
}

/** Whole months; 0 where the second day is not later. */
function monthsBetween(from: string, to: string): number {
  return Math.max(0, Temporal.PlainDate.from(from).until(to, { largestUnit: 'months' }).months)
}
