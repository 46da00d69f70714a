import { z } from 'zod'
import { attachments } from '../attachments.ts'
import { saying } from '../issues.ts'
import { bilingual, fullDate, source } from '../items/fields.ts'

/** The five values of the Open Government Partnership's completion scale; "no evidence" is an honest one. */
export const DELIVERY = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'] as const
export type Delivery = (typeof DELIVERY)[number]

/** One party's own reading of how far an item is delivered. Neither party edits the other's. */
export const assessmentContent = z.strictObject({
  delivery: z.enum(DELIVERY),
  reason: bilingual,
  asOf: fullDate,
  evidence: z.array(source),
  attachments,
}).refine((content) => content.delivery !== 'complete' || content.evidence.length > 0, { ...saying('evidence-required'), path: ['evidence'] })
export type AssessmentContent = z.infer<typeof assessmentContent>
