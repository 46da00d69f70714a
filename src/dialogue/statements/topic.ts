// A wish for an agenda. All wishes of both sides are the backlog from which an agenda is made; the statement
// names what it is for: a meeting, a body, or nothing for the dialogue as a whole. What was not taken stays in the
// backlog, and either side may say why.

import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { saying } from '../issues.ts'
import type { Issue } from '../issues.ts'
import { bilingual, itemId } from '../items/fields.ts'
import { findKind } from '../items/index.ts'
import type { RowReader } from '../rows.ts'
import type { Said } from './said.ts'

export const AIMS = ['inform', 'discuss', 'decide'] as const
export type Aim = (typeof AIMS)[number]

export const topicContent = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('wish'),
    title: bilingual,
    aim: z.enum(AIMS),
    /** How long it would take; null where nobody says. */
    minutes: z.number().int().min(1).max(1440).nullable(),
    about: z.array(itemId).max(100),
    /** Why it should be taken up; null where the title says enough. */
    why: bilingual.nullable(),
  }),
  /** Why a wish, of whichever side, is not on the agenda of the meeting that the statement is about. */
  z.strictObject({ form: z.literal('left'), wish: z.string().refine(isHash, saying('not-a-hash')), reason: bilingual }),
])
export type TopicContent = z.infer<typeof topicContent>
export type WishContent = Extract<TopicContent, { form: 'wish' }>

export function topicRules(content: TopicContent, rows: RowReader, { about }: Said): readonly Issue[] {
  const kind = about === null ? null : findKind(about)
  if (content.form === 'left') {
    const wish = rows.find('statement', content.wish)
    const isThere = wish?.type === 'topic' && wish.content?.form === 'wish' && wish.replacedBy === null
    return [...(kind === 'meeting' ? [] : [{ code: 'about-no-meeting', path: 'about' } as const]), ...(isThere ? [] : [{ code: 'topic-unknown', path: 'content.wish' } as const])]
  }
  const unknown = content.about.flatMap((item, index): Issue[] => ((rows.find('item', item)?.versions.at(-1)?.content ?? null) === null ? [{ code: 'item-unknown', path: `content.about.${index}` }] : []))
  return [...(about === null || kind === 'meeting' || kind === 'body' ? [] : [{ code: 'about-no-meeting', path: 'about' } as const]), ...unknown]
}
