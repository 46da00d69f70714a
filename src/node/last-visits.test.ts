import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LastVisits } from './last-visits.ts'
import { openNode, TestClock } from './testing/nodes.ts'

describe('what an officer had seen at the last visit', () => {
  test('is nothing at the first, stays while a visit lasts, and moves with the next', async (t) => {
    const clock = new TestClock()
    const { store } = await openNode(t, 'MEX', { clock })
    const visits = new LastVisits(store, () => clock.now())
    const at = (time: string) => { clock.at = `2026-11-23T${time}:00Z` }
    at('09:00')
    assert.equal(await visits.look('ana', { USA: 3 }), null)
    at('09:30')
    assert.equal(await visits.look('ana', { USA: 5 }), null, 'a refresh is no new visit')
    at('15:00')
    assert.deepEqual(await visits.look('ana', { USA: 9 }), { at: '2026-11-23T09:30:00Z', heads: { USA: 5 } })
    at('15:50')
    assert.deepEqual((await visits.look('ana', { USA: 12 }))?.heads, { USA: 5 }, 'what is news stays news until the visit ends')
    assert.equal(await visits.look('ben', { USA: 12 }), null, 'each officer has a mark of their own')
    at('17:00')
    assert.deepEqual((await visits.look('ana', { USA: 12 }))?.heads, { USA: 12 })
  })

  test('is not written at every look, and a document that cannot be read is none', async (t) => {
    const clock = new TestClock()
    const { store } = await openNode(t, 'MEX', { clock })
    const visits = new LastVisits(store, () => clock.now())
    for (let look = 0; look < 5; look++) await visits.look('ana', { USA: look })
    assert.equal((await store.findPrivate('last-visit', 'ana'))?.revision, 1)
    await store.putPrivate('last-visit', 'ben', '{"last":7}', 0)
    assert.equal(await visits.look('ben', { USA: 1 }), null)
  })
})
