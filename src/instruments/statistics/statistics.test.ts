import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { mean, median, medianDeviation, quantile, robustScores, standardDeviation } from './quantiles.ts'
import { randomOf, sfc32 } from './random.ts'
import { studentBound } from './student.ts'

describe('quantiles', () => {
  test('are interpolated as R and spreadsheets do it', () => {
    // R: quantile(c(15, 20, 35, 40, 50), c(.05, .3, .4, .5, 1))
    assert.deepEqual([0.05, 0.3, 0.4, 0.5, 1].map((share) => quantile([50, 15, 40, 20, 35], share)), [16, 23, 29, 35, 50])
    assert.equal(quantile([1, 2, 3, 4], 0.95), 3.8499999999999996)
  })
  test('of one value is that value, of nothing nothing', () => {
    assert.equal(quantile([7], 0.95), 7)
    assert.ok(Number.isNaN(median([])))
  })
  test('lie between the least and the most and rise with the share', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (values, one, other) => {
      const [low, high] = [quantile(values, Math.min(one, other)), quantile(values, Math.max(one, other))]
      assert.ok(Math.min(...values) <= low && low <= high + 1e-9 && high <= Math.max(...values))
    }))
  })
  test('of a textbook sample, with its deviations', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9]
    assert.deepEqual([mean(values), median(values), medianDeviation(values)], [5, 4.5, 0.5])
    assert.ok(Math.abs(standardDeviation(values) - 2.13808993529939) < 1e-12)
  })
})

describe('robust scores', () => {
  test('of a normal sample read as standard deviations', () => {
    const random = randomOf(5)
    const values = Array.from({ length: 20_000 }, () => random.normal(10, 2))
    const scores = robustScores(values)
    assert.ok(Math.abs(standardDeviation(scores) - 1) < 0.03)
  })
  test('are not moved by what they are to find', () => {
    const calm = Array.from({ length: 40 }, (_, at) => at % 7)
    assert.ok((robustScores([...calm, 1000, 2000, 3000]).at(-1) ?? 0) > 500)
  })
  test('call nothing far where most values are the same', () => {
    assert.deepEqual(robustScores([3, 3, 3, 3, 900]), [0, 0, 0, 0, 0])
  })
})

describe('Student’s t', () => {
  test('has the bounds of the printed tables', () => {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, two-sided 0.95 and 0.99.
    for (const [degrees, confidence, bound] of [[1, 0.95, 12.706], [2, 0.95, 4.303], [5, 0.95, 2.571], [11, 0.95, 2.201], [30, 0.95, 2.042], [11, 0.99, 3.106], [100, 0.95, 1.984]] as const) {
      assert.ok(Math.abs(studentBound(degrees, confidence) - bound) < 0.0006, `${degrees} ${confidence}`)
    }
  })
})

describe('numbers from a seed', () => {
  test('are those of the published algorithm', () => {
    // PractRand's sfc32 seeded with 1: a = 0, b = 1, c = 0, counter = 1, twelve turns; reckoned by hand in another language.
    const next = sfc32(1)
    assert.deepEqual([next(), next(), next()], [2012149540, 1872316204, 1707632675])
  })
  test('are the same for the same seed and others for another', () => {
    fc.assert(fc.property(fc.nat(), (seed) => {
      const [one, again, other] = [randomOf(seed), randomOf(seed), randomOf(seed + 1)]
      const five = (random: typeof one) => Array.from({ length: 5 }, () => random.uniform())
      const first = five(one)
      assert.deepEqual(first, five(again))
      assert.notDeepEqual(first, five(other))
      assert.ok(first.every((value) => value >= 0 && value < 1))
    }))
  })
  test('have the moments that they are asked to have', () => {
    const random = randomOf(11)
    const uniform = Array.from({ length: 50_000 }, () => random.uniform())
    const exponential = Array.from({ length: 50_000 }, () => random.exponential(3))
    const normal = Array.from({ length: 50_000 }, () => random.normal(-2, 4))
    assert.ok(Math.abs(mean(uniform) - 0.5) < 0.006)
    assert.ok(Math.abs(mean(exponential) - 3) < 0.06 && Math.abs(standardDeviation(exponential) - 3) < 0.1)
    assert.ok(Math.abs(mean(normal) + 2) < 0.08 && Math.abs(standardDeviation(normal) - 4) < 0.06)
  })
})
