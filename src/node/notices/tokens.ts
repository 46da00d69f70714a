// Addresses that work without signing in: a calendar's, and the one that ends all mail. Each is a secret of
// 256 bits made from the node's own and what it is for, so that the store holds no list of them and one
// cannot be made from another. Whoever has one can do the one thing that it is for.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '../../store/port.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { PeopleRegister, PersonId } from '../people/index.ts'

const feedContent = z.strictObject({
  /** How often the address was changed: the ones before lead nowhere. */
  serial: z.number().int().min(1),
  /** RFC 3339; whose address is closed has none. */
  madeAt: z.string(),
  isOpen: z.boolean(),
})
type FeedContent = z.infer<typeof feedContent>

export class Tokens {
  readonly #secret: Buffer
  readonly #feeds: KeptDocuments<FeedContent>
  readonly #people: PeopleRegister
  readonly #now: () => string

  private constructor(secret: Buffer, store: Store, people: PeopleRegister, now: () => string) {
    this.#secret = secret
    this.#feeds = new KeptDocuments(store, 'feed', (body) => feedContent.parse(body))
    this.#people = people
    this.#now = now
  }

  static async open(store: Store, people: PeopleRegister, now: () => string): Promise<Tokens> {
    const tokens = new Tokens(await secretIn(store), store, people, now)
    await tokens.#feeds.refresh()
    return tokens
  }

  /** The token of a person's calendar; null where the person has opened none. */
  feedOf(person: PersonId): { readonly token: string; readonly madeAt: string } | null {
    const feed = this.#feeds.find(person)?.content
    return feed?.isOpen === true ? { token: this.#mac(`calendar ${feed.serial} ${person}`), madeAt: feed.madeAt } : null
  }

  /** A new address, in the place of the one before, which leads nowhere from now on. */
  async renewFeed(person: PersonId): Promise<void> {
    const before = this.#feeds.find(person)
    await this.#feeds.put(person, { serial: (before?.content.serial ?? 0) + 1, madeAt: this.#now(), isOpen: true }, before?.revision ?? 0)
  }

  /** No address any more. The count goes on, so that none ever comes back. */
  async closeFeed(person: PersonId): Promise<void> {
    const before = this.#feeds.find(person)
    if (before !== null) await this.#feeds.put(person, { ...before.content, isOpen: false }, before.revision)
  }

  /** Whose calendar it is; null for anything else, and for somebody who left. */
  findByFeed(token: string): PersonId | null {
    return this.#find(token, ({ id }) => this.feedOf(id)?.token ?? null)
  }

  /** For the link in a mail: it ends mail to this person and does nothing else. */
  unsubscribeToken(person: PersonId): string {
    return this.#mac(`unsubscribe ${person}`)
  }

  findByUnsubscribe(token: string): PersonId | null {
    return this.#find(token, ({ id }) => this.unsubscribeToken(id))
  }

  /** A name for a mail that nobody else could give, the same each time. */
  nameOf(what: string): string {
    return this.#mac(`name ${what}`).slice(0, 32)
  }

  /** Every one is compared, whole, so that the time it takes tells nothing of any. */
  #find(token: string, tokenOf: (person: { readonly id: PersonId }) => string | null): PersonId | null {
    let found: PersonId | null = null
    for (const person of this.#people.active()) {
      const own = tokenOf(person)
      if (own !== null && isSame(own, token)) found = person.id
    }
    return found
  }

  #mac(what: string): string {
    return createHmac('sha256', this.#secret).update(what).digest('base64url')
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

async function secretIn(store: Store): Promise<Buffer> {
  const known = await store.findPrivate('notice-secret', 'addresses')
  if (known !== null) return Buffer.from(z.strictObject({ secret: z.string().length(43) }).parse(JSON.parse(known.body)).secret, 'base64url')
  await store.putPrivate('notice-secret', 'addresses', JSON.stringify({ secret: randomBytes(32).toString('base64url') }), 0)
  return secretIn(store)
}
