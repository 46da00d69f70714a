// What languages are called, in the language of the page.

import type { Language, LanguageTag } from '../text/bilingual.ts'

/** `English`, `inglés`; a tag that nobody names, or that RFC 5646 does not know, stays as it is. */
export function languageName(tag: LanguageTag, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** The same where it stands at a beginning: `English`, `Inglés`. */
export function languageHeading(tag: LanguageTag, language: Language): string {
  const name = languageName(tag, language)
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
