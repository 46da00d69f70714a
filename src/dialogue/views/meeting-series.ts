// Meetings that follow each other: those of one type and one body, or of the dialogue itself.

import type { ItemId } from '../../record/index.ts'
import { isHeld } from './meetings.ts'
import type { MeetingLine } from './meetings.ts'

export interface SeriesPlace {
  /** Held before this one and not called off; null where it is the first. */
  readonly previous: MeetingLine | null
  /** The one after it that is not called off; null where none is set. */
  readonly next: MeetingLine | null
  /** What the same body met for from the previous one of the series on, this one not among them: earliest first. */
  readonly since: readonly MeetingLine[]
}

/** `lines`: every meeting, earliest first. */
export function placeInSeries(lines: readonly MeetingLine[], item: ItemId, today: string): SeriesPlace {
  const here = lines.findIndex((line) => line.item === item)
  const own = lines[here]
  if (own === undefined) return { previous: null, next: null, since: [] }
  const isOfBody = (line: MeetingLine) => line.body === own.body && line.calledOff === null
  const isOfSeries = (line: MeetingLine) => isOfBody(line) && line.type.type === own.type.type
  const before = lines.slice(0, here).filter((line) => isHeld(line, today))
  const previous = before.findLast(isOfSeries) ?? null
  const from = previous ?? before.findLast(isOfBody) ?? null
  return { previous, next: lines.slice(here + 1).find(isOfSeries) ?? null, since: from === null ? [] : before.filter((line) => isOfBody(line) && line.date >= from.date) }
}
