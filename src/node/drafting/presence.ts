// Who is in which draft, at which field, right now. In memory only: it is over with the process, and
// with half a minute in which nothing was heard.

import type { ItemId } from '../../record/index.ts'

export interface Present {
  /** Person id. */
  readonly officer: string
  readonly item: ItemId | null
  /** The name of the form's field; empty for none. */
  readonly field: string
  readonly at: string
}

const SECONDS = 40
/** People in one draft at most: more are not told apart by anybody. */
const MOST = 50

export class Presence {
  readonly #now: () => string
  readonly #drafts = new Map<string, Map<string, Present>>()
  readonly #listeners = new Set<(draft: string) => void>()

  constructor(now: () => string) {
    this.#now = now
  }

  onChange(listener: (draft: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Somebody is there; told on only if that is news. */
  touch(draft: string, officer: string, item: ItemId | null, field: string): void {
    const there = this.#drafts.get(draft) ?? new Map<string, Present>()
    const before = this.#isHere(there.get(officer)) ? there.get(officer) : undefined
    if (there.size >= MOST && !there.has(officer)) return
    there.set(officer, { officer, item, field: field.slice(0, 100), at: this.#now() })
    this.#drafts.set(draft, there)
    if (before === undefined || before.item !== item || before.field !== field) for (const listener of this.#listeners) listener(draft)
  }

  /** Another process knows who is where, and it has changed. */
  elsewhere(): void {
    for (const listener of this.#listeners) listener('')
  }

  leave(draft: string, officer: string): void {
    if (this.#drafts.get(draft)?.delete(officer) === true) for (const listener of this.#listeners) listener(draft)
  }

  /** Everybody else who is in the draft. */
  others(draft: string, officer: string): readonly Present[] {
    const there = this.#drafts.get(draft)
    if (there === undefined) return []
    for (const [one, present] of there) if (!this.#isHere(present)) there.delete(one)
    if (there.size === 0) this.#drafts.delete(draft)
    return [...there.values()].filter((one) => one.officer !== officer)
  }

  #isHere(present: Present | undefined): boolean {
    return present !== undefined && Temporal.Instant.from(this.#now()).since(Temporal.Instant.from(present.at)).total('seconds') < SECONDS
  }
}
