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

const BROKEN_ACTS: Readonly<Record<string, string>> = {
  'is missing': "DELETE FROM act WHERE party = 'USA' AND sequence = 2",
  'is no act': "UPDATE act SET line = '{}' WHERE party = 'USA' AND sequence = 2",
  'is another act': "UPDATE act SET line = (SELECT line FROM act WHERE party = 'USA' AND sequence = 1) WHERE party = 'USA' AND sequence = 2",
}

/** `every` asks for so many of the damages, from the first: a database server makes each of them slow. */
function rebuilds(engine: string, every: number, place: (t: TestContext) => Promise<Place>): void {
  describe(`on ${engine} what a node holds is made again from its acts at every start, byte for byte`, () => {
    test('after a life of proposals, signatures, statements and a rotation', async (t) => {
      const { damage: _, ...options } = await place(t)
      const mex = await openNode(t, 'MEX', options)
      const usa = await openNode(t, 'USA')
      await found([mex, usa])
      await saySoon(mex, { name: 'state', about: 'element/1.1', type: 'advance', content: advance() as never, replaces: null, audience: 'parties' })
      const { hash } = await saySoon(usa, retitle(usa, 'element/1.1', 'Rivers'))
      await exchange(mex, usa)
      await saySoon(mex, { name: 'sign', proposal: hash })
      await mex.rotate('yearly')
      await exchange(mex, usa)
      const before = mex.rows.toText()
      await mex.close()
      const again = await openNode(t, 'MEX', options)
      assert.deepEqual(again.rows.toText(), before)
      await assertSame(again, usa)
    })

    for (const [what, statement] of Object.entries(BROKEN_ACTS).slice(0, every)) {
      test(`but not where an act ${what} in its store: that is said to be broken, by its place`, async (t) => {
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
if ('reason' in server) test('on PostgreSQL what a node holds is made again from its acts', { skip: server.reason })
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
  rebuilds('PostgreSQL', 1, async (t) => {
    const schema = `${run}_${schemas.length}`
    schemas.push(schema)
    const url = new URL(server.url)
    url.searchParams.set('schema', schema)
    return { home: temporaryFolder(t), databaseUrl: url.href, damage: (statement) => ask(`SET search_path = ${schema}; ${statement}`) }
  })
}
