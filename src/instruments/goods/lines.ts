// What became of a code of one edition of the Harmonized System in another. Only what was looked up is called known:
// a number that is still in use may mean other goods, and a number that is gone may have gone in several ways.

import type { Bilingual } from '../../text/bilingual.ts'

export interface Correlation {
  readonly from: string
  readonly to: string
  readonly code: string
  readonly relation: 'split' | 'merged' | 'narrowed' | 'widened' | 'deleted' | 'same'
  readonly candidates: readonly string[]
  readonly note: Bilingual
}

/**
 * `same-edition`: nothing had to be carried. `same`: looked up, the same goods. `number-in-use`: the number stands in the other edition too, and
 * nobody looked up whether it means the same. `no-one-to-one`: there is no one line that means the same, or nobody knows which.
 */
export const FATES = ['same-edition', 'same', 'number-in-use', 'no-one-to-one'] as const
export type Fate = (typeof FATES)[number]

export interface CarriedLine {
  readonly code: string
  readonly fate: Fate
  /** Lines of the other edition that may be meant. */
  readonly candidates: readonly string[]
  /** `looked-up`: told by a source; `by-number`: of the same heading, which is a guess; null: none. */
  readonly basis: 'looked-up' | 'by-number' | null
  readonly correlation: Correlation | null
}

/** A list of codes carried into another edition. `lines`: every six-digit code of that edition. */
export function carry(codes: readonly string[], from: string, to: string, lines: ReadonlySet<string>, correlations: readonly Correlation[]): readonly CarriedLine[] {
  const known = new Map(correlations.filter((one) => one.from === from && one.to === to).map((one) => [one.code, one]))
  return codes.map((code) => {
    const correlation = known.get(code) ?? null
    if (from === to) return { code, fate: lines.has(code) ? 'same-edition' : 'no-one-to-one', candidates: [], basis: null, correlation: null }
    if (correlation !== null) return { code, fate: correlation.relation === 'same' ? 'same' : 'no-one-to-one', candidates: correlation.candidates, basis: correlation.candidates.length === 0 ? null : 'looked-up', correlation }
    if (lines.has(code)) return { code, fate: 'number-in-use', candidates: [code], basis: 'by-number', correlation }
    const candidates = likeNumbers(code, lines)
    return { code, fate: 'no-one-to-one', candidates, basis: candidates.length === 0 ? null : 'by-number', correlation }
  })
}

/** Lines that share five digits with a code, or else its heading. */
function likeNumbers(code: string, lines: ReadonlySet<string>): readonly string[] {
  const sharing = (digits: number) => [...lines].filter((line) => line.startsWith(code.slice(0, digits))).sort()
  const near = sharing(5)
  return near.length > 0 ? near : sharing(4)
}

export interface ListTotals {
  readonly codes: number
  readonly byFate: Readonly<Record<Fate, number>>
  /** Codes in each chapter. */
  readonly byChapter: ReadonlyMap<string, number>
}

export function totalsOf(lines: readonly CarriedLine[]): ListTotals {
  const byChapter = new Map<string, number>()
  for (const { code } of lines) byChapter.set(code.slice(0, 2), (byChapter.get(code.slice(0, 2)) ?? 0) + 1)
  const byFate = Object.fromEntries(FATES.map((fate) => [fate, lines.filter((line) => line.fate === fate).length])) as Record<Fate, number>
  return { codes: lines.length, byFate, byChapter: new Map([...byChapter].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

/** What one list has that the other has not. */
export function differenceOf(codes: readonly string[], others: readonly string[]): { readonly added: readonly string[]; readonly removed: readonly string[]; readonly shared: readonly string[] } {
  const [here, there] = [new Set(codes), new Set(others)]
  return { added: codes.filter((code) => !there.has(code)), removed: others.filter((code) => !here.has(code)), shared: codes.filter((code) => there.has(code)) }
}
