// The outgoing mail. A mail is a document before it is sent: what it tells of, and for which window (at once,
// a day, a week) of which person. Its name is that window, so that no window has two; what a mail tells of is
// in no other.
//
//   waiting   to be sent, again later where the server could not
//   sending   handed to the server now. Found at a start, nobody knows whether it arrived: it is not sent again
//   sent, refused, unknown, dropped: its ends
//
// A notice that was read meanwhile goes in no digest. An address that was refused gets nothing more until it
// is another one; the administrator sees it.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '../../../store/port.ts'
import { KeptDocuments } from '../../people/kept.ts'
import type { PeopleRegister, Person, PersonId } from '../../people/index.ts'
import type { Notice, Notices } from '../notices.ts'
import type { Subscriptions } from '../subscriptions.ts'
import type { Pace } from '../topics.ts'
import type { Letter, MailEnd } from './smtp.ts'

const END = ['address-refused', 'message-refused', 'given-up', 'no-answer', 'not-wanted', 'gone', 'no-address'] as const
export type MailTrouble = (typeof END)[number]

export interface MailContent {
  readonly person: PersonId
  readonly pace: Exclude<Pace, 'never'>
  /** The day of the digest on the reader's clock, or of the mail. */
  readonly day: string
  /** Keys of the notices that it tells of. */
  readonly keys: readonly string[]
  readonly status: 'waiting' | 'sending' | 'sent' | 'refused' | 'unknown' | 'dropped'
  readonly attempts: number
  /** RFC 3339, both. */
  readonly madeAt: string
  readonly nextAt: string
  readonly sentAt: string | null
  /** Where it was last sent to; null before the first attempt. */
  readonly address: string | null
  readonly trouble: MailTrouble | null
  /** What the server said last, for the administrator. */
  readonly answer: string | null
}
export interface Mail extends MailContent {
  readonly id: string
  readonly revision: number
}

const mailContent: z.ZodType<MailContent> = z.strictObject({
  person: z.string(), pace: z.enum(['immediately', 'daily', 'weekly']), day: z.string(), keys: z.array(z.string()), status: z.enum(['waiting', 'sending', 'sent', 'refused', 'unknown', 'dropped']),
  attempts: z.number().int(), madeAt: z.string(), nextAt: z.string(), sentAt: z.string().nullable(), address: z.string().nullable(), trouble: z.enum(END).nullable(), answer: z.string().nullable(),
})

export interface PostOffice {
  /** Writes the mail out for its reader; null where nothing that it would tell of is there any more. */
  compose(mail: Mail, person: Person, notices: readonly Notice[]): Letter | null
  send(letter: Letter): Promise<MailEnd>
}

const MINUTES_BETWEEN_LOOKS = 1
/** Minutes until the next attempt; the last one again and again. */
const WAITS_IN_MINUTES = [1, 5, 15, 60, 240] as const
const LONGEST_DAYS = 3
/** What is older goes in no mail any more: it stands among the notices. */
const OLDEST_DAYS = 14
const DAYS_KEPT = 60

/** What a person's mails told of, and the address of the last one where the server said that there is no such. */
interface Posted {
  readonly told: ReadonlySet<string>
  readonly refused: string | null
}
const NOTHING_POSTED: Posted = { told: new Set(), refused: null }

export class Post {
  readonly #kept: KeptDocuments<MailContent>
  readonly #people: PeopleRegister
  readonly #notices: Notices
  readonly #subscriptions: Subscriptions
  readonly #now: () => string
  #office: PostOffice | null = null
  #index: ReadonlyMap<PersonId, Posted> | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | null = null

  private constructor(store: Store, people: PeopleRegister, notices: Notices, subscriptions: Subscriptions, now: () => string) {
    this.#kept = new KeptDocuments(store, 'mail', (body) => mailContent.parse(body), () => { this.#index = null })
    this.#people = people
    this.#notices = notices
    this.#subscriptions = subscriptions
    this.#now = now
  }

  static async open(store: Store, people: PeopleRegister, notices: Notices, subscriptions: Subscriptions, now: () => string): Promise<Post> {
    const post = new Post(store, people, notices, subscriptions, now)
    await post.#kept.refresh()
    if (store.isWriter) for (const mail of post.list()) if (mail.status === 'sending') await post.#put(mail, { status: 'unknown', trouble: 'no-answer' })
    return post
  }

  /** Every mail that is kept, newest first. */
  list(): readonly Mail[] {
    return this.#kept.entries().map(([id, { revision, content }]) => ({ id, revision, ...content })).sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  }

  /** Begins to send. Without an office nothing is made: what is told stays among the notices. */
  start(office: PostOffice, onFault: (error: unknown) => void): void {
    this.#office = office
    const look = () => { this.look().catch(onFault) }
    this.#timer = setInterval(look, MINUTES_BETWEEN_LOOKS * 60_000)
    this.#timer.unref()
    look()
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#office = null
    await this.#turn.catch(() => undefined)
  }

  /** Makes the mails whose time has come (of these people; of all if not given), and sends what waits. */
  look(people: readonly PersonId[] | null = null): Promise<void> {
    const done = this.#turn.then(() => this.#look(people))
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #look(people: readonly PersonId[] | null): Promise<void> {
    if (this.#office === null) return
    for (const person of people === null ? this.#people.active() : people.flatMap((id) => this.#people.find(id) ?? [])) await this.#make(person)
    for (const mail of this.list().toReversed()) {
      if (mail.status === 'waiting' && mail.nextAt <= this.#now() && this.#office !== null) await this.#send(mail, this.#office)
    }
    if (people === null) await this.#sweep()
  }

  async #make(person: Person): Promise<void> {
    const { told, refused } = this.#postedTo(person.id)
    if (person.email === null || person.leftAt !== null || refused === person.email) return
    const oldest = hoursBefore(this.#now(), OLDEST_DAYS * 24)
    const pending = this.#notices.of(person.id).filter(({ key, mail, readAt, toldAt }) => mail !== 'never' && readAt === null && toldAt > oldest && !told.has(key))
    if (pending.length === 0) return
    const now = pending.filter(({ mail }) => mail === 'immediately')
    if (now.length > 0) await this.#begin(person, 'immediately', `now/${hashOf(now.map(({ key }) => key))}`, this.#now().slice(0, 10), now)
    for (const pace of ['daily', 'weekly'] as const) {
      const { day, from } = windowOf(pace, this.#subscriptions.of(person.id), this.#now())
      const own = pending.filter(({ mail, toldAt }) => mail === pace && Temporal.Instant.compare(Temporal.Instant.from(toldAt), from) < 0)
      if (own.length > 0) await this.#begin(person, pace, `${pace}/${day}`, day, own)
    }
  }

  async #begin(person: Person, pace: MailContent['pace'], window: string, day: string, notices: readonly Notice[]): Promise<void> {
    const id = `${person.id}/${window}`
    if (this.#kept.find(id) !== null) return
    const at = this.#now()
    await this.#kept.put(id, { person: person.id, pace, day, keys: notices.map(({ key }) => key), status: 'waiting', attempts: 0, madeAt: at, nextAt: at, sentAt: null, address: null, trouble: null, answer: null }, 0)
    this.#index = null
  }

  async #send(mail: Mail, office: PostOffice): Promise<void> {
    const person = this.#people.find(mail.person)
    const notices = this.#notices.of(mail.person).filter(({ key }) => mail.keys.includes(key))
    if (person === null || person.leftAt !== null || notices.length === 0) { await this.#put(mail, { status: 'dropped', trouble: 'gone' }); return }
    if (person.email === null) { await this.#put(mail, { status: 'dropped', trouble: 'no-address' }); return }
    if (!this.#subscriptions.wantsMail(mail.person)) { await this.#put(mail, { status: 'dropped', trouble: 'not-wanted' }); return }
    const letter = office.compose(mail, person, notices)
    if (letter === null) { await this.#put(mail, { status: 'dropped', trouble: 'gone' }); return }
    // From here on until its end is written, nobody may send it again.
    const sending = await this.#put(mail, { status: 'sending', attempts: mail.attempts + 1, address: person.email })
    if (sending === null) return
    const ended = await office.send(letter)
    await this.#put(sending, this.#endOf(sending, ended))
  }

  #endOf(mail: Mail, ended: MailEnd): Partial<MailContent> {
    const now = this.#now()
    switch (ended.end) {
      case 'taken': return { status: 'sent', sentAt: now, trouble: null, answer: null }
      case 'unknown': return { status: 'unknown', trouble: 'no-answer', answer: ended.why }
      case 'address-refused': case 'message-refused': return { status: 'refused', trouble: ended.end, answer: ended.why }
      case 'later': {
        if (mail.madeAt < hoursBefore(now, LONGEST_DAYS * 24)) return { status: 'refused', trouble: 'given-up', answer: ended.why }
        const minutes = WAITS_IN_MINUTES[Math.min(mail.attempts, WAITS_IN_MINUTES.length) - 1] ?? 1
        return { status: 'waiting', nextAt: Temporal.Instant.from(now).add({ minutes }).toString(), answer: ended.why }
      }
    }
  }

  #postedTo(person: PersonId): Posted {
    this.#index ??= new Map([...Map.groupBy(this.list(), (mail) => mail.person)].map(([id, mails]) => {
      const last = mails.find(({ address }) => address !== null)
      return [id, { told: new Set(mails.flatMap(({ keys }) => keys)), refused: last?.trouble === 'address-refused' ? last.address : null }] as const
    }))
    return this.#index.get(person) ?? NOTHING_POSTED
  }

  async #put({ id, revision, ...content }: Mail, change: Partial<MailContent>): Promise<Mail | null> {
    try {
      const kept = await this.#kept.put(id, { ...content, ...change }, revision)
      return kept === null ? null : { id, revision: kept.revision, ...kept.content }
    } finally {
      this.#index = null
    }
  }

  /** What a mail told of must be too old for any other before the mail is forgotten. */
  async #sweep(): Promise<void> {
    const oldest = hoursBefore(this.#now(), DAYS_KEPT * 24)
    for (const mail of this.list()) if (mail.madeAt < oldest && mail.status !== 'waiting') { await this.#kept.remove(mail.id); this.#index = null }
  }
}

/** The latest hour of a digest that has come on the reader's clock: of a day, or of a Monday. */
export function windowOf(pace: 'daily' | 'weekly', { zone, hour }: { readonly zone: string; readonly hour: number }, now: string): { readonly day: string; readonly from: Temporal.Instant } {
  const there = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  // An hour that the clocks skip counts as the one after it.
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant()
  let day = there.toPlainDate()
  if (pace === 'weekly') day = day.subtract({ days: day.dayOfWeek - 1 })
  if (Temporal.Instant.compare(startOf(day), there.toInstant()) > 0) day = day.subtract({ days: pace === 'weekly' ? 7 : 1 })
  return { day: day.toString(), from: startOf(day) }
}

function hashOf(keys: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify([...keys].sort())).digest('hex').slice(0, 16)
}

function hoursBefore(at: string, hours: number): string {
  return Temporal.Instant.from(at).subtract({ hours }).toString()
}
