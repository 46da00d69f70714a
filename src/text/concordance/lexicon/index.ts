// The languages whose vocabulary the checker knows. Another language is one more file and one more line.

import type { LanguageTag } from '../../bilingual.ts'
import { ENGLISH } from './en.ts'
import { SPANISH } from './es.ts'
import { NEUTRAL } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'

const LEXICONS: ReadonlyMap<string, Lexicon> = new Map([['en', ENGLISH], ['es', SPANISH]])

/**
 * How to read two languages against each other. If either has no vocabulary here, both are read by
 * their digits alone: `three` would otherwise be missed in a French text that says `trois`.
 */
export function lexiconsFor(first: LanguageTag, second: LanguageTag): readonly [Lexicon, Lexicon] {
  const one = lexiconOf(first)
  const other = lexiconOf(second)
  return one === undefined || other === undefined ? [NEUTRAL, NEUTRAL] : [one, other]
}

/** `es-MX` is read as `es`. */
function lexiconOf(language: LanguageTag): Lexicon | undefined {
  return LEXICONS.get((language.split('-')[0] ?? '').toLowerCase())
}
