// The days on which the offices of a side do not count, over a span, with the acts that say so.

import { z } from 'zod'
import { standingAbout } from '../clocks/standing.ts'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, slug, source } from '../items/fields.ts'
import { findContent } from '../items/in-force.ts'
import type { RowReader } from '../rows.ts'
import { spanRules } from './dormancy.ts'
import type { Said } from './said.ts'

export const calendarContent = z.strictObject({
  calendar: slug,
  /** The days that it speaks of, both included: within them a day that it does not name is a working day or a weekend. */
  from: fullDate,
  until: fullDate,
  /** ISO 8601: 1 is Monday. */
  weekend: z.array(z.number().int().min(1).max(7)).max(6),
  days: z.array(z.strictObject({ day: fullDate, title: bilingual, /** In `sources`. */ source: z.number().int().min(0) })).max(2000),
  sources: z.array(source).min(1).max(60),
})
export type CalendarContent = z.infer<typeof calendarContent>

/** Why a side cannot state these days: of its own calendar, within their span, each once, and in no contradiction to what it has stated of the same days. */
export function calendarRules(content: CalendarContent, rows: RowReader, { self, about, replaces }: Said): readonly Issue[] {
  const settings = about === null ? undefined : findContent(rows, 'instrument', about)?.settings
  if (about === null || settings?.instrument !== 'rules') return [{ code: 'not-about-this', path: 'about' }]
  const calendar = settings.calendars.find((one) => one.calendar === content.calendar)
  if (calendar === undefined) return [{ code: 'calendar-unknown', path: 'content.calendar' }]
  if (calendar.party !== self) return [{ code: 'calendar-of-another', path: 'content.calendar' }]
  const others = standingAbout(rows, about, 'calendar', calendarContent).filter((one) => one.party === self && one.statement !== replaces && one.content.calendar === content.calendar)
  const replaced = replaces === null ? undefined : rows.find('statement', replaces)
  const isOther = replaces !== null && !(replaced?.type === 'calendar' && replaced.about === about && replaced.content?.calendar === content.calendar)
  return [
    ...(isOther ? [{ code: 'another-calendar', path: 'replaces' } as const] : []),
    ...spanRules(content), ...dayIssues(content), ...others.flatMap((other) => contradictions(content, other.content)),
  ]
}

function dayIssues({ from, until, weekend, days, sources }: CalendarContent): readonly Issue[] {
  return days.flatMap(({ day, source: place }, index): readonly Issue[] => [
    ...(day < from || day > until ? [{ code: 'day-outside-span', path: `content.days.${index}.day` } as const] : []),
    ...(days.findIndex((one) => one.day === day) === index ? [] : [{ code: 'day-repeated', path: `content.days.${index}.day` } as const]),
    // It is closed already; named besides, it would be told as passed over for two reasons.
    ...(weekend.includes(Temporal.PlainDate.from(day).dayOfWeek) ? [{ code: 'day-on-weekend', path: `content.days.${index}.day` } as const] : []),
    ...(place < sources.length ? [] : [{ code: 'source-unknown', path: `content.days.${index}.source` } as const]),
  ])
}

/** Days of which both speak must be the same days: otherwise nobody could tell which holds. */
function contradictions(content: CalendarContent, other: CalendarContent): readonly Issue[] {
  const [first, last] = [content.from > other.from ? content.from : other.from, content.until < other.until ? content.until : other.until]
  if (first > last) return []
  const within = ({ days }: CalendarContent) => days.map(({ day }) => day).filter((day) => first <= day && day <= last)
  const [own, others] = [within(content), within(other)]
  const apart = [...own.filter((day) => !others.includes(day)), ...others.filter((day) => !own.includes(day))].sort()
  const isOtherWeekend = [1, 2, 3, 4, 5, 6, 7].some((day) => content.weekend.includes(day) !== other.weekend.includes(day))
  return isOtherWeekend ? [{ code: 'calendar-contradicts', path: `content.weekend (${first} – ${last})` }] : apart.map((day) => ({ code: 'calendar-contradicts', path: `content.days (${day})` }))
}
