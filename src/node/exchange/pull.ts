// Pulling from peers: keep asking, back off when nobody answers, ask at once when hinted.
// A push is only ever a hint to pull, so a lost push costs time and nothing else. A peer that
// sends garbage, floods or never answers costs this node nothing but that peer.
//
// The danger: a chain is taken for its party's only if it begins with the root key compared at
// pairing. What a peer says of roots counts for nothing; the first act is looked at.

import { isHash, isName, parseJson } from '../../record/index.ts'
import type { Hash, KeyId, PartyId } from '../../record/index.ts'
import { LineProblem, linesIn } from '../../record/lines.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { ImportReport } from '../incoming.ts'
import type { Peer } from '../settings.ts'
import { during } from '../operations/stages.ts'
import { isWithoutBody } from '../shown-erasures.ts'
import { firstDifferent } from './first-different.ts'
import type { RequestSigner } from './http-signature.ts'
import { bytesOf, PeerClient, PeerFault } from './peer-client.ts'
import type { PeerCode, Question } from './peer-client.ts'
import { beginningWith, RootMismatch, takeChains } from './take-chains.ts'
import type { ChainSource } from './take-chains.ts'

export interface PeerStatus {
  readonly party: PartyId
  readonly url: string
  /** RFC 3339 instant of the last answer; null before the first. */
  readonly answeredAt: string | null
  /** Why the last try brought nothing, as a code with its facts; null if it went well. */
  readonly problem: { readonly code: ImportCode | PeerCode | 'own-record-unshown'; readonly detail: string } | null
  /** How many acts of ours it said that it holds when it last answered; its node's word, not a signature. */
  readonly holdsOfOurs: number
}

type ImportCode = NonNullable<ImportReport['problem']>['code']

export interface PullPace {
  /** Milliseconds between two pulls when all is quiet; after a failure, from the shortest, doubled up to the longest. */
  readonly quiet: number
  readonly shortestRetry: number
  readonly longestRetry: number
  /** Hints do not make it pull more often than this. */
  readonly shortestPause: number
  /** One answer, to its last byte. */
  readonly answerWithin: number
  /** Bytes. */
  readonly largestAnswer: number
  readonly longestLine: number
}
const PACE: PullPace = { quiet: 5_000, shortestRetry: 500, longestRetry: 60_000, shortestPause: 250, answerWithin: 20_000, largestAnswer: 64 * 1024 * 1024, longestLine: 32 * 1024 * 1024 }
/** Parties in an index at most; a dialogue has a few. */
const MOST_PARTIES = 100
const LARGEST_INDEX = 256 * 1024
/** However long a peer asks not to be asked, it is asked again after this. */
const LONGEST_BUSY = 3_600_000

/** A party's node, or a relay, which has no root key. */
type Asked = Pick<Peer, 'party' | 'url'> & Partial<Peer>

type Head = { readonly sequence: number; readonly hash: Hash }

export class PeerPull {
  readonly #node: DialogueNode
  readonly #peer: Asked
  readonly #roots: ReadonlyMap<PartyId, KeyId>
  readonly #pace: PullPace
  readonly #client: PeerClient
  #status: PeerStatus
  #failures = 0
  #busyFor = 0
  #wake: (() => void) | null = null
  #isHinted = false
  readonly #stop = new AbortController()
  #running: Promise<void> | null = null
  /** Resolves once the peer has said what it holds of our own chain, or could not be asked. */
  readonly #asked = Promise.withResolvers<void>()
  /** Heads of branches that people decided against: not looked at again. */
  readonly #dismissed = new Map<PartyId, Hash>()

  /** `roots`: the root key of every party paired with, not only of this peer. `signers`: the keys that prove us, best first. */
  constructor(node: DialogueNode, peer: Asked, roots: ReadonlyMap<PartyId, KeyId>, pace: Partial<PullPace> = {}, signers: () => readonly RequestSigner[] = () => signersOf(node)) {
    this.#node = node
    this.#peer = peer
    this.#roots = roots
    this.#pace = { ...PACE, ...pace }
    this.#client = new PeerClient(peer.url, signers)
    this.#status = { party: peer.party, url: peer.url, answeredAt: null, problem: null, holdsOfOurs: 0 }
  }

  /** How this peer is asked: also for what acts name. */
  get client(): PeerClient {
    return this.#client
  }

  get status(): PeerStatus {
    return this.#status
  }

  /** In a process that does not ask itself: what the one that does has told. */
  hear(status: PeerStatus): void {
    this.#status = status
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
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(3_000)])
    const question: Question = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ party: this.#node.party }), signal }
    const told = () => this.#client.ask(`/exchange/${this.#node.dialogue}/hint`, question).then(async (answer) => { await answer.body?.cancel(); return true }, () => false)
    await during('hint', { party: this.#peer.party }, told, (isHeard) => (isHeard ? 'done' : 'refused'))
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
      // While a peer asks to be left alone, hints do not count: whoever sends them.
      await this.#sleep(this.#busyFor, false)
      const pause = this.#failures === 0 ? this.#pace.quiet : Math.min(this.#pace.longestRetry, this.#pace.shortestRetry * 2 ** (this.#failures - 1))
      await this.#sleep(pause, true)
    }
  }

  async #try(): Promise<void> {
    this.#busyFor = 0
    try {
      const { problem } = await during('pull', { party: this.#peer.party }, () => this.pull(), (report) => (report.problem === null ? 'done' : 'refused'))
      this.#failures = problem === null ? 0 : this.#failures + 1
      const told = problem === null ? null : { code: problem.code, detail: `${problem.party} ${problem.sequence}` }
      this.#status = { ...this.#status, answeredAt: this.#node.now(), problem: told ?? this.#unshown() }
    } catch (error) {
      if (this.#stop.signal.aborted) return
      this.#failures += 1
      if (error instanceof PeerFault) this.#busyFor = Math.min(LONGEST_BUSY, error.retryAfterInMilliseconds ?? 0)
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
      const chains = new Map<PartyId, ChainSource>()
      for (const [party, head] of heads) {
        const held = this.#node.ledger.chain(party).sequence
        if (head.sequence > held && this.#dismissed.get(party) !== head.hash) chains.set(party, this.#source(party, held))
      }
      if (chains.size === 0) return { taken, problem: problem ?? this.#unexplained(heads) }
      const report = await this.#take(chains)
      taken += report.taken
      if (report.problem !== null) return { taken, problem: await this.#explained(report.problem, heads) }
      if (report.taken === 0) return { taken, problem: problem ?? this.#unexplained(heads) }
    }
  }

  async #take(chains: ReadonlyMap<PartyId, ChainSource>): Promise<ImportReport> {
    try {
      return await takeChains(this.#node, chains, { broughtBy: this.#peer.party, findShown: (portion) => this.#shown(portion) })
    } catch (error) {
      throw error instanceof RootMismatch ? new PeerFault('peer-root-mismatch', error.party, { cause: error }) : error
    }
  }

  /** What the peer shows for acts whose body it no longer has, of the chains that have such acts. */
  async #shown(chains: ReadonlyMap<PartyId, readonly string[]>): Promise<ReadonlyMap<PartyId, readonly string[]>> {
    const shown = new Map<PartyId, readonly string[]>()
    for (const [party, lines] of chains) {
      if (!lines.some(isWithoutBody) && this.#node.ledger.unexplained(party).length === 0) continue
      const all: string[] = []
      for await (const some of linesIn(bytesOf(await this.#ask(`/${party}/erasures`, {}), this.#pace.largestAnswer), this.#pace.longestLine)) all.push(...some)
      shown.set(party, all)
    }
    return shown
  }

  /** A chain taken up to its announced head that has an act without a body, and not the act that erased it. */
  #unexplained(heads: ReadonlyMap<PartyId, Head>): ImportReport['problem'] {
    for (const [party, head] of heads) {
      const [act] = this.#node.ledger.unexplained(party)
      if (act !== undefined && this.#node.ledger.chain(party).sequence >= head.sequence) return { party, sequence: act.sequence, code: 'erasure-missing' }
    }
    return null
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
    const lines = await firstDifferent(this.#node, party, head.sequence, (after) => this.#answer(party, after))
    const chains = new Map([[party, lines]])
    const { problem } = await this.#node.import(chains, this.#peer.party, await this.#shown(chains))
    if (problem?.code === 'dismissed') this.#dismissed.set(party, head.hash)
    return problem
  }

  /** The heads of the chains that we have a root key for. */
  async #index(): Promise<ReadonlyMap<PartyId, Head>> {
    // A key that was refused before may have become known since.
    this.#client.forgetRefusals()
    const parts: Uint8Array[] = []
    for await (const part of bytesOf(await this.#ask('', {}), LARGEST_INDEX)) parts.push(part)
    const heads = new Map<PartyId, Head>()
    for (const { party, root, head } of readIndex(Buffer.concat(parts))) {
      const expected = this.#rootOf(party)
      if (expected === null) continue
      if (root !== expected) throw new PeerFault('peer-root-mismatch', party)
      heads.set(party, head)
    }
    const own = heads.get(this.#node.party) ?? null
    this.#status = { ...this.#status, holdsOfOurs: own?.sequence ?? 0 }
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
      const lines = await this.#answer(party, after + all.length)
      if (lines.length === 0) break
      all.push(...lines)
    }
    return all
  }

  #source(party: PartyId, after: number): ChainSource {
    return { after, lines: beginningWith(party, this.#rootOf(party) ?? '', { after, lines: this.#lines(party, after) }) }
  }

  /** The lines of one answer, all together. */
  async #answer(party: PartyId, after: number): Promise<readonly string[]> {
    const all: string[] = []
    try {
      for await (const lines of beginningWith(party, this.#rootOf(party) ?? '', { after, lines: this.#lines(party, after, 1) })) all.push(...lines)
      return all
    } catch (error) {
      throw error instanceof RootMismatch ? new PeerFault('peer-root-mismatch', party, { cause: error }) : error
    }
  }

  /** The lines of a chain as they arrive, answer after answer. */
  async *#lines(party: PartyId, after: number, mostAnswers = Infinity): AsyncGenerator<readonly string[]> {
    for (let [from, answers] = [after, 0]; answers < mostAnswers; answers++) {
      const answer = await this.#ask(`/${party}`, { query: `?after=${from}`, isForReaders: true })
      let count = 0
      try {
        for await (const lines of linesIn(bytesOf(answer, this.#pace.largestAnswer), this.#pace.longestLine)) {
          count += lines.length
          yield lines
        }
      } catch (error) {
        throw error instanceof LineProblem ? new PeerFault('peer-garbled', `${party} ${from + error.line}: ${error.code}`, { cause: error }) : error
      }
      if (count === 0 || answer.headers.get('alternat-more') !== '1') return
      from += count
    }
  }

  async #ask(path: string, question: Pick<Question, 'query' | 'isForReaders'>): Promise<Response> {
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(this.#pace.answerWithin)])
    const answer = await this.#client.ask(`/exchange/${this.#node.dialogue}${path}`, { ...question, signal })
    if (answer.ok) return answer
    await answer.body?.cancel()
    throw new PeerFault('peer-unreachable', `${path} answered ${answer.status}`)
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

/** A key that signs, or the root, which is what a node restored from a backup may have left that its peer still takes. */
function signersOf(node: DialogueNode): readonly RequestSigner[] {
  return node.findRequestKeys().map(({ id, key }) => ({ id, algorithm: key.algorithm, sign: (text) => node.signer.sign(id, text) }))
}

/** What a peer says it holds; throws `peer-garbled` if it is not an index. */
function readIndex(bytes: Uint8Array): readonly { party: PartyId; root: KeyId; head: Head }[] {
  try {
    const parsed = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if ('code' in parsed) throw new PeerFault('peer-garbled', 'index')
    const { parties } = parsed.value as unknown as { parties: { party: PartyId; root: KeyId; head: Head }[] }
    const isWhole = parties.length <= MOST_PARTIES && parties.every(({ party, root, head }) => isName(party) && isHash(root) && isHash(head.hash) && Number.isSafeInteger(head.sequence) && head.sequence > 0)
    if (isWhole) return parties
  } catch (error) {
    throw new PeerFault('peer-garbled', 'index', { cause: error })
  }
  throw new PeerFault('peer-garbled', 'index')
}
