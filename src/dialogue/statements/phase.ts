// What one side expects of a phase of its own half of a project, and when it really began and ended.

import { z } from 'zod'
import { bilingual, fullDate, slug, source } from '../items/fields.ts'

export const phaseContent = z.strictObject({
  phase: slug,
  expectedStart: fullDate.nullable(),
  expectedEnd: fullDate.nullable(),
  began: fullDate.nullable(),
  ended: fullDate.nullable(),
  /** Why it moved, or what it waits for. */
  reason: bilingual.nullable(),
  sources: z.array(source).max(20),
})
export type PhaseContent = z.infer<typeof phaseContent>
