// One link of a crosswalk: what a line of the first list is to a line of the second. In force only with every signature;
// until then nothing is called the same. Its name follows from the pair that it links, so that two sides that propose
// the same pair propose the same item: at most one of them is ever agreed.

import { z } from 'zod'
import { canonicalize, sha256 } from '../../record/index.ts'
import type { ItemId } from '../../record/index.ts'
import { bilingual, itemId, source } from './fields.ts'
import { RELATIONS } from './instruments/crosswalk.ts'

const code = z.string().min(1).max(60)

export const crosswalkEntryContent = z.strictObject({
  crosswalk: itemId,
  /** Of the first list; null where nothing there corresponds to the second. */
  first: code.nullable(),
  /** Of the second; null where nothing there corresponds to the first. */
  second: code.nullable(),
  /** What the first is to the second; `none` names one line only. */
  relation: z.enum(RELATIONS),
  confidence: z.enum(['high', 'medium', 'low']),
  /** Why, and what is left over on either side. */
  note: bilingual,
  evidence: z.array(source).max(20),
  /** The states of both lists that were held against each other. */
  versions: z.strictObject({ first: z.string().min(1).max(60), second: z.string().min(1).max(60) }),
})
export type CrosswalkEntryContent = z.infer<typeof crosswalkEntryContent>

/** Longer would leave no room for what tells the pairs apart. */
const LONGEST_PREFIX = 60

/** The one name that the link of a pair can have: `crosswalk-entry/industries-3f2a…`. */
export function linkItem(crosswalk: ItemId, first: string | null, second: string | null): ItemId {
  const prefix = crosswalk.slice(crosswalk.indexOf('/') + 1).slice(0, LONGEST_PREFIX)
  return `crosswalk-entry/${prefix}-${sha256(canonicalize([crosswalk, first, second])).slice(0, 16)}`
}
