// Server-sent events: "something changed here", nothing more; the page asks for what it shows. `change`: the
// record, or what awaits somebody; `drafts`: a draft was saved, or somebody came to one.

import type { RunningNode } from '../node/running-node.ts'

const EVERY = 25_000

export class ChangeStream {
  readonly #open = new Set<ReadableStreamDefaultController<Uint8Array>>()
  readonly #encoder = new TextEncoder()
  readonly #subscriptions: readonly (() => void)[]
  readonly #timer: NodeJS.Timeout

  constructor({ node, clearances, drafts, presence }: Pick<RunningNode, 'node' | 'clearances' | 'drafts' | 'presence'>) {
    const changed = () => this.#send('event: change\ndata: {}\n\n')
    const drafted = () => this.#send('event: drafts\ndata: {}\n\n')
    this.#subscriptions = [node.onChange(changed), clearances.onChange(changed), drafts.onChange(drafted), presence.onChange(drafted)]
    // A comment now and then keeps proxies from closing a quiet connection, and finds closed ones.
    this.#timer = setInterval(() => this.#send(': still here\n\n'), EVERY)
    this.#timer.unref()
  }

  open(): Response {
    let own: ReadableStreamDefaultController<Uint8Array> | undefined
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = controller
        this.#open.add(controller)
        controller.enqueue(this.#encoder.encode('retry: 2000\n\n'))
      },
      cancel: () => { if (own !== undefined) this.#open.delete(own) },
    })
    return new Response(stream, { headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } })
  }

  close(): void {
    clearInterval(this.#timer)
    for (const unsubscribe of this.#subscriptions) unsubscribe()
    for (const controller of this.#open) {
      try { controller.close() } catch { /* its reader is gone already */ }
    }
    this.#open.clear()
  }

  #send(text: string): void {
    for (const controller of this.#open) {
      try {
        controller.enqueue(this.#encoder.encode(text))
      } catch {
        this.#open.delete(controller)
      }
    }
  }
}
