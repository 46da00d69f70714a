// One running node of one party in one dialogue, and the only two ways in which what it holds changes: the party
// speaks, or acts of others arrive. Both pass the same steps, admit → fold → commit, one turn at a time. If a turn
// throws, the outcome of its writes is unknown: everything is read again before the next one (see `holding.ts`).

import type { Act, ChainHead, KeyId, KeyRole, Ledger, PartyId, Speech } from '../record/index.ts'
import { decide } from '../dialogue/decide.ts'
import type { Command, Decision, Issue, Refusal, SilenceCode } from '../dialogue/decide.ts'
import type { Projection } from '../dialogue/projection.ts'
import { CONTESTED } from '../publication/site.ts'
import type { Change, Proof, Store } from '../store/port.ts'
import { admitArrivals } from './arrivals.ts'
import { composeOwn } from './compose-own.ts'
import { dutiesOf, OwedReleases } from './duties.ts'
import { Holding, differingKeys } from './holding.ts'
import type { ImportReport } from './incoming.ts'
import { findOwnKey, introductionOf, rotationOf } from './own-keys.ts'
import type { OwnKey } from './own-keys.ts'
import { OwnVoice } from './own-voice.ts'
import { PendingBatch } from './pending-batch.ts'
import type { RestoredMark } from './restored.ts'
import { OwnPast } from './rollback.ts'
import type { Head, OwnClaim } from './rollback.ts'
import { planSettlement } from './settle.ts'
import type { Decision as SettleDecision, Plan, SettleRefusal } from './settle.ts'
import { SideRows } from './side-rows.ts'
import type { Signer } from './signer.ts'
import { during } from './operations/stages.ts'

export interface Clock {
  /** RFC 3339 UTC, whole seconds. */
  now(): string
}

/** A command that follows from what was said before it in the same breath, such as the answer that names a new proposal. The rows do not hold that yet. */
export type FollowUp = (acts: readonly Act[]) => Command
type NextSpeech = (acts: readonly Act[]) => Decision

export type Said = { readonly acts: readonly Act[] } | Refusal | { readonly issues: readonly Issue[] }

/** Told beside the keys of rows, as is `CONTESTED`: that it may speak now, or may not any more. */
export const SILENCE = 'silence'

/** After each commit: the keys of the rows that changed, and whether we spoke ourselves. */
export type ChangeListener = (keys: readonly string[], hasSpoken: boolean) => void

export interface NodeOptions {
  readonly party: PartyId
  readonly dialogue: string
  readonly store: Store
  readonly signer: Signer
  readonly clock: Clock
  /** Opens beside a running node: it never writes, and must not be asked to speak. */
  readonly isReadOnly?: boolean
  /** False for a follower: it takes every chain, its own party's too, and never says anything itself. */
  readonly speaks?: boolean
  /** The home came from a backup (`findRestored`). */
  readonly restored?: RestoredMark | null
}

export class DialogueNode {
  readonly party: PartyId
  readonly dialogue: string
  readonly signer: Signer
  readonly #clock: Clock
  readonly #holding: Holding
  readonly #voice: OwnVoice
  readonly #past: OwnPast
  #queue: Promise<unknown> = Promise.resolve()
  #writersSilence: SilenceCode | null | undefined = undefined
  /** True from a turn that threw until everything has been read again. */
  #isStale = false
  #owed: OwedReleases
  /** Asked before anything is said that an officer wants said. */
  #gate: (command: Command) => Refusal | null = () => null
  readonly #listeners = new Set<ChangeListener>()
  readonly #sideRows: SideRows

  private constructor(options: NodeOptions, holding: Holding, past: OwnPast) {
    this.party = options.party
    this.dialogue = options.dialogue
    this.signer = options.signer
    this.#holding = holding
    this.#sideRows = new SideRows(() => holding.rows, options.party)
    this.#past = past
    this.#voice = new OwnVoice(options.party, options.speaks ?? true, holding, past, () => options.signer.isLocked)
    this.#clock = options.clock
    this.#owed = new OwedReleases(holding.adopted)
  }

  static async open(options: NodeOptions): Promise<DialogueNode> {
    const holding = await Holding.open(options.dialogue, options.store, options.isReadOnly ?? false)
    return new DialogueNode(options, holding, await OwnPast.open(options.store, options.party, options.restored ?? null))
  }

  /** The rows as of the last commit, as this side as a whole may read them: what a label keeps for some of its people stands there without its words. */
  get rows(): SideRows {
    return this.#sideRows
  }

  /** Every row with every word: to decide and to fold, and for what judges labels itself. Never for a page, a mail or a file. */
  get wholeRows(): Projection {
    return this.#holding.rows
  }

  get ledger(): Ledger {
    return this.#holding.ledger
  }

  get store(): Store {
    return this.#holding.store
  }

  get charterItem(): string {
    return this.ledger.charterItem
  }

  now(): string {
    return this.#clock.now()
  }

  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Why this node says nothing at present; null where it may speak. */
  get silence(): SilenceCode | null {
    return this.#writersSilence === undefined ? this.#voice.silence : this.#writersSilence
  }

  /** What the process says that writes here: where this one only follows it. */
  hearSilence(silence: SilenceCode | null): void {
    if (this.#writersSilence === silence) return
    this.#writersSilence = silence
    this.#tell([SILENCE], false)
  }

  /** The first place of a chain at which its party signed two acts and people have not decided; null where the chain is followed. */
  contestedAt(party: PartyId): number | null {
    return this.#holding.contested.openAt(party)
  }

  /** Every proof of equivocation, settled ones too. */
  get proofs(): readonly Proof[] {
    return this.#holding.contested.proofs
  }

  /** What peers say of our own chain and we do not hold. */
  get ownClaims(): ReadonlyMap<PartyId, OwnClaim> {
    return this.#past.claims
  }

  /** Whether a peer claims acts of ours and never showed one. */
  isUnshown(peer: PartyId): boolean {
    return this.#past.isUnshown(peer, this.ledger)
  }

  /** Call right after opening: nothing is signed before `wait` has been awaited once. It never rejects. */
  speakAfter(wait: () => Promise<void>): void {
    this.#voice.speakAfter(wait)
  }

  /** `gate` answers why a command must not be said now; null where nothing is in its way. */
  gateBy(gate: (command: Command) => Refusal | null): void {
    this.#gate = gate
  }

  /** The party speaks: one command or several, all or none. Resolves once the acts are durable. */
  say(...commands: readonly (Command | FollowUp)[]): Promise<Said> {
    return this.#inOwnVoice(async () => {
      const speeches: (Speech | NextSpeech)[] = []
      const barred = () => commands.reduce<Refusal | null>((found, command) => found ?? (typeof command === 'function' ? null : this.#gate(command)), null)
      for (const command of commands) {
        if (typeof command === 'function') { speeches.push((acts) => { const next = command(acts); return this.#gate(next) ?? this.decide(next) }); continue }
        const shut = this.#gate(command)
        if (shut !== null) return shut
        const decision = this.decide(command)
        if (!('speech' in decision)) return decision
        speeches.push(decision.speech)
      }
      return this.#speak(speeches, barred)
    })
  }

  /** What would come of a command, without saying it. */
  decide(command: Command): Decision {
    return during('decide', { command: command.name }, () => decide(this.wholeRows, this.charterItem, command, this.party, this.now()), (decision) => ('speech' in decision ? 'done' : 'refused'))
  }

  /** Says what needs no officer: the first keys, a rotation. */
  speak(...speeches: readonly Speech[]): Promise<Said> {
    return this.#inOwnVoice(() => this.#speak(speeches))
  }

  /**
   * Takes acts: lines in chain order by party. Nothing of a refused act or after it stays. Our own party's are taken by the
   * same checks: what our keys signed and we do not hold was said by another node of ours, or before a backup was restored.
   * `shown` are the key and erase acts of a chain that a peer shows for acts whose body it no longer has.
   */
  import(chains: ReadonlyMap<PartyId, readonly string[]>, broughtBy: PartyId | null = null, shown: ReadonlyMap<PartyId, readonly string[]> = new Map()): Promise<ImportReport> {
    return this.#watchingSilence(async () => {
      const { batch, problems, hasForked } = await admitArrivals(this.#holding, chains, { broughtBy, noticedAt: this.now() }, shown)
      if (batch.size > 0) await this.#commit(batch, false)
      if (broughtBy !== null) await this.#past.arrived(broughtBy, batch.acts, problems, this.ledger)
      if (hasForked) this.#tell([CONTESTED], false)
      return { taken: batch.size, problem: problems[0] ?? null }
    })
  }

  /** A peer has answered: with the head of our own chain that it holds, or null. Where we do not hold that, nothing is signed from here on. */
  heardOwnHead(peer: PartyId, head: Head | null): Promise<void> {
    return this.#watchingSilence(async () => { if (this.#voice.speaks) await this.#past.heard(peer, head, this.ledger) })
  }

  /** A pull that a peer answered has ended; what it claims of our chain should have been shown. */
  pulledFrom(peer: PartyId): Promise<void> {
    return this.#watchingSilence(async () => { if (!this.#voice.isContested) await this.#past.tried(peer) })
  }

  /** People decide to sign on from what is held here. False where acts of ours were shown that are still missing. */
  trustAsHeld(): Promise<boolean> {
    return this.#watchingSilence(() => this.#past.trust(this.ledger))
  }

  /** People decide which branch of a chain is followed. `offered`: lines of that chain from the place on, of whoever was asked. */
  settle(decision: SettleDecision, offered: readonly (readonly string[])[] = []): Promise<Plan | SettleRefusal> {
    return this.#watchingSilence(async () => {
      const plan = await planSettlement(this.#holding, decision, this.now(), offered)
      if ('refused' in plan) return plan
      const { party, sequence, keep } = decision
      // Before the places are free: nothing of ours may be signed there while what is kept is not here.
      if (party === this.party) await this.#past.expect({ sequence, hash: keep }, this.ledger)
      await this.store.settle(party, sequence, plan.settlement, plan.branch)
      await this.#readAgain()
      await this.#past.settled(this.ledger)
      this.#tell([CONTESTED], false)
      return plan
    })
  }

  /** Does what this side owes by itself; a duty that could not be done after a commit is tried again here. */
  async doDuties(): Promise<void> {
    await this.#voice.ready()
    return this.#inTurn(() => this.#doDuties())
  }

  /** Takes what another process has committed since; for a node that only reads. */
  follow(changes: readonly Change[] | null): Promise<void> {
    return this.#inTurn(async () => {
      const what = new Set((changes ?? [{ what: 'again' }]).map((change) => change.what))
      if (what.has('again') || what.has('acts')) this.#tell(await this.#holding.follow(what.has('again')), false)
      if (what.has('again') || what.has('proofs')) this.#tell(await this.#holding.readProofs().then(() => [CONTESTED]), false)
    })
  }

  /** Makes everything again from the acts and answers the keys of rows that had been otherwise. */
  rebuild(): Promise<readonly string[]> {
    return this.#inTurn(() => this.#readAgain())
  }

  async close(): Promise<void> {
    await this.#queue.catch(() => undefined)
    await this.store.close()
  }

  /** `barred` is asked once more before anything is kept: what was allowed when it was begun may be late when it is signed. */
  async #speak(speeches: readonly (Speech | NextSpeech)[], barred: () => Refusal | null = () => null): Promise<Said> {
    const batch = new PendingBatch(this.wholeRows)
    const acts: Act[] = []
    for (const next of speeches) {
      const decision = typeof next === 'function' ? next(acts) : { speech: next }
      const act = 'speech' in decision ? await composeOwn(this, decision.speech) : decision
      if (!('header' in act)) {
        if (acts.length > 0) await this.#reload()
        return act
      }
      const admission = this.ledger.admit(act)
      if (admission.outcome !== 'effective') throw new Error(`our own act was not admitted: ${JSON.stringify(admission)}`)
      during('fold', { acts: 1 }, () => { batch.add(this.ledger, act, admission) })
      acts.push(act)
    }
    const late = barred()
    if (late !== null) return this.#reload().then(() => late)
    if (acts.length > 0) await this.#commit(batch, true)
    return { acts }
  }

  /** The key with which we would sign now; null if we cannot. */
  findKey(role: KeyRole): OwnKey | null {
    return findOwnKey(this.ledger.chain(this.party), this.signer, role)
  }

  /** The keys that prove us to a peer, best first: one that signs, or the root, which stays where others were lost. Makes none. */
  findRequestKeys(): readonly OwnKey[] {
    const chain = this.ledger.chain(this.party)
    if (chain.sequence === 0) return this.signer.keysFor('root').slice(-1)
    return (['signing', 'root'] as const).flatMap((role) => findOwnKey(chain, this.signer, role) ?? [])
  }

  /** The key that our own chain begins with, or will; null while we have none. */
  findOwnRoot(): KeyId | null {
    return this.ledger.chain(this.party).root ?? this.signer.keysFor('root').at(-1)?.id ?? null
  }

  /** The first two acts of a chain: its root key, and a first signing key. Does nothing where they are there, or the keys are locked. */
  introduce(): Promise<Said> {
    return this.#inOwnVoice(async () => {
      if (this.ledger.chain(this.party).sequence === 0) {
        // Where there are keys and no root among them, the root is in the safe: another one would be another party.
        const root = this.signer.keysFor('root').at(-1) ?? (this.signer.isEmpty ? await this.signer.create('root', 'ed25519') : null)
        if (root !== null) await this.#speak([introductionOf(root)])
      }
      const chain = this.ledger.chain(this.party)
      return chain.sequence === 1 && this.findKey('root') !== null ? this.#speak([await rotationOf(chain, this.signer, 'signing', null)]) : { acts: [] }
    })
  }

  /** Adds a new key in the place of the present one of its role. Old signatures stay valid; the retired key signs nothing new. */
  rotate(reason: string | null, role: KeyRole = 'signing'): Promise<Said> {
    return this.changeKeys((chain) => rotationOf(chain, this.signer, role, reason))
  }

  /** Says what a party says to change its keys, given its chain as it then is. */
  changeKeys(say: (chain: ChainHead) => Speech | Promise<Speech>): Promise<Said> {
    return this.#inOwnVoice(async () => this.#speak([await say(this.ledger.chain(this.party))]))
  }

  async #commit(batch: PendingBatch, hasSpoken: boolean): Promise<void> {
    const keys = await this.#holding.commit(batch)
    this.#owed.add(batch.adopted, keys)
    this.#tell(keys, hasSpoken)
    // What was said stays said: a duty that fails now is done by `doDuties`, which tells of the failure.
    await this.#past.settled(this.ledger).then(() => this.#doDuties()).catch(() => this.#recover())
  }

  async #doDuties(): Promise<void> {
    const owed = this.#holding.isReadOnly || !this.#voice.mayDoDuties ? [] : this.openDuties
    if (owed.length > 0) await this.#speak(owed)
  }

  /** What this side owes by itself and has not said: it should be nothing, moments later. */
  get openDuties(): readonly Speech[] {
    return this.ledger.chain(this.party).sequence < 2 ? [] : dutiesOf(this.ledger, this.party, this.#owed.due(this.rows, this.party))
  }

  async #reload(): Promise<void> {
    await this.#holding.reload()
    this.#owed = new OwedReleases(this.#holding.adopted)
    this.#isStale = false
  }

  /** Reads everything again, now if the store lets us, before the next turn otherwise. */
  async #recover(): Promise<void> {
    this.#isStale = true
    await this.#readAgain().catch(() => undefined)
  }

  /** Reads everything again, tells of what is different then, and answers it. */
  async #readAgain(): Promise<readonly string[]> {
    const before = this.wholeRows
    await this.#reload()
    const differing = differingKeys(before, this.wholeRows)
    this.#tell(differing, true)
    return differing
  }

  #tell(keys: readonly string[], hasSpoken: boolean): void {
    if (keys.length > 0) for (const listener of this.#listeners) listener(keys, hasSpoken)
  }

  /** A turn in which we sign: refused while there is a reason to say nothing. */
  async #inOwnVoice(work: () => Promise<Said>): Promise<Said> {
    await this.#voice.ready()
    return this.#inTurn(async () => (this.silence === null ? work() : { refused: this.silence, facts: {} }))
  }

  /** A turn that may make us fall silent, or let us speak again: then it is told. */
  #watchingSilence<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const before = this.silence
      try {
        return await work()
      } finally {
        if (this.silence !== before) this.#tell([SILENCE], false)
      }
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      if (this.#isStale) await this.#readAgain()
      return work().catch(async (error: unknown) => { await this.#recover(); throw error })
    })
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}
