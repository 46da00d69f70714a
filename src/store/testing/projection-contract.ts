import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Open } from '../contract.ts'
import type { StoredProjection } from '../port.ts'
import { FOLD, act, batch, freshPlace, opened } from './opened.ts'

/** A projection whose rows all say the same number, so that a mixture shows. */
function projectionOf(number: number): StoredProjection {
  const names = Array.from({ length: 300 }, (_, index) => `item/${number % 2}/${index}`)
  return { fold: FOLD, heads: { MEX: number }, rows: new Map(names.map((name) => [name, String(number)])) }
}

function isWhole(found: StoredProjection | null): boolean {
  if (found === null) return false
  const number = found.heads.MEX ?? 0
  return found.rows.size === 300 && [...found.rows].every(([key, value]) => value === String(number) && key.startsWith(`item/${number % 2}/`))
}

export function projectionContract(open: Open): void {
  test('an append changes the rows it names and leaves the others, and the last change of a key counts', async (t) => {
    const store = await opened(t, open)
    await store.append(batch([act('MEX', 1)], [{ key: 'a', value: '1' }, { key: 'b', value: '1' }, { key: 'c', value: '1' }], { MEX: 1 }))
    const changes = [
      { key: 'b', value: '2' }, { key: 'b', value: '3' }, { key: 'c', value: null },
      { key: 'd', value: '1' }, { key: 'd', value: null }, { key: 'none', value: null },
    ]
    await store.append(batch([act('MEX', 2)], changes, { MEX: 2 }))
    assert.deepEqual(await store.projection(), { fold: FOLD, heads: { MEX: 2 }, rows: new Map([['a', '1'], ['b', '3']]) })
  })

  test('an append without acts changes the projection alone', async (t) => {
    const store = await opened(t, open)
    await store.append(batch([], [{ key: 'a', value: '1' }], { MEX: 1, USA: 2 }))
    assert.deepEqual(await store.projection(), { fold: FOLD, heads: { MEX: 1, USA: 2 }, rows: new Map([['a', '1']]) })
    assert.deepEqual(await store.heads(), {})
  })

  test('a projection without rows is not the same as no projection', async (t) => {
    const store = await opened(t, open)
    await store.replaceProjection({ fold: FOLD, heads: {}, rows: new Map() })
    assert.deepEqual(await store.projection(), { fold: FOLD, heads: {}, rows: new Map() })
    await store.clearProjection()
    assert.equal(await store.projection(), null)
  })

  test('replacing leaves no row of before, and clearing leaves none at all and no act less', async (t) => {
    const store = await opened(t, open)
    await store.append(batch([act('MEX', 1)], [{ key: 'old', value: '1' }], { MEX: 1 }))
    await store.replaceProjection({ fold: FOLD, heads: { MEX: 1 }, rows: new Map([['new', '2']]) })
    assert.deepEqual(await store.projection(), { fold: FOLD, heads: { MEX: 1 }, rows: new Map([['new', '2']]) })
    await store.clearProjection()
    assert.equal(await store.projection(), null)
    assert.deepEqual(await store.acts('MEX', 0, 9), [act('MEX', 1)])
  })

  test('rows come by the bytes of their key, on every engine and in every locale', async (t) => {
    const store = await opened(t, open)
    const keys = ['b', 'B', 'a', 'é', 'z', 'a b', 'a-b', 'ab', '😀', '\uFFFD']
    await store.replaceProjection({ fold: FOLD, heads: {}, rows: new Map(keys.map((key) => [key, '1'])) })
    const byBytes = keys.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
    assert.deepEqual([...((await store.projection())?.rows.keys() ?? [])], byBytes)
  })

  test('whoever reads while the projection is replaced sees the old one or the new one, in this store and from a reader beside it', async (t) => {
    const place = freshPlace()
    const writer = await opened(t, open, { place })
    await writer.replaceProjection(projectionOf(1))
    const reader = await opened(t, open, { place, mode: 'read' })
    const seen = new Set<number>()
    for (let number = 2; number <= 30; number++) {
      const replaced = writer.replaceProjection(projectionOf(number))
      const found = await Promise.all([reader.projection(), writer.projection(), reader.projection()])
      await replaced
      for (const one of found) {
        assert.ok(isWhole(one))
        seen.add(one?.heads.MEX ?? 0)
      }
    }
    assert.deepEqual(await reader.projection(), projectionOf(30))
    assert.ok(seen.size > 1, 'the readers ran while the projection changed')
  })
}
