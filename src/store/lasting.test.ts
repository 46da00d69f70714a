import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, describe, test } from 'node:test'
import pg from 'pg'
import { openLasting } from './lasting.ts'
import { openStore } from './open.ts'
import { PlaceTaken, StoreUnusable } from './port.ts'
import type { Store } from './port.ts'
import { isUnusable } from './testing/bounds-contract.ts'
import { act, batch, chain } from './testing/opened.ts'
import { startPostgres } from './testing/postgres.ts'

/** Stores that are lost when told so; `opened` counts them. */
function losable() {
  const state = { opened: 0, closed: 0, isLost: false, refuses: false }
  const open = async (): Promise<Store> => {
    if (state.refuses) throw new StoreUnusable('store-locked', 'here')
    state.isLost = false
    const number = ++state.opened
    return {
      description: `store ${number}`, get isLost() { return state.isLost },
      heads: async () => { if (state.isLost) throw new Error('lost'); return { MEX: number } },
      close: async () => { state.closed += 1 },
    } as unknown as Store
  }
  return { state, open }
}

describe('a store that lasts', () => {
  test('is opened again at the next call after it was lost, once for however many calls', async () => {
    const { state, open } = losable()
    const store = await openLasting(open)
    assert.deepEqual([await store.heads(), store.description], [{ MEX: 1 }, 'store 1'])
    state.isLost = true
    assert.deepEqual(await Promise.all([store.heads(), store.heads(), store.heads()]), [{ MEX: 2 }, { MEX: 2 }, { MEX: 2 }])
    assert.deepEqual([state.opened, state.closed, store.description], [2, 1, 'store 2'])
  })

  test('fails call after call while it cannot be opened, and goes on once it can', async () => {
    const { state, open } = losable()
    const store = await openLasting(open)
    Object.assign(state, { isLost: true, refuses: true })
    for (let call = 0; call < 3; call++) await assert.rejects(store.heads(), isUnusable('store-locked'))
    state.refuses = false
    assert.deepEqual(await store.heads(), { MEX: 2 })
  })

  test('is not opened again to be closed', async () => {
    const { state, open } = losable()
    const store = await openLasting(open)
    state.isLost = true
    await store.close()
    assert.deepEqual([state.opened, state.closed], [1, 1])
  })
})

const server = await startPostgres()
if ('reason' in server) test('a store on PostgreSQL outlives its server', { skip: server.reason })
else {
  const schema = `alternat_${randomBytes(4).toString('hex')}`
  const ask = async (text: string) => {
    const client = new pg.Client(server.url)
    await client.connect()
    return client.query(text).finally(() => client.end())
  }
  const open = () => openStore({ home: '/nowhere', databaseUrl: server.url, schema, dialogue: 'lake', mode: 'write' })
  after(async () => {
    if (server.crash === null) await ask(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await server.stop()
  })

  /** A server that comes back takes its time: asked again until it answers. */
  const appended = async (store: Store, sequence: number) => {
    const deadline = performance.now() + 20_000
    for (;;) {
      const error: unknown = await store.append(batch([act('MEX', sequence)])).then(() => null, (reason: unknown) => reason)
      if (error === null || error instanceof PlaceTaken) return
      if (!(error instanceof StoreUnusable) || performance.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  test('a store on PostgreSQL outlives its server, and its session', { skip: server.crash === null && 'needs a server of its own' }, async (t) => {
    const store = await openLasting(open)
    t.after(() => store.close())
    await store.append(batch([act('MEX', 1)]))
    await server.crash?.()
    await appended(store, 2)
    await ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'alternat'`)
    await appended(store, 3)
    assert.deepEqual(await store.acts('MEX', 0, 9), chain('MEX', 1, 3))
  })

  test('but writes nothing while another process has taken its place', { skip: server.crash === null && 'needs a server of its own' }, async () => {
    const store = await openLasting(open)
    await ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'alternat'`)
    const successor = await open()
    const isRefused = (error: unknown) => error instanceof StoreUnusable && ['store-unreachable', 'store-locked'].includes(error.code)
    for (let call = 0; call < 2; call++) await assert.rejects(store.append(batch([act('USA', 1)])), isRefused)
    assert.deepEqual(await successor.acts('USA', 0, 9), [])
    await successor.close()
    await store.append(batch([act('USA', 1)]))
    await store.close()
  })
}
