// What stands elsewhere was not dropped. By the alternat each side names its own delegation first, so
// whole sentences change places; the words that seem to be missing are then left over close by.

import type { KeyedWord } from '../passage/keys.ts'
import type { Pair, SideNumber } from '../pair.ts'
import type { Dropped } from './clause.ts'

/** As far as a sentence may have moved, in passages. */
const REACH = 6
/** Of the words of what seems dropped, the share that words left over on the other side must answer. */
const SHARE = 0.5

/** What was really dropped, by pair. */
export function withoutMoved(pairs: readonly Pair[], dropped: ReadonlyMap<Pair, readonly Dropped[]>): ReadonlyMap<Pair, readonly Dropped[]> {
  if (dropped.size === 0) return dropped
  const kept = new Map<Pair, readonly Dropped[]>()
  for (const [index, pair] of pairs.entries()) {
    const near = pairs.slice(Math.max(0, index - REACH), index + REACH + 1)
    const here = (dropped.get(pair) ?? []).filter((one) => !isLeftOver(one, pair, near))
    if (here.length > 0) kept.set(pair, here)
  }
  return kept
}

function isLeftOver({ side, from, to }: Dropped, pair: Pair, near: readonly Pair[]): boolean {
  const there: SideNumber = side === 0 ? 1 : 0
  const left = new Set(near.flatMap((one) => unanswered(one, there)).flatMap(({ keys }) => keys))
  const words = pair.words(side).slice(from, to).filter(({ keys, isValue }) => keys.length > 0 && !isValue)
  return words.filter(({ keys }) => keys.some((key) => left.has(key))).length >= SHARE * words.length
}

/** The words of a side that nothing in their own pair answers. */
function unanswered(pair: Pair, side: SideNumber): readonly KeyedWord[] {
  const there = new Set(pair.words(side === 0 ? 1 : 0).flatMap(({ keys }) => keys))
  return pair.words(side).filter(({ keys, isValue }) => keys.length > 0 && !isValue && !keys.some((key) => there.has(key)))
}
