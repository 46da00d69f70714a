// Holds what was read in two languages against each other as multisets: order may differ, counts may not.
// Certain values answer each other first; loose words then answer loose words, so that a `both` and an
// `ambos` are gone before a lost number could hide behind one of them.

import type { Mention } from './mention.ts'

export interface Matching {
  readonly pairs: readonly (readonly [Mention, Mention])[]
  /** Certain mentions without an answer. */
  readonly first: readonly Mention[]
  readonly second: readonly Mention[]
}

type Rule = (one: Mention, other: Mention) => boolean

const RULES: readonly Rule[] = [
  (one, other) => !one.isLoose && !other.isLoose && one.values[0] === other.values[0] && sharesCurrency(one, other),
  (one, other) => !one.isLoose && !other.isLoose && one.values[0] === other.values[0],
  (one, other) => !one.isLoose && !other.isLoose && sharesValue(one, other),
  (one, other) => one.isLoose && other.isLoose && sharesValue(one, other),
  (one, other) => one.isLoose !== other.isLoose && sharesValue(one, other),
]

export function matchMentions(first: readonly Mention[], second: readonly Mention[]): Matching {
  const pairs: (readonly [Mention, Mention])[] = []
  let left = first
  let right = second
  for (const rule of RULES) {
    const kept: Mention[] = []
    const open = [...right]
    for (const one of left) {
      const at = open.findIndex((other) => rule(one, other))
      const other = open[at]
      if (other === undefined) kept.push(one)
      else {
        pairs.push([one, other])
        open.splice(at, 1)
      }
    }
    left = kept
    right = open
  }
  return { pairs, first: left.filter((one) => !one.isLoose), second: right.filter((one) => !one.isLoose) }
}

/** The unanswered of both sides in couples of one code, in the order of the text: `15` here, `50` there is one finding. */
export function couple(first: readonly Mention[], second: readonly Mention[]): readonly (readonly [Mention | null, Mention | null])[] {
  const open = [...second]
  const couples = first.map((one): readonly [Mention | null, Mention | null] => {
    const at = open.findIndex((other) => other.code === one.code)
    return [one, at < 0 ? null : (open.splice(at, 1)[0] ?? null)]
  })
  return [...couples, ...open.map((other) => [null, other] as const)]
}

function sharesValue(one: Mention, other: Mention): boolean {
  return one.values.some((value) => other.values.includes(value))
}

export function sharesCurrency(one: Mention, other: Mention): boolean {
  return one.currencies.length === other.currencies.length && (one.currencies.length === 0 || one.currencies.some((currency) => other.currencies.includes(currency)))
}
