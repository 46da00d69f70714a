// A queue: requests between the sides, or from the public, with a number, a term and a reply.

import { z } from 'zod'
import { clock } from '../../clocks/clock.ts'
import { codeList, field } from '../../typed/field.ts'
import { bilingual, itemId, partyId, slug } from '../fields.ts'

export const queueSettings = z.strictObject({
  instrument: z.literal('queue'),
  /** What one request is called. */
  request: bilingual,
  /** In numbers: `SC` gives `SC-USA-2026-0001`. */
  prefix: z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/),
  from: z.array(z.enum(['parties', 'public'])).min(1).max(2),
  fields: z.array(field).min(1).max(60),
  lists: z.array(codeList).max(30),
  /** Who answers for each side; its successors do after it. A side may name several, each for its own part. */
  competent: z.array(z.strictObject({ party: partyId, organisation: itemId })).min(1).max(12),
  /** How long a reply may take: by a rule that applied on the day of receipt, or by a term of the sides' own. */
  term: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('rule'), rules: itemId, /** Each side answers by its own law; a side without a question has no term. */ questions: z.array(z.strictObject({ party: partyId, question: slug })).min(1).max(12) }),
    z.strictObject({ by: z.literal('clock'), clock, calendarOf: itemId.nullable() }),
    z.strictObject({ by: z.literal('nothing'), /** Why none is set. */ why: bilingual.nullable() }),
  ]),
  /** Whether the term stands still while whoever asked owes an answer. */
  stops: z.boolean(),
  /** Within so many days of a reply or a withdrawal a request may be opened again; null: never. */
  reopenWithinDays: z.number().int().min(1).max(3660).nullable(),
  /** Whether requests are public unless whoever makes one says otherwise. */
  usualAudience: z.enum(['public', 'parties']),
  /** What is reckoned from a request before anybody looks at it; null for nothing. */
  preCheck: itemId.nullable(),
  /** Below so many requests no statistics are public. */
  minimum: z.number().int().min(1).max(1000),
})
