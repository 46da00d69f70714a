// Choosing a word by number. English and Spanish both tell one from the rest; `Intl.PluralRules`
// knows which is which, and that Spanish says "de" after a million is left to whoever writes one.

import type { Language } from '../bilingual.ts'
import { inEachLanguage } from '../when-asked.ts'

type Form = 'one' | 'other'

const RULES = inEachLanguage((language) => new Intl.PluralRules(language))
const NUMBERS = inEachLanguage((language) => new Intl.NumberFormat({ en: 'en-US', es: 'es-MX' }[language]))

/** `counted('en', 1, 'act', 'acts')` is `1 act`; `counted('es', 2, 'acto', 'actos')` is `2 actos`. */
export function counted(language: Language, count: number, one: string, other: string): string {
  return `${number(language, count)} ${worded(language, count, one, other)}`
}

/** `1,500` */
export function number(language: Language, count: number): string {
  return NUMBERS[language].format(count)
}

/** The word alone, in the form that the number asks for. */
export function worded(language: Language, count: number, one: string, other: string): string {
  const form: Form = RULES[language].select(count) === 'one' ? 'one' : 'other'
  return { one, other }[form]
}
