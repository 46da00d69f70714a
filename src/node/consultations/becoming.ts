// What became of something that was sent to a consultation, by the record: published, refused with its reason, or still
// to be read; and what each side answers.

import { findConsultation } from '../../dialogue/consultations/find.ts'
import { readConsultation } from '../../dialogue/consultations/reading.ts'
import type { Contribution, Disposition } from '../../dialogue/consultations/reading.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { RefusalReason } from '../../dialogue/statements/index.ts'
import type { ItemId, PartyId } from '../../record/index.ts'

export type Becoming =
  | { readonly is: 'waiting' }
  | { readonly is: 'published'; readonly contribution: Contribution; readonly answers: readonly Disposition[] }
  | { readonly is: 'refused'; readonly reason: RefusalReason; readonly of: string | null; readonly answers: readonly Disposition[] }

/** The receipts of a consultation that somebody of this side has dealt with, each with what became of it. */
export function becomings(rows: RowReader, consultation: ItemId, party: PartyId): (receipt: string) => Becoming {
  const settings = findConsultation(rows, consultation)
  if (settings === null) return () => ({ is: 'waiting' })
  const { contributions, refusals, answered } = readConsultation(rows, consultation, settings)
  const answersTo = (receipt: string) => [...answered.values()].flatMap((side) => side.get(receipt)?.disposition ?? [])
  const published = new Map(contributions.map((one) => [one.content.receipt, one]))
  const refused = new Map(refusals.filter((one) => one.party === party).flatMap(({ content }) => content.receipts.map((receipt) => [receipt, content] as const)))
  return (receipt) => {
    const [contribution, refusal] = [published.get(receipt), refused.get(receipt)]
    if (contribution !== undefined) return { is: 'published', contribution, answers: answersTo(receipt) }
    // What was counted with another is answered with it.
    return refusal === undefined ? { is: 'waiting' } : { is: 'refused', reason: refusal.reason, of: refusal.of, answers: refusal.of === null ? [] : answersTo(refusal.of) }
  }
}
