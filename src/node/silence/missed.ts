// That the end of a silence came and this node could not sign: kept, so that it can say why it was late
// when it signs after all, also after a restart. Private to the side until then.

import { z } from 'zod'
import type { StatementId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { KeptDocuments } from '../people/kept.ts'

const missedContent = z.strictObject({
  proposal: z.string(),
  /** The code of what stood in the way. */
  code: z.string(),
  /** When that was first met, RFC 3339. */
  at: z.string(),
})
export type Missed = z.infer<typeof missedContent>

export class MissedSilences {
  readonly #kept: KeptDocuments<Missed>

  private constructor(kept: KeptDocuments<Missed>) {
    this.#kept = kept
  }

  static async open(store: Store): Promise<MissedSilences> {
    const kept = new KeptDocuments<Missed>(store, 'silence-missed', (body) => missedContent.parse(body))
    await kept.refresh()
    return new MissedSilences(kept)
  }

  find(asking: StatementId): Missed | null {
    return this.#kept.find(asking)?.content ?? null
  }

  /** Keeps the first thing that stood in the way; what stands there already stays. */
  async keep(asking: StatementId, missed: Missed): Promise<void> {
    if (this.find(asking) === null) await this.#kept.put(asking, missed, 0)
  }
}
