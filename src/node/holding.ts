// What a node holds of its dialogue: the acts in its store, and in memory what they mean (the
// ledger) and what they add up to (the rows). Only the acts are kept: the rest is made of them at
// every start, which is as fast as reading a stored copy of it (decision 8).
//
// 1. `commit` is the commit point: before it nothing was said, after it everything is.
// 2. Readers see the rows only after the commit: they are applied last.
// 3. If a write throws, its outcome is unknown: everything is read again before anything else is said.
//    Speaking on an act that was never kept would be a second act at its place.

import { Ledger } from '../record/index.ts'
import type { ProposalId } from '../record/index.ts'
import { fold } from '../dialogue/fold.ts'
import { Projection } from '../dialogue/projection.ts'
import type { Store } from '../store/port.ts'
import { StoreUnusable } from '../store/port.ts'
import { Contested } from './contested.ts'
import type { PendingBatch } from './pending-batch.ts'
import { actsInOrder } from './replay.ts'

export class Holding {
  readonly store: Store
  readonly dialogue: string
  readonly isReadOnly: boolean
  #ledger: Ledger
  #rows = new Projection()
  /** Every proposal adopted, in the order in which that was found. */
  #adopted: ProposalId[] = []
  readonly contested = new Contested()

  private constructor(dialogue: string, store: Store, isReadOnly: boolean) {
    this.dialogue = dialogue
    this.store = store
    this.isReadOnly = isReadOnly
    this.#ledger = new Ledger(dialogue)
  }

  /** Reads what the store holds; `isReadOnly` never writes, so that it can stand beside a running node. */
  static async open(dialogue: string, store: Store, isReadOnly: boolean): Promise<Holding> {
    const holding = new Holding(dialogue, store, isReadOnly)
    await holding.reload()
    return holding
  }

  get ledger(): Ledger {
    return this.#ledger
  }

  /** The rows as of the last commit. */
  get rows(): Projection {
    return this.#rows
  }

  get adopted(): readonly ProposalId[] {
    return this.#adopted
  }

  /** Makes what was admitted durable, and then visible; answers the keys of the rows that changed. */
  async commit(batch: PendingBatch): Promise<readonly string[]> {
    try {
      await this.store.append({ acts: batch.acts })
    } catch (error) {
      throw new Error('the store did not confirm a write', { cause: error })
    }
    this.#rows.apply(batch.changes)
    this.#adopted.push(...batch.adopted)
    return [...batch.changes.keys()]
  }

  /** Makes everything again from the acts. Changes nothing if it throws. */
  async reload(): Promise<void> {
    const [ledger, rows, adopted] = [new Ledger(this.dialogue), new Projection(), [] as ProposalId[]]
    for await (const act of actsInOrder(this.store, await this.store.heads())) {
      const admission = ledger.admit(act)
      if (admission.outcome === 'refused' || admission.outcome === 'waiting') {
        throw new StoreUnusable('store-broken', `${this.store.description}, ${act.header.party} ${act.header.sequence}`, { cause: admission })
      }
      rows.apply(fold(rows, ledger, act, admission))
      if (admission.outcome === 'effective' && admission.adopted !== null) adopted.push(admission.adopted)
    }
    const proofs = await this.store.proofs()
    this.#ledger = ledger
    this.#rows = rows
    this.#adopted = adopted
    this.contested.read(proofs)
  }
}
