// The tree over every chain held here, grown as acts become durable. It is read from the store,
// never from what is only in memory: what a turn has admitted and not yet committed may still be
// dropped, and a root over it would have been signed for nothing that exists.
//
// The danger: where people settle a fork, other acts stand in the places of those that were read. So the
// last act read is looked at again each time, and each act must name the one before it: together they
// vouch for all.

import { equalBytes, HashTree, leafHash, signedOf } from '../../record/index.ts'
import type { Checkpoint, Hash, PartyId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'

const ACTS_AT_ONCE = 1000

interface Grown {
  readonly tree: HashTree
  /** The hash of the last act in it; null while there is none. */
  readonly head: Hash | null
}

export class ChainTrees {
  readonly #store: Pick<Store, 'acts'>
  readonly #grown = new Map<PartyId, Grown>()
  /** The growth of a party's tree that is under way; it never rejects. */
  readonly #turns = new Map<PartyId, Promise<unknown>>()

  constructor(store: Pick<Store, 'acts'>) {
    this.#store = store
  }

  /** The tree over all acts of a party that are durable when this is asked. */
  async grownTree(party: PartyId): Promise<HashTree> {
    const turn = (this.#turns.get(party) ?? Promise.resolve()).then(() => this.#grow(party))
    this.#turns.set(party, turn.catch(() => undefined))
    return turn
  }

  async #grow(party: PartyId): Promise<HashTree> {
    let { tree, head } = await this.#stillHeld(party)
    for (;;) {
      const acts = await this.#store.acts(party, tree.size, ACTS_AT_ONCE)
      this.#grown.delete(party)
      for (const { line, hash } of acts) {
        const signed = signedOf(line)
        if (!signed.includes(`"previous":${JSON.stringify(head)}`)) throw new Error(`the acts of ${party} changed while they were read`)
        tree.append(leafHash(signed))
        head = hash
      }
      this.#grown.set(party, { tree, head })
      if (acts.length < ACTS_AT_ONCE) return tree
    }
  }

  /** The tree as it was, if its last act is still held; else a new one. */
  async #stillHeld(party: PartyId): Promise<Grown> {
    const grown = this.#grown.get(party)
    if (grown === undefined || grown.head === null) return { tree: new HashTree(), head: null }
    const [last] = await this.#store.acts(party, grown.tree.size - 1, 1)
    return last?.hash === grown.head ? grown : { tree: new HashTree(), head: null }
  }
}

/** Whether a checkpoint stands for the first acts of a tree. */
export function isHeld({ size, root }: Pick<Checkpoint, 'size' | 'root'>, tree: HashTree): boolean {
  return size <= tree.size && equalBytes(tree.root(size), root)
}
