// Which of several PostgreSQL servers is the one. Whoever writes needs the one that takes writes: not a standby, and
// where a standby was promoted while the old primary still runs, the promoted one, which is of a later timeline
// (https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-TIMELINES).
//
// The danger: a process that only reaches the old primary cannot know of the promotion, unless it has seen the later
// timeline before. Against that help synchronous replication, without which nothing is answered there, and whoever
// promotes: the old primary is ended first.

import pg from 'pg'
import { asUnusable } from './postgres-address.ts'
import type { Address } from './postgres-address.ts'
import { StoreUnusable } from './port.ts'

export interface FoundServer {
  readonly client: pg.Client
  readonly config: pg.ClientConfig
}

interface Asked extends FoundServer {
  readonly timeline: number
}

/** The latest timeline on which this process has found each place writable. */
const LATEST = new Map<string, number>()

/** Connected to the first server that answers, or for a writer to the one that takes writes. Rejects with `StoreUnusable`. */
export async function findServer(address: Address, mode: 'write' | 'read'): Promise<FoundServer> {
  if (mode === 'read' || address.configs.length === 1) return firstOf(address)
  const asked = await Promise.allSettled(address.configs.map((config) => askForWriting(config)))
  const writable = asked.flatMap((one) => (one.status === 'fulfilled' && one.value !== null ? [one.value] : [])).sort((a, b) => b.timeline - a.timeline)
  const [found, second] = writable
  for (const other of writable.slice(1)) await other.client.end().catch(() => undefined)
  if (found === undefined) throw asUnusable(asked.find((one) => one.status === 'rejected')?.reason ?? new StoreUnusable('store-unreachable', address.place), address.place)
  if (second?.timeline === found.timeline || found.timeline < (LATEST.get(address.place) ?? 0)) {
    await found.client.end().catch(() => undefined)
    throw new StoreUnusable('store-forked', address.place)
  }
  LATEST.set(address.place, found.timeline)
  return found
}

async function firstOf(address: Address): Promise<FoundServer> {
  let problem: unknown = null
  for (const config of address.configs) {
    try {
      return { client: await connect(config), config }
    } catch (error) {
      problem ??= error
    }
  }
  throw asUnusable(problem, address.place)
}

/** Null where the server is a standby. */
async function askForWriting(config: pg.ClientConfig): Promise<Asked | null> {
  const client = await connect(config)
  try {
    const { rows } = await client.query(`SELECT CASE WHEN pg_is_in_recovery() THEN NULL ELSE pg_walfile_name(pg_current_wal_lsn()) END AS file`)
    const file: unknown = rows[0]?.file
    // The first eight digits of a file of the log are the timeline.
    if (typeof file === 'string') return { client, config, timeline: Number.parseInt(file.slice(0, 8), 16) }
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
  await client.end().catch(() => undefined)
  return null
}

async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}
