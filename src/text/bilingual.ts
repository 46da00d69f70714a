// A text in every language of its dialogue. Neither language is the default: a missing one is
// shown as missing, never replaced silently by the other.

/** BCP 47 tag of a content language: `en`, `es`, `fr` … The languages belong to the dialogue. */
export type LanguageTag = string

/** One text per language of the dialogue. */
export type Bilingual = { readonly [language: LanguageTag]: string }

/** The languages in which people can read the interface. */
export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'es'
}

/** The languages of `languages` in which a text is missing or blank. */
export function missingLanguages(text: Bilingual, languages: readonly LanguageTag[]): readonly LanguageTag[] {
  return languages.filter((language) => (text[language] ?? '').trim() === '')
}

export interface Wording {
  readonly words: string
  readonly language: LanguageTag
}

/** The text in a language, or else in the first by tag that has it, which is told: a reader must know what language follows. Null where there is none. */
export function wordsIn(text: Bilingual, language: LanguageTag): Wording | null {
  const found = [language, ...Object.keys(text).sort()].find((tag) => (text[tag] ?? '') !== '')
  return found === undefined ? null : { words: text[found] ?? '', language: found }
}
