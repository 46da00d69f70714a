// Adds up one number from its words. A number is read left to right with the room that is left: after
// `twenty` only a unit fits, after `thousand` anything below a thousand. What does not fit begins the next number.

import { fold } from './lexicon/lexicon.ts'
import type { Lexicon, NumberWord } from './lexicon/lexicon.ts'
import type { Token } from './token.ts'

/** What has been read of one number so far. */
export interface Sum {
  /** Closed parts: the `two million` of two million five hundred. */
  total: number
  /** Thousands of the open part. */
  thousands: number
  /** Below a thousand, or digits. */
  small: number
  /** What may still be added must be below this. */
  room: number
  last: 'none' | 'small' | 'tens' | 'hundred' | 'scale' | 'ordinal'
  scale: number
  /** The other meaning of ambiguous digits, as a factor: 0.001 for `1.500`. */
  factor: number
}

export function emptySum(): Sum {
  return { total: 0, thousands: 0, small: 0, room: Infinity, last: 'none', scale: 1, factor: 1 }
}

export function valueOf(sum: Sum): number {
  return exact(sum.total + sum.thousands + sum.small)
}

export function addDigits(sum: Sum, token: Token, values: readonly number[], lexicon: Lexicon): boolean {
  const value = values[0] ?? 0
  const isFirst = sum.last === 'none'
  // `mil 500 millones`, `2 millones 500 mil`: the way Mexico writes large sums.
  const isContinued = lexicon.digits === 'es' && sum.last === 'scale' && sum.room >= 1000 && value > 0 && value < 1000 && Number.isInteger(value)
  if (!isFirst && !isContinued) return false
  sum.small = value
  sum.room = 1
  sum.factor = values[1] === undefined ? 1 : values[1] / value
  sum.last = token.isOrdinal ? 'ordinal' : 'small'
  return true
}

/** False, and nothing changed, if the word does not fit. */
export function addWord(sum: Sum, word: NumberWord, lexicon: Lexicon): boolean {
  if (word.role === 'loose') return addLoose(sum, word)
  if (word.role === 'scale') return addScale(sum, word.value)
  if (word.role === 'hundred') {
    if (sum.last === 'none' || sum.small <= 0 || sum.small >= 100 || sum.last === 'hundred') return false
    sum.small *= 100
    sum.room = 100
    sum.last = 'hundred'
    return true
  }
  const isAfterOrdinal = word.role === 'ordinal' && lexicon.digits === 'es' && sum.small >= 10 && word.value < 10
  const isBelow = word.value < sum.room && (word.value > 0 || sum.last === 'none')
  if (sum.last === 'ordinal' ? !isAfterOrdinal : !isBelow) return false
  sum.small += word.value
  sum.room = word.role === 'tens' ? 10 : word.role === 'hundreds' ? 100 : 1
  sum.last = word.role === 'ordinal' ? 'ordinal' : word.role === 'tens' ? 'tens' : word.role === 'hundreds' ? 'hundred' : 'small'
  return true
}

/** `half`, `both`, `década` stand alone, save before a scale: `medio millón`. */
function addLoose(sum: Sum, word: NumberWord): boolean {
  if (sum.last !== 'none') return false
  sum.small = word.value
  sum.room = 1
  sum.last = 'small'
  return true
}

function addScale(sum: Sum, scale: number): boolean {
  const open = sum.thousands + sum.small
  if (scale === 1000) {
    if (sum.thousands > 0 || sum.last === 'ordinal') return false
    if (sum.last !== 'none' && sum.small === 0 && sum.total === 0) return false
    sum.thousands = (sum.small === 0 ? 1 : sum.small) * 1000
    sum.small = 0
  } else {
    // `millions` alone is a manner of speaking, not a number.
    if (open === 0 || sum.last === 'ordinal' || (sum.total > 0 && scale >= sum.scale)) return false
    sum.total += open * scale
    sum.thousands = 0
    sum.small = 0
  }
  sum.scale = scale === 1000 ? 1000 : Math.max(scale, 1) * (sum.scale === 1000 && scale === 1e6 ? 1000 : 1)
  sum.room = scale
  sum.last = 'scale'
  return true
}

/** `two and a half`, `millón y medio`, `dos años y medio`. */
export function takeHalf(text: string, end: number, sum: Sum, lexicon: Lexicon): boolean {
  if (lexicon.andAHalf === null || (sum.last !== 'small' && sum.last !== 'scale')) return false
  lexicon.andAHalf.lastIndex = end
  const match = lexicon.andAHalf.exec(text)
  if (match === null || (match[1] !== undefined && lexicon.numbers.has(fold(match[1])))) return false
  if (sum.last === 'small') sum.small += 0.5
  else sum.total += 0.5 * sum.scale
  sum.room = 1
  return true
}

/** 1.1 × 10⁶ without the dust of binary fractions. */
export function exact(value: number): number {
  return Number(value.toPrecision(15))
}
