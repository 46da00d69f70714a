// What is made when it is first asked for, and kept: the data of a locale and the tables of a language take longer to
// load than a page to make, and most runs need few of them.

import type { Language } from './bilingual.ts'

export function whenAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** One for each language of the interface. */
export function inEachLanguage<T>(make: (language: Language) => T): { readonly [L in Language]: T } {
  const [en, es] = [whenAsked(() => make('en')), whenAsked(() => make('es'))]
  return { get en() { return en() }, get es() { return es() } }
}
