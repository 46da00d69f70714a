// One side's reading of how far an item is delivered. The schema reads everything that was ever said;
// `assessmentRules` asks more of what is said from now on, so that an earlier statement stays readable.

import { z } from 'zod'
import { attachments } from '../attachments.ts'
import { saying } from '../issues.ts'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, RESULT_LEVELS, source } from '../items/fields.ts'
import { label, titles, unlabelledIssues } from '../labels.ts'

/** The five values of the Open Government Partnership's completion scale; "no evidence" is an honest one. */
export const DELIVERY = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'] as const
export type Delivery = (typeof DELIVERY)[number]

/** Where it can be read: a link with what it is called and who may read it. Files stand among the attachments. */
export const evidence = source.extend({ titles: z.exactOptional(titles), label: z.exactOptional(label) })
export type Evidence = z.infer<typeof evidence>

/** One party's own reading of how far an item is delivered. Neither party edits the other's. */
export const assessmentContent = z.strictObject({
  delivery: z.enum(DELIVERY),
  /** Null only where there is no evidence and nothing to say of that. */
  reason: bilingual.nullable(),
  asOf: fullDate,
  evidence: z.array(evidence).max(50),
  /** Optional: statements that were signed before there were result levels keep their meaning and their bytes. */
  result: z.exactOptional(z.strictObject({ level: z.enum(RESULT_LEVELS) })),
  attachments,
}).refine((content) => content.delivery !== 'complete' || hasEvidence(content), { ...saying('evidence-required'), path: ['evidence'] })
  .refine((content) => content.delivery === 'no-evidence' || content.reason !== null, { ...saying('reason-required'), path: ['reason'] })
export type AssessmentContent = z.infer<typeof assessmentContent>

/** What a reading must have when it is said now: "complete" says at which level, and every piece of evidence says who may read it. */
export function assessmentRules(content: AssessmentContent): readonly Issue[] {
  const isWithoutLevel = content.delivery === 'complete' && content.result === undefined
  return [...(isWithoutLevel ? [{ code: 'result-level-required', path: 'content.result.level' } as const] : []), ...unlabelledIssues(content)]
}

function hasEvidence(content: { readonly evidence: readonly unknown[]; readonly attachments?: readonly unknown[] }): boolean {
  return content.evidence.length + (content.attachments?.length ?? 0) > 0
}
