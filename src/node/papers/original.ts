// An original of a text as the press takes it.

import { printedNumber } from '../../dialogue/negotiation/numbering.ts'
import type { Original } from '../../dialogue/original.ts'
import type { Json } from '../../record/index.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import { footOf, hashLine, noticeOf, ownLanguage, signedFor, spokenLanguages } from '../../publication/originals/index.ts'
import type { OriginalFacts } from '../../publication/originals/index.ts'
import type { PaperSize } from '../settings.ts'
import type { PaperOrder } from './paper.ts'

/** As the press calls them. */
export const SHEETS: { readonly [S in PaperSize]: string } = { letter: 'us-letter', a4: 'a4' }

/** The same original, facts and size make the same bytes. */
export function originalOrder(original: Original, facts: OriginalFacts, size: PaperSize): PaperOrder {
  const { languages, title, clauses, signatories } = original
  const { reader, dated } = facts
  const [first = reader] = languages
  const own = ownLanguage(first, reader)
  const words = MESSAGES[own].workspace.originals.paper
  const data = {
    title: title[first] ?? '', author: original.parties.map(({ short }) => short[first] ?? '').join(', '), lang: first, paper: SHEETS[size], languages, titles: title,
    watermark: facts.words.state === 'open' ? words.watermark : null,
    notices: spokenLanguages(original, reader).flatMap((language) => { const text = noticeOf(facts, language); return text === null ? [] : [{ lang: language, text }] }),
    clauses: clauses.map(({ form, number, words: said }) => ({ form, words: said, number: number === null ? null : printedNumber(number, form) })),
    parties: [...Map.groupBy(signatories, ({ party }) => party).values()].map((hands) => ({
      seal: words.seal, names: languages.map((language) => ({ lang: language, text: signedFor(hands[0]?.formal ?? {}, language) })),
      signatories: hands.map(({ name, office }) => ({ name, offices: languages.map((language) => ({ lang: language, text: office[language] ?? '' })) })),
    })),
    foot: spokenLanguages(original, reader).map((language) => ({ lang: language, text: footOf(original, facts, language) })), hash: hashLine(original), page: words.page,
  }
  return { template: 'original', data: data as unknown as Json, dated }
}
