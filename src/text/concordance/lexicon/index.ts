// The languages whose vocabulary the checker knows. Another language is one more file and one more line.

import type { LanguageTag } from '../../bilingual.ts'
import type { CueLexicon } from './cues.ts'
import { ENGLISH_CUES } from './en-cues.ts'
import { ENGLISH } from './en.ts'
import { SPANISH_CUES } from './es-cues.ts'
import { SPANISH } from './es.ts'
import { NEUTRAL } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'

const LEXICONS: ReadonlyMap<string, Lexicon> = new Map([['en', ENGLISH], ['es', SPANISH]])
const CUES: ReadonlyMap<string, CueLexicon> = new Map([['en', ENGLISH_CUES], ['es', SPANISH_CUES]])

/**
 * How to read two languages against each other. If either has no vocabulary here, both are read by
 * their digits alone: `three` would otherwise be missed in a French text that says `trois`.
 */
export function lexiconsFor(first: LanguageTag, second: LanguageTag): readonly [Lexicon, Lexicon] {
  const one = lexiconOf(first)
  const other = lexiconOf(second)
  return one === undefined || other === undefined ? [NEUTRAL, NEUTRAL] : [one, other]
}

/** How to read words that change what a sentence says; null if either language has no lexicon. */
export function cueLexiconsFor(first: LanguageTag, second: LanguageTag): readonly [CueLexicon, CueLexicon] | null {
  const [one, other] = [CUES.get(primary(first)), CUES.get(primary(second))]
  return one === undefined || other === undefined ? null : [one, other]
}

/** The languages that have no lexicon here: only their values in digits, codes, lists, names and terms are compared. */
export function languagesHeldToValues(languages: readonly LanguageTag[]): readonly LanguageTag[] {
  return languages.filter((language) => lexiconOf(language) === undefined)
}

function lexiconOf(language: LanguageTag): Lexicon | undefined {
  return LEXICONS.get(primary(language))
}

/** `es-MX` is read as `es`. */
function primary(language: LanguageTag): string {
  return (language.split('-')[0] ?? '').toLowerCase()
}
