// The process that writes, as far as others attend beside it: it says where it is found, tells each of them after every
// commit how far it has come, and from time to time that it is still there and what only it knows.

import { hostname } from 'node:os'
import { randomUUID } from 'node:crypto'
import type { StorePosition } from '../../store/port.ts'
import type { RunningNode } from '../running-node.ts'
import { register } from './registration.ts'
import type { Registration } from './registration.ts'
import { standingOf } from './standing.ts'
import type { Standing } from './standing.ts'

/** One line of the stream that attendants read. Every line is a sign of life. */
export interface Told {
  readonly position: StorePosition
  /** When it was said, in milliseconds of the process that says it. */
  readonly sent: number
  readonly standing?: Standing
  /** Somebody came to a draft, or left it. */
  readonly presence?: true
}

/** A process that follows, as it says of itself. */
export interface Attendant {
  readonly host: string
  readonly process: number
  /** RFC 3339: when it came. */
  readonly since: string
}

/** What the writer tells whoever looks at the node. */
export interface LeadingStanding {
  readonly position: number
  readonly attendants: readonly Attendant[]
}

export const BEAT = 500

/** Where the positions of one store go, which is opened before anybody listens. */
export class Announcer {
  #position: StorePosition = { at: 0, mark: '' }
  readonly #listeners = new Set<() => void>()

  get position(): StorePosition {
    return this.#position
  }

  readonly noted = (position: StorePosition): void => {
    if (position.at > this.#position.at) this.#position = position
    for (const listener of this.#listeners) listener()
  }

  onNoted(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

export class Leading {
  readonly announcer: Announcer
  readonly #running: RunningNode
  readonly #attendants = new Map<(line: Told) => void, Attendant>()
  readonly #stops: readonly (() => void)[]
  readonly #timer: NodeJS.Timeout
  #isTelling = false

  /** `from`: where the store stood when it was opened. */
  constructor(running: RunningNode, announcer: Announcer, from: StorePosition) {
    this.#running = running
    this.announcer = announcer
    announcer.noted(from)
    this.#stops = [announcer.onNoted(() => this.#tellSoon()), running.presence.onChange(() => this.#tell({ presence: true }))]
    this.#timer = setInterval(() => this.#tell({ standing: standingOf(running) }), BEAT)
    this.#timer.unref()
  }

  get position(): StorePosition {
    return this.announcer.position
  }

  get attendants(): number {
    return this.#attendants.size
  }

  /** From now on the others find this process: before it serves anybody. */
  async register(own: Pick<Registration, 'secret' | 'socket' | 'address'>): Promise<void> {
    await register(this.#running.node.store, { opening: randomUUID(), since: this.#running.node.now(), host: hostname(), process: process.pid, ...own })
  }

  get standing(): LeadingStanding {
    return { position: this.position.at, attendants: [...this.#attendants.values()] }
  }

  /** `tell` gets every line from now on, the first at once; the answer ends that. */
  attend(who: Pick<Attendant, 'host' | 'process'>, tell: (line: Told) => void): () => void {
    this.#attendants.set(tell, { ...who, since: this.#running.node.now() })
    tell({ position: this.position, sent: performance.now(), standing: standingOf(this.#running) })
    return () => this.#attendants.delete(tell)
  }

  close(): void {
    clearInterval(this.#timer)
    for (const stop of this.#stops) stop()
    this.#attendants.clear()
  }

  /** Several commits of one moment are one line. */
  #tellSoon(): void {
    if (this.#isTelling) return
    this.#isTelling = true
    setImmediate(() => { this.#isTelling = false; this.#tell({}) })
  }

  #tell(more: Pick<Told, 'standing' | 'presence'>): void {
    const line = { position: this.position, sent: performance.now(), ...more }
    for (const tell of this.#attendants.keys()) tell(line)
  }
}
