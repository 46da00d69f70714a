// People decide which of two branches of a chain is followed. Here is worked out what that does to
// what is held, before anything is written.
//
// Keeping the branch that is held changes nothing but the mark on the proof. Keeping the other sets
// the held acts aside from the place on, and is safe where everything else that is held still stands:
// acts of other parties keep their bytes and are judged beside the new branch, as any node that held
// it from the beginning would judge them. Where such acts had seen beyond the place, that takes the
// new branch as far as they had seen; else the branch may come later, by the next pull.

import { emptyChain, follow, isSignedBy, keyFor, Ledger, parseAct } from '../record/index.ts'
import type { Act, ChainHead, Hash, PartyId } from '../record/index.ts'
import type { Branch, Proof, Settlement, Store, StoredAct } from '../store/port.ts'
import { StoreUnusable } from '../store/port.ts'
import { actKey } from '../dialogue/rows.ts'
import { actsOf } from './contested.ts'
import type { Holding } from './holding.ts'
import { actsInOrder } from './replay.ts'
import type { ActSource } from './replay.ts'

export interface Decision {
  readonly party: PartyId
  readonly sequence: number
  readonly keep: Hash
  /** Who decides, as this machine knows them. */
  readonly by: string
  readonly reason: string | null
}

export type SettleCode = 'fork-unknown' | 'branch-unknown' | 'earlier-fork' | 'branch-too-short' | 'settling-tears'
export interface SettleRefusal {
  readonly refused: SettleCode
  readonly facts: Readonly<Record<string, string | number>>
}

export interface Plan {
  readonly settlement: Settlement
  readonly branch: Branch | null
  /** How many held acts are set aside. */
  readonly setAside: number
  /** Acts of other parties that have effect now and would have none, as `[party, sequence]`. */
  readonly losing: readonly (readonly [PartyId, number])[]
}

/** `offered`: lines of the chain from the place on, as whoever was asked holds them. */
export async function planSettlement(holding: Holding, decision: Decision, at: string, offered: readonly (readonly string[])[]): Promise<Plan | SettleRefusal> {
  const { party, sequence, keep, by, reason } = decision
  const proofs = holding.contested.proofs.filter((proof) => proof.party === party && proof.sequence === sequence)
  const known = new Set(proofs.flatMap((proof) => actsOf(proof).map(({ hash }) => hash)))
  if (proofs.length === 0) return { refused: 'fork-unknown', facts: { party, sequence } }
  if (!known.has(keep)) return { refused: 'branch-unknown', facts: { party, sequence } }
  const open = holding.contested.openAt(party)
  if (open !== null && open < sequence) return { refused: 'earlier-fork', facts: { party, sequence: open } }
  const settlement: Settlement = { keeps: keep, at, by, reason }
  const held = holding.ledger.hashAt(party, sequence)
  if (held === null || held === keep) return { settlement, branch: null, setAside: 0, losing: [] }
  return planExchange(holding, decision, settlement, await branchesKnown(holding.store, proofs, offered))
}

async function planExchange(holding: Holding, { party, sequence, keep }: Decision, settlement: Settlement, lines: readonly (readonly string[])[]): Promise<Plan | SettleRefusal> {
  const seenTo = Math.max(0, ...holding.ledger.chains().filter((chain) => chain.party !== party).map((chain) => chain.seen[party] ?? 0))
  const before = await chainBefore(holding, party, sequence)
  const branches = lines.map((some) => continuing(before, some)).filter(([first]) => first?.hash === keep)
  const longest = branches.reduce<readonly StoredAct[]>((most, next) => (next.length > most.length ? next : most), [])
  const instead = longest.slice(0, Math.max(0, seenTo - sequence + 1))
  if (sequence + instead.length <= seenTo) return { refused: 'branch-too-short', facts: { party, sequence: seenTo } }
  const losing = await lossesBeside(holding, party, sequence, instead)
  if (losing === null) return { refused: 'settling-tears', facts: { party, sequence } }
  return { settlement, branch: { instead }, setAside: holding.ledger.chain(party).sequence - sequence + 1, losing }
}

/** What may continue the chain at the place: as offered, as set aside before, or no more than the proofs themselves show. */
async function branchesKnown(store: Store, proofs: readonly Proof[], offered: readonly (readonly string[])[]): Promise<readonly (readonly string[])[]> {
  const [{ party, sequence } = { party: '', sequence: 0 }] = proofs
  const aside = (await store.setAside(party)).filter((act) => act.sequence >= sequence)
  const starts = aside.filter((act) => act.sequence === sequence).map((start) => chainedFrom(start, aside))
  return [...offered, ...starts, ...proofs.flatMap(({ held, received }) => [[held], [received]])]
}

/** The acts set aside that continue one another from `start`. */
function chainedFrom(start: StoredAct, aside: readonly StoredAct[]): readonly string[] {
  const lines = [start.line]
  for (let last = start; ;) {
    const next = aside.find((act) => act.sequence === last.sequence + 1 && previousOf(act) === last.hash)
    if (next === undefined) return lines
    lines.push(next.line)
    last = next
  }
}

function previousOf({ line }: StoredAct): Hash | null {
  const act = parseAct(line)
  return 'header' in act ? act.header.previous : null
}

async function chainBefore({ store, dialogue }: Holding, party: PartyId, sequence: number): Promise<ChainHead> {
  let chain = emptyChain(dialogue, party)
  for (const { line } of await store.acts(party, 0, sequence - 1)) {
    const next = follow(chain, parseAct(line) as Act)
    if (typeof next === 'string') throw new StoreUnusable('store-broken', `${store.description}, ${party} ${chain.sequence + 1}`, { cause: next })
    chain = next
  }
  return chain
}

/** As far as lines continue a chain, whole and signed. */
function continuing(before: ChainHead, lines: readonly string[]): readonly StoredAct[] {
  const acts: StoredAct[] = []
  let chain = before
  for (const line of lines) {
    const act = parseAct(line)
    if (!('header' in act) || act.body === null) break
    const [key, next] = [keyFor(chain, act), follow(chain, act)]
    if (typeof next === 'string' || key === null || !isSignedBy(key, act.signed, act.signature)) break
    acts.push({ party: act.header.party, sequence: act.header.sequence, hash: act.hash, line })
    chain = next
  }
  return acts
}

/** The acts of other parties that would lose their effect; null where one of them could not stand at all. */
async function lossesBeside({ store, dialogue, rows }: Holding, party: PartyId, sequence: number, instead: readonly StoredAct[]): Promise<readonly (readonly [PartyId, number])[] | null> {
  const [overlay, ledger, losing] = [withBranch(store, party, sequence, instead), new Ledger(dialogue), [] as (readonly [PartyId, number])[]]
  const heads = { ...(await store.heads()), [party]: sequence + instead.length - 1 }
  try {
    for await (const acts of actsInOrder(overlay, heads)) {
      for (const act of acts) {
        const [{ outcome }, { header }] = [ledger.admit(act), act]
        if (outcome === 'refused' || outcome === 'waiting') return null
        const had = rows.find('act', actKey(header.party, header.sequence))
        if (header.party !== party && outcome !== 'effective' && had?.inadmissible === null) losing.push([header.party, header.sequence])
      }
    }
  } catch (error) {
    if (error instanceof StoreUnusable) return null
    throw error
  }
  return losing
}

/** The acts as they would be held. */
function withBranch(store: Store, party: PartyId, sequence: number, instead: readonly StoredAct[]): ActSource {
  return {
    description: store.description,
    acts: async (of, after, limit) => {
      const acts = await store.acts(of, after, limit)
      if (of !== party) return acts
      return [...acts.filter((act) => act.sequence < sequence), ...instead.filter((act) => act.sequence > after)].slice(0, limit)
    },
  }
}
