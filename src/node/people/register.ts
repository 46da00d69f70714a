// Everybody of this side, what each may do and from when to when, and who answers for what. Reading is
// from memory; every change is durable when it resolves, refused with a code, or a fault of the store.
//
// Held by the tests beside: some administrator is always active; no two active people have one e-mail
// address; a delegation lends only what its owner holds; what ended can still be told.

import { randomUUID } from 'node:crypto'
import type { ItemId } from '../../record/index.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import type { Store } from '../../store/port.ts'
import { covers, grantsInForce, isActiveOn, isRunning, ownGrant } from './grants.ts'
import { KeptDocuments } from './kept.ts'
import { isDay, isEmail, isPersonId, isScope, personContent, responsibilityContent } from './person.ts'
import type { Day, Grant, Person, PersonContent, PersonId, Responsibility, Scope } from './person.ts'
import { refuse } from './outcome.ts'
import type { PeopleOutcome, PeopleRefusal } from './outcome.ts'
import type { Role } from '../access/roles.ts'

/** What is told of a new person; a trial person is seeded by a demonstration alone. */
export interface NewPerson {
  readonly id: PersonId
  readonly name: Bilingual
  readonly post?: Bilingual | null
  readonly email: string | null
  readonly language: Language
  readonly organisation: ItemId
  readonly isTrial?: boolean
}
export type PersonChange = Partial<Pick<PersonContent, 'name' | 'post' | 'email' | 'language' | 'organisation'>>

export interface NewGrant {
  readonly role: Role
  readonly scope: Scope
  readonly from: Day
  readonly until: Day | null
}

/** Longest delegation in days: who is away longer hands over. */
export const LONGEST_DELEGATION_IN_DAYS = 366

export class PeopleRegister {
  readonly #people: KeptDocuments<PersonContent>
  readonly #responsible: KeptDocuments<Omit<Responsibility, 'item'>>
  readonly #now: () => string
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(store: Store, now: () => string) {
    this.#people = new KeptDocuments(store, 'person', (body) => personContent.parse(body))
    this.#responsible = new KeptDocuments(store, 'responsibility', (body) => responsibilityContent.parse(body))
    this.#now = now
  }

  static async open(store: Store, now: () => string): Promise<PeopleRegister> {
    const register = new PeopleRegister(store, now)
    await register.#people.refresh()
    await register.#responsible.refresh()
    return register
  }

  get today(): Day {
    return this.#now().slice(0, 10)
  }

  /** Also one that has left: what it did names it. */
  find(id: PersonId): Person | null {
    const kept = this.#people.find(id)
    return kept === null ? null : { id, revision: kept.revision, ...kept.content }
  }

  findByEmail(email: string): Person | null {
    const wanted = email.trim().toLowerCase()
    return this.active().find((person) => person.email === wanted) ?? null
  }

  /** Everybody there ever was, by id. */
  list(): readonly Person[] {
    return this.#people.entries().map(([id, { revision, content }]) => ({ id, revision, ...content })).sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  active(): readonly Person[] {
    return this.list().filter((person) => person.leftAt === null)
  }

  /** What a person may act as on a day, own and lent. */
  grantsOf(person: Person, day: Day = this.today): readonly Grant[] {
    return grantsInForce(this, person, day)
  }

  /** People whose role reaches the scope on that day: `side` asks for side-wide roles alone, `anywhere` for any scope. */
  whoHolds(role: Role, scope: Scope | 'anywhere', day: Day = this.today): readonly Person[] {
    const reaches = (grant: Grant) => grant.role === role && (scope === 'anywhere' || covers(grant.scope, scope))
    return this.list().filter((person) => this.grantsOf(person, day).some(reaches))
  }

  /** The person with its first roles, or nothing. */
  add(person: NewPerson, roles: readonly NewGrant[], by: string): Promise<PeopleOutcome<Person>> {
    return this.#inTurn(() => this.#add(person, roles, by))
  }

  /** `revision` is the one that whoever changes it has seen. */
  change(id: PersonId, change: PersonChange, revision: number): Promise<PeopleOutcome<Person>> {
    return this.#inTurn(() => this.#change(id, change, revision))
  }

  grant(id: PersonId, grant: NewGrant, by: string): Promise<PeopleOutcome<Person>> {
    return this.#inTurn(() => this.#grant(id, grant, by))
  }

  /** Ends a grant now. The last role of an administrator stays. */
  revoke(id: PersonId, grantId: string, by: string): Promise<PeopleOutcome<Person>> {
    return this.#inTurn(() => this.#revoke(id, grantId, by))
  }

  /** Lends a role that a person holds as its own to a colleague, from a day until a day. */
  delegate(from: PersonId, to: PersonId, grant: NewGrant, by: string): Promise<PeopleOutcome<Person>> {
    return this.#inTurn(() => this.#delegate(from, to, grant, by))
  }

  /** What this person has lent, and to whom; ended ones are left out. */
  lentBy(id: PersonId): readonly { readonly to: Person; readonly grant: Grant }[] {
    return this.active().flatMap((to) => to.grants.filter((grant) => grant.delegatedBy === id && grant.ended === null && (grant.until ?? '') >= this.today).map((grant) => ({ to, grant })))
  }

  responsibleFor(item: ItemId): Responsibility | null {
    const kept = this.#responsible.find(item)
    return kept === null ? null : { item, ...kept.content }
  }

  /** Every item with somebody who answers for it. */
  responsibilities(): readonly Responsibility[] {
    return this.#responsible.entries().map(([item, { content }]) => ({ item, ...content }))
  }

  /** Items that a person answers for, as focal point or deputy. */
  itemsOf(id: PersonId): { readonly focalPoint: readonly ItemId[]; readonly deputy: readonly ItemId[] } {
    const all = this.responsibilities()
    return { focalPoint: all.filter((one) => one.focalPoint === id).map(({ item }) => item), deputy: all.filter((one) => one.deputy === id).map(({ item }) => item) }
  }

  /** Names who answers for an item from now on. Once somebody does, somebody always does. */
  assign(item: ItemId, focalPoint: PersonId | null, deputy: PersonId | null): Promise<PeopleOutcome<Responsibility>> {
    return this.#inTurn(() => this.#assign(item, focalPoint, deputy))
  }

  /** The person is gone, its grants are ended. Only `handOver` asks for it: before, everything it held has found somebody. */
  markLeft(id: PersonId, by: string): Promise<PeopleOutcome<Person>> {
    return this.#inTurn(() => this.#markLeft(id, by))
  }

  /** Whether nobody else administers from today on without end. */
  isLastAdministrator(id: PersonId): boolean {
    const person = this.find(id)
    return person !== null && this.#isLastAdministrator(person, () => false)
  }

  /** What becomes of a successor's grants; used by a hand-over alone. */
  replaceGrants(person: Person, grants: readonly Grant[]): Promise<PeopleOutcome<Person>> {
    return this.#inTurn(() => this.#putGrants(person, grants))
  }

  /** One change after another, each over what the store holds: of two that each leave the other to administer, one is refused. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(async () => {
      await this.#people.refresh()
      await this.#responsible.refresh()
      return work()
    })
    this.#turn = done.then(() => undefined, () => undefined)
    return done
  }

  async #add({ id, name, post = null, email, language, organisation, isTrial = false }: NewPerson, roles: readonly NewGrant[], by: string): Promise<PeopleOutcome<Person>> {
    const grants = roles.map((role) => this.#newGrant(role, null, by))
    const content: PersonContent = { name, post, email: email === null ? null : email.trim().toLowerCase(), language, organisation, isTrial, leftAt: null, grants }
    const wrong = roles.map(findWrongDays).find((one) => one !== null)
    if (wrong != null) return wrong
    if (!isPersonId(id)) return refuse('person-id-malformed', { id })
    if (this.find(id) !== null) return refuse('person-taken', { id })
    return this.#findWrong(id, content) ?? this.#put(id, content, 0)
  }

  async #change(id: PersonId, change: PersonChange, revision: number): Promise<PeopleOutcome<Person>> {
    const person = this.find(id)
    if (person === null) return refuse('person-unknown', { id })
    const { id: _id, revision: _revision, ...before } = person
    const content = { ...before, ...change, ...(typeof change.email === 'string' ? { email: change.email.trim().toLowerCase() } : {}) }
    return this.#findWrong(id, content) ?? this.#put(id, content, revision)
  }

  async #grant(id: PersonId, grant: NewGrant, by: string): Promise<PeopleOutcome<Person>> {
    const person = this.find(id)
    const wrong = person === null ? refuse('person-unknown', { id }) : person.leftAt !== null ? refuse('person-left', { id }) : findWrongDays(grant)
    if (person === null || wrong !== null) return wrong ?? refuse('person-unknown', { id })
    const isHeld = person.grants.some((one) => one.delegatedBy === null && one.role === grant.role && one.scope === grant.scope && one.until === grant.until && isRunning(one, grant.from))
    return isHeld ? refuse('grant-held', { id, role: grant.role }) : this.#putGrants(person, [...person.grants, this.#newGrant(grant, null, by)])
  }

  async #revoke(id: PersonId, grantId: string, by: string): Promise<PeopleOutcome<Person>> {
    const person = this.find(id)
    const grant = person?.grants.find((one) => one.id === grantId && one.ended === null)
    if (person === null || grant === undefined) return refuse('grant-unknown', { id })
    if (this.#isLastAdministrator(person, (one) => one.id !== grantId)) return refuse('last-administrator', { id })
    return this.#putGrants(person, person.grants.map((one) => (one === grant ? { ...one, ended: { at: this.#now(), by } } : one)))
  }

  async #delegate(from: PersonId, to: PersonId, grant: NewGrant, by: string): Promise<PeopleOutcome<Person>> {
    const [owner, delegate] = [this.find(from), this.find(to)]
    if (owner === null || delegate === null) return refuse('person-unknown', { id: owner === null ? from : to })
    if (from === to) return refuse('delegate-self')
    if (owner.leftAt !== null || delegate.leftAt !== null) return refuse('person-left', { id: owner.leftAt !== null ? from : to })
    const wrong = findWrongDays(grant) ?? findWrongDelegation(grant)
    if (wrong !== null) return wrong
    if (ownGrant(owner, grant.role, grant.scope, grant.from) === null) return refuse('grant-not-held', { id: from, role: grant.role })
    return this.#putGrants(delegate, [...delegate.grants, this.#newGrant(grant, from, by)])
  }

  async #assign(item: ItemId, focalPoint: PersonId | null, deputy: PersonId | null): Promise<PeopleOutcome<Responsibility>> {
    if (focalPoint === null) return refuse('focal-point-required', { item })
    if (focalPoint === deputy) return refuse('deputy-same', { item })
    for (const id of [focalPoint, ...(deputy === null ? [] : [deputy])]) {
      const person = this.find(id)
      if (person === null) return refuse('person-unknown', { id })
      if (person.leftAt !== null) return refuse('person-left', { id })
    }
    const kept = await this.#responsible.put(item, { focalPoint, deputy }, this.#responsible.find(item)?.revision ?? 0)
    return kept === null ? refuse('person-changed-meanwhile', { item }) : { done: { item, focalPoint, deputy } }
  }

  async #markLeft(id: PersonId, by: string): Promise<PeopleOutcome<Person>> {
    const person = this.find(id)
    if (person === null) return refuse('person-unknown', { id })
    if (person.leftAt !== null) return { done: person }
    if (this.isLastAdministrator(id)) return refuse('last-administrator', { id })
    const { id: _id, revision, ...before } = person
    const ended = { at: this.#now(), by }
    return this.#put(id, { ...before, leftAt: ended.at, grants: before.grants.map((grant) => (grant.ended === null ? { ...grant, ended } : grant)) }, revision)
  }

  #newGrant({ role, scope, from, until }: NewGrant, delegatedBy: PersonId | null, givenBy: string): Grant {
    return { id: randomUUID(), role, scope, from, until, delegatedBy, givenBy, givenAt: this.#now(), ended: null }
  }

  /** Whether this person administers now, and nobody would where it kept only these grants. */
  #isLastAdministrator(person: Person, isKept: (grant: Grant) => boolean): boolean {
    const lasts = (grant: Grant) => grant.role === 'administrator' && grant.scope === 'side' && grant.delegatedBy === null && isRunning(grant, this.today) && grant.until === null
    if (person.leftAt !== null || !person.grants.some(lasts) || person.grants.some((grant) => lasts(grant) && isKept(grant))) return false
    return !this.active().some((other) => other.id !== person.id && isActiveOn(other, this.today) && other.grants.some(lasts))
  }

  #findWrong(id: PersonId, { name, email }: PersonContent): PeopleRefusal | null {
    if (Object.values(name).every((text) => text.trim() === '')) return refuse('name-required')
    if (email === null) return null
    if (!isEmail(email)) return refuse('email-malformed', { email })
    const other = this.findByEmail(email)
    return other !== null && other.id !== id ? refuse('email-taken', { email }) : null
  }

  async #putGrants({ id, revision, ...content }: Person, grants: readonly Grant[]): Promise<PeopleOutcome<Person>> {
    return this.#put(id, { ...content, grants }, revision)
  }

  async #put(id: PersonId, content: PersonContent, expected: number): Promise<PeopleOutcome<Person>> {
    const kept = await this.#people.put(id, content, expected)
    return kept === null ? refuse('person-changed-meanwhile', { id }) : { done: { id, revision: kept.revision, ...kept.content } }
  }
}

function findWrongDays({ scope, from, until }: NewGrant): PeopleRefusal | null {
  if (!isScope(scope)) return refuse('scope-unknown', { scope })
  if (!isDay(from) || (until !== null && !isDay(until))) return refuse('day-malformed')
  return until !== null && until < from ? refuse('days-reversed', { from, until }) : null
}

function findWrongDelegation({ from, until }: NewGrant): PeopleRefusal | null {
  const isBounded = until !== null && Temporal.PlainDate.from(from).until(until).days < LONGEST_DELEGATION_IN_DAYS
  return isBounded ? null : refuse('until-required', { days: LONGEST_DELEGATION_IN_DAYS })
}
