import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { saying } from '../issues.ts'
import { bilingual, itemId, zonedTime } from './fields.ts'

const hash = z.string().refine(isHash, saying('not-a-hash'))

/**
 * What the parties let out together: which words, by their hash, and from which instant. Signed by all of them, it lets each node
 * publish at that instant without asking anybody (`publication` statements); nothing else lets a text out.
 */
export const jointReleaseContent = z.strictObject({
  title: bilingual,
  text: itemId,
  /** The versions whose words are let out. */
  version: hash,
  clauses: z.array(z.strictObject({ clause: itemId, version: hash })),
  /** Of the clean text in canonical bytes: `cleanTextHash`. */
  hash,
  from: zonedTime,
  /** The release whose words these correct; null where they are new. */
  corrects: itemId.nullable(),
  /** Why it was withdrawn; null while it stands. */
  withdrawn: bilingual.nullable(),
})
export type JointReleaseContent = z.infer<typeof jointReleaseContent>
