// A released text as a file of the public site, for archives: the original of the site's own party in the language of
// the page, as Akoma Ntoso, made of what is public alone.

import { originalOf } from '../../dialogue/original.ts'
import type { CleanText } from '../../dialogue/clean-text.ts'
import type { ReleasedText } from '../../dialogue/views/index.ts'
import type { LanguageTag } from '../../text/bilingual.ts'
import { renderAkomaNtoso } from './akoma-ntoso.ts'

export const AKOMA_TYPE = 'application/akn+xml; charset=utf-8'
const ENDING = '.akn.xml'

/** `/en/texts/v/statement-1` → `/en/texts/v/statement-1.akn.xml` */
export function akomaPath(page: string): string {
  return `${page}${ENDING}`
}

/** The page that a file's path belongs to; null where it is no such path. */
export function pageOfAkoma(path: string): string | null {
  return path.endsWith(ENDING) ? path.slice(0, -ENDING.length) : null
}

/** The same view gives the same bytes. Dated by the first that published it, as that party says. */
export function renderReleasedAkoma({ frame, clean, posted, from, textSlug }: ReleasedText, language: LanguageTag): string {
  const original = originalOf(clean as unknown as CleanText, frame.self, [language])
  const dated = posted.flatMap(({ act }) => (act === null ? [] : [act.at])).sort()[0] ?? ''
  return renderAkomaNtoso(original, { words: { state: 'released', openProposals: 0, from }, dialogue: frame.dialogue, slug: textSlug, dated, language, languages: frame.languages })
}
