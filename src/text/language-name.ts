import type { Language, LanguageTag } from './bilingual.ts'

const NAMES: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames('en-US', { type: 'language' }), es: new Intl.DisplayNames('es-MX', { type: 'language' }),
}

/** `Spanish`, `español`; the tag itself where the language has no name here, or RFC 5646 does not know the tag. */
export function languageName(language: LanguageTag, reader: Language): string {
  try {
    return NAMES[reader].of(language) ?? language
  } catch {
    return language
  }
}
