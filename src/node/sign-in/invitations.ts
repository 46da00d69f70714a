// An invitation is a link to begin with: whoever holds it sets up the way in of one person, once, within its
// days. It is given instead of a password, and the store keeps only its hash.

import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '../../store/port.ts'
import type { PersonId } from '../people/index.ts'

const kept = z.strictObject({ person: z.string(), by: z.string(), madeAt: z.string(), expires: z.string() })
export interface Invitation extends z.infer<typeof kept> {
  /** The hash of the token. */
  readonly id: string
}

const KIND = 'invitation'
export const INVITATION_DAYS = 3

export class Invitations {
  readonly #store: Store
  readonly #now: () => string

  constructor(store: Store, now: () => string) {
    this.#store = store
    this.#now = now
  }

  /** The token for the link; it is shown this once. Earlier invitations of the person are over. */
  async invite(person: PersonId, by: string): Promise<{ readonly token: string; readonly expires: string }> {
    await this.withdraw(person)
    const token = randomBytes(32).toString('base64url')
    const madeAt = this.#now()
    const expires = Temporal.Instant.from(madeAt).add({ hours: 24 * INVITATION_DAYS }).toString()
    await this.#store.putPrivate(KIND, idOf(token), JSON.stringify({ person, by, madeAt, expires }), 0)
    return { token, expires }
  }

  /** Null if it is over, was used, or never was. */
  async find(token: string): Promise<Invitation | null> {
    const document = await this.#store.findPrivate(KIND, idOf(token))
    if (document === null) return null
    const invitation = { id: document.id, ...kept.parse(JSON.parse(document.body)) }
    return Temporal.Instant.compare(this.#now(), invitation.expires) < 0 ? invitation : null
  }

  /** Open ones, by their hashes. */
  async list(): Promise<readonly Invitation[]> {
    const all = (await this.#store.listPrivate(KIND)).map(({ id, body }) => ({ id, ...kept.parse(JSON.parse(body)) }))
    return all.filter(({ expires }) => Temporal.Instant.compare(this.#now(), expires) < 0)
  }

  /** Takes it: true for the one request that does. */
  async use({ id, ...content }: Invitation): Promise<boolean> {
    // Of several at once exactly one puts the second revision.
    if ((await this.#store.putPrivate(KIND, id, JSON.stringify({ ...content, expires: this.#now() }), 1)) === null) return false
    await this.#store.deletePrivate(KIND, id)
    return true
  }

  /** Ends what is open for a person, and sweeps what is over. */
  async withdraw(person: PersonId): Promise<void> {
    for (const { id, body } of await this.#store.listPrivate(KIND)) {
      const { person: invited, expires } = kept.parse(JSON.parse(body))
      if (invited === person || Temporal.Instant.compare(expires, this.#now()) <= 0) await this.#store.deletePrivate(KIND, id)
    }
  }
}

function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
