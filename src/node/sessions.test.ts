import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { openStore } from '../store/open.ts'
import { Sessions } from './sessions.ts'
import { temporaryFolder, TestClock } from './testing/nodes.ts'

async function made(t: TestContext) {
  const store = await openStore({ dialogue: 'lake', home: temporaryFolder(t), mode: 'write' })
  t.after(() => store.close())
  const clock = new TestClock()
  return { store, clock, sessions: new Sessions(store, () => clock.now(), { hours: 12, idleMinutes: 60 }) }
}

describe('sessions', () => {
  test('are found by their token until they are closed, and the store never holds the token', async (t) => {
    const { store, sessions } = await made(t)
    const [one, two] = [await sessions.open('ana', 'password', 'Browser'), await sessions.open('ana', 'password', 'Browser')]
    assert.notEqual(one.token, two.token)
    assert.deepEqual(await sessions.find(one.token), one.session)
    for (const wrong of ['', one.token.slice(1), `${one.token}A`, '\0', 'x'.repeat(5000), one.session.id]) assert.equal(await sessions.find(wrong), null)
    const stored = await store.listPrivate('session')
    assert.equal(stored.length, 2)
    assert.ok(!JSON.stringify(stored).includes(one.token))
    await sessions.close(two.token)
    assert.equal(await sessions.find(two.token), null)
    assert.notEqual(await sessions.find(one.token), null)
  })

  test('end an hour after their last use, and after twelve hours however busy', async (t) => {
    const { store, clock, sessions } = await made(t)
    const { token } = await sessions.open('ana', 'trial')
    const idle = await sessions.open('ana', 'trial')
    for (const at of ['12:59:59', '13:59:00', '14:58:00', '15:57:00', '16:56:00', '17:55:00', '18:54:00', '19:53:00', '20:52:00', '21:51:00', '22:50:00', '23:49:00', '23:59:59']) {
      clock.at = `2026-11-23T${at}Z`
      assert.notEqual(await sessions.find(token), null, at)
    }
    assert.equal(await sessions.find(idle.token), null)
    clock.at = '2026-11-24T00:00:00Z'
    assert.equal(await sessions.find(token), null)
    // The next to sign in sweeps out what has ended.
    await sessions.open('ben', 'trial')
    assert.equal((await store.listPrivate('session')).length, 1)
  })

  test('write down their use once a minute at most', async (t) => {
    const { store, clock, sessions } = await made(t)
    const { token, session } = await sessions.open('ana', 'trial')
    const revision = async () => (await store.findPrivate('session', session.id))?.revision
    clock.at = '2026-11-23T12:00:59Z'
    await sessions.find(token)
    assert.equal(await revision(), 1)
    clock.at = '2026-11-23T12:01:00Z'
    await Promise.all([sessions.find(token), sessions.find(token)])
    assert.equal(await revision(), 2)
    assert.equal((await sessions.find(token))?.seenAt, clock.at)
  })

  test('are listed and closed by their person, and by nobody else', async (t) => {
    const { clock, sessions } = await made(t)
    const first = await sessions.open('ana', 'passkey', 'Old browser')
    clock.at = '2026-11-23T12:10:00Z'
    const second = await sessions.open('ana', 'password', 'x'.repeat(5000))
    const other = await sessions.open('ben', 'oidc')
    assert.deepEqual((await sessions.listOf('ana')).map(({ way, browser }) => [way, browser.length]), [['password', 200], ['passkey', 11]])
    await sessions.closeOf('ana', other.session.id)
    await sessions.closeOf('ana', 'no such session')
    assert.notEqual(await sessions.find(other.token), null)
    await sessions.closeOf('ana', first.session.id)
    assert.equal(await sessions.find(first.token), null)
    const third = await sessions.open('ana', 'password')
    await sessions.closeAll('ana', third.session.id)
    assert.deepEqual([await sessions.find(second.token), (await sessions.find(third.token))?.id], [null, third.session.id])
    await sessions.closeAll('ana')
    assert.deepEqual([await sessions.listOf('ana'), (await sessions.listOf('ben')).length], [[], 1])
  })

  test('of an older program are none', async (t) => {
    const { store, sessions } = await made(t)
    const { token, session } = await sessions.open('ana', 'trial')
    await store.putPrivate('session', session.id, JSON.stringify({ officer: 'ana', csrf: 'x', expires: '2099-01-01T00:00:00Z' }), 1)
    assert.equal(await sessions.find(token), null)
  })
})
