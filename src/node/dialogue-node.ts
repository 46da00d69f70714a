// One running node of one party in one dialogue: what it holds, and the only two ways in which
// that changes: the party speaks, or acts of others arrive. Both pass the same four steps,
// admit → fold → append → apply, one at a time.
//
// 1. `append` is the commit point. Before it nothing was said; after it everything is.
// 2. Readers see the projection only after the commit: `apply` comes last.
// 3. If `append` throws, the outcome is unknown: the ledger is dropped and read again.
// 4. Projection and ledger can be made again from the acts at any time, and are at every start.

import { randomBytes } from 'node:crypto'
import { compose, follow, isSignedBy, keyFor, Ledger, parseAct } from '../record/index.ts'
import type { Act, ActKind, Admission, InadmissibleCode, KeyId, KeyRole, OrderCode, PartyId, PublicKey, Seen, ShapeCode, Speech } from '../record/index.ts'
import { decide } from '../dialogue/decide.ts'
import type { Command, Decision, Issue, Refusal } from '../dialogue/decide.ts'
import { fold } from '../dialogue/fold.ts'
import { Overlay, Projection, rowText } from '../dialogue/projection.ts'
import type { Batch, Store, StoredAct } from '../store/port.ts'
import { dutiesOf } from './duties.ts'
import type { Signer } from './signer.ts'

export interface Clock {
  /** RFC 3339 UTC, whole seconds. */
  now(): string
}

export type Said = { readonly acts: readonly Act[] } | Refusal | { readonly issues: readonly Issue[] }

export interface ImportReport {
  readonly taken: number
  /** The first act of a chain that was not taken, if one was not; nothing after it was. */
  readonly problem: { readonly party: PartyId; readonly sequence: number; readonly code: ShapeCode | OrderCode | 'signature-invalid' | 'waiting' | 'body-withheld' } | null
}

/** After each commit: the keys of the rows that changed, and whether we spoke ourselves. */
export type ChangeListener = (keys: readonly string[], hasSpoken: boolean) => void

const READ_AT_ONCE = 2000

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
        const decision = decide(this.#projection, this.charterItem, command)
        if (!('speech' in decision)) return decision
        speeches.push(decision.speech)
      }
      return this.#speak(speeches)
    })
  }

  /** What would come of a command, without saying it. */
  decide(command: Command): Decision {
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

  /** Rebuilds the projection from the acts and answers the keys of rows that had been stored otherwise. */
  rebuild(): Promise<readonly string[]> {
    return this.#inTurn(async () => {
      const stored = (await this.store.projection())?.rows ?? new Map<string, string>()
      await this.store.clearProjection()
      await this.#reload()
      const fresh = this.#projection.toText()
      return [...new Set([...stored.keys(), ...fresh.keys()])].filter((key) => stored.get(key) !== fresh.get(key)).sort()
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
      const judged = this.#ledger.judge(act)
      if (judged.outcome !== 'effective') {
        if (acts.length > 0) await this.#reload()
        return { refused: codeOf(judged), facts: factsOf(act) }
      }
      const admission = this.#ledger.admit(act)
      if (admission.outcome !== 'effective') throw new Error(`our own act was not admitted: ${JSON.stringify(admission)}`)
      batch.add(this.#ledger, act, admission)
      acts.push(act)
    }
    await this.#commit(batch, true)
    return { acts }
  }

  #compose(speech: Speech): Act {
    const chain = this.#ledger.chain(this.party)
    const key = this.keyOf(speech.kind === 'key' ? 'root' : 'signing')
    const { [this.party]: _own, ...seen } = this.#ledger.heads() as Record<string, number>
    return compose(speech, { chain, seen: seen as Seen, at: this.#clock.now(), salt: randomBytes(16).toString('hex'), key: key.id, sign: (text) => this.signer.sign(key.id, text) })
  }

  /** The newest key of a role that our chain knows, holds valid, and our signer has; before the first act, the root to be. */
  keyOf(role: KeyRole): { readonly id: KeyId; readonly key: PublicKey } {
    const chain = this.#ledger.chain(this.party)
    if (chain.sequence === 0 && role === 'root') return this.signer.find('root') ?? this.signer.create('root', 'ed25519')
    const valid = [...chain.keys].filter(([id, entry]) => entry.role === role && entry.revokedAt === null && this.signer.has(id))
    const [id, entry] = valid.at(-1) ?? []
    if (id === undefined || entry === undefined) throw new Error(`${this.party} holds no valid ${role} key`)
    return { id, key: entry.key }
  }

  /** The first two acts of a chain: its root key, and a first signing key. Does nothing where they are there. */
  async introduce(): Promise<void> {
    if (this.#ledger.chain(this.party).sequence === 0) {
      const root = this.keyOf('root')
      await this.speak({ kind: 'key', audience: 'public', body: { add: { ...root.key, role: 'root' }, revoke: null, reason: null } })
    }
    if (this.#ledger.chain(this.party).sequence === 1) await this.rotate(null)
  }

  /** Adds a new signing key; revokes the present one unless this is the first. Old signatures stay valid. */
  async rotate(reason: string | null): Promise<Said> {
    const present = [...this.#ledger.chain(this.party).keys].findLast(([, entry]) => entry.role === 'signing' && entry.revokedAt === null)
    const { key } = this.signer.create('signing', 'ed25519')
    return this.speak({ kind: 'key', audience: 'public', body: { add: { ...key, role: 'signing' }, revoke: present?.[0] ?? null, reason } })
  }

  async #import(chains: ReadonlyMap<PartyId, readonly string[]>): Promise<ImportReport> {
    const batch = new PendingBatch(this.#projection)
    const pending = [...chains].filter(([party]) => party !== this.party).map(([party, lines]) => new Incoming(party, lines, this.#ledger.chain(party).sequence))
    let problem = pending.map((chain) => chain.read(this.#ledger)).find((found) => found !== null) ?? null
    let hasMoved = true
    while (hasMoved) {
      hasMoved = false
      for (const chain of pending) {
        for (let act = chain.next(); act !== undefined; act = chain.next()) {
          const admission = this.#ledger.admit(act)
          if (admission.outcome === 'waiting') break
          if (admission.outcome === 'refused') {
            problem ??= { party: chain.party, sequence: act.header.sequence, code: admission.code }
            chain.stop()
            break
          }
          if (admission.outcome !== 'known') batch.add(this.#ledger, act, admission)
          chain.taken()
          hasMoved = true
        }
      }
    }
    const waiting = pending.find((chain) => chain.next() !== undefined)
    problem ??= waiting === undefined ? null : { party: waiting.party, sequence: waiting.next()?.header.sequence ?? 0, code: 'waiting' }
    if (batch.size > 0) await this.#commit(batch, false)
    return { taken: batch.size, problem }
  }

  async #commit(batch: PendingBatch, hasSpoken: boolean): Promise<void> {
    try {
      await this.store.append(batch.toBatch(this.#ledger.heads()))
    } catch (error) {
      await this.#reload()
      for (const listener of this.#listeners) listener([...batch.changes.keys()], false)
      throw new Error('the store did not confirm a write', { cause: error })
    }
    this.#projection.apply(batch.changes)
    for (const listener of this.#listeners) listener([...batch.changes.keys()], hasSpoken)
    await this.#doDuties(batch.adopted)
  }

  async #doDuties(adopted: readonly string[]): Promise<void> {
    if (this.#ledger.chain(this.party).sequence < 2) return
    const speeches = dutiesOf(this.#ledger, this.#projection, this.party, adopted)
    if (speeches.length > 0) await this.#speak(speeches)
  }

  async #reload(): Promise<void> {
    const heads = await this.store.heads()
    const stored = await this.store.projection()
    const isCurrent = stored !== null && sameHeads(stored.heads, heads)
    const projection = isCurrent ? Projection.fromText(stored.rows) : new Projection()
    const ledger = new Ledger(this.dialogue)
    for await (const act of actsInOrder(this.store, heads)) {
      const admission = ledger.admit(act)
      if (!isCurrent) projection.apply(fold(projection, ledger, act, admission))
    }
    this.#ledger = ledger
    this.#projection = projection
    if (!isCurrent && !this.#isReadOnly) await this.store.replaceProjection({ heads, rows: projection.toText() })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work, work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}

/** Acts admitted and folded, not yet written. */
class PendingBatch {
  readonly #acts: StoredAct[] = []
  readonly #overlay: Overlay
  readonly adopted: string[] = []

  constructor(below: Projection) {
    this.#overlay = new Overlay(below)
  }

  get size(): number {
    return this.#acts.length
  }

  get changes(): Overlay['changes'] {
    return this.#overlay.changes
  }

  add(ledger: Ledger, act: Act, admission: Admission): void {
    for (const [key, row] of fold(this.#overlay, ledger, act, admission)) this.#overlay.changes.set(key, row)
    this.#acts.push({ party: act.header.party, sequence: act.header.sequence, hash: act.hash, line: act.line })
    if (admission.outcome === 'effective' && admission.adopted !== null) this.adopted.push(admission.adopted)
  }

  toBatch(heads: Seen): Batch {
    const projection = [...this.changes].map(([key, row]) => ({ key, value: row === null ? null : rowText(row) }))
    return { acts: this.#acts, projection, heads }
  }
}

/** One chain's lines on their way in: read, followed and signature-checked before any is admitted. */
class Incoming {
  readonly party: PartyId
  readonly #lines: readonly string[]
  readonly #after: number
  #acts: readonly Act[] = []
  #place = 0

  constructor(party: PartyId, lines: readonly string[], after: number) {
    this.party = party
    this.#lines = lines
    this.#after = after
  }

  next(): Act | undefined {
    return this.#acts[this.#place]
  }

  taken(): void {
    this.#place += 1
  }

  stop(): void {
    this.#acts = []
  }

  /** Keeps the longest prefix that is well formed, continues the chain and is signed; answers what ended it. */
  read(ledger: Ledger): ImportReport['problem'] {
    const acts: Act[] = []
    let problem: ImportReport['problem'] = null
    let chain = ledger.chain(this.party)
    const checks: (() => boolean)[] = []
    for (const line of this.#lines) {
      const sequence = this.#after + acts.length + 1
      const act = parseAct(line)
      if (!('header' in act)) { problem = { party: this.party, sequence, code: act.code }; break }
      if (act.header.sequence <= this.#after && ledger.hashAt(this.party, act.header.sequence) === act.hash) continue
      if (act.body === null) { problem = { party: this.party, sequence, code: 'body-withheld' }; break }
      const key = keyFor(chain, act)
      const next = follow(chain, act)
      if (typeof next === 'string') { problem = { party: this.party, sequence, code: next }; break }
      checks.push(() => key !== null && isSignedBy(key, act.signed, act.signature))
      acts.push(act)
      chain = next
    }
    const unsigned = checks.findIndex((isSigned) => !isSigned())
    const good = unsigned === -1 ? acts.length : unsigned
    if (good < acts.length) problem = { party: this.party, sequence: acts[good]?.header.sequence ?? 0, code: 'signature-invalid' }
    this.#acts = acts.slice(0, good)
    return problem
  }
}

/** Every act held, in an order that respects `seen`. */
async function* actsInOrder(store: Store, heads: Seen): AsyncGenerator<Act> {
  const chains = Object.keys(heads).map((party) => ({ party, buffer: [] as readonly StoredAct[], at: 0 }))
  const admitted: Record<string, number> = {}
  const ready = (act: Act) => Object.entries(act.header.seen).every(([party, sequence]) => (admitted[party] ?? 0) >= sequence)
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false
    for (const chain of chains) {
      for (;;) {
        const after = admitted[chain.party] ?? 0
        if (after >= (heads[chain.party] ?? 0)) break
        if (chain.at >= chain.buffer.length) { chain.buffer = await store.acts(chain.party, after, Math.min(READ_AT_ONCE, (heads[chain.party] ?? 0) - after)); chain.at = 0 }
        const stored = chain.buffer[chain.at]
        if (stored === undefined) break
        const act = parseAct(stored.line)
        if (!('header' in act)) throw new Error(`the store holds a damaged act ${chain.party} ${stored.sequence}: ${act.code}`)
        if (!ready(act)) break
        yield act
        admitted[chain.party] = after + 1
        chain.at += 1
        hasMoved = true
      }
    }
  }
}

function sameHeads(a: Seen, b: Seen): boolean {
  const parties = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...parties].every((party) => a[party] === b[party])
}

function codeOf(judged: { outcome: 'inadmissible'; code: InadmissibleCode } | { outcome: 'unjudged' }): InadmissibleCode {
  return judged.outcome === 'inadmissible' ? judged.code : 'proposal-unknown'
}

function factsOf(act: Act<ActKind>): Refusal['facts'] {
  return { kind: act.header.kind, sequence: act.header.sequence }
}
