// Tokens by which a program asks in somebody's name. The store keeps their hashes; a token is shown once,
// when it is made. What it may do is never more than its owner may at that moment: the scopes are only a bound.
// It ends on its day, when it is revoked, and when its owner leaves.

import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '../../store/port.ts'
import { DEEDS, permits } from '../access/index.ts'
import type { Deed } from '../access/index.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { PeopleRegister, Person, PersonId } from '../people/index.ts'

export const LONGEST_NAME = 80
/** Days from making it; who needs longer makes another. */
export const LONGEST_LIFE_IN_DAYS = 366
const MOST_OF_ONE_PERSON = 50
const PREFIX = 'alternat_'
const SHAPE = /^alternat_[A-Za-z0-9_-]{43}$/
/** A use is written down at most so often. */
const USED_EVERY_SECONDS = 3_600

const content = z.strictObject({
  person: z.string(),
  name: z.string(),
  /** Reads as the side as a whole does: nothing that a label keeps for some of its people. */
  isService: z.boolean(),
  scopes: z.array(z.enum(DEEDS)),
  /** RFC 3339. */
  madeAt: z.string(), expires: z.string(),
  madeBy: z.string(),
  usedAt: z.string().nullable(),
  ended: z.strictObject({ at: z.string(), by: z.string() }).nullable(),
})
type Content = z.infer<typeof content>

export interface ApiToken extends Content {
  /** The hash of the token; not a secret. */
  readonly id: string
}

export interface NewApiToken {
  readonly person: PersonId
  readonly name: string
  readonly isService: boolean
  readonly scopes: readonly Deed[]
  /** YYYY-MM-DD, its last day. */
  readonly until: string
}

export type ApiTokenCode = 'token-name-unfit' | 'token-scopes-unfit' | 'token-until-unfit' | 'tokens-too-many' | 'token-unknown' | 'person-unknown' | 'person-left'
export type ApiTokenOutcome<T> = { readonly done: T } | { readonly refused: ApiTokenCode; readonly facts: Readonly<Record<string, string | number>> }

export class ApiTokens {
  readonly #kept: KeptDocuments<Content>
  readonly #people: PeopleRegister
  readonly #now: () => string
  readonly #used = new Map<string, string>()

  private constructor(store: Store, people: PeopleRegister, now: () => string) {
    this.#kept = new KeptDocuments(store, 'api-token', (body) => content.parse(body))
    this.#people = people
    this.#now = now
  }

  static async open(store: Store, people: PeopleRegister, now: () => string): Promise<ApiTokens> {
    const tokens = new ApiTokens(store, people, now)
    await tokens.#kept.refresh()
    return tokens
  }

  /** Whether a text has the shape of a token, whatever it opens. */
  static isToken(text: string): boolean {
    return SHAPE.test(text)
  }

  /** What a person may put into a token: the deeds of its own roles, whatever they reach. */
  deedsOf(person: Person): readonly Deed[] {
    const grants = this.#people.grantsOf(person).map(({ role, scope }) => ({ role, scope: scope === 'side' ? null : scope }))
    return DEEDS.filter((deed) => permits(grants, deed))
  }

  /** `by`: who makes it, a person or `command-line`. The token is told this once. */
  async make({ person: id, name, isService, scopes, until }: NewApiToken, by: string): Promise<ApiTokenOutcome<{ readonly token: string; readonly made: ApiToken }>> {
    const person = this.#people.find(id)
    if (person === null) return { refused: 'person-unknown', facts: { id } }
    if (person.leftAt !== null) return { refused: 'person-left', facts: { id } }
    const label = name.normalize('NFC').trim()
    if (label === '' || label.length > LONGEST_NAME) return { refused: 'token-name-unfit', facts: {} }
    const allowed = this.deedsOf(person)
    const wanted = DEEDS.filter((deed) => scopes.includes(deed))
    if (wanted.length === 0 || wanted.some((deed) => !allowed.includes(deed))) return { refused: 'token-scopes-unfit', facts: { scopes: wanted.filter((deed) => !allowed.includes(deed)).join(', ') } }
    const expires = this.#endOf(until)
    if (expires === null) return { refused: 'token-until-unfit', facts: { days: LONGEST_LIFE_IN_DAYS } }
    if (this.listOf(id).filter((token) => this.#isAlive(token)).length >= MOST_OF_ONE_PERSON) return { refused: 'tokens-too-many', facts: { most: MOST_OF_ONE_PERSON } }
    const token = PREFIX + randomBytes(32).toString('base64url')
    const made: Content = { person: id, name: label, isService, scopes: wanted, madeAt: this.#now(), expires, madeBy: by, usedAt: null, ended: null }
    await this.#kept.put(hashOf(token), made, 0)
    return { done: { token, made: { id: hashOf(token), ...made } } }
  }

  /** The token, alive, with its owner; null for anything else. */
  find(token: string): { readonly token: ApiToken; readonly person: Person } | null {
    if (!SHAPE.test(token)) return null
    return this.findAlive(hashOf(token))
  }

  /** One that was found before, by its id, if it still is alive. */
  findAlive(id: string): { readonly token: ApiToken; readonly person: Person } | null {
    const kept = this.#kept.find(id)?.content
    const person = kept === undefined ? null : this.#people.find(kept.person)
    return kept === undefined || person === null || person.leftAt !== null || !this.#isAlive(kept) ? null : { token: { id, ...kept }, person }
  }

  /** That it was used, now and then written down. Never waited for and never a reason to refuse: another process may be the one that writes. */
  noteUse({ id, usedAt }: ApiToken): void {
    const now = this.#now()
    const last = this.#used.get(id) ?? usedAt
    if (last !== null && secondsBetween(last, now) < USED_EVERY_SECONDS) return
    this.#used.set(id, now)
    const kept = this.#kept.find(id)
    if (kept !== null) void this.#kept.put(id, { ...kept.content, usedAt: now }, kept.revision).catch(() => undefined)
  }

  /** Of one person, the newest first, ended ones too. */
  listOf(person: PersonId): readonly ApiToken[] {
    return this.list().filter((token) => token.person === person)
  }

  /** Everybody's, the newest first. */
  list(): readonly ApiToken[] {
    return this.#kept.entries().map(([id, kept]) => ({ id, ...kept.content, usedAt: this.#used.get(id) ?? kept.content.usedAt })).sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  }

  /** A token that is over already stays so. */
  async revoke(id: string, by: string): Promise<ApiTokenOutcome<ApiToken>> {
    for (;;) {
      const kept = this.#kept.find(id)
      if (kept === null) return { refused: 'token-unknown', facts: {} }
      if (kept.content.ended !== null) return { done: { id, ...kept.content } }
      const put = await this.#kept.put(id, { ...kept.content, ended: { at: this.#now(), by } }, kept.revision)
      if (put !== null) return { done: { id, ...put.content } }
    }
  }

  /** All of somebody who leaves. */
  async revokeAll(person: PersonId, by: string): Promise<void> {
    for (const { id, ended } of this.listOf(person)) if (ended === null) await this.revoke(id, by)
  }

  isAlive(token: ApiToken): boolean {
    return this.#isAlive(token)
  }

  #isAlive({ expires, ended }: Content): boolean {
    return ended === null && Temporal.Instant.compare(this.#now(), expires) < 0
  }

  /** The end of a day, where it is one and neither past nor too far. */
  #endOf(until: string): string | null {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(until)) return null
    try {
      const day = Temporal.PlainDate.from(until, { overflow: 'reject' })
      const today = Temporal.PlainDate.from(this.#now().slice(0, 10))
      const days = today.until(day).days
      return days < 0 || days > LONGEST_LIFE_IN_DAYS ? null : `${day.add({ days: 1 }).toString()}T00:00:00Z`
    } catch {
      return null
    }
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function secondsBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(to).total('seconds')
}
