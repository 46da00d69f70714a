import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { saying } from '../issues.ts'
import { bilingual, fullDate, slug, text } from '../items/fields.ts'

const hash = z.string().refine(isHash, saying('not-a-hash'))

/** A number or a mark by which the office can find it again. */
const reference = text.max(200).nullable()
/** The gate, of which class of instrument, and the clean text (`cleanTextHash`) for which this is said. */
const subject = { gate: slug, instrument: slug, hash }

/**
 * What became of one gate of the party that says it, about a text. It is that party's word on its own procedure and no more: nothing is
 * said here of what the text is in law. It holds for the text of this hash in this class; a later text opens the gate again.
 */
export const gateContent = z.discriminatedUnion('outcome', [
  z.strictObject({
    ...subject, outcome: z.literal('passed'), office: bilingual, date: fullDate, reference,
    /** Why what was passed for an earlier text covers the changes since; null where the office had this text before it. */
    covers: bilingual.nullable(),
  }),
  z.strictObject({ ...subject, outcome: z.literal('not-needed'), office: bilingual, date: fullDate, reason: bilingual }),
  z.strictObject({ ...subject, outcome: z.literal('reopened'), office: bilingual, date: fullDate, reason: bilingual }),
])
export type GateContent = z.infer<typeof gateContent>

export const GATE_OUTCOMES = ['passed', 'not-needed', 'reopened'] as const satisfies readonly GateContent['outcome'][]
export type GateOutcome = GateContent['outcome']
