// A consultation: what both sides put to the public, from when until when, by when each answers, and what becomes of
// the personal data of whoever takes part. Agreed by all like anything joint, so that neither side asks alone in the
// name of both, and none moves a closing day by itself.

import { z } from 'zod'
import { clock } from '../../clocks/clock.ts'
import { codeList, field } from '../../typed/field.ts'
import { bilingual, itemId, partyId, source, zonedTime } from '../fields.ts'

/** Who may take part. Of organizations the name is part of what they send. */
export const TAKES_PART = ['anybody', 'organisations'] as const

export const consultationSettings = z.strictObject({
  instrument: z.literal('consultation'),
  /** In receipts: `PC` gives `PC-MEX-0017`. */
  prefix: z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/),
  /** What is put to the public. */
  asks: bilingual,
  /** Asked besides; whoever takes part answers in one language of their own. */
  questions: z.array(field).max(30),
  lists: z.array(codeList).max(30),
  /** What should be read first: drafts, notices in official gazettes. */
  documents: z.array(source).max(20),
  /** The zone of `closes` is that in which days are told. */
  opens: zonedTime,
  closes: zonedTime,
  /** So many days after it has closed something is still taken, and said to be late; none after 0. */
  lateDays: z.number().int().min(0).max(60),
  openTo: z.enum(TAKES_PART),
  /** Whose site takes something in. Every side of the dialogue answers. */
  receives: z.array(z.strictObject({ party: partyId })).min(1).max(12),
  /** By when each side answers what was published: a term from the day of closing, or of receipt where that is later. */
  answers: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('clock'), clock, calendarOf: itemId.nullable() }),
    z.strictObject({ by: z.literal('nothing'), why: bilingual }),
  ]),
  /** So many days after the last moment at which something is taken, names and words that were not published are deleted by the side that has them. */
  keepsPersonalDays: z.number().int().min(1).max(730),
})
