import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Open } from '../contract.ts'
import { PlaceTaken } from '../port.ts'
import { ODDITIES, act, batch, chain, freshPlace, opened } from './opened.ts'

export function actsContract(open: Open): void {
  test('a new store holds nothing', async (t) => {
    const store = await opened(t, open)
    assert.deepEqual(await store.heads(), {})
    assert.deepEqual(await store.acts('MEX', 0, 10), [])
    assert.deepEqual(await store.proofs(), [])
  })

  test('what was appended is there after reopening, byte for byte', async (t) => {
    const place = freshPlace()
    const first = await opened(t, open, { place })
    const acts = ODDITIES.map((text, index) => act('MEX', index + 1, text))
    const raw = { party: 'USA', sequence: 1, hash: act('USA', 1).hash, line: ODDITIES.join('|') }
    await first.append(batch([...acts, raw]))
    await first.close()
    const again = await opened(t, open, { place })
    assert.deepEqual(await again.acts('MEX', 0, 1000), acts)
    assert.deepEqual(await again.acts('USA', 0, 1000), [raw])
    assert.deepEqual(await again.heads(), { MEX: acts.length, USA: 1 })
  })

  test('acts of one chain come in order of sequence, after the one given, at most as many as asked', async (t) => {
    const store = await opened(t, open)
    await store.append(batch([...chain('MEX', 1, 12).reverse(), ...chain('USA', 1, 3)]))
    const sequences = async (after: number, limit: number) => (await store.acts('MEX', after, limit)).map((found) => found.sequence)
    assert.deepEqual(await sequences(0, 100), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    assert.deepEqual(await sequences(8, 3), [9, 10, 11])
    assert.deepEqual(await sequences(11, 3), [12])
    assert.deepEqual(await sequences(12, 3), [])
    assert.deepEqual(await sequences(0, 0), [])
    assert.deepEqual(await sequences(0, Number.MAX_SAFE_INTEGER), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    for (const limit of [-1, 0.5, NaN, Infinity]) await assert.rejects(store.acts('MEX', 0, limit), RangeError)
  })

  test('heads name the last act of every party that has spoken, and only those', async (t) => {
    const store = await opened(t, open)
    await store.append(batch([...chain('USA', 1, 2), ...chain('MEX', 1, 11), act('__proto__', 1), act('mex', 1)]))
    assert.deepEqual(Object.entries(await store.heads()).sort(), [['MEX', 11], ['USA', 2], ['__proto__', 1], ['mex', 1]])
  })

  test('sequences up to 2^53 - 1 stay exact', async (t) => {
    const store = await opened(t, open)
    await store.append(batch([act('MEX', Number.MAX_SAFE_INTEGER)]))
    assert.deepEqual(await store.heads(), { MEX: Number.MAX_SAFE_INTEGER })
    assert.equal((await store.acts('MEX', Number.MAX_SAFE_INTEGER - 1, 1))[0]?.sequence, Number.MAX_SAFE_INTEGER)
  })

  test('a second act at a held place is refused with its place, and changes nothing', async (t) => {
    const store = await opened(t, open)
    await store.append(batch(chain('MEX', 1, 3)))
    await assert.rejects(store.append(batch([act('MEX', 2, 'another')])), isTaken('MEX', 2))
    assert.deepEqual(await store.acts('MEX', 0, 10), chain('MEX', 1, 3))
  })

  test('appending is not idempotent: the same act again is refused too', async (t) => {
    const store = await opened(t, open)
    await store.append(batch([act('MEX', 1)]))
    await assert.rejects(store.append(batch([act('MEX', 1)])), isTaken('MEX', 1))
  })

  test('two acts at one place in one batch are refused', async (t) => {
    const store = await opened(t, open)
    await assert.rejects(store.append(batch([act('USA', 1), act('MEX', 1, 'one'), act('MEX', 1, 'two')])), isTaken('MEX', 1))
    assert.deepEqual(await store.heads(), {})
  })

  test('a refused batch leaves none of its acts, and the store goes on', async (t) => {
    const store = await opened(t, open)
    await store.append(batch([act('MEX', 1)]))
    await assert.rejects(store.append(batch([...chain('USA', 1, 50), ...chain('MEX', 1, 50)])), isTaken('MEX', 1))
    assert.deepEqual(await store.heads(), { MEX: 1 })
    await store.append(batch([act('MEX', 2)]))
    assert.deepEqual(await store.heads(), { MEX: 2 })
  })

  test('of appends at one place at the same moment exactly one is answered, and it is the one that is there', async (t) => {
    const store = await opened(t, open)
    const rivals = Array.from({ length: 8 }, (_, index) => [act('MEX', 1, `mex ${index}`), act('USA', 1, `usa ${index}`)])
    // Half of them name the places in the other order, which is how two transactions come to wait for each other.
    const results = await Promise.allSettled(rivals.map((acts, index) => store.append(batch(index % 2 === 0 ? acts : acts.toReversed()))))
    const winners = rivals.filter((_, index) => results[index]?.status === 'fulfilled')
    assert.equal(winners.length, 1)
    for (const result of results) if (result.status === 'rejected') assert.ok(result.reason instanceof PlaceTaken, String(result.reason))
    assert.deepEqual([...(await store.acts('MEX', 0, 9)), ...(await store.acts('USA', 0, 9))], winners[0])
  })

  test('concurrent appends, private documents and reads do not disturb each other', async (t) => {
    const store = await opened(t, open)
    const work = chain('MEX', 1, 40).flatMap((one) => [
      store.append(batch([one])),
      store.putPrivate('draft', `d${one.sequence}`, 'x', 0),
      store.heads(),
    ])
    await Promise.all(work)
    assert.deepEqual(await store.heads(), { MEX: 40 })
    assert.equal((await store.listPrivate('draft')).length, 40)
  })

  test('a batch of 10,000 acts is one unit', async (t) => {
    const store = await opened(t, open)
    const acts = chain('MEX', 1, 10_000)
    await store.append(batch(acts))
    assert.deepEqual(await store.acts('MEX', 0, 20_000), acts)
    await assert.rejects(store.append(batch([...chain('USA', 1, 5000), act('MEX', 10_000)])), isTaken('MEX', 10_000))
    assert.deepEqual(await store.heads(), { MEX: 10_000 })
  })

  test('a line of some megabytes is kept whole', async (t) => {
    const store = await opened(t, open)
    const long = act('MEX', 1, 'ñ😀'.repeat(500_000))
    await store.append(batch([long]))
    assert.equal((await store.acts('MEX', 0, 1))[0]?.line === long.line, true)
  })
}

function isTaken(party: string, sequence: number): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof PlaceTaken, String(error))
    assert.deepEqual([error.party, error.sequence], [party, sequence])
    return true
  }
}
