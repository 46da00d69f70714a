// Fetching the blobs that acts name and that are not here. In the background, one at a time, and
// never in the way of acts: a blob that is missing is a state that people see, not an error.
//
// Whoever answers is not believed: the store hashes what arrives before it stands under its name.
// A transfer that was cut off goes on where it stopped. A peer that sends other bytes than it was asked
// for, more, too slowly or none is left alone for longer and longer, and others are asked.

import { blobRows } from '../../dialogue/rows.ts'
import type { BlobRow } from '../../dialogue/rows.ts'
import type { Hash } from '../../record/index.ts'
import { BlobProblem } from '../../store/blobs.ts'
import type { BlobCode, BlobStore } from '../../store/blobs.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { PeerClient, PeerCode } from './peer-client.ts'
import { PeerFault } from './peer-client.ts'

export interface BlobPace {
  /** Milliseconds; between two rounds of asking when something is missing, from the shortest, doubled up to the longest. */
  readonly shortestRetry: number
  readonly longestRetry: number
  /** Without a byte for so long, a transfer is given up until the next round. */
  readonly silentFor: number
  /** One transfer at a time: after so long it makes room for others, and is gone on with when they had theirs. */
  readonly turn: number
}
const PACE: BlobPace = { shortestRetry: 500, longestRetry: 300_000, silentFor: 20_000, turn: 60_000 }

/** However long a source asks not to be asked, it is asked again after this. */
const LONGEST_BUSY = 3_600_000

/** Somebody who may have blobs. */
export interface BlobSource {
  /** Of a party or a relay. */
  readonly name: string
  readonly client: PeerClient
}

export interface BlobStatus {
  /** Blobs that are named and not here. */
  readonly missing: readonly Hash[]
  /** Why the last try of a source brought nothing, by its name. */
  readonly problems: ReadonlyMap<string, { readonly code: PeerCode | BlobCode | 'blob-missing'; readonly detail: string }>
}

export class BlobFetch {
  readonly #node: DialogueNode
  readonly #blobs: BlobStore
  readonly #sources: readonly BlobSource[]
  readonly #pace: BlobPace
  readonly #onArrived: (blob: Hash) => void
  readonly #stop = new AbortController()
  /** Known to be here; asked of the store once. */
  readonly #here = new Set<Hash>()
  readonly #problems = new Map<string, { code: PeerCode | BlobCode | 'blob-missing'; detail: string }>()
  /** Sources that failed: how often in a row, and until when they are left alone, in milliseconds of this process. */
  readonly #resting = new Map<string, { readonly failures: number; readonly until: number }>()
  #missing: readonly Hash[] = []
  #roundsInVain = 0
  #arrivedBytes = 0
  #isWoken = false
  #wake: (() => void) | null = null
  #running: Promise<void> = Promise.resolve()

  constructor(node: DialogueNode, blobs: BlobStore, sources: readonly BlobSource[], pace: Partial<BlobPace> = {}, onArrived: (blob: Hash) => void = () => undefined) {
    this.#node = node
    this.#blobs = blobs
    this.#sources = sources
    this.#pace = { ...PACE, ...pace }
    this.#onArrived = onArrived
  }

  get status(): BlobStatus {
    return { missing: this.#missing, problems: this.#problems }
  }

  /** In a process that does not fetch itself: what the one that does is missing. */
  hear(missing: readonly Hash[]): void {
    this.#missing = missing
  }

  /** `onFault` is told what is wrong here, as a full disk; it is tried again all the same. */
  start(onFault: (error: unknown) => void): void {
    this.#running = this.#run(onFault)
  }

  /** No act names it any more: its act was erased. */
  async forget(blob: Hash): Promise<void> {
    this.#here.delete(blob)
    await this.#blobs.remove(blob)
  }

  /** Something may be named that was not: look again now. */
  wake(): void {
    this.#isWoken = true
    this.#wake?.()
  }

  async close(): Promise<void> {
    this.#stop.abort()
    this.#wake?.()
    await this.#running
  }

  async #run(onFault: (error: unknown) => void): Promise<void> {
    while (!this.#stop.signal.aborted) {
      this.#isWoken = false
      const before = this.#arrivedBytes
      const left = await this.round().catch((error: unknown) => { onFault(error); return 1 })
      this.#roundsInVain = left === 0 || this.#arrivedBytes > before ? 0 : this.#roundsInVain + 1
      await this.#sleep(left === 0 ? null : this.#pauseAfter(this.#roundsInVain))
    }
  }

  /** Asks every source for what is missing; answers how many blobs are missing still. */
  async round(): Promise<number> {
    const missing = await this.#findMissing()
    this.#missing = missing.map(({ blob }) => blob)
    for (const row of missing) {
      for (const source of this.#sources) {
        if (this.#stop.signal.aborted) return this.#missing.length
        if ((this.#resting.get(source.name)?.until ?? 0) > performance.now()) continue
        if (!(await this.#fetch(source, row))) continue
        this.#here.add(row.blob)
        this.#onArrived(row.blob)
        this.#missing = this.#missing.filter((blob) => blob !== row.blob)
        break
      }
    }
    return this.#missing.length
  }

  async #findMissing(): Promise<readonly BlobRow[]> {
    const missing: BlobRow[] = []
    for (const row of blobRows(this.#node.rows)) {
      if (this.#here.has(row.blob)) continue
      if (await this.#blobs.sizeOf(row.blob) === null) missing.push(row)
      else this.#here.add(row.blob)
    }
    return missing
  }

  async #fetch(source: BlobSource, { blob, bytes }: BlobRow): Promise<boolean> {
    try {
      const isWhole = await this.#transfer(source, blob, bytes)
      this.#problems.delete(source.name)
      this.#resting.delete(source.name)
      return isWhole
    } catch (error) {
      if (this.#stop.signal.aborted) return false
      if (isFromFiles(error)) throw error
      const code = error instanceof PeerFault || error instanceof BlobProblem ? error.code : error instanceof BlobAbsent ? 'blob-missing' : 'peer-unreachable'
      // Who does not have one file may have the next.
      if (code !== 'blob-missing') this.#rest(source, error instanceof PeerFault ? (error.retryAfterInMilliseconds ?? 0) : 0)
      this.#problems.set(source.name, { code, detail: `${blob}: ${error instanceof Error ? error.message : String(error)}` })
      return false
    }
  }

  #rest({ name }: BlobSource, asked: number): void {
    const failures = (this.#resting.get(name)?.failures ?? 0) + 1
    this.#resting.set(name, { failures, until: performance.now() + Math.max(Math.min(asked, LONGEST_BUSY), this.#pauseAfter(failures)) })
  }

  #pauseAfter(failures: number): number {
    return Math.min(this.#pace.longestRetry, this.#pace.shortestRetry * 2 ** Math.max(0, failures - 1))
  }

  async #transfer({ name, client }: BlobSource, blob: Hash, bytes: number): Promise<boolean> {
    const arrived = Math.min(bytes, await this.#blobs.arrivedOf(blob, name))
    // Of what has wholly arrived the last byte is asked for again, so that there is an answer to go on with.
    const from = arrived > 0 && arrived === bytes ? arrived - 1 : arrived
    const silence = new Silence(this.#pace.silentFor)
    try {
      const signal = AbortSignal.any([this.#stop.signal, silence.signal, AbortSignal.timeout(this.#pace.turn)])
      const headers = { 'accept-encoding': 'identity', ...(from > 0 ? { range: `bytes=${from}-`, 'if-range': `"${blob}"` } : {}) }
      const answer = await client.ask(`/exchange/${this.#node.dialogue}/blob/${blob}`, { headers, signal, isForReaders: true })
      if (answer.status !== 200 && answer.status !== 206) {
        await answer.body?.cancel()
        if (answer.status === 404) throw new BlobAbsent(`answered ${answer.status}`)
        throw new PeerFault('peer-unreachable', `answered ${answer.status}`)
      }
      // Without a range of which we know where it begins, what comes begins at the beginning.
      const isRest = answer.status === 206 && answer.headers.get('content-range')?.startsWith(`bytes ${from}-`) === true
      if (answer.status === 206 && !isRest) { await answer.body?.cancel(); throw new PeerFault('peer-garbled', 'another range than asked for') }
      return await this.#blobs.receive({ blob, bytes }, name, isRest ? from : 0, this.#counted(silence.watching(answer)))
    } finally {
      silence.end()
    }
  }

  async *#counted(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const part of parts) {
      this.#arrivedBytes += part.length
      yield part
    }
  }

  #sleep(milliseconds: number | null): Promise<void> {
    return new Promise((resolve) => {
      const timer = milliseconds === null ? null : setTimeout(resolve, milliseconds)
      this.#wake = () => { if (this.#stop.signal.aborted || this.#isWoken) { if (timer !== null) clearTimeout(timer); resolve() } }
      this.#wake()
    })
  }
}

class BlobAbsent extends Error {}

/** Of the file system here. What the network throws carries its system error as a cause. */
function isFromFiles(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

/** Aborts when nothing comes for too long: a blob of any size may take any time, as long as it moves. */
class Silence {
  readonly #controller = new AbortController()
  readonly #milliseconds: number
  #timer: NodeJS.Timeout

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds
    this.#timer = this.#startTimer()
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  async *watching(answer: Response): AsyncGenerator<Uint8Array> {
    for await (const part of answer.body ?? []) {
      this.end()
      yield part
      this.#timer = this.#startTimer()
    }
  }

  end(): void {
    clearTimeout(this.#timer)
  }

  #startTimer(): NodeJS.Timeout {
    return setTimeout(() => this.#controller.abort(new Error(`silent for ${this.#milliseconds} ms`)), this.#milliseconds)
  }
}
