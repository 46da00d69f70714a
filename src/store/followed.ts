// The store of a process that stands beside the writer and follows it. It reads, and knows exactly how far it has
// come: `follow` takes what was committed since, in order and once, and then says that it holds that position.
//
// 1. Whoever keeps documents in memory (`whenChanged`) has read them again before the position is taken.
// 2. What is read from here is never of an earlier moment than `position`: one server is read, and where it goes
//    away and another is read instead, nothing counts as held before everything was read again.
// 3. A write is refused before anything is done, with `WriterNeeded`: the same request can be put to the writer.

import type { Change, Changes, StorePosition, Reread, Store } from './port.ts'
import { StoreUnusable } from './port.ts'
import type { PrivateKind } from './private-kinds.ts'

/** This process does not write; nothing was done. */
export class WriterNeeded extends Error {
  constructor(what: string) {
    super(`${what}: only the process that holds the store may do that`)
  }
}

/** Takes changes that were committed; null: anything may be otherwise. */
export type Take = (changes: readonly Change[] | null) => Promise<void>

const AT_ONCE = 500
const START: StorePosition = { at: 0, mark: '' }

export class FollowedStore implements Store {
  readonly isWriter = false
  #store: Store
  readonly #open: () => Promise<Store>
  #opening: Promise<Store> | null = null
  readonly #rereads = new Map<PrivateKind, Set<Reread>>()
  #position: StorePosition
  #isUnsure = false

  private constructor(store: Store, open: () => Promise<Store>, position: StorePosition) {
    this.#store = store
    this.#open = open
    this.#position = position
  }

  /** `open` opens a store to read, and again where that one cannot be reached any more. */
  static async open(open: () => Promise<Store>): Promise<FollowedStore> {
    const store = await open()
    return new FollowedStore(store, open, await store.position())
  }

  get description(): string {
    return this.#store.description
  }

  get isLost(): boolean {
    return false
  }

  /** How far everything that is kept in memory has come. */
  get held(): StorePosition {
    return this.#isUnsure ? START : this.#position
  }

  acts(...words: Parameters<Store['acts']>): ReturnType<Store['acts']> { return this.#read((store) => store.acts(...words)) }
  heads(): ReturnType<Store['heads']> { return this.#read((store) => store.heads()) }
  findPrivate(...words: Parameters<Store['findPrivate']>): ReturnType<Store['findPrivate']> { return this.#read((store) => store.findPrivate(...words)) }
  listPrivate(...words: Parameters<Store['listPrivate']>): ReturnType<Store['listPrivate']> { return this.#read((store) => store.listPrivate(...words)) }
  pagePrivate(...words: Parameters<Store['pagePrivate']>): ReturnType<Store['pagePrivate']> { return this.#read((store) => store.pagePrivate(...words)) }
  proofs(): ReturnType<Store['proofs']> { return this.#read((store) => store.proofs()) }
  setAside(...words: Parameters<Store['setAside']>): ReturnType<Store['setAside']> { return this.#read((store) => store.setAside(...words)) }
  position(): Promise<StorePosition> { return this.#read((store) => store.position()) }
  changes(...words: Parameters<Store['changes']>): ReturnType<Store['changes']> { return this.#read((store) => store.changes(...words)) }

  append(): Promise<never> { return needed('append') }
  putPrivate(kind: PrivateKind): Promise<never> { return needed(`put ${kind}`) }
  deletePrivate(kind: PrivateKind): Promise<never> { return needed(`delete ${kind}`) }
  keepProof(): Promise<never> { return needed('keep a proof') }
  settle(): Promise<never> { return needed('settle') }

  whenChanged(kind: PrivateKind, reread: Reread): void {
    this.#rereads.set(kind, (this.#rereads.get(kind) ?? new Set()).add(reread))
  }

  /** Takes what was committed since, all of it; answers where that ends. One call after another. Rejects if it cannot be read, and then nothing counts as taken. */
  async follow(take: Take): Promise<StorePosition> {
    for (;;) {
      const found = this.#isUnsure ? null : await this.changes(this.#position, AT_ONCE)
      if (found !== null && found.changes.length === 0) return this.#position
      if (found === null) await this.#takeAll(take)
      else await this.#takeSome(found, take)
    }
  }

  async close(): Promise<void> {
    await this.#store.close()
  }

  async #takeSome({ changes, position }: Changes, take: Take): Promise<void> {
    const changed = Map.groupBy(changes.flatMap((change) => (change.what === 'private' ? [change] : [])), ({ kind }) => kind)
    for (const [kind, documents] of changed) await this.#reread(kind, [...new Set(documents.map(({ id }) => id))])
    if (changes.some(({ what }) => what !== 'private')) await take(changes)
    this.#position = position
  }

  async #takeAll(take: Take): Promise<void> {
    this.#isUnsure = false
    try {
      const position = await this.position()
      for (const kind of this.#rereads.keys()) await this.#reread(kind, null)
      await take(null)
      this.#position = position
    } catch (error) {
      this.#isUnsure = true
      throw error
    }
  }

  async #reread(kind: PrivateKind, ids: readonly string[] | null): Promise<void> {
    for (const reread of this.#rereads.get(kind) ?? []) await reread(ids)
  }

  /** Asks once more where the server has gone away: of another one, if there is one. */
  async #read<T>(ask: (store: Store) => Promise<T>): Promise<T> {
    const store = this.#store
    try {
      return await ask(store)
    } catch (error) {
      if (!(error instanceof StoreUnusable) || error.code !== 'store-unreachable') throw error
      return ask(await this.#instead(store))
    }
  }

  async #instead(gone: Store): Promise<Store> {
    if (this.#store !== gone) return this.#store
    this.#opening ??= this.#again(gone).finally(() => { this.#opening = null })
    return this.#opening
  }

  async #again(gone: Store): Promise<Store> {
    const opened = await this.#open()
    this.#store = opened
    this.#isUnsure = true
    await gone.close().catch(() => undefined)
    return opened
  }
}

async function needed(what: string): Promise<never> {
  throw new WriterNeeded(what)
}
