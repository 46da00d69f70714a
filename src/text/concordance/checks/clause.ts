// A sentence or clause that one language has and the other has not. A stretch of words that nothing
// answers is held against the lengths of both sides: if the other side has the length that the rest
// would have, the stretch was dropped; if it has the length of the whole, it was only put differently.

import type { Finding } from '../finding.ts'
import { misfit } from '../passage/align.ts'
import type { KeyedWord } from '../passage/keys.ts'
import type { Pair, SideNumber } from '../pair.ts'

/** What a stretch must weigh in nats of likelihood to be called dropped. Set on the corpus. */
const THRESHOLD = 2
const PRIOR = 3.2
/** How often a word of a dropped stretch has no answer by chance elsewhere in the sentence. */
const UNANSWERED_IF_DROPPED = 0.9
const FEWEST_WORDS = 2
const FEWEST_WORDS_ALONE = 2
const MOST_LENGTH_NATS = 7
/** Words of one subject are missing from the vocabulary together, so that many of them prove little more than some. */
const MOST_WORD_NATS = 7

const CLAUSE_NATS = 2.5
const NOTHING: KeyedWord = { start: 0, end: 0, written: '', form: '', keys: [], isValue: false }

/** Words `[from, to)` of one side that the other side lacks. */
export interface Dropped {
  readonly side: SideNumber
  readonly from: number
  readonly to: number
  readonly finding: Finding
}

export function findDropped(pair: Pair, ratio: number): readonly Dropped[] {
  if (!pair.isWhole) return alone(pair)
  return ([0, 1] as const).flatMap((side) => stretchOf(pair, side, side === 0 ? ratio : 1 / ratio) ?? [])
}

function alone(pair: Pair): readonly Dropped[] {
  const side = pair.passages[0].place === null ? 1 : 0
  const words = pair.words(side)
  return words.filter(isMatter).length < FEWEST_WORDS_ALONE ? [] : [dropped(pair, side, 0, words.length)]
}

function dropped(pair: Pair, side: SideNumber, from: number, to: number): Dropped {
  const marked = pair.marked(side, from, to)
  return { side, from, to, finding: pair.finding('clause', side === 0 ? [marked, null] : [null, marked]) }
}

function stretchOf(pair: Pair, side: SideNumber, ratio: number): Dropped | null {
  const words = pair.words(side)
  const other = pair.words(side === 0 ? 1 : 0)
  const there = new Set(other.flatMap(({ keys }) => keys))
  const stretch = emptiest(words, there)
  if (stretch === null) return null
  // Where the other side has such a stretch too, the two say one thing in different words.
  const answering = emptiest(other, new Set(words.flatMap(({ keys }) => keys)))
  const inOther = answering === null ? 0 : other.slice(...answering).filter(isMatter).length
  const [from, to] = stretch
  const inside = words.slice(from, to).filter(isMatter)
  const outside = [...words.slice(0, from), ...words.slice(to)].filter(isMatter)
  const isAnswered = (word: KeyedWord): boolean => word.keys.some((key) => there.has(key))
  const unanswered = inside.filter((word) => !isAnswered(word)).length - Math.max(0, inOther - 1)
  if (unanswered < FEWEST_WORDS) return null
  const usual = Math.min(0.6, Math.max(0.2, (outside.filter((word) => !isAnswered(word)).length + 1) / (outside.length + 4)))
  const byWords = Math.min(MOST_WORD_NATS, unanswered * Math.log(UNANSWERED_IF_DROPPED / usual) + inside.filter(isAnswered).length * Math.log((1 - UNANSWERED_IF_DROPPED) / (1 - usual)))
  const [own, length] = [lengthOf(pair, side), lengthOf(pair, side === 0 ? 1 : 0)]
  const cut = (words[to - 1]?.end ?? 0) - (words[from]?.start ?? 0)
  const byLength = Math.max(-MOST_LENGTH_NATS, Math.min(MOST_LENGTH_NATS, misfit(own, length, ratio) - misfit(own - cut, length, ratio)))
  const asClause = inside.every((word) => !isAnswered(word)) && unanswered >= 3 && isClause(pair, side, from, to) ? CLAUSE_NATS : 0
  return byWords + byLength + asClause - PRIOR < THRESHOLD ? null : dropped(pair, side, ...widened(pair, side, from, to))
}

/** The stretch up to the stops around it, where they are near: the clause that a reader will look for. */
function widened(pair: Pair, side: SideNumber, from: number, to: number): readonly [number, number] {
  const first = [0, 1, 2, 3].find((step) => hasStop(pair, side, from - step))
  const last = [0, 1, 2, 3].find((step) => hasStop(pair, side, to + step))
  return [Math.max(0, from - (first ?? 0)), Math.min(pair.words(side).length, to + (last ?? 0))]
}

/** Whether a stretch is what stands between two stops, save for words that carry no matter. */
function isClause(pair: Pair, side: SideNumber, from: number, to: number): boolean {
  const words = pair.words(side)
  let [first, last] = [from, to]
  while (first > 0 && !isMatter(words[first - 1] ?? NOTHING) && !hasStop(pair, side, first)) first -= 1
  while (last < words.length && !isMatter(words[last] ?? NOTHING) && !hasStop(pair, side, last)) last += 1
  return hasStop(pair, side, first) && hasStop(pair, side, last) && !(first === 0 && last === words.length)
}

/** A stop before the word of that number. */
function hasStop(pair: Pair, side: SideNumber, at: number): boolean {
  const words = pair.words(side)
  if (at <= 0 || at >= words.length) return true
  return /[,;:.!?()—–]/.test(pair.texts.texts[side].slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0))
}

/** The stretch with the most words that nothing answers for the fewest that something does. */
function emptiest(words: readonly KeyedWord[], there: ReadonlySet<number>): readonly [number, number] | null {
  let [best, bestFrom, bestTo] = [0, 0, 0]
  let [sum, from] = [0, 0]
  for (const [index, word] of words.entries()) {
    if (!isMatter(word)) continue
    if (sum <= 0) [sum, from] = [0, index]
    sum += word.keys.some((key) => there.has(key)) ? -1.4 : 1
    if (sum > best) [best, bestFrom, bestTo] = [sum, from, index + 1]
  }
  return best < FEWEST_WORDS ? null : [bestFrom, bestTo]
}

/** Values have checks of their own. */
function isMatter(word: KeyedWord): boolean {
  return word.keys.length > 0 && !word.isValue && !/^\p{N}/u.test(word.form)
}

function lengthOf(pair: Pair, side: SideNumber): number {
  const { place } = pair.passages[side]
  return place === null ? 0 : place.end - place.start
}
