// The hand-over: everything that somebody who leaves held goes to a successor, in one step. What was
// decided is written down first; each step after it can be taken twice, and the next start takes those
// that a crash left out. So there is no moment at which an item's focal point, a draft or a clearance has
// nobody, and none at which both have gone.
//
// Whoever keeps something that belongs to a person (drafts, clearances, notes) joins as a `HandOverPart`.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '../../store/port.ts'
import { isRunning } from './grants.ts'
import { KeptDocuments } from './kept.ts'
import type { Grant, Person, PersonId } from './person.ts'
import { refuse } from './outcome.ts'
import type { PeopleOutcome, PeopleRefusal } from './outcome.ts'
import type { PeopleRegister } from './register.ts'

/** One sort of thing that people hold. */
export interface HandOverPart {
  /** Closed words: `draft`, `clearance`. */
  readonly what: HeldThing['what']
  /** Ids of what the person holds now. */
  list(person: PersonId): Promise<readonly string[]>
  /** Gives all of it to the successor. Asked for again after a crash, it does what is left. */
  pass(from: PersonId, to: PersonId): Promise<void>
}

export interface HeldThing {
  readonly what: 'focal-point' | 'deputy' | 'grant' | 'draft' | 'clearance' | 'saved-view'
  /** An item id, the id of a draft …; for a grant `role scope`. */
  readonly id: string
}

export interface HandOver {
  readonly id: string
  readonly from: PersonId
  readonly to: PersonId
  readonly by: string
  readonly at: string
  /** What changed hands, as it was when it was decided. */
  readonly things: readonly HeldThing[]
  readonly isFinished: boolean
}

const WHAT = ['focal-point', 'deputy', 'grant', 'draft', 'clearance', 'saved-view'] as const
const handOverContent: z.ZodType<Omit<HandOver, 'id'>> = z.strictObject({
  from: z.string(), to: z.string(), by: z.string(), at: z.string(), things: z.array(z.strictObject({ what: z.enum(WHAT), id: z.string() })), isFinished: z.boolean(),
})

export class HandOvers {
  readonly #kept: KeptDocuments<Omit<HandOver, 'id'>>
  readonly #register: PeopleRegister
  readonly #now: () => string
  readonly #parts: HandOverPart[] = []
  readonly #onLeft: ((person: PersonId) => Promise<void>)[] = []

  private constructor(store: Store, register: PeopleRegister, now: () => string) {
    this.#kept = new KeptDocuments(store, 'hand-over', (body) => handOverContent.parse(body))
    this.#register = register
    this.#now = now
  }

  static async open(store: Store, register: PeopleRegister, now: () => string): Promise<HandOvers> {
    const handOvers = new HandOvers(store, register, now)
    await handOvers.#kept.refresh()
    return handOvers
  }

  /** Before the node starts: what else changes hands. */
  include(part: HandOverPart): void {
    this.#parts.push(part)
  }

  /** Before the node starts: what ends when a person leaves, such as its sessions. Can be asked for twice. */
  whenLeft(work: (person: PersonId) => Promise<void>): void {
    this.#onLeft.push(work)
  }

  /** Every hand-over there was, newest first. */
  list(): readonly HandOver[] {
    return this.#kept.entries().map(([id, { content }]) => ({ id, ...content })).sort((a, b) => (a.at < b.at ? 1 : -1))
  }

  /** Everything that would be without anybody if the person were gone. */
  async heldBy(id: PersonId): Promise<readonly HeldThing[]> {
    const items = this.#register.itemsOf(id)
    const person = this.#register.find(id)
    const own = person === null ? [] : ownGrants(person, this.#register.today)
    const parts = await Promise.all(this.#parts.map(async (part) => (await part.list(id)).map((one): HeldThing => ({ what: part.what, id: one }))))
    return [
      ...items.focalPoint.map((item): HeldThing => ({ what: 'focal-point', id: item })), ...items.deputy.map((item): HeldThing => ({ what: 'deputy', id: item })),
      ...parts.flat(), ...own.map((grant): HeldThing => ({ what: 'grant', id: `${grant.role} ${grant.scope}` })),
    ]
  }

  /** The person leaves; everything it held is the successor's. */
  async handOver(from: PersonId, to: PersonId | null, by: string): Promise<PeopleOutcome<HandOver>> {
    const things = await this.heldBy(from)
    const wrong = this.#findWrong(from, to, things)
    if (wrong !== null) return wrong
    const decided = { from, to: to ?? from, by, at: this.#now(), things, isFinished: false }
    const id = randomUUID()
    await this.#kept.put(id, decided, 0)
    await this.#finish(id, decided)
    return { done: { id, ...decided, isFinished: true } }
  }

  /** Takes the steps that a crash left out: once everything has joined, before anybody is answered. */
  async finish(): Promise<void> {
    for (const [id, { content }] of this.#kept.entries()) if (!content.isFinished) await this.#finish(id, content)
  }

  #findWrong(from: PersonId, to: PersonId | null, things: readonly HeldThing[]): PeopleRefusal | null {
    const [leaving, successor] = [this.#register.find(from), to === null ? null : this.#register.find(to)]
    if (leaving === null) return refuse('person-unknown', { id: from })
    if (leaving.leftAt !== null) return refuse('person-left', { id: from })
    if (to === null) {
      if (this.#register.isLastAdministrator(from)) return refuse('last-administrator', { id: from })
      const left = things.filter(({ what }) => what !== 'grant' && what !== 'deputy')
      return left.length === 0 ? null : refuse('would-be-left', { count: left.length, things: left.map(({ id }) => id).join(', ') })
    }
    if (successor === null) return refuse('person-unknown', { id: to })
    if (from === to) return refuse('successor-required', { id: from })
    return successor.leftAt !== null ? refuse('person-left', { id: to }) : null
  }

  // The order matters: what others see (items, drafts) finds its new owner while the old one still may act,
  // then the roles, and only then the old one goes.
  async #finish(id: string, decided: Omit<HandOver, 'id'>): Promise<void> {
    const { from, to, by } = decided
    if (from !== to) {
      await this.#passItems(from, to)
      for (const part of this.#parts) await part.pass(from, to)
      await this.#passGrants(from, to, by)
    }
    await this.#dropDeputy(from)
    must(await this.#register.markLeft(from, by))
    for (const work of this.#onLeft) await work(from)
    await this.#kept.put(id, { ...decided, isFinished: true }, this.#kept.find(id)?.revision ?? 0)
  }

  async #passItems(from: PersonId, to: PersonId): Promise<void> {
    for (const { item, focalPoint, deputy } of this.#register.responsibilities()) {
      if (focalPoint !== from && deputy !== from) continue
      const next = focalPoint === from ? to : focalPoint
      const second = deputy === from ? to : deputy
      must(await this.#register.assign(item, next, second === next ? null : second))
    }
  }

  /** Where nobody succeeds, an item keeps its focal point and loses its deputy. */
  async #dropDeputy(from: PersonId): Promise<void> {
    for (const { item, focalPoint, deputy } of this.#register.responsibilities()) if (deputy === from && focalPoint !== from) must(await this.#register.assign(item, focalPoint, null))
  }

  /** The roles themselves, and what was lent of them: delegates go on, now of the successor's role. */
  async #passGrants(from: PersonId, to: PersonId, by: string): Promise<void> {
    const [leaving, successor] = [this.#register.find(from), this.#register.find(to)]
    if (leaving === null || successor === null || leaving.leftAt !== null) return
    const given = { givenBy: by, givenAt: this.#now(), delegatedBy: null, ended: null }
    const missing = ownGrants(leaving, this.#register.today).filter((grant) => !successor.grants.some((one) => isSame(one, grant)))
    if (missing.length > 0) must(await this.#register.replaceGrants(successor, [...successor.grants, ...missing.map((grant) => ({ ...grant, ...given, id: randomUUID() }))]))
    for (const person of this.#register.active()) {
      if (!person.grants.some((grant) => grant.delegatedBy === from && grant.ended === null)) continue
      const grants = person.grants.map((grant) => (grant.delegatedBy !== from || grant.ended !== null ? grant : person.id === to ? { ...grant, ended: { at: this.#now(), by } } : { ...grant, delegatedBy: to }))
      must(await this.#register.replaceGrants(person, grants))
    }
  }
}

/** Roles of a person's own that hold today or will: what was lent to it stays with whoever lent it. */
function ownGrants(person: Person, today: string): readonly Grant[] {
  return person.grants.filter((grant) => grant.delegatedBy === null && grant.ended === null && (isRunning(grant, today) || grant.from > today))
}

function isSame(one: Grant, other: Grant): boolean {
  return one.delegatedBy === null && one.ended === null && one.role === other.role && one.scope === other.scope && one.from <= other.from && (one.until === null || (other.until !== null && one.until >= other.until))
}

/** A step of something decided is not refused: if it is, the world is not as it was checked to be. */
function must<T>(outcome: PeopleOutcome<T>): T {
  if ('done' in outcome) return outcome.done
  throw new Error(`a hand-over cannot go on: ${outcome.refused} ${JSON.stringify(outcome.facts)}`)
}
