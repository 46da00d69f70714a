// Reminders of the reporting rounds of this side: on the days that a round lists, and when an officer
// asks for one. Who sends them listens; what was told is written down afterwards, so that a crash in
// between tells it again under the same name rather than never.

import { z } from 'zod'
import type { ItemId, StatementId } from '../../record/index.ts'
import { remindersDue } from '../../dialogue/views/index.ts'
import type { AskedItem, Round } from '../../dialogue/views/index.ts'
import type { Store } from '../../store/port.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { Reporting } from './reporting.ts'

const MINUTES_BETWEEN_LOOKS = 1
/** Who is reminded twice within the hour reads neither. */
const MINUTES_BETWEEN_REMINDERS = 60

const reminderContent = z.strictObject({
  round: z.string(),
  /** Days before the round is due; null where an officer asked for it. */
  days: z.number().int().nullable(),
  /** RFC 3339. */
  at: z.string(),
  /** Person id; null where the round itself reminds. */
  by: z.string().nullable(),
  missing: z.number().int(),
})
export type Reminder = z.infer<typeof reminderContent> & { readonly id: string }

/** Told with what has not been reported, by organisation of this side (null for what nobody owns). */
export type ReminderListener = (reminder: Reminder, round: Round, missing: readonly { readonly organisation: ItemId | null; readonly items: readonly AskedItem[] }[]) => void | Promise<void>

export class RoundReminders {
  readonly #kept: KeptDocuments<Omit<Reminder, 'id'>>
  readonly #reporting: Reporting
  readonly #party: string
  readonly #now: () => string
  readonly #listeners = new Set<ReminderListener>()
  #timer: NodeJS.Timeout | null = null
  #work: Promise<unknown> = Promise.resolve()

  private constructor(store: Store, reporting: Reporting, party: string, now: () => string) {
    this.#kept = new KeptDocuments(store, 'reminder', (body) => reminderContent.parse(body))
    this.#reporting = reporting
    this.#party = party
    this.#now = now
  }

  static async open(store: Store, reporting: Reporting, party: string, now: () => string): Promise<RoundReminders> {
    const reminders = new RoundReminders(store, reporting, party, now)
    await reminders.#kept.refresh()
    return reminders
  }

  onReminder(listener: ReminderListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start(onFault: (error: unknown) => void): void {
    const look = () => { this.sendDue().catch(onFault) }
    this.#timer = setInterval(look, MINUTES_BETWEEN_LOOKS * 60_000)
    this.#timer.unref()
    look()
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer)
    await this.#work.catch(() => undefined)
  }

  /** Of one round, newest first. */
  of(round: StatementId): readonly Reminder[] {
    return this.#kept.entries().map(([id, { content }]) => ({ id, ...content })).filter((one) => one.round === round).sort((a, b) => (a.at < b.at ? 1 : -1))
  }

  /** Tells what has come due since it was last asked; answers how many reminders there were. */
  sendDue(): Promise<number> {
    return this.#inTurn(async () => {
      let sent = 0
      for (const round of this.#reporting.rounds().filter(({ party }) => party === this.#party)) {
        const told = new Set(this.of(round.round).flatMap(({ days }) => days ?? []))
        const due = remindersDue(round, this.#now(), told)
        for (const [index, days] of due.entries()) {
          // What was missed while the node was down is not made up for: only the last of them is told.
          const isLast = index === due.length - 1
          if (isLast && (await this.#tell(round, days, null)) !== null) sent += 1
          if (!isLast) await this.#keep(`${round.round}/${days}`, { round: round.round, days, at: this.#now(), by: null, missing: 0 })
        }
      }
      return sent
    })
  }

  /** An officer reminds those who have not reported; null where nobody is left to remind, or they were reminded within the hour. */
  remind(round: Round, by: string): Promise<Reminder | null> {
    return this.#inTurn(async () => {
      const last = this.of(round.round).find(({ missing }) => missing > 0)
      const isTooSoon = last !== undefined && Temporal.Instant.from(last.at).until(this.#now(), { largestUnit: 'minutes' }).minutes < MINUTES_BETWEEN_REMINDERS
      return isTooSoon || round.closed !== null ? null : this.#tell(round, null, by)
    })
  }

  async #tell(round: Round, days: number | null, by: string | null): Promise<Reminder | null> {
    const side = this.#reporting.board(round)?.sides.find(({ party }) => party === this.#party)
    const open = ({ status }: AskedItem) => status === 'missing' || status === 'pending'
    const missing = (side?.organisations ?? []).map(({ organisation, items }) => ({ organisation: organisation?.item ?? null, items: items.filter(open) })).filter(({ items }) => items.length > 0)
    const content = { round: round.round, days, at: this.#now(), by, missing: side === undefined ? 0 : side.counts.missing + side.counts.pending }
    const id = `${round.round}/${days ?? content.at}`
    if (content.missing > 0) for (const listener of this.#listeners) await listener({ id, ...content }, round, missing)
    if (content.missing > 0 || days !== null) await this.#keep(id, content)
    return content.missing > 0 ? { id, ...content } : null
  }

  async #keep(id: string, content: Omit<Reminder, 'id'>): Promise<void> {
    await this.#kept.put(id, content, this.#kept.find(id)?.revision ?? 0)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work, work)
    this.#work = done.catch(() => undefined)
    return done
  }
}
