// The datasets that a record names, each with its vintages.

import type { Citation, RowReader, StatementRow } from '../../dialogue/rows.ts'
import { readBy } from '../../dialogue/read-by.ts'
import type { DatasetRef } from '../../dialogue/data/dataset-ref.ts'
import { STATEMENT_TYPES } from '../../dialogue/statements/index.ts'
import type { DatasetContent } from '../../dialogue/statements/index.ts'
import type { Hash, PartyId, StatementId } from '../../record/index.ts'

/** One vintage of a dataset, as its side stated it. */
export interface Vintage {
  readonly statement: StatementId
  readonly party: PartyId
  readonly made: Citation
  readonly content: DatasetContent
  /** The Parquet file. */
  readonly file: Hash
  readonly bytes: number
  readonly replaces: StatementId | null
}

/** The vintages in force, one a dataset, by party and name. */
export function currentVintages(rows: RowReader): readonly Vintage[] {
  const current = datasetRows(rows).filter(({ replacedBy }) => replacedBy === null).flatMap((row) => vintageOf(row) ?? [])
  return current.sort((a, b) => (a.party === b.party ? compare(a.content.dataset, b.content.dataset) : compare(a.party, b.party)))
}

/** The vintage in force; null where there is none, or where its side took it back. Of two that stand beside each other the one said last. */
export function findVintage(rows: RowReader, { party, dataset }: DatasetRef): Vintage | null {
  const found = datasetRows(rows).filter((row) => row.made.party === party && row.replacedBy === null && row.content?.dataset === dataset)
  const [last] = found.sort((a, b) => b.made.sequence - a.made.sequence)
  return last === undefined ? null : vintageOf(last)
}

/** A vintage and those that it replaced, newest first. */
export function historyOf(rows: RowReader, vintage: Vintage): readonly Vintage[] {
  const earlier = vintage.replaces === null ? undefined : rows.find('statement', vintage.replaces)
  const before = earlier === undefined ? null : vintageOf(earlier)
  return [vintage, ...(before === null ? [] : historyOf(rows, before))]
}

/** A vintage with its place in the history of its dataset: 1 is the first. */
export interface NumberedVintage extends Vintage {
  readonly number: number
}

/** Every vintage of a dataset that led to the one in force, newest first; none where nobody states it any more. */
export function numberedVintages(rows: RowReader, ref: DatasetRef): readonly NumberedVintage[] {
  const vintage = findVintage(rows, ref)
  const history = vintage === null ? [] : historyOf(rows, vintage)
  return history.map((one, index) => ({ ...one, number: history.length - index }))
}

function datasetRows(rows: RowReader): readonly StatementRow[] {
  return (rows.find('datasets', 'all') ?? []).flatMap((id) => rows.find('statement', id) ?? [])
}

function vintageOf(row: StatementRow): Vintage | null {
  const content = row.content === null ? null : (readBy(STATEMENT_TYPES.dataset.schema, row.content) as DatasetContent | null)
  const file = content?.attachments[0]
  return content === null || file === undefined ? null : { statement: row.statement, party: row.made.party, made: row.made, content, file: file.blob, bytes: file.bytes, replaces: row.replaces }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
