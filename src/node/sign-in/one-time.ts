// Things that are given out to be brought back once, soon: challenges of passkeys, what an OpenID sign-in began
// with, a key not yet confirmed. In memory: a restart asks people to begin again, and no stranger causes a write.

const MOST = 10_000

export class OneTime<T> {
  readonly #seconds: () => number
  readonly #lifetime: number
  readonly #given = new Map<string, { readonly value: T; readonly at: number }>()

  constructor(lifetimeInSeconds: number, seconds: () => number = () => performance.now() / 1000) {
    this.#lifetime = lifetimeInSeconds
    this.#seconds = seconds
  }

  give(key: string, value: T): void {
    this.#given.delete(key)
    this.#given.set(key, { value, at: this.#seconds() })
    if (this.#given.size > MOST) for (const oldest of this.#given.keys()) { this.#given.delete(oldest); break }
  }

  /** Looks without taking. */
  find(key: string): T | null {
    const found = this.#given.get(key)
    return found === undefined || this.#seconds() - found.at > this.#lifetime ? null : found.value
  }

  /** Null if it was taken before, is over, or was never given. */
  take(key: string): T | null {
    const value = this.find(key)
    this.#given.delete(key)
    return value
  }
}
