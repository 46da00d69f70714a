import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Open } from '../contract.ts'
import { StoreUnusable } from '../port.ts'
import type { Store } from '../port.ts'
import { act, batch, freshPlace, opened, proof } from './opened.ts'

export function boundsContract(open: Open): void {
  test('proofs of equivocation are kept, each pair once, several at one place', async (t) => {
    const place = freshPlace()
    const store = await opened(t, open, { place })
    const proofs = [proof('MEX', 2, 'é"', 'one'), { ...proof('USA', 10, 'é', 'one'), broughtBy: 'CAN', noticedAt: '2026-11-23T12:00:00Z' }, proof('USA', 9, '', 'x'.repeat(100_000)), proof('USA', 10, 'é', 'two')]
    for (const one of [...proofs, ...proofs]) await store.keepProof(one)
    await store.close()
    const found = await (await opened(t, open, { place })).proofs()
    assert.deepEqual(found.map((one) => [one.party, one.sequence]), [['MEX', 2], ['USA', 9], ['USA', 10], ['USA', 10]])
    const asText = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort()
    assert.deepEqual(asText(found), asText(proofs))
  })

  test('two dialogues in one place do not see each other', async (t) => {
    const place = freshPlace()
    const fill = async (store: Store, text: string) => {
      await store.append(batch([act('MEX', 1, text)]))
      await store.putPrivate('draft', 'one', text, 0)
      await store.keepProof(proof('MEX', 1, text, text))
    }
    const holds = async (store: Store, text: string) => {
      assert.deepEqual(await store.acts('MEX', 0, 10), [act('MEX', 1, text)])
      assert.deepEqual(await store.listPrivate('draft'), [{ kind: 'draft', id: 'one', revision: 1, body: text }])
      assert.deepEqual(await store.proofs(), [proof('MEX', 1, text, text)])
    }
    const one = await opened(t, open, { place, dialogue: 'one' })
    await fill(one, 'of one')
    await one.close()
    const two = await opened(t, open, { place, dialogue: 'two' })
    assert.deepEqual(await two.heads(), {})
    await fill(two, 'of two')
    await holds(two, 'of two')
    await two.close()
    await holds(await opened(t, open, { place, dialogue: 'one' }), 'of one')
  })

  test('two places do not see each other, open at the same time', async (t) => {
    const [one, two] = [await opened(t, open), await opened(t, open)]
    await one.append(batch([act('MEX', 1)]))
    await two.append(batch([act('MEX', 1, 'two')]))
    assert.deepEqual([await one.acts('MEX', 0, 9), await two.acts('MEX', 0, 9)], [[act('MEX', 1)], [act('MEX', 1, 'two')]])
  })

  test('a second writer is refused as locked while the first is open, and let in after it has closed', async (t) => {
    const place = freshPlace()
    const first = await opened(t, open, { place })
    await assert.rejects(open({ place, dialogue: 'hled', mode: 'write' }), isUnusable('store-locked'))
    await first.append(batch([act('MEX', 1)]))
    await first.close()
    const second = await opened(t, open, { place })
    assert.deepEqual(await second.heads(), { MEX: 1 })
  })

  test('a reader opens beside the writer, sees what it commits, and may not write', async (t) => {
    const place = freshPlace()
    const writer = await opened(t, open, { place })
    const reader = await opened(t, open, { place, mode: 'read' })
    await writer.append(batch([act('MEX', 1)]))
    assert.deepEqual(await reader.acts('MEX', 0, 9), [act('MEX', 1)])
    await assert.rejects(reader.append(batch([act('MEX', 2)])), isUnusable('store-forbidden'))
    await assert.rejects(reader.putPrivate('draft', 'one', 'x', 0), isUnusable('store-forbidden'))
    await writer.append(batch([act('MEX', 2)]))
    assert.deepEqual(await reader.heads(), { MEX: 2 })
  })

  test('a reader opens after the writer has closed, and where nothing was ever stored it is told so', async (t) => {
    const place = freshPlace()
    await assert.rejects(open({ place, dialogue: 'hled', mode: 'read' }), isUnusable('store-missing'))
    const writer = await opened(t, open, { place })
    await writer.append(batch([act('MEX', 1)]))
    await writer.close()
    const reader = await opened(t, open, { place, mode: 'read' })
    assert.deepEqual(await reader.heads(), { MEX: 1 })
  })

  test('text that cannot be kept byte for byte is refused, not altered, and nothing of its batch is there', async (t) => {
    const store = await opened(t, open)
    for (const bad of ['nul \0', 'high \uD800', '\uDC00 low']) {
      const line = { ...act('MEX', 2), line: bad }
      await assert.rejects(store.append(batch([act('MEX', 1), line])), TypeError)
      await assert.rejects(store.putPrivate('draft', 'one', bad, 0), TypeError)
      await assert.rejects(store.putPrivate('draft', bad, 'x', 0), TypeError)
    }
    assert.deepEqual(await store.heads(), {})
    assert.deepEqual(await store.listPrivate('draft'), [])
  })

  test('a key of almost 2,000 bytes is kept and a longer one refused', async (t) => {
    const store = await opened(t, open)
    // Without repetition, or PostgreSQL's compression would hide its limit.
    const random = Array.from({ length: 40 }, (_, index) => act('MEX', index).hash).join('')
    const long = random.slice(0, 1980)
    assert.equal(await store.putPrivate('draft', long, 'x', 0), 1)
    await assert.rejects(store.putPrivate('draft', random, 'x', 0), RangeError)
    await assert.rejects(store.putPrivate('draft', 'ñ'.repeat(1001), 'x', 0), RangeError)
    assert.equal((await store.listPrivate('draft')).length, 1)
  })
}

export function isUnusable(code: StoreUnusable['code']): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof StoreUnusable, String(error))
    assert.equal(error.code, code)
    return true
  }
}
