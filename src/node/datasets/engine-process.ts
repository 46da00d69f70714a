// The engine itself, in a process of its own. It ends with the node that started it.

import '../source-traces.ts'
import { mkdir } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { DataTable, QueryRefusal } from '../../dialogue/data/query.ts'
import { cellOf } from './cell.ts'
import { compare } from './comparing.ts'
import { load } from './loading/load.ts'
import type { Watch } from './loading/load.ts'
import { csvOf, rowsOf } from './rows-sql.ts'
import { look } from './loading/look.ts'
import type { EngineAnswer, EngineEnd, EngineOrder, EngineRequest, EngineSetting, OrderOf, Orders, ResultOf } from './order.ts'
import { selectOf } from './sql.ts'
import type { FileColumns } from './sql.ts'

type EngineResult = ResultOf<keyof Orders> | QueryRefusal

interface Engine {
  readonly connect: () => Promise<DuckDBConnection>
}
const { folders, spill, memoryInMegabytes, threads } = JSON.parse(process.argv[2] ?? '') as EngineSetting
let engine: Promise<Engine> | null = null
/** What does not fit into memory goes to disk, up to this. */
const SPILLED = '8GB'
/** Files never change under their name. */
const columnsOf = new Map<string, FileColumns>()

process.on('message', (request: EngineRequest) => void answer(request))
process.on('disconnect', () => { process.exit() })

async function answer({ id, order, boundInMilliseconds }: EngineRequest): Promise<void> {
  const tell = (message: EngineAnswer) => process.send?.(message)
  const opened = await (engine ??= openEngine()).then((made) => made.connect()).catch((error: unknown) => { engine = null; return { error } })
  if ('error' in opened) { tell({ id, fault: faultOf(opened.error), isUnavailable: true }); return }
  let isLate = false
  // Asked again until it ends: what is interrupted between two statements begins the next one.
  let again: NodeJS.Timeout | undefined
  const bound = setTimeout(() => { isLate = true; opened.interrupt(); again = setInterval(() => { opened.interrupt() }, 50) }, boundInMilliseconds)
  const watch: Watch = {
    checkpoint: (rows) => {
      if (isLate) throw new Error('time is up')
      tell({ id, progress: rows })
    },
  }
  try {
    const result = await carryOut(opened, order, watch)
    tell(isLate ? { id, result: { refused: 'took-too-long' } } : ({ id, result } as EngineEnd))
  } catch (error) {
    tell(isLate ? { id, result: { refused: 'took-too-long' } } : { id, fault: faultOf(error), isUnavailable: false })
    // After some faults the engine answers nothing any more: the next order gets a fresh one.
    if (!isLate) engine = null
  } finally {
    clearTimeout(bound)
    clearInterval(again)
    opened.closeSync()
  }
}

/** What it may open is said once and cannot be changed by anything that is run later. */
async function openEngine(): Promise<Engine> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  if (spill !== null) await mkdir(spill, { recursive: true, mode: 0o700 })
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads), memory_limit: `${memoryInMegabytes}MB` })
  const connection = await instance.connect()
  const allowed = folders.map((folder) => `'${folder.replaceAll("'", "''")}'`).join(', ')
  for (const setting of [
    `SET allowed_directories = [${allowed}]`, ...(spill === null ? ["SET temp_directory = ''"] : [`SET temp_directory = '${spill.replaceAll("'", "''")}'`, `SET max_temp_directory_size = '${SPILLED}'`]), 'SET preserve_insertion_order = true', 'SET enable_external_access = false', 'SET lock_configuration = true',
  ]) await connection.run(setting)
  connection.closeSync()
  return { connect: () => instance.connect() }
}

function carryOut(connection: DuckDBConnection, order: EngineOrder, watch: Watch): Promise<EngineResult> {
  switch (order.order) {
    case 'query': return query(connection, order)
    case 'load': return load(connection, order, watch)
    case 'rows': return rows(connection, order)
    case 'first': return firstRows(connection, order)
    case 'csv': return csv(connection, order)
    case 'compare': return compare(connection, order)
    case 'look': return look(connection, order)
  }
}

async function query(connection: DuckDBConnection, { file, query: asked, rows }: OrderOf<'query'>): Promise<DataTable | QueryRefusal> {
  const columns = await columnsIn(connection, file)
  const statement = selectOf(file, asked, columns, rows)
  if (statement === null) return { refused: 'unknown-column' }
  const found = await connection.runAndReadAll(statement.text, [...statement.values])
  if (found.currentRowCount > rows) return { refused: 'too-many-rows' }
  return { columns: found.columnNames(), rows: found.getRows().map((row) => row.map(cellOf)) }
}

async function rows(connection: DuckDBConnection, { file, query: asked }: OrderOf<'rows'>): Promise<DataTable | QueryRefusal> {
  const statement = rowsOf(file, asked, await columnsIn(connection, file))
  return statement === null ? { refused: 'unknown-column' } : tableOf(connection, statement.text, statement.values)
}

async function firstRows(connection: DuckDBConnection, { file, rows: most }: OrderOf<'first'>): Promise<DataTable> {
  return tableOf(connection, `SELECT * FROM read_parquet($1) LIMIT ${Math.trunc(most)}`, [file])
}

async function csv(connection: DuckDBConnection, { file, to }: OrderOf<'csv'>): Promise<{ readonly isWritten: true }> {
  await connection.run(csvOf(to), [file])
  return { isWritten: true }
}

async function tableOf(connection: DuckDBConnection, text: string, values: readonly (string | number)[]): Promise<DataTable> {
  const found = await connection.runAndReadAll(text, [...values])
  return { columns: found.columnNames(), rows: found.getRows().map((row) => row.map(cellOf)) }
}

async function columnsIn(connection: DuckDBConnection, file: string): Promise<FileColumns> {
  const columns = columnsOf.get(file) ?? (await readColumns(connection, file))
  columnsOf.set(file, columns)
  return columns
}

async function readColumns(connection: DuckDBConnection, file: string): Promise<FileColumns> {
  const described = await connection.runAndReadAll('DESCRIBE SELECT * FROM read_parquet($1)', [file])
  return new Map(described.getRows().map(([name, type]) => [String(name), String(type)]))
}

function faultOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
