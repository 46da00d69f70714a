// What one party declares of the dialogue or of a body: that it does not meet with it for the time
// being. It binds the other parties to nothing; together they say it in the item itself. It is ended by
// saying it again with its last day, by taking it back, or by meeting: see `views/dormancy.ts`.

import { z } from 'zod'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate } from '../items/fields.ts'

export const dormancyContent = z.strictObject({
  from: fullDate,
  /** The last day; null while nobody knows. */
  until: fullDate.nullable(),
  reason: bilingual,
})
export type DormancyContent = z.infer<typeof dormancyContent>

export function spanRules({ from, until }: { readonly from: string; readonly until: string | null }): readonly Issue[] {
  return until === null || until >= from ? [] : [{ code: 'until-too-early', path: 'content.until' }]
}
