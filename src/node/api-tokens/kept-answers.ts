// What is done once, however often it is asked (`Idempotency-Key`): draft-ietf-httpapi-idempotency-key-header.
//
// The order: the key is written down before anything is done, and the answer after it. A key that was answered
// gives the same answer for a day and does nothing again, whatever happened to the node in between. A key that was
// begun and never answered (the node died, the store went away) tells that nobody knows: it is not done again either.
// What was refused changed nothing, and its key is free again.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '../../store/port.ts'

const KIND = 'api-answer'
const KEPT_HOURS = 24
/** Swept with every so many new keys. */
const SWEPT_EVERY = 200

const answer = z.strictObject({ status: z.number().int(), headers: z.record(z.string(), z.string()), body: z.string() })
export type KeptAnswer = z.infer<typeof answer>
const kept = z.strictObject({ at: z.string(), asked: z.string(), answer: answer.nullable() })

export type Attempt =
  | { readonly is: 'first'; readonly keep: (answer: KeptAnswer) => Promise<void>; readonly forget: () => Promise<void> }
  | { readonly is: 'answered'; readonly answer: KeptAnswer }
  | { readonly is: 'another' }
  | { readonly is: 'in-progress' }
  | { readonly is: 'unknown' }

export class KeptAnswers {
  readonly #store: Store
  readonly #now: () => string
  /** How many of this process are at it; more than one only while they find out who is first. */
  readonly #running = new Map<string, number>()
  #begun = 0

  constructor(store: Store, now: () => string) {
    this.#store = store
    this.#now = now
  }

  /** `who` and `key` name it; `asked` is everything that was asked, in one text. */
  async begin(who: string, key: string, asked: string): Promise<Attempt> {
    const id = hashOf(`${who}\n${key}`)
    const print = hashOf(asked)
    for (;;) {
      const held = await this.#store.findPrivate(KIND, id)
      if (held !== null) {
        const found = kept.parse(JSON.parse(held.body))
        if (this.#isOver(found.at)) { await this.#store.deletePrivate(KIND, id); continue }
        if (found.asked !== print) return { is: 'another' }
        if (found.answer !== null) return { is: 'answered', answer: found.answer }
        return this.#running.has(id) ? { is: 'in-progress' } : { is: 'unknown' }
      }
      const begun = { at: this.#now(), asked: print, answer: null }
      this.#enter(id)
      const revision = await this.#store.putPrivate(KIND, id, JSON.stringify(begun), 0).catch((error: unknown) => { this.#leave(id); throw error })
      // Somebody was faster: what that one asked is looked at.
      if (revision === null) { this.#leave(id); continue }
      this.#begun += 1
      if (this.#begun % SWEPT_EVERY === 1) await this.#sweep()
      return {
        is: 'first',
        keep: async (given) => { try { await this.#store.putPrivate(KIND, id, JSON.stringify({ ...begun, answer: given }), revision) } finally { this.#leave(id) } },
        forget: async () => { try { await this.#store.deletePrivate(KIND, id) } finally { this.#leave(id) } },
      }
    }
  }

  /** What was begun and ended in a fault: its outcome is not known. */
  abandon(who: string, key: string): void {
    this.#leave(hashOf(`${who}\n${key}`))
  }

  #enter(id: string): void {
    this.#running.set(id, (this.#running.get(id) ?? 0) + 1)
  }

  #leave(id: string): void {
    const left = (this.#running.get(id) ?? 1) - 1
    if (left === 0) this.#running.delete(id)
    else this.#running.set(id, left)
  }

  #isOver(at: string): boolean {
    return Temporal.Instant.from(at).until(this.#now()).total('hours') >= KEPT_HOURS
  }

  async #sweep(): Promise<void> {
    for (const { id, body } of await this.#store.listPrivate(KIND)) {
      const found = kept.safeParse(JSON.parse(body))
      if (!this.#running.has(id) && (!found.success || this.#isOver(found.data.at))) await this.#store.deletePrivate(KIND, id)
    }
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
