// Acts on their way in, of whatever party: every chain is read and its signatures checked, then what
// can be admitted is, in any order that respects `seen`. Nothing is durable yet when this returns.
//
// A party that signed two acts at one place is heard no further: the pair is kept as proof first.

import type { PartyId } from '../record/index.ts'
import type { Proof } from '../store/port.ts'
import type { Holding } from './holding.ts'
import { Incoming } from './incoming.ts'
import type { Fork, ImportProblem } from './incoming.ts'
import { during } from './operations/stages.ts'
import { PendingBatch } from './pending-batch.ts'

export interface Arrivals {
  /** What was admitted; the caller commits it. */
  readonly batch: PendingBatch
  /** The first act of each chain that was not taken; nothing after it was. */
  readonly problems: readonly ImportProblem[]
  /** Whether a party was found to have signed twice at one place. */
  readonly hasForked: boolean
}

/** From where acts come, and when. */
export type Origin = Pick<Proof, 'broughtBy' | 'noticedAt'>

/** Reads and admits chains: lines in chain order by party, and what was shown of erasures further on. */
export async function admitArrivals(holding: Holding, chains: ReadonlyMap<PartyId, readonly string[]>, origin: Origin, shown: ReadonlyMap<PartyId, readonly string[]>): Promise<Arrivals> {
  const pending: Incoming[] = []
  const problems: ImportProblem[] = []
  let hasForked = false
  for (const [party, lines] of chains) {
    const fork = holding.contested.openAt(party)
    if (fork !== null) { problems.push({ party, sequence: fork, code: 'fork' }); continue }
    const chain = new Incoming(holding.ledger, party, lines, shown.get(party) ?? [])
    const { problem, fork: found } = await chain.read(holding.ledger, holding.contested)
    if (problem !== null) problems.push(problem)
    if (found !== null) {
      await keepFork(holding, found, origin)
      hasForked = true
    }
    pending.push(chain)
  }
  const batch = new PendingBatch(holding.rows)
  const arrived = [...chains.values()].reduce((sum, lines) => sum + lines.length, 0)
  during('fold', { acts: arrived }, () => {
    for (let hasMoved = true; hasMoved;) hasMoved = pending.map((chain) => admitFrom(chain, holding, batch, problems)).includes(true)
  })
  for (const { party, next } of pending.map((chain) => ({ party: chain.party, next: chain.next() }))) {
    if (next !== undefined) problems.push({ party, sequence: next.header.sequence, code: 'waiting' })
  }
  return { batch, problems, hasForked }
}

/** Admits what can be admitted of one chain; answers whether anything was. */
function admitFrom(chain: Incoming, { ledger }: Holding, batch: PendingBatch, problems: ImportProblem[]): boolean {
  let hasMoved = false
  for (let act = chain.next(); act !== undefined; act = chain.next()) {
    const admission = ledger.admit(act)
    if (admission.outcome === 'waiting') return hasMoved
    if (admission.outcome === 'refused') {
      problems.push({ party: chain.party, sequence: act.header.sequence, code: admission.code })
      chain.stop()
      return hasMoved
    }
    if (admission.outcome !== 'known') batch.add(ledger, act, admission)
    chain.taken()
    hasMoved = true
  }
  return hasMoved
}

/** Keeps both acts before anything else, and hears this party no further. */
async function keepFork({ store, contested }: Holding, { first, second }: Fork, origin: Origin): Promise<void> {
  const { party, sequence } = second.header
  const held = first ?? (await store.acts(party, sequence - 1, 1))[0]?.line
  if (held === undefined) throw new Error(`act ${party} ${sequence} is in the ledger and not in the store`)
  await store.keepProof({ party, sequence, held, received: second.line, ...origin, settlement: null })
  contested.read(await store.proofs())
}
