import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { growthExponent, isMet, median, ratioOf, timeOf } from './figure.ts'

test('The median of an odd number of values is the middle one, of an even number the mean of the two in the middle', () => {
  assert.equal(median([9, 1, 5]), 5)
  assert.equal(median([4, 1, 3, 100]), 3.5)
  assert.equal(median([7]), 7)
  assert.ok(Number.isNaN(median([])))
})

test('A ratio is the median of the ratios of the pairs, so that one disturbed round changes nothing', () => {
  assert.equal(ratioOf({ ours: [50, 5, 60], limit: [100, 10, 100] }), 0.5)
  assert.equal(ratioOf({ ours: [50, 1, 60, 55, 52], limit: [100, 100, 100, 100, 100] }), 0.52)
  assert.equal(ratioOf({ ours: [1], limit: [] }), null)
})

test('The growth exponent of size^k is k, whatever the unit', () => {
  fc.assert(fc.property(fc.double({ min: -1, max: 3, noNaN: true }), fc.double({ min: 0.01, max: 100, noNaN: true }), (exponent, unit) => {
    const points = [100, 1000, 10_000].map((size) => ({ size, time: unit * size ** exponent }))
    assert.ok(Math.abs((growthExponent(points) ?? NaN) - exponent) < 1e-9)
  }))
})

test('One size has no growth', () => {
  assert.equal(growthExponent([{ size: 10, time: 1 }]), null)
  assert.equal(growthExponent([{ size: 10, time: 1 }, { size: 10, time: 2 }]), null)
})

test('A rate is turned into the time of the whole work', () => {
  assert.equal(timeOf({ ours: [50, 100, 200], unit: 'acts/s', size: 1000 }), 10)
  assert.equal(timeOf({ ours: [30], unit: 'ms', size: 1000 }), 30)
})

test('An aim is met at its bound and not beyond it', () => {
  const pairs = { ours: [80, 80, 80], limit: [100, 100, 100] }
  assert.equal(isMet({ ...pairs, aim: { of: 'ratio', atLeast: 0.8 } }), true)
  assert.equal(isMet({ ...pairs, aim: { of: 'ratio', atLeast: 0.81 } }), false)
  assert.equal(isMet({ ...pairs, aim: { of: 'ratio', atMost: 0.79 } }), false)
  assert.equal(isMet({ ...pairs, aim: { of: 'ours', atMost: 80 } }), true)
  assert.equal(isMet({ ...pairs, aim: { of: 'ours', atMost: 79 } }), false)
})

test('What was not measured meets no aim and misses none', () => {
  assert.equal(isMet({ ours: [], limit: [], aim: { of: 'ours', atMost: 1 } }), null)
  assert.equal(isMet({ ours: [1], limit: [], aim: { of: 'ratio', atLeast: 1 } }), null)
  assert.equal(isMet({ ours: [1], limit: [], aim: null }), null)
})
