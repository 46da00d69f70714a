import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { saying } from '../issues.ts'
import { bilingual, fullDate, itemId, text } from '../items/fields.ts'

const hash = z.string().refine(isHash, saying('not-a-hash'))

/**
 * That somebody of this party has initialled a text: these words, by the hash of the clean text and the versions they were taken from. A text
 * is initialled when every party has initialled the same hash. It fixes the words between those who negotiated them, and claims nothing more.
 */
export const initialsContent = z.strictObject({
  /** `cleanTextHash`. */
  hash,
  version: hash,
  clauses: z.array(z.strictObject({ clause: itemId, version: hash })),
  /** Names are not translated. */
  name: text.max(200),
  office: bilingual,
  date: fullDate,
})
export type InitialsContent = z.infer<typeof initialsContent>
