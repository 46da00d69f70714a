// Who is at the desk. A session is a random token in a cookie; the store keeps only its hash. It ends
// when nobody has used it for a while, when its day is over, when it is signed out, when its person leaves
// or changes the password. Every sign-in makes a new token, so nobody can prepare one for somebody else.

import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { PrivateDocument, Store } from '../store/port.ts'

/** By which way somebody came in. */
export const SIGN_IN_WAYS = ['trial', 'password', 'passkey', 'oidc', 'invitation'] as const
export type SignInWay = (typeof SIGN_IN_WAYS)[number]

const kept = z.strictObject({
  person: z.string(),
  /** Goes into every form. */
  csrf: z.string(),
  way: z.enum(SIGN_IN_WAYS),
  /** The browser as it names itself, cut short; for the person to know it again. */
  browser: z.string(),
  /** RFC 3339, all three. `seenAt` is at most a minute behind. */
  openedAt: z.string(), seenAt: z.string(), expires: z.string(),
})
export interface Session extends z.infer<typeof kept> {
  /** The hash of the token. */
  readonly id: string
}

export interface SessionPace {
  /** Longest, however busy. */
  readonly hours: number
  /** Longest without a request. */
  readonly idleMinutes: number
}

const KIND = 'session'
const USUAL: SessionPace = { hours: 12, idleMinutes: 120 }
/** A session's use is written down at most so often, in seconds. */
const SEEN_EVERY_SECONDS = 60
const LONGEST_BROWSER = 200

export class Sessions {
  readonly #store: Store
  readonly #now: () => string
  readonly #pace: SessionPace

  constructor(store: Store, now: () => string, pace: SessionPace = USUAL) {
    this.#store = store
    this.#now = now
    this.#pace = pace
  }

  /** The token for the cookie; it is shown this once. */
  async open(person: string, way: SignInWay, browser = ''): Promise<{ readonly token: string; readonly session: Session }> {
    const token = randomBytes(24).toString('base64url')
    const now = this.#now()
    const content = { person, csrf: randomBytes(18).toString('base64url'), way, browser: browser.slice(0, LONGEST_BROWSER), openedAt: now, seenAt: now, expires: Temporal.Instant.from(now).add({ hours: this.#pace.hours }).toString() }
    await this.#store.putPrivate(KIND, idOf(token), JSON.stringify(content), 0)
    await this.#sweep()
    return { token, session: { id: idOf(token), ...content } }
  }

  async find(token: string): Promise<Session | null> {
    const document = await this.#store.findPrivate(KIND, idOf(token))
    const session = document === null ? null : read(document)
    if (document === null || session === null || !this.#isAlive(session)) return null
    const now = this.#now()
    if (secondsBetween(session.seenAt, now) < SEEN_EVERY_SECONDS) return session
    const { id, ...content } = { ...session, seenAt: now }
    // If somebody was faster, it was another request of the same session, or it is closed: its next request will tell.
    await this.#store.putPrivate(KIND, id, JSON.stringify(content), document.revision)
    return { id, ...content }
  }

  /** All that a person could go on with, newest first. */
  async listOf(person: string): Promise<readonly Session[]> {
    const all = (await this.#store.listPrivate(KIND)).flatMap((document) => read(document) ?? [])
    return all.filter((session) => session.person === person && this.#isAlive(session)).sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
  }

  async close(token: string): Promise<void> {
    await this.#store.deletePrivate(KIND, idOf(token))
  }

  /** Closes one of a person's own; of nobody else's. */
  async closeOf(person: string, id: string): Promise<void> {
    if ((await this.listOf(person)).some((session) => session.id === id)) await this.#store.deletePrivate(KIND, id)
  }

  /** Closes all of a person's, but for the one named. */
  async closeAll(person: string, but: string | null = null): Promise<void> {
    for (const document of await this.#store.listPrivate(KIND)) {
      if (read(document)?.person === person && document.id !== but) await this.#store.deletePrivate(KIND, document.id)
    }
  }

  async #sweep(): Promise<void> {
    for (const document of await this.#store.listPrivate(KIND)) {
      const session = read(document)
      if (session === null || !this.#isAlive(session)) await this.#store.deletePrivate(KIND, document.id)
    }
  }

  #isAlive({ expires, seenAt }: Session): boolean {
    const now = this.#now()
    return isBefore(now, expires) && secondsBetween(seenAt, now) < this.#pace.idleMinutes * 60
  }
}

/** Null for one that an older program kept: whoever had it signs in again. */
function read({ id, body }: PrivateDocument): Session | null {
  const parsed = kept.safeParse(JSON.parse(body))
  return parsed.success ? { id, ...parsed.data } : null
}

function isBefore(one: string, other: string): boolean {
  return Temporal.Instant.compare(one, other) < 0
}

function secondsBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(to).total('seconds')
}

function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
