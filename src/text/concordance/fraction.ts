// Fractions in words: `two thirds`, `one-quarter of`, `un tercio`, `dos terceras partes`, `half of`, `la mitad de`.

import type { Lexicon } from './lexicon/lexicon.ts'
import { valueOf } from './sum.ts'
import type { Sum } from './sum.ts'
import type { Token } from './token.ts'

const NOT_A_FRACTION = /^\s*(?:part(?:y|ies)|countr(?:y|ies)|persons?|states?)\b/i

export interface Fraction {
  readonly values: readonly number[]
  readonly end: number
  readonly next: number
  readonly isLoose: boolean
}

/** The fraction that a number read so far is the numerator of; null if it is a whole number. */
export function readFraction(text: string, tokens: readonly Token[], next: number, sum: Sum, first: Token, lexicon: Lexicon): Fraction | null {
  const before = text.slice(Math.max(0, first.start - 12), first.start)
  if (first.word === 'mitad') return { values: [0.5], end: first.end, next, isLoose: !/(?<![\p{L}])la\s+$/iu.test(before) }
  if (first.word === 'half' && sum.small === 0.5 && sum.total === 0) {
    const isPart = /^\s+(?:of|the|its|their)\b/i.test(text.slice(first.end, first.end + 8)) && !/\b(?:first|second|other|latter|last)\s+$/i.test(before)
    return { values: [0.5], end: first.end, next, isLoose: !isPart }
  }
  const value = valueOf(sum)
  const isPartInSpanish = sum.last === 'ordinal' && lexicon.digits === 'es' && /^terc|^cuart|^quint|^decim/.test(first.word)
  if (isPartInSpanish) return readPart(text, tokens, next, 1, value, first)
  const token = tokens[next]
  if (sum.last !== 'small' || value < 1 || value > 20 || token === undefined) return null
  if (!/^(?:\s+|-)$/.test(text.slice(tokens[next - 1]?.end ?? 0, token.start))) return null
  const ordinal = lexicon.numbers.get(token.word.replace(/s$/, ''))
  if (lexicon.digits === 'es' && ordinal?.role === 'ordinal') {
    const part = readPart(text, tokens, next + 1, value, ordinal.value, token)
    if (part !== null) return part
  }
  const denominator = lexicon.denominators.get(token.word)
  if (denominator === undefined) return null
  const after = text.slice(token.end, token.end + 12)
  const isPlural = token.word.endsWith('s')
  if (isPlural ? value === 1 || NOT_A_FRACTION.test(after) : value !== 1 || !/^\s+(?:of|de)\b/.test(after)) return null
  return { values: [value / denominator], end: token.end, next: next + 1, isLoose: false }
}

/** `tercera parte`: a third part, or a third party. */
function readPart(text: string, tokens: readonly Token[], next: number, numerator: number, denominator: number, ordinal: Token): Fraction | null {
  const part = tokens[next]
  if (part === undefined || !/^partes?$/.test(part.word) || !/^\s+$/.test(text.slice(ordinal.end, part.start))) return null
  if (!/^\s+del?\b/.test(text.slice(part.end, part.end + 5))) return null
  return { values: [numerator / denominator, denominator], end: part.end, next: next + 1, isLoose: false }
}
