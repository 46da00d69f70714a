// Whose papers these are: the one meeting that all of some changes belong to.

import type { ItemChange, ItemId, Json } from '../../record/index.ts'
import { inForce } from '../decide.ts'
import { findKind } from '../items/index.ts'
import type { RowReader } from '../rows.ts'

type Changed = Pick<ItemChange, 'item' | 'content'>

/** A meeting itself, its record of decisions, a text for it and the clauses and releases of that text. Null where they belong to none, or not all to one. */
export function meetingOfChanges(rows: RowReader, changes: readonly Changed[]): ItemId | null {
  const [first, ...others] = changes.map((change) => meetingOf(rows, change, changes))
  return first !== undefined && others.every((other) => other === first) ? first : null
}

function meetingOf(rows: RowReader, { item, content }: Changed, changes: readonly Changed[]): ItemId | null {
  const now = content ?? inForce(rows, item)
  switch (findKind(item)) {
    case 'meeting': return item
    case 'minutes': case 'text': return named(now?.meeting)
    case 'clause': case 'joint-release': {
      const text = named(now?.text)
      const brought = changes.find((change) => change.item === text)?.content
      return text === null ? null : named((brought ?? inForce(rows, text))?.meeting)
    }
    default: return null
  }
}

function named(value: Json | undefined): ItemId | null {
  return typeof value === 'string' && value !== '' ? value : null
}
