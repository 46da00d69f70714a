// What a node holds of its dialogue: the acts in its store, and in memory what they mean (the
// ledger) and what they add up to (the rows). Only the acts are kept: the rest is made of them at
// every start, which is as fast as reading a stored copy of it (decision 8).
//
// 1. `commit` is the commit point: before it nothing was said, after it everything is.
// 2. Readers see the rows only after the commit: they are applied last.
// 3. If a write throws, its outcome is unknown: everything is read again before anything else is said.
//    Speaking on an act that was never kept would be a second act at its place.
// 4. What an act erases is gone from the store with the same commit, and everything is then made again
//    without it: so it is as if the body had never been there, here and wherever the act is heard of late.

import { Ledger, parseAct, withholdBody } from '../record/index.ts'
import type { Act, Hash, OpenableAct, ProposalId } from '../record/index.ts'
import { foldInto } from '../dialogue/fold.ts'
import { Foundation, Projection } from '../dialogue/projection.ts'
import type { Batch, Erased, Store } from '../store/port.ts'
import { StoreUnusable } from '../store/port.ts'
import { Contested } from './contested.ts'
import { PendingBatch } from './pending-batch.ts'
import { during } from './operations/stages.ts'
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
    const written = await this.#withoutErased(batch)
    try {
      await during('append', { acts: written.acts.length }, () => this.store.append(written))
    } catch (error) {
      throw new Error('the store did not confirm a write', { cause: error })
    }
    if (batch.erased.length > 0) return this.#forget()
    this.#rows.apply(batch.changes)
    this.#adopted.push(...batch.adopted)
    return [...batch.changes.keys()]
  }

  /**
   * Takes what another process has committed since: what it added to the chains, or everything anew (`isOtherwise`). Answers the keys of
   * the rows that changed. Readers see all of it at once; changes nothing if it throws.
   */
  async follow(isOtherwise: boolean): Promise<readonly string[]> {
    if (isOtherwise) return this.#forget()
    const heads = await this.store.heads()
    const batch = new PendingBatch(this.#rows)
    try {
      for await (const acts of actsInOrder(this.store, heads, this.#ledger.heads())) {
        for (const act of acts) {
          const admission = this.#ledger.admit(act)
          if (admission.outcome === 'refused' || admission.outcome === 'waiting') throw new Error(`act ${act.header.party} ${act.header.sequence} does not follow from what is held`)
          batch.add(this.#ledger, act, admission)
        }
      }
    } catch (error) {
      // The ledger may be ahead of the rows by now.
      return this.#forget().catch((cause: unknown) => { throw new Error('what was committed cannot be followed', { cause: cause ?? error }) })
    }
    if (batch.erased.length > 0) return this.#forget()
    this.#rows.apply(batch.changes)
    this.#adopted.push(...batch.adopted)
    return [...batch.changes.keys()]
  }

  /** Reads what is known of acts that contradict each other. */
  async readProofs(): Promise<void> {
    this.contested.read(await this.store.proofs())
  }

  /** What is to be written of a batch: erased acts of its own in their withheld form, and that of those held before. */
  async #withoutErased({ acts, erased }: PendingBatch): Promise<Batch> {
    if (erased.length === 0) return { acts }
    const before = erased.filter((hash) => !acts.some((act) => act.hash === hash)).flatMap((hash) => this.#ledger.findOpenable(hash) ?? [])
    const isErased = (hash: Hash) => erased.includes(hash)
    return { acts: acts.map((act) => (isErased(act.hash) ? { ...act, line: withheldLine(act.line) } : act)), erased: await this.#withheld(before) }
  }

  async #withheld(acts: readonly OpenableAct[]): Promise<readonly Erased[]> {
    return Promise.all(acts.map(async ({ party, sequence, hash }) => {
      const [held] = await this.store.acts(party, sequence - 1, 1)
      if (held?.hash !== hash) throw new Error(`act ${party} ${sequence} is in the ledger and not in the store`)
      return { party, sequence, line: withheldLine(held.line) }
    }))
  }

  /** Answers the keys of the rows that are otherwise without what was erased. */
  async #forget(): Promise<readonly string[]> {
    const before = this.#rows
    await this.reload()
    return differingKeys(before, this.#rows)
  }

  /** Makes everything again from the acts. Changes nothing if it throws. */
  async reload(): Promise<void> {
    const erased = new Set<Hash>()
    let read = await this.#read(erased)
    // A store may hold what is erased: people kept another branch than before, or an older program wrote it.
    for (let held = read.ledger.toForget(); held.length > 0; held = read.ledger.toForget()) {
      if (!this.isReadOnly) await this.store.append({ acts: [], erased: await this.#withheld(held) })
      for (const { hash } of held) erased.add(hash)
      read = await this.#read(erased)
    }
    const proofs = await this.store.proofs()
    this.#ledger = read.ledger
    this.#rows = read.rows
    this.#adopted = read.adopted
    this.contested.read(proofs)
  }

  /** What the stored acts add up to, those named without their bodies. */
  async #read(erased: ReadonlySet<Hash>): Promise<{ ledger: Ledger; rows: Projection; adopted: ProposalId[] }> {
    const [ledger, foundation, adopted] = [new Ledger(this.dialogue), new Foundation(), [] as ProposalId[]]
    for await (const acts of actsInOrder(this.store, await this.store.heads())) {
      for (const whole of acts) {
        const act = erased.has(whole.hash) ? withheldAct(whole) : whole
        const admission = ledger.admit(act)
        if (admission.outcome === 'refused' || admission.outcome === 'waiting') {
          throw new StoreUnusable('store-broken', `${this.store.description}, ${act.header.party} ${act.header.sequence}`, { cause: admission })
        }
        foldInto(foundation, ledger, act, admission)
        if (admission.outcome === 'effective' && admission.adopted !== null) adopted.push(admission.adopted)
      }
    }
    return { ledger, rows: foundation.rows, adopted }
  }
}

function withheldLine(line: string): string {
  return withholdBody(readLine(line))
}

function withheldAct(act: Act): Act {
  return readLine(withholdBody(act))
}

function readLine(line: string): Act {
  const act = parseAct(line)
  if (!('header' in act)) throw new Error(`a line that was taken cannot be read: ${act.code}`)
  return act
}

/** Keys under which two projections hold different rows. */
export function differingKeys(one: Projection, other: Projection): readonly string[] {
  const [before, after] = [one.toText(), other.toText()]
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).sort()
}
