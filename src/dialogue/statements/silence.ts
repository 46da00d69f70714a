import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { saying } from '../issues.ts'
import { bilingual, slug, zonedTime } from '../items/fields.ts'

const hash = z.string().refine(isHash, saying('not-a-hash'))
/** `asking` is the statement that asks for agreement by silence. */
const subject = { proposal: hash, asking: hash }

/**
 * A silence procedure on a proposal. Silence binds nobody by itself: a party first accepts the procedure, by whoever may sign for it, and
 * then its own node signs once the moment has passed, unless it broke the silence before. Every step is a statement of the party that takes it.
 */
export const silenceContent = z.discriminatedUnion('silence', [
  /** By a party that stands on the proposal. `until` is the last second in which silence can be broken. */
  z.strictObject({ proposal: hash, silence: z.literal('asked'), until: zonedTime, text: bilingual.nullable() }),
  z.strictObject({ ...subject, silence: z.literal('accepted') }),
  z.strictObject({ ...subject, silence: z.literal('broken'), reason: bilingual }),
  /** Said by the node together with its signature. `delay`: why that was later than the first second after the end; null where it was not. */
  z.strictObject({ ...subject, silence: z.literal('passed'), delay: slug.nullable() }),
  /** How a party reads what is agreed by silence. It changes no word of it. */
  z.strictObject({ ...subject, silence: z.literal('interpreted'), text: bilingual }),
])
export type SilenceContent = z.infer<typeof silenceContent>

export const SILENCE_STEPS = ['asked', 'accepted', 'broken', 'passed', 'interpreted'] as const satisfies readonly SilenceContent['silence'][]
export type SilenceStep = SilenceContent['silence']
