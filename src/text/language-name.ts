import type { Language, LanguageTag } from './bilingual.ts'
import { inEachLanguage } from './when-asked.ts'

const NAMES = inEachLanguage((language) => new Intl.DisplayNames({ en: 'en-US', es: 'es-MX' }[language], { type: 'language' }))

/** `Spanish`, `español`; the tag itself where the language has no name here, or RFC 5646 does not know the tag. */
export function languageName(language: LanguageTag, reader: Language): string {
  try {
    return NAMES[reader].of(language) ?? language
  } catch {
    return language
  }
}
