// The clock of a record of decisions: the parties agree it within 48 hours of the end of the meeting
// (practice of working groups; decision 29). Nothing follows from it when it has run out but that it
// is said: an agreement is not worse for being late, and a record is worse for not being there.

import type { ItemId } from '../../record/index.ts'
import type { MeetingContent } from '../items/index.ts'
import type { RowReader } from '../rows.ts'
import { findContent } from './frame.ts'

export const HOURS_TO_AGREE = 48

/** A day without a zone is over when it is over everywhere on earth. */
const LAST_ZONE = '-12:00'

export interface MinutesClock {
  /** RFC 3339: the end of the meeting, and 48 hours after it. */
  readonly from: string
  readonly until: string
  readonly state: 'ahead' | 'running' | 'over' | 'agreed' | 'agreed-late'
  /** Whole hours until it runs out, or since it has; null once there is nothing to wait for or the meeting is not over. */
  readonly hoursLeft: number | null
  readonly hoursOver: number | null
  /** Whole hours from the end of the meeting to the last signature under the first version; 0 where it was agreed before the end. */
  readonly agreedAfterHours: number | null
}

/**
 * `now` in RFC 3339. Null where no clock runs: the meeting was called off, or it came into the record when its 48 hours were over
 * already, as meetings do that are taken up from sources.
 */
export function minutesClock(rows: RowReader, meeting: ItemId, now: string): MinutesClock | null {
  const content = findContent(rows, 'meeting', meeting)
  if (content === null || content.calledOff !== undefined) return null
  const from = endOf(content)
  const until = from.add({ hours: HOURS_TO_AGREE })
  const recorded = agreedAt(rows, meeting)
  if (recorded === null || Temporal.Instant.compare(recorded, until) > 0) return null
  const minutes = minutesOf(rows, meeting)
  const agreed = minutes === null ? null : agreedAt(rows, minutes)
  const at = Temporal.Instant.from(now)
  const [isOver, isEnded] = [Temporal.Instant.compare(at, until) > 0, Temporal.Instant.compare(at, from) >= 0]
  const state = agreed !== null ? (Temporal.Instant.compare(agreed, until) > 0 ? 'agreed-late' : 'agreed') : isOver ? 'over' : isEnded ? 'running' : 'ahead'
  return {
    from: from.toString(), until: until.toString(), state,
    hoursLeft: state === 'running' ? hoursBetween(at, until) : null, hoursOver: state === 'over' ? hoursBetween(until, at) : null,
    agreedAfterHours: agreed === null ? null : Math.max(0, hoursBetween(from, agreed)),
  }
}

/** The record of decisions of a meeting, if one is in force: the first by name where people made several. */
export function minutesOf(rows: RowReader, meeting: ItemId): ItemId | null {
  return (rows.find('children', meeting) ?? []).find((item) => item.startsWith('minutes/')) ?? null
}

/** Its end; where none is set, the end of its last day where it is held; where no zone is known, when that day is over everywhere. */
export function endOf({ starts, ends, date }: MeetingContent): Temporal.Instant {
  if (ends !== undefined) return Temporal.ZonedDateTime.from(ends).toInstant()
  if (starts !== undefined) return Temporal.ZonedDateTime.from(starts).startOfDay().add({ days: 1 }).toInstant()
  const last = date.length === 10 ? Temporal.PlainDate.from(date) : lastDayOf(date)
  return last.add({ days: 1 }).toZonedDateTime(LAST_ZONE).toInstant()
}

function lastDayOf(date: string): Temporal.PlainDate {
  const first = Temporal.PlainDate.from(`${date}-01-01`.slice(0, 10))
  return first.add(date.length === 4 ? { years: 1 } : { months: 1 }).subtract({ days: 1 })
}

/** When the last party signed the first version, as it claims. */
function agreedAt(rows: RowReader, item: ItemId): Temporal.Instant | null {
  const signed = rows.find('item', item)?.versions[0]?.signed.map(({ at }) => Temporal.Instant.from(at)) ?? []
  return signed.length === 0 ? null : signed.reduce((latest, at) => (Temporal.Instant.compare(at, latest) > 0 ? at : latest))
}

function hoursBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return Math.floor(from.until(to, { largestUnit: 'hours' }).hours)
}
