// The alternat: every party's own original of a joint text names that party first. The signed words
// name no order: `{parties}` and its kin stand in the title and the clauses where the parties are
// named together, and each original puts the names there in its own order. So both originals come
// from the same bytes, and a wrong order cannot be typed.

import type { Bilingual } from './bilingual.ts'

export interface PartyNames {
  readonly party: string
  /** `the Government of the United Mexican States`. */
  readonly formal: Bilingual
  readonly short: Bilingual
  /** As one half of a compound: `U.S.`. */
  readonly joined: Bilingual
}

/** What may stand between braces; with a capital (`{Parties}`) the first letter of what stands there is one too. */
export const PARTY_TOKENS = { parties: 'formal', 'parties-short': 'short', 'parties-joined': 'joined' } as const

const TOKEN = /\{(parties(?:-short|-joined)?)\}/gi

/** `names` with `first` at their head; the others keep their order. */
export function inOrderOf<N extends { readonly party: string }>(names: readonly N[], first: string): readonly N[] {
  return [...names.filter(({ party }) => party === first), ...names.filter(({ party }) => party !== first)]
}

/** The words as they stand in the original of `first`, in one language. */
export function wordsFor(words: string, names: readonly PartyNames[], first: string, language: string): string {
  return words.replace(TOKEN, (token, name: string) => {
    const member = PARTY_TOKENS[name.toLowerCase() as keyof typeof PARTY_TOKENS]
    const ordered = inOrderOf(names, first).map((one) => one[member][language] ?? '')
    const text = member === 'joined' ? ordered.join('-') : new Intl.ListFormat(language, { type: 'conjunction' }).format(ordered)
    return name.startsWith('P') ? text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1) : text
  })
}

/** The words in every language, as the original of `first` has them. */
export function textFor(text: Bilingual, names: readonly PartyNames[], first: string): Bilingual {
  return Object.fromEntries(Object.entries(text).map(([language, words]) => [language, wordsFor(words, names, first, language)]))
}

/** Whatever stands between braces and is no such token, in any language. */
export function strangeTokens(text: Bilingual): readonly string[] {
  return Object.values(text).flatMap((words) => words.match(/\{[^{}]*\}/g) ?? []).filter((token) => !new RegExp(`^${TOKEN.source}$`, 'i').test(token))
}
