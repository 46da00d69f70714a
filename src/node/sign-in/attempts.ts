// What stops whoever guesses. Two bounds, both kept in memory and both clearing themselves:
//
// - an address (a /64 of IPv6) may try 20 times at once and once every five seconds after that;
// - an account, whether it exists or not, after five failures in a row waits 2, 4, 8 … seconds, never
//   longer than fifteen minutes, and is forgotten an hour after the last one.
//
// Nobody can be locked out by others: a browser from which somebody has signed in to the account before shows a
// cookie for it, and its failures and those of strangers are counted apart (OWASP, "device cookies"); passkeys and the
// organisation's own sign-in are not held by it at all; an administrator sees it and can clear it.

import { createHash } from 'node:crypto'

const FREE_FAILURES = 5
const LONGEST_WAIT_SECONDS = 15 * 60
const FORGOTTEN_AFTER_SECONDS = 3600
const MOST_ACCOUNTS = 10_000

interface Failures {
  readonly account: string
  readonly isKnownDevice: boolean
  count: number
  /** Seconds of the clock given. */
  last: number
}

/** An account that waits, as an administrator sees it. */
export interface Waiting {
  /** As it was typed, in small letters: it may be nobody's. */
  readonly account: string
  readonly isKnownDevice: boolean
  readonly failures: number
  readonly secondsLeft: number
}

export class Attempts {
  readonly #seconds: () => number
  readonly #failures = new Map<string, Failures>()

  constructor(seconds: () => number) {
    this.#seconds = seconds
  }

  /** After how many whole seconds this account may be tried again from there; 0 if now. `device` is a known one, or null. */
  secondsToWait(account: string, device: string | null): number {
    const found = this.#failures.get(keyOf(account, device))
    const left = found === undefined ? 0 : Math.ceil(found.last + waitAfter(found.count) - this.#seconds())
    // A clock that was set back makes nobody wait for longer.
    return Math.max(0, Math.min(left, LONGEST_WAIT_SECONDS))
  }

  failed(account: string, device: string | null): void {
    const key = keyOf(account, device)
    const before = this.#failures.get(key)
    const now = this.#seconds()
    const count = before === undefined || now - before.last > FORGOTTEN_AFTER_SECONDS ? 1 : before.count + 1
    // Put last, so that those who tried longest ago are forgotten first.
    this.#failures.delete(key)
    this.#failures.set(key, { account: plain(account), isKnownDevice: device !== null, count, last: now })
    if (this.#failures.size > MOST_ACCOUNTS) for (const oldest of this.#failures.keys()) { this.#failures.delete(oldest); break }
  }

  succeeded(account: string, device: string | null): void {
    this.#failures.delete(keyOf(account, device))
  }

  /** An administrator lets an account try again at once, from wherever. */
  clear(account: string): void {
    for (const [key, found] of this.#failures) if (found.account === plain(account)) this.#failures.delete(key)
  }

  waiting(): readonly Waiting[] {
    return [...this.#failures.values()].flatMap(({ account, isKnownDevice, count, last }) => {
      const secondsLeft = Math.ceil(last + waitAfter(count) - this.#seconds())
      return count > FREE_FAILURES && secondsLeft > 0 ? [{ account, isKnownDevice, failures: count, secondsLeft }] : []
    })
  }
}

function waitAfter(failures: number): number {
  return failures <= FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(failures - FREE_FAILURES, 20))
}

function plain(account: string): string {
  return account.trim().toLowerCase().slice(0, 300)
}

function keyOf(account: string, device: string | null): string {
  return createHash('sha256').update(JSON.stringify([plain(account), device])).digest('base64url')
}
