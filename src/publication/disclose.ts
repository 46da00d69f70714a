// The one gate between what a node holds and what the public may read. Default nothing: a row
// passes only by a rule below. What does not pass is not there: not blank, not counted.

import { parseAct, withholdBody } from '../record/index.ts'
import type { ItemId, StatementId } from '../record/index.ts'
import type { ContestedPair } from '../dialogue/views/index.ts'
import { blobsNamedBy } from '../dialogue/attachments.ts'
import type { ActRow, BlobRow, ItemRow, RowPrefix, RowReader, Rows, StatementRow } from '../dialogue/rows.ts'

type Gate = { readonly [P in RowPrefix]: (row: Rows[P], rows: RowReader) => Rows[P] | undefined }

const GATE: Gate = {
  // Adopted versions whose proposal was released; the rest is between the parties.
  item: publicItem,
  // What competed with it was not adopted: the way to an agreement is between the parties.
  proposal: (row) => (row.audience === 'public' && row.status === 'adopted' ? { ...row, competitors: [] } : undefined),
  statement: (row, rows) => (row.audience === 'public' ? publicStatement(row, rows) : undefined),
  // Headers are public by design; what a withheld body would have meant is not.
  act: (row): ActRow => (row.audience === 'public' || row.releasedBy !== null ? row : { ...row, inadmissible: null, names: null }),
  party: (row) => row,
  kind: (items, rows) => publicItems(items, rows),
  // That an item ended is not public before its end is.
  ended: (items, rows) => nonEmpty(items.filter((item) => rows.find('item', item)?.versions.at(-1)?.audience === 'public')),
  children: (items, rows) => publicItems(items, rows),
  // Also no clause that speaks of it before its text is let out.
  citing: (items, rows) => publicItems(items, rows),
  about: publicStatements,
  concerning: publicStatements,
  thread: publicStatements,
  publications: publicStatements,
  datasets: publicStatements,
  open: () => undefined,
  proposals: (ids, rows) => nonEmpty(ids.filter((id) => { const row = rows.find('proposal', id); return row?.audience === 'public' && row.status === 'adopted' })),
  // By whom, when and why a text was erased stands in a public act.
  erased: (keys) => keys,
  blob: publicBlob,
  blobs: (blobs, rows) => nonEmpty(blobs.filter((blob) => rows.find('blob', blob)?.isPublic === true)),
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

/**
 * Two acts at one place as the public gets them: the headers and signatures prove it. No body, not even a public one: its author
 * may have to erase it, and must then find it in one place only. Who decided here, and why, is this side's own.
 */
export function publicPair({ party, sequence, held, received, settlement }: ContestedPair): ContestedPair {
  return { party, sequence, held: withoutBody(held), received: withoutBody(received), settlement: settlement === null ? null : { keeps: settlement.keeps, at: settlement.at } }
}

function withoutBody(line: string): string {
  const act = parseAct(line)
  if (!('header' in act)) throw new Error('a proof holds what is no act')
  return withholdBody(act)
}

/** A correction or retraction that is between the parties has not reached the public: to it the statement stands. */
function publicStatement(row: StatementRow, rows: RowReader): StatementRow {
  const isOpen = row.replacedBy === null || rows.find('statement', row.replacedBy)?.audience === 'public'
  return isOpen ? row : { ...row, replacedBy: null }
}

function publicStatements(statements: readonly StatementId[], rows: RowReader): readonly StatementId[] | undefined {
  return nonEmpty(statements.filter((id) => rows.find('statement', id)?.audience === 'public'))
}

function publicItem(row: ItemRow): ItemRow | undefined {
  const versions = row.versions.filter((version) => version.audience === 'public')
  return versions.length === 0 ? undefined : { item: row.item, versions }
}

function publicItems(items: readonly ItemId[], rows: RowReader): readonly ItemId[] | undefined {
  return nonEmpty(items.filter((item) => rows.find('item', item)?.versions.some((version) => version.audience === 'public') === true))
}

/** The file is public with one public statement that names it; the others are not told of, nor is the size that they give. */
function publicBlob(row: BlobRow, rows: RowReader): BlobRow | undefined {
  if (!row.isPublic) return undefined
  const statements = row.namedBy.flatMap((id) => rows.find('statement', id) ?? []).filter(({ audience }) => audience === 'public')
  const sizes = statements.flatMap(({ content }) => blobsNamedBy(content)).filter(({ blob }) => blob === row.blob).map(({ bytes }) => bytes)
  return { blob: row.blob, bytes: Math.max(0, ...sizes), namedBy: statements.map(({ statement }) => statement), isPublic: true }
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}
