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
const last: Migration = ({ text }) => [`CREATE TABLE last (name ${text})`]
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

test('a step whose outcome is unknown, whichever it is, is there whole or not at all, and the next start goes on from there', async () => {
  const steps = [...MIGRATIONS, later, last]
  for (const fault of ['before', 'after'] as const) {
    for (let place = 0; place < steps.length; place++) {
      const file = join(root, `fault-${fault}-${place}.sqlite`)
      const sql = await openSqlite(file, 'write')
      let transactions = 0
      const faulty = new Proxy(sql, {
        get: (target, name) => {
          const value: unknown = Reflect.get(target, name)
          if (name === 'transaction') return async (...words: Parameters<typeof sql.transaction>) => {
            const isMet = transactions++ === place
            if (isMet && fault === 'before') throw new Error('failed and not written')
            await target.transaction(...words)
            if (isMet) throw new Error('failed and written')
          }
          return typeof value === 'function' ? (value.bind(target) as unknown) : value
        },
      })
      await assert.rejects(bringUpToDate(faulty, 'write', steps), /failed and/)
      await sql.close()
      const again = await openSqlite(file, 'write')
      await bringUpToDate(again, 'write', steps)
      assert.deepEqual((await again.all('SELECT version FROM schema_version', [])).map((row) => row.version), [steps.length])
      assert.equal((await again.all('SELECT name FROM later', [])).length, 1, 'each step once')
      assert.equal(await again.hasTable('last'), true)
      await again.close()
    }
  }
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
