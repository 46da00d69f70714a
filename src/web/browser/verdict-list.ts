// The verdict on every act, a byte or two each: what a reader may want to page through afterwards.

import { VERIFY_CODES } from '../../record/verify.ts'
import type { ActVerdict, Verdict, VerifyCode } from '../../record/verify.ts'
import type { ChainCounts } from './messages.ts'

const VERDICTS = ['verified', 'unverified', 'inconsistent'] as const satisfies readonly Verdict[]

export interface HeldVerdict {
  readonly party: string
  readonly sequence: number
  readonly verdict: Verdict
  readonly code: VerifyCode | null
}

interface HeldChain {
  /** By sequence: the verdict times 256, and the place of its code in the list of codes, from 1. */
  readonly held: number[]
  readonly unverified: number[]
  readonly inconsistent: number[]
}

export class VerdictList {
  readonly #chains = new Map<string, HeldChain>()

  /** Of two verdicts on one place, the worse stays. */
  add({ party, sequence, verdict, code }: ActVerdict): void {
    const { held, ...problems } = this.#chain(party)
    const packed = VERDICTS.indexOf(verdict) * 256 + (code === null ? 0 : VERIFY_CODES.indexOf(code) + 1)
    const before = held[sequence] ?? -1
    if (before >= packed) return
    while (held.length < sequence) held.push(0)
    held[sequence] = packed
    const listed = VERDICTS[before >> 8]
    if (listed === verdict) return
    if (listed === 'unverified') problems.unverified.splice(problems.unverified.indexOf(sequence), 1)
    if (verdict !== 'verified') problems[verdict].push(sequence)
  }

  counts(): readonly ChainCounts[] {
    return [...this.#chains].map(([party, { held, unverified, inconsistent }]) => ({
      party, counts: { verified: held.length - 1 - unverified.length - inconsistent.length, unverified: unverified.length, inconsistent: inconsistent.length },
    }))
  }

  /** Chain after chain; of problems, first what is inconsistent. `of` is how many there are to page through. */
  page(from: number, count: number, isOnlyProblems: boolean): { readonly rows: readonly HeldVerdict[]; readonly of: number } {
    const rows: HeldVerdict[] = []
    let of = 0
    for (const [party, held, places] of this.#sections(isOnlyProblems)) {
      const length = places?.length ?? held.length - 1
      for (let index = Math.max(0, from - of); index < length && of + index < from + count; index++) {
        const sequence = places === null ? index + 1 : (places[index] ?? 0)
        const packed = held[sequence] ?? 0
        rows.push({ party, sequence, verdict: VERDICTS[packed >> 8] ?? 'unverified', code: VERIFY_CODES[(packed & 255) - 1] ?? null })
      }
      of += length
    }
    return { rows, of }
  }

  #sections(isOnlyProblems: boolean): readonly (readonly [party: string, held: readonly number[], places: readonly number[] | null])[] {
    const chains = [...this.#chains]
    if (!isOnlyProblems) return chains.map(([party, { held }]) => [party, held, null])
    const ofKind = (kind: 'inconsistent' | 'unverified') => chains.map(([party, chain]) => [party, chain.held, chain[kind].sort((a, b) => a - b)] as const)
    return [...ofKind('inconsistent'), ...ofKind('unverified')]
  }

  #chain(party: string): HeldChain {
    const found = this.#chains.get(party) ?? { held: [0], unverified: [], inconsistent: [] }
    this.#chains.set(party, found)
    return found
  }
}
