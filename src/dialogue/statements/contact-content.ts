// The shape of a contact point.

import { z } from 'zod'
import { bilingual, fullDate, itemId, slug, text, timeZone } from '../items/fields.ts'

export const REACH_WAYS = ['mail', 'telephone', 'web'] as const
export type ReachWay = (typeof REACH_WAYS)[number]

export const contactContent = z.strictObject({
  contact: slug,
  category: slug,
  organisation: itemId,
  office: bilingual,
  person: text.max(200).nullable(),
  reach: z.array(z.strictObject({ way: z.enum(REACH_WAYS), address: text.max(300) })).min(1).max(8),
  languages: z.array(z.string().min(2).max(12)).min(1).max(6),
  /** When it is on duty; empty: always. Hours on its own wall; one that ends before it begins ends on the next day. */
  duty: z.array(z.strictObject({ days: z.array(z.number().int().min(1).max(7)).min(1).max(7), from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/) })).max(14),
  zone: timeZone,
  /** Contact points of the same side that are called when this one does not answer, in their order. */
  deputies: z.array(slug).max(5),
  from: fullDate,
  until: fullDate.nullable(),
})
export type ContactContent = z.infer<typeof contactContent>
