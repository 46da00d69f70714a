// What becomes of clearances while nobody looks: words that changed are not the ones that were cleared,
// and a silence ends in its second. Both are noted when they happen, and again at the start for whatever
// happened while the node was down. What is decided does not depend on it: it is decided whenever asked.

import { contentHash } from '../drafts.ts'
import type { Drafts } from '../drafts.ts'
import type { Clearances } from './clearances.ts'

/** Clocks are set, and timers are no calendars: the end of a silence is looked at again at least this often, in milliseconds. */
const LONGEST_WAIT = 60_000

export class ClearanceWatch {
  readonly #clearances: Clearances
  readonly #drafts: Drafts
  readonly #now: () => string
  readonly #onFault: (error: unknown) => void
  #timer: NodeJS.Timeout | undefined
  #working: Promise<void> = Promise.resolve()
  #isOpen = true

  constructor(clearances: Clearances, drafts: Drafts, now: () => string, onFault: (error: unknown) => void) {
    this.#clearances = clearances
    this.#drafts = drafts
    this.#now = now
    this.#onFault = onFault
    drafts.onChange((id) => this.#do(() => this.#voidChanged(id)))
    clearances.onChange((_id, event) => { if (event === 'requested') this.#do(() => this.#noteExpired()) })
  }

  start(): void {
    this.#do(() => this.#noteExpired())
  }

  async close(): Promise<void> {
    this.#isOpen = false
    clearTimeout(this.#timer)
    await this.#working
  }

  /** A clearance that was asked for other words than the draft now has ends. */
  async #voidChanged(id: string): Promise<void> {
    if (this.#clearances.find(id)?.rounds.at(-1)?.ended !== null) return
    const draft = await this.#drafts.find(id)
    const hash = draft === null ? null : contentHash(draft)
    const meeting = draft?.forMeeting ?? null
    await this.#clearances.end(id, draft === null ? 'called-off' : 'edited', draft?.savedBy ?? '', (round) => round.hash !== hash || round.meeting !== meeting)
  }

  async #noteExpired(): Promise<void> {
    const next = await this.#clearances.noteExpired()
    clearTimeout(this.#timer)
    if (next === null || !this.#isOpen) return
    const wait = Temporal.Instant.from(next).since(Temporal.Instant.from(this.#now())).total('milliseconds') + 1000
    this.#timer = setTimeout(() => this.#do(() => this.#noteExpired()), Math.min(Math.max(wait, 1000), LONGEST_WAIT))
    this.#timer.unref()
  }

  #do(work: () => Promise<void>): void {
    if (this.#isOpen) this.#working = this.#working.then(() => (this.#isOpen ? work() : undefined)).catch(this.#onFault)
  }
}
