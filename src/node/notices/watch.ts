// Turns what happens into notices. Every source has a mark of how far it was told, moved only after the
// telling: a crash in between tells again under the same names, and what is told twice is there once.
//
//   acts          of all chains, from the mark of each on; at the first start of a node nothing old is news
//   days          what is due soon, once a day
//   minutes       by the clocks of records of decisions, as they stand
//   notes         by `Notes`, which keeps who was told
//   reminders     by `RoundReminders`, which keeps what was told
//   clearances    by what stands now: whose is awaited, what was refused or given
//   hand-overs    by what they are called, each time one is finished

import { z } from 'zod'
import type { Seen } from '../../record/index.ts'
import { actKey } from '../../dialogue/rows.ts'
import { answerByOf, assessmentsBy, findContent, movesOn } from '../../dialogue/views/index.ts'
import { idOfSubject } from '../clearance/index.ts'
import type { Clearances, ClearanceFile } from '../clearance/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { HandOvers, PeopleRegister, PersonId } from '../people/index.ts'
import type { Reporting, RoundReminders } from '../reporting/index.ts'
import { recipientsOf } from './addressing.ts'
import { newsOfMinutes } from './minutes-news.ts'
import { newsOfMeetings } from './meeting-news.ts'
import { newsOf, newsOfAct } from './news.ts'
import type { News } from './news.ts'
import { newsOfOpening } from './project-news.ts'
import { newsOfAnswersDue } from './consultation-news.ts'
import { newsOfRequest, newsOfRequestsDue } from './request-news.ts'
import type { Note, Notes } from './notes.ts'
import type { Notices } from './notices.ts'
import type { Subscriptions } from './subscriptions.ts'
import { soonestOf } from './topics.ts'
import type { Topic } from './topics.ts'

/** Days before something is due on which it is told, the nearest first. */
const DAYS_BEFORE_DUE = [3, 14] as const
const DAYS_BEFORE_ANSWER = 3
const MINUTES_BETWEEN_LOOKS = 1
/** What was asked longer ago is no news any more, whatever was forgotten since. */
const DAYS_OF_CLEARANCE = 60
/** Roles that give clearance. */
const CLEARING = ['clearer', 'legal-adviser'] as const

const markContent = z.strictObject({ heads: z.record(z.string(), z.number().int()), day: z.string() })
type MarkContent = z.infer<typeof markContent>
const MARK = 'told'

export interface NoticeSources {
  readonly node: DialogueNode
  readonly people: PeopleRegister
  readonly handOvers: HandOvers
  readonly reporting: Reporting
  readonly rounds: RoundReminders
  readonly clearances: Clearances
  readonly notes: Notes
}

export class NoticeWatch {
  readonly #from: NoticeSources
  readonly #notices: Notices
  readonly #subscriptions: Subscriptions
  readonly #marks: KeptDocuments<MarkContent>
  readonly #listeners = new Set<(people: readonly PersonId[]) => void>()
  readonly #toldMinutes = new Set<string>()
  #turn: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | null = null

  private constructor(from: NoticeSources, notices: Notices, subscriptions: Subscriptions) {
    this.#from = from
    this.#notices = notices
    this.#subscriptions = subscriptions
    this.#marks = new KeptDocuments(from.node.store, 'notice-mark', (body) => markContent.parse(body))
  }

  static async open(from: NoticeSources, notices: Notices, subscriptions: Subscriptions): Promise<NoticeWatch> {
    const watch = new NoticeWatch(from, notices, subscriptions)
    await watch.#marks.refresh()
    if (from.node.store.isWriter && watch.#marks.find(MARK) === null) await watch.#marks.put(MARK, { heads: { ...from.node.ledger.heads() } as Record<string, number>, day: '' }, 0)
    from.notes.whenMentioned((note, people) => watch.#tellMentioned(note, people))
    from.rounds.onReminder((reminder, round, missing) => watch.tell(newsOfReminder(from.people, { id: reminder.id, at: reminder.at, by: reminder.by, round: round.round, due: round.content.due }, missing)))
    from.handOvers.whenLeft(async (left) => watch.#tellHandOver(left))
    if (from.node.store.isWriter) await from.notes.tellUntold()
    return watch
  }

  /** After something was told, with whom it was told to. */
  onTold(listener: (people: readonly PersonId[]) => void): void {
    this.#listeners.add(listener)
  }

  start(onFault: (error: unknown) => void): void {
    const look = () => { this.look().catch(onFault) }
    this.#from.node.onChange(look)
    this.#from.clearances.onChange(look)
    this.#timer = setInterval(look, MINUTES_BETWEEN_LOOKS * 60_000)
    this.#timer.unref()
    look()
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer)
    await this.#turn.catch(() => undefined)
  }

  /** Tells everything that has happened since the mark, and what is due soon where the day is new. */
  look(): Promise<void> {
    const done = this.#turn.then(() => this.#look())
    this.#turn = done.catch(() => undefined)
    return done
  }

  /** Tells one piece of news to whom it concerns. Can be asked for again. */
  async tell(news: News): Promise<void> {
    const found = recipientsOf(news, this.#from.node.rows, this.#from.people, this.#subscriptions)
    for (const [person, topics] of found) {
      const { choices } = this.#subscriptions.of(person)
      const wanted = [...topics].map((topic) => choices[topic])
      const [isShown, mail] = [wanted.some((choice) => choice.isShown), soonestOf(wanted.map((choice) => choice.mail))]
      if (isShown || mail !== 'never') await this.#notices.tell(person, news, topics, { isShown, mail })
    }
    if (found.size > 0) this.#say([...found.keys()])
  }

  async #look(): Promise<void> {
    const { node } = this.#from
    const mark = this.#marks.find(MARK)
    if (mark === null) throw new Error('the mark of what was told is gone')
    const heads: Seen = node.ledger.heads()
    for (const [party, head] of Object.entries(heads)) {
      for (let sequence = Math.min(mark.content.heads[party] ?? 0, head) + 1; sequence <= head; sequence++) await this.#tellAct(party, sequence)
    }
    for (const file of this.#from.clearances.list()) await this.#tellClearance(file)
    await this.#tellMinutes()
    const day = node.now().slice(0, 10)
    const isNewDay = day !== mark.content.day
    if (isNewDay) await this.#tellDay(day)
    const isMoved = Object.entries(heads).some(([party, head]) => mark.content.heads[party] !== head)
    if (isMoved || isNewDay) await this.#marks.put(MARK, { heads: { ...heads } as Record<string, number>, day }, mark.revision)
    if (isNewDay) await this.#notices.sweep()
  }

  /** Known here by their names, so that nobody's list is looked through every minute; after a start they are asked for once again. */
  async #tellMinutes(): Promise<void> {
    for (const news of newsOfMinutes(this.#from.node)) {
      if (this.#toldMinutes.has(news.key)) continue
      await this.tell(news)
      this.#toldMinutes.add(news.key)
    }
  }

  async #tellAct(party: string, sequence: number): Promise<void> {
    const { node, people } = this.#from
    const act = node.rows.find('act', actKey(party, sequence))
    if (act === undefined) return
    // An opening that moves is told to either side, whoever said what moves it; and then the word itself is no other news.
    const news = newsOfOpening(node, people, act) ?? newsOfRequest(node, people, act) ?? newsOfAct(node.rows, act, node.party) ?? this.#newsOfRound(act.hash, party)
    if (news !== null) await this.tell(news)
  }

  /** A round that this side opened, to those who answer for what it asks. */
  #newsOfRound(statement: string, party: string): News | null {
    const { node, reporting, people } = this.#from
    if (party !== node.party) return null
    const round = reporting.find(statement)
    if (round === null || round.closed !== null) return null
    const asked = reporting.frozen(round).flatMap(({ item }) => people.responsibleFor(item)?.focalPoint ?? [])
    return newsOf({ key: `round/${round.round}`, code: 'round-opened', at: node.now(), statement: round.round, by: dayOf(round.content.due), addressed: new Map(asked.map((person): [PersonId, Topic] => [person, 'rounds'])) })
  }

  async #tellDay(day: string): Promise<void> {
    const { node, people } = this.#from
    for (const { item } of people.responsibilities()) {
      const due = findContent(node.rows, 'element', item)?.due ?? null
      const left = due === null ? null : Temporal.PlainDate.from(day).until(Temporal.PlainDate.from(due), { largestUnit: 'days' }).days
      const step = left === null || left < 0 ? undefined : DAYS_BEFORE_DUE.find((days) => left <= days)
      if (step === undefined || this.#isComplete(item)) continue
      await this.tell(newsOf({ key: `due/${item}/${due}/${step}`, code: 'due-soon', at: `${day}T00:00:00Z`, items: [item], by: due }))
    }
    const context = { rows: node.rows, dialogue: node.dialogue, self: node.party, today: () => day }
    for (const news of [...newsOfMeetings(context, people, day), ...newsOfRequestsDue(context, people, day), ...newsOfAnswersDue(context, people, day)]) await this.tell(news)
    const until = Temporal.Instant.from(node.now()).add({ hours: DAYS_BEFORE_ANSWER * 24 }).toString()
    for (const id of node.rows.find('open', 'all') ?? []) {
      const row = node.rows.find('proposal', id)
      const asked = row === undefined ? null : answerByOf(node.rows, row)
      if (row === undefined || asked === null || asked.instant > until || asked.instant < node.now()) continue
      if (!movesOn(node.rows, row).moves.some(({ party }) => party === node.party)) continue
      await this.tell(newsOf({ key: `answer-due/${id}/${asked.instant}`, code: 'answer-due', at: `${day}T00:00:00Z`, items: row.changes.map(({ item }) => item), proposal: id, by: dayOf(asked.by), isForDecision: true }))
    }
  }

  #isComplete(item: string): boolean {
    const { node } = this.#from
    return assessmentsBy(node.rows, item, node.party).findLast(({ isLive }) => isLive)?.delivery === 'complete'
  }

  /** The round that counts: to those whose word is awaited, and to whoever asked what became of it. */
  async #tellClearance(file: ClearanceFile): Promise<void> {
    const { clearances, people, node } = this.#from
    const round = file.rounds.at(-1)
    const oldest = Temporal.Instant.from(node.now()).subtract({ hours: DAYS_OF_CLEARANCE * 24 }).toString()
    if (round === undefined || round.ended !== null || round.requestedAt < oldest) return
    const { subject } = file
    const key = `clearance/${idOfSubject(subject)}/${round.requestedAt}`
    const about = subject.kind === 'draft' ? { draft: subject.draft } : { proposal: subject.proposal, items: node.rows.find('proposal', subject.proposal)?.changes.map(({ item }) => item) ?? [] }
    const { outcome, standings, clearedAt } = clearances.decide(round)
    const awaited = standings.filter(({ state }) => state === 'awaited').flatMap(({ organisation }) => CLEARING.flatMap((role) => people.whoHolds(role, organisation)))
    const asked = new Map(awaited.map(({ id }): [PersonId, Topic] => [id, 'clearances']))
    await this.#tellOnly(newsOf({ ...about, key: `${key}/asked`, code: 'clearance-asked', at: round.requestedAt, person: round.requestedBy, by: round.rule.silenceUntil?.slice(0, 10) ?? null, addressed: asked }))
    if (outcome !== 'refused' && outcome !== 'cleared') return
    const last = round.answers.findLast(({ answer }) => answer === outcome)
    const since = (outcome === 'cleared' ? clearedAt : last?.at) ?? round.requestedAt
    await this.#tellOnly(newsOf({
      ...about, key: `${key}/${outcome}/${since}`, code: outcome === 'refused' ? 'clearance-refused' : 'clearance-given', at: since, person: last?.by ?? null, addressed: new Map([[round.requestedBy, 'clearances']]),
    }))
  }

  #tellMentioned(note: Note, named: readonly PersonId[]): Promise<void> {
    const { subject } = note
    const row = subject.kind === 'proposal' ? this.#from.node.rows.find('proposal', subject.proposal) : undefined
    // Only who was named is told: what colleagues say to each other on an item is not news to all who follow it.
    return this.#tellOnly(newsOf({
      key: `mention/${note.id}`, code: 'mention', at: note.at, person: note.by, items: subject.kind === 'item' ? [subject.item] : (row?.changes.map(({ item }) => item) ?? []),
      proposal: subject.kind === 'proposal' ? subject.proposal : null, addressed: new Map(named.map((person): [PersonId, Topic] => [person, 'mentions'])),
    }))
  }

  async #tellOnly(news: News): Promise<void> {
    for (const [person, topic] of news.addressed) {
      if (person === news.person || this.#from.people.find(person)?.leftAt !== null) continue
      const { isShown, mail } = this.#subscriptions.of(person).choices[topic]
      if (isShown || mail !== 'never') await this.#notices.tell(person, news, new Set([topic]), { isShown, mail })
    }
    this.#say([...news.addressed.keys()])
  }

  #say(people: readonly PersonId[]): void {
    for (const listener of this.#listeners) listener(people)
  }

  async #tellHandOver(left: PersonId): Promise<void> {
    const last = this.#from.handOvers.list().find(({ from, to }) => from === left && to !== left)
    if (last === undefined) return
    const items = last.things.filter(({ what }) => what === 'focal-point' || what === 'deputy').map(({ id }) => id)
    await this.#tellOnly(newsOf({ key: `hand-over/${last.id}`, code: 'handed-over', at: last.at, person: left, items, addressed: new Map([[last.to, 'own-items']]) }))
  }
}

interface Reminded {
  readonly id: string
  readonly at: string
  readonly by: PersonId | null
  readonly round: string
  readonly due: string
}

/** To whoever answers for what is missing; where nobody does, to the people of the organisation. */
function newsOfReminder(people: PeopleRegister, reminded: Reminded, missing: readonly { readonly organisation: string | null; readonly items: readonly { readonly item: string }[] }[]): News {
  const named = missing.flatMap(({ organisation, items }) => {
    const responsible = items.map(({ item }) => people.responsibleFor(item))
    const isAnybodyFree = organisation !== null && responsible.includes(null)
    const staff = isAnybodyFree ? people.active().filter((person) => person.organisation === organisation).map(({ id }) => id) : []
    return [...responsible.flatMap((one) => (one === null ? [] : [one.focalPoint, ...(one.deputy === null ? [] : [one.deputy])])), ...staff]
  })
  const addressed = new Map([...new Set(named)].map((person): [PersonId, Topic] => [person, 'rounds']))
  return newsOf({ key: `reminder/${reminded.id}`, code: 'reminder', at: reminded.at, statement: reminded.round, by: dayOf(reminded.due), addressed })
}

/** `2027-03-31T18:00-06:00[America/Mexico_City]` → `2027-03-31`, the day on that wall. */
function dayOf(zoned: string): string {
  return zoned.slice(0, 10)
}
