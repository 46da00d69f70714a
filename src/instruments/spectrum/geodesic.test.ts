// Distances on the ellipsoid against numbers that others published.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { greatCircle } from '../closure/distance.ts'
import { geodesicMetres, nearestOf } from './geodesic.ts'

const close = (value: number, expected: number, within: number) => { assert.ok(Math.abs(value - expected) <= within, `${value} is not ${expected} ± ${within}`) }

describe('a distance on the ellipsoid', () => {
  test('is the length of a degree of the meridian and of the equator, as the series and the radius of WGS 84 give them', () => {
    // 111,132.954 − 559.822 cos 2φ + 1.175 cos 4φ with φ = 32°: 111,132.95 − 245.41 − 0.72.
    close(geodesicMetres({ latitude: 31.5, longitude: -106 }, { latitude: 32.5, longitude: -106 }), 110_886.82, 0.1)
    close(geodesicMetres({ latitude: 0, longitude: -107 }, { latitude: 0, longitude: -106 }), 111_319.49, 0.01)
  })

  test('is that of Flinders Peak to Buninyong in the manual of the Australian datum, to a millimetre', () => {
    const flinders = { latitude: -(37 + 57 / 60 + 3.7203 / 3600), longitude: 144 + 25 / 60 + 29.5244 / 3600 }
    const buninyong = { latitude: -(37 + 39 / 60 + 10.1561 / 3600), longitude: 143 + 55 / 60 + 35.3839 / 3600 }
    close(geodesicMetres(flinders, buninyong), 54_972.271, 0.001)
  })

  test('of a point to itself is nothing', () => {
    assert.equal(geodesicMetres({ latitude: 32, longitude: -117 }, { latitude: 32, longitude: -117 }), 0)
  })

  const place = fc.record({ latitude: fc.double({ min: 14, max: 50, noNaN: true }), longitude: fc.double({ min: -125, max: -86, noNaN: true }) })
  test('is the same both ways, and within 0.6 % of that on a sphere', () => {
    fc.assert(fc.property(place, place, (one, other) => {
      const metres = geodesicMetres(one, other)
      close(geodesicMetres(other, one), metres, 0.001)
      close(metres / 1000, greatCircle(one, other), greatCircle(one, other) * 0.006 + 1e-6)
    }))
  })
})

describe('the nearest point of a line', () => {
  test('of a meridian is where the perpendicular meets it', () => {
    const found = nearestOf({ latitude: 32, longitude: -106 }, [[-107, 30], [-107, 34]])
    close(found.longitude, -107, 1e-9)
    close(found.kilometres, geodesicMetres({ latitude: 32, longitude: -106 }, { latitude: found.latitude, longitude: -107 }) / 1000, 1e-9)
    // North of the parallel of the point: a great circle that meets the meridian at a right angle bends away from it.
    assert.ok(found.latitude > 32 && found.latitude < 32.01)
  })

  test('beyond its ends is the end', () => {
    close(nearestOf({ latitude: 36, longitude: -107 }, [[-107, 30], [-107, 34]]).latitude, 34, 1e-9)
  })

  test('is nearer than every point of the line that is tried one by one', () => {
    const line = Array.from({ length: 30 }, (_, at): [number, number] => [-114 + at * 0.2, 32 - 0.3 * Math.sin(at)])
    const tried = line.slice(1).flatMap(([longitude, latitude], at) => { const [x, y] = line[at] ?? [0, 0]; return Array.from({ length: 400 }, (_, step) => ({ longitude: x + ((longitude - x) * step) / 400, latitude: y + ((latitude - y) * step) / 400 })) }).concat(line.slice(-1).map(([longitude, latitude]) => ({ longitude, latitude })))
    fc.assert(fc.property(fc.record({ latitude: fc.double({ min: 27, max: 37, noNaN: true }), longitude: fc.double({ min: -116, max: -107, noNaN: true }) }), (from) => {
      const least = Math.min(...tried.map((one) => geodesicMetres(from, one))) / 1000
      // Straight on a map of degrees and straight on the ground are up to 20 m apart over pieces of this length; tried are points 80 m apart.
      close(nearestOf(from, line).kilometres, least, 0.06)
    }), { numRuns: 50 })
  })

  test('a line of one point has none', () => {
    assert.throws(() => nearestOf({ latitude: 32, longitude: -106 }, [[-107, 30]]), /no length/)
  })
})
