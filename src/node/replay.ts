// Every act that a store holds, read again in an order that respects `seen`. A store whose acts
// do not make whole chains is damaged: it is said so, and nothing is built on it.

import { parseAct } from '../record/index.ts'
import type { Act, PartyId, Seen } from '../record/index.ts'
import { StoreUnusable } from '../store/port.ts'
import type { Store, StoredAct } from '../store/port.ts'

const READ_AT_ONCE = 500

/** What acts are read from. */
export type ActSource = Pick<Store, 'acts' | 'description'>

/**
 * All acts up to `heads`; after `from`, where those before are known already. In portions, each to be gone through before the
 * next: nothing is awaited within one, which an act each would cost more than reading it.
 */
export async function* actsInOrder(store: ActSource, heads: Seen, from: Seen = {}): AsyncGenerator<Iterable<Act>> {
  const chains = Object.keys(heads).map((party) => new StoredChain(store, party, heads[party] ?? 0, from[party] ?? 0))
  const read = new Map<PartyId, number>(Object.entries(from))
  while (chains.some((chain) => !chain.isDone)) {
    for (const chain of chains) await chain.fill()
    const before = chains.map((chain) => chain.read)
    yield readable(chains, read)
    if (chains.every((chain, index) => chain.read === before[index])) throw (chains.find((chain) => !chain.isDone) as StoredChain).damaged()
  }
}

/** What can be read of the portions at hand: of each chain as far as it had seen no more than has been read. */
function* readable(chains: readonly StoredChain[], read: Map<PartyId, number>): Generator<Act> {
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false
    for (const chain of chains) {
      for (let act = chain.next(); act !== null && isReady(act, read); act = chain.next()) {
        yield act
        chain.taken()
        hasMoved = true
      }
      read.set(chain.party, chain.read)
    }
  }
}

function isReady({ header: { seen } }: Act, read: ReadonlyMap<PartyId, number>): boolean {
  for (const party in seen) if ((read.get(party) ?? 0) < (seen[party] ?? 0)) return false
  return true
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

  /** Sequence of the last act that was read. */
  get read(): number {
    return this.#after
  }

  get isDone(): boolean {
    return this.#after >= this.#last
  }

  /** Fetches the next portion where the last one is used up. */
  async fill(): Promise<void> {
    if (this.isDone || this.#place < this.#buffer.length) return
    this.#buffer = await this.#store.acts(this.party, this.#after, Math.min(READ_AT_ONCE, this.#last - this.#after))
    this.#place = 0
    if (this.#buffer.length === 0) throw this.damaged()
  }

  /** The act that is next; null where no more is at hand. */
  next(): Act | null {
    const stored = this.#buffer[this.#place]
    if (this.#next !== null || stored === undefined) return this.#next
    const act = parseAct(stored.line)
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
