// Choosing a word by number. English and Spanish both tell one from the rest; `Intl.PluralRules`
// knows which is which, and that Spanish says "de" after a million is left to whoever writes one.

import type { Language } from '../bilingual.ts'

type Form = 'one' | 'other'

const RULES: { readonly [L in Language]: Intl.PluralRules } = { en: new Intl.PluralRules('en'), es: new Intl.PluralRules('es') }
const NUMBERS: { readonly [L in Language]: Intl.NumberFormat } = { en: new Intl.NumberFormat('en-US'), es: new Intl.NumberFormat('es-MX') }

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
