// Every type of statement: what one party says for itself.

import type { z } from 'zod'
import { advanceContent } from './advance.ts'
import type { AdvanceContent } from './advance.ts'
import { answerContent } from './answer.ts'
import type { AnswerContent } from './answer.ts'
import { answerByContent } from './answer-by.ts'
import type { AnswerByContent } from './answer-by.ts'
import { assessmentContent } from './assessment.ts'
import type { AssessmentContent } from './assessment.ts'

export interface StatementContents {
  advance: AdvanceContent
  answer: AnswerContent
  'answer-by': AnswerByContent
  assessment: AssessmentContent
}
export type StatementType = keyof StatementContents

interface TypeOfStatement<C> {
  readonly schema: z.ZodType<C>
}

export const STATEMENT_TYPES: { readonly [T in StatementType]: TypeOfStatement<StatementContents[T]> } = {
  advance: { schema: advanceContent },
  answer: { schema: answerContent },
  'answer-by': { schema: answerByContent },
  assessment: { schema: assessmentContent },
}

export function isStatementType(value: string): value is StatementType {
  return Object.hasOwn(STATEMENT_TYPES, value)
}

export { ANSWERS } from './answer.ts'
export type { AnswerKind } from './answer.ts'
export { DELIVERY } from './assessment.ts'
export type { Delivery } from './assessment.ts'
export type { AdvanceContent, AnswerByContent, AnswerContent, AssessmentContent }
