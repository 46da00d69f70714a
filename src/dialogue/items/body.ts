import { z } from 'zod'
import { bilingual, declaredDormancy, itemId, partialDate, source, wording } from './fields.ts'

/** A working group, committee or parallel channel of the dialogue. */
export const bodyContent = z.strictObject({
  name: bilingual,
  purpose: bilingual,
  /** How it stands to the dialogue: under it, feeding it, beside it. */
  relation: bilingual,
  since: partialDate.nullable(),
  until: partialDate.nullable(),
  participants: z.array(itemId),
  /** What it is to do and how anybody can tell whether it does it: a body without that in writing cannot be held to it. */
  charter: z.strictObject({
    text: bilingual,
    /** How its progress is tracked: who reports what, to whom, how often. */
    tracking: bilingual,
    adopted: partialDate.nullable(),
  }).exactOptional(),
  /** Organisations; a side may have several, as the sides of a dialogue do. */
  coChairs: z.array(itemId).exactOptional(),
  /** Months within which its next meeting is due. */
  everyMonths: z.number().int().min(1).max(120).exactOptional(),
  /** The body that it belongs to. */
  under: itemId.exactOptional(),
  /** The bodies whose work it took over. */
  succeeds: z.array(itemId).exactOptional(),
  dormancy: z.array(declaredDormancy).exactOptional(),
  wording,
  note: bilingual.nullable(),
  sources: z.array(source),
})
export type BodyContent = z.infer<typeof bodyContent>
