// An entry of a register, as one side has it. A later word takes its place; a retraction takes it out.

import { z } from 'zod'
import { rule } from '../typed/condition.ts'
import { fieldValues } from '../typed/field.ts'
import type { Issue } from '../issues.ts'
import { fullDate, slug, source } from '../items/fields.ts'
import type { RowReader } from '../rows.ts'
import type { Said } from './said.ts'

export const entryContent = z.strictObject({
  /** Its name for ever, within the entries of its side. */
  entry: slug,
  values: fieldValues,
  /** What it asks of a profile, besides what the register asks of everybody. */
  rules: z.array(rule).max(30),
  /** When somebody last looked whether all of it is so. */
  verified: fullDate,
  sources: z.array(source).max(20),
})
export type EntryContent = z.infer<typeof entryContent>

export function entryRules(_content: EntryContent, _rows: RowReader, _said: Said): readonly Issue[] {
  return []
}
