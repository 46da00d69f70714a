// Where a PostgreSQL store is, and what its errors mean. Addresses carry passwords: nothing here
// puts one into a message, a place or a cause.

import pg from 'pg'
import { StoreUnusable } from './port.ts'
import type { StoreCode } from './port.ts'

export interface Address {
  /** One for each server named, in that order. */
  readonly configs: readonly pg.ClientConfig[]
  /** `host:5432/database, schema mex`; `one:5432,other:5432/database` where several servers are named. */
  readonly place: string
  /** The schema asked for; null leaves the choice to the server (the first of its search path). */
  readonly schema: string | null
}

/** Schema names are plain, so that none needs quoting anywhere. */
const SCHEMA = /^[a-z_][a-z0-9_]{0,62}$/
const CONNECT_TIMEOUT_IN_MILLISECONDS = 5000
const INT8 = 20

/** What is ours or libpq's in an address, and nothing that the driver knows. */
const NOT_THE_DRIVERS = ['schema', 'options', 'target_session_attrs'] as const

/**
 * Reads `postgres://…`, also with several servers as libpq writes them: `postgres://user:password@one:5432,other:5432/database`. The
 * parameter `schema` is ours; `target_session_attrs` need not be said: whoever writes looks for the server that takes writes.
 */
export function readAddress(url: string, wantedSchema: string | undefined, { mode, isWatched }: SessionOptions): Address {
  const [, before = '', hosts = '', rest = ''] = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^/?#]*)(.*)$/s.exec(url) ?? []
  const parsed = hosts.split(',').map((host) => URL.parse(before + host + rest))
  const [first] = parsed
  // Thrown without a cause: the parser's own error quotes the whole address.
  if (first === null || first === undefined || before === '') throw new TypeError('the database address does not begin with postgres:// or cannot be read')
  const schema = wantedSchema ?? first.searchParams.get('schema')
  if (schema !== null && !SCHEMA.test(schema)) throw new TypeError(`${schema} cannot be the name of a schema: small letters, digits and _`)
  const given = first.searchParams.get('options')
  const options = [...(given === null ? [] : [given]), ...sessionSettings(schema, mode, isWatched)].join(' ')
  const configs = parsed.map((one): pg.ClientConfig => {
    if (one === null) throw new TypeError('one of the servers in the database address cannot be read')
    for (const name of NOT_THE_DRIVERS) one.searchParams.delete(name)
    return {
      connectionString: one.href, options, application_name: 'alternat', keepAlive: true, connectionTimeoutMillis: CONNECT_TIMEOUT_IN_MILLISECONDS,
      types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
    }
  })
  const servers = configs.map((config) => new pg.Client(config))
  return { configs, schema, place: `${servers.map(({ host, port }) => `${host}:${port}`).join(',')}/${servers[0]?.database ?? ''}${schema === null ? '' : `, schema ${schema}`}` }
}

export interface SessionOptions {
  readonly mode: 'write' | 'read'
  /** Others wait to take the writer's place: its session ends soon after it is silent. */
  readonly isWatched: boolean
}

/** Our integers are exact in a double; the driver alone would answer text. */
function parserOf(oid: number, format?: 'text' | 'binary'): unknown {
  return oid === INT8 ? Number : pg.types.getTypeParser(oid, format)
}

/** A writer that others wait for says something this often, in milliseconds; the server ends its session after three times of silence. */
export const BEAT_IN_MILLISECONDS = 3_000

// Keep-alives let go of the lock of a machine that vanished within about a minute, or 11 seconds where others wait for it; the
// server's own default is two hours. A process that hangs answers keep-alives still: its session ends because it is idle.
function sessionSettings(schema: string | null, mode: 'write' | 'read', isWatched: boolean): string[] {
  return [
    ...(schema === null ? [] : [`-c search_path=${schema}`]),
    ...(mode === 'read' ? ['-c default_transaction_read_only=on'] : []),
    ...(isWatched ? ['-c tcp_keepalives_idle=5', '-c tcp_keepalives_interval=2'] : ['-c tcp_keepalives_idle=30', '-c tcp_keepalives_interval=10']), '-c tcp_keepalives_count=3',
    ...(isWatched && mode === 'write' ? [`-c idle_session_timeout=${BEAT_IN_MILLISECONDS * 3}`] : []),
  ]
}

/** SQLSTATE codes and classes, https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const UNUSABLE: { readonly [state: string]: StoreCode } = {
  '08': 'store-unreachable', // connection exception
  '28': 'store-forbidden', // invalid authorization
  '3D': 'store-missing', // no such database
  '42501': 'store-forbidden', // insufficient privilege
  '25006': 'store-forbidden', // read only transaction
  '53300': 'store-unreachable', // too many connections
  '57P': 'store-unreachable', // shut down, starting up, or the session was ended
  'XX001': 'store-broken', // data corrupted
  'XX002': 'store-broken', // index corrupted
}

/** The same error as `StoreUnusable` where it says that the server cannot be used; any other comes back as it is. */
export function asUnusable(error: unknown, place: string): unknown {
  if (error instanceof StoreUnusable || !(error instanceof Error)) return error
  if (!(error instanceof pg.DatabaseError)) return isFromConnection(error) ? new StoreUnusable('store-unreachable', place, { cause: error }) : error
  const state = error.code ?? ''
  const code = UNUSABLE[state] ?? UNUSABLE[state.slice(0, 3)] ?? UNUSABLE[state.slice(0, 2)]
  return code === undefined ? error : new StoreUnusable(code, place, { cause: error })
}

/** The system's errors (ECONNREFUSED and its like) have a code; the driver's own are known by their words alone. */
function isFromConnection(error: Error): boolean {
  return 'code' in error || 'errors' in error || /connection|timeout|not queryable/i.test(error.message)
}
