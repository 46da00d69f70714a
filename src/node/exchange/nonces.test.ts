import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Nonces } from './nonces.ts'

describe('a nonce', () => {
  test('is good once, and only where it was handed out', () => {
    const nonces = new Nonces()
    const nonce = nonces.issue()
    assert.equal(new Nonces().isFresh(nonce), false)
    assert.equal(nonces.isFresh(nonce), true)
    assert.equal(nonces.use(nonce), true)
    assert.equal(nonces.use(nonce), false)
    assert.equal(nonces.isFresh(nonce), false)
  })

  test('that was made up, cut, stretched or changed is none', () => {
    const nonces = new Nonces()
    const nonce = nonces.issue()
    for (const other of ['', 'x', nonce.slice(1), `${nonce}A`, `${nonce}=`, nonce.replace(/^./, (first) => (first === 'B' ? 'C' : 'B')), 'A'.repeat(43)]) assert.equal(nonces.isFresh(other), false, other)
  })

  test('is good for ten minutes and stays used until it would be too old', () => {
    let now = 1000
    const nonces = new Nonces(() => now)
    const [used, late] = [nonces.issue(), nonces.issue()]
    now += 600
    assert.equal(nonces.use(used), true)
    assert.equal(nonces.use(used), false)
    now += 1
    assert.equal(nonces.use(late), false)
    assert.equal(nonces.use(nonces.issue()), true)
    assert.equal(nonces.use(used), false)
  })

  test('of a peer is good however many others were handed out since', () => {
    const nonces = new Nonces()
    const nonce = nonces.issue()
    for (let index = 0; index < 30_000; index++) nonces.issue()
    assert.equal(nonces.use(nonce), true)
  })
})
