// Rows of a dataset as they are, for whoever takes data along: chosen by conditions that are data, like any query here.

import type { Cell } from './query.ts'

/** The place of a row in its file, from 1: a name that no column can have. */
export const PLACE = '#'

/** As the SDMX REST API calls them: contains, does not contain, starts with, ends with. */
export const ROW_OPERATORS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'co', 'nc', 'sw', 'ew'] as const
export type RowOperator = (typeof ROW_OPERATORS)[number]

export interface RowTest {
  readonly operator: RowOperator
  /** Null: no value; only `eq` and `ne` can ask for it. */
  readonly value: Cell
}

/** One of these has to hold, and each of those as a whole. */
export interface RowCondition {
  readonly column: string
  readonly anyOf: readonly (readonly RowTest[])[]
}

export interface RowsQuery {
  /** In this order; the columns of the file, or `PLACE`. */
  readonly columns: readonly string[]
  readonly where: readonly RowCondition[]
  /** Besides, one of these as a whole; none asked for where it is empty. */
  readonly either: readonly (readonly RowCondition[])[]
  /** Then by place. */
  readonly order: readonly string[]
  /** Of the rows that agree in all of `by`, the first and last so many in the order of `along`. */
  readonly perSeries: { readonly by: readonly string[]; readonly along: string; readonly first: number | null; readonly last: number | null } | null
  readonly offset: number
  readonly limit: number
}

/** The first rows of a file as they stand in it: what a page shows of it. */
export interface FirstRows {
  readonly first: number
}
