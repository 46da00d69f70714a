// The one gate between what a node holds and what the public may read. Default nothing: a row
// passes only by a rule below. What does not pass is not there: not blank, not counted.

import type { ItemId, StatementId } from '../record/index.ts'
import type { ActRow, ItemRow, RowPrefix, RowReader, Rows, StatementRow } from '../dialogue/rows.ts'

type Gate = { readonly [P in RowPrefix]: (row: Rows[P], rows: RowReader) => Rows[P] | undefined }

const GATE: Gate = {
  // Adopted versions whose proposal was released; the rest is between the parties.
  item: publicItem,
  // What competed with it was not adopted: the way to an agreement is between the parties.
  proposal: (row) => (row.audience === 'public' && row.status === 'adopted' ? { ...row, competitors: [] } : undefined),
  statement: (row, rows) => (row.audience === 'public' ? publicStatement(row, rows) : undefined),
  // Headers are public by design; what a withheld body would have meant is not.
  act: (row): ActRow => (row.audience === 'public' || row.isReleased ? row : { ...row, inadmissible: null, names: null }),
  party: (row) => row,
  kind: (items, rows) => publicItems(items, rows),
  children: (items, rows) => publicItems(items, rows),
  about: (statements, rows) => nonEmpty(statements.filter((id: StatementId) => rows.find('statement', id)?.audience === 'public')),
  open: () => undefined,
}

/** Reads the projection as the public may. */
export class PublicReader implements RowReader {
  readonly #rows: RowReader

  constructor(rows: RowReader) {
    this.#rows = rows
  }

  find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
    const row = this.#rows.find(prefix, rest)
    return row === undefined ? undefined : (GATE[prefix] as (row: Rows[P], rows: RowReader) => Rows[P] | undefined)(row, this.#rows)
  }
}

/** A correction or retraction that is between the parties has not reached the public: to it the statement stands. */
function publicStatement(row: StatementRow, rows: RowReader): StatementRow {
  const isOpen = row.replacedBy === null || rows.find('statement', row.replacedBy)?.audience === 'public'
  return isOpen ? row : { ...row, replacedBy: null }
}

function publicItem(row: ItemRow): ItemRow | undefined {
  const versions = row.versions.filter((version) => version.audience === 'public')
  return versions.length === 0 ? undefined : { item: row.item, versions }
}

function publicItems(items: readonly ItemId[], rows: RowReader): readonly ItemId[] | undefined {
  return nonEmpty(items.filter((item) => rows.find('item', item)?.versions.some((version) => version.audience === 'public') === true))
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}
