import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { areasAround, joinAreas } from './areas.ts'
import type { Area } from './areas.ts'
import type { Claim } from './claims.ts'
import { unduplicatedRange } from './range.ts'

const area = (place: string, ...within: readonly string[]): Area => ({ place, name: null, within, point: null, list: null })
/** A country with two provinces, one of which has two municipalities; and another country. */
const AREAS = joinAreas([area('A'), area('A1', 'A'), area('A2', 'A'), area('A1x', 'A1'), area('A1y', 'A1'), area('B')])
const ALWAYS = { from: null, until: null }

function claim(activity: string, value: number, places: readonly string[], more: Partial<Claim> = {}): Claim {
  return { activity, claim: `${activity} ${places.join()} ${value}`, kind: 'target', indicator: 'r1.i1', title: {}, value, places, period: { from: '2021-01-01', until: '2024-12-31' }, dimensions: '', comment: null, ...more }
}
const range = (claims: readonly Claim[], place: string | null = null, period: { readonly from: string | null; readonly until: string | null } = ALWAYS) => { const found = unduplicatedRange(claims, { place, period }, AREAS); return found === null ? null : [found.atLeast, found.atMost] }

describe('the unduplicated range', () => {
  it('of 500,000 claimed by two activities is between 500,000 and 1,000,000', () => {
    assert.deepEqual(range([claim('one', 500_000, ['A']), claim('two', 500_000, ['A'])]), [500_000, 1_000_000])
  })

  it('of a national claim and a municipal one of the same activity is the national one, of two activities both', () => {
    assert.deepEqual(range([claim('one', 500, ['A']), claim('one', 80, ['A1x'])]), [500, 500])
    assert.deepEqual(range([claim('one', 500, ['A']), claim('two', 80, ['A1x'])]), [500, 580])
  })

  it('in a municipality is bounded by what is claimed of the country, and knows nothing of it from below', () => {
    assert.deepEqual(range([claim('one', 500, ['A']), claim('two', 80, ['A1x'])], 'A1x'), [80, 580])
    assert.deepEqual(range([claim('one', 500, ['A'])], 'A1x'), [0, 500])
    assert.deepEqual(range([claim('one', 500, ['A']), claim('one', 80, ['A1x'])], 'A1x'), [80, 80])
    assert.equal(range([claim('one', 500, ['A'])], 'B'), null)
  })

  it('of claims for two places together is not that of each', () => {
    assert.deepEqual(range([claim('one', 500, ['A1', 'A2'])], 'A1'), [0, 500])
    assert.deepEqual(range([claim('one', 500, ['A1', 'A2'])], 'A'), [500, 500])
  })

  it('of women only says nothing of the others, and is no part that is added to all', () => {
    assert.deepEqual(range([claim('one', 500, ['A']), claim('one', 300, ['A'], { dimensions: 'sex=female' })]), [500, 500])
    assert.deepEqual(range([claim('one', 300, ['A'], { dimensions: 'sex=female' }), claim('one', 100, ['A'], { dimensions: 'sex=male' })]), [300, 400])
  })

  it('of another period than is asked about bounds from above alone; of none of its days it is left out', () => {
    assert.deepEqual(range([claim('one', 500, ['A'])], null, { from: '2022-01-01', until: '2022-12-31' }), [0, 500])
    assert.equal(range([claim('one', 500, ['A'])], null, { from: '2025-01-01', until: null }), null)
    const years = ['2021', '2022'].map((year) => claim('one', 300, ['A'], { period: { from: `${year}-01-01`, until: `${year}-12-31` } }))
    assert.deepEqual(range(years), [300, 600])
  })

  it('of an activity whose parts are more than its whole is told to be contradictory', () => {
    const found = unduplicatedRange([claim('one', 50, ['A']), claim('one', 80, ['A1'])], { place: 'A', period: ALWAYS }, AREAS)
    assert.deepEqual([found?.atLeast, found?.atMost, found?.byActivity[0]?.isContradictory], [80, 80, true])
  })

  it('holds the true number, whoever is counted by whom, where, when: any assignment of people to claims lies within', () => {
    const places = ['A', 'A1', 'A2', 'A1x', 'A1y', 'B']
    const years = ['2021', '2022', '2023']
    const sexes = ['sex=female', 'sex=male']
    /** A person whom an activity reached somewhere in some year. */
    const reached = fc.record({ activity: fc.constantFrom('one', 'two', 'three'), person: fc.integer({ min: 0, max: 12 }), place: fc.constantFrom('A', 'A1', 'A2', 'A1x', 'A1y', 'B'), year: fc.constantFrom(...years) })
    const scope = fc.record({ activity: fc.constantFrom('one', 'two', 'three'), places: fc.uniqueArray(fc.constantFrom(...places), { minLength: 0, maxLength: 3 }), first: fc.integer({ min: 0, max: 2 }), length: fc.integer({ min: 0, max: 2 }), dimensions: fc.constantFrom('', '', 'sex=female') })
    type Reached = typeof reached extends fc.Arbitrary<infer R> ? R : never
    const isIn = (them: readonly string[], period: { readonly from: string | null; readonly until: string | null }, one: Reached) => (them.length === 0 || them.some((place) => areasAround(AREAS, one.place).has(place))) && (period.from ?? '') <= `${one.year}-01-01` && `${one.year}-12-31` <= (period.until ?? '9999')
    const sexOf = (person: number) => sexes[person % 2] ?? ''
    fc.assert(fc.property(fc.array(reached, { maxLength: 60 }), fc.array(scope, { minLength: 1, maxLength: 8 }), fc.constantFrom(null, ...places), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }), fc.boolean(), (world, scopes, place, first, length, isEver) => {
      const spanOf = (at: number, more: number) => ({ from: `${years[at] ?? ''}-01-01`, until: `${years[Math.min(2, at + more)] ?? ''}-12-31` })
      const claims = scopes.map((one): Claim => {
        const period = spanOf(one.first, one.length)
        const counted = new Set(world.filter((way) => way.activity === one.activity && isIn(one.places, period, way) && (one.dimensions === '' || sexOf(way.person) === one.dimensions)).map(({ person }) => person))
        return claim(one.activity, counted.size, one.places, { period, dimensions: one.dimensions })
      })
      const period = isEver ? ALWAYS : spanOf(first, length)
      const claimed = world.filter((way) => claims.some((one) => one.activity === way.activity && isIn(one.places, one.period, way) && (one.dimensions === '' || sexOf(way.person) === one.dimensions)))
      const truth = new Set(claimed.filter((way) => isIn(place === null ? [] : [place], period, way)).map(({ person }) => person)).size
      const [least, most] = range(claims, place, period) ?? [0, 0]
      assert.ok((least ?? 0) <= truth && truth <= (most ?? 0), `${least ?? 0} ≤ ${truth} ≤ ${most ?? 0}`)
    }), { seed: 20261126, numRuns: 3000 })
  })

  it('is no wider than it must be: over activities both its ends are reached', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }), (sizes) => {
      const [least, most] = range(sizes.map((size, index) => claim(`n${index}`, size, ['A']))) ?? []
      const same = new Set(sizes.flatMap((size) => Array.from({ length: size }, (_, person) => person))).size
      const apart = new Set(sizes.flatMap((size, index) => Array.from({ length: size }, (_, person) => `${index} ${person}`))).size
      assert.deepEqual([least, most], [same, apart])
    }), { seed: 1, numRuns: 50 })
  })
})
