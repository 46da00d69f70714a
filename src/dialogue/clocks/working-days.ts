// Reckoning of terms. Everything is counted day by day on calendars that somebody has stated; a day of which no calendar
// speaks ends the reckoning, and is told. Longer terms never end earlier, and later starts never do either.

import type { Clock, ClosedDay, WorkingCalendar } from './clock.ts'

/** The day on which a term ends, with what it passed over on the way. */
export interface DueDay {
  readonly due: string
  /** Weekend days passed over that no calendar names besides. */
  readonly weekendDays: number
  readonly closed: readonly ClosedDay[]
}

/** No day can be told. `calendar-missing`: nobody has stated that calendar; `calendar-ends`: it says nothing of a day that was needed. */
export interface UnknownDay {
  readonly unknown: 'calendar-missing' | 'calendar-ends'
  readonly calendar: string
  /** The first day that no calendar speaks of; null where there is no calendar. */
  readonly missing: string | null
}
export type Deadline = DueDay | UnknownDay

export type DayKind = 'working' | 'weekend' | ClosedDay

/** What a day is on a calendar; null where none speaks of it. */
export function findDayKind(calendars: readonly WorkingCalendar[], calendar: string, day: string): DayKind | null {
  const found = calendars.find((one) => one.calendar === calendar && one.from <= day && day <= one.until)
  if (found === undefined) return null
  return found.closed.get(day) ?? (found.weekend.includes(Temporal.PlainDate.from(day).dayOfWeek) ? 'weekend' : 'working')
}

/**
 * The last day of a term that begins with `from`. Working days: that on which the count is full. Days and months: the day itself, or, if the clock names a calendar,
 * the first working day from there on. A term of nothing ends on the day on which it begins.
 */
export function deadlineOf(clock: Clock, from: string, calendars: readonly WorkingCalendar[]): Deadline {
  const start = Temporal.PlainDate.from(from)
  if (clock.length === 0) return { due: from, weekendDays: 0, closed: [] }
  const first = clock.counts === 'from-that-day' ? start : start.add({ days: 1 })
  // Nobody can count working days on no calendar: it is told as one that is missing.
  if (clock.unit === 'working-days') return count(calendars, clock.calendar ?? '', first, clock.length)
  const last = clock.unit === 'days' ? first.add({ days: clock.length - 1 }) : lastOfMonths(clock, start)
  return clock.calendar === null ? { due: last.toString(), weekendDays: 0, closed: [] } : count(calendars, clock.calendar, last, 1)
}

/** Working days after `from`, up to and with `until`: the count that a term of that length would have come to. None where `until` is not later. */
export function workingDaysBetween(calendars: readonly WorkingCalendar[], calendar: string, from: string, until: string): number | UnknownDay {
  let working = 0
  for (let day = Temporal.PlainDate.from(from).add({ days: 1 }); day.toString() <= until; day = day.add({ days: 1 })) {
    const kind = findDayKind(calendars, calendar, day.toString())
    if (kind === null) return unknownAt(calendars, calendar, day.toString())
    if (kind === 'working') working += 1
  }
  return working
}

/** The `length`th working day, `first` being the first that may count. */
function count(calendars: readonly WorkingCalendar[], calendar: string, first: Temporal.PlainDate, length: number): Deadline {
  const closed: ClosedDay[] = []
  let [working, weekendDays] = [0, 0]
  for (let day = first; ; day = day.add({ days: 1 })) {
    const kind = findDayKind(calendars, calendar, day.toString())
    if (kind === null) return unknownAt(calendars, calendar, day.toString())
    if (kind === 'working') working += 1
    else if (kind === 'weekend') weekendDays += 1
    else closed.push(kind)
    if (working === length) return { due: day.toString(), weekendDays, closed }
  }
}

/** One month from 17 March ends on 17 April; counted from that day itself, on the 16th. */
function lastOfMonths({ length, counts, missingDay }: Clock, start: Temporal.PlainDate): Temporal.PlainDate {
  const same = start.add({ months: length })
  const isMissing = same.day !== start.day
  const corresponding = isMissing && missingDay === 'first-of-next' ? same.add({ days: 1 }) : same
  // 31 January and a month, that day counted: all of February has passed on its last day already.
  return counts === 'from-that-day' && !(isMissing && missingDay !== 'first-of-next') ? corresponding.subtract({ days: 1 }) : corresponding
}

function unknownAt(calendars: readonly WorkingCalendar[], calendar: string, day: string): UnknownDay {
  const isStated = calendars.some((one) => one.calendar === calendar)
  return isStated ? { unknown: 'calendar-ends', calendar, missing: day } : { unknown: 'calendar-missing', calendar, missing: null }
}
