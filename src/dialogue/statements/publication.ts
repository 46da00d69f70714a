// What a party lets out from the instant of a joint release on: the words in full, in every language, and under
// which release. Every party says its own, and all say the same bytes, so that each is complete by itself and
// needs nothing of another. When it was said is the time of the act. `replaces` the one before when the release is
// withdrawn, or when this party alone no longer stands by it; it is never taken back without a word.

import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { saying } from '../issues.ts'
import { clauseContent } from '../items/clause.ts'
import { bilingual, itemId, slug, zonedTime } from '../items/fields.ts'
import { textContent } from '../items/text.ts'

const hash = z.string().refine(isHash, saying('not-a-hash'))

/** `CleanText`: its canonical bytes have the hash that the release names. */
const cleanText = z.strictObject({
  text: itemId,
  title: bilingual,
  instrument: slug,
  names: textContent.shape.names,
  signatories: textContent.shape.signatories,
  clauses: z.array(z.strictObject({ clause: itemId, form: clauseContent.shape.form, words: bilingual, cites: clauseContent.shape.cites })),
})

export const publicationContent = z.strictObject({
  release: itemId,
  /** The version of the release that it follows. */
  version: hash,
  title: bilingual,
  from: zonedTime,
  corrects: itemId.nullable(),
  hash,
  clean: cleanText,
  /** The meeting of the text, as its version names it. */
  meeting: itemId.nullable(),
  /** Why the parties withdrew it together; null while it stands. */
  withdrawn: bilingual.nullable(),
  /** Why this party alone no longer stands by it; null while it does. */
  disowned: bilingual.nullable(),
})
export type PublicationContent = z.infer<typeof publicationContent>
