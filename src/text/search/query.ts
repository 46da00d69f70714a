// What a person typed, read as a question: every word must be there, a word with a minus must not, words
// in quotation marks must stand together. Nothing that can be typed is an error.

import { foldWord } from './stemming.ts'
import { wordsOf } from './words.ts'

export interface Query {
  /** Words of which every one must be found, as typed. */
  readonly words: readonly string[]
  readonly without: readonly string[]
  /** Words that must stand one after another, folded and with one blank between. */
  readonly phrases: readonly string[]
}

/** More words than this are not looked for: what is pasted by mistake costs nothing. */
const MOST_WORDS = 24
/** Quotation marks of both languages. */
const PHRASE = /["“«„]([^"”»“]+)["”»“]/gu

export function parseQuery(typed: string): Query {
  const phrases = [...typed.matchAll(PHRASE)].map(([, phrase]) => foldPhrase(phrase ?? '')).filter((phrase) => phrase !== '')
  const bare = typed.replace(PHRASE, ' ')
  const without = [...bare.matchAll(/(?:^|\s)-(\S+)/gu)].flatMap(([, word]) => wholeWords(word ?? ''))
  const words = [...wholeWords(bare.replace(/(^|\s)-\S+/gu, ' ')), ...phrases.flatMap((phrase) => phrase.split(' '))]
  return { words: [...new Set(words)].slice(0, MOST_WORDS), without: without.slice(0, MOST_WORDS), phrases }
}

/** The words of a text, folded, joined ones in their parts, with one blank between. */
export function foldPhrase(text: string): string {
  return foldWord(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** Joined words without their parts. */
function wholeWords(text: string): readonly string[] {
  return wordsOf(text).filter(({ isWhole }) => isWhole).map((word) => word.text)
}
