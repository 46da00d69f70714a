// What stood in the record at an instant: statements made by then that nothing made by then had replaced. Asked without
// an instant: what stands now. What is entered later changes nothing that is asked of before.

import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import type { z } from 'zod'
import { readBy } from '../read-by.ts'
import type { Citation, RowReader, StatementRow } from '../rows.ts'
import type { StatementType } from '../statements/index.ts'

export interface Standing<C> {
  readonly statement: StatementId
  readonly party: PartyId
  readonly made: Citation
  readonly content: C
}

/** Statements of a type about an item that stood at `knownOn` (RFC 3339, UTC; null: now), by party and sequence. */
export function standingAbout<C>(rows: RowReader, item: ItemId, type: StatementType, schema: z.ZodType<C>, knownOn: string | null = null): readonly Standing<C>[] {
  return (rows.find('about', item) ?? []).flatMap((id): Standing<C>[] => {
    const row = rows.find('statement', id)
    if (row === undefined || row.type !== type || row.content === null || !stoodAt(rows, row, knownOn)) return []
    const content = readBy(schema, row.content) as C | null
    return content === null ? [] : [{ statement: row.statement, party: row.made.party, made: row.made, content }]
  })
}

function stoodAt(rows: RowReader, row: StatementRow, knownOn: string | null): boolean {
  if (knownOn === null) return row.replacedBy === null
  const replaced = row.replacedBy === null ? undefined : rows.find('statement', row.replacedBy)
  return isBy(row.made, knownOn) && !(replaced !== undefined && isBy(replaced.made, knownOn))
}

/** The hour of an act is what its party claims; which is all that anybody knows of when it was said. */
function isBy({ at }: Citation, instant: string): boolean {
  return Temporal.Instant.compare(at, instant) <= 0
}
