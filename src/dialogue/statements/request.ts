// A request of a queue: what is asked, of whom, since when, and by when an answer was promised under which rule. What
// becomes of it are steps in its thread; number and clock are its own for ever.

import { z } from 'zod'
import { attachments } from '../attachments.ts'
import { fieldValues } from '../typed/field.ts'
import { saying } from '../issues.ts'
import { bilingual, fullDate, itemId, partyId } from '../items/fields.ts'
import { isHash } from '../../record/index.ts'

const statementHash = z.string().refine(isHash, saying('not-a-hash'))

export const requestContent = z.strictObject({
  /** `SC-USA-2026-0001`: prefix, the side that received or sent it, year, place in that year. */
  number: z.string().regex(/^[A-Z][A-Z0-9]{0,7}-[A-Z][A-Z0-9-]{0,19}-\d{4}-\d{4,6}$/),
  /** Who asks: a side, or somebody of the public, who stays unnamed. */
  from: z.enum(['party', 'public']),
  /** Who is to answer, and the body that was competent on the day of receipt. */
  to: partyId,
  organisation: itemId,
  received: fullDate,
  values: fieldValues,
  /** By when, and by which provision; null where no term is set or its calendar ends too early. */
  due: fullDate.nullable(),
  provision: statementHash.nullable(),
  /** Seeded to try things out: never public, and in no statistics but its own. */
  isExercise: z.boolean(),
  attachments,
})
export type RequestContent = z.infer<typeof requestContent>

/** What can become of a request. */
export const requestStepContent = z.strictObject({
  thread: statementHash,
  on: fullDate,
  step: z.discriminatedUnion('did', [
    z.strictObject({ did: z.literal('acknowledged'), note: bilingual.nullable() }),
    /** To another body of the same side; the clock runs on. */
    z.strictObject({ did: z.literal('handed-over'), organisation: itemId, reason: bilingual }),
    /** The clock stands while the other side owes an answer, if the rule says so. */
    z.strictObject({ did: z.literal('asked'), question: bilingual, stopsClock: z.boolean() }),
    z.strictObject({ did: z.literal('answered'), answer: bilingual }),
    z.strictObject({ did: z.literal('replied'), outcome: z.enum(['agreed', 'agreed-with-conditions', 'refused', 'informed']), reply: bilingual }),
    /** With a term of its own, by what applies on that day; the first one and its outcome stay as they were. */
    z.strictObject({ did: z.literal('reopened'), reason: bilingual, due: fullDate.nullable(), provision: statementHash.nullable() }),
    z.strictObject({ did: z.literal('withdrawn'), reason: bilingual }),
  ]),
  attachments,
})
export type RequestStepContent = z.infer<typeof requestStepContent>
