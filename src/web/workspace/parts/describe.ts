// What a form field refers to for those who hear it: its hint, and what is wrong with it.

import type { FieldIssue } from '../models.ts'
import { fieldId } from './words.ts'

/** The attributes of a field: `aria-describedby` names only what stands on the page. */
export function describe(name: string, issues: readonly FieldIssue[], hasHint: boolean): { 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined } {
  const isWrong = issues.some((issue) => issue.field === name)
  const ids = [...(hasHint ? [`${fieldId(name)}-hint`] : []), ...(isWrong ? [`${fieldId(name)}-issue`] : [])]
  return { 'aria-describedby': ids.length === 0 ? undefined : ids.join(' '), 'aria-invalid': isWrong ? 'true' : undefined }
}
