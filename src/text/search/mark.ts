// Where a text fits what was looked for, for a page that marks it.

import type { LanguageTag } from '../bilingual.ts'
import { parseQuery } from './query.ts'
import { foldWord, stemsOf } from './stemming.ts'
import { wordsOf } from './words.ts'

export interface Marked {
  readonly text: string
  readonly isMatch: boolean
}

/** The text in pieces; joined they give it to the letter. */
export function markMatches(text: string, language: LanguageTag, typed: string): readonly Marked[] {
  const wanted = parseQuery(typed).words.map((word) => ({ folded: foldWord(word), stems: stemsOf(word, language) }))
  const fits = (word: string) => {
    const [folded, stems] = [foldWord(word), stemsOf(word, language)]
    return wanted.some((one) => folded === one.folded || (one.folded.length > 1 && folded.startsWith(one.folded)) || one.stems.some((stem) => stems.includes(stem)))
  }
  const pieces: Marked[] = []
  let end = 0
  for (const word of wordsOf(text)) {
    if (word.start < end || !fits(word.text)) continue
    if (word.start > end) pieces.push({ text: text.slice(end, word.start), isMatch: false })
    pieces.push({ text: word.text, isMatch: true })
    end = word.end
  }
  return end < text.length ? [...pieces, { text: text.slice(end), isMatch: false }] : pieces
}
