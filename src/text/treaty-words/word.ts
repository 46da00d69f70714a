// What a list of treaty words says of one of them. The lists are data: who knows a language better adds a
// line. Where no other source stands beside an entry, it follows the general guidance of the U.S.
// Department of State on non-binding documents (avoid "treaty" and "agreement" in titles; "shall", "agree",
// "undertake", "Parties", "entry into force" and "equally authentic" in the body) and the treaty usage of the
// language (Vienna Convention on the Law of Treaties, arts. 2, 10, 11, 18, 24, in both languages).

import type { LanguageTag } from '../bilingual.ts'

/**
 * `duty` binds by its verb; `formula` belongs to the form of a treaty; `self` is what a treaty calls itself or its parties;
 * `effect` speaks of legal effect, and is not meant where the sentence denies it.
 */
export type TreatyWordKind = 'duty' | 'formula' | 'self' | 'effect'

export interface TreatyWord {
  readonly kind: TreatyWordKind
  /** A regular expression without flags; matched as whole words. */
  readonly pattern: string
  /** Whether capitals matter: `Parties` is not `parties`. */
  readonly isCased?: true
  /** It may be said of another instrument: `since the USMCA entered into force`. */
  readonly maySpeakOfAnother?: true
  /** What is said instead, in the same language. */
  readonly instead: string
}

export interface TreatyLexicon {
  readonly language: LanguageTag
  readonly words: readonly TreatyWord[]
  /** What a non-binding text is not called. */
  readonly titles: readonly { readonly pattern: string; readonly instead: string }[]
  /** Where the head of a title ends: `Joint Statement | on …`. */
  readonly headEnds: string
  /** Names of treaties and of bodies called after one: never the text's own. */
  readonly cited: readonly string[]
  /** Denials of legal effect, in whose sentence words of `effect` are not flagged. */
  readonly denials: string
  /** Words of intention, which a binding text has rarely; a hint and no more. */
  readonly soft: readonly { readonly pattern: string; readonly isCased?: true }[]
}
