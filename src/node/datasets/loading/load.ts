// A file into one checked Parquet file, or a report of what is wrong with it. The engine takes good files in bulk;
// what it does not take, and what does not hold in what it wrote, is read again cell by cell (`survey.ts`).
// Nothing is half loaded: what was written is named only after every check, and removed otherwise.

import { rm } from 'node:fs/promises'
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { Column } from '../../../dialogue/data/columns.ts'
import { readHeader } from './header.ts'
import type { Header } from './header.ts'
import { checksOf, copyOf, extentOf, repeatedKeys, repeatedMarks } from './load-sql.ts'
import { Gathered, reportOf } from './report.ts'
import type { LoadReport } from './report.ts'
import { openSource } from './source.ts'
import type { Source, SourceForm } from './source.ts'
import { survey } from './survey.ts'

export interface LoadTask {
  /** The path of the file; a workbook is written beside it as text. */
  readonly source: string
  readonly form: SourceForm
  /** The sheet of a workbook; null: the only one that holds anything. */
  readonly sheet: string | null
  /** The path of the Parquet file that is made. */
  readonly target: string
  readonly columns: readonly Column[]
  readonly key: readonly string[]
  /** How many problems are listed at most. */
  readonly listed: number
  readonly mostRows: number
}

export type Loaded =
  | { readonly rows: number; readonly covers: { readonly from: string; readonly to: string } | null }
  | { readonly report: LoadReport }

export interface Watch {
  /** Throws where time is up. */
  readonly checkpoint: (rows: number) => void
}

/** Keys that are compared at once: what the memory of the engine has room for. */
const KEYS_AT_ONCE = 6_000_000

export async function load(connection: DuckDBConnection, task: LoadTask, { checkpoint }: Watch): Promise<Loaded> {
  const source = await openSource(connection, task)
  if ('problems' in source) return { report: reportOf(source.problems, task.listed) }
  const taken = await takeInBulk(connection, source, task).catch((error: unknown) => ({ error }))
  if ('rows' in taken) return taken
  await rm(task.target, { force: true })
  checkpoint(0)
  const { columns, key, listed, mostRows } = task
  const report = await survey({ records: source.records, unreadable: source.unreadable, columns, key, listed, mostRows, checkpoint })
  if (report !== null) return { report }
  const line = lineOfCsvError(taken.error)
  if (line !== null) return { report: reportOf([{ code: 'file-not-plain-csv', line, column: null, cell: null, firstLine: null }], listed) }
  throw taken.error instanceof Error ? taken.error : new Error('the engine refused a file with which nothing is wrong')
}

/** Where the engine's own reader of CSV stopped, 0 where it does not say; null for whatever else went wrong. */
function lineOfCsvError(error: unknown): number | null {
  const message = error instanceof Error ? error.message : ''
  if (!/CSV/.test(message) || !message.startsWith('Invalid Input Error')) return null
  return Number(/CSV Error on Line: (\d+)/.exec(message)?.[1] ?? 0)
}

type Taken = Exclude<Loaded, { report: LoadReport }> | { readonly error: unknown }

async function takeInBulk(connection: DuckDBConnection, source: Source, task: LoadTask): Promise<Taken> {
  const header = headerFor(source.headings, task.columns)
  if (header === null || source.select === null) return { error: null }
  const { columns, key, target } = task
  await connection.run(copyOf(source.select(header), header, columns, target), [source.path])
  const [rows, from, to] = await firstRow(connection, extentOf(columns), [target])
  if (Number(rows) > task.mostRows) return { error: null }
  for (const { text, values } of checksOf(columns, key)) if ((await firstRow(connection, text, [target, ...values]))[0] === true) return { error: null }
  if (key.length > 0 && await hasRepeatedKey(connection, target, key, Number(rows))) return { error: null }
  return { rows: Number(rows), covers: typeof from === 'string' && typeof to === 'string' ? { from, to } : null }
}

async function hasRepeatedKey(connection: DuckDBConnection, target: string, key: readonly string[], rows: number): Promise<boolean> {
  const parts = Math.max(1, Math.ceil(rows / KEYS_AT_ONCE))
  for (let part = 0; part < parts; part += 1) {
    const [repeated] = await firstRow(connection, repeatedMarks(key, parts, part), [target])
    if (Number(repeated) === 0) continue
    const [certain] = await firstRow(connection, repeatedKeys(key), [target])
    if (Number(certain) > 0) return true
  }
  return false
}

/** Null where the columns of the file are not those of the description. */
function headerFor(headings: readonly (string | null)[], columns: readonly Column[]): Header | null {
  const gathered = new Gathered(0)
  const header = readHeader(headings, columns, 1, gathered)
  return gathered.isEmpty ? header : null
}

async function firstRow(connection: DuckDBConnection, text: string, values: DuckDBValue[]): Promise<readonly DuckDBValue[]> {
  return (await connection.runAndReadAll(text, values)).getRows()[0] ?? []
}
