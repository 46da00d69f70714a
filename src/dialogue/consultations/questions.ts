// The questions of a consultation, answered in the one language in which somebody writes.

import type { Issue } from '../issues.ts'
import type { FieldValue, FieldValues } from '../typed/field.ts'
import { filledValues, valueIssues } from '../typed/values.ts'
import type { ContributionContent } from '../statements/contribution.ts'
import type { ConsultationSettings } from './find.ts'

export type ContributionAnswers = ContributionContent['answers']
type Asked = Pick<ConsultationSettings, 'questions' | 'lists'>

/** As they are signed: without what was left open, and words as the one text that was written. */
export function answersOf({ questions }: Asked, values: FieldValues, language: string): ContributionAnswers {
  const filled = filledValues(values)
  return questions.flatMap(({ field, is }) => {
    const value = filled[field]
    if (value === undefined || value === null) return []
    const one = is.type === 'texts' && typeof value === 'object' ? (value as Readonly<Record<string, FieldValue>>)[language] : value
    return one === undefined || one === null || one === '' ? [] : [{ question: field, value: one as ContributionAnswers[number]['value'] }]
  })
}

/** As a form has them. */
export function valuesOf({ questions }: Asked, answers: ContributionAnswers, language: string): FieldValues {
  return Object.fromEntries(answers.map(({ question, value }): readonly [string, FieldValue] => {
    const isWords = questions.find(({ field }) => field === question)?.is.type === 'texts'
    return [question, isWords && typeof value === 'string' ? { [language]: value } : value]
  }))
}

/** What is wrong, by the name of the question. */
export function answerIssues({ questions, lists }: Asked, answers: ContributionAnswers, language: string): readonly Issue[] {
  return valueIssues(questions, lists, valuesOf({ questions, lists }, answers, language))
}
