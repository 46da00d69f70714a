// What a party says about an item or a proposal without answering it: a remark, a correction of fact, a
// thought for the next meeting. It binds nobody and moves nothing. It is said in every language of the dialogue,
// by the party and not by a person; between the parties or public; corrected and taken back by `replaces`.

import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { saying } from '../issues.ts'
import type { Issue } from '../issues.ts'
import { bilingual } from '../items/fields.ts'
import type { RowReader } from '../rows.ts'

const hash = z.string().refine(isHash, saying('not-a-hash'))

export const commentContent = z.strictObject({
  /** The proposal that it is about; absent where it is about the item that the statement names. */
  proposal: z.exactOptional(hash),
  /** The comment that it replies to, of whichever party; null where it begins a thread. */
  replyTo: hash.nullable(),
  text: bilingual,
})
export type CommentContent = z.infer<typeof commentContent>

/** It is about a proposal that is there, and replies to a comment on the same one. */
export function commentRules({ proposal, replyTo }: CommentContent, rows: RowReader): readonly Issue[] {
  const isThere = proposal === undefined || rows.find('proposal', proposal) !== undefined
  const answered = replyTo === null ? null : rows.find('statement', replyTo)
  const fits = answered === null || (answered?.type === 'comment' && (answered.content?.proposal ?? null) === (proposal ?? null))
  return [...(isThere ? [] : [{ code: 'comment-subject-unknown', path: 'content.proposal' } as const]), ...(fits ? [] : [{ code: 'comment-subject-unknown', path: 'content.replyTo' } as const])]
}
