// A text of the record in the reader's language, or the plain fact that there is none.

import { isLanguage } from '../text/bilingual.ts'
import type { Bilingual, Language } from '../text/bilingual.ts'

export interface Reading {
  readonly text: string
  readonly language: string
  /** True if this is the language of the page. */
  readonly isOwn: boolean
}

/** The text in the language of the page; else every other that there is, in the order of their tags. */
export function readings(text: Bilingual, language: Language): readonly Reading[] {
  const own = text[language]
  if (own !== undefined && own !== '') return [{ text: own, language, isOwn: true }]
  return Object.keys(text).sort().map((other) => ({ text: text[other] ?? '', language: other, isOwn: false }))
}

/** For places that take no markup, such as the title of a document. */
export function plain(text: Bilingual, language: Language): string {
  return readings(text, language)[0]?.text ?? ''
}

/** What there is in languages without an interface, in the order of their tags; nothing where the page has no text of its own, since `readings` then has them all. */
export function readingsBeyond(text: Bilingual, language: Language): readonly Reading[] {
  if ((text[language] ?? '') === '') return []
  return Object.keys(text).filter((other) => !isLanguage(other)).sort().map((other) => ({ text: text[other] ?? '', language: other, isOwn: false })).filter((reading) => reading.text !== '')
}

/** What a source is called that has only an address: its host, and the end of its path in words: `gao.gov`, `gao 23 105520`. */
export function sourceName(url: string): { readonly host: string; readonly rest: string } {
  const { hostname, pathname } = new URL(url)
  const last = pathname.split('/').findLast((part) => part !== '') ?? ''
  return { host: hostname.replace(/^www\.|\.$/g, ''), rest: decoded(last).replace(/\.[a-z]{2,5}$/i, '').replaceAll(/[-_+\s]+/g, ' ').trim().slice(0, 80) }
}

/** Addresses may hold what is no UTF-8. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
