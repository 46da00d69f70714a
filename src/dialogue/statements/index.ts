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
import { chairTextContent, chairTextRules } from './chair-text.ts'
import type { ChairTextContent } from './chair-text.ts'
import { commentContent, commentRules } from './comment.ts'
import type { CommentContent } from './comment.ts'
import { roundContent, roundRules } from './round.ts'
import type { RoundContent } from './round.ts'

export interface StatementContents {
  advance: AdvanceContent
  answer: AnswerContent
  'answer-by': AnswerByContent
  assessment: AssessmentContent
  certificate: CertificateContent
  'chair-text': ChairTextContent
  comment: CommentContent
  round: RoundContent
}
export type StatementType = keyof StatementContents

interface TypeOfStatement<C> {
  readonly schema: z.ZodType<C>
  /** It is between the parties, and stays so: what it speaks of is let out by a joint release or not at all. */
  readonly staysBetweenParties?: true
  /** What is asked of a content beyond its shape when it is said; what others have said is read by the shape alone. */
  readonly rules?: (content: C, rows: RowReader) => readonly Issue[]
}

export const STATEMENT_TYPES: { readonly [T in StatementType]: TypeOfStatement<StatementContents[T]> } = {
  advance: { schema: advanceContent },
  answer: { schema: answerContent },
  'answer-by': { schema: answerByContent },
  assessment: { schema: assessmentContent, rules: assessmentRules },
  certificate: { schema: certificateContent },
  'chair-text': { schema: chairTextContent, rules: chairTextRules, staysBetweenParties: true },
  comment: { schema: commentContent, rules: commentRules },
  round: { schema: roundContent, rules: roundRules },
}

export function isStatementType(value: string): value is StatementType {
  return Object.hasOwn(STATEMENT_TYPES, value)
}

/** Whether statements of this type are never public. */
export function staysBetweenParties(type: string): boolean {
  return isStatementType(type) && STATEMENT_TYPES[type].staysBetweenParties === true
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
export type { AdvanceContent, AnswerByContent, AnswerContent, AssessmentContent, CertificateContent, ChairTextContent, CommentContent, RoundContent }
