// The words of a text with their places, in the form in which lexicons know them.

import type { Place } from '../finding.ts'
import { fold } from '../lexicon/lexicon.ts'

export interface Word extends Place {
  /** As it is written. */
  readonly written: string
  /** Lower case without accents; `can't` is one word, `Mexico's` is `mexico`. */
  readonly form: string
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}]+)*|\p{N}+/gu

export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = []
  for (const { 0: written, index } of text.matchAll(WORD)) {
    words.push({ start: index, end: index + written.length, written, form: fold(written).replaceAll('’', "'").replace(/'s$/, '') })
  }
  return words
}

/** Those that begin in `[from, to)`, found by halving: they are in the order of the text. */
export function placesBetween<W extends Place>(words: readonly W[], from: number, to: number): readonly W[] {
  return words.slice(firstFrom(words, from), firstFrom(words, to))
}

function firstFrom(words: readonly Place[], place: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
