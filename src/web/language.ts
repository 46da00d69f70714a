// What languages are called, in the language of the page.

import type { Language, LanguageTag } from '../text/bilingual.ts'
import { languageName } from '../text/language-name.ts'

export { languageName }

/** The name of a language where it stands at a beginning: `English`, `Inglés`. */
export function languageHeading(tag: LanguageTag, language: Language): string {
  const name = languageName(tag, language)
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
