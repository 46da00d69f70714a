// The maps that pictures are drawn on: projected, simplified and cut to the picture once, then kept.
// Maps that colour areas keep areas true (Albers); the strip along the border keeps shapes true (Lambert).

import { geoArea, geoConicConformal, geoConicEqualArea, geoPath } from 'd3-geo'
import type { GeoContext, GeoPermissibleObjects, GeoProjection } from 'd3-geo'
import type { Feature, Geometry, MultiLineString, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'
import { MX_STATES, US_STATES } from './boundaries/index.ts'
import type { StateTopology } from './boundaries/index.ts'
import { findState } from './boundaries/states.ts'
import type { State } from './boundaries/states.ts'
import { WIDE } from './drawing.ts'
import { pathOf, round } from './paths.ts'
import type { Point } from './paths.ts'
import { simplifyTopology } from './simplify.ts'
import type { Region } from './types.ts'

export type MapName = Region

export interface DrawnState {
  readonly state: State
  readonly path: string
  /** Middle of its largest part, on the picture. */
  readonly middle: Point
  /** Of the largest part, in square units of the picture. */
  readonly area: number
}

export interface DrawnMap {
  readonly name: MapName
  readonly width: number
  readonly height: number
  readonly states: readonly DrawnState[]
  /** The line between the two countries, as the United States draws it; empty where it is not shown. */
  readonly border: string
  /** Around states that stand apart: Alaska and Hawaii. */
  readonly insets: string
  /** Longitude and latitude → a point of the picture; null outside of it. */
  place(lon: number, lat: number): Point | null
}

/** Points that change less than this, in square units, are left out. */
const LEAST_AREA = { 'mx-states': 2, 'us-states': 2, both: 3, border: 1 } as const satisfies Record<MapName, number>
/** Parts of a state smaller than this are left out, unless a state has no larger one. */
const LEAST_PART = 2.5
const APART = ['02', '15']
const INSIDE = 4
/** West, south, east, north: what the strip along the border shows. */
const STRIP = [-118.3, 24.9, -96.2, 34.1] as const

const made = new Map<MapName, DrawnMap>()

/** Drawn at first use, then kept: the same map stands on many pages. */
export function mapOf(name: MapName): DrawnMap {
  const kept = made.get(name) ?? drawMap(name)
  made.set(name, kept)
  return kept
}

function drawMap(name: MapName): DrawnMap {
  const { projection, height } = projectionOf(name)
  const simplified = countriesOn(name).map(({ country, topology }) => ({ country, topology: simplifyTopology(topology, (position) => projection([...position]), LEAST_AREA[name]) }))
  const main = simplified.flatMap(({ country, topology }) => statesOf(topology, country).filter((one) => name === 'border' || !isApart(one)).map((one) => drawState(one, projection)))
  const apart = name === 'both' || name === 'us-states' ? apartOn(height) : null
  return {
    name, width: WIDE, height, states: [...main.filter((one) => one.path !== ''), ...(apart?.states ?? [])],
    border: name === 'both' || name === 'border' ? lineOf(borderLine(simplified.find(({ country }) => country === 'US')?.topology), projection) : '',
    insets: apart?.frame ?? '',
    place: (lon, lat) => {
      const at = projection([lon, lat])
      return at === null || at[0] < 0 || at[0] > WIDE || at[1] < 0 || at[1] > height ? null : [round(at[0]), round(at[1])]
    },
  }
}

function countriesOn(name: MapName): readonly { readonly country: State['country']; readonly topology: StateTopology }[] {
  const both = [{ country: 'MX', topology: MX_STATES }, { country: 'US', topology: US_STATES }] as const
  return name === 'mx-states' ? both.slice(0, 1) : name === 'us-states' ? both.slice(1) : both
}

function projectionOf(name: MapName): { readonly projection: GeoProjection; readonly height: number } {
  if (name === 'border') {
    const [west, south, east, north] = STRIP
    const projection = geoConicConformal().parallels([27, 32]).rotate([107.2, 0]).precision(0)
    const height = fitWidth(projection, { type: 'MultiPoint', coordinates: [[west, south], [east, south], [-107.2, south], [-107.2, north]] })
    return { projection: projection.clipExtent([[-INSIDE, -INSIDE], [WIDE + INSIDE, height + INSIDE]]), height }
  }
  const projection = name === 'mx-states' ? geoConicEqualArea().parallels([17.5, 29.5]).rotate([102, 0]) : name === 'us-states' ? geoConicEqualArea().parallels([29.5, 45.5]).rotate([96, 0]) : geoConicEqualArea().parallels([20, 42]).rotate([98, 0])
  const shown = countriesOn(name).flatMap(({ country, topology }) => statesOf(topology, country).filter((one) => !isApart(one)).map(({ shape }) => shape))
  return { projection: projection.precision(0), height: fitWidth(projection.precision(0), { type: 'FeatureCollection', features: shown } as GeoPermissibleObjects) }
}

/** Fits what is shown into the width; answers the height that it needs. */
function fitWidth(projection: GeoProjection, shown: GeoPermissibleObjects): number {
  projection.fitWidth(WIDE - 2 * INSIDE, shown)
  const [[, top], [, bottom]] = geoPath(projection).bounds(shown)
  const [x, y] = projection.translate()
  projection.translate([x + INSIDE, y - top + INSIDE])
  return Math.ceil(bottom - top + 2 * INSIDE)
}

interface Shape {
  readonly state: State
  readonly shape: Feature<Geometry>
}

function statesOf(topology: StateTopology, country: State['country']): readonly Shape[] {
  return feature(topology, topology.objects.states).features.flatMap((shape) => {
    const state = findState(country, String(shape.id))
    return state === null ? [] : [{ state, shape }]
  })
}

function isApart({ state }: Shape): boolean {
  return state.country === 'US' && APART.includes(state.code)
}

/** Alaska smaller than the rest and Hawaii as large, in the corner below California. */
function apartOn(height: number): { readonly states: readonly DrawnState[]; readonly frame: string } {
  const settings = [
    { code: '02', projection: geoConicEqualArea().parallels([55, 65]).rotate([154, 0]), box: [[8, height - 116], [136, height - 8]], shown: [[-172, 53], [-168, 66], [-156.5, 71.4], [-130, 55], [-160, 54]] },
    { code: '15', projection: geoConicEqualArea().parallels([8, 18]).rotate([157, 0]), box: [[142, height - 68], [222, height - 8]], shown: [[-160.3, 22.2], [-154.8, 18.9]] },
  ] as const
  const states = settings.flatMap(({ code, projection, shown, box: [[left, top], [right, bottom]] }) => {
    projection.precision(0).fitExtent([[left + 6, top + 6], [right - 6, bottom - 6]], { type: 'MultiPoint', coordinates: shown.map((place) => [...place]) }).clipExtent([[left, top], [right, bottom]])
    const topology = simplifyTopology(US_STATES, (position) => projection([...position]), 0.8)
    return statesOf(topology, 'US').filter(({ state }) => state.code === code).map((one) => drawState(one, projection))
  })
  return { states, frame: settings.map(({ box: [[left, top], [right, bottom]] }) => `M${left} ${top}H${right}V${bottom}H${left}z`).join('') }
}

function drawState({ state, shape }: Shape, projection: GeoProjection): DrawnState {
  const rings = ringsOf(shape as GeoPermissibleObjects, projection).map((ring) => ({ ring, area: Math.abs(areaOf(ring)) })).sort((a, b) => b.area - a.area)
  const [largest] = rings
  const kept = rings.filter(({ area }, index) => index === 0 || area >= LEAST_PART)
  return { state, path: kept.map(({ ring }) => pathOf(ring, true)).join(''), middle: largest === undefined ? [0, 0] : middleOf(largest.ring), area: largest?.area ?? 0 }
}

/** The line of the four states that the other country lies beyond: outside of all states, between the two oceans. */
export function borderLine(topology: StateTopology | undefined): MultiLineString {
  const [west, south, east] = [-117.13, 25.8, -97.13]
  if (topology === undefined) return { type: 'MultiLineString', coordinates: [] }
  const outer = mesh(topology as Topology, topology.objects.states as GeometryObject, (a, b) => a === b && ['04', '06', '35', '48'].includes(String(a.id)))
  const isOnBorder = ([lon = 0, lat = 0]: Position) => lon >= west && lon <= east && lat >= south && lat <= northOfBorder(lon)
  const lines = outer.coordinates.flatMap((line) => {
    const runs: Position[][] = [[]]
    for (const position of line) {
      if (isOnBorder(position)) runs.at(-1)?.push(position)
      else if (runs.at(-1)?.length !== 0) runs.push([])
    }
    return runs.filter((run) => run.length > 1)
  })
  return { type: 'MultiLineString', coordinates: lines }
}

/** Somewhat north of the border: the coasts of California and of the Gulf lie beyond. */
function northOfBorder(lon: number): number {
  return lon < -114 ? 32.75 : lon < -106.4 ? 32.6 : lon < -98 ? 31.9 : lon < -97.45 ? 26.15 : 25.99
}

function lineOf(line: MultiLineString, projection: GeoProjection): string {
  return ringsOf(line as GeoPermissibleObjects, projection).map((points) => pathOf(points)).join('')
}

/** What d3 would write into a path, as points. */
function ringsOf(shape: GeoPermissibleObjects, projection: GeoProjection): readonly (readonly Point[])[] {
  const rings: Point[][] = []
  const context: GeoContext = {
    beginPath: () => undefined, arc: () => undefined, closePath: () => undefined,
    moveTo: (x, y) => { rings.push([[x, y]]) }, lineTo: (x, y) => { rings.at(-1)?.push([x, y]) },
  }
  geoPath(projection, context)(shape)
  return rings
}

function areaOf(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0) / 2
}

function middleOf(ring: readonly Point[]): Point {
  const area = areaOf(ring)
  if (Math.abs(area) < 1e-6) return ring[0] ?? [0, 0]
  const [sumX, sumY] = ring.reduce<readonly [number, number]>(([allX, allY], [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    const cross = x * nextY - nextX * y
    return [allX + (x + nextX) * cross, allY + (y + nextY) * cross]
  }, [0, 0])
  return [round(sumX / (6 * area)), round(sumY / (6 * area))]
}

/** Square kilometres on a sphere of the size of the earth, for checks. */
export function squareKilometres(shape: Feature<Geometry>): number {
  return geoArea(shape) * 6371.0088 ** 2
}
