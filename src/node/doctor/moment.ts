// What one store holds at one moment, beside whoever writes: how far its chains go, and what the
// acts up to there add up to. Made twice, in two orders: what differed then would differ between two nodes.

import { Ledger, parseAct } from '../../record/index.ts'
import type { Act, PartyId, Seen } from '../../record/index.ts'
import { fold } from '../../dialogue/fold.ts'
import { Projection } from '../../dialogue/projection.ts'
import type { Store, StoredAct } from '../../store/port.ts'
import { StoreUnusable } from '../../store/port.ts'
import { actsInOrder } from '../replay.ts'
import { found } from './finding.ts'
import type { DoctorFinding } from './finding.ts'

export interface Moment {
  readonly heads: Seen
  /** Null where the acts do not make whole chains. */
  readonly made: {
    readonly ledger: Ledger
    readonly rows: Projection
    /** The same acts taken in another order. */
    readonly rowsOtherwise: Projection
  } | null
  readonly findings: readonly DoctorFinding[]
}

/** Acts are only ever added, so those up to the heads stay as they are while more arrive. */
export async function readMoment(store: Store, dialogue: string): Promise<Moment> {
  const heads = await store.heads()
  try {
    const { ledger, rows } = await make(store, dialogue, heads)
    const { rows: rowsOtherwise } = await make(store, dialogue, Object.fromEntries(Object.entries(heads).reverse()))
    return { heads, made: { ledger, rows, rowsOtherwise }, findings: [] }
  } catch (error) {
    if (!(error instanceof StoreUnusable) || error.code !== 'store-broken') throw error
    return { heads, made: null, findings: [found('acts-broken', error.place)] }
  }
}

/** Ledger and rows from the acts alone; chains are taken in the order of `heads` as far as `seen` lets them. */
async function make(store: Store, dialogue: string, heads: Seen): Promise<{ readonly ledger: Ledger; readonly rows: Projection }> {
  const [ledger, rows] = [new Ledger(dialogue), new Projection()]
  for await (const acts of actsInOrder(store, heads)) {
    for (const act of acts) {
      const admission = ledger.admit(act)
      if (admission.outcome === 'refused' || admission.outcome === 'waiting') {
        throw new StoreUnusable('store-broken', `${store.description}, ${act.header.party} ${act.header.sequence}`, { cause: admission })
      }
      rows.apply(fold(rows, ledger, act, admission))
    }
  }
  return { ledger, rows }
}

const READ_AT_ONCE = 2000

/** The acts of one chain up to its head, as stored. */
export async function* storedChain(store: Store, party: PartyId, last: number): AsyncGenerator<StoredAct> {
  for (let after = 0; after < last;) {
    const acts = (await store.acts(party, after, READ_AT_ONCE)).filter((act) => act.sequence <= last)
    yield* acts
    after = acts.at(-1)?.sequence ?? last
  }
}

/** The stored act as it reads; null where its line is none. */
export function readStored({ line }: StoredAct): Act | null {
  const act = parseAct(line)
  return 'header' in act ? act : null
}

export function partiesOf(...heads: readonly Seen[]): readonly PartyId[] {
  return [...new Set(heads.flatMap((one) => Object.keys(one)))].sort()
}
