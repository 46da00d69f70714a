import { z } from 'zod'
import { bilingual, itemId, slug, source, wording } from './fields.ts'

/**
 * The record of decisions of one meeting, `minutes/<slug of the meeting>`, agreed like everything joint. A decision is owed a commitment
 * in the plan, whose element names it as its `origin`, until the parties record here that there is none.
 */
export const minutesContent = z.strictObject({
  title: bilingual,
  meeting: itemId,
  paragraphs: z.array(z.strictObject({
    /** Cited as `minutes/2023-09-29#3`; never given to another paragraph. */
    paragraph: slug,
    /** The topic of the agenda under which it was said; null where it was none. */
    topic: slug.nullable(),
    form: z.enum(['decision', 'note']),
    words: bilingual,
    /** Why a decision makes no commitment; null where it makes one, or is no decision. */
    noCommitment: bilingual.nullable(),
    /** Of this paragraph, where it has other wording or sources than the whole. */
    wording: wording.exactOptional(),
    sources: z.array(source).exactOptional(),
  })),
  /** How this record came about, where that has to be known: one that was put together from sources long after is no record of that day. */
  note: bilingual.exactOptional(),
  wording,
  sources: z.array(source),
})
export type MinutesContent = z.infer<typeof minutesContent>
