// One peer as the witness of our chain: shows us first what of ours it shows the public, then gets
// every new checkpoint and answers with its cosignature. It is asked until it has cosigned the newest
// one, with back-off like the pull; what it says without our own signature stops nothing here.

import { checkpointOrigin, cosignerKeys, formatSubmission, isNoteSignedBy, parseDecimal, parseSignatureLine } from '../../record/index.ts'
import type { NoteKey, NoteSignature, SignedCheckpoint } from '../../record/index.ts'
import { logDirectory } from '../../publication/record-file.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { Peer } from '../settings.ts'
import type { LogTrouble, OwnLog } from './own-log.ts'

export type WitnessTrouble = 'witness-unreachable' | 'witness-refused' | 'witness-garbled' | LogTrouble

export interface WitnessPace {
  /** Milliseconds; after a failure, from the shortest, doubled up to the longest. */
  readonly shortestRetry: number
  readonly longestRetry: number
  readonly answerWithin: number
}

/** Cosignatures and checkpoints are small; more than this is no answer. */
const LARGEST_ANSWER = 64 * 1024
/** A witness names its size once; one that names ever another one is asked again later. */
const MOST_TRIES = 3

class WitnessFault extends Error {
  readonly code: WitnessTrouble
  constructor(code: WitnessTrouble, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.code = code
  }
}

export class PeerWitness {
  readonly #node: DialogueNode
  readonly #peer: Peer
  readonly #log: OwnLog
  readonly #pace: WitnessPace
  readonly #onCosigned: () => void
  readonly #onFault: (error: unknown) => void
  readonly #stop = new AbortController()
  /** The size that the witness cosigned last, as far as we know. */
  #cosigned = 0
  #failures = 0
  #trouble: { readonly code: WitnessTrouble; readonly detail: string } | null = null
  #wake: (() => void) | null = null
  #isWoken = false
  #running: Promise<void> = Promise.resolve()
  #contact: Promise<void> = Promise.resolve()

  constructor(node: DialogueNode, peer: Peer, log: OwnLog, pace: WitnessPace, on: { cosigned: () => void; fault: (error: unknown) => void }) {
    this.#node = node
    this.#peer = peer
    this.#log = log
    this.#pace = pace
    this.#onCosigned = on.cosigned
    this.#onFault = on.fault
  }

  get trouble(): { readonly code: WitnessTrouble; readonly detail: string } | null {
    return this.#trouble
  }

  /** Settles once the peer has been asked for our own checkpoint, or has not answered. Nothing is signed before. */
  get firstContact(): Promise<void> {
    return this.#contact
  }

  start(): void {
    this.#contact = this.#askForShown().catch((error: unknown) => { this.#note(error) })
    this.#running = this.#contact.then(() => this.#run())
  }

  /** There may be something to cosign. A peer that does not answer is not asked sooner for it. */
  wake(): void {
    this.#isWoken = true
    if (this.#failures === 0) this.#wake?.()
  }

  async close(): Promise<void> {
    this.#stop.abort()
    this.#wake?.()
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      this.#isWoken = false
      try {
        await this.#submit()
        this.#failures = 0
        this.#trouble = null
      } catch (error) {
        if (this.#stop.signal.aborted) return
        this.#failures += 1
        this.#note(error)
      }
      if (this.#failures > 0 || !this.#isWoken) await this.#sleep()
    }
  }

  /** What is no fault of the peer's is ours, and is told. */
  #note(error: unknown): void {
    if (this.#stop.signal.aborted) return
    if (error instanceof WitnessFault) this.#trouble = { code: error.code, detail: error.message }
    else this.#onFault(error)
  }

  /** Gets the newest checkpoint cosigned, if it is not; does nothing where it is, or where we know no key of the peer's that could cosign. */
  async #submit(): Promise<void> {
    const keys = this.#keys()
    const latest = await this.#log.findLatest()
    if (this.#log.trouble !== null) throw new WitnessFault(this.#log.trouble, this.#peer.party)
    if (latest === null || keys.length === 0 || isCosigned(latest.checkpoint, keys)) return
    const { checkpoint, note, tree } = latest
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (this.#cosigned > checkpoint.size) return this.#beBehind(checkpoint.size)
      const answer = await this.#post(formatSubmission(this.#cosigned, tree.consistencyProof(this.#cosigned, checkpoint.size), note))
      if (answer.status === 200) return this.#take(checkpoint, keys, answer.text)
      const size = answer.status === 409 && answer.type === 'text/x.tlog.size' ? parseDecimal(answer.text.trimEnd()) : null
      if (size === null) throw new WitnessFault('witness-refused', `HTTP ${answer.status} ${codeIn(answer.text)}`.trimEnd())
      this.#cosigned = size
    }
    throw new WitnessFault('witness-refused', `it names one size and then another: ${this.#cosigned}`)
  }

  /** "The client MUST ignore any cosignatures from unknown keys." */
  async #take(checkpoint: SignedCheckpoint, keys: readonly NoteKey[], text: string): Promise<void> {
    const good = text.split('\n').map(parseSignatureLine).find((line) => line !== null && keys.some((key) => isCosignatureBy(key, checkpoint, line)))
    if (good == null) throw new WitnessFault('witness-garbled', 'no cosignature by a key of this party')
    this.#cosigned = checkpoint.size
    if (await this.#log.addCosignature(checkpoint, good)) this.#onCosigned()
    else this.#isWoken = true
  }

  /** The witness claims to have cosigned more than we hold: only our own signature proves it. */
  async #beBehind(size: number): Promise<void> {
    const claimed = this.#cosigned
    this.#cosigned = 0
    await this.#askForShown()
    throw new WitnessFault('witness-refused', `it says that it cosigned ${claimed} acts; there are ${size}`)
  }

  async #askForShown(): Promise<void> {
    const answer = await this.#ask(`${logDirectory(this.#node.dialogue, this.#node.party)}/checkpoint`, { method: 'GET' })
    const trouble = answer.status === 200 ? await this.#log.beShown(answer.text) : null
    if (trouble !== null) throw new WitnessFault(trouble, this.#peer.party)
  }

  /** The keys with which the peer may cosign now. */
  #keys(): readonly NoteKey[] {
    const { dialogue, ledger } = this.#node
    return cosignerKeys(checkpointOrigin(dialogue, this.#peer.party), ledger.chain(this.#peer.party).keys).flatMap(({ key, isRevoked }) => (isRevoked ? [] : [key]))
  }

  #post(body: string): Promise<Answer> {
    return this.#ask(`/exchange/${this.#node.dialogue}/add-checkpoint`, { method: 'POST', headers: { 'content-type': 'text/plain; charset=utf-8' }, body })
  }

  async #ask(path: string, init: RequestInit): Promise<Answer> {
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(this.#pace.answerWithin)])
    try {
      const answer = await fetch(this.#peer.url + path, { ...init, signal, redirect: 'error' })
      const type = (answer.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
      return { status: answer.status, type, text: await readText(answer) }
    } catch (error) {
      if (error instanceof WitnessFault) throw error
      throw new WitnessFault('witness-unreachable', error instanceof Error ? error.message : String(error), { cause: error })
    }
  }

  #sleep(): Promise<void> {
    const pause = Math.min(this.#pace.longestRetry, this.#pace.shortestRetry * 2 ** (this.#failures - 1))
    return new Promise((resolve) => {
      const timer = this.#failures === 0 ? undefined : setTimeout(resolve, pause)
      this.#wake = () => { clearTimeout(timer); resolve() }
      if (this.#stop.signal.aborted) this.#wake()
    })
  }
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
}

function isCosigned(checkpoint: SignedCheckpoint, keys: readonly NoteKey[]): boolean {
  return checkpoint.note.signatures.some((signature) => keys.some((key) => isCosignatureBy(key, checkpoint, signature)))
}

function isCosignatureBy(key: NoteKey, { note }: SignedCheckpoint, signature: NoteSignature): boolean {
  return key.name === signature.name && key.keyId === signature.keyId && isNoteSignedBy(key, note.text, signature)
}

async function readText(answer: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > LARGEST_ANSWER) throw new WitnessFault('witness-garbled', `more than ${LARGEST_ANSWER} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

/** The code of a problem document, for people; nothing hangs on it. */
function codeIn(text: string): string {
  return /"code":"([a-z-]{1,40})"/.exec(text)?.[1] ?? ''
}
