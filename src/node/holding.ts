// What a node holds of its dialogue: the acts in its store, and in memory what they mean (the
// ledger) and what they add up to (the rows).
//
// 1. The acts are the truth. `commit` is the commit point: before it nothing was said, after it everything is.
// 2. Readers see the rows only after the commit: they are applied last.
// 3. If a write throws, its outcome is unknown: everything is read again before anything else is said.
//    Speaking on an act that was never kept would be a second act at its place.
// 4. The stored rows are a copy that may lag behind the acts, never run ahead of them: they name the
//    heads that they stand for, and opening folds what came later on top. They can be deleted at any time.

import { Ledger } from '../record/index.ts'
import type { Act, Admission, PartyId, ProposalId, Seen } from '../record/index.ts'
import { FOLD_VERSION, fold } from '../dialogue/fold.ts'
import { Projection, rowText } from '../dialogue/projection.ts'
import type { Store } from '../store/port.ts'
import { StoreUnusable } from '../store/port.ts'
import type { PendingBatch } from './pending-batch.ts'
import { actsInOrder } from './replay.ts'

/** Changed rows after which the stored copy is brought up to date at once. */
const MOST_UNSAVED = 2_000

/** Rows as they were stored, and the acts that they stand for. */
interface Kept {
  readonly rows: Projection
  readonly heads: Seen
}

interface Read {
  readonly ledger: Ledger
  readonly rows: Projection
  readonly adopted: ProposalId[]
  readonly unsaved: Set<string>
}

export class Holding {
  readonly store: Store
  readonly dialogue: string
  readonly isReadOnly: boolean
  #ledger: Ledger
  #rows = new Projection()
  /** Keys of rows that the stored copy does not hold as they are. */
  #unsaved = new Set<string>()
  /** Whether the stored copy is one that changes can be written to. */
  #isStoredWhole = false
  /** Every proposal adopted, in the order in which that was found. */
  #adopted: ProposalId[] = []
  /** Chains no longer followed, by the place at which their party signed twice. */
  readonly forks = new Map<PartyId, number>()

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

  get hasUnsaved(): boolean {
    return this.#unsaved.size > 0 || !this.#isStoredWhole
  }

  get mustSave(): boolean {
    return this.#unsaved.size >= MOST_UNSAVED
  }

  /** Makes what was admitted durable, and then visible; answers the keys of the rows that changed. */
  async commit(batch: PendingBatch): Promise<readonly string[]> {
    try {
      await this.store.append({ acts: batch.acts, projection: null })
    } catch (error) {
      throw new Error('the store did not confirm a write', { cause: error })
    }
    this.#rows.apply(batch.changes)
    for (const key of batch.changes.keys()) this.#unsaved.add(key)
    this.#adopted.push(...batch.adopted)
    return [...batch.changes.keys()]
  }

  /** Brings the stored copy of the rows up to date. Not between an admission and its commit: heads and rows must be of one moment. */
  async save(): Promise<void> {
    if (this.isReadOnly || !this.hasUnsaved) return
    const [heads, unsaved] = [this.#ledger.heads(), this.#unsaved]
    this.#unsaved = new Set()
    try {
      if (this.#isStoredWhole) await this.store.append({ acts: [], projection: { changes: this.#changesOf(unsaved), fold: FOLD_VERSION, heads } })
      else await this.store.replaceProjection({ fold: FOLD_VERSION, heads, rows: this.#rows.toText() })
      this.#isStoredWhole = true
    } catch (error) {
      for (const key of unsaved) this.#unsaved.add(key)
      throw error
    }
  }

  /** Reads everything again; the rows from their stored copy unless `isFromScratch`. Changes nothing if it throws. */
  async reload(isFromScratch = false): Promise<void> {
    // The copy first: beside a writer it may grow while this reads, and must not be ahead of the acts.
    const kept = isFromScratch ? null : await this.#keptRows()
    const read = await this.#readOn(kept).catch((error: unknown) => {
      // Nothing can be built on a copy that was damaged; on the acts everything can.
      if (kept === null || error instanceof StoreUnusable) throw error
      return null
    })
    if (read === null) return this.reload(true)
    const proofs = await this.store.proofs()
    this.#ledger = read.ledger
    this.#rows = read.rows
    this.#adopted = read.adopted
    this.#unsaved = read.unsaved
    this.#isStoredWhole = kept !== null
    this.forks.clear()
    for (const { party, sequence } of proofs) this.forks.set(party, sequence)
  }

  /** All acts admitted, and those that the kept rows do not stand for folded onto them; null if they stand for a moment that never was. */
  async #readOn(kept: Kept | null): Promise<Read | null> {
    const heads = await this.store.heads()
    if (kept !== null && !covers(heads, kept.heads)) return null
    const read: Read = { ledger: new Ledger(this.dialogue), rows: kept?.rows ?? new Projection(), adopted: [], unsaved: new Set() }
    let hasFolded = false
    for await (const { act, isKept } of actsInOrder(this.store, heads, kept?.heads)) {
      if (isKept && hasFolded) return null
      const admission = this.#admit(read.ledger, act)
      if (admission.outcome === 'effective' && admission.adopted !== null) read.adopted.push(admission.adopted)
      if (isKept) continue
      const changes = fold(read.rows, read.ledger, act, admission)
      read.rows.apply(changes)
      hasFolded = true
      if (kept !== null) for (const key of changes.keys()) read.unsaved.add(key)
    }
    return read
  }

  #admit(ledger: Ledger, act: Act): Admission {
    const admission = ledger.admit(act)
    if (admission.outcome !== 'refused' && admission.outcome !== 'waiting') return admission
    throw new StoreUnusable('store-broken', `${this.store.description}, ${act.header.party} ${act.header.sequence}`, { cause: admission })
  }

  #changesOf(keys: ReadonlySet<string>) {
    return [...keys].map((key) => {
      const row = this.#rows.at(key)
      return { key, value: row === undefined ? null : rowText(row) }
    })
  }

  /** The stored copy, if these rules made it and it can be read. */
  async #keptRows(): Promise<Kept | null> {
    const stored = await this.store.projection()
    if (stored === null || stored.fold !== FOLD_VERSION) return null
    try {
      return { rows: Projection.fromText(stored.rows), heads: stored.heads }
    } catch (error) {
      if (error instanceof SyntaxError) return null
      throw error
    }
  }
}

function covers(heads: Seen, kept: Seen): boolean {
  return Object.entries(kept).every(([party, sequence]) => sequence <= (heads[party] ?? 0))
}
