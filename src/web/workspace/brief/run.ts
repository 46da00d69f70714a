// Text as a page and a paper both take it: runs, each with its language where that is not the
// reader's, and where it leads.

import type { Bilingual, Language } from '../../../text/bilingual.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { readings } from '../../reading.ts'

export interface Run {
  readonly text: string
  /** Null where it is the language of the page. */
  readonly lang: string | null
  readonly href: string | null
}

export function run(text: string, href: string | null = null): Run {
  return { text, lang: null, href }
}

/** A text of the record; one that is missing is said to be, and what there is in other languages stands beside that. No longer than `most` characters, cut between words. */
export function runsOf(text: Bilingual, language: Language, most: number): readonly Run[] {
  const { site } = MESSAGES[language]
  const found = readings(text, language)
  const missing = found.some(({ isOwn }) => isOwn) ? [] : [run(`${site.missing(site.languageName[language] ?? language)} `)]
  return [...missing, ...found.map((one): Run => ({ text: shortened(one.text, most), lang: one.isOwn ? null : one.language, href: null }))]
}

/** The first words of a text, with an ellipsis where there are more. */
export function shortened(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ')
  const characters = [...line]
  if (characters.length <= most) return line
  const cut = characters.slice(0, most - 1).join('')
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > most / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:.]+$/, '')}…`
}
