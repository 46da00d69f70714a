// All that a node or a verifier holds of one dialogue: every party's chain, and what the acts
// together mean. Acts come in any order that respects `seen`; the meaning does not depend on
// which. Nothing here touches the world, and nothing here checks signatures: who admits acts
// checks them first (`keyFor`, `isSignedBy`), since how many must be checked depends on the purpose.

import type { Act, PartyId, Seen } from './act.ts'
import { CHAIN_CODES, emptyChain, follow } from './chain.ts'
import type { ChainHead } from './chain.ts'
import { charterOf, rolesOf } from './charter.ts'
import type { Charter } from './charter.ts'
import type { Hash } from './crypto.ts'
import { BODY_KINDS } from './kinds/index.ts'
import type { ActKind } from './kinds/index.ts'
import { versionId } from './kinds/propose.ts'
import type { ProposalId, ProposeBody, VersionId } from './kinds/propose.ts'
import type { StateBody } from './kinds/state.ts'
import { Openable } from './openable.ts'
import type { OpenableAct } from './openable.ts'
import { STANDING_CODES, Standing, viewOf } from './standing.ts'
import type { Position, Proposal } from './standing.ts'
import { Unjudged } from './unjudged.ts'

/** The act stays in its chain, without effect. */
export const INADMISSIBLE_CODES = [
  ...STANDING_CODES, 'statement-not-live', 'act-unknown', 'already-erased', 'still-standing', 'proves-breach',
] as const
export type InadmissibleCode = (typeof INADMISSIBLE_CODES)[number]
/** The act does not enter its chain, and nothing after it does. */
export const ORDER_CODES = [...CHAIN_CODES, 'seen-not-closed'] as const
export type OrderCode = (typeof ORDER_CODES)[number]

export type Admission =
  | { readonly outcome: 'effective'; readonly adopted: ProposalId | null }
  | { readonly outcome: 'inadmissible'; readonly code: InadmissibleCode }
  /** Its body, or one it depends on, is withheld: the chain goes on, its effect cannot be judged. `excused` is what would be said of it if nothing were. */
  | { readonly outcome: 'unjudged'; readonly excused: InadmissibleCode | null }
  /** Its header is held already; the signature beside it may be another valid one. */
  | { readonly outcome: 'known' }
  /** It had seen an act that is not held yet: `party` must come first, up to `sequence`. */
  | { readonly outcome: 'waiting'; readonly party: PartyId; readonly sequence: number }
  | { readonly outcome: 'refused'; readonly code: OrderCode }

type Judged = Extract<Admission, { outcome: 'effective' | 'inadmissible' | 'unjudged' }>

export class Ledger {
  readonly dialogue: string
  readonly standing = new Standing()
  readonly #chains = new Map<PartyId, ChainHead>()
  /** party → hash and seen of act n at index n - 1. */
  readonly #acts = new Map<PartyId, { hash: Hash; seen: Seen; kind: ActKind }[]>()
  readonly #charters = new Map<VersionId, Charter>()
  readonly #openable = new Openable()
  /** Proposal → the acts without effect whose author it bound. */
  readonly #breaches = new Map<ProposalId, Position[]>()
  readonly #unjudged = new Unjudged()
  #charter: { version: VersionId; charter: Charter } | null = null

  constructor(dialogue: string) {
    this.dialogue = dialogue
  }

  /** Takes the next act of a chain, or says why not. An act refused or waiting leaves everything as it was. */
  admit(act: Pick<Act, 'header' | 'hash' | 'body'>): Admission {
    const { header } = act
    const chain = this.chain(header.party)
    if (this.hashAt(header.party, header.sequence) === act.hash) return { outcome: 'known' }
    const next = follow(chain, act)
    if (typeof next === 'string') return { outcome: 'refused', code: next }
    const order = this.#orderProblem(act)
    if (order !== null) return order
    const judged = this.judge(act)
    this.#chains.set(header.party, next)
    this.#note(act, judged)
    return judged.outcome === 'effective' ? { outcome: 'effective', adopted: this.#adoptedBy(act) } : judged
  }

  /** What an act would mean here, without taking it: the one decision function. */
  judge(act: Pick<Act, 'header' | 'hash' | 'body'>): Judged {
    const position = positionOf(act)
    if (act.body === null) return { outcome: 'unjudged', excused: null }
    switch (act.header.kind) {
      case 'propose': return this.#unlessHidden(this.#judgePropose(act as Act<'propose'>, position), position)
      case 'sign': return this.#judgeNamed((act as Act<'sign'>).body?.proposal, position, (id) => this.#judgeSign(id, position))
      case 'withdraw': return this.#judgeNamed((act as Act<'withdraw'>).body?.proposal, position, (id) => this.standing.judgeWithdrawal(id, position))
      case 'state': return this.#judgeState(act.body as StateBody, position)
      case 'release': return judgedBy(this.#openable.judge((act as Act<'release'>).body?.act ?? '', position.party))
      case 'erase': return this.#unlessHidden(this.#judgeErasure((act as Act<'erase'>).body?.act ?? '', position), position)
      case 'key':
      case 'receipt': return judgedBy(null)
    }
  }

  chain(party: PartyId): ChainHead {
    return this.#chains.get(party) ?? emptyChain(this.dialogue, party)
  }

  chains(): readonly ChainHead[] {
    return [...this.#chains.values()].sort((a, b) => (a.party < b.party ? -1 : 1))
  }

  /** Sequence of the last act held of every party. */
  heads(): Seen {
    return Object.fromEntries(this.chains().map((chain) => [chain.party, chain.sequence]))
  }

  hashAt(party: PartyId, sequence: number): Hash | null {
    return this.#acts.get(party)?.[sequence - 1]?.hash ?? null
  }

  /** The places of a party's acts of these kinds, in chain order. */
  placesOf(party: PartyId, kinds: readonly ActKind[]): readonly number[] {
    return (this.#acts.get(party) ?? []).flatMap(({ kind }, index) => (kinds.includes(kind) ? [index + 1] : []))
  }

  /** The charter in force, once founded. */
  charter(): { readonly version: VersionId; readonly charter: Charter } | null {
    return this.#charter
  }

  /** An act whose body can be released or erased, if it is held. */
  findOpenable(hash: Hash): OpenableAct | null {
    return this.#openable.find(hash)
  }

  /** Why a party could not erase this act now, with all that is held; null if it could. */
  whyNotErased(hash: Hash, party: PartyId): InadmissibleCode | null {
    const { [party]: own = 0, ...seen } = this.heads() as Record<PartyId, number>
    return this.#judgeErasure(hash, { party, sequence: own + 1, seen })
  }

  /** The sequence of the effective act of its author that erased this one; null if it is not erased. */
  erasedAt(hash: Hash): number | null {
    return this.#openable.erasedAt(hash)
  }

  /** The acts that are erased and whose body this ledger has been given all the same. */
  toForget(): readonly OpenableAct[] {
    return this.#openable.toForget()
  }

  /** A party's acts whose body is not here although nothing held here has erased it, in chain order. */
  unexplained(party: PartyId): readonly OpenableAct[] {
    return this.#openable.unexplained(party)
  }

  /** Whether `party` owes a receipt: an act that needs one and that nothing of its own has covered. */
  owesReceipt(party: PartyId): boolean {
    const covered = this.chain(party).seen
    return this.chains().some((chain) => {
      if (chain.party === party) return false
      const acts = this.#acts.get(chain.party) ?? []
      return acts.slice(covered[chain.party] ?? 0).some((act) => BODY_KINDS[act.kind].needsReceipt)
    })
  }

  #orderProblem(act: Pick<Act, 'header'>): Admission | null {
    const { party, seen } = act.header
    for (const other in seen) {
      const sequence = seen[other] ?? 0
      const held = this.#acts.get(other)
      const last = held?.[sequence - 1]
      if (last === undefined) return { outcome: 'waiting', party: other, sequence }
      // What the other had seen then, this act's author has seen too; a clock with holes orders nothing.
      for (const third in last.seen) {
        if (third !== party && (last.seen[third] ?? 0) > (seen[third] ?? 0)) return { outcome: 'refused', code: 'seen-not-closed' }
      }
    }
    return null
  }

  #judgePropose(act: Act<'propose'>, position: Position): InadmissibleCode | null {
    const under = this.#judgeUnder(act.body?.under ?? null, position)
    if (under !== null) return under
    const proposal = this.#readProposal(act)
    if (typeof proposal === 'string') return proposal
    return this.#judgeRoots(act, position) ?? this.standing.judgeProposal(proposal, position)
  }

  #judgeUnder(under: VersionId | null, position: Position): InadmissibleCode | null {
    if (under === null) return null
    return this.standing.isInForce(this.charterItem, under, viewOf(position)) ? null : 'charter-not-in-force'
  }

  /** A charter names chains that its author has met, by the root keys they began with. */
  #judgeRoots(act: Act<'propose'>, position: Position): InadmissibleCode | null {
    const change = act.body?.changes.find((one) => one.item === this.charterItem)
    const charter = change === undefined ? null : charterOf(change.content)
    if (charter === null || charter === 'invalid') return null
    const isMet = charter.parties.every(({ party, rootKey }) => (viewOf(position)[party] ?? 0) >= 1 && this.chain(party).root === rootKey)
    return isMet ? null : 'root-mismatch'
  }

  /** What the signer had not seen is unknown to it, whatever this ledger holds: that answer comes first. */
  #judgeSign(id: ProposalId, position: Position): InadmissibleCode | null {
    const code = this.standing.judgeSignature(id, position)
    if (code === 'proposal-unknown') return code
    return this.#judgeUnder(this.standing.find(id)?.under ?? null, position) ?? code
  }

  #judgeNamed(id: ProposalId | undefined, position: Position, judge: (id: ProposalId) => InadmissibleCode | null): Judged {
    if (id === undefined || this.#unjudged.has(id, viewOf(position))) return { outcome: 'unjudged', excused: 'proposal-unknown' }
    return this.#unlessHidden(judge(id), position)
  }

  #unlessHidden(code: InadmissibleCode | null, position: Position): Judged {
    return code !== null && this.#unjudged.mayExplain(code, position) ? { outcome: 'unjudged', excused: code } : judgedBy(code)
  }

  #judgeState(body: StateBody, position: Position): Judged {
    if (body.replaces === null) return judgedBy(null)
    return judgedBy(this.#openable.mayReplace(body, position.party) ? null : 'statement-not-live')
  }

  /**
   * A proposal is forgotten only where it can never be adopted by anybody, and where its text is not what shows
   * that another act was a breach: without it that act would come to have effect, on every node at once.
   */
  #judgeErasure(hash: Hash, position: Position): InadmissibleCode | null {
    const code = this.#openable.judge(hash, position.party)
    const proposal = code === null ? this.standing.find(hash) : null
    if (proposal === null) return code
    const view = viewOf(position)
    if (this.standing.isAdoptedIn(hash, view)) return 'already-adopted'
    if (!this.standing.isWithdrawalInEffect(hash, position.party, view, this.#awaitedFor(proposal, view))) return 'still-standing'
    const isProof = (this.#breaches.get(hash) ?? []).some(({ party, sequence }) => sequence <= (view[party] ?? 0))
    return isProof ? 'proves-breach' : null
  }

  /** Whose acknowledgement a withdrawal from this proposal waits for (section 7, rule 2). */
  #awaitedFor(proposal: Proposal, view: Seen): readonly PartyId[] {
    const isInForce = (version: VersionId) => this.standing.isInForce(this.charterItem, version, view)
    if (proposal.under === null || isInForce(proposal.under)) return proposal.parties
    const charter = [...this.#charters].find(([version]) => isInForce(version))?.[1]
    return charter === undefined ? proposal.parties : proposal.parties.filter((party) => charter.parties.some((member) => member.party === party))
  }

  /** The item whose content names the parties: `dialogue/<dialogue>`. */
  get charterItem(): string {
    return `dialogue/${this.dialogue}`
  }

  #readProposal(act: Pick<Act<'propose'>, 'header' | 'hash' | 'body'>): Proposal | InadmissibleCode {
    const body = act.body as ProposeBody
    const before = body.under === null ? null : (this.#charters.get(body.under) ?? 'unknown')
    if (before === 'unknown') return 'charter-not-in-force'
    const change = body.changes.find((one) => one.item === this.charterItem)
    const after = change === undefined ? before : charterOf(change.content)
    if (after === 'invalid' || (before === null && (after === null || change?.base !== null))) return 'charter-invalid'
    return {
      id: act.hash, proposer: act.header.party, sequence: act.header.sequence, under: body.under,
      changes: body.changes.map((one) => ({ item: one.item, base: one.base, version: versionId(one) })),
      ...rolesOf(before, after),
    }
  }

  #note(act: Pick<Act, 'header' | 'hash' | 'body'>, judged: Judged): void {
    const { party, seen, kind } = act.header
    const acts = this.#acts.get(party) ?? []
    if (acts.length === 0) this.#acts.set(party, acts)
    acts.push({ hash: act.hash, seen, kind })
    const position = positionOf(act)
    this.standing.noteAct(position)
    if (kind === 'propose' || kind === 'state') this.#openable.note({ hash: act.hash, party, sequence: position.sequence, kind, isAbsent: act.body === null })
    if (judged.outcome === 'unjudged' && kind !== 'state') this.#unjudged.note(act.hash, kind, position)
    if (judged.outcome !== 'effective') { this.#noteBreach(act, position); return }
    if (kind === 'propose') this.#noteProposal(act as Act<'propose'>)
    else if (kind === 'sign') this.standing.noteSignature((act as Act<'sign'>).body?.proposal ?? '', position)
    else if (kind === 'withdraw') this.standing.noteWithdrawal((act as Act<'withdraw'>).body?.proposal ?? '', position)
    else if (kind === 'state') this.#openable.noteStatement(act.hash, act.body as StateBody)
    else if (kind === 'erase') this.#noteErasure((act as Act<'erase'>).body?.act ?? '', position)
  }

  #noteErasure(hash: Hash, position: Position): void {
    this.#openable.noteErasure(hash, position.party, position.sequence)
    this.standing.noteErasure(hash, position)
  }

  /** Remembers of an act without effect which signatures of its author bound it. */
  #noteBreach(act: Pick<Act, 'header' | 'hash' | 'body'>, position: Position): void {
    if (act.body === null) return
    const read = act.header.kind === 'propose' ? this.#readProposal(act as Act<'propose'>) : act.header.kind === 'sign' ? this.standing.find((act as Act<'sign'>).body?.proposal ?? '') : null
    if (read === null || typeof read === 'string') return
    for (const id of this.standing.bindingAgainst(read, position)) this.#breaches.set(id, [...(this.#breaches.get(id) ?? []), position])
  }

  #noteProposal(act: Act<'propose'>): void {
    const proposal = this.#readProposal(act) as Proposal
    this.standing.noteProposal(proposal)
    const change = act.body?.changes.find((one) => one.item === this.charterItem)
    const charter = change === undefined ? null : charterOf(change.content)
    if (change !== undefined && charter !== null && charter !== 'invalid') this.#charters.set(versionId(change), charter)
  }

  /** The proposal that this act completed, if it did. */
  #adoptedBy(act: Pick<Act, 'header' | 'hash' | 'body'>): ProposalId | null {
    const id = act.header.kind === 'propose' ? act.hash : act.header.kind === 'sign' ? (act as Act<'sign'>).body?.proposal : undefined
    if (id === undefined || !this.standing.isAdopted(id)) return null
    const charterChange = this.standing.find(id)?.changes.find((change) => change.item === this.charterItem)
    const charter = charterChange === undefined ? undefined : this.#charters.get(charterChange.version)
    if (charterChange !== undefined && charter !== undefined) this.#charter = { version: charterChange.version, charter }
    return id
  }
}

function positionOf(act: Pick<Act, 'header'>): Position {
  return { party: act.header.party, sequence: act.header.sequence, seen: act.header.seen }
}

function judgedBy(code: InadmissibleCode | null): Judged {
  return code === null ? { outcome: 'effective', adopted: null } : { outcome: 'inadmissible', code }
}
