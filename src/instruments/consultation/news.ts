// The story of a consultation in the order of its acts, for feeds: what was published and what was answered.

import { findConsultation } from '../../dialogue/consultations/find.ts'
import { readConsultation } from '../../dialogue/consultations/reading.ts'
import type { Contribution, Disposition } from '../../dialogue/consultations/reading.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { ItemId } from '../../record/index.ts'

export type ConsultationNews =
  | { readonly kind: 'published'; readonly at: string; readonly contribution: Contribution }
  | { readonly kind: 'answered'; readonly at: string; readonly disposition: Disposition }

/** The latest first, by the hour that each act claims; null where the item is no consultation. */
export function consultationNews(rows: RowReader, item: ItemId): readonly ConsultationNews[] | null {
  const settings = findConsultation(rows, item)
  if (settings === null) return null
  const { contributions, dispositions } = readConsultation(rows, item, settings)
  return [
    ...contributions.map((contribution): ConsultationNews => ({ kind: 'published', at: contribution.made.at, contribution })),
    ...dispositions.map((disposition): ConsultationNews => ({ kind: 'answered', at: disposition.made.at, disposition })),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
