// Acts that a party signed at one place: what is proven, and what people decided of it.
//
// 1. While one proof of a party is not settled, its chain is followed no further: which of the two is
//    the party's word is not ours to pick.
// 2. Once people kept one branch, the others are dismissed: offered again, they are no new fork, and
//    nothing of them is taken. The proof stays.
// 3. A third act at the place is a new proof, and the chain stops again.

import { parseAct } from '../record/index.ts'
import type { Act, Hash, Ledger, PartyId } from '../record/index.ts'
import type { Proof } from '../store/port.ts'

export class Contested {
  #proofs: readonly Proof[] = []
  readonly #open = new Map<PartyId, number>()
  readonly #dismissed = new Set<Hash>()
  /** party → the lowest place at which people decided. */
  readonly #settled = new Map<PartyId, number>()

  get proofs(): readonly Proof[] {
    return this.#proofs
  }

  /** The first place of a party's chain that people must decide about; null where its chain is followed. */
  openAt(party: PartyId): number | null {
    return this.#open.get(party) ?? null
  }

  /** The proofs as the store holds them. */
  read(proofs: readonly Proof[]): void {
    this.#proofs = proofs
    for (const known of [this.#open, this.#dismissed, this.#settled]) known.clear()
    for (const proof of proofs) {
      const { party, sequence, settlement } = proof
      const lowest = settlement === null ? this.#open : this.#settled
      lowest.set(party, Math.min(sequence, lowest.get(party) ?? sequence))
      if (settlement !== null) for (const hash of hashesOf(proof)) if (hash !== settlement.keeps) this.#dismissed.add(hash)
    }
  }

  /**
   * Whether an act is of a branch that people decided against: one of those that they saw, or one past a settled place that
   * continues another act than the one held there, so that the branch it is of left ours earlier.
   */
  isDismissed({ header, hash }: Act, ledger: Ledger): boolean {
    if (this.#dismissed.has(hash) || (header.previous !== null && this.#dismissed.has(header.previous))) return true
    const { party, sequence } = header
    const held = ledger.hashAt(party, sequence)
    return held !== null && held !== hash && sequence > (this.#settled.get(party) ?? Infinity) && header.previous !== ledger.hashAt(party, sequence - 1)
  }
}

/** The two acts of a proof, as read. */
export function actsOf(proof: Pick<Proof, 'held' | 'received'>): readonly [held: Act, received: Act] {
  const [held, received] = [parseAct(proof.held), parseAct(proof.received)]
  if (!('header' in held) || !('header' in received)) throw new Error('the store holds a damaged proof')
  return [held, received]
}

function hashesOf(proof: Proof): readonly Hash[] {
  return actsOf(proof).map(({ hash }) => hash)
}
