// The days on which the offices of a side do not count, over a span, with the acts that say so.

import { z } from 'zod'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, slug, source } from '../items/fields.ts'
import type { RowReader } from '../rows.ts'
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

export function calendarRules(_content: CalendarContent, _rows: RowReader, _said: Said): readonly Issue[] {
  return []
}
