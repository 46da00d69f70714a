// A termbase of this program as TBX knows it, and back. TBX does not say what a concept is (a party, an organisation) nor
// what followed it: where a concept of the same name is known already, that is kept.

import type { Bilingual, LanguageTag } from '../bilingual.ts'
import type { TermConcept, Termbase, Terms } from '../termbase.ts'
import type { ExchangedConcept } from './tbx.ts'

export function exchangedConcepts({ concepts }: Termbase): readonly ExchangedConcept[] {
  return concepts.map(({ concept, terms, note, sources }) => ({
    id: concept, sources, notes: Object.entries(note ?? {}).map(([language, text]) => ({ language, text })),
    terms: Object.entries(terms).flatMap(([language, { preferred, admitted, forbidden }]) => [
      { language, term: preferred, status: 'preferred' as const },
      ...admitted.map((term) => ({ language, term, status: 'admitted' as const })),
      ...forbidden.map((term) => ({ language, term, status: 'forbidden' as const })),
    ]),
  }))
}

/** Not judged yet: `parseTermbase` says what is wrong with it. `languages` are those of the dialogue; terms in others are left out. */
export function termbaseFrom(concepts: readonly ExchangedConcept[], known: Termbase, languages: readonly LanguageTag[]): { readonly concepts: readonly TermConcept[] } {
  const before = new Map(known.concepts.map((one) => [one.concept, one]))
  return {
    concepts: concepts.map((one) => {
      const concept = nameOf(one.id)
      const same = before.get(concept)
      return {
        concept, subject: same?.subject ?? 'term', succeededBy: same?.succeededBy ?? null, sources: one.sources, note: noteOf(one, languages),
        terms: Object.fromEntries(languages.flatMap((language) => {
          const terms = termsIn(one.terms.filter((term) => languageIn(term.language, languages) === language))
          return terms === null ? [] : [[language, terms]]
        })),
      }
    }),
  }
}

/** A concept has one preferred term a language; a file that ranks several so means the first. Null where no term may be used. */
function termsIn(terms: ExchangedConcept['terms']): Terms | null {
  const usable = [...terms.filter(({ status }) => status === 'preferred'), ...terms.filter(({ status }) => status === 'admitted')].map(({ term }) => term)
  const [preferred, ...admitted] = [...new Set(usable)]
  const forbidden = [...new Set(terms.filter(({ status }) => status === 'forbidden').map(({ term }) => term))]
  return preferred === undefined ? null : { preferred, admitted, forbidden }
}

function noteOf({ notes }: ExchangedConcept, languages: readonly LanguageTag[]): Bilingual | null {
  const texts = new Map<LanguageTag, string>()
  for (const { language, text } of notes) {
    const tag = (language === null ? undefined : languageIn(language, languages)) ?? languages[0]
    if (tag !== undefined && text !== '') texts.set(tag, [texts.get(tag), text].filter((one) => one !== undefined).join(' '))
  }
  return texts.size === 0 ? null : Object.fromEntries(texts)
}

/** `es-MX` is the dialogue's Spanish. */
function languageIn(tag: string, languages: readonly LanguageTag[]): LanguageTag | undefined {
  const wanted = tag.toLowerCase()
  return languages.find((language) => language.toLowerCase() === wanted) ?? languages.find((language) => wanted.startsWith(`${language.toLowerCase()}-`))
}

/** Letters, digits, dots and hyphens. */
function nameOf(id: string): string {
  return id.normalize('NFD').replace(/\p{Mark}/gu, '').replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[.-]+/, '').slice(0, 80)
}
