// Numbers in words, in digits and in both, as one value: `mil 500 millones`, `1.5 billion`,
// `twenty-first`, `two and a half million`, `dos terceras partes`.

import { readFraction } from './fraction.ts'
import type { Lexicon, NumberWord } from './lexicon/lexicon.ts'
import { addDigits, addWord, emptySum, exact, takeHalf, valueOf } from './sum.ts'
import type { Sum } from './sum.ts'
import { tokenize } from './token.ts'
import type { Token } from './token.ts'

export interface Numeral {
  /** The likeliest value first. */
  readonly values: readonly number[]
  readonly start: number
  readonly end: number
  readonly isLoose: boolean
  readonly isSpelled: boolean
  /** The scale it ends with (1e6 in `3 million`), 1 if none: `2 to 3 million` lends it to the 2. */
  readonly scale: number
}

const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([['k', 1e3], ['m', 1e6], ['b', 1e9]])

export function readNumerals(text: string, lexicon: Lexicon): readonly Numeral[] {
  const tokens = tokenize(text, lexicon)
  const numerals: Numeral[] = []
  let at = 0
  while (at < tokens.length) {
    const read = readNumeral(text, tokens, at, lexicon)
    if (read === null) at += 1
    else {
      numerals.push(read.numeral)
      at = read.next
    }
  }
  return numerals
}

function readNumeral(text: string, tokens: readonly Token[], from: number, lexicon: Lexicon): { numeral: Numeral; next: number } | null {
  const sum = emptySum()
  const first = tokens[from]
  if (first === undefined || !take(text, first, tokens[from + 1], '', sum, lexicon)) return null
  let isLoose = isLooseAt(text, first, lexicon)
  let isSpelled = first.digits === null
  let next = from + 1
  let end = extended(text, first.end, sum, lexicon)
  for (;;) {
    while ((tokens[next]?.start ?? Infinity) < end) next += 1
    const at = isSilent(tokens, next, from, sum, lexicon) ? next + 1 : next
    const token = tokens[at]
    if (token === undefined || !/^(?:[\s\p{L}]+|-|)$/u.test(text.slice(end, token.start)) || isOver(sum, lexicon)) break
    if (!take(text, token, tokens[at + 1], text.slice(end, token.start), sum, lexicon)) break
    isLoose &&= sum.last === 'ordinal'
    isSpelled &&= token.digits === null
    next = at + 1
    end = extended(text, token.end, sum, lexicon)
  }
  const fraction = readFraction(text, tokens, next, sum, first, lexicon)
  if (fraction !== null) {
    return { numeral: { values: fraction.values, start: first.start, end: fraction.end, isLoose: fraction.isLoose, isSpelled, scale: 1 }, next: fraction.next }
  }
  const value = valueOf(sum)
  const values = sum.factor === 1 ? [value] : [value, exact(value * sum.factor)]
  return { numeral: { values, start: first.start, end, isLoose, isSpelled, scale: sum.scale }, next }
}

function take(text: string, token: Token, after: Token | undefined, gap: string, sum: Sum, lexicon: Lexicon): boolean {
  if (token.digits !== null) return addDigits(sum, token, token.digits, lexicon)
  const word = wordAt(text, token, after, gap, sum, lexicon)
  return word !== null && addWord(sum, word, lexicon)
}

function isLooseAt(text: string, token: Token, lexicon: Lexicon): boolean {
  const before = text.slice(Math.max(0, token.start - 24), token.start)
  return lexicon.numbers.get(token.word)?.isLoose === true || lexicon.isLooseWord(token.word, before, text.slice(token.start, token.start + 48))
}

/** The end, after `and a half` if it follows. */
function extended(text: string, end: number, sum: Sum, lexicon: Lexicon): number {
  return takeHalf(text, end, sum, lexicon) ? lexicon.andAHalf?.lastIndex ?? end : end
}

/** A word that only joins: one hundred AND five, treinta Y uno, half A million. */
function isSilent(tokens: readonly Token[], next: number, from: number, sum: Sum, lexicon: Lexicon): boolean {
  const [token, after] = [tokens[next], tokens[next + 1]]
  if (token === undefined || after === undefined) return false
  const isHalfOf = next === from + 1 && tokens[from]?.word === 'half' && lexicon.articles.has(token.word)
  return isHalfOf ? lexicon.numbers.get(after.word)?.role === 'scale' : token.word === lexicon.joiner && canJoin(sum, after, lexicon)
}

/** Nothing follows an ordinal, save `vigésimo primero`. */
function isOver(sum: Sum, lexicon: Lexicon): boolean {
  return sum.last === 'ordinal' && (sum.small % 10 !== 0 || lexicon.digits === 'en')
}

/** The number word at a token; an article before a scale (`a million`) is one of it; `30M` after a currency sign. */
function wordAt(text: string, token: Token, after: Token | undefined, gap: string, sum: Sum, lexicon: Lexicon): NumberWord | null {
  if (sum.last === 'none' && lexicon.articles.has(token.word)) {
    const role = after === undefined || !/^[\s-]+$/.test(text.slice(token.end, after.start)) ? undefined : lexicon.numbers.get(after.word)?.role
    const isPart = after !== undefined && lexicon.denominators.has(after.word) && /^\s+of\b/.test(text.slice(after.end, after.end + 6))
    return role === 'scale' || role === 'hundred' || isPart ? { role: 'unit', value: 1, isLoose: false } : null
  }
  const scale = SCALE_LETTERS.get(token.word)
  if (scale !== undefined) {
    const before = text.slice(Math.max(0, token.start - 16), token.start)
    const isAmount = gap === '' && sum.last === 'small' && /(?:[$€£]|USD|MXN|EUR)\s?[\d.,]+$/.test(before)
    return isAmount ? { role: 'scale', value: scale, isLoose: false } : null
  }
  return lexicon.numbers.get(token.word) ?? null
}

function canJoin(sum: Sum, after: Token, lexicon: Lexicon): boolean {
  const word = lexicon.numbers.get(after.word)
  if (word === undefined || word.role === 'loose' || word.role === 'scale' || word.role === 'hundred') return false
  if (lexicon.joiner === 'y') return sum.last === 'tens' && word.role === 'unit' && word.value > 0 && word.value < 10
  return (sum.last === 'hundred' || sum.last === 'scale') && word.value < 100 && word.value < sum.room
}

