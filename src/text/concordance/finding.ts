// What the checker says: where the languages of one text differ, or a text differs from what the
// dialogue has agreed to call things. It flags for a person and never rewrites.

import type { LanguageTag } from '../bilingual.ts'

/**
 * What differs. Closed: the page that shows findings has a sentence for each.
 * `time` is an hour of the day; `code` an identifier (HS 8541.40, I.3, COVID-19); `enumeration` the list markers;
 * `conjunction` and/or; `quantifier` any/all/each; `modal` shall/may/should; `condition` a limit or condition (where
 * appropriate, subject to, only, at least); `contrary` words that mean the opposite (import/export); `clause` a sentence or
 * clause without a counterpart; `order` of the parties' names; `organisation` another office than in the other language;
 * `succeeded` an office that another has followed; `term` against the termbase; `forbidden-term`; `undefined-term`;
 * `treaty-word` and `treaty-title` in a text that is not meant to bind (`text/treaty-words/`), each in its own language.
 */
export const FINDING_CODES = [
  'missing-language', 'same-text', 'number', 'percent', 'currency', 'date', 'time', 'code', 'enumeration',
  'negation', 'conjunction', 'quantifier', 'modal', 'condition', 'contrary', 'clause', 'order', 'organisation', 'succeeded',
  'term', 'forbidden-term', 'undefined-term', 'treaty-word', 'treaty-title',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** `[start, end)` in UTF-16 units, as `String.slice` counts. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A place in the text of one language. */
export interface Found extends Place {
  readonly excerpt: string
  /** The meaning, written the same way for every language: `2021-12-13`, `1500000000`, `40 %`, `COVID-19`, `a b c`; for words, the words. */
  readonly value: string
}

export interface Side {
  readonly language: LanguageTag
  /** Null where this language has nothing that answers the other. */
  readonly found: Found | null
  /** The sentence or sentences that were read against the other language's; null where it has none. */
  readonly passage: Place | null
  /** What would answer the other language here: a value, or words of this language (`podrá, puede`); null where only a person can say. */
  readonly expected: string | null
}

/** One difference between two languages, in the order in which they were asked; `missing-language` has one side. */
export interface Finding {
  readonly code: FindingCode
  readonly sides: readonly Side[]
}
