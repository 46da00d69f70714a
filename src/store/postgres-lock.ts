// Who holds the lock of a node on PostgreSQL, as the server sees it: for whoever looks at a node, not for whoever writes.

import pg from 'pg'
import { asUnusable, readAddress } from './postgres-address.ts'
import { findServer } from './postgres-server.ts'
import { lockKey } from './postgres.ts'

export interface LockHeld {
  /** Since its session began, and since it last said something, in seconds. A beat comes every three. */
  readonly heldSeconds: number
  readonly silentSeconds: number
}

/** Null where nobody holds it. Rejects with `StoreUnusable` where the server does not answer. */
export async function findLockHeld(url: string, schema: string | undefined, dialogue: string): Promise<LockHeld | null> {
  const address = readAddress(url, schema, { mode: 'read', isWatched: false })
  const { client } = await findServer(address, 'read')
  try {
    return await askFor(client, dialogue)
  } catch (error) {
    throw asUnusable(error, address.place)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A key of 64 bits stands in two halves (https://www.postgresql.org/docs/15/view-pg-locks.html). */
async function askFor(client: pg.Client, dialogue: string): Promise<LockHeld | null> {
  const { rows: [place] } = await client.query<{ schema: string }>('SELECT current_schema() AS schema')
  const { rows: [held] } = await client.query<{ held: string; silent: string }>(
    `SELECT extract(epoch FROM clock_timestamp() - session.backend_start) AS held, extract(epoch FROM clock_timestamp() - session.state_change) AS silent
     FROM pg_locks AS lock JOIN pg_stat_activity AS session USING (pid)
     WHERE lock.locktype = 'advisory' AND lock.granted AND lock.objsubid = 1 AND (lock.classid::bigint << 32 | lock.objid::bigint) = $1::bigint`,
    [lockKey(String(place?.schema), dialogue)],
  )
  return held === undefined ? null : { heldSeconds: Math.round(Number(held.held)), silentSeconds: Math.round(Number(held.silent)) }
}
