// One running node of one party in one dialogue: what it holds, and the only two ways in which
// that changes: the party speaks, or acts of others arrive. Both pass the same four steps,
// admit → fold → append → apply, one at a time.
//
// 1. `append` is the commit point. Before it nothing was said; after it everything is.
// 2. Readers see the projection only after the commit: `apply` comes last.
// 3. If a turn throws, the outcome of its writes is unknown: ledger and projection are dropped and
//    read again before anything else is said. Speaking on an act that was never kept would be
//    a second act at its place.
// 4. Ledger and projection can be made again from the acts at any time; the ledger is at every start.
// 5. A party that signed two acts at one place is heard no further: the pair is kept as proof.

import { randomBytes } from 'node:crypto'
import { compose, isHash, Ledger } from '../record/index.ts'
import type { Act, InadmissibleCode, KeyId, KeyRole, PartyId, PublicKey, Seen, Speech } from '../record/index.ts'
import { decide } from '../dialogue/decide.ts'
import type { Command, Decision, Issue, Refusal } from '../dialogue/decide.ts'
import { fold } from '../dialogue/fold.ts'
import { Projection } from '../dialogue/projection.ts'
import type { Store } from '../store/port.ts'
import { StoreUnusable } from '../store/port.ts'
import { dutiesOf, isReleaseDue } from './duties.ts'
import { Incoming } from './incoming.ts'
import type { Fork, ImportProblem } from './incoming.ts'
import { PendingBatch } from './pending-batch.ts'
import { actsInOrder } from './replay.ts'
import type { Signer } from './signer.ts'

export interface Clock {
  /** RFC 3339 UTC, whole seconds. */
  now(): string
}

export type Said = { readonly acts: readonly Act[] } | Refusal | { readonly issues: readonly Issue[] }

export interface ImportReport {
  readonly taken: number
  /** The first act of a chain that was not taken, if one was not; nothing after it was. */
  readonly problem: ImportProblem | null
}

/** After each commit: the keys of the rows that changed, and whether we spoke ourselves. */
export type ChangeListener = (keys: readonly string[], hasSpoken: boolean) => void

export class DialogueNode {
  readonly party: PartyId
  readonly dialogue: string
  readonly store: Store
  readonly signer: Signer
  readonly #clock: Clock
  #ledger: Ledger
  #projection: Projection
  readonly #isReadOnly: boolean
  #queue: Promise<unknown> = Promise.resolve()
  /** True from a turn that threw until everything has been read again. */
  #isStale = false
  /** Our adopted proposals that may still await their release. */
  #adopted: readonly string[] = []
  /** Chains no longer followed, by the place at which their party signed twice. */
  readonly #forks = new Map<PartyId, number>()
  readonly #listeners = new Set<ChangeListener>()

  private constructor(party: PartyId, dialogue: string, store: Store, signer: Signer, clock: Clock, isReadOnly: boolean) {
    this.#isReadOnly = isReadOnly
    this.party = party
    this.dialogue = dialogue
    this.store = store
    this.signer = signer
    this.#clock = clock
    this.#ledger = new Ledger(dialogue)
    this.#projection = new Projection()
  }

  /** `isReadOnly` opens beside a running node: it never writes, and must not be asked to speak. */
  static async open(options: { party: PartyId; dialogue: string; store: Store; signer: Signer; clock: Clock; isReadOnly?: boolean }): Promise<DialogueNode> {
    const node = new DialogueNode(options.party, options.dialogue, options.store, options.signer, options.clock, options.isReadOnly ?? false)
    await node.#reload()
    return node
  }

  /** The rows as of the last commit. */
  get rows(): Projection {
    return this.#projection
  }

  get ledger(): Ledger {
    return this.#ledger
  }

  get charterItem(): string {
    return this.#ledger.charterItem
  }

  now(): string {
    return this.#clock.now()
  }

  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The party speaks: one command or several, all or none. Resolves once the acts are durable. */
  say(...commands: readonly Command[]): Promise<Said> {
    return this.#inTurn(async () => {
      const speeches: Speech[] = []
      for (const command of commands) {
        const decision = this.decide(command)
        if (!('speech' in decision)) return decision
        speeches.push(decision.speech)
      }
      return this.#speak(speeches)
    })
  }

  /** What would come of a command, without saying it. */
  decide(command: Command): Decision {
    if ('proposal' in command && !isHash(command.proposal)) return { refused: 'proposal-unknown', facts: {} }
    if ('replaces' in command && command.replaces !== null && !isHash(command.replaces)) return { refused: 'statement-not-live', facts: {} }
    return decide(this.#projection, this.charterItem, command)
  }

  /** Says what needs no officer: the first keys, a rotation. */
  speak(...speeches: readonly Speech[]): Promise<Said> {
    return this.#inTurn(() => this.#speak(speeches))
  }

  /** Takes acts of other parties' chains: lines in chain order by party. Nothing of a refused act or after it stays. */
  import(chains: ReadonlyMap<PartyId, readonly string[]>): Promise<ImportReport> {
    return this.#inTurn(() => this.#import(chains))
  }

  /** Does what this side owes by itself; a duty that could not be done after a commit is tried again here. */
  doDuties(): Promise<void> {
    return this.#inTurn(() => this.#doDuties())
  }

  /** Rebuilds the projection from the acts and answers the keys of rows that had been stored otherwise. */
  rebuild(): Promise<readonly string[]> {
    return this.#inTurn(async () => {
      const stored = (await this.store.projection())?.rows ?? new Map<string, string>()
      await this.store.clearProjection()
      await this.#reload()
      const differing = differingKeys(stored, this.#projection.toText())
      this.#tell(differing, false)
      return differing
    })
  }

  async close(): Promise<void> {
    await this.#queue.catch(() => undefined)
    await this.store.close()
  }

  async #speak(speeches: readonly Speech[]): Promise<Said> {
    const batch = new PendingBatch(this.#projection)
    const acts: Act[] = []
    for (const speech of speeches) {
      const act = this.#compose(speech)
      if ('refused' in act) {
        if (acts.length > 0) await this.#reload()
        return act
      }
      const admission = this.#ledger.admit(act)
      if (admission.outcome !== 'effective') throw new Error(`our own act was not admitted: ${JSON.stringify(admission)}`)
      batch.add(this.#ledger, act, admission)
      acts.push(act)
    }
    if (acts.length > 0) await this.#commit(batch, true)
    return { acts }
  }

  /** The signed act, or why it would have no effect. */
  #compose(speech: Speech): Act | Refusal {
    const chain = this.#ledger.chain(this.party)
    const key = this.findKey(speech.kind === 'key' ? 'root' : 'signing')
    if (key === null) return { refused: 'not-signing', facts: {} }
    const { [this.party]: _own, ...seen } = this.#ledger.heads() as Record<string, number>
    const act = compose(speech, { chain, seen: seen as Seen, at: this.#clock.now(), salt: randomBytes(16).toString('hex'), key: key.id, sign: (text) => this.signer.sign(key.id, text) })
    const judged = this.#ledger.judge(act)
    return judged.outcome === 'effective' ? act : { refused: codeOf(judged), facts: { kind: act.header.kind, sequence: act.header.sequence } }
  }

  /** The newest key of a role that our chain knows, holds valid, and our signer has; before the first act, the root to be. */
  findKey(role: KeyRole): { readonly id: KeyId; readonly key: PublicKey } | null {
    const chain = this.#ledger.chain(this.party)
    if (chain.sequence === 0) return role === 'root' ? (this.signer.find('root') ?? this.signer.create('root', 'ed25519')) : null
    const valid = [...chain.keys].filter(([id, entry]) => entry.role === role && entry.revokedAt === null && this.signer.has(id))
    const [id, entry] = valid.at(-1) ?? []
    return id === undefined || entry === undefined ? null : { id, key: entry.key }
  }

  /** The first two acts of a chain: its root key, and a first signing key. Does nothing where they are there. */
  introduce(): Promise<Said> {
    return this.#inTurn(async () => {
      const root = this.#ledger.chain(this.party).sequence === 0 ? this.findKey('root') : null
      if (root !== null) await this.#speak([{ kind: 'key', audience: 'public', body: { add: { ...root.key, role: 'root' }, revoke: null, reason: null } }])
      return this.#ledger.chain(this.party).sequence === 1 ? this.#rotate(null) : { acts: [] }
    })
  }

  /** Adds a new signing key; revokes the present one unless this is the first. Old signatures stay valid. */
  rotate(reason: string | null): Promise<Said> {
    return this.#inTurn(() => this.#rotate(reason))
  }

  async #rotate(reason: string | null): Promise<Said> {
    if (this.findKey('root') === null) return { refused: 'not-signing', facts: {} }
    const present = [...this.#ledger.chain(this.party).keys].findLast(([, entry]) => entry.role === 'signing' && entry.revokedAt === null)
    const { key } = this.signer.create('signing', 'ed25519')
    return this.#speak([{ kind: 'key', audience: 'public', body: { add: { ...key, role: 'signing' }, revoke: present?.[0] ?? null, reason } }])
  }

  async #import(chains: ReadonlyMap<PartyId, readonly string[]>): Promise<ImportReport> {
    const pending: Incoming[] = []
    const problems: ImportProblem[] = []
    for (const [party, lines] of chains) {
      const fork = this.#forks.get(party)
      if (party === this.party) continue
      if (fork !== undefined) { problems.push({ party, sequence: fork, code: 'fork' }); continue }
      const chain = new Incoming(this.#ledger, party, lines)
      const { problem, fork: found } = await chain.read(this.#ledger)
      if (problem !== null) problems.push(problem)
      if (found !== null) await this.#keepFork(found)
      pending.push(chain)
    }
    const batch = new PendingBatch(this.#projection)
    for (let hasMoved = true; hasMoved;) hasMoved = pending.map((chain) => this.#admitFrom(chain, batch, problems)).includes(true)
    for (const { party, next } of pending.map((chain) => ({ party: chain.party, next: chain.next() }))) {
      if (next !== undefined) problems.push({ party, sequence: next.header.sequence, code: 'waiting' })
    }
    if (batch.size > 0) await this.#commit(batch, false)
    return { taken: batch.size, problem: problems[0] ?? null }
  }

  /** Admits what can be admitted of one chain; answers whether anything was. */
  #admitFrom(chain: Incoming, batch: PendingBatch, problems: ImportProblem[]): boolean {
    let hasMoved = false
    for (let act = chain.next(); act !== undefined; act = chain.next()) {
      const admission = this.#ledger.admit(act)
      if (admission.outcome === 'waiting') return hasMoved
      if (admission.outcome === 'refused') {
        problems.push({ party: chain.party, sequence: act.header.sequence, code: admission.code })
        chain.stop()
        return hasMoved
      }
      if (admission.outcome !== 'known') batch.add(this.#ledger, act, admission)
      chain.taken()
      hasMoved = true
    }
    return hasMoved
  }

  /** Keeps both acts before anything else, and hears this party no further. */
  async #keepFork({ first, second }: Fork): Promise<void> {
    const { party, sequence } = second.header
    const held = first ?? (await this.store.acts(party, sequence - 1, 1))[0]?.line
    if (held === undefined) throw new Error(`act ${party} ${sequence} is in the ledger and not in the store`)
    await this.store.keepProof({ party, sequence, held, received: second.line })
    this.#forks.set(party, sequence)
  }

  async #commit(batch: PendingBatch, hasSpoken: boolean): Promise<void> {
    try {
      await this.store.append(batch.toBatch(this.#ledger.heads()))
    } catch (error) {
      throw new Error('the store did not confirm a write', { cause: error })
    }
    this.#projection.apply(batch.changes)
    this.#adopted = [...this.#adopted, ...batch.adopted]
    this.#tell([...batch.changes.keys()], hasSpoken)
    // What was said stays said: a duty that fails now is done by `doDuties`, which tells of the failure.
    await this.#doDuties().catch(() => this.#recover())
  }

  async #doDuties(): Promise<void> {
    if (this.#isReadOnly || this.#ledger.chain(this.party).sequence < 2) return
    this.#adopted = this.#adopted.filter((id) => isReleaseDue(this.#projection, this.party, id))
    const speeches = dutiesOf(this.#ledger, this.party, this.#adopted)
    if (speeches.length > 0) await this.#speak(speeches)
  }

  async #reload(): Promise<void> {
    const heads = await this.store.heads()
    const kept = await this.#keptProjection(heads)
    const projection = kept ?? new Projection()
    const ledger = new Ledger(this.dialogue)
    const adopted: string[] = []
    for await (const act of actsInOrder(this.store, heads)) {
      const admission = ledger.admit(act)
      if (admission.outcome === 'refused' || admission.outcome === 'waiting') {
        throw new StoreUnusable('store-broken', `${this.store.description}, ${act.header.party} ${act.header.sequence}`, { cause: admission })
      }
      if (kept === null) projection.apply(fold(projection, ledger, act, admission))
      if (admission.outcome === 'effective' && admission.adopted !== null) adopted.push(admission.adopted)
    }
    const proofs = await this.store.proofs()
    if (kept === null && !this.#isReadOnly) await this.store.replaceProjection({ heads, rows: projection.toText() })
    this.#ledger = ledger
    this.#projection = projection
    this.#adopted = adopted.filter((id) => isReleaseDue(projection, this.party, id))
    for (const { party, sequence } of proofs) this.#forks.set(party, sequence)
    this.#isStale = false
  }

  /** The rows as stored, if they stand for exactly these acts and can be read. */
  async #keptProjection(heads: Seen): Promise<Projection | null> {
    const stored = await this.store.projection()
    if (stored === null || !sameHeads(stored.heads, heads)) return null
    try {
      return Projection.fromText(stored.rows)
    } catch (error) {
      if (error instanceof SyntaxError) return null
      throw error
    }
  }

  /** Reads everything again, now if the store lets us, before the next turn otherwise; tells what is different then. */
  async #recover(): Promise<void> {
    this.#isStale = true
    await this.#readAgain().catch(() => undefined)
  }

  async #readAgain(): Promise<void> {
    const before = this.#projection.toText()
    await this.#reload()
    this.#tell(differingKeys(before, this.#projection.toText()), true)
  }

  #tell(keys: readonly string[], hasSpoken: boolean): void {
    if (keys.length > 0) for (const listener of this.#listeners) listener(keys, hasSpoken)
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

function sameHeads(a: Seen, b: Seen): boolean {
  const parties = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...parties].every((party) => a[party] === b[party])
}

function codeOf(judged: { outcome: 'inadmissible'; code: InadmissibleCode } | { outcome: 'unjudged' }): InadmissibleCode {
  return judged.outcome === 'inadmissible' ? judged.code : 'proposal-unknown'
}

function differingKeys(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).sort()
}
