// Rules that a machine can check and a person can read: each says in words what it asks, and lists the tests of
// which one must hold. All rules of a list must hold. What is not known makes a rule neither kept nor broken.

import { z } from 'zod'
import { columnName } from '../data/columns.ts'
import { cell } from '../data/query.ts'
import { bilingual, slug } from '../items/fields.ts'

/**
 * `one-of`: the value, or one of several, is among `values`; `none-of`; `at-least`, `at-most`: numbers, and days in their order; `given`, `not-given`: whether anything stands there.
 * Of a comparison with another field `other` names it, and `values` is empty: `same-as`, `before`, `not-after`.
 */
export const TESTS = ['one-of', 'none-of', 'at-least', 'at-most', 'given', 'not-given', 'same-as', 'before', 'not-after'] as const
export type Test = (typeof TESTS)[number]

export const test = z.strictObject({
  field: columnName,
  is: z.enum(TESTS),
  values: z.array(cell).max(200),
  other: columnName.nullable(),
})

export const rule = z.strictObject({
  rule: slug,
  /** What it asks, as a person would say it. */
  says: bilingual,
  any: z.array(test).min(1).max(20),
})
export type Rule = z.infer<typeof rule>

export type Verdict = 'kept' | 'broken' | 'unknown'
export interface JudgedRule {
  readonly rule: Rule
  readonly verdict: Verdict
  /** The fields whose values decided it, or, where it is unknown, those that are missing. */
  readonly by: readonly string[]
}
