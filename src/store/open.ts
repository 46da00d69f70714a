// Opens the store of one dialogue: the file `node.sqlite` in the node's home, or the PostgreSQL
// database that an address names.

import { join } from 'node:path'
import type { Store } from './port.ts'
import { openSqlStore } from './sql-store.ts'
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
}

/** The store, ready to use; rejects with `StoreUnusable`. */
export async function openStore({ dialogue, home, databaseUrl, schema, mode }: StoreOptions): Promise<Store> {
  if (databaseUrl === undefined) return openSqlStore(await openSqlite(join(home, 'node.sqlite'), mode), dialogue, mode)
  // Loaded here, so that a node on SQLite never reads the driver.
  const { openPostgres } = await import('./postgres.ts')
  return openSqlStore(await openPostgres({ url: databaseUrl, schema, dialogue, mode }), dialogue, mode)
}
