// A process that attends beside the writer: it follows what is committed, and knows how current it is. Two sources, and
// neither is needed for the truth of the other: the writer's stream says at once that there is something, the notes in the
// store say what. Where the stream is silent the store is still asked, a little later.
//
// What this process shows of the workspace is at most `CURRENT_WITHIN` old: within that time the writer has said how far
// it was, and everything up to there is held here. Where that cannot be said, it does not answer for the workspace.

import type { FollowedStore } from '../../store/followed.ts'
import type { StorePosition } from '../../store/port.ts'
import type { AuditEntry } from '../audit/index.ts'
import type { RunningNode } from '../running-node.ts'
import type { Told } from './leading.ts'
import { ask, followPath } from './link.ts'
import { findRegistration } from './registration.ts'
import type { Registration } from './registration.ts'
import { hear } from './standing.ts'

/** Milliseconds. An ended session, a role taken away, an erasure hold on every process within it. */
export const CURRENT_WITHIN = 2_000
/** A machine that vanished says nothing any more, and its connection stays open for long; a process that ends closes it at once. */
const LOST_AFTER = 9_000
/** Lines, of a minute at least, by which it is known how long one takes at best: what takes longer counts as of when it was sent. */
const LINES_COMPARED = 120
const ASKED_UNTOLD = 250
/** On a standby a commit arrives a moment after it was told of. */
const ASKED_TOLD = 10
const RELINKED_AFTER = 100

/** A way to the writer. */
export interface Link {
  readonly writer: Registration
  /** Aborted once the writer is not heard any more. */
  readonly lost: AbortSignal
}

interface Heard {
  readonly at: number
  readonly heard: number
}

export interface AttendingOptions {
  readonly running: RunningNode
  readonly store: FollowedStore
  readonly onFault: (error: unknown) => void
  /** The writer has gone, as far as can be seen from here. */
  readonly onGone: () => void
}

export class Attending {
  readonly #options: AttendingOptions
  #link: Link | null = null
  /** How far the writer said it was, and when it said so (milliseconds of this process). */
  #told: Heard | null = null
  /** The last that was heard and is held here. */
  #current = -Infinity
  #waiting: { readonly at: number; readonly resolve: () => void }[] = []
  #wake: (() => void) | null = null
  #isClosing = false
  readonly #stop = new AbortController()
  #work: readonly Promise<void>[] = []

  constructor(options: AttendingOptions) {
    this.#options = options
  }

  start(): void {
    const { running } = this.#options
    running.audit.sendTo((entries) => this.#sendNotes(entries))
    this.#work = [this.#follow(), this.#listen()]
  }

  /** Whom to pass things on to; null while nobody is known to write. */
  get link(): Link | null {
    return this.#link
  }

  get held(): StorePosition {
    return this.#options.store.held
  }

  /** Whether the workspace may be answered from here. */
  get isCurrent(): boolean {
    return performance.now() - this.#current < CURRENT_WITHIN
  }

  heardWithin(milliseconds: number): boolean {
    return this.#told !== null && performance.now() - this.#told.heard < milliseconds
  }

  /** Commits that the writer has told of and that are not held here; null where it tells nothing. */
  get lag(): { readonly commits: number; readonly milliseconds: number } | null {
    if (this.#told === null || performance.now() - this.#told.heard > CURRENT_WITHIN) return null
    return { commits: Math.max(0, this.#told.at - this.held.at), milliseconds: Math.max(0, Math.round(this.#told.heard - this.#current)) }
  }

  /** True once this process holds what was committed up to `at`; false after `milliseconds`. */
  async reached(at: number, milliseconds: number): Promise<boolean> {
    if (this.held.at >= at) return true
    this.#wake?.()
    const { promise, resolve } = Promise.withResolvers<void>()
    const one = { at, resolve }
    this.#waiting.push(one)
    const late = setTimeout(resolve, milliseconds)
    await promise
    clearTimeout(late)
    this.#waiting = this.#waiting.filter((other) => other !== one)
    return this.held.at >= at
  }

  async close(): Promise<void> {
    this.#isClosing = true
    this.#stop.abort()
    this.#wake?.()
    await Promise.all(this.#work)
  }

  async #follow(): Promise<void> {
    const { running, store, onFault } = this.#options
    let isFailing = false
    while (!this.#isClosing) {
      const told = this.#told
      try {
        const { at } = await store.follow((changes) => running.node.follow(changes))
        if (told !== null && at >= told.at) this.#current = Math.max(this.#current, told.heard)
        for (const one of this.#waiting) if (at >= one.at) one.resolve()
        isFailing = false
      } catch (error) {
        // Said once, however long it lasts.
        if (!isFailing) onFault(error)
        isFailing = true
      }
      const goal = Math.max(this.#told?.at ?? 0, ...this.#waiting.map(({ at }) => at))
      await this.#pause(!isFailing && this.held.at < goal ? ASKED_TOLD : ASKED_UNTOLD, told)
    }
  }

  /** Until it is time, or something was told since. */
  #pause(milliseconds: number, known: Heard | null): Promise<void> {
    if (milliseconds === ASKED_UNTOLD && this.#told !== known) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#wake = () => { clearTimeout(timer); resolve() }
    })
  }

  async #listen(): Promise<void> {
    const { store, onGone } = this.#options
    while (!this.#isClosing) {
      try {
        const writer = await findRegistration(store)
        if (writer !== null) await this.#listenTo(writer)
      } catch {
        // Nobody is there: whoever waits for that is told below, and asks again.
      }
      if (this.#isClosing) return
      onGone()
      await new Promise((resolve) => setTimeout(resolve, RELINKED_AFTER))
    }
  }

  async #listenTo(writer: Registration): Promise<void> {
    const answer = await ask(writer, 'follow', followPath())
    if (answer.statusCode !== 200) { answer.destroy(); return }
    const stop = () => answer.destroy()
    this.#stop.signal.addEventListener('abort', stop)
    answer.socket.setTimeout(LOST_AFTER, stop)
    const travelled: number[] = []
    const lost = new AbortController()
    this.#link = { writer, lost: lost.signal }
    try {
      for await (const line of linesOf(answer)) this.#hear(JSON.parse(line) as Told, travelled)
    } finally {
      this.#link = null
      lost.abort()
      this.#stop.signal.removeEventListener('abort', stop)
    }
  }

  #hear({ position, sent, standing, presence }: Told, travelled: number[]): void {
    const { running } = this.#options
    travelled.push(performance.now() - sent)
    if (travelled.length > LINES_COMPARED) travelled.shift()
    this.#told = { at: position.at, heard: sent + Math.min(...travelled) }
    if (standing !== undefined) hear(running, standing)
    if (presence === true) running.presence.elsewhere()
    this.#wake?.()
  }

  async #sendNotes(entries: readonly AuditEntry[]): Promise<boolean> {
    if (this.#link === null) return false
    const answer = await ask(this.#link.writer, 'notes', '/', JSON.stringify(entries))
    answer.resume()
    return answer.statusCode === 204
  }
}

/** Whole lines; ends or rejects as the stream does. */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let left = ''
  for await (const part of stream) {
    const lines = (left + decoder.decode(part, { stream: true })).split('\n')
    left = lines.pop() ?? ''
    yield* lines
  }
}
