import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { carry, differenceOf, FATES, totalsOf } from './lines.ts'
import type { Correlation } from './lines.ts'

const LINES = new Set(['854141', '854142', '854143', '854149', '841919', '841912', '701914', '701915', '701980', '902610'])
const known = (code: string, relation: Correlation['relation'], candidates: readonly string[]): Correlation => ({ from: 'hs-2007', to: 'hs-2022', code, relation, candidates, note: { en: 'n', es: 'n' } })
const carried = (codes: readonly string[], correlations: readonly Correlation[] = []) => carry(codes, 'hs-2007', 'hs-2022', LINES, correlations)

describe('a code carried into another edition', () => {
  it('is no one line where the number is gone; lines of the same five digits may be meant', () => {
    assert.deepEqual(carried(['854140']).map(({ fate, candidates, basis }) => [fate, candidates, basis]), [['no-one-to-one', ['854141', '854142', '854143', '854149'], 'by-number']])
  })

  it('falls back on the heading, and on nothing', () => {
    assert.deepEqual(carried(['701931', '999999']).map(({ candidates, basis }) => [candidates, basis]), [[['701914', '701915', '701980'], 'by-number'], [[], null]])
  })

  it('is never called the same because its number is still in use', () => {
    assert.deepEqual(carried(['902610']).map(({ fate, basis }) => [fate, basis]), [['number-in-use', 'by-number']])
    assert.deepEqual(carried(['902610'], [known('902610', 'same', ['902610'])]).map(({ fate, basis }) => [fate, basis]), [['same', 'looked-up']])
  })

  it('is no one line where it was looked up that the number means less than before', () => {
    assert.deepEqual(carried(['841919'], [known('841919', 'narrowed', ['841912', '841919'])]).map(({ fate, candidates }) => [fate, candidates]), [['no-one-to-one', ['841912', '841919']]])
  })

  it('passes over what is known between other editions', () => {
    assert.equal(carried(['841919'], [{ ...known('841919', 'narrowed', []), to: 'hs-2017' }])[0]?.fate, 'number-in-use')
  })

  it('has nothing to carry within one edition, and is told if it is not there', () => {
    assert.deepEqual(carry(['902610', '123456'], 'hs-2022', 'hs-2022', LINES, []).map(({ fate }) => fate), ['same-edition', 'no-one-to-one'])
  })
})

describe('a list of goods', () => {
  const code = fc.integer({ min: 0, max: 400 }).map((one) => String(840_000 + one))
  it('is counted by what became of its codes and by chapter, and nothing is lost', () => {
    fc.assert(fc.property(fc.uniqueArray(code, { maxLength: 50 }), fc.uniqueArray(code, { maxLength: 50 }), (codes, lines) => {
      const totals = totalsOf(carry(codes, 'hs-2007', 'hs-2022', new Set(lines), []))
      assert.equal(FATES.reduce((sum, fate) => sum + totals.byFate[fate], 0), codes.length)
      assert.equal([...totals.byChapter.values()].reduce((sum, one) => sum + one, 0), codes.length)
    }), { seed: 20261126 })
  })

  it('differs from another by what is added and removed', () => {
    assert.deepEqual(differenceOf(['1', '2', '3'], ['2', '3', '4']), { added: ['1'], removed: ['4'], shared: ['2', '3'] })
    fc.assert(fc.property(fc.uniqueArray(code), fc.uniqueArray(code), (one, other) => {
      const [there, back] = [differenceOf(one, other), differenceOf(other, one)]
      assert.deepEqual(there.added, back.removed)
      assert.equal(there.shared.length, back.shared.length)
      assert.equal(there.added.length + there.shared.length, one.length)
    }), { seed: 20261126 })
  })
})
