import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MIGRATIONS, bringUpToDate } from './migrations.ts'
import type { Migration } from './migrations.ts'
import { openSqlite } from './sqlite.ts'
import { isUnusable } from './testing/bounds-contract.ts'

const root = mkdtempSync(join(tmpdir(), 'alternat-migrations-'))
test.after(() => rmSync(root, { recursive: true, force: true }))
const later: Migration = ({ text }) => [`CREATE TABLE later (name ${text})`, `INSERT INTO later VALUES ('x')`]
const failing: Migration = () => ['CREATE TABLE half (a INTEGER)', 'SELECT nonsense']

test('a writer applies the steps that are missing, each once', async () => {
  const sql = await openSqlite(join(root, 'once.sqlite'), 'write')
  await bringUpToDate(sql, 'write')
  for (let opened = 0; opened < 3; opened++) await bringUpToDate(sql, 'write', [...MIGRATIONS, later])
  assert.equal((await sql.all('SELECT name FROM later', [])).length, 1)
  assert.equal((await sql.all('SELECT version FROM schema_version', [])).length, 1)
  await sql.close()
})

test('a step that fails leaves nothing of itself, and the steps before it stay', async () => {
  const sql = await openSqlite(join(root, 'failing.sqlite'), 'write')
  await assert.rejects(bringUpToDate(sql, 'write', [...MIGRATIONS, failing]))
  assert.equal(await sql.hasTable('half'), false)
  assert.deepEqual((await sql.all('SELECT version FROM schema_version', [])).map((row) => row.version), [MIGRATIONS.length])
  await bringUpToDate(sql, 'write', [...MIGRATIONS, later])
  assert.equal(await sql.hasTable('later'), true)
  await sql.close()
})

test('a reader of tables that wait for a writer is told so, and changes nothing', async () => {
  const file = join(root, 'older.sqlite')
  const writer = await openSqlite(file, 'write')
  await bringUpToDate(writer, 'write')
  const reader = await openSqlite(file, 'read')
  await assert.rejects(bringUpToDate(reader, 'read', [...MIGRATIONS, later]), isUnusable('store-older'))
  await bringUpToDate(reader, 'read')
  await reader.close()
  await writer.close()
})
