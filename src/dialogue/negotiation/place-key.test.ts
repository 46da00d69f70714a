import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { placeKey } from '../items/clause.ts'
import { freshPlaces, placeBetween, placesBetween } from './place-key.ts'

const key = fc.stringMatching(/^[0-9a-z]{0,6}[1-9a-z]$/)
const isKey = (text: string) => placeKey.safeParse(text).success

test('between any two different keys there is room for one that is a key, and stands between them', () => {
  fc.assert(fc.property(key, key, (one, other) => {
    fc.pre(one !== other)
    const [low, high] = one < other ? [one, other] : [other, one]
    const between = placeBetween(low, high) ?? assert.fail('no room')
    assert.ok(isKey(between) && low < between && between < high, `${low} ${between} ${high}`)
  }), { numRuns: 2000 })
})

test('before the first and after the last there is always room', () => {
  fc.assert(fc.property(key, (one) => {
    const [before, after] = [placeBetween(null, one) ?? assert.fail(), placeBetween(one, null) ?? assert.fail()]
    assert.ok(isKey(before) && isKey(after) && before < one && one < after, `${before} ${one} ${after}`)
  }), { numRuns: 1000 })
})

test('several keys between two stand in order, each a key of its own', () => {
  fc.assert(fc.property(fc.option(key), fc.option(key), fc.nat(60), (one, other, count) => {
    fc.pre(one === null || other === null || one < other)
    const keys = placesBetween(one, other, count) ?? assert.fail('no room')
    const all = [...(one === null ? [] : [one]), ...keys, ...(other === null ? [] : [other])]
    assert.equal(keys.length, count)
    assert.ok(keys.every(isKey))
    assert.deepEqual(all, [...new Set(all)].sort())
  }))
})

test('insertions and moves at random keep the order that people see', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 120 }), (steps) => {
    const order: string[] = []
    for (const [where, taken] of steps) {
      if (taken % 4 === 0 && order.length > 0) order.splice(taken % order.length, 1)
      const at = order.length === 0 ? 0 : where % (order.length + 1)
      order.splice(at, 0, placeBetween(order[at - 1] ?? null, order[at] ?? null) ?? assert.fail('no room'))
    }
    assert.deepEqual(order, [...order].sort())
    assert.ok(order.every(isKey))
  }))
})

test('a thousand clauses written one after another have short keys', () => {
  let last: string | null = null
  for (let count = 0; count < 1000; count += 1) last = placeBetween(last, null)
  assert.ok(last !== null && last.length <= 4, `${last}`)
  for (let count = 0; count < 1000; count += 1) last = placeBetween(null, last)
  assert.ok(last !== null && last.length <= 6, `${last}`)
})

test('three hundred insertions at one place are taken, and then it is said that there is no room', () => {
  let [low, high] = ['a', 'b']
  let count = 0
  for (let next = placeBetween(low, high); next !== null; next = placeBetween(low, high)) {
    if (count % 2 === 0) low = next
    else high = next
    count += 1
  }
  assert.ok(count >= 290, `${count}`)
})

test('there is nothing between a key and itself, or in the wrong order', () => {
  assert.equal(placeBetween('a', 'a'), null)
  assert.equal(placeBetween('b', 'a'), null)
  assert.equal(placesBetween('b', 'a', 3), null)
})

test('a fresh order of any length is keys in order', () => {
  for (const count of [0, 1, 2, 35, 36, 300, 2000]) {
    const keys = freshPlaces(count)
    assert.equal(keys.length, count)
    assert.ok(keys.every(isKey))
    assert.deepEqual(keys, [...new Set(keys)].sort())
  }
})
