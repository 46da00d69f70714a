import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { canonicalize } from '../record/index.ts'
import type { Json } from '../record/index.ts'
import { mergeOffers } from './merge.ts'
import { Projection } from './projection.ts'
import type { ItemRow } from './rows.ts'

type Content = Record<string, Json>

const BASE = 'b'.repeat(64)
const rows = (content: Content) => {
  const row = { item: 'element/1', versions: [{ version: BASE, content }] } as unknown as ItemRow
  const projection = new Projection()
  projection.apply(new Map([['item/element/1', row]]))
  return projection
}
const change = (content: Content | null) => ({ item: 'element/1', base: BASE, content })
const merge = (before: Content, theirs: Content | null, ours: Content | null) => mergeOffers(rows(before), [change(theirs)], [change(ours)])

describe('two offers on one item, brought together', () => {
  it('have what either changes alone, and what both change alike', () => {
    const merged = merge({ a: 1, b: 1, c: 1, d: 1 }, { a: 2, b: 1, c: 3, d: 1 }, { a: 1, b: 2, c: 3, d: 1 })
    assert.deepEqual(merged, { changes: [change({ a: 2, b: 2, c: 3, d: 1 })], contested: [] })
  })

  it('have what was received where both change a member, and name it; a text is never mixed from both', () => {
    const merged = merge({ title: { en: 'A', es: 'A' } }, { title: { en: 'B', es: 'A' } }, { title: { en: 'A', es: 'C' } })
    assert.deepEqual(merged, { changes: [change({ title: { en: 'B', es: 'A' } })], contested: [{ item: 'element/1', member: 'title' }] })
  })

  it('follow either in adding and dropping a member', () => {
    assert.deepEqual(merge({ a: 1, b: 1 }, { a: 1, b: 1, c: 1 }, { a: 1 }).changes, [change({ a: 1, c: 1 })])
  })

  it('where one ends what the other amends name the item, and where both end it do not', () => {
    assert.deepEqual(merge({ a: 1 }, null, { a: 2 }), { changes: [change(null)], contested: [{ item: 'element/1', member: 'item' }] })
    assert.deepEqual(merge({ a: 1 }, { a: 2 }, null).contested, [{ item: 'element/1', member: 'item' }])
    assert.deepEqual(merge({ a: 1 }, null, null), { changes: [change(null)], contested: [] })
  })

  it('keep the items that only one of them has, those of the one received first', () => {
    const other = (item: string) => ({ item, base: null, content: { item } })
    const { changes } = mergeOffers(rows({}), [other('element/x'), change({ a: 1 })], [other('element/y'), change({ a: 1 })])
    assert.deepEqual(changes.map(({ item }) => item), ['element/x', 'element/1', 'element/y'])
  })

  const content = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(2) as fc.Arbitrary<Json>)
  it('are, for any contents, the one that changes where only one does, and have no member that neither has', () => {
    fc.assert(fc.property(content, content, content, (before, theirs, ours) => {
      assert.equal(canonicalize(merge(before, theirs, before).changes[0]?.content ?? null), canonicalize(theirs))
      assert.equal(canonicalize(merge(before, before, ours).changes[0]?.content ?? null), canonicalize(ours))
      const { changes: [merged], contested } = merge(before, theirs, ours)
      for (const [name, value] of Object.entries(merged?.content ?? {})) assert.ok(theirs[name] === value || ours[name] === value)
      assert.deepEqual(merge(before, ours, theirs).contested, contested, 'what is contested does not depend on who received')
    }))
  })
})
