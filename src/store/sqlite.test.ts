import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { DatabaseSync } from 'node:sqlite'
import { runStoreContract } from './contract.ts'
import { openStore } from './open.ts'
import { KeyTaken } from './sql.ts'
import { openSqlite } from './sqlite.ts'
import { isUnusable } from './testing/bounds-contract.ts'
import { killContract } from './testing/kill-contract.ts'
import { act, batch, chain, freshPlace } from './testing/opened.ts'

const root = mkdtempSync(join(tmpdir(), 'alternat-sqlite-'))
after(() => rmSync(root, { recursive: true, force: true }))
const freshHome = () => join(root, freshPlace())
const write = (home: string) => openStore({ home, dialogue: 'hled', mode: 'write' })
const read = (home: string) => openStore({ home, dialogue: 'hled', mode: 'read' })

const filesOf = async (place: string) => Buffer.concat(readdirSync(join(root, place)).filter((name) => name !== 'node.sqlite.lock').map((name) => readUnlocked(join(root, place, name))))
runStoreContract('SQLite', ({ place, ...options }) => openStore({ home: join(root, place), ...options }), filesOf)

/** By another process: this one would lose its locks by closing the file. */
function readUnlocked(file: string): Buffer {
  return execFileSync('cat', [file], { maxBuffer: 1024 * 1024 * 1024 })
}

const killed = () => ({ home: join(root, 'killed'), dialogue: 'hled' })
killContract('SQLite keeps every answered act through kill -9', killed, [1, 2, 5, 17, 60], async (child) => { child.kill('SIGKILL') })

test('SQLite commits are synced before they are answered, and readers do not block them', async () => {
  const sql = await openSqlite(join(freshHome(), 'node.sqlite'), 'write')
  assert.deepEqual({ ...(await sql.all('PRAGMA synchronous', []))[0] }, { synchronous: 2 })
  assert.deepEqual({ ...(await sql.all('PRAGMA journal_mode', []))[0] }, { journal_mode: 'wal' })
  await sql.close()
})

test('a SQLite store names its file, and only its own user can read it', async () => {
  const home = freshHome()
  const store = await write(home)
  await store.append(batch([act('MEX', 1)]))
  assert.equal(store.description, `SQLite, ${join(home, 'node.sqlite')}`)
  assert.deepEqual(readdirSync(home).sort(), ['node.sqlite', 'node.sqlite-shm', 'node.sqlite-wal', 'node.sqlite.lock'])
  for (const name of readdirSync(home)) assert.equal(statSync(join(home, name)).mode & 0o777, 0o600, name)
  await store.close()
})

test('the lock of a SQLite store holds through another path to the same folder, too', async () => {
  const home = freshHome()
  const store = await write(home)
  symlinkSync(home, `${home}-link`)
  await assert.rejects(write(`${home}-link`), isUnusable('store-locked'))
  await store.close()
  await (await write(`${home}-link`)).close()
})

test('a file that is no database is broken, for a writer and for a reader, and is left as it was', async () => {
  const home = freshHome()
  mkdirSync(home)
  const file = join(home, 'node.sqlite')
  writeFileSync(file, 'not a database '.repeat(1000))
  await assert.rejects(write(home), isUnusable('store-broken'))
  await assert.rejects(read(home), isUnusable('store-broken'))
  assert.equal(readFileSync(file, 'utf8'), 'not a database '.repeat(1000))
  rmSync(file)
  mkdirSync(file)
  await assert.rejects(write(home), isUnusable('store-broken'))
  await assert.rejects(read(home), isUnusable('store-broken'))
})

test('a database cut short is broken as soon as the missing part is needed', async () => {
  const home = freshHome()
  const store = await write(home)
  await store.append(batch(chain('MEX', 1, 2000)))
  await store.close()
  truncateSync(join(home, 'node.sqlite'), 20_480)
  await assert.rejects(async () => (await read(home)).acts('MEX', 0, 3000), isUnusable('store-broken'))
})

test('an empty file is an empty store for a writer, and no store yet for a reader', async () => {
  const home = freshHome()
  mkdirSync(home)
  writeFileSync(join(home, 'node.sqlite'), '')
  await assert.rejects(read(home), isUnusable('store-missing'))
  const store = await write(home)
  assert.deepEqual(await store.heads(), {})
  await store.close()
})

test('a reader creates nothing', async () => {
  const home = freshHome()
  await assert.rejects(read(home), isUnusable('store-missing'))
  assert.equal(existsSync(home), false)
})

test('a store of a newer program is refused, whoever opens it, and not changed', async () => {
  const home = freshHome()
  await (await write(home)).close()
  const database = new DatabaseSync(join(home, 'node.sqlite'))
  database.exec('UPDATE schema_version SET version = 1000')
  await assert.rejects(write(home), isUnusable('store-newer'))
  await assert.rejects(read(home), isUnusable('store-newer'))
  assert.equal(database.prepare('SELECT version FROM schema_version').get()?.version, 1000)
  database.close()
})

test('what this user may not read or write is forbidden', { skip: process.platform === 'win32' }, async () => {
  const home = freshHome()
  await (await write(home)).close()
  // Root may do everything: it becomes nobody for the time of the test.
  const isRoot = process.getuid?.() === 0
  if (isRoot) for (const name of ['', 'node.sqlite', 'node.sqlite.lock']) chownSync(join(home, name), 65534, 65534)
  if (isRoot) chmodSync(root, 0o755)
  if (isRoot) process.seteuid?.(65534)
  try {
    await (await read(home)).close()
    chmodSync(join(home, 'node.sqlite'), 0o400)
    await assert.rejects(write(home), isUnusable('store-forbidden'))
    chmodSync(join(home, 'node.sqlite'), 0o000)
    await assert.rejects(write(home), isUnusable('store-forbidden'))
    await assert.rejects(read(home), isUnusable('store-forbidden'))
    chmodSync(home, 0o500)
    await assert.rejects(write(join(home, 'inner')), isUnusable('store-forbidden'))
    chmodSync(home, 0o000)
    await assert.rejects(write(home), isUnusable('store-forbidden'))
    await assert.rejects(read(home), isUnusable('store-forbidden'))
    chmodSync(home, 0o700)
    chmodSync(join(home, 'node.sqlite'), 0o600)
    // The check before SQLite asks for the real user, who is still root here.
    if (!isRoot) await (await write(home)).close()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
})

test('a transaction of SQLite that fails at its start, in the middle or at its end leaves nothing', async () => {
  const sql = await openSqlite(join(freshHome(), 'node.sqlite'), 'write')
  await sql.run('CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER REFERENCES t (a) DEFERRABLE INITIALLY DEFERRED)', [])
  const insert = (...rows: number[][]) => ({ insertInto: 't', columns: ['a', 'b'], rows })
  await sql.transaction([insert([1, 1])])
  await assert.rejects(sql.transaction([insert([2, 2]), insert([1, 1])]), KeyTaken)
  await assert.rejects(sql.transaction([insert([2, 2]), { text: 'SELECT nonsense', rows: [[]] }]))
  assert.deepEqual((await sql.all('SELECT a FROM t', [])).map((row) => row.a), [1])
  // A commit that fails may have an unknown outcome: from then on the store only closes.
  await assert.rejects(sql.transaction([insert([3, 999])]), /FOREIGN KEY/)
  await assert.rejects(sql.transaction([insert([4, 4])]), /reopen the store/)
  await assert.rejects(sql.run('DELETE FROM t', []), /reopen the store/)
  await assert.rejects(sql.all('SELECT a FROM t', []), /reopen the store/)
  await sql.close()
})

test('an erasure that died between its commit and the rewriting of its tables is finished by the next writer', async () => {
  const home = freshHome()
  const store = await write(home)
  await store.append(batch([act('MEX', 1, 'to be forgotten'.repeat(1000)), ...chain('MEX', 2, 50)]))
  await store.close()
  const database = new DatabaseSync(join(home, 'node.sqlite'))
  database.exec(`PRAGMA secure_delete = OFF; UPDATE act SET line = 'withheld' WHERE sequence = 1; INSERT INTO rewrite_due (dialogue, party, sequence) VALUES ('hled', 'MEX', 1)`)
  database.close()
  assert.ok(readFileSync(join(home, 'node.sqlite')).includes('to be forgotten'))
  await (await read(home)).close()
  assert.ok(readFileSync(join(home, 'node.sqlite')).includes('to be forgotten'), 'a reader changes nothing')
  await (await write(home)).close()
  assert.equal(readFileSync(join(home, 'node.sqlite')).includes('to be forgotten'), false)
})
