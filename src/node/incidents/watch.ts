// Calls the contact points of this side, while nobody looks. What is due follows from the record (`callPlan`), whoever
// opened: so a restart loses nothing, and what was due while the node was down is done when it comes back, and says so.
// For each contact point, in this order, each step durable before the next:
//
//   1. the people who hold it are told, under one name, and so once
//   2. its mail addresses are written to; a mail whose outcome is not known is not sent again
//   3. the side states that it was called, and when. A room in which nobody can be reached that way says so to officers
//
// A node whose keys are locked does 1 and 2 all the same, goes on to the deputies, and states it once it can sign.

import type { Json } from '../../record/index.ts'
import { callPlan } from '../../instruments/protocol/calls.ts'
import type { DueCall, ReachedCall } from '../../instruments/protocol/calls.ts'
import { findLiveContact } from '../../dialogue/incidents/contacts.ts'
import { hasClosed, incidentsUnder, stepsOf, stepsThat } from '../../dialogue/incidents/thread.ts'
import type { IncidentWord } from '../../dialogue/incidents/thread.ts'
import type { CallDelay, ContactContent, IncidentStepContent } from '../../dialogue/statements/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { MailEnd } from '../notices/mail/smtp.ts'
import { newsOf } from '../notices/news.ts'
import type { News } from '../notices/news.ts'
import type { PersonId } from '../people/index.ts'
import type { CallMail, CallNote, CallNotes } from './call-notes.ts'

/** Clocks are set, and timers are no calendars: looked at again at least this often, in milliseconds. */
const LONGEST_WAIT = 30_000
/** Minutes until a mail is tried again; the last one again and again. */
const WAITS_IN_MINUTES = [1, 2, 5, 15] as const
/** A call that was made so much later than it was due says why, in minutes. */
const LATE_AFTER_MINUTES = 1

/** A mail to one address of a contact point. */
export interface CallMailing {
  readonly incident: IncidentWord
  readonly contact: ContactContent
  readonly address: string
  readonly isDeputy: boolean
  /** The same each time for one address and call. */
  readonly name: string
}

export interface CallWatchOptions {
  readonly node: DialogueNode
  readonly notes: CallNotes
  /** The people who hold a contact point of this side. */
  readonly holdersOf: (contact: string) => readonly PersonId[]
  /** The officers who are told where nobody is reached, or nothing can be signed. */
  readonly alerted: () => readonly PersonId[]
  readonly tell: (news: News) => Promise<void>
  readonly onFault: (error: unknown) => void
}

export class CallWatch {
  readonly #from: CallWatchOptions
  #send: ((mailing: CallMailing) => Promise<MailEnd>) | null = null
  #since: string | null = null
  #timer: NodeJS.Timeout | undefined
  #working: Promise<unknown> = Promise.resolve()
  #stop: (() => void) | null = null

  constructor(from: CallWatchOptions) {
    this.#from = from
  }

  /** Without it no mail goes out: people are told in the workspace alone. */
  sendBy(send: (mailing: CallMailing) => Promise<MailEnd>): void {
    this.#send = send
  }

  start(): void {
    const { node } = this.#from
    this.#since = node.now()
    this.#stop = node.onChange((keys) => { if (keys.some((key) => key.startsWith('thread/') || key.startsWith('about/instrument/'))) this.#lookSoon() })
    this.#lookSoon()
  }

  async close(): Promise<void> {
    this.#stop?.()
    this.#stop = null
    clearTimeout(this.#timer)
    await this.#working
  }

  /** Calls whoever is to be called; answers when the next call is due, if one is to come. One look after another. */
  look(): Promise<string | null> {
    const done = this.#working.then(() => this.#look())
    this.#working = done.catch(() => undefined)
    return done
  }

  async #look(): Promise<string | null> {
    const { node } = this.#from
    const ahead: string[] = []
    for (const protocol of node.wholeRows.find('kind', 'instrument') ?? []) {
      for (const incident of incidentsUnder(node.wholeRows, protocol).toReversed()) {
        const next = await this.#callIn(incident)
        if (next !== null) ahead.push(next)
      }
    }
    return ahead.sort()[0] ?? null
  }

  /** Each call that was made can make the next one due: a point off duty has its deputy called in the same breath. */
  async #callIn(incident: IncidentWord): Promise<string | null> {
    const { node } = this.#from
    if (hasClosed(stepsOf(node.wholeRows, incident.incident), node.party)) return null
    for (const note of this.#from.notes.of(incident.incident)) await this.#goOn(incident, note)
    for (;;) {
      const plan = callPlan(node.wholeRows, incident, stepsOf(node.wholeRows, incident.incident), node.party, node.now(), this.#reached(incident))
      for (const { content } of plan.unanswered) await this.#tellOfficers('call-unanswered', incident, content.contact)
      if (plan.due.length === 0) return plan.next
      for (const call of plan.due) await this.#call(incident, call)
    }
  }

  #reached(incident: IncidentWord): ReadonlyMap<string, ReachedCall> {
    return new Map(this.#from.notes.of(incident.incident).map(({ contact, reachedAt, triedAt }) => [contact, { at: reachedAt ?? triedAt, isReached: reachedAt !== null }]))
  }

  async #call(incident: IncidentWord, { contact: { content }, isDeputy, dueAt }: DueCall): Promise<void> {
    const now = this.#from.node.now()
    const mails = content.reach.flatMap(({ way }, place): CallMail[] => (way === 'mail' ? [{ place, status: 'waiting', attempts: 0, nextAt: now, answer: null }] : []))
    const note = await this.#from.notes.put({ incident: incident.incident, contact: content.contact, isDeputy, dueAt, triedAt: now, reachedAt: null, way: null, mails, held: null })
    await this.#goOn(incident, note)
  }

  /** Takes what is left of a call, however far it came before. */
  async #goOn(incident: IncidentWord, begun: CallNote): Promise<void> {
    const { node } = this.#from
    const contact = findLiveContact(node.wholeRows, incident.protocol, node.party, begun.contact)?.content ?? null
    if (contact === null) return
    const isSaid = this.#isSaid(incident, begun.contact)
    let note = isSaid ? begun : await this.#tellHolders(incident, begun)
    note = await this.#sendMails(incident, contact, note)
    if (isSaid) return
    if (note.way === null) await this.#tellOfficers('call-unreached', incident, note.contact)
    else await this.#sayCalled(incident, note)
  }

  /** Told twice under one name is told once. Whoever is named later is told too, while the call is not said. */
  async #tellHolders(incident: IncidentWord, note: CallNote): Promise<CallNote> {
    const { notes, holdersOf, tell, node } = this.#from
    const people = holdersOf(note.contact)
    if (people.length === 0) return note
    const { nature } = incident.content
    await tell(newsOf({
      key: `incident-call/${incident.incident}/${note.contact}`, code: `${nature}-call`, at: incident.made.at, party: incident.made.party, items: [incident.protocol], statement: incident.incident,
      addressed: new Map(people.map((person) => [person, 'incidents'])),
    }))
    return note.reachedAt !== null ? note : notes.put({ ...note, reachedAt: node.now(), way: 'workspace' })
  }

  async #sendMails(incident: IncidentWord, contact: ContactContent, begun: CallNote): Promise<CallNote> {
    const { node, notes } = this.#from
    let note = begun
    for (const { place, status, nextAt } of begun.mails) {
      const address = contact.reach[place]?.address
      if (this.#send === null || status !== 'waiting' || nextAt > node.now() || address === undefined) continue
      // From here on until its end is written, nobody may send it again.
      note = await notes.put(withMail(note, place, (mail) => ({ ...mail, status: 'sending', attempts: mail.attempts + 1 })))
      const ended = await this.#send({ incident, contact, address, isDeputy: note.isDeputy, name: `incident-call/${incident.incident}/${note.contact}/${place}` })
      note = withMail(note, place, (mail) => ({ ...mail, ...endOf(ended, mail.attempts, node.now()) }))
      // What may have arrived counts as a call: the minutes of its contact point run.
      const isOut = ended.end === 'taken' || ended.end === 'unknown'
      note = await notes.put(isOut ? { ...note, reachedAt: note.reachedAt ?? node.now(), way: 'mail' } : note)
    }
    const wasCutOff = note.way === null && note.mails.some(({ status }) => status === 'unknown')
    return wasCutOff ? notes.put({ ...note, reachedAt: note.triedAt, way: 'mail' }) : note
  }

  async #sayCalled(incident: IncidentWord, note: CallNote): Promise<void> {
    const { node, notes } = this.#from
    const at = note.reachedAt ?? note.triedAt
    const content: IncidentStepContent = {
      thread: incident.incident, at, handling: incident.content.handling, attachments: [],
      step: { did: 'called', contact: { party: node.party, contact: note.contact }, way: note.way ?? 'workspace', isDeputy: note.isDeputy, delay: this.#delayOf(note) },
    }
    const said = await node.say({ name: 'state', about: incident.protocol, type: 'incident-step', content: content as unknown as { readonly [key: string]: Json }, replaces: null, audience: 'parties' })
    if ('acts' in said || this.#isSaid(incident, note.contact)) return
    const code = 'refused' in said ? said.refused : (said.issues[0]?.code ?? 'invalid')
    await this.#tellOfficers('call-held', incident, 'all')
    if (note.held === null) await notes.put({ ...note, held: code })
  }

  #isSaid({ incident }: IncidentWord, contact: string): boolean {
    const { node } = this.#from
    return stepsThat(stepsOf(node.wholeRows, incident), 'called').some(({ made, step }) => made.party === node.party && step.contact.contact === contact)
  }

  #delayOf({ held, dueAt, triedAt }: CallNote): CallDelay | null {
    if (held !== null) return held === 'keys-locked' ? held : 'held-up'
    const isLate = Temporal.Instant.from(triedAt).since(Temporal.Instant.from(dueAt)).total('minutes') > LATE_AFTER_MINUTES
    return isLate && this.#since !== null && this.#since > dueAt ? 'started-later' : null
  }

  async #tellOfficers(code: 'call-unreached' | 'call-unanswered' | 'call-held', incident: IncidentWord, what: string): Promise<void> {
    const { tell, alerted, node } = this.#from
    await tell(newsOf({ key: `${code}/${incident.incident}/${what}`, code, at: node.now(), items: [incident.protocol], statement: incident.incident, addressed: new Map(alerted().map((person) => [person, 'incidents'])) }))
  }

  #lookSoon(): void {
    if (this.#stop === null) return
    this.#lookNow().catch(this.#from.onFault)
  }

  async #lookNow(): Promise<void> {
    clearTimeout(this.#timer)
    const next = await this.look().finally(() => this.#wakeIn(LONGEST_WAIT))
    if (next !== null) this.#wakeIn(Temporal.Instant.from(next).since(Temporal.Instant.from(this.#from.node.now())).total('milliseconds'))
  }

  #wakeIn(milliseconds: number): void {
    clearTimeout(this.#timer)
    if (this.#stop === null) return
    this.#timer = setTimeout(() => this.#lookSoon(), Math.min(Math.max(milliseconds, 100), LONGEST_WAIT))
    this.#timer.unref()
  }
}

function withMail(note: CallNote, place: number, change: (mail: CallMail) => CallMail): CallNote {
  return { ...note, mails: note.mails.map((mail) => (mail.place === place ? change(mail) : mail)) }
}

function endOf(ended: MailEnd, attempts: number, now: string): Pick<CallMail, 'status' | 'nextAt' | 'answer'> {
  switch (ended.end) {
    case 'taken': return { status: 'sent', nextAt: now, answer: null }
    case 'unknown': return { status: 'unknown', nextAt: now, answer: ended.why }
    case 'address-refused': case 'message-refused': return { status: 'refused', nextAt: now, answer: ended.why }
    case 'later': return { status: 'waiting', nextAt: Temporal.Instant.from(now).add({ minutes: WAITS_IN_MINUTES[Math.min(attempts, WAITS_IN_MINUTES.length) - 1] ?? 1 }).toString(), answer: ended.why }
  }
}
