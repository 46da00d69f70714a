import type { ItemId } from '../../record/index.ts'
import { readBy } from '../read-by.ts'
import type { RowReader } from '../rows.ts'
import { findKind, ITEM_KINDS } from './index.ts'
import type { ItemContents, ItemKind } from './index.ts'

/** The content in force of an item, if it is of this kind and fits it. */
export function findContent<K extends ItemKind>(rows: RowReader, kind: K, item: ItemId): ItemContents[K] | null {
  const content = findKind(item) === kind ? (rows.find('item', item)?.versions.at(-1)?.content ?? null) : null
  return content === null ? null : (readBy(ITEM_KINDS[kind].schema, content) as ItemContents[K] | null)
}
