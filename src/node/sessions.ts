// Who is at the desk. A session is a random token in a cookie; the store keeps only its hash.

import { createHash, randomBytes } from 'node:crypto'
import type { Store } from '../store/port.ts'

export interface Session {
  /** Officer id. */
  readonly officer: string
  readonly csrf: string
  /** RFC 3339. */
  readonly expires: string
}

const KIND = 'session'
const HOURS = 12

export class Sessions {
  readonly #store: Store
  readonly #now: () => string

  constructor(store: Store, now: () => string) {
    this.#store = store
    this.#now = now
  }

  /** The token for the cookie; it is shown this once. */
  async open(officer: string): Promise<{ readonly token: string; readonly session: Session }> {
    const token = randomBytes(24).toString('base64url')
    const expires = Temporal.Instant.from(this.#now()).add({ hours: HOURS }).toString()
    const session: Session = { officer, csrf: randomBytes(18).toString('base64url'), expires }
    await this.#store.putPrivate(KIND, idOf(token), JSON.stringify(session), 0)
    await this.#sweep()
    return { token, session }
  }

  async find(token: string): Promise<Session | null> {
    const document = await this.#store.findPrivate(KIND, idOf(token))
    if (document === null) return null
    const session = JSON.parse(document.body) as Session
    return session.expires > this.#now() ? session : null
  }

  async close(token: string): Promise<void> {
    await this.#store.deletePrivate(KIND, idOf(token))
  }

  async #sweep(): Promise<void> {
    for (const { id, body } of await this.#store.listPrivate(KIND)) {
      if ((JSON.parse(body) as Session).expires <= this.#now()) await this.#store.deletePrivate(KIND, id)
    }
  }
}

function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
