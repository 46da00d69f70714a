import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { after, test } from 'node:test'
import pg from 'pg'
import { runStoreContract } from './contract.ts'
import { openStore } from './open.ts'
import type { StoreOptions } from './open.ts'
import { isUnusable } from './testing/bounds-contract.ts'
import { killContract } from './testing/kill-contract.ts'
import { act, batch, freshPlace } from './testing/opened.ts'
import { startPostgres } from './testing/postgres.ts'

const server = await startPostgres()

if ('reason' in server) test('PostgreSQL keeps the contract of a store', { skip: server.reason })
else {
  const run = `alternat_${randomBytes(4).toString('hex')}`
  const schemas = new Set<string>()
  const schemaOf = (place: string) => {
    schemas.add(`${run}_${place}`)
    return `${run}_${place}`
  }
  const ask = async (text: string, values: unknown[] = [], url = server.url) => {
    const client = new pg.Client(url)
    await client.connect()
    return client.query(text, values).finally(() => client.end())
  }
  const open = (options: Partial<StoreOptions> = {}) =>
    openStore({ home: '/nowhere', databaseUrl: server.url, schema: schemaOf(freshPlace()), dialogue: 'hled', mode: 'write', ...options })

  // What makes users and databases stays away from a server that is not ours.
  const onOurOwn = { skip: server.crash === null && 'needs a server of its own' }

  after(async () => {
    // A server that is not ours is left as it was found.
    if (server.crash === null) for (const schema of schemas) await ask(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await server.stop()
  })

  const { data } = server
  const filesOf = data === null ? null : async () => {
    await ask('CHECKPOINT')
    const files = readdirSync(join(data, 'base'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    // A file may go between the listing and the reading.
    return Buffer.concat(files.flatMap(({ parentPath, name }) => (existsSync(join(parentPath, name)) ? [readFileSync(join(parentPath, name))] : [])))
  }
  runStoreContract('PostgreSQL', ({ place, ...options }) => open({ ...options, schema: schemaOf(place) }), filesOf)

  const place = (name: string) => () => ({ home: '/nowhere', databaseUrl: server.url, schema: schemaOf(name), dialogue: 'hled' })
  killContract('PostgreSQL keeps every answered act when the node is killed', place('killed'), [1, 30], async (child) => { child.kill('SIGKILL') })
  const { crash } = server
  if (crash !== null) killContract('PostgreSQL keeps every answered act when the server is killed', place('crashed'), [20], crash)

  test('the address or an option names the schema, the option first, and everything lives there', async () => {
    const [one, two] = [schemaOf('of_address'), schemaOf('of_option')]
    const url = new URL(server.url)
    url.searchParams.set('schema', one)
    for (const schema of [undefined, two]) {
      const store = await open({ databaseUrl: url.href, schema })
      await store.append(batch([act('MEX', 1)]))
      assert.match(store.description, new RegExp(`, schema ${schema ?? one}$`))
      await store.close()
      assert.equal((await ask(`SELECT 1 FROM ${schema ?? one}.act`)).rowCount, 1)
    }
    await assert.rejects(open({ schema: 'no"; DROP SCHEMA public' }), TypeError)
  })

  test('nothing of what acts and documents say is copied into the statistics of the server', async () => {
    const schema = schemaOf('unsampled')
    const store = await open({ schema })
    await store.append(batch(Array.from({ length: 300 }, (_, index) => act('MEX', index + 1, `secret ${index}`))))
    for (let index = 0; index < 100; index++) await store.putPrivate('draft', `d${index}`, JSON.stringify({ secret: index }), 0)
    await ask(`ANALYZE ${schema}.act`)
    await ask(`ANALYZE ${schema}.private_document`)
    await store.close()
    const sampled = (await ask('SELECT tablename, attname FROM pg_stats WHERE schemaname = $1', [schema])).rows.map(({ tablename, attname }: { tablename: string; attname: string }) => `${tablename}.${attname}`)
    assert.ok(sampled.includes('act.hash'), 'statistics were made')
    assert.deepEqual(sampled.filter((column) => /\.(line|held|received|body)$/.test(column)), [])
  })

  test('the description and every error leave the password out', async () => {
    const secret = 'S3cr+t-of-the-node'
    const url = new URL(server.url)
    const { password } = url
    const store = await open()
    assert.equal(inspect(store, { depth: 9 }).includes(password), false)
    assert.ok(store.description.startsWith(`PostgreSQL, ${url.hostname}:${url.port}/`))
    await store.close()
    const wrong = [
      `postgres://alternat:${encodeURIComponent(secret)}@127.0.0.1:1/x`, `postgres://alternat:${encodeURIComponent(secret)}@[bad/x`,
      `mysql://alternat:${encodeURIComponent(secret)}@127.0.0.1/x`, `${url.protocol}//${url.username}:${encodeURIComponent(secret)}@${url.host}${url.pathname}`,
    ]
    for (const databaseUrl of wrong) {
      await assert.rejects(open({ databaseUrl }), (error) => {
        const text = inspect(error, { depth: 9, showHidden: true })
        return !text.includes(secret) && !text.includes(encodeURIComponent(secret))
      })
    }
  })

  test('each way in which a server cannot be used has its code', async () => {
    const at = (change: (url: URL) => void) => {
      const url = new URL(server.url)
      change(url)
      return url.href
    }
    await assert.rejects(open({ databaseUrl: at((url) => { url.port = '1' }) }), isUnusable('store-unreachable'))
    await assert.rejects(open({ databaseUrl: at((url) => { url.port = '1' }), mode: 'read' }), isUnusable('store-unreachable'))
    await assert.rejects(open({ databaseUrl: at((url) => { url.pathname = `/${run}_none` }) }), isUnusable('store-missing'))
    await assert.rejects(open({ mode: 'read' }), isUnusable('store-missing'))
    const schema = schemaOf('newer')
    await (await open({ schema })).close()
    await ask(`UPDATE ${schema}.schema_version SET version = 1000`)
    await assert.rejects(open({ schema }), isUnusable('store-newer'))
    await assert.rejects(open({ schema, mode: 'read' }), isUnusable('store-newer'))
  })

  test('a user without rights, or with another password, is forbidden', onOurOwn, async () => {
    await ask(`CREATE ROLE plain LOGIN PASSWORD 'plain'`)
    const url = new URL(server.url)
    url.username = 'plain'
    await assert.rejects(open({ databaseUrl: url.href }), isUnusable('store-forbidden'))
    url.password = 'plain'
    await assert.rejects(open({ databaseUrl: url.href }), isUnusable('store-forbidden'))
  })

  test('a database of another encoding than UTF-8 is refused', onOurOwn, async () => {
    await ask(`CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0`)
    const url = new URL(server.url)
    url.pathname = '/latin'
    await assert.rejects(open({ databaseUrl: url.href }), isUnusable('store-broken'))
  })

  test('order is that of the bytes in a database that sorts as Spanish does', onOurOwn, async (t) => {
    try {
      await ask(`CREATE DATABASE spanish LOCALE_PROVIDER icu ICU_LOCALE 'es' LOCALE 'C' TEMPLATE template0`)
    } catch (error) {
      return t.skip(`this server has no ICU: ${String(error)}`)
    }
    const url = new URL(server.url)
    url.pathname = '/spanish'
    const store = await open({ databaseUrl: url.href })
    const keys = ['B', 'Z', 'a', 'b', 'n', 'o', 'ñ']
    for (const key of keys.toReversed()) await store.putPrivate('draft', key, 'x', 0)
    await store.append(batch([act('mex', 1), act('MEX', 2), act('USA', 3)]))
    assert.deepEqual((await store.listPrivate('draft')).map((document) => document.id), keys)
    assert.deepEqual(await store.heads(), { mex: 1, MEX: 2, USA: 3 })
    await store.close()
  })

  test('two dialogues of one schema have a writer each, opened at the same moment in a new schema', async () => {
    const schema = schemaOf('both')
    const stores = await Promise.all(['one', 'two', 'three'].map((dialogue) => open({ schema, dialogue })))
    for (const [index, store] of stores.entries()) await store.append(batch([act('MEX', index + 1)]))
    assert.deepEqual(await Promise.all(stores.map((store) => store.heads())), [{ MEX: 1 }, { MEX: 2 }, { MEX: 3 }])
    for (const store of stores) await store.close()
  })

  test('a writer that lost its session never writes again, and another takes its place', async () => {
    const schema = schemaOf('fenced')
    const url = new URL(server.url)
    url.searchParams.set('application_name', schema)
    const first = await open({ schema, databaseUrl: url.href })
    await first.append(batch([act('MEX', 1)]))
    await ask('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = $1', [schema])
    const second = await open({ schema })
    await assert.rejects(first.append(batch([act('MEX', 2)])), isUnusable('store-unreachable'))
    await assert.rejects(first.putPrivate('draft', 'one', 'x', 0), isUnusable('store-unreachable'))
    await second.append(batch([act('MEX', 2, 'of the second')]))
    assert.deepEqual(await first.acts('MEX', 1, 9), [act('MEX', 2, 'of the second')])
    await first.close()
    await second.close()
  })

  test('of several servers named the one that answers is found, and written to; a second that takes writes is refused', async () => {
    const url = new URL(server.url)
    const hosts = (...ports: string[]) => `${url.protocol}//${url.username}:${url.password}@${ports.map((port) => `${url.hostname}:${port}`).join(',')}${url.pathname}?target_session_attrs=read-write`
    const store = await open({ databaseUrl: hosts('1', url.port) })
    await store.append(batch([act('MEX', 1)]))
    assert.match(store.description, /:1,/)
    await store.close()
    await assert.rejects(open({ databaseUrl: hosts('1', '2') }), isUnusable('store-unreachable'))
    await assert.rejects(open({ databaseUrl: hosts(url.port, url.port) }), isUnusable('store-forked'))
    await assert.rejects(open({ databaseUrl: 'postgres://a:b@one:x,two/db' }), TypeError)
  })

  test('a writer that others wait for says so to the server, which ends a session that is silent', async () => {
    const schema = schemaOf('watched')
    const url = new URL(server.url)
    url.searchParams.set('application_name', schema)
    const store = await open({ schema, databaseUrl: url.href, isWatched: true })
    const { openPostgres } = await import('./postgres.ts')
    const sql = await openPostgres({ url: url.href, schema: schemaOf('watched_too'), dialogue: 'hled', mode: 'write', isWatched: true })
    await sql.run(`CREATE TABLE setting AS SELECT current_setting('idle_session_timeout') AS value`, [])
    assert.deepEqual(await sql.all('SELECT value FROM setting', []), [{ value: '9s' }])
    await sql.close()
    const began = performance.now()
    await assert.rejects(open({ schema, isWatched: true }), isUnusable('store-locked'))
    assert.ok(performance.now() - began < 2_000, 'the lock is asked for once')
    await store.close()
  })

  test('a commit waits for the disk even where the server is told not to', onOurOwn, async () => {
    await ask(`CREATE ROLE hasty LOGIN SUPERUSER PASSWORD 'hasty'`)
    await ask(`ALTER ROLE hasty SET synchronous_commit = off`)
    const url = new URL(server.url)
    url.username = 'hasty'
    url.password = 'hasty'
    const { openPostgres } = await import('./postgres.ts')
    const sql = await openPostgres({ url: url.href, schema: schemaOf('hasty'), dialogue: 'hled', mode: 'write' })
    await sql.run('CREATE TABLE setting AS SELECT current_setting(?) AS value', ['synchronous_commit'])
    assert.deepEqual(await sql.all('SELECT value FROM setting', []), [{ value: 'on' }])
    await sql.close()
  })
}
