// Pulling from peers: keep asking, back off when nobody answers, ask at once when hinted.
// A push is only ever a hint to pull, so a lost push costs time and nothing else. A peer that
// sends garbage, floods or never answers costs this node nothing but that peer.

import type { PartyId } from '../../record/index.ts'
import type { DialogueNode, ImportReport } from '../dialogue-node.ts'
import type { Peer } from '../settings.ts'
import { nonceIn, signRequest } from './http-signature.ts'

export interface PeerStatus {
  readonly party: PartyId
  readonly url: string
  /** RFC 3339 instant of the last answer; null before the first. */
  readonly answeredAt: string | null
  /** Why the last try brought nothing, as a code with its facts; null if it went well. */
  readonly problem: { readonly code: string; readonly detail: string } | null
}

/** Milliseconds between two pulls when all is quiet; doubled at each failure up to the longest. */
const QUIET = 5_000
const SHORTEST_RETRY = 500
const LONGEST_RETRY = 60_000
const ANSWER_WITHIN = 20_000
const LARGEST_ANSWER = 64 * 1024 * 1024

export class PeerPull {
  readonly #node: DialogueNode
  readonly #peer: Peer
  #status: PeerStatus
  #nonce: string | null = null
  #failures = 0
  #wake: (() => void) | null = null
  #isHinted = false
  readonly #stop = new AbortController()
  #running: Promise<void> = Promise.resolve()

  constructor(node: DialogueNode, peer: Peer) {
    this.#node = node
    this.#peer = peer
    this.#status = { party: peer.party, url: peer.url, answeredAt: null, problem: null }
  }

  get status(): PeerStatus {
    return this.#status
  }

  start(): void {
    this.#running = this.#run()
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
      if (!this.#isHinted) await this.#sleep(this.#failures === 0 ? QUIET : Math.min(LONGEST_RETRY, SHORTEST_RETRY * 2 ** (this.#failures - 1)))
    }
  }

  async #try(): Promise<void> {
    try {
      const report = await this.pull()
      this.#failures = report.problem === null ? 0 : this.#failures + 1
      const problem = report.problem === null ? null : { code: report.problem.code, detail: `${report.problem.party} ${report.problem.sequence}` }
      this.#status = { ...this.#status, answeredAt: this.#node.now(), problem }
    } catch (error) {
      if (this.#stop.signal.aborted) return
      this.#failures += 1
      this.#nonce = null
      this.#status = { ...this.#status, problem: { code: 'peer-unreachable', detail: error instanceof Error ? error.message : String(error) } }
    }
  }

  /** One round: every chain that the peer holds and we do not, as far as it goes. */
  async pull(): Promise<ImportReport> {
    const heads = await this.#index()
    let taken = 0
    for (;;) {
      const chains = new Map<PartyId, readonly string[]>()
      for (const [party, sequence] of heads) {
        const held = this.#node.ledger.chain(party).sequence
        if (party !== this.#node.party && sequence > held) chains.set(party, await this.#chain(party, held))
      }
      if (chains.size === 0) return { taken, problem: null }
      const report = await this.#node.import(chains)
      taken += report.taken
      if (report.problem !== null || report.taken === 0) return { taken, problem: report.problem }
    }
  }

  async #index(): Promise<ReadonlyMap<PartyId, number>> {
    const answer = JSON.parse(await this.#get(`/exchange/${this.#node.dialogue}`, '')) as { parties?: { party: PartyId; root: string; head: { sequence: number } }[] }
    const parties = Array.isArray(answer.parties) ? answer.parties : []
    const own = parties.find((one) => one.party === this.#peer.party)
    if (own !== undefined && own.root !== this.#peer.rootKey) throw new Error('the root key is not the one compared at pairing')
    return new Map(parties.map((one) => [one.party, one.head.sequence]))
  }

  async #chain(party: PartyId, after: number): Promise<readonly string[]> {
    const text = await this.#get(`/exchange/${this.#node.dialogue}/${party}`, `?after=${after}`)
    return text.split('\n').filter((line) => line !== '')
  }

  async #get(path: string, query: string): Promise<string> {
    const url = new URL(this.#peer.url + path + query)
    const headers = this.#signature(url)
    this.#nonce = null
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(ANSWER_WITHIN)])
    const answer = await fetch(url, { headers, signal, redirect: 'error' })
    this.#nonce = nonceIn(answer.headers.get('accept-signature'))
    const text = await bounded(answer)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    return text
  }

  #signature(url: URL): Record<string, string> {
    if (this.#nonce === null) return {}
    const key = this.#node.keyOf('signing')
    const request = { method: 'GET', authority: url.host, path: url.pathname, query: url.search === '' ? '?' : url.search }
    return signRequest(request, this.#nonce, { id: key.id, algorithm: key.key.algorithm, sign: (text) => this.#node.signer.sign(key.id, text) })
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#wake = () => { clearTimeout(timer); resolve() }
      if (this.#stop.signal.aborted || this.#isHinted) this.#wake()
    })
  }
}

/** The text of an answer, read no further than a peer may reasonably send. */
async function bounded(answer: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > LARGEST_ANSWER) throw new Error('the answer is too large')
    parts.push(part)
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
}
