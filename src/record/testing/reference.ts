// The rules of standing signatures as spec/record.md section 7 words them, as slowly as it reads:
// every question looks through all acts of a view. Shares no code with `Standing` and `Ledger`.

import type { Act, PartyId, Seen } from '../act.ts'
import { versionId } from '../kinds/propose.ts'
import type { ItemId, ProposalId, VersionId } from '../kinds/propose.ts'

type Propose = Act<'propose'>

export class Reference {
  readonly #acts: readonly Act[]
  readonly #codes = new Map<Act, string | null>()

  constructor(acts: readonly Act[]) {
    this.#acts = acts
  }

  /** Why the act is inadmissible, or null. */
  judge(act: Act): string | null {
    let code = this.#codes.get(act)
    if (code === undefined) {
      code = this.#judge(act, viewOf(act))
      this.#codes.set(act, code)
    }
    return code
  }

  adopted(): ProposalId[] {
    const view = Object.fromEntries(this.#acts.map((act) => [act.header.party, Infinity]))
    return this.#proposals().filter((proposal) => this.judge(proposal) === null && this.#isAdopted(proposal, view)).map((proposal) => proposal.hash)
  }

  #judge(act: Act, view: Seen): string | null {
    const { party, kind } = act.header
    if (kind === 'propose') return this.#judgeProposal(act as Propose, party, view)
    if (kind !== 'sign' && kind !== 'withdraw') return null
    const id = (act as Act<'sign'>).body?.proposal
    const proposal = this.#proposals().find((one) => one.hash === id && isIn(one, view) && this.judge(one) === null)
    if (proposal === undefined) return 'proposal-unknown'
    if (kind === 'sign') return this.#judgeSignature(proposal, party, view)
    if (this.#standingAct(proposal, party, view) === null || this.#withdrawal(proposal, party, view) !== null) return 'not-standing'
    return this.#isAdopted(proposal, view) ? 'already-adopted' : null
  }

  #judgeProposal(proposal: Propose, party: PartyId, view: Seen): string | null {
    const under = proposal.body?.under ?? null
    if (under !== null && (!this.#isInForce('dialogue/demo', under, view) || this.#members(under) === null)) return 'charter-not-in-force'
    const charter = charterChangeOf(proposal)
    if (under === null && (charter === null || charter.base !== null || charter.members === null)) return 'charter-invalid'
    if (charter !== null && charter.members?.some((member) => (view[member] ?? 0) < 1) === true) return 'root-mismatch'
    return this.#mayStand(proposal, party, view)
  }

  #judgeSignature(proposal: Propose, party: PartyId, view: Seen): string | null {
    const under = proposal.body?.under ?? null
    if (under !== null && !this.#isInForce('dialogue/demo', under, view)) return 'charter-not-in-force'
    if (this.#withdrawal(proposal, party, view) !== null) return 'withdrawn-from'
    if (this.#standingAct(proposal, party, view) !== null) return 'already-standing'
    return this.#mayStand(proposal, party, view)
  }

  /** Rule 3. */
  #mayStand(proposal: Propose, party: PartyId, view: Seen): string | null {
    const parties = this.#partiesOf(proposal)
    if (!parties.includes(party)) return 'not-a-party'
    if (parties.some((one) => this.#withdrawal(proposal, one, view) !== null)) return 'withdrawn-from'
    for (const { item, base } of proposal.body?.changes ?? []) if (!this.#isInForce(item, base, view)) return 'base-not-in-force'
    const others = this.#proposals().filter((other) => other !== proposal && isIn(other, view) && this.judge(other) === null)
    const bound = others.filter((other) => this.#isBound(other, party, view, proposal))
    if (bound.some((other) => competes(other, proposal))) return 'stands-on-competing'
    return bound.some((other) => other.body?.under === proposal.body?.under && this.#leaves(other, party)) ? 'leaving' : null
  }

  /** Rules 1 and 2. */
  #isBound(proposal: Propose, party: PartyId, view: Seen, next: Propose): boolean {
    if (this.#standingAct(proposal, party, view) === null) return false
    const withdrawal = this.#withdrawal(proposal, party, view)
    if (withdrawal === null) return true
    const isSameCharter = proposal.body?.under === next.body?.under
    const remaining = this.#members(next.body?.under ?? null) ?? []
    const awaited = this.#partiesOf(proposal).filter((other) => other !== party && (isSameCharter || remaining.includes(other)))
    return !awaited.every((other) => this.#acts.some((act) => act.header.party === other && isIn(act, view) && (act.header.seen[party] ?? 0) >= withdrawal.header.sequence))
  }

  #isInForce(item: ItemId, version: VersionId | null, view: Seen): boolean {
    const adopted = this.#proposals().filter((one) => isIn(one, view) && this.judge(one) === null && this.#isAdopted(one, view)).flatMap((one) => one.body?.changes ?? [])
    const isMade = version === null || adopted.some((change) => change.item === item && versionId(change) === version)
    return isMade && !adopted.some((change) => change.item === item && change.base === version)
  }

  /** Rule 5, to the letter. */
  #isAdopted(proposal: Propose, view: Seen): boolean {
    const parties = this.#partiesOf(proposal)
    return parties.every((party) => {
      const act = this.#standingAct(proposal, party, view)
      return act !== null && parties.every((other) => this.#withdrawal(proposal, other, viewOf(act)) === null)
    })
  }

  #standingAct(proposal: Propose, party: PartyId, view: Seen): Act | null {
    return this.#acts.find((act) => act.header.party === party && isIn(act, view) && isStanding(act, proposal) && this.judge(act) === null) ?? null
  }

  #withdrawal(proposal: Propose, party: PartyId, view: Seen): Act | null {
    return this.#acts.find((act) => act.header.party === party && act.header.kind === 'withdraw' && (act as Act<'withdraw'>).body?.proposal === proposal.hash && isIn(act, view) && this.judge(act) === null) ?? null
  }

  #proposals(): readonly Propose[] {
    return this.#acts.filter((act): act is Propose => act.header.kind === 'propose')
  }

  #members(charter: VersionId | null): readonly PartyId[] | null {
    for (const proposal of this.#proposals()) {
      const change = charterChangeOf(proposal)
      if (change !== null && change.version === charter && this.judge(proposal) === null) return change.members
    }
    return null
  }

  #partiesOf(proposal: Propose): readonly PartyId[] {
    const before = this.#members(proposal.body?.under ?? null) ?? []
    return [...new Set([...before, ...(charterChangeOf(proposal)?.members ?? [])])]
  }

  #leaves(proposal: Propose, party: PartyId): boolean {
    const after = charterChangeOf(proposal)?.members ?? null
    return after !== null && this.#partiesOf(proposal).includes(party) && !after.includes(party)
  }
}

function viewOf(act: Act): Seen {
  return { ...act.header.seen, [act.header.party]: act.header.sequence - 1 }
}

function isIn(act: Act, view: Seen): boolean {
  return act.header.sequence <= (view[act.header.party] ?? 0)
}

function isStanding(act: Act, proposal: Propose): boolean {
  return act === proposal || (act.header.kind === 'sign' && (act as Act<'sign'>).body?.proposal === proposal.hash)
}

function competes(one: Propose, other: Propose): boolean {
  const places = (proposal: Propose) => (proposal.body?.changes ?? []).map(({ item, base }) => `${item} ${base}`)
  return places(one).some((place) => places(other).includes(place))
}

function charterChangeOf(proposal: Propose): { base: VersionId | null; version: VersionId; members: readonly PartyId[] | null } | null {
  const change = proposal.body?.changes.find(({ item }) => item === 'dialogue/demo')
  if (change === undefined) return null
  const parties = change.content?.parties as unknown as readonly { party: PartyId }[] | undefined
  return { base: change.base, version: versionId(change), members: parties?.map(({ party }) => party) ?? null }
}
