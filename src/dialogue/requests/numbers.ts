// The numbers of requests: each side counts its own, so that two sides that ask at once never give one number twice.

import type { ItemId, PartyId } from '../../record/index.ts'
import { readBy } from '../read-by.ts'
import type { RowReader, StatementRow } from '../rows.ts'
import { requestContent } from '../statements/request.ts'
import type { RequestContent } from '../statements/request.ts'
import { queuesOf } from './queues.ts'

/** Every request of a queue, by party and in the order in which each stated them. What would take the place of another is none: a request stands. */
export function requestRows(rows: RowReader, item: ItemId): readonly { readonly row: StatementRow; readonly content: RequestContent }[] {
  return (rows.find('about', item) ?? []).flatMap((id) => {
    const row = rows.find('statement', id)
    const content = row?.type !== 'request' || row.content === null || row.replaces !== null ? null : (readBy(requestContent, row.content) as RequestContent | null)
    return row === undefined || content === null ? [] : [{ row, content }]
  })
}

/** `SC-USA-2026-0002`: the next that this side gives under the prefix in that year, over all queues that share it. */
export function nextNumber(rows: RowReader, prefix: string, self: PartyId, year: string): string {
  const stem = `${prefix}-${self}-${year}-`
  const given = queuesOf(rows).filter(({ settings }) => settings.prefix === prefix).flatMap(({ item }) => requestRows(rows, item))
    .flatMap(({ row, content }) => (row.made.party === self && content.number.startsWith(stem) ? [Number(content.number.slice(stem.length))] : []))
  return stem + String(given.reduce((most, one) => Math.max(most, one), 0) + 1).padStart(4, '0')
}
