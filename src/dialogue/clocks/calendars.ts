// The calendars of a tool of rules, from what the sides that own them have stated. Spans that follow each other day by
// day are one; a gap stays a gap, and a term that comes to it is not reckoned over it.

import type { ItemId } from '../../record/index.ts'
import { findContent } from '../items/in-force.ts'
import type { RowReader } from '../rows.ts'
import { calendarContent } from '../statements/calendar.ts'
import type { CalendarContent } from '../statements/calendar.ts'
import type { ClosedDay, WorkingCalendar } from './clock.ts'
import { standingAbout } from './standing.ts'
import type { Standing } from './standing.ts'

/** In the order of their names and days. `knownOn`: as the record stood at that instant; null: as it stands. */
export function calendarsOf(rows: RowReader, rulesItem: ItemId, knownOn: string | null = null): readonly WorkingCalendar[] {
  const settings = findContent(rows, 'instrument', rulesItem)?.settings
  if (settings?.instrument !== 'rules') return []
  const stated = standingAbout(rows, rulesItem, 'calendar', calendarContent, knownOn)
  return settings.calendars.flatMap(({ calendar, party }) => joined(stated.filter((one) => one.party === party && one.content.calendar === calendar)))
}

function joined(stated: readonly Standing<CalendarContent>[]): readonly WorkingCalendar[] {
  const spans: WorkingCalendar[] = []
  for (const one of [...stated].sort((a, b) => order(a.content.from, b.content.from) || order(a.content.until, b.content.until))) {
    const next = read(one)
    const last = spans.at(-1)
    const follows = last !== undefined && next.from <= dayAfter(last.until) && sameDays(last.weekend, next.weekend)
    if (follows) spans[spans.length - 1] = { ...last, until: last.until > next.until ? last.until : next.until, closed: new Map([...last.closed, ...next.closed]), statements: [...last.statements, ...next.statements] }
    else spans.push(next)
  }
  return spans
}

function read({ statement, content }: Standing<CalendarContent>): WorkingCalendar {
  const { calendar, from, until, weekend, days, sources } = content
  const closed = days.flatMap(({ day, title, source }): [string, ClosedDay][] => {
    const named = sources[source]
    return named === undefined ? [] : [[day, { day, title, source: named, statement }]]
  })
  return { calendar, from, until, weekend, closed: new Map(closed), statements: [statement] }
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}

function sameDays(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((day) => other.includes(day))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
