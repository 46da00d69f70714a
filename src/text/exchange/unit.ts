// What is handed to a translator and comes back: units, each one text of one item, cut into sentences.
//
// The identifier of a unit is its place, never its text; with it goes the hash of the text it was translated from.
// So a source that changed meanwhile shows a translation as stale, and nothing is matched by likeness.

import type { LanguageTag } from '../bilingual.ts'
import type { Content } from './content.ts'

/** As XLIFF 2.1 names them, in their order. */
export const TRANSLATION_STATES = ['initial', 'translated', 'reviewed', 'final'] as const
export type TranslationState = (typeof TRANSLATION_STATES)[number]

/** An earlier translation of the same or a like sentence. */
export interface Match {
  /** The segment it was found for. */
  readonly segment: string
  /** 101: the same sentence at the same place; 100: the same sentence; below: alike, by words. */
  readonly quality: number
  /** Where it was agreed, in words. */
  readonly origin: string
  readonly source: Content
  readonly target: Content
}

export interface Segment {
  /** `s1`, `s2` … in the order of the text. */
  readonly id: string
  readonly source: Content
  readonly target: Content | null
  readonly state: TranslationState
  /** What stands between this sentence and the next; empty after the last. Not every format carries it. */
  readonly gap: string
}

export interface TranslationUnit {
  /** `element:I.1.a:title`: a name token of XML. */
  readonly id: string
  /** For people: `element/I.1.a title`. */
  readonly name: string
  /** Null in a file that came without it. */
  readonly sourceHash: string | null
  /** False: shown for its context, not to be translated. */
  readonly isTranslatable: boolean
  readonly segments: readonly Segment[]
  readonly notes: readonly string[]
  readonly matches: readonly Match[]
}

/** Words of the source by how much of them was translated before. */
export interface Reuse {
  readonly context: number
  readonly exact: number
  readonly repeated: number
  readonly fuzzy: number
  readonly fresh: number
}
export const REUSE_CLASSES = ['context', 'exact', 'repeated', 'fuzzy', 'fresh'] as const satisfies readonly (keyof Reuse)[]

export interface TranslationFile {
  /** `draft/<id>`: what it was made of. */
  readonly original: string
  /** The revision of the draft it was made from; null in a file that came without it. */
  readonly revision: number | null
  readonly sourceLanguage: LanguageTag
  /** Null in a file that names none. */
  readonly targetLanguage: LanguageTag | null
  readonly units: readonly TranslationUnit[]
  readonly reuse: Reuse | null
}
