import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { randomOf } from '../statistics/random.ts'
import { compareCases, weightedMedian } from './comparison.ts'
import type { Case } from './comparison.ts'

const cases = (stratum: string, treated: readonly number[], controls: readonly number[]): readonly Case[] => [...treated.map((value) => ({ isTreated: true, stratum, value })), ...controls.map((value) => ({ isTreated: false, stratum, value }))]

describe('cases against matched controls', () => {
  it('pendency gain is shown with n and a confidence interval', () => {
    // An exercise: days from filing to decision, Welch by hand: t = 2.5698 at five degrees.
    const found = compareCases(cases('A61 2019-Q1', [400, 380, 420, 390, 420], [850, 950, 900, 850, 950]))
    assert.deepEqual([found.treated, found.controls, found.strata, found.unmatchedTreated, found.unmatchedControls], [5, 5, 1, 0, 0])
    assert.ok(found.means !== null && found.medians !== null)
    assert.equal(found.means.difference, -498)
    // s² = 320 and 2,500; s²/5 = 64 and 500; degrees = 564² / (64²/4 + 500²/4) = 5.0076.
    assert.ok(Math.abs(found.means.degrees - 564 ** 2 / (64 ** 2 / 4 + 500 ** 2 / 4)) < 1e-9)
    assert.ok(Math.abs(found.means.low - (-498 - 2.5698 * Math.sqrt(564))) < 0.05, String(found.means.low))
    assert.ok(Math.abs(found.means.high - (-498 + 2.5698 * Math.sqrt(564))) < 0.05, String(found.means.high))
    assert.equal(found.medians.difference, -500)
    assert.ok(found.medians.low <= -500 && found.medians.high >= -500 && found.medians.high < 0)
    assert.deepEqual(compareCases(cases('A61 2019-Q1', [400, 380, 420, 390, 420], [850, 950, 900, 850, 950])), found, 'everybody gets the same interval')
  })

  it('a case is held against the controls of its own stratum only', () => {
    // The slow field has all the controls: without strata the gain would look four times as large.
    const all = [...cases('fast', [100, 110, 90], [200, 210, 190]), ...cases('slow', [900, 910], [1000, 1010, 990, 1005, 995, 1000])]
    const found = compareCases(all)
    assert.equal(found.means?.difference, (3 * -100 + 2 * -95) / 5)
    assert.ok((compareCases(all.map((one) => ({ ...one, stratum: '' }))).means?.difference ?? 0) < -250)
  })

  it('what has no counterpart is counted and left out', () => {
    const found = compareCases([...cases('both', [1, 2, 3], [4, 5, 6]), ...cases('cases alone', [7, 8], []), ...cases('controls alone', [], [9])])
    assert.deepEqual([found.treated, found.controls, found.strata, found.unmatchedTreated, found.unmatchedControls], [3, 3, 1, 2, 1])
    assert.equal(found.means?.difference, -3)
  })

  it('of too few there is no interval', () => {
    assert.deepEqual([compareCases([]).means, compareCases([]).medians], [null, null])
    assert.deepEqual([compareCases(cases('', [1], [2])).means, compareCases(cases('', [1], [2])).medians], [null, null])
    assert.equal(compareCases([...cases('a', [1, 2], [3, 4]), ...cases('b', [1], [2, 3])]).means, null, 'one case of a stratum has no spread')
  })

  it('the interval holds the true difference about as often as it says', () => {
    const random = randomOf(7)
    const runs = Array.from({ length: 80 }, () => compareCases(cases('', Array.from({ length: 8 }, () => random.normal(400, 60)), Array.from({ length: 12 }, () => random.normal(500, 150)))).means)
    const held = runs.filter((found) => found !== null && found.low <= -100 && found.high >= -100).length
    assert.ok(held >= 70 && held < 80, String(held))
  })

  it('the weighted median of equal weights is the median, and weight counts as repetition', () => {
    assert.equal(weightedMedian([3, 1, 2].map((value) => ({ value, weight: 1 }))), 2)
    assert.equal(weightedMedian([1, 2, 3, 4].map((value) => ({ value, weight: 1 }))), 2.5)
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 8 }), (all) => {
      const repeated = all.flatMap(([value, weight]) => Array.from({ length: weight }, () => ({ value, weight: 1 })))
      assert.equal(weightedMedian(all.map(([value, weight]) => ({ value, weight }))), weightedMedian(repeated))
    }), { numRuns: 50 })
  })
})
