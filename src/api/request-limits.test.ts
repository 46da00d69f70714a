import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RequestLimits } from './request-limits.ts'

describe('an address', () => {
  test('may ask so often at once, and then at a steady rate', () => {
    let now = 0
    const limits = new RequestLimits({ burst: 3, perSecond: 2 }, () => now)
    assert.deepEqual([1, 2, 3, 4, 5].map(() => limits.take('192.0.2.1')), [0, 0, 0, 1, 1])
    now = 0.5
    assert.deepEqual([limits.take('192.0.2.1'), limits.take('192.0.2.1')], [0, 1])
    now = 100
    assert.deepEqual([1, 2, 3, 4].map(() => limits.take('192.0.2.1')), [0, 0, 0, 1])
  })

  test('is told in whole seconds when to ask again', () => {
    const limits = new RequestLimits({ burst: 1, perSecond: 0.1 }, () => 0)
    assert.deepEqual([limits.take('a'), limits.take('a')], [0, 10])
  })

  test('does not pay for others; one of IPv6 pays for its /64', () => {
    const limits = new RequestLimits({ burst: 1, perSecond: 0.001 }, () => 0)
    for (const address of ['192.0.2.1', '192.0.2.2', '2001:db8:0:1::1', '2001:db8:0:2::1', '::1']) assert.equal(limits.take(address), 0, address)
    for (const address of ['192.0.2.1', '::ffff:192.0.2.2', '2001:db8:0:1:2::9', '2001:db8:0:2:ffff:ffff:ffff:ffff', '::2']) assert.notEqual(limits.take(address), 0, address)
  })

  test('of a million does not cost memory for ever', () => {
    const limits = new RequestLimits({ burst: 1, perSecond: 0.001 }, () => 0)
    assert.equal(limits.take('a'), 0)
    for (let index = 0; index < 10_000; index++) limits.take(`n${index}`)
    // Forgotten, so answered as if new: the table holds the newest.
    assert.equal(limits.take('a'), 0)
    assert.notEqual(limits.take('n9999'), 0)
  })
})
