import type { ItemChange } from '../../record/index.ts'
import type { RowReader } from '../rows.ts'

/** A number that had ended and comes again goes on at its own address: its new version replaces the end. */
export function revived(rows: RowReader, changes: readonly ItemChange[]): readonly ItemChange[] {
  return changes.map((change) => {
    const last = change.base === null ? rows.find('item', change.item)?.versions.at(-1) : undefined
    return last?.content === null ? { ...change, base: last.version } : change
  })
}
