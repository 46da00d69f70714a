// What people of this side have been told. Each notice stands under the name of its news, for its person:
// told again, it is the one that is there already. It holds no text of anybody, only what it is about.

import { z } from 'zod'
import type { ItemId, PartyId, ProposalId, StatementId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { PersonId } from '../people/index.ts'
import type { News } from './news.ts'
import { NOTICE_CODES, PACES, TOPICS } from './topics.ts'
import type { NoticeCode, Pace, Topic } from './topics.ts'

export interface NoticeContent {
  readonly code: NoticeCode
  /** RFC 3339: when it happened, and when this node told it. */
  readonly at: string
  readonly toldAt: string
  readonly party: PartyId | null
  readonly by: PersonId | null
  /** The first item that it is about, and how many there are. */
  readonly item: ItemId | null
  readonly items: number
  readonly proposal: ProposalId | null
  readonly statement: StatementId | null
  readonly draft: string | null
  /** By which day. */
  readonly due: string | null
  readonly topics: readonly Topic[]
  /** Whether it stands among the notices of the workspace, or goes by mail alone. */
  readonly isShown: boolean
  readonly mail: Pace
  readonly readAt: string | null
}

export interface Notice extends NoticeContent {
  readonly person: PersonId
  /** The name of its news. */
  readonly key: string
  readonly revision: number
}

const noticeContent: z.ZodType<NoticeContent> = z.strictObject({
  code: z.enum(NOTICE_CODES), at: z.string(), toldAt: z.string(), party: z.string().nullable(), by: z.string().nullable(), item: z.string().nullable(), items: z.number().int(),
  proposal: z.string().nullable(), statement: z.string().nullable(), draft: z.string().nullable(), due: z.string().nullable(), topics: z.array(z.enum(TOPICS)), isShown: z.boolean(), mail: z.enum(PACES), readAt: z.string().nullable(),
})

/** Read ones go after a quarter of a year; unread ones after a year. */
const DAYS_KEPT_READ = 90
const DAYS_KEPT = 365

export class Notices {
  readonly #kept: KeptDocuments<NoticeContent>
  readonly #now: () => string
  /** By person and key; kept beside what is stored, and made anew after a write of unknown outcome. */
  #byPerson: Map<PersonId, Map<string, Notice>> | null = null
  readonly #sorted = new Map<PersonId, readonly Notice[]>()
  #isUnsure = false

  private constructor(store: Store, now: () => string) {
    this.#kept = new KeptDocuments(store, 'notice', (body) => noticeContent.parse(body), () => this.#forget())
    this.#now = now
  }

  static async open(store: Store, now: () => string): Promise<Notices> {
    const notices = new Notices(store, now)
    await notices.#kept.refresh()
    return notices
  }

  /** All that a person was told and that is kept, newest first. */
  of(person: PersonId): readonly Notice[] {
    const known = this.#sorted.get(person)
    if (known !== undefined) return known
    const sorted = [...(this.#index().get(person)?.values() ?? [])].sort(newestFirst)
    this.#sorted.set(person, sorted)
    return sorted
  }

  shownTo(person: PersonId): readonly Notice[] {
    return this.of(person).filter(({ isShown }) => isShown)
  }

  countUnread(person: PersonId): number {
    return this.of(person).reduce((sum, { isShown, readAt }) => sum + Number(isShown && readAt === null), 0)
  }

  /** Told once, however often it is asked for. Durable when it resolves. */
  async tell(person: PersonId, news: News, topics: ReadonlySet<Topic>, { isShown, mail }: { readonly isShown: boolean; readonly mail: Pace }): Promise<void> {
    const id = idOf(person, news.key)
    if (this.#kept.find(id) !== null) return
    const { code, at, party, person: by, items, proposal, statement, draft, by: due } = news
    const content: NoticeContent = {
      code, at, toldAt: this.#now(), party, by, item: items[0] ?? null, items: items.length, proposal, statement, draft, due, topics: [...topics].sort(), isShown, mail, readAt: null,
    }
    await this.#put(id, content, 0)
  }

  /** Null where there is no such notice of this person. */
  async markRead(person: PersonId, key: string): Promise<Notice | null> {
    const id = idOf(person, key)
    const known = this.#kept.find(id)
    if (known === null) return null
    // If somebody was faster it is read already.
    if (known.content.readAt === null) await this.#put(id, { ...known.content, readAt: this.#now() }, known.revision)
    const { revision, content } = this.#kept.find(id) ?? known
    return { person, key, revision, ...content }
  }

  /** Everything that was told until a moment, so that nothing is marked that came after the page was made. */
  async markAllRead(person: PersonId, until: string): Promise<number> {
    const unread = this.shownTo(person).filter(({ readAt, toldAt }) => readAt === null && toldAt <= until)
    for (const { key } of unread) await this.markRead(person, key)
    return unread.length
  }

  /** Forgets what is old. What made it is behind the marks of its sources, and does not tell it again. */
  async sweep(): Promise<void> {
    const now = Temporal.Instant.from(this.#now())
    const before = (days: number) => now.subtract({ hours: days * 24 }).toString()
    const [read, any] = [before(DAYS_KEPT_READ), before(DAYS_KEPT)]
    for (const [id, { content: { toldAt, readAt } }] of this.#kept.entries()) {
      if (toldAt < any || (readAt !== null && readAt < read)) await this.#remove(id)
    }
  }

  /** Of somebody who left. */
  async removeAllOf(person: PersonId): Promise<void> {
    for (const { key } of this.of(person)) await this.#remove(idOf(person, key))
  }

  async #put(id: string, content: NoticeContent, expected: number): Promise<void> {
    const { person, key } = splitId(id)
    const kept = await this.#written(() => this.#kept.put(id, content, expected))
    if (kept === null) { this.#forget(); return }
    const own = this.#index().get(person) ?? new Map<string, Notice>()
    this.#index().set(person, own.set(key, { person, key, revision: kept.revision, ...kept.content }))
    this.#sorted.delete(person)
  }

  async #remove(id: string): Promise<void> {
    const { person, key } = splitId(id)
    await this.#written(() => this.#kept.remove(id))
    this.#index().get(person)?.delete(key)
    this.#sorted.delete(person)
  }

  async #written<T>(write: () => Promise<T>): Promise<T> {
    try {
      const outcome = await write()
      // After a write of unknown outcome, the first one that goes well has read everything again.
      if (this.#isUnsure) this.#forget()
      this.#isUnsure = false
      return outcome
    } catch (error) {
      this.#isUnsure = true
      throw error
    }
  }

  #forget(): void {
    this.#byPerson = null
    this.#sorted.clear()
  }

  #index(): Map<PersonId, Map<string, Notice>> {
    if (this.#byPerson === null) {
      this.#byPerson = new Map()
      for (const [id, { revision, content }] of this.#kept.entries()) {
        const { person, key } = splitId(id)
        const own = this.#byPerson.get(person) ?? new Map<string, Notice>()
        this.#byPerson.set(person, own.set(key, { person, key, revision, ...content }))
      }
    }
    return this.#byPerson
  }
}

/** Person ids hold no slash. */
function idOf(person: PersonId, key: string): string {
  return `${person}/${key}`
}

function splitId(id: string): { readonly person: PersonId; readonly key: string } {
  const end = id.indexOf('/')
  return { person: id.slice(0, end), key: id.slice(end + 1) }
}

function newestFirst(a: Notice, b: Notice): number {
  return a.at < b.at ? 1 : a.at > b.at ? -1 : a.key < b.key ? -1 : 1
}
