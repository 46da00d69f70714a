// The words and numbers of a text, with the digits already read.

import { digitValues } from './digits.ts'
import { fold } from './lexicon/lexicon.ts'
import type { Lexicon } from './lexicon/lexicon.ts'

export interface Token {
  readonly start: number
  readonly end: number
  readonly word: string
  /** Set for digits. */
  readonly digits: readonly number[] | null
  readonly isOrdinal: boolean
}

const TOKEN = /(?<digits>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*)|[A-Za-z\u00c0-\u024f\u0300-\u036f]+/g

export function tokenize(text: string, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const written = match.groups?.['digits']
    if (written === undefined) {
      tokens.push({ start: match.index, end: TOKEN.lastIndex, word: fold(match[0]), digits: null, isOrdinal: false })
      continue
    }
    const end = TOKEN.lastIndex
    lexicon.ordinalSuffix.lastIndex = end
    const suffix = lexicon.ordinalSuffix.exec(text)?.[0].length ?? 0
    tokens.push({ start: match.index, end: end + suffix, word: '', digits: digitValues(written, lexicon.digits), isOrdinal: suffix > 0 })
    TOKEN.lastIndex = end + suffix
  }
  return tokens
}
