import { z } from 'zod'
import { attachments } from '../attachments.ts'
import { bilingual, figure, partialDate, source, wording } from '../items/fields.ts'

/** What a party reports of an item: something done, promised or said. Context is not a result. */
export const advanceContent = z.strictObject({
  nature: z.enum(['done', 'commitment', 'statement']),
  /** `dialogue`: a source ties it to the dialogue; `context`: related, no source does. */
  link: z.enum(['dialogue', 'context']),
  date: partialDate.nullable(),
  text: bilingual,
  figure: figure.nullable(),
  wording,
  note: bilingual.nullable(),
  sources: z.array(source),
  attachments,
})
export type AdvanceContent = z.infer<typeof advanceContent>
