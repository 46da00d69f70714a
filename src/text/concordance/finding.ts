// What the checker says: where the languages of one text differ. It flags for a person and never rewrites.

import type { LanguageTag } from '../bilingual.ts'

/**
 * What differs. Closed: the page that shows findings has a sentence for each.
 * `time` is an hour of the day; `code` an identifier (HS 8541.40, I.3, COVID-19); `enumeration` the list markers.
 */
export const FINDING_CODES = [
  'missing-language', 'same-text', 'number', 'percent', 'currency', 'date', 'time', 'code', 'enumeration',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** A place in the text of one language: `[start, end)` in UTF-16 units, as `String.slice` counts. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly excerpt: string
  /** The meaning, written the same way for every language: `2021-12-13`, `1500000000`, `40 %`, `COVID-19`, `a b c`. */
  readonly value: string
}

export interface Side {
  readonly language: LanguageTag
  /** Null where this language has nothing that answers the other. */
  readonly found: Found | null
}

/** One difference between two languages, in the order in which they were asked; `missing-language` has one side. */
export interface Finding {
  readonly code: FindingCode
  readonly sides: readonly Side[]
}
