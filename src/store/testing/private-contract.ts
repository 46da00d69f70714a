import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Open } from '../contract.ts'
import type { PrivateKind } from '../private-kinds.ts'
import { ODDITIES, freshPlace, opened } from './opened.ts'

export function privateContract(open: Open): void {
  test('a private document is found as it was put, one revision more at each change', async (t) => {
    const place = freshPlace()
    const store = await opened(t, open, { place })
    assert.equal(await store.findPrivate('draft', 'one'), null)
    assert.equal(await store.putPrivate('draft', 'one', 'first', 0), 1)
    assert.equal(await store.putPrivate('draft', 'one', 'second', 1), 2)
    assert.deepEqual(await store.findPrivate('draft', 'one'), { kind: 'draft', id: 'one', revision: 2, body: 'second' })
    await store.close()
    const again = await opened(t, open, { place })
    assert.deepEqual(await again.findPrivate('draft', 'one'), { kind: 'draft', id: 'one', revision: 2, body: 'second' })
  })

  test('a put at another revision than the present one is answered with null and changes nothing', async (t) => {
    const store = await opened(t, open)
    assert.equal(await store.putPrivate('draft', 'one', 'x', 1), null)
    assert.equal(await store.putPrivate('draft', 'one', 'first', 0), 1)
    assert.equal(await store.putPrivate('draft', 'one', 'again', 0), null)
    assert.equal(await store.putPrivate('draft', 'one', 'again', 2), null)
    assert.equal(await store.putPrivate('draft', 'one', 'again', -1), null)
    assert.equal((await store.findPrivate('draft', 'one'))?.body, 'first')
  })

  test('of several puts at the same moment exactly one wins, for a new document and for a change', async (t) => {
    const store = await opened(t, open)
    for (const expected of [0, 1, 2]) {
      const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => store.putPrivate('draft', 'one', `writer ${index}`, expected)))
      const winner = answers.indexOf(expected + 1)
      assert.deepEqual(answers.filter((answer) => answer !== null), [expected + 1])
      assert.deepEqual(await store.findPrivate('draft', 'one'), { kind: 'draft', id: 'one', revision: expected + 1, body: `writer ${winner}` })
    }
  })

  test('documents of one kind are listed by the bytes of their id, and no other kind with them', async (t) => {
    const store = await opened(t, open)
    for (const id of ODDITIES) assert.equal(await store.putPrivate('draft', id, `body ${id}`, 0), 1)
    await store.putPrivate('session', 'a', 'x', 0)
    const byBytes = ODDITIES.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
    assert.deepEqual(await store.listPrivate('draft'), byBytes.map((id) => ({ kind: 'draft', id, revision: 1, body: `body ${id}` })))
    assert.deepEqual(await store.listPrivate('form'), [])
  })

  test('a page of documents is the last ones of a range by the bytes of their ids, the last one first', async (t) => {
    const store = await opened(t, open)
    const ids = ['2026-11-22/000001', '2026-11-23/000001', '2026-11-23/000002', '2026-11-23/000010', '2026-11-24/000001', 'é', 'z']
    for (const id of ids) await store.putPrivate('draft', id, id, 0)
    await store.putPrivate('session', '2026-11-23/000005', 'x', 0)
    const page = async (from: string, before: string | null, limit: number) => (await store.pagePrivate('draft', { from, before }, limit)).map(({ id }) => id)
    assert.deepEqual(await page('', null, 3), ['é', 'z', '2026-11-24/000001'])
    assert.deepEqual(await page('2026-11-23', '2026-11-24', 10), ['2026-11-23/000010', '2026-11-23/000002', '2026-11-23/000001'])
    assert.deepEqual(await page('', '2026-11-23/000002', 1), ['2026-11-23/000001'])
    assert.deepEqual(await page('2026-11-23/000002', null, 100), ids.slice(2).toSorted((one, other) => Buffer.compare(Buffer.from(other), Buffer.from(one))))
    assert.deepEqual(await page('zz', 'a', 10), [])
    assert.deepEqual(await page('', '', 10), [])
  })

  test('a deleted document is gone, its neighbours stay, and its id starts again at revision 1', async (t) => {
    const store = await opened(t, open)
    await store.putPrivate('draft', 'one', 'x', 0)
    await store.putPrivate('draft', 'two', 'x', 0)
    await store.putPrivate('intention', 'one', 'x', 0)
    await store.deletePrivate('draft', 'one')
    await store.deletePrivate('draft', 'never there')
    assert.equal(await store.findPrivate('draft', 'one'), null)
    assert.equal((await store.listPrivate('draft')).length, 1)
    assert.equal((await store.listPrivate('intention')).length, 1)
    assert.equal(await store.putPrivate('draft', 'one', 'y', 0), 1)
  })

  test('keys that look like SQL are only keys', async (t) => {
    const store = await opened(t, open)
    const keys = [`' OR '1'='1`, `'; DELETE FROM private_document; --`, '%', '_', `\\' OR 1=1 --`, '$1', '?', 'x"; DROP TABLE act; --', `{"a":1}`, '{a,b}'] as unknown as PrivateKind[]
    for (const key of keys) assert.equal(await store.putPrivate(key, key, key, 0), 1)
    for (const key of keys) {
      assert.deepEqual(await store.listPrivate(key), [{ kind: key, id: key, revision: 1, body: key }])
      assert.deepEqual(await store.acts(key, 0, 10), [])
    }
    await store.deletePrivate('%' as PrivateKind, '%')
    for (const key of keys.filter((one) => String(one) !== '%')) assert.equal((await store.findPrivate(key, key))?.body, key)
  })
}
