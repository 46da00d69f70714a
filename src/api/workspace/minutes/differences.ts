// What differs between two records of one meeting, paragraph by paragraph: by the key that a paragraph
// keeps, so that one that only moved is the same.

import { canonicalize } from '../../../record/index.ts'
import type { Json } from '../../../record/index.ts'
import type { MinutesContent } from '../../../dialogue/items/index.ts'
import type { ParagraphDiff } from '../../../web/workspace/minutes/models.ts'

type Paragraphs = MinutesContent['paragraphs']

/** In the order of `after`; what is gone stands behind what it stood behind before. */
export function diffParagraphs(before: Paragraphs, after: Paragraphs): readonly ParagraphDiff[] {
  const found = after.map((one, place): ParagraphDiff => {
    const was = before.find(({ paragraph }) => paragraph === one.paragraph) ?? null
    const effect = was === null ? 'new' : canonicalize(was as unknown as Json) === canonicalize(one as unknown as Json) ? 'same' : 'amended'
    return { paragraph: one.paragraph, effect, number: place + 1, before: was, after: one }
  })
  for (const [place, was] of before.entries()) {
    if (after.some(({ paragraph }) => paragraph === was.paragraph)) continue
    const behind = before.slice(0, place).findLast((one) => found.some(({ paragraph }) => paragraph === one.paragraph))
    found.splice(found.findIndex(({ paragraph }) => paragraph === behind?.paragraph) + 1, 0, { paragraph: was.paragraph, effect: 'gone', number: null, before: was, after: null })
  }
  return found
}
