// SQLite behind the port of `sql.ts`: one file per node, nothing to install.
//
// - WAL with synchronous=FULL: an answered commit survives kill -9 and power loss.
// - One writing process per file. The lock is the kernel's, on a file of its own beside the database
//   (SQLite's own exclusive lock on it): it vanishes with the process that holds it, however that
//   ends, so nothing stale is left to judge. A file with a process id would not do: in containers
//   one id comes back after every restart, and two containers on one folder cannot see each other's.
// - A reader takes no lock and sees the last commit of the writer beside it.
// - Danger: POSIX locks of a process on a file go when it closes *any* handle on that file
//   (https://www.sqlite.org/howtocorrupt.html, 2.2). Never open these files with node:fs while a store is open.

import { accessSync, closeSync, constants, mkdirSync, openSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { StatementSync } from 'node:sqlite'
import { StoreUnusable } from './port.ts'
import type { StoreCode } from './port.ts'
import { KeyTaken, exact, insertText, stepOf } from './sql.ts'
import type { ColumnTypes, Note, Row, Sql, Step, Value } from './sql.ts'

/** How long a statement waits for another program that holds the file for a moment, such as a shell. */
const BUSY_TIMEOUT_IN_MILLISECONDS = 2000

/** Opens or, for a writer, creates the database file; rejects with `StoreUnusable`. */
export async function openSqlite(file: string, mode: 'write' | 'read'): Promise<Sql> {
  const place = mode === 'write' ? createIfMissing(file) : existing(file)
  refuseUnpermitted(place, mode)
  return translating(place, () => (mode === 'write' ? openWriter(place) : openReader(place)))
}

function openWriter(place: string): Sql {
  const lock = takeLock(place)
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(place, { timeout: BUSY_TIMEOUT_IN_MILLISECONDS, defensive: true })
    // Deleted text is overwritten with zeros; what lay in freed space before that goes when tables are rewritten.
    database.exec('PRAGMA secure_delete = ON')
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON')
    // A change taken back: what cannot be written (a read-only mount) is refused here and not at the first act.
    database.exec('BEGIN IMMEDIATE; PRAGMA user_version = 1; ROLLBACK')
    return new SqliteSql(place, database, lock)
  } catch (error) {
    database?.close()
    lock.close()
    throw error
  }
}

function openReader(place: string): Sql {
  const database = new DatabaseSync(place, { readOnly: true, timeout: BUSY_TIMEOUT_IN_MILLISECONDS })
  try {
    database.exec('PRAGMA schema_version')
    return new SqliteSql(place, database, null)
  } catch (error) {
    database.close()
    throw error
  }
}

function takeLock(place: string): DatabaseSync {
  const file = `${place}.lock`
  createIfMissing(file)
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

class SqliteSql implements Sql {
  readonly description: string
  readonly types: ColumnTypes = { text: 'TEXT', integer: 'INTEGER', unsampled: () => [] }
  readonly #place: string
  readonly #database: DatabaseSync
  readonly #lock: DatabaseSync | null
  readonly #prepared = new Map<string, StatementSync>()
  #unknownOutcome: unknown = null

  constructor(place: string, database: DatabaseSync, lock: DatabaseSync | null) {
    this.description = `SQLite, ${place}`
    this.#place = place
    this.#database = database
    this.#lock = lock
  }

  get isLost(): boolean {
    return this.#unknownOutcome !== null
  }

  async all(text: string, values: readonly Value[]): Promise<readonly Row[]> {
    this.#refuseAfterUnknownOutcome()
    return translating(this.#place, () => this.#prepare(text).all(...exact(values)))
  }

  async run(text: string, values: readonly Value[], note?: Note): Promise<number> {
    const change = () => Number(this.#prepare(text).run(...exact(values)).changes)
    if (note !== undefined) return this.#atOnce(() => { const changed = change(); if (changed > 0) this.#take(stepOf(note)); return changed })
    this.#refuseAfterUnknownOutcome()
    return translating(this.#place, change)
  }

  async transaction(steps: readonly Step[], note?: Note): Promise<void> {
    this.#atOnce(() => { for (const step of note === undefined ? steps : [...steps, stepOf(note)]) this.#take(step) })
  }

  /** Synchronous from BEGIN to COMMIT: no other call of this process can fall in between. */
  #atOnce<T>(work: () => T): T {
    this.#refuseAfterUnknownOutcome()
    return translating(this.#place, () => {
      this.#prepare('BEGIN IMMEDIATE').run()
      let done: T
      try {
        done = work()
      } catch (error) {
        if (this.#database.isTransaction) this.#prepare('ROLLBACK').run()
        throw error
      }
      this.#commit()
      return done
    })
  }

  // VACUUM copies everything that is there through the journal, and the checkpoint empties that; a reader in the middle of an answer is waited for.
  async rewrite(): Promise<void> {
    this.#refuseAfterUnknownOutcome()
    translating(this.#place, () => {
      // Private documents are copied too, and must not lie in a temporary folder on the way.
      this.#database.exec('PRAGMA temp_store = MEMORY; VACUUM; PRAGMA temp_store = DEFAULT')
      const checkpoint = this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
      if (checkpoint?.busy !== 0) throw new StoreUnusable('store-locked', this.#place)
    })
  }

  async hasTable(name: string): Promise<boolean> {
    return (await this.all(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`, [name])).length > 0
  }

  // On a connection of its own: on this one a write of the same process would fall into the open transaction.
  async snapshot<T>(read: (all: Sql['all']) => Promise<T>): Promise<T> {
    const database = translating(this.#place, () => new DatabaseSync(this.#place, { readOnly: true, timeout: BUSY_TIMEOUT_IN_MILLISECONDS }))
    try {
      database.exec('BEGIN')
      return await read(async (text, values) => translating(this.#place, () => database.prepare(text).all(...exact(values))))
    } finally {
      database.close()
    }
  }

  async integrity(): Promise<readonly string[]> {
    const checked = await this.all('PRAGMA integrity_check', [])
    const said = checked.map((row) => String(row.integrity_check)).filter((text) => text !== 'ok')
    const dangling = await this.all('PRAGMA foreign_key_check', [])
    return [...said, ...dangling.map((row) => `${String(row.table)}, row ${String(row.rowid)}: refers to nothing`)]
  }

  async whileAlone(work: () => Promise<void>): Promise<void> {
    await work()
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close()
    if (this.#lock?.isOpen) this.#lock.close()
  }

  #take(step: Step): void {
    const text = 'text' in step ? step.text : insertText(step, `VALUES (${step.columns.map(() => '?').join(', ')})`)
    const statement = this.#prepare(text)
    for (const row of step.rows) statement.run(...exact(row))
  }

  #commit(): void {
    try {
      this.#prepare('COMMIT').run()
    } catch (error) {
      this.#unknownOutcome = error
      throw error
    }
  }

  #refuseAfterUnknownOutcome(): void {
    if (this.#unknownOutcome === null) return
    throw new Error(`${this.description}: a commit ended without an answer; reopen the store and read what it holds`, { cause: this.#unknownOutcome })
  }

  #prepare(text: string): StatementSync {
    const known = this.#prepared.get(text)
    if (known !== undefined) return known
    const statement = this.#database.prepare(text)
    this.#prepared.set(text, statement)
    return statement
  }
}

/** Creates folder and file for this user's eyes only; an existing file is not even opened (see the danger above). */
function createIfMissing(file: string): string {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new StoreUnusable('store-forbidden', file, { cause: error })
  }
  return existing(file)
}

function existing(file: string): string {
  try {
    if (!statSync(file).isFile()) throw new StoreUnusable('store-broken', file)
    return realpathSync(file)
  } catch (error) {
    if (error instanceof StoreUnusable) throw error
    throw new StoreUnusable(codeOf(error) === 'ENOENT' ? 'store-missing' : 'store-forbidden', file, { cause: error })
  }
}

// Before SQLite sees the file: it would open one without write permission to read, and leave files of that same permission beside it.
function refuseUnpermitted(place: string, mode: 'write' | 'read'): void {
  try {
    accessSync(place, mode === 'write' ? constants.R_OK | constants.W_OK : constants.R_OK)
  } catch (error) {
    throw new StoreUnusable('store-forbidden', place, { cause: error })
  }
}

/** Result codes of https://www.sqlite.org/rescode.html; the primary code is the last byte. */
const UNUSABLE: { readonly [primary: number]: StoreCode } = {
  3: 'store-forbidden', // SQLITE_PERM
  5: 'store-locked', // SQLITE_BUSY
  8: 'store-forbidden', // SQLITE_READONLY
  11: 'store-broken', // SQLITE_CORRUPT
  14: 'store-forbidden', // SQLITE_CANTOPEN
  23: 'store-forbidden', // SQLITE_AUTH
  26: 'store-broken', // SQLITE_NOTADB
}
const SQLITE_CONSTRAINT_PRIMARYKEY = 1555
const SQLITE_CONSTRAINT_UNIQUE = 2067

function translating<T>(place: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0
    if (code === SQLITE_CONSTRAINT_PRIMARYKEY || code === SQLITE_CONSTRAINT_UNIQUE) throw new KeyTaken({ cause: error })
    const unusable = UNUSABLE[code & 255]
    throw unusable === undefined ? error : new StoreUnusable(unusable, place, { cause: error })
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
