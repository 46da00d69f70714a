// Opens the store of one dialogue: the file `node.sqlite` in the node's home, or the PostgreSQL
// database that an address names.

import { join } from 'node:path'
import type { StorePosition, Store } from './port.ts'
import { openSqlStore } from './sql-store.ts'
import type { Sql } from './sql.ts'
import { openSqlite } from './sqlite.ts'

export interface StoreOptions {
  readonly dialogue: string
  /** The node's own folder; a writer creates it. */
  readonly home: string
  /** `postgres://user:password@host/database`, with `?schema=name` for a schema of the node's own. */
  readonly databaseUrl?: string | undefined
  /** The same schema by itself; it counts before the one in the address. */
  readonly schema?: string | undefined
  /** One writer per dialogue at a time; readers open beside it. */
  readonly mode: 'write' | 'read'
  /** Whether other processes wait to write in this one's place. */
  readonly isWatched?: boolean | undefined
  /** Told after each commit, for whoever waits for it elsewhere. */
  readonly onNoted?: ((position: StorePosition) => void) | undefined
}

/** The store, ready to use; rejects with `StoreUnusable`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  return openSqlStore(await openSql(options), options.dialogue, options.mode, options.onNoted)
}

/** The engine alone, for what looks at the tables and not at what they mean: the examination, the backup. */
export async function openSql({ dialogue, home, databaseUrl, schema, mode, isWatched }: StoreOptions): Promise<Sql> {
  if (databaseUrl === undefined) return openSqlite(join(home, 'node.sqlite'), mode)
  // Loaded here, so that a node on SQLite never reads the driver.
  const { openPostgres } = await import('./postgres.ts')
  return openPostgres({ url: databaseUrl, schema, dialogue, mode, isWatched })
}
