// What is asked of the engine and what it answers. One kind of order a line in `Orders`.

import type { Differences } from '../../dialogue/data/differences.ts'
import type { DataQuery, DataTable, QueryRefusal } from '../../dialogue/data/query.ts'
import type { CompareTask } from './comparing.ts'
import type { Loaded, LoadTask } from './loading/load.ts'
import type { RowsQuery } from '../../dialogue/data/rows-query.ts'
import type { Looked, LookTask } from './loading/look.ts'

export interface Orders {
  /** A table made of a Parquet file. At most `rows` rows. */
  query: { readonly ask: { readonly file: string; readonly query: DataQuery; readonly rows: number }; readonly result: DataTable }
  /** A file checked and made into Parquet, or told what is wrong with it; tells the rows read. */
  load: { readonly ask: LoadTask; readonly result: Loaded }
  /** Rows as they are; one more than the limit where there are more. */
  rows: { readonly ask: { readonly file: string; readonly query: RowsQuery }; readonly result: DataTable }
  /** The first rows as they stand in the file, all columns. */
  first: { readonly ask: { readonly file: string; readonly rows: number }; readonly result: DataTable }
  /** The whole file as CSV, written to a new file in one of the engine's folders. */
  csv: { readonly ask: { readonly file: string; readonly to: string }; readonly result: { readonly isWritten: true } }
  /** What is different between two Parquet files; null where rows cannot be told apart by the same key. */
  compare: { readonly ask: CompareTask; readonly result: Differences | null }
  /** What a file seems to hold, before anybody has described it. */
  look: { readonly ask: LookTask; readonly result: Looked }
}

export type OrderOf<K extends keyof Orders> = Orders[K]['ask'] & { readonly order: K; readonly boundInMilliseconds?: number }
export type EngineOrder = { [K in keyof Orders]: OrderOf<K> }[keyof Orders]
export type ResultOf<K extends keyof Orders> = Orders[K]['result']

/** What the engine is started with. */
export interface EngineSetting {
  readonly folders: readonly string[]
  /** A folder for what does not fit into memory; null: what does not fit is refused. */
  readonly spill: string | null
  readonly memoryInMegabytes: number
  readonly threads: number
}

export interface EngineRequest {
  readonly id: number
  readonly order: EngineOrder
  readonly boundInMilliseconds: number
}

/** How an order ended. */
export type EngineEnd =
  | { readonly id: number; readonly result: ResultOf<keyof Orders> | QueryRefusal }
  | { readonly id: number; readonly fault: string; readonly isUnavailable: boolean }
export type EngineAnswer = EngineEnd | { readonly id: number; readonly progress: number }
