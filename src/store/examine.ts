// Looks at a store as an engine and as tables, not at what the acts mean: what the engine finds
// damaged, rows of other dialogues, private documents that cannot be read. Reads only; works
// beside a running node.

import { openSql } from './open.ts'
import type { StoreOptions } from './open.ts'
import { bringUpToDate } from './migrations.ts'
import type { Sql } from './sql.ts'
import { TABLES } from './tables.ts'

export interface StoreExamination {
  /** What the engine itself finds damaged, in its own words. */
  readonly damages: readonly string[]
  /** Rows that belong to no table of this dialogue: several dialogues may share one database, so they are named and not condemned. */
  readonly foreign: readonly { readonly table: string; readonly dialogue: string; readonly rows: number }[]
  /** Private documents, `draft/<id>`, whose text is no JSON. */
  readonly unreadable: readonly string[]
  /** Private documents looked at. */
  readonly documents: number
}

/** Rejects with `StoreUnusable` where the store cannot be opened at all. */
export async function examineStore(options: Omit<StoreOptions, 'mode'>): Promise<StoreExamination> {
  const sql = await openSql({ ...options, mode: 'read' })
  try {
    await bringUpToDate(sql, 'read')
    const damages = await sql.integrity()
    return await sql.snapshot(async (all) => ({ damages, foreign: await foreignRows(all, options.dialogue), ...(await documentsIn(all, options.dialogue)) }))
  } finally {
    await sql.close()
  }
}

async function foreignRows(all: Sql['all'], dialogue: string): Promise<StoreExamination['foreign']> {
  const found: { table: string; dialogue: string; rows: number }[] = []
  for (const { name } of TABLES) {
    const rows = await all(`SELECT dialogue, count(*) AS rows FROM ${name} WHERE dialogue <> ? GROUP BY dialogue ORDER BY dialogue`, [dialogue])
    for (const row of rows) found.push({ table: name, dialogue: String(row.dialogue), rows: Number(row.rows) })
  }
  return found
}

async function documentsIn(all: Sql['all'], dialogue: string): Promise<Pick<StoreExamination, 'unreadable' | 'documents'>> {
  const rows = await all('SELECT kind, id, body FROM private_document WHERE dialogue = ? ORDER BY kind, id', [dialogue])
  const unreadable = rows.filter((row) => !isJson(String(row.body))).map((row) => `${String(row.kind)}/${String(row.id)}`)
  return { unreadable, documents: rows.length }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
