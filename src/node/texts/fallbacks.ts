// What a side keeps to itself of a clause or of a proposal on it: what it would like best, what it could
// live with, where it stops, and who has cleared that. It is private like a draft: no statement, no
// proposal and no notice is made of it, and it is shown to this side's officers only.

import { z } from 'zod'
import { fullDate, languageTag } from '../../dialogue/items/fields.ts'
import type { ItemId, ProposalId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { KeptDocuments } from '../people/kept.ts'

/** In whichever languages somebody wrote it: it goes to nobody who needs the others. */
const words = z.record(languageTag, z.string().max(20_000))

const fallbackContent = z.strictObject({
  preferred: words,
  acceptable: words,
  redLine: words,
  /** As it was typed: a name, an office; null while nobody has cleared it. */
  cleared: z.strictObject({ by: z.string().max(200), on: fullDate }).nullable(),
  /** RFC 3339. */
  savedAt: z.string(),
  /** Person id. */
  savedBy: z.string(),
})
export type FallbackContent = z.infer<typeof fallbackContent>

export interface Fallback extends FallbackContent {
  readonly revision: number
}

export class Fallbacks {
  readonly #kept: KeptDocuments<FallbackContent>

  private constructor(store: Store) {
    this.#kept = new KeptDocuments(store, 'fallback', (body) => fallbackContent.parse(body))
  }

  static async open(store: Store): Promise<Fallbacks> {
    const fallbacks = new Fallbacks(store)
    await fallbacks.#kept.refresh()
    return fallbacks
  }

  find(subject: ItemId | ProposalId): Fallback | null {
    const kept = this.#kept.find(subject)
    return kept === null ? null : { revision: kept.revision, ...kept.content }
  }

  /** The next revision; null if a colleague saved it meanwhile. `expected` is 0 for a first one. */
  async save(subject: ItemId | ProposalId, content: FallbackContent, expected: number): Promise<Fallback | null> {
    const kept = await this.#kept.put(subject, content, expected)
    return kept === null ? null : { revision: kept.revision, ...content }
  }
}
