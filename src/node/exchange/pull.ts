// Pulling from peers: keep asking, back off when nobody answers, ask at once when hinted.
// A push is only ever a hint to pull, so a lost push costs time and nothing else. A peer that
// sends garbage, floods or never answers costs this node nothing but that peer.
//
// The danger: a chain is taken for its party's only if it begins with the root key compared at
// pairing. What a peer says of roots counts for nothing; the first act is looked at.

import { isHash, isName, parseAct } from '../../record/index.ts'
import type { Hash, KeyId, PartyId } from '../../record/index.ts'
import type { DialogueNode, ImportReport } from '../dialogue-node.ts'
import type { OwnKey } from '../own-keys.ts'
import type { Peer } from '../settings.ts'
import { firstDifferent } from './first-different.ts'
import { draftSignature, nonceIn } from './http-signature.ts'

export interface PeerStatus {
  readonly party: PartyId
  readonly url: string
  /** RFC 3339 instant of the last answer; null before the first. */
  readonly answeredAt: string | null
  /** Why the last try brought nothing, as a code with its facts; null if it went well. */
  readonly problem: { readonly code: ImportCode | PeerCode; readonly detail: string } | null
}

type ImportCode = NonNullable<ImportReport['problem']>['code']
export type PeerCode = 'peer-unreachable' | 'peer-garbled' | 'peer-root-mismatch' | 'own-record-unshown'

export interface PullPace {
  /** Milliseconds between two pulls when all is quiet; after a failure, from the shortest, doubled up to the longest. */
  readonly quiet: number
  readonly shortestRetry: number
  readonly longestRetry: number
  /** Hints do not make it pull more often than this. */
  readonly shortestPause: number
  readonly answerWithin: number
  readonly largestAnswer: number
}
const PACE: PullPace = { quiet: 5_000, shortestRetry: 500, longestRetry: 60_000, shortestPause: 250, answerWithin: 20_000, largestAnswer: 64 * 1024 * 1024 }
/** Two for each of the keys that may prove us. */
const MOST_REFUSALS = 4
/** Parties in an index at most; a dialogue has a few. */
const MOST_PARTIES = 100

class PeerFault extends Error {
  readonly code: PeerCode
  constructor(code: PeerCode, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.code = code
  }
}

type Head = { readonly sequence: number; readonly hash: Hash }

export class PeerPull {
  readonly #node: DialogueNode
  readonly #peer: Peer
  readonly #roots: ReadonlyMap<PartyId, KeyId>
  readonly #pace: PullPace
  #status: PeerStatus
  #nonce: string | null = null
  #failures = 0
  #wake: (() => void) | null = null
  #isHinted = false
  readonly #stop = new AbortController()
  #running: Promise<void> | null = null
  /** Resolves once the peer has said what it holds of our own chain, or could not be asked. */
  readonly #asked = Promise.withResolvers<void>()
  /** Heads of branches that people decided against: not looked at again. */
  readonly #dismissed = new Map<PartyId, Hash>()
  /** Keys that the peer does not take any more, as after a rotation that we do not know of. */
  readonly #refusedKeys = new Set<KeyId>()

  /** `roots`: the root key of every party paired with, not only of this peer. */
  constructor(node: DialogueNode, peer: Peer, roots: ReadonlyMap<PartyId, KeyId>, pace: Partial<PullPace> = {}) {
    this.#node = node
    this.#peer = peer
    this.#roots = roots
    this.#pace = { ...PACE, ...pace }
    this.#status = { party: peer.party, url: peer.url, answeredAt: null, problem: null }
  }

  get status(): PeerStatus {
    return this.#status
  }

  start(): void {
    this.#running = this.#run()
  }

  /** Resolves once this peer has said what it holds of our own chain, or could not be asked. Never rejects. */
  asked(): Promise<void> {
    if (this.#running === null) void this.#index().catch(() => undefined).finally(() => this.#asked.resolve())
    return this.#asked.promise
  }

  /** There may be something new: pull now, or again as soon as the present pull ends. */
  hint(): void {
    this.#isHinted = true
    this.#wake?.()
  }

  /** Tells the peer that we have spoken; it may not listen. */
  async sendHint(): Promise<void> {
    const url = `${this.#peer.url}/exchange/${this.#node.dialogue}/hint`
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(3_000)])
    await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ party: this.#node.party }), signal }).then((answer) => answer.body?.cancel(), () => undefined)
  }

  async close(): Promise<void> {
    this.#stop.abort()
    this.#wake?.()
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      this.#isHinted = false
      await this.#try()
      // Anybody may send a hint; however many come, this is how often a peer is asked for them.
      await this.#sleep(this.#pace.shortestPause, false)
      const pause = this.#failures === 0 ? this.#pace.quiet : Math.min(this.#pace.longestRetry, this.#pace.shortestRetry * 2 ** (this.#failures - 1))
      await this.#sleep(pause, true)
    }
  }

  async #try(): Promise<void> {
    try {
      const { problem } = await this.pull()
      this.#failures = problem === null ? 0 : this.#failures + 1
      const told = problem === null ? null : { code: problem.code, detail: `${problem.party} ${problem.sequence}` }
      this.#status = { ...this.#status, answeredAt: this.#node.now(), problem: told ?? this.#unshown() }
    } catch (error) {
      if (this.#stop.signal.aborted) return
      this.#failures += 1
      this.#nonce = null
      const code = error instanceof PeerFault ? error.code : 'peer-unreachable'
      this.#status = { ...this.#status, problem: { code, detail: error instanceof Error ? error.message : String(error) } }
    } finally {
      this.#asked.resolve()
    }
  }

  /** A peer that claims acts of ours and never showed one is named, however well the rest goes. */
  #unshown(): PeerStatus['problem'] {
    return this.#node.isUnshown(this.#peer.party) ? { code: 'own-record-unshown', detail: `${this.#node.party} ${this.#node.ownClaims.get(this.#peer.party)?.sequence ?? 0}` } : null
  }

  /** One round: every chain that the peer holds and we do not, as far as it goes. */
  async pull(): Promise<ImportReport> {
    const heads = await this.#index()
    try {
      return await this.#pullTo(heads)
    } finally {
      if (!this.#stop.signal.aborted) await this.#node.pulledFrom(this.#peer.party)
    }
  }

  async #pullTo(heads: ReadonlyMap<PartyId, Head>): Promise<ImportReport> {
    let problem: ImportReport['problem'] = null
    for (const [party, head] of heads) if (this.#isOtherThanOurs(party, head)) problem ??= await this.#compared(party, head)
    for (let taken = 0; ;) {
      const chains = new Map<PartyId, readonly string[]>()
      for (const [party, head] of heads) {
        const held = this.#node.ledger.chain(party).sequence
        if (head.sequence > held && this.#dismissed.get(party) !== head.hash) chains.set(party, await this.#chain(party, held))
      }
      if (chains.size === 0) return { taken, problem }
      const report = await this.#node.import(chains, this.#peer.party)
      taken += report.taken
      if (report.problem !== null) return { taken, problem: await this.#explained(report.problem, heads) }
      if (report.taken === 0) return { taken, problem }
    }
  }

  /** A head that differs from our act at its place is looked at. */
  #isOtherThanOurs(party: PartyId, { sequence, hash }: Head): boolean {
    return sequence <= this.#node.ledger.chain(party).sequence && this.#node.ledger.hashAt(party, sequence) !== hash && this.#dismissed.get(party) !== hash
  }

  /** Where an act does not continue what we hold, the peer may hold another act before it: then both are proof. */
  async #explained(problem: NonNullable<ImportReport['problem']>, heads: ReadonlyMap<PartyId, Head>): Promise<ImportReport['problem']> {
    const { party, sequence, code } = problem
    const head = heads.get(party)
    const isNextToOurs = sequence === this.#node.ledger.chain(party).sequence + 1
    if (code !== 'previous-mismatch' || sequence === 1 || !isNextToOurs || head === undefined) return problem
    return (await this.#compared(party, head)) ?? problem
  }

  /** What is found where a peer's chain leaves ours: the first place at which the two differ. */
  async #compared(party: PartyId, head: Head): Promise<ImportReport['problem']> {
    const contested = this.#node.contestedAt(party)
    if (contested !== null) return { party, sequence: contested, code: 'fork' }
    const lines = await firstDifferent(this.#node, party, head.sequence, (after) => this.#chain(party, after))
    const { problem } = await this.#node.import(new Map([[party, lines]]), this.#peer.party)
    if (problem?.code === 'dismissed') this.#dismissed.set(party, head.hash)
    return problem
  }

  /** The heads of the chains that we have a root key for. */
  async #index(): Promise<ReadonlyMap<PartyId, Head>> {
    const text = await this.#get(`/exchange/${this.#node.dialogue}`, '')
    const parties = readIndex(text)
    const heads = new Map<PartyId, Head>()
    for (const { party, root, head } of parties) {
      const expected = this.#rootOf(party)
      if (expected === null) continue
      if (root !== expected) throw new PeerFault('peer-root-mismatch', party)
      heads.set(party, head)
    }
    const own = heads.get(this.#node.party) ?? null
    await this.#node.heardOwnHead(this.#peer.party, own !== null && this.#dismissed.get(this.#node.party) === own.hash ? null : own)
    this.#asked.resolve()
    return heads
  }

  /** The key that a party's chain must begin with: as compared at pairing, or as the charter names it; our own is ours. */
  #rootOf(party: PartyId): KeyId | null {
    const named = this.#node.ledger.charter()?.charter.parties.find((member) => member.party === party)
    return this.#roots.get(party) ?? named?.rootKey ?? (party === this.#node.party ? this.#node.findOwnRoot() : null)
  }

  /** All lines of a chain after an act that the peer holds: for people who decide between two branches. */
  async fetchAfter(party: PartyId, after: number): Promise<readonly string[]> {
    const head = (await this.#index()).get(party)
    const all: string[] = []
    while (head !== undefined && after + all.length < head.sequence) {
      const lines = await this.#chain(party, after + all.length)
      if (lines.length === 0) break
      all.push(...lines)
    }
    return all
  }

  async #chain(party: PartyId, after: number): Promise<readonly string[]> {
    const text = await this.#get(`/exchange/${this.#node.dialogue}/${party}`, `?after=${after}`)
    const lines = text.split('\n').filter((line) => line !== '')
    const first = after === 0 && lines[0] !== undefined ? parseAct(lines[0]) : null
    if (first !== null && 'header' in first && first.header.key !== this.#rootOf(party)) throw new PeerFault('peer-root-mismatch', party)
    return lines
  }

  async #get(path: string, query: string, refusals = 0): Promise<string> {
    const url = new URL(this.#peer.url + path + query)
    const key = this.#nonce === null ? null : this.#findKey()
    const headers = await this.#signature(url, key)
    this.#nonce = null
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(this.#pace.answerWithin)])
    const answer = await fetch(url, { headers, signal, redirect: 'error' })
    this.#nonce = nonceIn(answer.headers.get('accept-signature'))
    const bytes = await this.#read(answer)
    if (answer.status === 401 && key !== null && refusals < MOST_REFUSALS) {
      // The first refusal may have been for the nonce; the second, with a new one, is for the key.
      if (refusals % 2 === 1) this.#refusedKeys.add(key.id)
      return this.#get(path, query, refusals + 1)
    }
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch (error) {
      throw new PeerFault('peer-garbled', path, { cause: error })
    }
  }

  /** An answer, read no further than a peer may reasonably send. */
  async #read(answer: Response): Promise<Buffer> {
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of answer.body ?? []) {
      size += part.length
      if (size > this.#pace.largestAnswer) throw new PeerFault('peer-garbled', `more than ${this.#pace.largestAnswer} bytes`)
      parts.push(part)
    }
    return Buffer.concat(parts)
  }

  async #signature(url: URL, key: OwnKey | null): Promise<Record<string, string>> {
    if (this.#nonce === null || key === null) return {}
    const request = { method: 'GET', authority: url.host, path: url.pathname, query: url.search === '' ? '?' : url.search }
    const { base, complete } = draftSignature(request, this.#nonce, { id: key.id, algorithm: key.key.algorithm })
    return complete(await this.#node.signer.sign(key.id, base))
  }

  /** The key that proves us to the peer. After a backup was restored, only the root may be left that it still takes. */
  #findKey(): OwnKey | null {
    return this.#node.findRequestKeys().find(({ id }) => !this.#refusedKeys.has(id)) ?? null
  }

  #sleep(milliseconds: number, wakesOnHint: boolean): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      const wake = () => { clearTimeout(timer); resolve() }
      this.#wake = () => { if (this.#stop.signal.aborted || (wakesOnHint && this.#isHinted)) wake() }
      this.#wake()
    })
  }
}

/** What a peer says it holds; throws `peer-garbled` if it is not an index. */
function readIndex(text: string): readonly { party: PartyId; root: KeyId; head: Head }[] {
  try {
    const { parties } = JSON.parse(text) as { parties: { party: PartyId; root: KeyId; head: Head }[] }
    const isWhole = parties.length <= MOST_PARTIES && parties.every(({ party, root, head }) => isName(party) && isHash(root) && isHash(head.hash) && Number.isSafeInteger(head.sequence) && head.sequence > 0)
    if (isWhole) return parties
  } catch (error) {
    throw new PeerFault('peer-garbled', 'index', { cause: error })
  }
  throw new PeerFault('peer-garbled', 'index')
}
