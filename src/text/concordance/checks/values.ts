// Numbers, dates, codes, money: values are held against each other passage by passage, so that a value
// that changed in one sentence does not hide behind the same value in another. A value that moved into
// the sentence next door, as translation moves it, is let go; one that changed places with another is not.

import type { Finding } from '../finding.ts'
import { couple, matchNear } from '../match.ts'
import type { Placed } from '../match.ts'
import { shownValue } from '../mention.ts'
import type { Mention } from '../mention.ts'
import { placesBetween } from '../passage/words.ts'
import type { Marked, Pair, SideNumber, Two } from '../pair.ts'

/** Compared in their own way, not as multisets. */
const APART: ReadonlySet<string> = new Set(['enumeration', 'currency'])
/** As far as a value may have moved, in passages. */
const NEXT_DOOR = 2

type Read = Mention & Placed

interface Left {
  readonly pair: Pair
  first: readonly Read[]
  second: readonly Read[]
  readonly pairs: readonly (readonly [Read, Read])[]
}

/** `isTold`: passages that are found dropped as wholes, whose values need no finding of their own. */
export function checkValues(pairs: readonly Pair[], mentions: Two<readonly Mention[]>, isTold: (pair: Pair) => boolean): readonly Finding[] {
  const lefts = pairs.map((pair): Left => {
    const within = (side: SideNumber): readonly Read[] => between(mentions[side], pair.passages[side].place).filter(({ code }) => !APART.has(code))
      .map((one) => ({ ...one, depth: pair.depth(side, one) }))
    return { pair, ...matchNear(within(0), within(1)) }
  })
  letMovedGo(lefts)
  const matched = lefts.flatMap(({ pair, pairs: of }) => of.map((couple) => ({ pair, couple })))
  return [
    ...lefts.filter(({ pair }) => !isTold(pair)).flatMap(({ pair, first, second }) => couple(first, second).map(([one, other]) => differing(pair, one, other))),
    ...changedCurrencies(matched),
    ...(matched.some(({ couple: [one, other] }) => isChanged(one, other)) ? [] : unnamedCurrencies(pairs, mentions)),
  ]
}

function between(mentions: readonly Mention[], place: { readonly start: number; readonly end: number } | null): readonly Mention[] {
  return place === null ? [] : placesBetween(mentions, place.start, place.end)
}

/** One way only: where both passages lack what the other has too much of, two values changed places. */
function letMovedGo(lefts: readonly Left[]): void {
  for (const [index, left] of lefts.entries()) {
    for (const near of lefts.slice(index + 1, index + 1 + NEXT_DOOR)) {
      const isSwapped = left.first.length > 0 && left.second.length > 0 && near.first.length > 0 && near.second.length > 0
      if (isSwapped) continue
      const down = matchNear(left.first, near.second)
      const up = matchNear(near.first, left.second)
      Object.assign(left, { first: down.first, second: up.second })
      Object.assign(near, { first: up.first, second: down.second })
    }
  }
}

function differing(pair: Pair, one: Mention | null, other: Mention | null): Finding {
  const value = (mention: Mention | null): string | null => (mention === null ? null : shownValue(mention))
  return pair.finding(one?.code ?? other?.code ?? 'number', [markedValue(one), markedValue(other)], [value(other), value(one)])
}

function markedValue(mention: Mention | null, value?: string): Marked | null {
  return mention === null ? null : { start: mention.start, end: mention.end, value: value ?? shownValue(mention) }
}

function isChanged(one: Mention, other: Mention): boolean {
  return one.currencies.length > 0 && other.currencies.length > 0 && !one.currencies.some((currency) => other.currencies.includes(currency))
}

/** The same amount in two currencies. */
function changedCurrencies(matched: readonly { readonly pair: Pair; readonly couple: readonly [Mention, Mention] }[]): readonly Finding[] {
  return matched.filter(({ couple: [one, other] }) => isChanged(one, other)).map(({ pair, couple: [one, other] }) => {
    const [first = '', second = ''] = [one.currencies[0], other.currencies[0]]
    return pair.finding('currency', [markedValue(one, first), markedValue(other, second)], [second, first])
  })
}

/** A currency that the other language never names. */
function unnamedCurrencies(pairs: readonly Pair[], mentions: Two<readonly Mention[]>): readonly Finding[] {
  const named = [mentions[0].filter(isCurrency), mentions[1].filter(isCurrency)] as const
  return couple(unnamed(named[0], named[1]), unnamed(named[1], named[0])).flatMap(([one, other]) => {
    const pair = pairs.find((candidate) => (one !== null && candidate.has(0, one)) || (one === null && other !== null && candidate.has(1, other)))
    return pair === undefined ? [] : [differing(pair, one, other)]
  })
}

function isCurrency(one: Mention): boolean {
  return one.code === 'currency'
}

/** One mention for each currency of `these` that `those` do not name. */
function unnamed(these: readonly Mention[], those: readonly Mention[]): readonly Mention[] {
  const missing = these.filter((one) => !those.some((other) => one.values.some((value) => other.values.includes(value))))
  return missing.filter((one, index) => missing.findIndex((other) => other.values[0] === one.values[0]) === index)
}
