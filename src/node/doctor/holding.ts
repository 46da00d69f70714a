// What one store holds, read at one moment beside whoever writes: the rows as stored, and the rows
// as the acts alone make them.
//
// The order matters. Heads, then the projection, then heads again: an append writes both at once,
// so the projection stands for no less than the heads before it and no more than the heads after.

import { Ledger, parseAct } from '../../record/index.ts'
import type { Act, PartyId, Seen } from '../../record/index.ts'
import { fold } from '../../dialogue/fold.ts'
import { Projection } from '../../dialogue/projection.ts'
import type { Store, StoredAct, StoredProjection } from '../../store/port.ts'
import { StoreUnusable } from '../../store/port.ts'
import { actsInOrder } from '../replay.ts'
import { found } from './finding.ts'
import type { DoctorFinding } from './finding.ts'

export interface Holding {
  readonly heads: Seen
  /** Null where no projection is stored. */
  readonly stored: StoredProjection | null
  /** Null where the acts do not make whole chains. */
  readonly rebuilt: { readonly ledger: Ledger; readonly rows: Projection } | null
  /** What is wrong with the moment itself. */
  readonly findings: readonly DoctorFinding[]
}

export async function readHolding(store: Store, dialogue: string): Promise<Holding> {
  const before = await store.heads()
  const stored = await store.projection()
  const after = await store.heads()
  const findings: DoctorFinding[] = []
  if (stored !== null) {
    for (const party of partiesOf(before, stored.heads, after)) {
      const stands = stored.heads[party] ?? 0
      if (stands < (before[party] ?? 0)) findings.push(found('projection-behind', `${party} ${stands}`, String(before[party])))
      if (stands > (after[party] ?? 0)) findings.push(found('projection-ahead', `${party} ${stands}`, String(after[party] ?? 0)))
    }
  }
  const heads = stored === null || findings.length > 0 ? before : stored.heads
  try {
    return { heads, stored, rebuilt: await rebuild(store, dialogue, heads), findings }
  } catch (error) {
    if (!(error instanceof StoreUnusable) || error.code !== 'store-broken') throw error
    return { heads, stored, rebuilt: null, findings: [...findings, found('acts-broken', error.place)] }
  }
}

/** Ledger and rows from the acts alone, as a node makes them that has no projection. */
async function rebuild(store: Store, dialogue: string, heads: Seen): Promise<NonNullable<Holding['rebuilt']>> {
  const [ledger, rows] = [new Ledger(dialogue), new Projection()]
  for await (const act of actsInOrder(store, heads)) {
    const admission = ledger.admit(act)
    if (admission.outcome === 'refused' || admission.outcome === 'waiting') {
      throw new StoreUnusable('store-broken', `${store.description}, ${act.header.party} ${act.header.sequence}`, { cause: admission })
    }
    rows.apply(fold(rows, ledger, act, admission))
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
