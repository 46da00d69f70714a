// Whether words stand in a text one after another. Folding a text is slow, and of thousands that have
// the words few have them together: a pattern that lets every accent pass sorts out the others first.

import { foldPhrase } from './query.ts'
import { foldWord } from './stemming.ts'

/** Latin letters by what they fold to: `a` → `aáàÂ…`. */
const LETTERS: ReadonlyMap<string, string> = lettersByFold()
/** What the pattern can read: in these ranges every letter folds to one. */
const READABLE = /^[\u0000-\u00a9\u00ab-\u00b1\u00b4-\u00b8\u00bb\u00bf-\u0131\u0134-\u0148\u014a-\u017e\u2010-\u2027\u2030\u2039\u203a\u20ac]*$/u

/** A test of a text for a phrase, folded and with one blank between its words. */
export function phraseTest(phrase: string): (text: string) => boolean {
  const pattern = patternOf(phrase)
  return (text) => (!READABLE.test(text) || pattern.test(text)) && ` ${foldPhrase(text)} `.includes(` ${phrase} `)
}

function patternOf(phrase: string): RegExp {
  const words = phrase.split(' ').map((word) => [...word].map((letter) => LETTERS.get(letter) ?? letter).map((all) => (all.length === 1 ? all : `[${all}]`)).join(''))
  return new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'iu')
}

function lettersByFold(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const ranges = [[0x41, 0x5a], [0x61, 0x7a], [0xc0, 0x17f]] as const
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code++) {
      const letter = String.fromCodePoint(code)
      const folded = foldWord(letter)
      if (folded.length === 1 && /\p{L}/u.test(letter)) found.set(folded, (found.get(folded) ?? '') + letter)
    }
  }
  return found
}
