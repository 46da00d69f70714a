// A provision as the side whose law it is states it: which question it answers, from when, by which act. A new act is a
// new provision; what was answered for an earlier day rests on what applied then.

import { z } from 'zod'
import { clock } from '../clocks/clock.ts'
import { rule } from '../typed/condition.ts'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, itemId, slug, source } from '../items/fields.ts'
import type { RowReader } from '../rows.ts'
import type { Said } from './said.ts'

export const provisionContent = z.strictObject({
  provision: slug,
  question: slug,
  title: bilingual,
  says: bilingual,
  /** Days on which it applies, both included; `until` null while nothing has ended it. */
  from: fullDate,
  until: fullDate.nullable(),
  act: z.strictObject({ title: bilingual, published: fullDate.nullable(), sources: z.array(source).min(1).max(10) }),
  /** Who applies it; its successors do after it. Null where none is named. */
  body: itemId.nullable(),
  clock: clock.nullable(),
  /** To which cases; empty: to all. */
  rules: z.array(rule).max(30),
  /** Provisions of the same question that end the day before this one begins. */
  ends: z.array(slug).max(20),
})
export type ProvisionContent = z.infer<typeof provisionContent>

export function provisionRules(_content: ProvisionContent, _rows: RowReader, _said: Said): readonly Issue[] {
  return []
}
