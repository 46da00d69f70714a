// A store for a process that runs for months. A server restarts, a disk is full for an hour: the
// store that met that takes no further write, since what became of its last one is unknown. This
// one is opened again at the next call, lock and all.
//
// Safe because nobody is told anything in between: the call that met it has failed, and whoever
// wrote reads everything again before the next write. If another process took the lock meanwhile,
// opening fails with `store-locked`, call after call, and this one writes nothing.

import type { Store } from './port.ts'

export async function openLasting(open: () => Promise<Store>): Promise<Store> {
  return new LastingStore(await open(), open)
}

class LastingStore implements Store {
  #store: Store
  readonly #open: () => Promise<Store>
  #opening: Promise<Store> | null = null

  constructor(store: Store, open: () => Promise<Store>) {
    this.#store = store
    this.#open = open
  }

  get description(): string {
    return this.#store.description
  }

  get isLost(): boolean {
    return this.#store.isLost
  }

  get isWriter(): boolean {
    return this.#store.isWriter
  }

  async append(...words: Parameters<Store['append']>): ReturnType<Store['append']> { return (await this.#usable()).append(...words) }
  async acts(...words: Parameters<Store['acts']>): ReturnType<Store['acts']> { return (await this.#usable()).acts(...words) }
  async heads(...words: Parameters<Store['heads']>): ReturnType<Store['heads']> { return (await this.#usable()).heads(...words) }
  async findPrivate(...words: Parameters<Store['findPrivate']>): ReturnType<Store['findPrivate']> { return (await this.#usable()).findPrivate(...words) }
  async listPrivate(...words: Parameters<Store['listPrivate']>): ReturnType<Store['listPrivate']> { return (await this.#usable()).listPrivate(...words) }
  async pagePrivate(...words: Parameters<Store['pagePrivate']>): ReturnType<Store['pagePrivate']> { return (await this.#usable()).pagePrivate(...words) }
  async putPrivate(...words: Parameters<Store['putPrivate']>): ReturnType<Store['putPrivate']> { return (await this.#usable()).putPrivate(...words) }
  async deletePrivate(...words: Parameters<Store['deletePrivate']>): ReturnType<Store['deletePrivate']> { return (await this.#usable()).deletePrivate(...words) }
  async keepProof(...words: Parameters<Store['keepProof']>): ReturnType<Store['keepProof']> { return (await this.#usable()).keepProof(...words) }
  async proofs(...words: Parameters<Store['proofs']>): ReturnType<Store['proofs']> { return (await this.#usable()).proofs(...words) }
  async settle(...words: Parameters<Store['settle']>): ReturnType<Store['settle']> { return (await this.#usable()).settle(...words) }
  async setAside(...words: Parameters<Store['setAside']>): ReturnType<Store['setAside']> { return (await this.#usable()).setAside(...words) }
  async position(): ReturnType<Store['position']> { return (await this.#usable()).position() }
  async changes(...words: Parameters<Store['changes']>): ReturnType<Store['changes']> { return (await this.#usable()).changes(...words) }
  /** Of a writer nobody else changes anything; what follows one is `followed.ts`. */
  whenChanged(): void {}

  /** What is lost is closed and not opened for it. */
  async close(): Promise<void> {
    await this.#store.close()
  }

  /** However many calls come while it is opened, it is opened once. */
  async #usable(): Promise<Store> {
    if (!this.#store.isLost) return this.#store
    this.#opening ??= this.#again().finally(() => { this.#opening = null })
    this.#store = await this.#opening
    return this.#store
  }

  async #again(): Promise<Store> {
    await this.#store.close().catch(() => undefined)
    return this.#open()
  }
}
