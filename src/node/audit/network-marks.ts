// Why no address is kept: an address is personal data that the trail does not need. What it needs is whether two
// entries of one day came from one network, such as the failures before somebody got in. A mark is a keyed hash
// (HMAC-SHA-256, 40 bits kept) of the network under a key of random bytes that lives a day, in memory only: once it
// is forgotten nobody can go back from the mark to the address, not even with the whole store.

import { createHmac, randomBytes } from 'node:crypto'

export class NetworkMarks {
  #day = ''
  #key = randomBytes(32)

  /** `network` is an IPv4 address or a /64; null where it is not known. */
  markOf(network: string | null, now: string): string | null {
    if (network === null || network === '') return null
    const day = now.slice(0, 10)
    if (day !== this.#day) {
      this.#day = day
      this.#key = randomBytes(32)
    }
    return createHmac('sha256', this.#key).update(network).digest('hex').slice(0, 10)
  }
}
