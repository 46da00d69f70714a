// The dates of a dialogue as a calendar that one person subscribes to: meetings, what the person (or a body)
// has to do by which day, rounds, answers that are asked for. Whoever has its address reads it, also the
// calendar service that fetches it: so it names only what is public, and holds no note, draft or comment.

import type { ItemId } from '../../record/index.ts'
import type { ItemRow, RowReader } from '../../dialogue/rows.ts'
import { answerByOf, findContent, movesOn } from '../../dialogue/views/index.ts'
import type { MeetingContent } from '../../dialogue/items/index.ts'
import { lastRefOf } from '../../dialogue/views/side-deeds.ts'
import type { Calendar, CalendarEntry } from '../../publication/calendar.ts'
import { PublicReader } from '../../publication/disclose.ts'
import { calendarDomain, calendarUid, dutyEntries, meetingEntries } from '../../publication/meeting-calendar.ts'
import type { MeetingCalendarSources } from '../../publication/meeting-calendar.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { formatZonedTime } from '../../text/format.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { PeopleRegister, Person } from '../people/index.ts'
import type { Reporting } from '../reporting/index.ts'
import type { WorkspaceLinks } from './telling.ts'

export interface FeedSources {
  readonly node: DialogueNode
  readonly people: PeopleRegister
  readonly reporting: Reporting
  readonly links: WorkspaceLinks
  readonly origin: string
  /** Silences of this side's clearances that have not ended: the moment, and the name of what is silent. */
  readonly silences: () => readonly { readonly id: string; readonly until: string; readonly askedAt: string; readonly path: string }[]
}

/** A meeting without a day is in no calendar: nobody can be there on "April". */
export interface LeftOut {
  readonly item: ItemId
  readonly title: Bilingual
  readonly date: string
}

const HOURS_BETWEEN_LOOKS = 4
/** Deeper than any plan. */
const MOST_LEVELS = 20

export class Feed {
  readonly #from: FeedSources
  readonly #language: Language
  readonly #public: RowReader
  readonly #domain: string

  constructor(from: FeedSources, language: Language) {
    const { node } = from
    this.#from = from
    this.#language = language
    this.#public = new PublicReader(node.rows)
    this.#domain = calendarDomain(node.rows, node.dialogue)
  }

  /** Of a person: what it answers for, and the meetings of the dialogue and of bodies in which its organisation sits. */
  ofPerson(person: Person): Calendar {
    const { focalPoint, deputy } = this.#from.people.itemsOf(person.id)
    return this.#calendar(this.#words.name(this.#dialogueName), [...this.#meetings((content) => this.#concerns(person, content)), ...this.#dueOf([...new Set([...focalPoint, ...deputy])]), ...this.#rounds(), ...this.#answers(), ...this.#silences()])
  }

  /** Of a body: its meetings and those of the dialogue, what is due before them, and what is due of all that it looks after. */
  ofBody(body: ItemId): Calendar {
    const name = findContent(this.#public, 'body', body)?.name ?? {}
    const looked = new Map<ItemId, boolean>()
    const items = (this.#from.node.rows.find('kind', 'element') ?? []).filter((item) => this.#isUnder(item, body, looked))
    return this.#calendar(this.#words.bodyName(this.#dialogueName, this.#plain(name)), [...this.#meetings((content) => content.body === undefined || content.body === body), ...this.#dueOf(items)])
  }

  /** Meetings to come of which only the month or the year is known. */
  leftOut(): readonly LeftOut[] {
    const { rows } = this.#from.node
    const today = this.#from.node.now().slice(0, 10)
    return (rows.find('kind', 'meeting') ?? []).flatMap((item) => {
      const content = findContent(rows, 'meeting', item)
      return content === null || isDay(content.date) || content.date < today.slice(0, content.date.length) ? [] : [{ item, title: content.title, date: content.date }]
    })
  }

  get #words() {
    return MESSAGES[this.#language].workspace.calendar
  }

  get #dialogueName(): string {
    const { node } = this.#from
    return this.#plain(findContent(node.rows, 'dialogue', node.charterItem)?.acronym ?? {}) || node.dialogue
  }

  #calendar(name: string, entries: readonly CalendarEntry[]): Calendar {
    return { name, description: this.#words.description(this.#dialogueName), language: this.#language, hoursBetweenLooks: HOURS_BETWEEN_LOOKS, entries: entries.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)) }
  }

  #meetings(isWanted: (content: MeetingContent) => boolean): readonly CalendarEntry[] {
    const { node, links } = this.#from
    const from: MeetingCalendarSources = { rows: node.rows, open: this.#public, dialogue: node.dialogue, language: this.#language, address: (item) => this.#address(links.meeting(item, this.#language)) }
    return [...meetingEntries(from, isWanted), ...dutyEntries(from, isWanted)]
  }

  #concerns({ organisation }: Person, content: MeetingContent): boolean {
    if (content.body === undefined) return true
    const isSeated = (content.roster ?? []).some((one) => one.organisation === organisation)
    return isSeated || findContent(this.#from.node.rows, 'body', content.body)?.participants.includes(organisation) === true
  }

  #dueOf(items: readonly ItemId[]): readonly CalendarEntry[] {
    const { rows } = this.#from.node
    return items.flatMap((item) => {
      const content = findContent(rows, 'element', item)
      const row = rows.find('item', item)
      if (content === null || row === undefined || content.due === null) return []
      return [{
        ...this.#entry(`due-${item}`, row), start: { day: content.due }, summary: this.#words.due(this.#nameOf(item)), description: this.#inOthers(findContent(this.#public, 'element', item)?.title ?? {}),
        location: null, url: this.#address(this.#from.links.item(item, this.#language)), categories: [this.#words.category.due],
      }]
    })
  }

  #rounds(): readonly CalendarEntry[] {
    const { node, reporting, links } = this.#from
    return reporting.rounds().filter(({ party, closed }) => party === node.party && closed === null).map(({ round, content, opened, audience }) => {
      const versions = this.#versionsOf(round)
      return {
        uid: this.#uid(`round-${round}`), sequence: versions.length - 1, changedAt: versions.at(-1) ?? opened.at, start: { instant: instantOf(content.due) }, minutes: null,
        summary: this.#words.round(audience === 'public' ? this.#plain(content.title) : ''), description: this.#words.atHour(formatZonedTime(content.due, this.#language)), location: null,
        url: this.#address(links.round(round, this.#language)), categories: [this.#words.category.round],
      }
    })
  }

  /** Moments by which another party asks this one for an answer, while it is this one's move. */
  #answers(): readonly CalendarEntry[] {
    const { node, links } = this.#from
    return (node.rows.find('open', 'all') ?? []).flatMap((id) => {
      const row = node.rows.find('proposal', id)
      const asked = row === undefined ? null : answerByOf(node.rows, row)
      if (row === undefined || asked === null || !movesOn(node.rows, row).moves.some(({ party }) => party === node.party)) return []
      const wishes = (node.rows.find('concerning', id) ?? []).filter((one) => node.rows.find('statement', one)?.type === 'answer-by')
      return [{
        uid: this.#uid(`answer-${id}`), sequence: Math.max(0, wishes.length - 1), changedAt: asked.made.at, start: { instant: asked.instant }, minutes: null,
        summary: this.#words.answer(this.#nameOf(row.changes[0]?.item ?? '')), description: this.#words.atHour(formatZonedTime(asked.by, this.#language)), location: null,
        url: this.#address(links.proposal(id, this.#language)), categories: [this.#words.category.answer],
      }]
    })
  }

  #silences(): readonly CalendarEntry[] {
    return this.#from.silences().map(({ id, until, askedAt, path }) => ({
      uid: this.#uid(`silence-${id}`), sequence: 0, changedAt: askedAt, start: { instant: until }, minutes: null, summary: this.#words.silence, description: null, location: null,
      url: this.#address(path), categories: [this.#words.category.silence],
    }))
  }

  #entry(name: string, row: ItemRow): Pick<CalendarEntry, 'uid' | 'sequence' | 'changedAt' | 'minutes'> {
    const version = row.versions.at(-1)
    const changedAt = (version?.signed ?? []).map(({ at }) => at).sort().at(-1) ?? this.#from.node.now()
    return { uid: this.#uid(name), sequence: Math.max(0, (version?.number ?? 1) - 1), changedAt, minutes: null }
  }

  /** When a round was said, and each time it was said anew. */
  #versionsOf(statement: string): readonly string[] {
    const { rows } = this.#from.node
    const times: string[] = []
    for (let row = rows.find('statement', statement); row !== undefined; row = row.replacedBy === null ? undefined : rows.find('statement', row.replacedBy)) times.push(row.made.at)
    return times
  }

  #isUnder(item: ItemId, body: ItemId, known: Map<ItemId, boolean>): boolean {
    const path: ItemId[] = []
    let found = false
    for (let here: ItemId | null = item, level = 0; here !== null && level < MOST_LEVELS; level++) {
      const before = known.get(here)
      if (before !== undefined) { found = before; break }
      path.push(here)
      const content: { readonly body: ItemId | null; readonly parent: ItemId } | null = findContent(this.#from.node.rows, 'element', here)
      if (content === null) break
      if (content.body !== null) { found = content.body === body; break }
      here = content.parent
    }
    for (const one of path) known.set(one, found)
    return found
  }

  /** `I.1.a Semiconductor ecosystem`; the number alone, or nothing, where it is not public. */
  #nameOf(item: ItemId): string {
    const ref = findContent(this.#public, 'element', item) === null ? null : lastRefOf(this.#public, item)
    return ref === null ? '' : [ref.number, this.#plain(ref.title)].filter((part) => part !== null && part !== '').join(' ')
  }

  #plain(text: Bilingual): string {
    return text[this.#language] ?? Object.values(text)[0] ?? ''
  }

  /** The title in the other languages of the dialogue, which colleagues of the other side know it by. */
  #inOthers(text: Bilingual): string | null {
    const others = Object.entries(text).filter(([language, words]) => language !== this.#language && words !== this.#plain(text)).map(([, words]) => words)
    return others.length === 0 ? null : others.join('\n')
  }

  #uid(name: string): string {
    return calendarUid(name, this.#domain)
  }

  #address(path: string): string {
    return this.#from.origin + path
  }
}

function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date)
}

/** The offset counts: rules of a zone may change after it was signed. */
function instantOf(zoned: string): string {
  return Temporal.Instant.from(zoned.replace(/\[.*$/, '')).toString()
}
