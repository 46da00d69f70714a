import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { layoutPointMap, regionOf } from './point-map.ts'
import type { MapPoint } from './types.ts'

const TIJUANA = { lat: 32.53, lon: -117.02 }
const MERIDA = { lat: 20.97, lon: -89.62 }
const CHICAGO = { lat: 41.88, lon: -87.63 }
const ATLANTIC = { lat: 30, lon: -40 }

function pointsAt(places: readonly { readonly lat: number; readonly lon: number }[]): readonly MapPoint[] {
  return places.map((place, index) => ({ key: `p${index}`, label: `Place ${index}`, ...place, value: null }))
}
const laid = (points: readonly MapPoint[]) => layoutPointMap({ name: 'map', title: 'Map', caption: '', region: regionOf(points), unit: { kind: 'number', label: 'places', decimals: 0 }, rowLabel: 'Place', points }, 'en')

describe('places on a map', () => {
  it('are seen in the closest view that holds them all', () => {
    assert.equal(regionOf(pointsAt([TIJUANA])), 'border')
    assert.equal(regionOf(pointsAt([TIJUANA, MERIDA])), 'mx-states')
    assert.equal(regionOf(pointsAt([CHICAGO])), 'us-states')
    assert.equal(regionOf(pointsAt([MERIDA, CHICAGO])), 'both')
  })

  it('that no view holds are told, and do not choose the view', () => {
    const layout = laid(pointsAt([TIJUANA, MERIDA, ATLANTIC]))
    assert.deepEqual([layout.map.name, layout.symbols.length, layout.outside], ['mx-states', 2, ['Place 2']])
  })

  it('have their names beside them only while they are few', () => {
    assert.equal(laid(pointsAt([TIJUANA, MERIDA])).labels.wide.length, 2)
    const many = laid(pointsAt(Array.from({ length: 200 }, (_, index) => ({ lat: 20 + index / 100, lon: -100 }))))
    assert.deepEqual([many.symbols.length, many.labels.wide.length, many.labels.narrow.length], [200, 0, 0])
  })
})
