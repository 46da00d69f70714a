import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { freePort } from '../store/testing/free-port.ts'
import { askedOnce, pairedWith } from './peers.ts'
import { openNode, temporaryFolder } from './testing/nodes.ts'

/** A node with keys and no act yet, paired with one peer at an address. */
async function pairedAt(t: TestContext, port: number, within?: number) {
  const node = await openNode(t, 'MEX', { home: temporaryFolder(t) })
  const peers = pairedWith(node, { peers: [{ party: 'USA', url: `http://127.0.0.1:${port}`, rootKey: 'a'.repeat(64) }], roots: [] })
  t.after(() => Promise.all(peers.map((peer) => peer.close())))
  node.speakAfter(askedOnce(peers, within))
  return node
}

describe('the first act', () => {
  test('waits for a peer that does not answer a short time, and no longer', async (t) => {
    let asked = 0
    const http = createServer(() => { asked += 1 })
    const port = await freePort()
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
    t.after(() => new Promise((resolve) => { http.close(resolve); http.closeAllConnections() }))
    const node = await pairedAt(t, port, 300)
    const begin = performance.now()
    assert.ok('acts' in await node.rotate(null))
    assert.ok(performance.now() - begin >= 290)
    assert.equal(asked, 1)
    const again = performance.now()
    assert.ok('acts' in await node.rotate(null))
    assert.ok(performance.now() - again < 290)
    assert.equal(asked, 1)
  })

  test('does not wait where nobody listens', async (t) => {
    const node = await pairedAt(t, await freePort())
    const begin = performance.now()
    assert.ok('acts' in await node.rotate(null))
    assert.ok(performance.now() - begin < 2_000)
  })

  test('is not said by a duty either, before the peers have been asked', async (t) => {
    let answer: () => void = () => undefined
    const node = await openNode(t, 'MEX')
    const other = await openNode(t, 'USA')
    node.speakAfter(askedOnce([{ asked: () => new Promise((resolve) => { answer = resolve }) }]))
    const lines = (await other.store.acts('USA', 0, 100)).map(({ line }) => line)
    await node.import(new Map([['USA', lines]]))
    assert.equal(node.ledger.owesReceipt('MEX'), true)
    const duties = node.doDuties()
    await new Promise((resolve) => setTimeout(resolve, 20))
    assert.equal(node.ledger.chain('MEX').sequence, 2)
    answer()
    await duties
    assert.equal(node.ledger.chain('MEX').sequence, 3)
  })
})
