// A store as rows that any engine can take: every table, of one
// dialogue, at one moment, beside whoever writes. What a backup carries, and how a node moves
// from SQLite to PostgreSQL or back.
//
// Taking them is one transaction: all rows are there or none is.

import { openSql } from './open.ts'
import type { StoreOptions } from './open.ts'
import { bringUpToDate, MIGRATIONS } from './migrations.ts'
import { StoreUnusable } from './port.ts'
import type { Insert, Sql, Value } from './sql.ts'
import { TABLES } from './tables.ts'
import type { Table } from './tables.ts'

/** Rows of one table, some at a time, in the order of their keys. */
export interface TablePart {
  readonly table: string
  /** Values by column. */
  readonly rows: readonly { readonly [column: string]: Value }[]
}

/** The version of the tables, by which rows are taken again: as many as there were migrations. */
export const TABLES_VERSION = MIGRATIONS.length
const ROWS_AT_ONCE = 500

/** Reads the rows of one dialogue for as long as `use` runs. Rejects with `StoreUnusable`. */
export async function readRows<T>(options: Omit<StoreOptions, 'mode'>, use: (parts: AsyncIterable<TablePart>) => Promise<T>): Promise<T> {
  const sql = await openSql({ ...options, mode: 'read' })
  try {
    await bringUpToDate(sql, 'read')
    return await sql.snapshot((all) => use(partsOf(all, options.dialogue)))
  } finally {
    await sql.close()
  }
}

async function* partsOf(all: Sql['all'], dialogue: string): AsyncGenerator<TablePart> {
  for (const table of TABLES) {
    for (let after: readonly Value[] | null = null; ;) {
      const rows: TablePart['rows'] = await rowsAfter(all, table, dialogue, after)
      if (rows.length > 0) yield { table: table.name, rows }
      const last = rows.at(-1)
      if (last === undefined || rows.length < ROWS_AT_ONCE) break
      after = table.key.map((column) => last[column] ?? null)
    }
  }
}

async function rowsAfter(all: Sql['all'], { name, columns, key }: Table, dialogue: string, after: readonly Value[] | null): Promise<TablePart['rows']> {
  const keys = key.join(', ')
  const bound = after === null ? '' : ` AND (${keys}) > (${key.map(() => '?').join(', ')})`
  const rows = await all(`SELECT ${Object.keys(columns).join(', ')} FROM ${name} WHERE dialogue = ?${bound} ORDER BY ${keys} LIMIT ${ROWS_AT_ONCE}`, [dialogue, ...(after ?? [])])
  return rows.map((row) => Object.fromEntries(Object.entries(columns).map(([column, type]) => [column, valueOf(row[column], type)])))
}

function valueOf(held: unknown, type: 'text' | 'integer'): Value {
  if (held === null) return null
  return type === 'integer' ? Number(held) : String(held)
}

/**
 * Puts rows into a store that holds nothing of this dialogue yet; `version` is that of the tables
 * they came from. Rejects with `StoreUnusable('store-occupied')`, and then or at any fault nothing was put.
 */
export async function takeRows(options: Omit<StoreOptions, 'mode'>, version: number, parts: AsyncIterable<TablePart>): Promise<void> {
  if (version > TABLES_VERSION) throw new StoreUnusable('store-newer', options.dialogue)
  const sql = await openSql({ ...options, mode: 'write' })
  try {
    const isNew = !(await sql.hasTable('schema_version'))
    if (!isNew) await bringUpToDate(sql, 'write')
    else await bringUpToDate(sql, 'write', MIGRATIONS.slice(0, version))
    if (!isNew && (version < TABLES_VERSION || (await isOccupied(sql, options.dialogue)))) throw new StoreUnusable('store-occupied', sql.description)
    const inserts: Insert[] = []
    for await (const part of parts) inserts.push(insertOf(part, options.dialogue))
    await sql.transaction(inserts)
    // From the tables of then to those of this program.
    await bringUpToDate(sql, 'write')
  } finally {
    await sql.close()
  }
}

/** Takes back what `takeRows` put, where the rest of a restoration failed. */
export async function dropRows(options: Omit<StoreOptions, 'mode'>): Promise<void> {
  const sql = await openSql({ ...options, mode: 'write' })
  try {
    await sql.transaction(TABLES.map(({ name }) => ({ text: `DELETE FROM ${name} WHERE dialogue = ?`, rows: [[options.dialogue]] })))
  } finally {
    await sql.close()
  }
}

async function isOccupied(sql: Sql, dialogue: string): Promise<boolean> {
  for (const { name } of TABLES) {
    if ((await sql.all(`SELECT 1 AS held FROM ${name} WHERE dialogue = ? LIMIT 1`, [dialogue])).length > 0) return true
  }
  return false
}

/** The danger: names of tables and columns become part of a statement, so they are looked at first. */
const PLAIN = /^[a-z_]{1,63}$/

function insertOf({ table, rows }: TablePart, dialogue: string): Insert {
  const columns = Object.keys(rows[0] ?? {})
  const isPlain = PLAIN.test(table) && columns.length > 0 && columns.every((column) => PLAIN.test(column))
  if (!isPlain || rows.some((row) => Object.keys(row).join() !== columns.join())) throw new TypeError(`rows of ${JSON.stringify(table)} cannot be taken`)
  return { insertInto: table, columns: ['dialogue', ...columns], rows: rows.map((row) => [dialogue, ...columns.map((column) => row[column] ?? null)]) }
}
