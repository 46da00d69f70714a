// Several forms of one page ask for a text under the same name: each goes by an id of its own, and what was
// wrong is told beside the one that was sent.

import type { FieldIssue } from '../models.ts'
import type { AnswerValues, ProposalPage } from './models.ts'

/** `question`, `declined`, `reply-1a2b3c4d`, `correct-1a2b3c4d`, `by`; null where nothing was sent. */
export function sentForm({ answer, question, replaces, zone }: AnswerValues): string | null {
  if (zone !== '') return 'by'
  if (answer === '') return null
  if (replaces !== '') return formOf('correct', replaces)
  return answer === 'reply' ? formOf('reply', question) : answer
}

export function formOf(what: 'reply' | 'correct', statement: string): string {
  return `${what}-${statement.slice(0, 8)}`
}

/** The issues under the ids of the form that was sent. */
export function placedIssues({ issues, values }: Pick<ProposalPage, 'issues' | 'values'>): readonly FieldIssue[] {
  const form = sentForm(values)
  return form === null ? issues : issues.map(({ field, code }) => ({ field: `${form}.${field}`, code }))
}
