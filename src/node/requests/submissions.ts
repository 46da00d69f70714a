// What the public sends by the door of this side. It is a private document: who asked, and in which words, never enters
// the record. An officer takes it up and states the request without it, or declines it with a reason; whoever sent it
// sees what became of it at an address that nobody else can guess, and of which only the hash is kept here.

import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { fieldValues } from '../../dialogue/typed/field.ts'
import type { FieldValues } from '../../dialogue/typed/field.ts'
import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import type { Language } from '../../text/bilingual.ts'
import { KeptDocuments } from '../people/kept.ts'

/** So many that nobody has dealt with: more would only hide each other. */
export const MOST_WAITING = 1_000
export const LONGEST_MESSAGE = 5_000
export const LONGEST_NAME = 200
export const LONGEST_EMAIL = 254

export const MAIL_STATES = ['none', 'sending', 'sent', 'unknown', 'refused'] as const

const submissionContent = z.strictObject({
  queue: z.string(),
  /** `SC-MEX-2026-R0001`: of the door alone; the number of the request comes when it is taken up. */
  receipt: z.string(),
  /** The day on which it came in: that of the request too. */
  received: z.string(),
  /** RFC 3339. */
  at: z.string(),
  language: z.enum(['en', 'es']),
  values: fieldValues,
  message: z.string(),
  name: z.string(),
  email: z.string(),
  status: z.enum(['new', 'taken-up', 'declined']),
  request: z.string().nullable(),
  /** In the language in which it was sent. */
  reason: z.string(),
  /** Of the reply that was mailed, or is being mailed; null while none was. */
  mailedStep: z.string().nullable(),
  mail: z.enum(MAIL_STATES),
  /** When it is tried again; null where it is not. */
  mailNextAt: z.string().nullable(),
})
export type SubmissionContent = z.infer<typeof submissionContent>

export interface Submission extends SubmissionContent {
  /** The hash of its secret. */
  readonly id: string
  readonly revision: number
}

export interface Sent {
  readonly queue: ItemId
  readonly prefix: string
  readonly language: Language
  readonly values: FieldValues
  readonly message: string
  readonly name: string
  readonly email: string
}

export class Submissions {
  readonly #kept: KeptDocuments<SubmissionContent>
  readonly #party: PartyId
  readonly #now: () => string
  /** Receipts are given one after another. */
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(store: Store, party: PartyId, now: () => string) {
    this.#kept = new KeptDocuments(store, 'submission', (body) => submissionContent.parse(body))
    this.#party = party
    this.#now = now
  }

  static async open(store: Store, party: PartyId, now: () => string): Promise<Submissions> {
    const submissions = new Submissions(store, party, now)
    await submissions.#kept.refresh()
    // Whether a mail arrived that was on its way when the node ended, nobody knows: it is not sent again.
    if (store.isWriter) for (const one of submissions.all()) if (one.mail === 'sending') await submissions.put(one, { mail: 'unknown', mailNextAt: null })
    return submissions
  }

  /** Durable when it resolves. Null where too many wait already. The secret is told once, here. */
  receive(sent: Sent): Promise<{ readonly secret: string; readonly receipt: string } | null> {
    const done = this.#turn.then(async () => {
      // After a write whose end nobody knows, a receipt may be given that is not in memory.
      await this.#kept.refresh()
      if (this.all().filter(({ status }) => status === 'new').length >= MOST_WAITING) return null
      const at = this.#now()
      const [secret, received] = [randomBytes(32).toString('base64url'), at.slice(0, 10)]
      const { queue, prefix, language, values, message, name, email } = sent
      const receipt = this.#nextReceipt(prefix, received.slice(0, 4))
      const content: SubmissionContent = { queue, receipt, received, at, language, values, message, name, email, status: 'new', request: null, reason: '', mailedStep: null, mail: 'none', mailNextAt: null }
      return (await this.#kept.put(idOf(secret), content, 0)) === null ? null : { secret, receipt }
    })
    this.#turn = done.catch(() => undefined)
    return done
  }

  find(id: string): Submission | null {
    const found = this.#kept.find(id)
    return found === null ? null : { id, revision: found.revision, ...found.content }
  }

  findBySecret(secret: string): Submission | null {
    return this.find(idOf(secret))
  }

  all(): readonly Submission[] {
    return this.#kept.entries().map(([id, { revision, content }]) => ({ id, revision, ...content }))
  }

  /** Those of a queue that nobody has dealt with, the oldest first. */
  waitingIn(queue: ItemId): readonly Submission[] {
    return this.all().filter((one) => one.queue === queue && one.status === 'new').sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.receipt < b.receipt ? -1 : 1))
  }

  /** The request that was stated of it. Null where a colleague was faster. */
  async takeUp(id: string, request: StatementId): Promise<Submission | null> {
    const found = this.find(id)
    return found?.status !== 'new' ? null : this.put(found, { status: 'taken-up', request })
  }

  async decline(id: string, revision: number, reason: string): Promise<Submission | null> {
    const found = this.find(id)
    return found?.status !== 'new' || found.revision !== revision ? null : this.put(found, { status: 'declined', reason })
  }

  /** Null where it has changed since it was read. */
  async put({ id, revision, ...content }: Submission, changed: Partial<SubmissionContent>): Promise<Submission | null> {
    const kept = await this.#kept.put(id, { ...content, ...changed }, revision)
    return kept === null ? null : { id, revision: kept.revision, ...kept.content }
  }

  #nextReceipt(prefix: string, year: string): string {
    const stem = `${prefix}-${this.#party}-${year}-R`
    const last = this.all().flatMap(({ receipt }) => (receipt.startsWith(stem) ? [Number(receipt.slice(stem.length))] : [])).reduce((most, one) => Math.max(most, one), 0)
    return stem + String(last + 1).padStart(4, '0')
  }
}

function idOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
