// PostgreSQL behind the port of `sql.ts`, for a node that has outgrown one process or one machine.
//
// - All writes go through one session, and that session holds the advisory lock of (schema, dialogue).
//   Whoever loses the session loses the lock *and* the means to write, so a writer cut off by the
//   network can never write beside its successor. Reads go through a pool.
// - A session that ends does so after its last statement: once a successor has the lock, nothing of
//   the writer before it can still arrive.
// - Connect directly: a pooler that hands one session to several clients takes the lock's meaning away.

import { createHash } from 'node:crypto'
import pg from 'pg'
import { asUnusable, BEAT_IN_MILLISECONDS, readAddress } from './postgres-address.ts'
import type { Address } from './postgres-address.ts'
import { findServer } from './postgres-server.ts'
import { StoreUnusable } from './port.ts'
import { KeyTaken, exact, insertText, numbered } from './sql.ts'
import type { ColumnTypes, Insert, Note, Row, Sql, Step, Value } from './sql.ts'

export interface PostgresOptions {
  readonly url: string
  readonly schema?: string | undefined
  readonly dialogue: string
  readonly mode: 'write' | 'read'
  /** Other processes wait to write in this one's place: the lock is asked for once, and is lost within seconds of silence. */
  readonly isWatched?: boolean | undefined
}

const READERS = 8
const UNIQUE_VIOLATION = '23505'
/** A killed writer's session ends a moment after the process; waiting so long spares a restart a false refusal. */
const LOCK_ATTEMPTS = 5
const LOCK_PAUSE_IN_MILLISECONDS = 100
/** How long an erasure waits for transactions that began before it. */
const OLDER_TRANSACTIONS_IN_MILLISECONDS = 30_000

/** Connects, for a writer with the lock held and the schema created; rejects with `StoreUnusable`. Of several servers it stays with one. */
export async function openPostgres({ url, schema, dialogue, mode, isWatched = false }: PostgresOptions): Promise<Sql> {
  const address = readAddress(url, schema, { mode, isWatched })
  const { client, config } = await findServer(address, mode)
  const writer = mode === 'write' ? await prepareWriter(client, address, dialogue, isWatched ? 1 : LOCK_ATTEMPTS) : null
  if (writer === null) await client.end().catch(() => undefined)
  const pool = new pg.Pool({ ...config, max: READERS })
  // An idle connection that breaks is replaced at the next query; unheard, it would end the process.
  pool.on('error', () => {})
  const sql = new PostgresSql(address, pool, writer)
  try {
    await sql.refuseOtherEncodings()
    if (isWatched) sql.beat()
    return sql
  } catch (error) {
    await sql.close()
    throw error
  }
}

async function prepareWriter(writer: pg.Client, address: Address, dialogue: string, attempts: number): Promise<pg.Client> {
  try {
    await createSchema(writer, address.schema)
    // A commit must be on disk before it is answered, whatever the server's default.
    await writer.query(`SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`)
    await takeLock(writer, address, dialogue, attempts)
    return writer
  } catch (error) {
    await writer.end().catch(() => {})
    throw asUnusable(error, address.place)
  }
}

async function createSchema(writer: pg.Client, schema: string | null): Promise<void> {
  if (schema === null) return
  const found = await writer.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema])
  if (found.rowCount === 0) await writer.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`).catch(unlessTaken)
}

// Two nodes that create one schema at the same moment: the second finds it there.
function unlessTaken(error: unknown): void {
  if (!(error instanceof pg.DatabaseError) || error.code !== UNIQUE_VIOLATION) throw error
}

async function takeLock(writer: pg.Client, address: Address, dialogue: string, attempts: number): Promise<void> {
  const { rows } = await writer.query('SELECT current_schema() AS schema')
  const key = lockKey(String(rows[0]?.schema), dialogue)
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const answer = await writer.query('SELECT pg_try_advisory_lock($1::bigint) AS taken', [key])
    if (answer.rows[0]?.taken === true) return
    if (attempt < attempts) await new Promise((resolve) => setTimeout(resolve, LOCK_PAUSE_IN_MILLISECONDS))
  }
  throw new StoreUnusable('store-locked', address.place)
}

/** Advisory locks are numbers of 64 bits, one space per database. */
export function lockKey(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(['alternat', ...parts])).digest().readBigInt64BE().toString()
}

class PostgresSql implements Sql {
  readonly description: string
  readonly types: ColumnTypes = {
    text: 'text COLLATE "C"', integer: 'bigint',
    // ANALYZE, which runs by itself, copies values into pg_statistic. Naming the type anew takes out what it copied before.
    unsampled: (table, column) => [`ALTER TABLE ${table} ALTER COLUMN ${column} TYPE text COLLATE "C"`, `ALTER TABLE ${table} ALTER COLUMN ${column} SET STATISTICS 0`],
  }
  readonly #place: string
  readonly #pool: pg.Pool
  readonly #writer: pg.Client | null
  readonly #names = new Map<string, string>()
  #lastWrite: Promise<unknown> = Promise.resolve()
  #lost: unknown = null
  #beat: NodeJS.Timeout | null = null

  constructor(address: Address, pool: pg.Pool, writer: pg.Client | null) {
    this.description = `PostgreSQL, ${address.place}`
    this.#place = address.place
    this.#pool = pool
    this.#writer = writer
    writer?.on('error', (error) => { this.#lost ??= error })
    writer?.on('end', () => { this.#lost ??= new Error('the session has ended') })
    // A commit whose wait for the standby was called off is answered as done, and may be on one server only.
    writer?.on('notice', (notice) => { if (notice.routine === 'SyncRepWaitForLSN') this.#lost ??= new Error('a commit was not confirmed by the standby') })
  }

  get isLost(): boolean {
    return this.#lost !== null
  }

  /** Says something from time to time, so that the server sees that this process is alive; what it hears back tells it that it still writes. */
  beat(): void {
    this.#beat = setInterval(() => { if (this.#lost === null) void this.run('SELECT 1', []).catch(() => undefined) }, BEAT_IN_MILLISECONDS)
    this.#beat.unref()
  }

  async refuseOtherEncodings(): Promise<void> {
    const [row] = await this.all(`SELECT current_setting('server_encoding') AS encoding`, [])
    if (row?.encoding !== 'UTF8') throw new StoreUnusable('store-broken', `${this.#place}: its encoding is ${String(row?.encoding)}, UTF8 is needed`)
  }

  async all(text: string, values: readonly Value[]): Promise<readonly Row[]> {
    return this.#ask(this.#pool, text, exact(values)).then((answer) => answer.rows)
  }

  async run(text: string, values: readonly Value[], note?: Note): Promise<number> {
    if (note === undefined) return this.#inTurn(async (writer) => (await this.#ask(writer, text, exact(values))).rowCount ?? 0)
    const question = changingAndNoting(text, exact(values), note)
    return this.#inTurn(async (writer) => Number((await this.#askAlone(writer, question)).rows[0]?.rows))
  }

  // The questions are made before BEGIN, so that a value that cannot be kept leaves no transaction open. A single one is a
  // transaction by itself: one round trip where BEGIN and COMMIT make three.
  async transaction(steps: readonly Step[], note?: Note): Promise<void> {
    const questions = withNote(steps.flatMap((step) => [...questionsOf(step)]), note)
    const [only] = questions
    await this.#inTurn(async (writer) => {
      if (only !== undefined && questions.length === 1) { await this.#askAlone(writer, only); return }
      await this.#ask(writer, 'BEGIN', [])
      try {
        for (const { text, values } of questions) await this.#ask(writer, text, values)
      } catch (error) {
        await this.#ask(writer, 'ROLLBACK', []).catch((failure: unknown) => { this.#lost ??= failure })
        throw error
      }
      await this.#commit(writer)
    })
  }

  // A plain VACUUM would only mark the space as free; FULL writes new files and lets the old ones go. It copies
  // rows that an older transaction may still see, so those have to end first.
  async rewrite(tables: readonly string[]): Promise<void> {
    const [now] = await this.all('SELECT CAST(pg_current_xact_id() AS text) AS id', [])
    const older = 'SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND age(backend_xmin) > age(CAST(CAST(? AS text) AS xid))'
    const deadline = performance.now() + OLDER_TRANSACTIONS_IN_MILLISECONDS
    while ((await this.all(older, [String(now?.id)])).length > 0) {
      if (performance.now() > deadline) throw new StoreUnusable('store-locked', this.#place)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    for (const table of tables) await this.run(`VACUUM (FULL) ${table}`, [])
  }

  async hasTable(name: string): Promise<boolean> {
    return (await this.all('SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = ?', [name])).length > 0
  }

  async snapshot<T>(read: (all: Sql['all']) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect().catch((error: unknown) => { throw asUnusable(error, this.#place) })
    let isBroken = true
    try {
      await this.#ask(client, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', [])
      const result = await read(async (text, values) => (await this.#ask(client, text, exact(values))).rows)
      await this.#ask(client, 'COMMIT', [])
      isBroken = false
      return result
    } finally {
      // One that failed may still be inside its transaction: it does not go back to the others.
      client.release(isBroken)
    }
  }

  // What needs no extension and no superuser: an index that the server holds for unusable, and rows that the
  // table and its index count differently. A page that cannot be read says so while it is counted.
  async integrity(): Promise<readonly string[]> {
    const broken = await this.all(
      `SELECT c.relname AS name FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
       JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND NOT (i.indisvalid AND i.indisready)`, [])
    const tables = await this.all('SELECT tablename AS name FROM pg_catalog.pg_tables WHERE schemaname = current_schema() ORDER BY tablename', [])
    const counted = await this.snapshot(async (all) => {
      const said: string[] = []
      for (const { name } of tables) {
        const [heap, index] = [await countedBy(all, String(name), 'heap'), await countedBy(all, String(name), 'index')]
        if (heap !== index) said.push(`${String(name)}: ${heap} rows in the table, ${index} by its index`)
      }
      return said
    })
    return [...broken.map((row) => `${String(row.name)}: an index that is not valid`), ...counted]
  }

  async whileAlone(work: () => Promise<void>): Promise<void> {
    const [row] = await this.all('SELECT current_schema() AS schema', [])
    const key = lockKey(String(row?.schema))
    await this.run('SELECT pg_advisory_lock(CAST(? AS bigint))', [key])
    try {
      await work()
    } finally {
      await this.run('SELECT pg_advisory_unlock(CAST(? AS bigint))', [key])
    }
  }

  // The locks are given back before the session ends, so that whoever opens next never waits for the server to notice.
  async close(): Promise<void> {
    if (this.#beat !== null) clearInterval(this.#beat)
    if (this.#writer !== null && this.#lost === null) await this.run('SELECT pg_advisory_unlock_all()', []).catch(() => {})
    await Promise.allSettled([this.#writer?.end(), this.#pool.ended ? null : this.#pool.end()])
  }

  async #commit(writer: pg.Client): Promise<void> {
    try {
      const answer = await this.#ask(writer, 'COMMIT', [])
      // An aborted transaction answers COMMIT with ROLLBACK and no error.
      if (answer.command !== 'COMMIT') throw new Error(`the server answered COMMIT with ${answer.command}`)
      if (this.#lost !== null) throw new StoreUnusable('store-unreachable', this.#place, { cause: this.#lost })
    } catch (error) {
      this.#lost ??= error
      throw error
    }
  }

  /** A question that is a transaction by itself. Where the server does not say that it failed, nobody knows what became of it. */
  async #askAlone(writer: pg.Client, { text, values }: Question): Promise<pg.QueryResult<Record<string, unknown>>> {
    try {
      const answer = await this.#ask(writer, text, values)
      if (this.#lost !== null) throw new StoreUnusable('store-unreachable', this.#place, { cause: this.#lost })
      return answer
    } catch (error) {
      if (!isCertainFailure(error)) this.#lost ??= error
      throw error
    }
  }

  /** One write after another; none after the session is lost or a commit stayed without an answer. */
  #inTurn<T>(work: (writer: pg.Client) => Promise<T>): Promise<T> {
    const turn = this.#lastWrite.then(() => {
      if (this.#writer === null) throw new StoreUnusable('store-forbidden', this.#place)
      if (this.#lost !== null) throw new StoreUnusable('store-unreachable', this.#place, { cause: this.#lost })
      return work(this.#writer)
    })
    this.#lastWrite = turn.catch(() => {})
    return turn
  }

  async #ask(client: pg.Client | pg.Pool | pg.PoolClient, text: string, values: unknown[]): Promise<pg.QueryResult<Record<string, unknown>>> {
    try {
      return await client.query({ name: this.#nameOf(text), text: numbered(text), values })
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION) throw new KeyTaken({ cause: error })
      throw asUnusable(error, this.#place)
    }
  }

  // A named statement is planned once per session.
  #nameOf(text: string): string {
    const name = this.#names.get(text) ?? `alternat-${this.#names.size + 1}`
    this.#names.set(text, name)
    return name
  }
}

/** Whether the server itself took back what was asked, and goes on. What ends a session (classes 08 and 57P) may have come after the commit. */
function isCertainFailure(error: unknown): boolean {
  const said = error instanceof Error && !(error instanceof pg.DatabaseError) ? error.cause : error
  return said instanceof pg.DatabaseError && !/^(?:08|57P)/.test(said.code ?? '08')
}

/** Rows of a table as its pages have them, or as its index has them where it has one. */
async function countedBy(all: Sql['all'], table: string, way: 'heap' | 'index'): Promise<number> {
  const settings = [['enable_seqscan', way === 'index'], ['enable_indexscan', way === 'heap'], ['enable_indexonlyscan', way === 'heap'], ['enable_bitmapscan', true]] as const
  for (const [name, isOff] of settings) await all(`SELECT set_config('${name}', '${isOff ? 'off' : 'on'}', true)`, [])
  const [row] = await all(`SELECT count(*) AS rows FROM "${table}"`, [])
  return Number(row?.rows)
}

interface Question {
  readonly text: string
  readonly values: unknown[]
}

function* questionsOf(step: Step): Generator<Question> {
  if ('text' in step) for (const row of step.rows) yield { text: step.text, values: exact(row) }
  else for (const rows of portions(step.rows)) yield insertOf(step, rows)
}

/** One statement that changes rows, notes it where there were any, and answers how many: no round trip more than without the note. */
function changingAndNoting(text: string, values: unknown[], note: Note): Question {
  const noting = `${notingText(note, (list) => `SELECT ${list}`)} WHERE EXISTS (SELECT 1 FROM done)`
  return { text: `WITH done AS (${text} RETURNING 1), noted AS (${noting}) SELECT count(*) AS rows FROM done`, values: [...values, ...exact(Object.values(note.row))] }
}

/** The note goes with the last question, so that it costs no round trip of its own. */
function withNote(questions: readonly Question[], note: Note | undefined): readonly Question[] {
  if (note === undefined) return questions
  const [last, noting, values] = [questions.at(-1), notingText(note, (list) => `VALUES (${list})`), exact(Object.values(note.row))]
  if (last === undefined) return [{ text: noting, values }]
  return [...questions.slice(0, -1), { text: `WITH noted AS (${noting}) ${last.text}`, values: [...values, ...last.values] }]
}

function notingText({ insertInto, row }: Note, source: (list: string) => string): string {
  const list = Object.values(row).map((value) => `CAST(? AS ${typeof value === 'number' ? 'bigint' : 'text'})`).join(', ')
  return `INSERT INTO ${insertInto} (${Object.keys(row).join(', ')}) ${source(list)}`
}

/** One array per column keeps the statement the same for any number of rows. */
function insertOf(step: Insert, rows: readonly (readonly Value[])[]): Question {
  const values = step.columns.map((_, index) => exact(rows.map((row) => row[index] ?? null)))
  const arrays = values.map((column) => (typeof column[0] === 'number' ? 'CAST(? AS bigint[])' : 'CAST(? AS text[])'))
  return { text: insertText(step, `SELECT * FROM unnest(${arrays.join(', ')})`), values }
}

const MAX_ROWS = 2000
const MAX_CHARACTERS = 16_000_000

/** Rows in portions that stay well under the server's limit for one value (1 GB). */
function* portions(rows: readonly (readonly Value[])[]): Generator<readonly (readonly Value[])[]> {
  let start = 0
  let characters = 0
  for (const [index, row] of rows.entries()) {
    characters += row.reduce((sum: number, value) => sum + (typeof value === 'string' ? value.length : 8), 0)
    if (index + 1 < rows.length && index + 1 - start < MAX_ROWS && characters < MAX_CHARACTERS) continue
    yield rows.slice(start, index + 1)
    start = index + 1
    characters = 0
  }
}
