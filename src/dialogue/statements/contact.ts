// A contact point of a side: an office that answers, its hours, how it is reached, and who is called when it does not.
// Between the parties. A person is named only where the office has no other name; erasing the statement erases the name.

import { z } from 'zod'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, itemId, slug, text, timeZone } from '../items/fields.ts'
import type { RowReader } from '../rows.ts'
import type { Said } from './said.ts'

export const contactContent = z.strictObject({
  contact: slug,
  category: slug,
  organisation: itemId,
  office: bilingual,
  person: text.max(200).nullable(),
  reach: z.array(z.strictObject({ way: z.enum(['mail', 'telephone', 'address']), at: text.max(300) })).min(1).max(8),
  languages: z.array(z.string().min(2).max(12)).min(1).max(6),
  /** When it is on duty; empty: always. Hours on its own wall. */
  duty: z.array(z.strictObject({ days: z.array(z.number().int().min(1).max(7)).min(1).max(7), from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), to: z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/) })).max(14),
  zone: timeZone,
  /** Contact points of the same side that are called when this one does not answer, in their order. */
  deputies: z.array(slug).max(5),
  from: fullDate,
  until: fullDate.nullable(),
})
export type ContactContent = z.infer<typeof contactContent>

export function contactRules(_content: ContactContent, _rows: RowReader, _said: Said): readonly Issue[] {
  return []
}
