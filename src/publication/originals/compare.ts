// A Word file that was written on outside, beside the words that went out: paragraph by paragraph, whatever
// program saved it and whatever it did to styles and numbers. It names what differs and takes nothing over.
//
// The danger: a change that is not seen. So every paragraph of the file and every line of the original is in
// the answer or equal to its counterpart, letter by letter; what cannot be paired is left out or added.

import type { Hash } from '../../record/index.ts'
import { diffWords } from '../../text/difference.ts'
import type { Change } from '../../text/difference.ts'
import { plainLine } from '../../text/documents/index.ts'
import type { ReadWord } from '../../text/documents/index.ts'
import { parseTypedHash } from '../../text/hash-groups.ts'
import type { OriginalLine } from './word-file.ts'

export type ReturnedDifference =
  | { readonly kind: 'changed'; readonly line: OriginalLine; readonly changes: readonly Change[] }
  | { readonly kind: 'missing'; readonly line: OriginalLine }
  /** `after`: the line before it; null at the top. */
  | { readonly kind: 'added'; readonly text: string; readonly after: OriginalLine | null }

/** Comparisons of one line with one paragraph; a file that would need more is not of this text. */
const MOST_PAIRS = 4_000_000
/** Words that two paragraphs share, out of those of both, for one to be a change of the other. */
const ALIKE = 0.4

/** Null where the file has so much more in it that it is no form of this text. */
export function compareReturned(lines: readonly OriginalLine[], { paragraphs }: Pick<ReadWord, 'paragraphs'>): readonly ReturnedDifference[] | null {
  const expected = lines.map((line) => ({ line, text: plainLine(line.text) })).filter(({ text }) => text !== '')
  let [head, tail] = [0, 0]
  while (head < expected.length && head < paragraphs.length && expected[head]?.text === paragraphs[head]) head += 1
  while (tail < expected.length - head && tail < paragraphs.length - head && expected[expected.length - 1 - tail]?.text === paragraphs[paragraphs.length - 1 - tail]) tail += 1
  const [middle, found] = [expected.slice(head, expected.length - tail), paragraphs.slice(head, paragraphs.length - tail)]
  if (middle.length * found.length > MOST_PAIRS) return null
  let after = expected[head - 1]?.line ?? null
  return paired(middle.map(({ text }) => text), found).flatMap(([one, other]): readonly ReturnedDifference[] => {
    const line = one === null ? null : (middle[one]?.line ?? null)
    const text = other === null ? null : (found[other] ?? '')
    const before = after
    after = line ?? after
    if (line === null) return text === null ? [] : [{ kind: 'added', text, after: before }]
    if (text === null) return [{ kind: 'missing', line }]
    const own = plainLine(line.text)
    return own === text ? [] : [{ kind: 'changed', line, changes: diffWords(own, text, line.language) }]
  })
}

/** How many lines stand in the file as they are: which of several originals it was. */
export function sharedLines(lines: readonly OriginalLine[], { paragraphs }: Pick<ReadWord, 'paragraphs'>): number {
  const held = new Set(paragraphs)
  return lines.filter(({ text }) => held.has(plainLine(text))).length
}

/** The hash in the foot of the file, which says from which words it was made; null where there is none. */
export function hashInFoot({ footers }: Pick<ReadWord, 'footers'>): Hash | null {
  const groups = footers.map((text) => /SHA-256((?:\s+[0-9a-f]{4}){16})/i.exec(text)?.[1]).find((found) => found !== undefined)
  return groups === undefined ? null : parseTypedHash(groups)
}

type Pair = readonly [one: number | null, other: number | null]

/** The cheapest way from one list to the other: what is equal costs nothing, a change less than leaving out and adding. */
function paired(one: readonly string[], other: readonly string[]): readonly Pair[] {
  const [bags, others] = [one.map(bagOf), other.map(bagOf)]
  const width = other.length + 1
  const costs = new Float64Array((one.length + 1) * width)
  const costOf = (row: number, column: number) => costs[row * width + column] ?? 0
  const change = (row: number, column: number) => (one[row] === other[column] ? 0 : 2 - likeness(bags[row], others[column]) * 1.5)
  for (let row = one.length; row >= 0; row -= 1) {
    for (let column = other.length; column >= 0; column -= 1) {
      if (row === one.length || column === other.length) costs[row * width + column] = one.length - row + other.length - column
      else costs[row * width + column] = Math.min(1 + costOf(row + 1, column), 1 + costOf(row, column + 1), change(row, column) + costOf(row + 1, column + 1))
    }
  }
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  while (row < one.length || column < other.length) {
    if (row < one.length && column < other.length && Math.abs(costOf(row, column) - (change(row, column) + costOf(row + 1, column + 1))) < 1e-9) pairs.push([row++, column++])
    else if (row < one.length && Math.abs(costOf(row, column) - (1 + costOf(row + 1, column))) < 1e-9) pairs.push([row++, null])
    else pairs.push([null, column++])
  }
  return pairs
}

function bagOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** 0 where they share too little to be forms of one another, up to 1. */
function likeness(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const word of small) if (large.has(word)) shared += 1
  const ratio = large.size === 0 ? 0 : shared / large.size
  return ratio < ALIKE ? -1 : ratio
}
