import { z } from 'zod'
import { bilingual, itemId, partialDate, source, wording } from './fields.ts'

/** A working group, committee or parallel channel of the dialogue. */
export const bodyContent = z.strictObject({
  name: bilingual,
  purpose: bilingual,
  /** How it stands to the dialogue: under it, feeding it, beside it. */
  relation: bilingual,
  since: partialDate.nullable(),
  until: partialDate.nullable(),
  participants: z.array(itemId),
  wording,
  note: bilingual.nullable(),
  sources: z.array(source),
})
export type BodyContent = z.infer<typeof bodyContent>
