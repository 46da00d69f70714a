// Nonces that requests are signed with: each good once, for ten minutes, at the process that handed
// it out. None is remembered until it has been used under a signature that held, so asking for nonces costs
// nobody memory, and a flood of askers cannot push out the nonce of a peer.
//
// Time is counted from the start of the process; no clock has to be right.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const LIFETIME_IN_SECONDS = 600
const [BORN_BYTES, RANDOM_BYTES, SEAL_BYTES] = [4, 12, 16] as const

export class Nonces {
  readonly #secret = randomBytes(32)
  /** Used nonces and when they were born, oldest use first. */
  readonly #used = new Map<string, number>()
  readonly #seconds: () => number

  constructor(seconds: () => number = () => Math.floor(performance.now() / 1000)) {
    this.#seconds = seconds
  }

  issue(): string {
    const head = Buffer.concat([Buffer.alloc(BORN_BYTES), randomBytes(RANDOM_BYTES)])
    head.writeUInt32BE(this.#seconds())
    return Buffer.concat([head, this.#seal(head)]).toString('base64url')
  }

  /** Whether it was handed out here, is not too old and was not used. */
  isFresh(nonce: string): boolean {
    return this.#bornAt(nonce) !== null && !this.#used.has(nonce)
  }

  /** Uses it; true once for each nonce. Call only when the signature holds: others' nonces are not to be burnt. */
  use(nonce: string): boolean {
    const born = this.#bornAt(nonce)
    if (born === null || this.#used.has(nonce)) return false
    this.#used.set(nonce, born)
    for (const [old, at] of this.#used) {
      if (this.#seconds() - at <= LIFETIME_IN_SECONDS) break
      this.#used.delete(old)
    }
    return true
  }

  #bornAt(nonce: string): number | null {
    const bytes = Buffer.from(nonce, 'base64url')
    if (bytes.length !== BORN_BYTES + RANDOM_BYTES + SEAL_BYTES || bytes.toString('base64url') !== nonce) return null
    const head = bytes.subarray(0, BORN_BYTES + RANDOM_BYTES)
    if (!timingSafeEqual(this.#seal(head), bytes.subarray(head.length))) return null
    const born = head.readUInt32BE()
    return this.#seconds() - born <= LIFETIME_IN_SECONDS ? born : null
  }

  #seal(head: Buffer): Buffer {
    return createHmac('sha256', this.#secret).update(head).digest().subarray(0, SEAL_BYTES)
  }
}
