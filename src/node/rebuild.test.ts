import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import pg from 'pg'
import { StoreUnusable } from '../store/port.ts'
import { startPostgres } from '../store/testing/postgres.ts'
import { advance } from '../dialogue/testing/contents.ts'
import { assertSame, exchange, found, openNode, retitle, saySoon, temporaryFolder } from './testing/nodes.ts'

type Damage = (statement: string) => Promise<void>
interface Place { readonly home: string; readonly databaseUrl?: string; readonly damage: Damage }

const DAMAGES: Readonly<Record<string, string>> = {
  'a row is no JSON any more': "UPDATE projection SET value = 'damaged' WHERE key = 'item/element/1'",
  'rows were deleted': "DELETE FROM projection WHERE key LIKE 'item/%'",
  'a row was changed': "UPDATE projection SET value = '{\"item\":\"element/1\",\"versions\":[]}' WHERE key = 'item/element/1'",
  'a row was added': "INSERT INTO projection (dialogue, key, value) VALUES ('lake', 'item/element/9', '{}')",
  'every row is gone': 'DELETE FROM projection',
  'its heads are gone': 'DELETE FROM projection_heads',
  'its heads are of another moment': "UPDATE projection_heads SET heads = '{\"MEX\":1}'",
}

const BROKEN_ACTS: Readonly<Record<string, string>> = {
  'is missing': "DELETE FROM act WHERE party = 'USA' AND sequence = 2",
  'is no act': "UPDATE act SET line = '{}' WHERE party = 'USA' AND sequence = 2",
  'is another act': "UPDATE act SET line = (SELECT line FROM act WHERE party = 'USA' AND sequence = 1) WHERE party = 'USA' AND sequence = 2",
}

/** `every` asks for so many of the damages, from the first: a database server makes each of them slow. */
function rebuilds(engine: string, every: number, place: (t: TestContext) => Promise<Place>): void {
  describe(`on ${engine} the projection is made again from the acts, byte for byte`, () => {
    for (const [what, statement] of Object.entries(DAMAGES).slice(0, every)) {
      test(`where ${what}`, async (t) => {
        const { damage, ...options } = await place(t)
        const mex = await openNode(t, 'MEX', options)
        const usa = await openNode(t, 'USA')
        await found([mex, usa])
        await saySoon(mex, { name: 'state', about: 'element/1.1', type: 'advance', content: advance() as never, replaces: null, audience: 'parties' })
        await saySoon(usa, retitle(usa, 'element/1.1', 'Rivers'))
        await exchange(mex, usa)
        await mex.close()
        await damage(statement)
        const again = await openNode(t, 'MEX', options)
        await again.rebuild()
        await assertSame(again, usa)
        assert.deepEqual(await again.rebuild(), [])
        await again.close()
        // What was made again is also what the next start finds.
        await assertSame(await openNode(t, 'MEX', options), usa)
      })
    }

    test('and names the rows that had been otherwise', async (t) => {
      const { damage, ...options } = await place(t)
      const mex = await openNode(t, 'MEX', options)
      await found([mex, await openNode(t, 'USA')])
      await mex.close()
      await damage("DELETE FROM projection WHERE key = 'item/plan/p'")
      await damage("INSERT INTO projection (dialogue, key, value) VALUES ('lake', 'open/x', '[]')")
      assert.deepEqual(await (await openNode(t, 'MEX', options)).rebuild(), ['item/plan/p', 'open/x'])
    })

    for (const [what, statement] of Object.entries(BROKEN_ACTS).slice(0, every)) {
      test(`but not from a store in which an act ${what}: that is said to be broken, by its place`, async (t) => {
        const { damage, ...options } = await place(t)
        const mex = await openNode(t, 'MEX', options)
        await found([mex, await openNode(t, 'USA')])
        await mex.close()
        await damage(statement)
        await assert.rejects(openNode(t, 'MEX', options), (error) => error instanceof StoreUnusable && error.code === 'store-broken' && /USA 2$/.test(error.place))
      })
    }
  })
}

rebuilds('SQLite', Infinity, async (t) => {
  const home = temporaryFolder(t)
  return { home, damage: async (statement) => { const database = new DatabaseSync(join(home, 'node.sqlite')); database.exec(statement); database.close() } }
})

const server = await startPostgres()
if ('reason' in server) test('on PostgreSQL the projection is made again from the acts', { skip: server.reason })
else {
  const run = `alternat_${randomBytes(4).toString('hex')}`
  const schemas: string[] = []
  const ask = async (statement: string) => {
    const client = new pg.Client(server.url)
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  after(async () => {
    if (server.crash === null) for (const schema of schemas) await ask(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await server.stop()
  })
  rebuilds('PostgreSQL', 2, async (t) => {
    const schema = `${run}_${schemas.length}`
    schemas.push(schema)
    const url = new URL(server.url)
    url.searchParams.set('schema', schema)
    return { home: temporaryFolder(t), databaseUrl: url.href, damage: (statement) => ask(`SET search_path = ${schema}; ${statement}`) }
  })
}
