// What happens, as it happens: server-sent events of the record and, with a token, of the side's own desk. Every event of the record has the
// position that it leads to as its id, so that whoever comes back (`Last-Event-ID`) goes on from there: nothing is left out, nothing comes twice.

import type { RunningNode } from '../../../node/running-node.ts'
import { eventAt, positionIn, textOfPosition } from '../../../node/webhooks/index.ts'
import { callerOf, publicCaller } from '../caller.ts'
import type { Caller } from '../caller.ts'

const MOST_OPEN = 1_000
const MOST_OF_ONE = 20
const HEARTBEAT_MILLISECONDS = 20_000
/** Bytes that are made ahead of a reader, and that wait beyond them for one who does not read; then the stream ends, and it comes back where it was. */
const AHEAD = { bytes: 64 * 1024, waiting: 1024 * 1024 }
/** Events told at once to somebody who was away for long; the rest as it reads on. */
const AT_ONCE = 500

interface Reader {
  readonly controller: ReadableStreamDefaultController<Uint8Array>
  readonly key: string
  readonly token: { readonly id: string } | null
  position: Record<string, number>
}

export class EventStreams {
  readonly #running: RunningNode
  readonly #ahead: typeof AHEAD
  readonly #readers = new Set<Reader>()
  readonly #encoder = new TextEncoder()
  readonly #unsubscribe: readonly (() => void)[]
  readonly #timer: NodeJS.Timeout

  constructor(running: RunningNode, ahead: typeof AHEAD = AHEAD) {
    this.#running = running
    this.#ahead = ahead
    this.#unsubscribe = [
      running.node.onChange(() => { for (const reader of this.#readers) this.#tell(reader) }),
      running.drafts.onChange((id) => this.#own('draft', { draft: id })),
      running.clearances.onChange((id, event) => this.#own('clearance', { subject: id, event })),
    ]
    this.#timer = setInterval(() => { for (const reader of this.#readers) this.#write(reader, ': still here\n\n') }, HEARTBEAT_MILLISECONDS)
    this.#timer.unref()
  }

  /** Null where too many are open. `lastId`: what the reader had last; from now on, if it says nothing that can be used. */
  open({ token }: Caller, network: string, lastId: string | null): ReadableStream<Uint8Array> | null {
    const key = token?.id ?? network
    if (this.#readers.size >= MOST_OPEN || [...this.#readers].filter((reader) => reader.key === key).length >= MOST_OF_ONE) return null
    let own: Reader | undefined
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = { controller, key, token: token === null ? null : { id: token.id }, position: positionIn(lastId ?? '') ?? { ...this.#running.node.ledger.heads() } }
        this.#readers.add(own)
        this.#write(own, 'retry: 3000\n\n')
        this.#tell(own)
      },
      pull: () => { if (own !== undefined) this.#tell(own) },
      cancel: () => { if (own !== undefined) this.#readers.delete(own) },
    }, new ByteLengthQueuingStrategy({ highWaterMark: this.#ahead.bytes }))
  }

  close(): void {
    clearInterval(this.#timer)
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    for (const reader of this.#readers) this.#end(reader)
  }

  #tell(reader: Reader): void {
    const caller = this.#callerOf(reader)
    if (caller === null) { this.#end(reader); return }
    let told = 0
    for (const [party, head] of Object.entries(this.#running.node.ledger.heads()).sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (let sequence = (reader.position[party] ?? 0) + 1; sequence <= head; sequence++) {
        if (told === AT_ONCE) return
        reader.position[party] = sequence
        const event = eventAt(caller.rows, party, sequence)
        if (event === null) continue
        if (!this.#write(reader, `event: ${event.kind}\nid: ${textOfPosition(reader.position)}\ndata: ${JSON.stringify(event)}\n\n`)) return
        told += 1
      }
    }
  }

  /** Of the desk, to who may look there: they have no id, since nobody can go back to them. */
  #own(event: string, data: object): void {
    for (const reader of this.#readers) {
      if (reader.token !== null && this.#callerOf(reader)?.may('look') === true) this.#write(reader, `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    }
  }

  /** As the owner of the token may read at this moment; null where it is over. */
  #callerOf({ token }: Reader): Caller | null {
    if (token === null) return publicCaller(this.#running)
    const found = this.#running.apiTokens.findAlive(token.id)
    return found === null ? null : callerOf(this.#running, found.token, found.person)
  }

  #write(reader: Reader, text: string): boolean {
    try {
      if ((reader.controller.desiredSize ?? 0) < -this.#ahead.waiting) { this.#end(reader); return false }
      reader.controller.enqueue(this.#encoder.encode(text))
      return true
    } catch {
      this.#readers.delete(reader)
      return false
    }
  }

  #end(reader: Reader): void {
    this.#readers.delete(reader)
    try { reader.controller.close() } catch { /* its reader is gone already */ }
  }
}
