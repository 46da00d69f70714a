// Documents of one kind, in memory and in the store: read once, written through. Few and often asked for
// (people, responsibilities), so a question about them never waits for a database.
//
// One process writes, and its writes run one after another. After a write whose outcome is unknown all
// are read again before the next one, so memory never says more than the store. In a process that follows the
// writer, what the writer has changed is read again by its id.

import type { Store } from '../../store/port.ts'
import type { PrivateKind } from '../../store/private-kinds.ts'

export interface Kept<T> {
  readonly revision: number
  readonly content: T
}

/** Of more than so many that have changed at once, all are read. */
const MOST_REREAD = 50

export class KeptDocuments<T> {
  readonly #store: Store
  readonly #kind: PrivateKind
  readonly #parse: (body: unknown) => T
  readonly #documents = new Map<string, Kept<T>>()
  readonly #onReread: () => void
  #isStale = true
  #reading: Promise<void> = Promise.resolve()
  #queue: Promise<unknown> = Promise.resolve()

  /** `onReread`: what is made of the documents is to be made anew, since another process has changed some. */
  constructor(store: Store, kind: PrivateKind, parse: (body: unknown) => T, onReread: () => void = () => undefined) {
    this.#store = store
    this.#kind = kind
    this.#parse = parse
    this.#onReread = onReread
    store.whenChanged(kind, (ids) => this.#reread(ids))
  }

  find(id: string): Kept<T> | null {
    return this.#documents.get(id) ?? null
  }

  /** By the bytes of their ids, as they were first read; new ones last. */
  entries(): readonly (readonly [string, Kept<T>])[] {
    return [...this.#documents]
  }

  /** Reads everything anew if what is in memory may not be what is stored. */
  async refresh(): Promise<void> {
    if (!this.#isStale) return
    this.#reading = this.#readAll()
    await this.#reading
  }

  async #readAll(): Promise<void> {
    const found = await this.#store.listPrivate(this.#kind)
    this.#documents.clear()
    for (const { id, revision, body } of found) this.#documents.set(id, { revision, content: this.#read(id, body) })
    this.#isStale = false
  }

  /** Puts over the revision `expected` (0: new); null if it is another one by now. Durable when it resolves. */
  async put(id: string, content: T, expected: number): Promise<Kept<T> | null> {
    return this.#write(async () => {
      if ((this.#documents.get(id)?.revision ?? 0) !== expected) return null
      const revision = await this.#store.putPrivate(this.#kind, id, JSON.stringify(content), expected)
      if (revision === null) {
        this.#isStale = true
        await this.refresh()
        return null
      }
      const kept = { revision, content }
      this.#documents.set(id, kept)
      return kept
    })
  }

  async remove(id: string): Promise<void> {
    await this.#write(async () => {
      await this.#store.deletePrivate(this.#kind, id)
      this.#documents.delete(id)
    })
  }

  async #reread(ids: readonly string[] | null): Promise<void> {
    // What is being read now may be of a moment before the change.
    await this.#reading.catch(() => undefined)
    if (this.#isStale) return
    if (ids === null || ids.length > MOST_REREAD) {
      this.#isStale = true
      await this.refresh()
    } else {
      for (const id of ids) {
        const document = await this.#store.findPrivate(this.#kind, id)
        if (document === null) this.#documents.delete(id)
        else this.#documents.set(id, { revision: document.revision, content: this.#read(id, document.body) })
      }
    }
    this.#onReread()
  }

  #write<R>(work: () => Promise<R>): Promise<R> {
    const done = this.#queue.then(async () => {
      await this.refresh()
      try {
        return await work()
      } catch (error) {
        this.#isStale = true
        throw error
      }
    })
    this.#queue = done.catch(() => undefined)
    return done
  }

  #read(id: string, body: string): T {
    try {
      return this.#parse(JSON.parse(body))
    } catch (error) {
      throw new Error(`the stored ${this.#kind} ${id} cannot be read`, { cause: error })
    }
  }
}
