import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { saying } from '../issues.ts'
import { fullDate, itemId, languageTag, text } from '../items/fields.ts'

const line = z.string().min(1).max(200)
  .refine((value) => value === value.normalize('NFC').trim() && value.isWellFormed() && !/\p{C}/u.test(value), saying('blank-ends'))

/** A text of the proposal; the cover note has no item. */
const place = { item: itemId.nullable(), path: z.string().regex(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/).max(200) }

/**
 * What the language officer of one side answers for: that the languages of a proposal say the same. Each side makes its own;
 * none is needed for a proposal to be adopted. It names the proposal by its hash, and so every text by its letters.
 */
export const certificateContent = z.strictObject({
  proposal: z.string().refine(isHash, saying('not-a-hash')),
  /** Those compared with each other. */
  languages: z.array(languageTag).min(2),
  /** Name and office as the officer signs: names are not translated. */
  officer: z.strictObject({ name: line, office: line }),
  date: fullDate,
  /** The texts that were compared, and in which language each was drafted; null where this side does not know. */
  texts: z.array(z.strictObject({ ...place, draftedIn: languageTag.nullable() })),
  /** Differences that the officer has looked at and that are to stay, each with the reason, in the language in which it was given. */
  accepted: z.array(z.strictObject({ ...place, code: z.string().regex(/^[a-z][a-z-]{0,40}$/), reason: z.strictObject({ language: languageTag, words: text }) })),
})
export type CertificateContent = z.infer<typeof certificateContent>
