// One link of a crosswalk: what a line of the first list is to a line of the second. In force only with every signature;
// until then nothing is called the same.

import { z } from 'zod'
import { bilingual, itemId, source } from './fields.ts'
import { RELATIONS } from './instruments/crosswalk.ts'

const code = z.string().min(1).max(60)

export const crosswalkEntryContent = z.strictObject({
  crosswalk: itemId,
  /** Of the first list. */
  first: code,
  /** Of the second; null where nothing there corresponds. */
  second: code.nullable(),
  /** What the first is to the second. */
  relation: z.enum(RELATIONS),
  confidence: z.enum(['high', 'medium', 'low']),
  /** Why, and what is left over on either side. */
  note: bilingual,
  evidence: z.array(source).max(20),
  /** The states of both lists that were held against each other. */
  versions: z.strictObject({ first: z.string().min(1).max(60), second: z.string().min(1).max(60) }),
})
export type CrosswalkEntryContent = z.infer<typeof crosswalkEntryContent>
