// What the public sends to a consultation, as this side keeps it: privately, until an officer has read it. What became of
// it is not written here but asked of the record, so that the two can never differ. No address is asked for: the receipt
// tells the same, and what is not collected cannot leak. Names and words that were not published are deleted on the day
// that the consultation promised when they came in.

import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { ContributionContent } from '../../dialogue/statements/index.ts'
import { contributionContent } from '../../dialogue/statements/contribution.ts'
import type { ItemId, PartyId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { foldPhrase } from '../../text/search/query.ts'
import { KeptDocuments } from '../people/kept.ts'

/** Of one consultation, that nobody has dealt with: more would only hide each other. */
export const MOST_WAITING_THERE = 5_000
export const LONGEST_CONTRIBUTION = 10_000
export const LONGEST_NOTE = 2_000

const kept = z.strictObject({
  consultation: z.string(),
  receipt: z.string(),
  /** `2027-03-01T18:04:00Z`, to the minute. */
  received: z.string(),
  language: z.string(),
  words: z.string(),
  answers: contributionContent.shape.answers,
  speaksFor: contributionContent.shape.speaksFor,
  /** Empty where none was given. */
  name: z.string(),
  /** Whether the name may be published. */
  consents: z.boolean(),
  /** The same for the same words, whatever their capitals, accents and spaces. */
  digest: z.string(),
  /** What an officer says to whoever sent it; read at the address of the receipt alone. */
  note: z.string(),
  /** RFC 3339: from then on nothing personal is kept. */
  keptUntil: z.string(),
  isCleared: z.boolean(),
})
export type KeptContribution = z.infer<typeof kept>

export interface ReceivedContribution extends KeptContribution {
  /** The hash of its secret. */
  readonly id: string
  readonly revision: number
}

export type SentContribution = Pick<ContributionContent, 'language' | 'words' | 'answers' | 'speaksFor'> & Pick<KeptContribution, 'consultation' | 'name' | 'consents' | 'keptUntil'> & { readonly prefix: string }

export class Contributions {
  readonly #kept: KeptDocuments<KeptContribution>
  readonly #party: PartyId
  readonly #now: () => string
  /** Receipts are given one after another. */
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(store: Store, party: PartyId, now: () => string) {
    this.#kept = new KeptDocuments(store, 'contribution', (body) => kept.parse(body))
    this.#party = party
    this.#now = now
  }

  static async open(store: Store, party: PartyId, now: () => string): Promise<Contributions> {
    const contributions = new Contributions(store, party, now)
    await contributions.#kept.refresh()
    return contributions
  }

  /** Durable when it resolves. Null where too many wait already; `isDecided` says of a receipt whether somebody has dealt with it. The secret is told once, here. */
  receive({ prefix, ...sent }: SentContribution, isDecided: (receipt: string) => boolean): Promise<{ readonly secret: string; readonly receipt: string } | null> {
    const done = this.#turn.then(async () => {
      // After a write whose end nobody knows, a receipt may be given that is not in memory.
      await this.#kept.refresh()
      if (this.of(sent.consultation).filter(({ receipt }) => !isDecided(receipt)).length >= MOST_WAITING_THERE) return null
      const secret = randomBytes(32).toString('base64url')
      const receipt = this.#nextReceipt(prefix)
      const content: KeptContribution = { ...sent, receipt, received: `${this.#now().slice(0, 16)}:00Z`, digest: digestOf(sent), note: '', isCleared: false }
      return (await this.#kept.put(idOf(secret), content, 0)) === null ? null : { secret, receipt }
    })
    this.#turn = done.catch(() => undefined)
    return done
  }

  find(id: string): ReceivedContribution | null {
    const found = this.#kept.find(id)
    return found === null ? null : { id, revision: found.revision, ...found.content }
  }

  findBySecret(secret: string): ReceivedContribution | null {
    return this.find(idOf(secret))
  }

  all(): readonly ReceivedContribution[] {
    return this.#kept.entries().map(([id, { revision, content }]) => ({ id, revision, ...content }))
  }

  /** In the order of their receipts. */
  of(consultation: ItemId): readonly ReceivedContribution[] {
    return this.all().filter((one) => one.consultation === consultation).sort((a, b) => (a.receipt.length - b.receipt.length) || (a.receipt < b.receipt ? -1 : 1))
  }

  /** Null where it has changed since it was read. */
  async note(id: string, revision: number, note: string): Promise<ReceivedContribution | null> {
    const found = this.find(id)
    return found === null || found.revision !== revision ? null : this.#put(found, { note })
  }

  /** Deletes what may be kept no longer; answers of how many. What nobody has read yet keeps its words, without a name. */
  async clear(isDecided: (consultation: ItemId, receipt: string) => boolean): Promise<number> {
    const due = this.all().filter(({ keptUntil, isCleared }) => !isCleared && Temporal.Instant.compare(keptUntil, this.#now()) <= 0)
    let cleared = 0
    for (const one of due) {
      const decided = isDecided(one.consultation, one.receipt)
      if (!decided && one.name === '') continue
      const without = decided ? { name: '', words: '', answers: [], note: '', digest: '', isCleared: true } : { name: '', consents: false }
      cleared += (await this.#put(one, without)) === null ? 0 : 1
    }
    return cleared
  }

  async #put({ id, revision, ...content }: ReceivedContribution, changed: Partial<KeptContribution>): Promise<ReceivedContribution | null> {
    const put = await this.#kept.put(id, { ...content, ...changed }, revision)
    return put === null ? null : { id, revision: put.revision, ...put.content }
  }

  #nextReceipt(prefix: string): string {
    const stem = `${prefix}-${this.#party}-`
    const last = this.all().flatMap(({ receipt }) => (receipt.startsWith(stem) ? [Number(receipt.slice(stem.length))] : [])).reduce((most, one) => Math.max(most, one), 0)
    return stem + String(last + 1).padStart(4, '0')
  }
}

/** Form letters differ in a capital, an accent or a line end, and say the same. */
export function digestOf({ words, answers }: Pick<KeptContribution, 'words' | 'answers'>): string {
  const said = [words, ...answers.flatMap(({ question, value }) => [question, typeof value === 'string' ? value : JSON.stringify(value)])]
  return createHash('sha256').update(JSON.stringify(said.map((one) => foldPhrase(one).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()))).digest('hex')
}

function idOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
