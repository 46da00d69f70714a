// The chair's texts that stand on a text: the last word of each party, the earliest first.

import type { ItemId, StatementId } from '../../record/index.ts'
import { readBy } from '../read-by.ts'
import type { Citation, RowReader } from '../rows.ts'
import { STATEMENT_TYPES } from '../statements/index.ts'
import type { ChairTextContent } from '../statements/index.ts'
import { compareCitations } from './answers.ts'

export interface ChairText {
  readonly statement: StatementId
  readonly made: Citation
  readonly content: ChairTextContent
  /** Replaced by a later one of its author, or taken back. */
  readonly isLive: boolean
}

/** Every one that was ever said of the text and can be read, the earliest first. */
export function chairTextsOf(rows: RowReader, text: ItemId): readonly ChairText[] {
  const said = (rows.find('about', text) ?? []).flatMap((id) => findChairText(rows, id) ?? [])
  return said.sort((a, b) => compareCitations(a.made, b.made))
}

export function findChairText(rows: RowReader, statement: StatementId): ChairText | null {
  const row = rows.find('statement', statement)
  if (row?.type !== 'chair-text' || row.content === null) return null
  const content = readBy(STATEMENT_TYPES['chair-text'].schema, row.content) as ChairTextContent | null
  return content === null ? null : { statement, made: row.made, content, isLive: row.replacedBy === null }
}
