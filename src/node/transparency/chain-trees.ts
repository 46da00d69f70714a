// The tree over every chain held here, grown as acts become durable. It is read from the store,
// never from what is only in memory: what a turn has admitted and not yet committed may still be
// dropped, and a root over it would have been signed for nothing that exists.

import { HashTree, leafHash, signedOf } from '../../record/index.ts'
import type { PartyId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'

const ACTS_AT_ONCE = 1000

interface Growing {
  readonly tree: HashTree
  /** The growth that is under way; it never rejects. */
  turn: Promise<void>
}

export class ChainTrees {
  readonly #store: Pick<Store, 'acts'>
  readonly #growing = new Map<PartyId, Growing>()

  constructor(store: Pick<Store, 'acts'>) {
    this.#store = store
  }

  /** The tree over all acts of a party that are durable when this is asked. */
  async grownTree(party: PartyId): Promise<HashTree> {
    const growing = this.#growing.get(party) ?? { tree: new HashTree(), turn: Promise.resolve() }
    this.#growing.set(party, growing)
    const turn = growing.turn.then(() => this.#grow(party, growing.tree))
    growing.turn = turn.catch(() => undefined)
    await turn
    return growing.tree
  }

  async #grow(party: PartyId, tree: HashTree): Promise<void> {
    for (;;) {
      const acts = await this.#store.acts(party, tree.size, ACTS_AT_ONCE)
      for (const { line } of acts) tree.append(leafHash(signedOf(line)))
      if (acts.length < ACTS_AT_ONCE) return
    }
  }
}
