// Every act that a store holds, read again in an order that respects `seen`. A store whose acts
// do not make whole chains is damaged: it is said so, and nothing is built on it.

import { parseAct } from '../record/index.ts'
import type { Act, PartyId, Seen } from '../record/index.ts'
import { StoreUnusable } from '../store/port.ts'
import type { Store, StoredAct } from '../store/port.ts'

const READ_AT_ONCE = 2000

/** What acts are read from. */
export type ActSource = Pick<Store, 'acts' | 'description'>

/** All acts up to `heads`; after `from`, where those before are known already. */
export async function* actsInOrder(store: ActSource, heads: Seen, from: Seen = {}): AsyncGenerator<Act> {
  const chains = Object.keys(heads).map((party) => new StoredChain(store, party, heads[party] ?? 0, from[party] ?? 0))
  const read = new Map<PartyId, number>(Object.entries(from))
  const isReady = (act: Act) => Object.entries(act.header.seen).every(([party, sequence]) => (read.get(party) ?? 0) >= sequence)
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false
    for (const chain of chains) {
      for (let act = await chain.next(); act !== null && isReady(act); act = await chain.next()) {
        yield act
        chain.taken()
        read.set(chain.party, act.header.sequence)
        hasMoved = true
      }
    }
  }
  for (const chain of chains) if (!chain.isDone) throw chain.damaged()
}

class StoredChain {
  readonly party: PartyId
  readonly #store: ActSource
  readonly #last: number
  #after: number
  #buffer: readonly StoredAct[] = []
  #place = 0
  #next: Act | null = null

  constructor(store: ActSource, party: PartyId, last: number, after: number) {
    this.#store = store
    this.party = party
    this.#last = last
    this.#after = after
  }

  get isDone(): boolean {
    return this.#after >= this.#last
  }

  async next(): Promise<Act | null> {
    if (this.#next !== null || this.isDone) return this.#next
    if (this.#place >= this.#buffer.length) {
      this.#buffer = await this.#store.acts(this.party, this.#after, Math.min(READ_AT_ONCE, this.#last - this.#after))
      this.#place = 0
    }
    const act = parseAct(this.#buffer[this.#place]?.line ?? '')
    if (!('header' in act)) throw this.damaged(act.code)
    if (act.header.party !== this.party || act.header.sequence !== this.#after + 1) throw this.damaged()
    this.#next = act
    return act
  }

  taken(): void {
    this.#next = null
    this.#after += 1
    this.#place += 1
  }

  damaged(cause?: unknown): StoreUnusable {
    return new StoreUnusable('store-broken', `${this.#store.description}, ${this.party} ${this.#after + 1}`, { cause })
  }
}
