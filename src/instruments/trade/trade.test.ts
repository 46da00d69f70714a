import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { concentrationOf, levelOf } from './concentration.ts'
import { exposureOf } from './exposure.ts'

const parts = (...values: readonly number[]) => values.map((value, index) => ({ code: String(index), value }))

describe('concentration', () => {
  it('is the sum of the squared shares, as the guidelines of the United States reckon it', () => {
    // § 2.1 of the Merger Guidelines tells the case of four with 30, 30, 20 and 20 percent: 2,600.
    const { least, most, parts: shares, equalParts } = concentrationOf(parts(30, 30, 20, 20), null)
    assert.deepEqual([least, most], [2600, 2600])
    assert.deepEqual(shares.map(({ sharePercent, square }) => [sharePercent, square]), [[30, 900], [30, 900], [20, 400], [20, 400]])
    assert.equal(equalParts, 10_000 / 2600)
  })

  it('has a least and a most where a part is not told', () => {
    // 258.3 of 334.0 are told: in this case 50 and 30 of 100.
    const { least, most, untold, untoldPercent } = concentrationOf(parts(50, 30), 100)
    assert.deepEqual([least, most, untold, untoldPercent], [3400, 3800, 20, 20])
  })

  it('takes the parts for the whole where they are more', () => {
    assert.deepEqual(concentrationOf(parts(60, 60), 100), concentrationOf(parts(60, 60), null))
  })

  it('is none of nothing', () => {
    const { least, most, equalParts } = concentrationOf([], null)
    assert.deepEqual([least, most, equalParts], [null, null, null])
    assert.equal(concentrationOf(parts(0, 0), 0).least, null)
  })

  it('lies between that of equal parts and ten thousand, and its shares add up', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 40 }), fc.integer({ min: 0, max: 1_000_000 }), (values, rest) => {
      const { least, most, parts: shares, untoldPercent } = concentrationOf(parts(...values), values.reduce((sum, one) => sum + one, rest))
      assert.ok(least !== null && most !== null && least <= most + 1e-9 && most <= 10_000 + 1e-6)
      assert.ok(Math.abs(shares.reduce((sum, { sharePercent }) => sum + sharePercent, untoldPercent) - 100) < 1e-9)
      if (rest === 0) assert.ok(least >= 10_000 / values.length - 1e-6)
      assert.ok(shares.every((one, index) => index === 0 || one.value <= (shares[index - 1]?.value ?? 0)))
    }), { seed: 20261126 })
  })

  it('is called high above the upper threshold only, moderate from the lower one on', () => {
    const thresholds = { moderate: 1000, high: 1800 }
    assert.deepEqual([999.9, 1000, 1800, 1800.1].map((one) => levelOf(one, thresholds)), ['low', 'moderate', 'moderate', 'high'])
  })
})

describe('exposure to a port', () => {
  it('is told by bounds and never beyond them', () => {
    // 80 of 100 go by the port, a state has 30 of the 100: at least 10 of its 30 go by the port, at most 30; in another mode it has 10 that cannot.
    assert.deepEqual(exposureOf([{ port: 80, part: 30, whole: 100 }, { port: 0, part: 10, whole: 50 }]), { part: 40, least: 10, most: 30, assumed: 24 })
    assert.deepEqual(exposureOf([]), { part: 0, least: 0, most: 0, assumed: 0 })
  })

  it('holds whatever really goes by the port', () => {
    const truth = fc.record({ both: fc.nat(1000), part: fc.nat(1000), port: fc.nat(1000), neither: fc.nat(1000) })
    fc.assert(fc.property(fc.array(truth, { maxLength: 6 }), (modes) => {
      const { least, most, assumed } = exposureOf(modes.map(({ both, part, port, neither }) => ({ part: both + part, port: both + port, whole: both + part + port + neither })))
      const really = modes.reduce((sum, { both }) => sum + both, 0)
      assert.ok(least <= really && really <= most)
      assert.ok(least <= assumed + 1e-9 && assumed <= most + 1e-9)
    }), { seed: 20261126 })
  })
})
