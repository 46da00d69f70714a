// Holds what was read in two languages against each other as multisets: order may differ, counts may not.
// Certain values answer each other first; loose words then answer loose words, so that a `both` and an
// `ambos` are gone before a lost number could hide behind one of them.

import type { Mention } from './mention.ts'

export interface Matching<M> {
  readonly pairs: readonly (readonly [M, M])[]
  /** Certain mentions without an answer. */
  readonly first: readonly M[]
  readonly second: readonly M[]
  /** Loose mentions that answered nothing. */
  readonly looseFirst: readonly M[]
  readonly looseSecond: readonly M[]
}

/** What can be matched: a value or a word, with how far into its passage it stands (0 to 1). */
export interface Placed {
  readonly isLoose: boolean
  readonly values: readonly string[]
  readonly currencies: readonly string[]
  readonly depth: number
}

type Rule = (one: Matchable, other: Matchable) => boolean
type Matchable = Pick<Mention, 'isLoose' | 'values' | 'currencies'>

const RULES: readonly Rule[] = [
  (one, other) => !one.isLoose && !other.isLoose && one.values[0] === other.values[0] && sharesCurrency(one, other),
  (one, other) => !one.isLoose && !other.isLoose && one.values[0] === other.values[0],
  (one, other) => !one.isLoose && !other.isLoose && sharesValue(one, other),
  (one, other) => one.isLoose && other.isLoose && sharesValue(one, other),
  (one, other) => one.isLoose !== other.isLoose && sharesValue(one, other),
]

/** Beyond so many on a side the nearest is no longer looked for: the first that fits is taken. */
const MANY = 64

/** Of those that can answer each other the ones that stand most alike in their passages do. */
export function matchNear<M extends Placed>(first: readonly M[], second: readonly M[]): Matching<M> {
  const pairs: (readonly [M, M])[] = []
  let [left, right] = [first, second]
  for (const rule of RULES) {
    if (left.length === 0 || right.length === 0) break
    const taken = first.length > MANY || second.length > MANY ? firstFitting(left, right, rule) : nearest(left, right, rule)
    pairs.push(...taken)
    const gone = new Set(taken.flat())
    left = left.filter((one) => !gone.has(one))
    right = right.filter((one) => !gone.has(one))
  }
  const isCertain = (one: M): boolean => !one.isLoose
  return { pairs, first: left.filter(isCertain), second: right.filter(isCertain), looseFirst: left.filter((one) => one.isLoose), looseSecond: right.filter((one) => one.isLoose) }
}

function nearest<M extends Placed>(left: readonly M[], right: readonly M[], rule: Rule): readonly (readonly [M, M])[] {
  const fitting = left.flatMap((one) => right.filter((other) => rule(one, other)).map((other) => ({ pair: [one, other] as const, apart: Math.abs(one.depth - other.depth) })))
  const gone = new Set<M>()
  return fitting.sort((a, b) => a.apart - b.apart).flatMap(({ pair }) => {
    if (gone.has(pair[0]) || gone.has(pair[1])) return []
    gone.add(pair[0]).add(pair[1])
    return [pair]
  })
}

function firstFitting<M extends Placed>(left: readonly M[], right: readonly M[], rule: Rule): readonly (readonly [M, M])[] {
  const open = [...right]
  return left.flatMap((one): readonly (readonly [M, M])[] => {
    const at = open.findIndex((other) => rule(one, other))
    const other = at < 0 ? undefined : open.splice(at, 1)[0]
    return other === undefined ? [] : [[one, other]]
  })
}

/** The unanswered of both sides in couples of one code, in the order of the text: `15` here, `50` there is one finding. */
export function couple<M extends Mention>(first: readonly M[], second: readonly M[]): readonly (readonly [M | null, M | null])[] {
  const open = [...second]
  const couples = first.map((one): readonly [M | null, M | null] => {
    const at = open.findIndex((other) => other.code === one.code)
    return [one, at < 0 ? null : (open.splice(at, 1)[0] ?? null)]
  })
  return [...couples, ...open.map((other) => [null, other] as const)]
}

function sharesValue(one: Matchable, other: Matchable): boolean {
  return one.values.some((value) => other.values.includes(value))
}

function sharesCurrency(one: Matchable, other: Matchable): boolean {
  return one.currencies.length === other.currencies.length && (one.currencies.length === 0 || one.currencies.some((currency) => other.currencies.includes(currency)))
}
