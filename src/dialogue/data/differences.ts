// What is different between two vintages of a dataset, row by row under their key.

import type { Cell } from './query.ts'

/** How many rows only the later one has, only the earlier one, and both with other values. */
export interface Changes {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

export interface ChangedRow {
  readonly change: keyof Changes
  readonly key: readonly Cell[]
  /** By the columns of `Differences.values`; null where the row is not there. */
  readonly before: readonly Cell[] | null
  readonly after: readonly Cell[] | null
}

export interface Differences extends Changes {
  readonly key: readonly string[]
  /** Columns that both have and that are not of the key. */
  readonly values: readonly string[]
  /** The first of all, in the order of their keys. */
  readonly listed: readonly ChangedRow[]
  /** Columns that only one of them has; they are not compared. */
  readonly columnsAdded: readonly string[]
  readonly columnsRemoved: readonly string[]
}
