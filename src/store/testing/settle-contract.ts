import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Open } from '../contract.ts'
import { PlaceTaken } from '../port.ts'
import type { Settlement } from '../port.ts'
import { ODDITIES, act, batch, chain, freshPlace, opened, proof } from './opened.ts'

const settlement: Settlement = { keeps: act('USA', 3, 'other').hash, at: '2026-11-23T12:00:00Z', by: 'ana', reason: ODDITIES.join('') }

/** Both branches of USA from place 3 on: five acts held, three others. */
const [held, others] = [chain('USA', 1, 7), [3, 4, 5].map((sequence) => act('USA', sequence, 'other'))]

export function settleContract(open: Open): void {
  test('settling for what is held marks every proof of the place and nothing else', async (t) => {
    const place = freshPlace()
    const store = await opened(t, open, { place })
    await store.append(batch([...held, ...chain('MEX', 1, 4)]))
    for (const one of [proof('USA', 3, 'a', 'b'), proof('USA', 3, 'a', 'c'), proof('USA', 4, 'a', 'b'), proof('MEX', 3, 'a', 'b')]) await store.keepProof(one)
    await store.settle('USA', 3, settlement, null)
    await store.close()
    const again = await opened(t, open, { place })
    assert.deepEqual((await again.proofs()).map((one) => [one.party, one.sequence, one.settlement]), [['MEX', 3, null], ['USA', 3, settlement], ['USA', 3, settlement], ['USA', 4, null]])
    assert.deepEqual(await again.acts('USA', 0, 99), held)
    assert.deepEqual(await again.setAside('USA'), [])
  })

  test('settling for another branch frees the places from there on, and keeps what stood there byte for byte', async (t) => {
    const place = freshPlace()
    const store = await opened(t, open, { place })
    const odd = ODDITIES.map((text, index) => act('USA', 3 + index, text))
    await store.append(batch([...chain('USA', 1, 2), ...odd, ...chain('MEX', 1, 4)]))
    await store.keepProof(proof('USA', 3, 'a', 'b'))
    await store.settle('USA', 3, settlement, { instead: [] })
    await store.close()
    const again = await opened(t, open, { place })
    assert.deepEqual(await again.setAside('USA'), odd)
    assert.deepEqual(await again.setAside('MEX'), [])
    assert.deepEqual(await again.heads(), { MEX: 4, USA: 2 })
    await again.append(batch(others))
    assert.deepEqual(await again.acts('USA', 0, 99), [...chain('USA', 1, 2), ...others])
  })

  test('the acts of the branch kept take the places at once', async (t) => {
    const store = await opened(t, open)
    await store.append(batch(held))
    await store.settle('USA', 3, settlement, { instead: others })
    assert.deepEqual(await store.acts('USA', 0, 99), [...chain('USA', 1, 2), ...others])
    assert.deepEqual(await store.setAside('USA'), held.slice(2))
  })

  test('a settlement can be changed: what is set aside twice is kept once', async (t) => {
    const store = await opened(t, open)
    await store.append(batch(held))
    await store.keepProof(proof('USA', 3, 'a', 'b'))
    await store.settle('USA', 3, settlement, { instead: others })
    const back = { ...settlement, keeps: held[2]?.hash ?? '', reason: null }
    await store.settle('USA', 3, back, { instead: held.slice(2) })
    await store.settle('USA', 3, back, { instead: others })
    assert.deepEqual((await store.setAside('USA')).map(({ sequence }) => sequence).sort(), [3, 3, 4, 4, 5, 5, 6, 7])
    assert.deepEqual((await store.proofs())[0]?.settlement, back)
  })

  test('settling that is refused changes nothing', async (t) => {
    const store = await opened(t, open)
    await store.append(batch(held))
    await store.keepProof(proof('USA', 3, 'a', 'b'))
    await assert.rejects(store.settle('USA', 3, settlement, { instead: [...others, act('USA', 4, 'twice')] }), PlaceTaken)
    assert.deepEqual(await store.acts('USA', 0, 99), held)
    assert.deepEqual(await store.setAside('USA'), [])
    assert.equal((await store.proofs())[0]?.settlement, null)
  })

  test('another dialogue in the same place is left alone', async (t) => {
    const place = freshPlace()
    const [one, two] = ['one', 'two'].map((dialogue) => () => opened(t, open, { place, dialogue }))
    if (one === undefined || two === undefined) return assert.fail()
    const first = await one()
    await first.append(batch(held))
    await first.keepProof(proof('USA', 3, 'a', 'b'))
    await first.close()
    const second = await two()
    await second.append(batch(held))
    await second.settle('USA', 3, settlement, { instead: [] })
    await second.close()
    const again = await one()
    assert.deepEqual(await again.acts('USA', 0, 99), held)
    assert.equal((await again.proofs())[0]?.settlement, null)
    assert.deepEqual(await again.setAside('USA'), [])
  })
}
