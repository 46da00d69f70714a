// What may be asked of a dataset. A query is data that is declared and signed, or made by a view: nobody
// outside ever hands in a language of a database. The same file and the same query give the same table.

import { z } from 'zod'
import type { Hash } from '../../record/index.ts'
import { columnName, PERIODS } from './columns.ts'
import type { FirstRows } from './rows-query.ts'
import type { Solve } from './solution.ts'
import type { Differences } from './differences.ts'

/** `first`: the one value of a group that holds one row; `p95`: the value that 95 of 100 do not exceed, interpolated. */
export const AGGREGATES = ['sum', 'mean', 'median', 'p95', 'min', 'max', 'count', 'first'] as const
export type Aggregate = (typeof AGGREGATES)[number]

/** What a cell is held against: a text, or a number. */
export const cell = z.union([z.string().max(200), z.number()])

export const condition = z.union([
  z.strictObject({ column: columnName, in: z.array(cell).min(1).max(1000) }),
  /** Both included; null where it is open. */
  z.strictObject({ column: columnName, from: cell.nullable(), to: cell.nullable() }),
])
export type Condition = z.infer<typeof condition>

export const dataQuery = z.strictObject({
  values: z.array(z.strictObject({ as: columnName, measure: columnName, aggregate: z.enum(AGGREGATES) })).min(1).max(12),
  /** The groups, in the order of the table's columns and rows. A time may be taken by a longer period than its own. */
  by: z.array(z.strictObject({ column: columnName, period: z.enum(PERIODS).exactOptional() })).max(5),
  where: z.array(condition).max(10),
})
export type DataQuery = z.infer<typeof dataQuery>

export type Cell = string | number | null

/** The groups first, then the values; ordered by the groups. */
export interface DataTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** `unknown-column`: the query names one that the file has not. `too-many-rows`, `took-too-long`: beyond its bounds. `not-here`: the file has not arrived. */
export const QUERY_CODES = ['unknown-column', 'too-many-rows', 'took-too-long', 'data-unavailable', 'data-failed', 'not-here'] as const
export type QueryCode = (typeof QUERY_CODES)[number]
export interface QueryRefusal {
  readonly refused: QueryCode
}

/** What a page may be made of. */
export type FigureQuery = DataQuery | FirstRows

/** Tables already made of the files that the record names, and programmes already solved. */
export interface FigureReader {
  /** Null: it is not made yet; whoever asked is told when it is. */
  find(file: Hash, query: FigureQuery): DataTable | QueryRefusal | null
  /** Absent: nobody solves anything here. */
  readonly solve?: Solve | undefined
  /** What is different between two files, by a key that both have; null as above. Where it is not there, nothing can be compared. */
  findDifferences?(before: Hash, after: Hash, key: readonly string[]): Differences | QueryRefusal | null
}
