// Who on one side has looked at the links of a crosswalk, and what was found. The signature says that the side agrees;
// this says who checked.

import { z } from 'zod'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, itemId, text } from '../items/fields.ts'
import type { RowReader } from '../rows.ts'
import { isHash } from '../../record/index.ts'
import { saying } from '../issues.ts'
import type { Said } from './said.ts'

export const REVIEW_FINDINGS = ['confirms', 'confirms-with-reservation', 'disputes'] as const
export type ReviewFinding = (typeof REVIEW_FINDINGS)[number]

export const reviewContent = z.strictObject({
  /** The proposal by which the links came, or would come, into force. */
  proposal: z.string().refine(isHash, saying('not-a-hash')),
  links: z.array(z.strictObject({ link: itemId, finding: z.enum(REVIEW_FINDINGS), note: bilingual.nullable() })).min(1).max(1000),
  organisation: itemId,
  /** The office or function that checked. */
  reviewer: text.max(200),
  on: fullDate,
})
export type ReviewContent = z.infer<typeof reviewContent>

export function reviewRules(_content: ReviewContent, _rows: RowReader, _said: Said): readonly Issue[] {
  return []
}
