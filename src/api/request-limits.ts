// How much one address may ask of the exchange without proving who it is. A bucket an address: it
// holds so many requests, and fills again at a steady rate. A request whose signature holds costs
// nothing, so a peer that signs is answered while others at its address are told to wait.
//
// Addresses forgotten first are those that asked longest ago; a full table costs nobody memory.

const MOST_ADDRESSES = 10_000

export interface Allowance {
  /** Requests at once. */
  readonly burst: number
  readonly perSecond: number
}

/** What is left to one address after a request. */
export interface Counted {
  /** Whole seconds after which to ask again; 0 if it may be answered now. */
  readonly wait: number
  /** Whole requests that may follow at once. */
  readonly left: number
  /** Whole seconds until all of them may again. */
  readonly full: number
}

export class RequestLimits {
  readonly allowance: Allowance
  readonly #seconds: () => number
  readonly #buckets = new Map<string, { left: number; at: number }>()

  constructor(allowance: Allowance, seconds: () => number = () => performance.now() / 1000) {
    this.allowance = allowance
    this.#seconds = seconds
  }

  /** Takes one request out of the bucket; answers after how many whole seconds to ask again, 0 if it may be answered now. */
  take(address: string): number {
    return this.count(networkOf(address)).wait
  }

  /** The same for whoever is named by another key than an address: a token. */
  count(key: string): Counted {
    const { burst, perSecond } = this.allowance
    const now = this.#seconds()
    const before = this.#buckets.get(key)
    const left = before === undefined ? burst : Math.min(burst, before.left + (now - before.at) * perSecond)
    this.#buckets.delete(key)
    const after = left >= 1 ? left - 1 : left
    this.#buckets.set(key, { left: after, at: now })
    if (this.#buckets.size > MOST_ADDRESSES) for (const oldest of this.#buckets.keys()) { this.#buckets.delete(oldest); break }
    return { wait: left >= 1 ? 0 : Math.max(1, Math.ceil((1 - left) / perSecond)), left: Math.floor(after), full: Math.ceil((burst - after) / perSecond) }
  }
}

/** Whoever has one IPv6 address has all of its /64. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = address.includes('::') ? 8 - groups.length - (tail === '' ? 0 : tail.split(':').length) : 0
  return [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...(tail === '' ? [] : tail.split(':'))].slice(0, 4).join(':')
}
