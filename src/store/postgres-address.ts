// Where a PostgreSQL store is, and what its errors mean. Addresses carry passwords: nothing here
// puts one into a message, a place or a cause.

import pg from 'pg'
import { StoreUnusable } from './port.ts'
import type { StoreCode } from './port.ts'

export interface Address {
  readonly config: pg.ClientConfig
  /** `host:5432/database, schema mex`. */
  readonly place: string
  /** The schema asked for; null leaves the choice to the server (the first of its search path). */
  readonly schema: string | null
}

/** Schema names are plain, so that none needs quoting anywhere. */
const SCHEMA = /^[a-z_][a-z0-9_]{0,62}$/
const CONNECT_TIMEOUT_IN_MILLISECONDS = 5000
const INT8 = 20

/** Reads `postgres://…`; the parameter `schema` is ours, everything else is the driver's. */
export function readAddress(url: string, wantedSchema: string | undefined, mode: 'write' | 'read'): Address {
  const parsed = URL.parse(url)
  // Thrown without a cause: the parser's own error quotes the whole address.
  if (parsed === null || !/^postgres(ql)?:$/.test(parsed.protocol)) throw new TypeError('the database address does not begin with postgres:// or cannot be read')
  const schema = wantedSchema ?? parsed.searchParams.get('schema')
  if (schema !== null && !SCHEMA.test(schema)) throw new TypeError(`${schema} cannot be the name of a schema: small letters, digits and _`)
  const given = parsed.searchParams.get('options')
  parsed.searchParams.delete('schema')
  parsed.searchParams.delete('options')
  const config: pg.ClientConfig = {
    connectionString: parsed.href,
    options: [...(given === null ? [] : [given]), ...sessionSettings(schema, mode)].join(' '),
    application_name: 'alternat',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_IN_MILLISECONDS,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  }
  const { host, port, database } = new pg.Client(config)
  return { config, schema, place: `${host}:${port}/${database ?? ''}${schema === null ? '' : `, schema ${schema}`}` }
}

/** Our integers are exact in a double; the driver alone would answer text. */
function parserOf(oid: number, format?: 'text' | 'binary'): unknown {
  return oid === INT8 ? Number : pg.types.getTypeParser(oid, format)
}

// Keep-alives let go of the lock of a machine that vanished within about a minute; the server's own default is two hours.
function sessionSettings(schema: string | null, mode: 'write' | 'read'): string[] {
  return [
    ...(schema === null ? [] : [`-c search_path=${schema}`]),
    ...(mode === 'read' ? ['-c default_transaction_read_only=on'] : []),
    '-c tcp_keepalives_idle=30', '-c tcp_keepalives_interval=10', '-c tcp_keepalives_count=3',
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
