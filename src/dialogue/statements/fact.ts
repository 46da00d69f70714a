// A fact with dates, as one side states it: that a step of a board holds, or has ceased to.

import { z } from 'zod'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, itemId, slug, source } from '../items/fields.ts'
import type { RowReader } from '../rows.ts'
import type { Said } from './said.ts'

export const factContent = z.strictObject({
  fact: slug,
  /** `track/step`. */
  step: z.string().regex(/^[a-z][a-z0-9-]{0,31}\/[a-z][a-z0-9-]{0,31}$/),
  says: bilingual,
  from: fullDate,
  /** The last day on which it was so; null while it is. */
  until: fullDate.nullable(),
  /** What ended it; null while nothing has. */
  ended: bilingual.nullable(),
  /** On whose existence it rests. */
  organisation: itemId.nullable(),
  sources: z.array(source).min(1).max(20),
})
export type FactContent = z.infer<typeof factContent>

export function factRules(_content: FactContent, _rows: RowReader, _said: Said): readonly Issue[] {
  return []
}
