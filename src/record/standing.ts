// Standing signatures: which proposals are adopted, judged without a referee or a clock.
// A view is "how far of each chain"; every question is answered in a view, so that an act is
// judged by what its author had seen and the answer is the same on every node for ever.
//
// 1. A party stands on P from the act that proposes or signs P.
// 2. Its withdrawal takes effect when every other party of P has an act that had seen it; a party
//    that has left since is not waited for, its leaving signature was its last word.
// 3. A party may propose or sign P only if, in its view, every base of P is in force, nobody has
//    withdrawn from P, and it stands neither on a competing proposal nor on its own departure
//    from the charter that P is under (rule 2 counts).
// 4. It may withdraw only while P is not adopted in its view, and never signs P again.
// 5. P is adopted in a view that holds an admissible standing act of every party of P. Rule 3
//    already refuses a standing act that had seen a withdrawal.
//
// Stable: rule 5 only grows with the view. Unique: proof in spec/record.md, section 7; searched
// exhaustively by standing.exhaustive.test.ts.

import type { PartyId, Seen } from './act.ts'
import type { Hash } from './crypto.ts'
import type { ItemId, ProposalId, VersionId } from './kinds/propose.ts'

export const STANDING_CODES = [
  'proposal-unknown', 'charter-not-in-force', 'charter-invalid', 'root-mismatch', 'not-a-party', 'withdrawn-from', 'already-standing',
  'base-not-in-force', 'stands-on-competing', 'leaving', 'not-standing', 'already-adopted',
] as const
export type StandingCode = (typeof STANDING_CODES)[number]

/** Where an act stands in its chain and how far it had seen the others. */
export interface Position {
  readonly party: PartyId
  readonly sequence: number
  readonly seen: Seen
}

export interface ProposedChange {
  readonly item: ItemId
  readonly base: VersionId | null
  readonly version: VersionId
}

export interface Proposal {
  readonly id: ProposalId
  readonly proposer: PartyId
  readonly sequence: number
  readonly under: VersionId | null
  readonly changes: readonly ProposedChange[]
  /** Every party whose signature it needs, sorted. */
  readonly parties: readonly PartyId[]
  /** The parties of the charter `under`; at founding, those of the founded one. */
  readonly members: readonly PartyId[]
  /** The members that its new charter leaves out; empty where it changes no charter. */
  readonly leaving: readonly PartyId[]
}

interface Entry {
  readonly proposal: Proposal
  /** Admissible standing acts: party → sequence. */
  readonly stands: Map<PartyId, number>
  /** Admissible withdrawals: party → sequence. */
  readonly withdrawals: Map<PartyId, number>
  /** Where its author erased it: whoever has seen that is bound by it no longer. */
  erased: { readonly party: PartyId; readonly sequence: number } | null
}

export class Standing {
  readonly #entries = new Map<ProposalId, Entry>()
  /** `<item> <version>` → the proposals that replace, and those that make, this version; two that replace one compete. */
  readonly #onBase = new Map<string, Entry[]>()
  readonly #producing = new Map<string, Entry[]>()
  /** The proposals by which a party would leave. */
  readonly #leaving = new Map<PartyId, Entry[]>()
  /** party → seen of its act number n at index n - 1. */
  readonly #seen = new Map<PartyId, Seen[]>()

  /** Records that a party spoke; every act of every kind, in chain order. */
  noteAct(position: Position): void {
    const acts = this.#seen.get(position.party)
    if (acts === undefined) this.#seen.set(position.party, [position.seen])
    else acts.push(position.seen)
  }

  /** Why this proposal may not be made here, or null. */
  judgeProposal(proposal: Proposal, position: Position): StandingCode | null {
    return this.#judgeStanding(proposal, viewOf(position), position.party)
  }

  noteProposal(proposal: Proposal): void {
    const entry: Entry = { proposal, stands: new Map([[proposal.proposer, proposal.sequence]]), withdrawals: new Map(), erased: null }
    this.#entries.set(proposal.id, entry)
    for (const change of proposal.changes) {
      pushTo(this.#onBase, baseKey(change.item, change.base), entry)
      pushTo(this.#producing, baseKey(change.item, change.version), entry)
    }
    for (const party of proposal.leaving) pushTo(this.#leaving, party, entry)
  }

  judgeSignature(id: ProposalId, position: Position): StandingCode | null {
    const entry = this.#entries.get(id)
    const view = viewOf(position)
    if (entry === undefined || !isProposedIn(entry, view)) return 'proposal-unknown'
    if (entry.withdrawals.has(position.party)) return 'withdrawn-from'
    if (entry.stands.has(position.party)) return 'already-standing'
    return this.#judgeStanding(entry.proposal, view, position.party)
  }

  noteSignature(id: ProposalId, position: Position): void {
    this.#get(id).stands.set(position.party, position.sequence)
  }

  judgeWithdrawal(id: ProposalId, position: Position): StandingCode | null {
    const entry = this.#entries.get(id)
    const view = viewOf(position)
    if (entry === undefined || !isProposedIn(entry, view)) return 'proposal-unknown'
    if (!entry.stands.has(position.party) || entry.withdrawals.has(position.party)) return 'not-standing'
    return isAdoptedIn(entry, view) ? 'already-adopted' : null
  }

  noteWithdrawal(id: ProposalId, position: Position): void {
    this.#get(id).withdrawals.set(position.party, position.sequence)
  }

  /** Its author has erased a proposal that can never be adopted; a proposal not known here is no matter. */
  noteErasure(id: ProposalId, position: Position): void {
    const entry = this.#entries.get(id)
    if (entry !== undefined) entry.erased = position
  }

  find(id: ProposalId): Proposal | null {
    return this.#entries.get(id)?.proposal ?? null
  }

  /** The parties that stand on a proposal in all that is known, withdrawn ones not counted. */
  standingOn(id: ProposalId): readonly PartyId[] {
    const entry = this.#get(id)
    return entry.proposal.parties.filter((party) => entry.stands.has(party) && !entry.withdrawals.has(party))
  }

  /** Adopted in all that is known. */
  isAdopted(id: ProposalId): boolean {
    const entry = this.#entries.get(id)
    return entry !== undefined && entry.proposal.parties.every((party) => entry.stands.has(party))
  }

  /** Adopted as far as this view goes. */
  isAdoptedIn(id: ProposalId, view: Seen): boolean {
    const entry = this.#entries.get(id)
    return entry !== undefined && isAdoptedIn(entry, view)
  }

  /** Whether a version is the one in force of its item, in a view. `null` asks for "the item does not exist yet". */
  isInForce(item: ItemId, version: VersionId | null, view: Seen): boolean {
    const isProduced = version === null || (this.#producing.get(baseKey(item, version)) ?? []).some((entry) => isAdoptedIn(entry, view))
    return isProduced && !(this.#onBase.get(baseKey(item, version)) ?? []).some((entry) => isAdoptedIn(entry, view))
  }

  /** The proposals that compete with this one: same item, same base. */
  competitors(id: ProposalId): readonly ProposalId[] {
    const found = this.#competing(this.#get(id).proposal).map((entry) => entry.proposal.id)
    return [...new Set(found)].filter((other) => other !== id).sort()
  }

  /** What still keeps a party's signature on a withdrawn proposal standing: the parties that have not acknowledged it. */
  unacknowledgedBy(id: ProposalId, party: PartyId, view: Seen): readonly PartyId[] {
    const entry = this.#get(id)
    const sequence = entry.withdrawals.get(party)
    if (sequence === undefined) return []
    return entry.proposal.parties.filter((other) => other !== party && (this.#seenAt(other, view[other] ?? 0)[party] ?? 0) < sequence)
  }

  /** Whether a party has withdrawn in this view, and all of `awaited` but itself have acknowledged it there. */
  isWithdrawalInEffect(id: ProposalId, party: PartyId, view: Seen, awaited: readonly PartyId[]): boolean {
    const withdrawn = this.#get(id).withdrawals.get(party)
    return withdrawn !== undefined && withdrawn <= (view[party] ?? 0) && !this.unacknowledgedBy(id, party, view).some((other) => awaited.includes(other))
  }

  /** The proposals on which the author of an act stands and may not while it proposes or signs this one. */
  bindingAgainst(proposal: Proposal, position: Position): readonly ProposalId[] {
    const view = viewOf(position)
    const others = [...this.#competing(proposal), ...this.#departuresOf(position.party, proposal)]
    return [...new Set(others.filter((other) => other.proposal.id !== proposal.id && this.#standsIn(other, position.party, view, proposal)).map((other) => other.proposal.id))]
  }

  #judgeStanding(proposal: Proposal, view: Seen, party: PartyId): StandingCode | null {
    if (!proposal.parties.includes(party)) return 'not-a-party'
    const entry = this.#entries.get(proposal.id)
    if (entry !== undefined && [...entry.withdrawals].some(([by, sequence]) => sequence <= (view[by] ?? 0))) return 'withdrawn-from'
    for (const change of proposal.changes) {
      if (!this.isInForce(change.item, change.base, view)) return 'base-not-in-force'
    }
    for (const other of this.#competing(proposal)) {
      if (other.proposal.id !== proposal.id && this.#standsIn(other, party, view, proposal)) return 'stands-on-competing'
    }
    for (const other of this.#departuresOf(party, proposal)) {
      if (other.proposal.id !== proposal.id && this.#standsIn(other, party, view, proposal)) return 'leaving'
    }
    return null
  }

  #departuresOf(party: PartyId, { under }: Proposal): readonly Entry[] {
    return (this.#leaving.get(party) ?? []).filter((other) => other.proposal.under === under)
  }

  /** Whether a signature of `party` still binds it when it comes to stand on `next`, whose charter is in force in the view. */
  #standsIn(entry: Entry, party: PartyId, view: Seen, next: Proposal): boolean {
    const stood = entry.stands.get(party)
    if (stood === undefined || stood > (view[party] ?? 0)) return false
    if (entry.erased !== null && entry.erased.sequence <= (view[entry.erased.party] ?? 0)) return false
    const withdrawn = entry.withdrawals.get(party)
    if (withdrawn === undefined || withdrawn > (view[party] ?? 0)) return true
    const isOneCharter = entry.proposal.under === next.under
    return this.unacknowledgedBy(entry.proposal.id, party, view).some((other) => isOneCharter || next.members.includes(other))
  }

  #competing(proposal: Proposal): readonly Entry[] {
    return proposal.changes.flatMap((change) => this.#onBase.get(baseKey(change.item, change.base)) ?? [])
  }

  #seenAt(party: PartyId, sequence: number): Seen {
    return this.#seen.get(party)?.[sequence - 1] ?? {}
  }

  #get(id: ProposalId): Entry {
    const entry = this.#entries.get(id)
    if (entry === undefined) throw new Error(`proposal ${id} was never noted`)
    return entry
  }
}

/** What the author of an act had: its own chain before the act, and of the others what it names as seen. */
export function viewOf(position: Position): Seen {
  return { ...position.seen, [position.party]: position.sequence - 1 }
}

function isProposedIn(entry: Entry, view: Seen): boolean {
  return entry.proposal.sequence <= (view[entry.proposal.proposer] ?? 0)
}

function isAdoptedIn(entry: Entry, view: Seen): boolean {
  return entry.proposal.parties.every((party) => {
    const sequence = entry.stands.get(party)
    return sequence !== undefined && sequence <= (view[party] ?? 0)
  })
}

function baseKey(item: ItemId, base: Hash | null): string {
  return `${item} ${base ?? 'new'}`
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (list.at(-1) !== value) list.push(value)
}
