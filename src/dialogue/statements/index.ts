// Every type of statement: what one party says for itself.

import type { z } from 'zod'
import type { Issue } from '../issues.ts'
import type { RowReader } from '../rows.ts'
import { advanceContent } from './advance.ts'
import type { AdvanceContent } from './advance.ts'
import { answerContent } from './answer.ts'
import type { AnswerContent } from './answer.ts'
import { answerByContent } from './answer-by.ts'
import type { AnswerByContent } from './answer-by.ts'
import { assessmentContent, assessmentRules } from './assessment.ts'
import type { AssessmentContent } from './assessment.ts'
import { certificateContent } from './certificate.ts'
import type { CertificateContent } from './certificate.ts'
import { commentContent, commentRules } from './comment.ts'
import type { CommentContent } from './comment.ts'
import { publicationContent } from './publication.ts'
import type { PublicationContent } from './publication.ts'
import { roundContent, roundRules } from './round.ts'
import type { RoundContent } from './round.ts'

export interface StatementContents {
  advance: AdvanceContent
  answer: AnswerContent
  'answer-by': AnswerByContent
  assessment: AssessmentContent
  certificate: CertificateContent
  comment: CommentContent
  publication: PublicationContent
  round: RoundContent
}
export type StatementType = keyof StatementContents

interface TypeOfStatement<C> {
  readonly schema: z.ZodType<C>
  /** What is asked of a content beyond its shape when it is said; what others have said is read by the shape alone. */
  readonly rules?: (content: C, rows: RowReader) => readonly Issue[]
}

export const STATEMENT_TYPES: { readonly [T in StatementType]: TypeOfStatement<StatementContents[T]> } = {
  advance: { schema: advanceContent },
  answer: { schema: answerContent },
  'answer-by': { schema: answerByContent },
  assessment: { schema: assessmentContent, rules: assessmentRules },
  certificate: { schema: certificateContent },
  comment: { schema: commentContent, rules: commentRules },
  publication: { schema: publicationContent },
  round: { schema: roundContent, rules: roundRules },
}

export function isStatementType(value: string): value is StatementType {
  return Object.hasOwn(STATEMENT_TYPES, value)
}

/** The issues of a content that its schema has taken. */
export function rulesOf(type: StatementType, content: unknown, rows: RowReader): readonly Issue[] {
  const { rules } = STATEMENT_TYPES[type]
  return rules === undefined ? [] : (rules as (content: unknown, rows: RowReader) => readonly Issue[])(content, rows)
}

export { ANSWERS } from './answer.ts'
export type { AnswerKind } from './answer.ts'
export { DELIVERY, RESULT_LEVELS } from './assessment.ts'
export type { Delivery, Evidence, ResultLevel } from './assessment.ts'
export type { AdvanceContent, AnswerByContent, AnswerContent, AssessmentContent, CertificateContent, CommentContent, PublicationContent, RoundContent }
