import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import pg from 'pg'
import { openSql, openStore } from './open.ts'
import type { StoreOptions } from './open.ts'
import { bringUpToDate } from './migrations.ts'
import { StoreUnusable } from './port.ts'
import { dropRows, readRows, TABLES_VERSION, takeRows } from './portable.ts'
import type { TablePart } from './portable.ts'
import { TABLES, TABLES_OF_THE_MOMENT } from './tables.ts'
import { ODDITIES, batch, chain } from './testing/opened.ts'
import { startPostgres } from './testing/postgres.ts'

type Place = Omit<StoreOptions, 'mode'>
const DIALOGUE = 'lake'

function onSqlite(t: Pick<TestContext, 'after'>): Place {
  const home = mkdtempSync(join(tmpdir(), 'alternat-portable-'))
  t.after(() => rmSync(home, { recursive: true, force: true }))
  return { dialogue: DIALOGUE, home }
}

/** Acts in more than one portion, every oddity of text, proofs, and the rows of another dialogue beside them. */
async function fill(place: Place): Promise<void> {
  const store = await openStore({ ...place, mode: 'write' })
  await store.append(batch([...chain('MEX', 1, 1203), ...chain('USA', 1, 3)]))
  for (const id of ODDITIES) await store.putPrivate('draft', id, JSON.stringify(id), 0)
  await store.putPrivate('draft', 'x', '1', 0)
  await store.putPrivate('draft', 'x', '2', 1)
  await store.keepProof({ party: 'USA', sequence: 2, held: 'one', received: 'other', broughtBy: null, noticedAt: null, settlement: null })
  await store.keepProof({ party: 'USA', sequence: 3, held: 'one', received: 'other', broughtBy: 'CAN', noticedAt: '2026-01-01T00:00:00Z', settlement: null })
  await store.settle('USA', 3, { keeps: chain('USA', 4, 4)[0]?.hash ?? '', at: '2026-01-01T00:00:00Z', by: 'ana', reason: 'x' }, { instead: [] })
  await store.close()
  const other = await openStore({ ...place, dialogue: 'river', mode: 'write' })
  await other.putPrivate('draft', 'of another dialogue', '{}', 0)
  await other.close()
}

async function rowsOf(place: Place): Promise<readonly TablePart[]> {
  return readRows(place, async (parts) => {
    const all: TablePart[] = []
    for await (const part of parts) all.push(part)
    return all
  })
}

async function* each(parts: readonly TablePart[]): AsyncGenerator<TablePart> {
  yield* parts
}

describe('the list of tables', () => {
  test('is what the engine holds after the last migration, every column and key', async (t) => {
    const sql = await openSql({ ...onSqlite(t), mode: 'write' })
    t.after(() => sql.close())
    await bringUpToDate(sql, 'write')
    const named = await sql.all(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'schema_version' ORDER BY name`, [])
    assert.deepEqual(named.map((row) => row.name), [...TABLES, ...TABLES_OF_THE_MOMENT].map(({ name }) => name).toSorted(), 'a table that no backup carries: add it to src/store/tables.ts')
    for (const { name, columns, key } of TABLES) {
      const info = await sql.all(`SELECT name, type, pk FROM pragma_table_info('${name}')`, [])
      const held = info.filter((row) => row.name !== 'dialogue')
      assert.deepEqual(Object.fromEntries(held.map((row) => [row.name, String(row.type).toLowerCase()])), columns, name)
      const keys = held.filter((row) => Number(row.pk) > 0).sort((one, other) => Number(one.pk) - Number(other.pk)).map((row) => row.name)
      assert.deepEqual(keys, key, name)
    }
  })
})

describe('rows on their way to another store', () => {
  test('are all there and the same, and those of no other dialogue, on SQLite', async (t) => {
    const [from, to] = [onSqlite(t), onSqlite(t)]
    await fill(from)
    const rows = await rowsOf(from)
    assert.deepEqual(rows.map(({ table, rows: some }) => `${table} ${some.length}`), ['act 500', 'act 500', 'act 205', `private_document ${ODDITIES.length + 1}`, 'equivocation_proof 2', 'act_set_aside 1'])
    await takeRows(to, TABLES_VERSION, each(rows))
    assert.deepEqual(await rowsOf(to), rows)
    const store = await openStore({ ...to, mode: 'read' })
    t.after(() => store.close())
    assert.deepEqual(await store.heads(), { MEX: 1203, USA: 2 })
    assert.equal((await store.findPrivate('draft', 'x'))?.revision, 2)
  })

  test('are of one moment, whatever is written while they are read', async (t) => {
    const from = onSqlite(t)
    await fill(from)
    const writer = await openStore({ ...from, mode: 'write' })
    t.after(() => writer.close())
    const seen = await readRows(from, async (parts) => {
      let acts = 0
      for await (const { table, rows } of parts) {
        if (table === 'act') acts += rows.length
        if (acts === 500) await writer.append(batch(chain('MEX', 1204, 1300)))
        if (table === 'private_document') assert.ok(!rows.some((row) => row.id === 'later'))
        else await writer.putPrivate('draft', 'later', '{}', 0)
      }
      return acts
    })
    assert.equal(seen, 1205)
  })

  const rejectsWith = (code: string) => (error: unknown) => error instanceof StoreUnusable && error.code === code

  test('are not taken into a store that holds this dialogue, nor from tables that this program does not know', async (t) => {
    const from = onSqlite(t)
    await fill(from)
    const rows = await rowsOf(from)
    await assert.rejects(takeRows(from, TABLES_VERSION, each(rows)), rejectsWith('store-occupied'))
    await assert.rejects(takeRows(onSqlite(t), TABLES_VERSION + 1, each(rows)), rejectsWith('store-newer'))
    assert.deepEqual(await rowsOf(from), rows)
  })

  test('of which one cannot be taken are not taken at all', async (t) => {
    const from = onSqlite(t)
    await fill(from)
    const rows = await rowsOf(from)
    const [first] = rows
    for (const wrong of [first, { table: 'none', rows: [{ a: 1 }] }, { table: 'act; DROP TABLE act', rows: [{ a: 1 }] }, { table: 'act', rows: [{ 'party) --': 'x' }] }, { table: 'act', rows: [{}] }]) {
      const to = onSqlite(t)
      await assert.rejects(takeRows(to, TABLES_VERSION, each([...rows, ...(wrong === undefined ? [] : [wrong])])))
      assert.deepEqual(await rowsOf(to), [])
      await takeRows(to, TABLES_VERSION, each(rows))
      await dropRows(to)
      assert.deepEqual(await rowsOf(to), [])
    }
  })
})

const server = await startPostgres()
if ('reason' in server) test('rows go from SQLite to PostgreSQL and back', { skip: server.reason })
else {
  const schema = `alternat_${randomBytes(4).toString('hex')}`
  after(async () => {
    const client = new pg.Client(server.url)
    await client.connect()
    if (server.crash === null) await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await client.end()
    await server.stop()
  })

  test('rows go from SQLite to PostgreSQL and back, the same', async (t) => {
    const [from, back] = [onSqlite(t), onSqlite(t)]
    const to: Place = { dialogue: DIALOGUE, home: '/nowhere', databaseUrl: server.url, schema }
    await fill(from)
    const rows = await rowsOf(from)
    await takeRows(to, TABLES_VERSION, each(rows))
    const there = await rowsOf(to)
    assert.deepEqual(there, rows)
    await takeRows(back, TABLES_VERSION, each(there))
    assert.deepEqual(await rowsOf(back), rows)
    await assert.rejects(takeRows(to, TABLES_VERSION, each(rows)), (error) => error instanceof StoreUnusable && error.code === 'store-occupied')
    const sql = await openSql({ ...to, mode: 'read' })
    assert.deepEqual(await sql.integrity(), [])
    await sql.close()
  })
}
