// The boundaries are whole, and drawing them loses no state and no ground.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { geoLength } from 'd3-geo'
import type { Position } from 'geojson'
import { feature } from 'topojson-client'
import { LANGUAGES } from '../../text/bilingual.ts'
import { MX_STATES, US_STATES } from './boundaries/index.ts'
import { findState, STATES } from './boundaries/states.ts'
import { borderLine, mapOf, squareKilometres } from './map.ts'
import type { MapName } from './map.ts'

const EARTH_RADIUS_KM = 6371.0088
/** Crossings of the border by their official coordinates: latitude, longitude. */
const PORTS = {
  Brownsville: [25.952, -97.401], 'Del Rio': [29.327, -100.928], 'Eagle Pass': [28.705, -100.512], Laredo: [27.5, -99.507], Hidalgo: [26.095, -98.271], 'Rio Grande City': [26.366, -98.803], Progreso: [26.062, -97.95], Roma: [26.404, -99.019],
  Ysleta: [31.673, -106.335], 'El Paso': [31.764, -106.451], Presidio: [29.562, -104.395], Tornillo: [31.435, -106.143], Columbus: [31.784, -107.628], 'Santa Teresa': [31.784, -106.679], Boquillas: [29.19, -102.947], Andrade: [32.718, -114.728],
  Calexico: [32.673, -115.388], 'San Ysidro': [32.543, -117.029], Tecate: [32.576, -116.626], 'Otay Mesa': [32.55, -116.939], Douglas: [31.334, -109.56], Lukeville: [31.88, -112.817], Naco: [31.334, -109.948], Nogales: [31.333, -110.943], Sasabe: [31.483, -111.544], 'San Luis': [32.485, -114.782],
} as const satisfies Record<string, readonly [number, number]>

describe('boundaries', () => {
  it('are the files that the provenance names', () => {
    const provenance = readFileSync(new URL('boundaries/provenance.md', import.meta.url), 'utf8')
    for (const name of ['mx-states.json', 'us-states.json']) {
      const hash = createHash('sha256').update(readFileSync(new URL(`boundaries/${name}`, import.meta.url))).digest('hex')
      assert.match(provenance, new RegExp(`\`${name}\`.*\`${hash}\``))
    }
  })

  it('hold 32 states of Mexico, Nayarit among them, and 50 of the United States with the capital', () => {
    for (const [country, topology, count] of [['MX', MX_STATES, 32], ['US', US_STATES, 51]] as const) {
      const ids = topology.objects.states.geometries.map(({ id }) => String(id))
      assert.deepEqual([...ids].sort(), STATES.filter((state) => state.country === country).map(({ code }) => code).sort())
      assert.equal(new Set(ids).size, count)
    }
    const nayarit = feature(MX_STATES, MX_STATES.objects.states).features.find(({ id }) => id === '18')
    assert.ok(nayarit !== undefined && Math.abs(squareKilometres(nayarit) / 27_857 - 1) < 0.02, 'INEGI: 27,857 km²')
  })

  it('enclose as much ground as INEGI says of Mexico', () => {
    const area = feature(MX_STATES, MX_STATES.objects.states).features.reduce((sum, one) => sum + squareKilometres(one), 0)
    assert.ok(Math.abs(area / 1_959_248 - 1) < 0.01, String(area))
  })

  it('name every state in both languages, and find it by code, short name and nothing else', () => {
    for (const language of LANGUAGES) assert.equal(new Set(STATES.map(({ country, name }) => country + name[language])).size, 83)
    assert.deepEqual([findState('US', 'TX'), findState('US', '48'), findState('US', 'tx')].map((state) => state?.name.es), ['Texas', 'Texas', 'Texas'])
    assert.deepEqual([findState('MX', '09')?.name.en, findState('US', '35')?.name.es, findState('MX', 'TX'), findState('US', '03'), findState('MX', '9')], ['Mexico City', 'Nuevo México', null, null, null])
    assert.deepEqual(STATES.filter(({ isOnBorder }) => isOnBorder).map(({ short }) => short), ['BCN', 'COA', 'CHH', 'NLE', 'SON', 'TAM', 'AZ', 'CA', 'NM', 'TX'])
  })
})

describe('maps', () => {
  it('draw every state, each on ground of its size', () => {
    for (const [name, count] of [['mx-states', 32], ['us-states', 51], ['both', 83]] as const) {
      const { states } = mapOf(name)
      assert.equal(states.length, count)
      const areas = states.filter(({ state }) => !['AK', 'HI'].includes(state.short)).map(({ state, path }) => ({ state, drawn: areaOfPath(path), real: realArea(state) }))
      const scale = total(areas, 'drawn') / total(areas, 'real')
      for (const { state, drawn, real } of areas.filter((one) => one.real > 20_000)) assert.ok(Math.abs(drawn / real / scale - 1) < 0.04, `${name} ${state.short}: ${drawn / real / scale}`)
      for (const country of ['MX', 'US']) {
        const own = areas.filter(({ state }) => state.country === country)
        if (own.length > 0) assert.ok(Math.abs(total(own, 'drawn') / total(own, 'real') / scale - 1) < 0.01, `${name} ${country}`)
      }
    }
  })

  it('show the line between the countries from one ocean to the other', () => {
    const line = borderLine(US_STATES)
    const kilometres = geoLength(line) * EARTH_RADIUS_KM
    // The International Boundary and Water Commission says 3,141 km; at this scale the river does not wind.
    assert.ok(kilometres > 2500 && kilometres < 3141, String(kilometres))
    const longitudes = line.coordinates.flat().map(([lon = 0]) => lon)
    assert.ok(Math.min(...longitudes) < -117.1 && Math.max(...longitudes) > -97.2)
    const ends = line.coordinates.flatMap((part) => [part[0], part.at(-1)] as Position[])
    const loose = ends.filter(([x = 0, y = 0], index) => !ends.some(([otherX = 0, otherY = 0], other) => other !== index && Math.hypot(x - otherX, y - otherY) < 0.1))
    assert.equal(loose.length, 2, `an end in each ocean: ${loose.join(' | ')}`)
    assert.ok(mapOf('border').border.length > 0 && mapOf('both').border.length > 0 && mapOf('mx-states').border === '')
  })

  it('have every port of entry within 0.3° of that line, and within the strip', () => {
    const segments = borderLine(US_STATES).coordinates.flatMap((line) => line.slice(1).map((to, index): readonly [Position, Position] => [line[index] ?? to, to]))
    for (const [port, [lat, lon]] of Object.entries(PORTS)) {
      const nearest = segments.reduce((least, [from, to]) => Math.min(least, distanceTo([lon, lat], from, to)), Infinity)
      assert.ok(nearest < 0.3, `${port}: ${nearest}°`)
      assert.ok(mapOf('border').place(lon, lat) !== null && mapOf('both').place(lon, lat) !== null, port)
    }
  })

  it('draw both sides of the border at one place: the states of either touch the line', () => {
    const segments = borderLine(US_STATES).coordinates.flat()
    for (const state of feature(MX_STATES, MX_STATES.objects.states).features.filter(({ id }) => findState('MX', String(id))?.isOnBorder)) {
      const points = (state.geometry.type === 'MultiPolygon' ? state.geometry.coordinates.flat(2) : state.geometry.type === 'Polygon' ? state.geometry.coordinates.flat() : []) as Position[]
      const nearest = points.reduce((least, [lon = 0, lat = 0]) => segments.reduce((best, [x = 0, y = 0]) => Math.min(best, Math.hypot(lon - x, lat - y)), least), Infinity)
      assert.ok(nearest < 0.03, `${String(state.id)}: ${nearest}`)
    }
  })

  it('say nothing of places outside of them', () => {
    for (const name of ['border', 'both', 'mx-states'] satisfies MapName[]) assert.equal(mapOf(name).place(2.35, 48.86), null, 'Paris')
  })
})

function realArea(state: { readonly country: 'MX' | 'US'; readonly code: string }): number {
  const topology = state.country === 'MX' ? MX_STATES : US_STATES
  const found = feature(topology, topology.objects.states).features.find(({ id }) => String(id) === state.code)
  return found === undefined ? 0 : squareKilometres(found)
}

function total(areas: readonly { readonly drawn: number; readonly real: number }[], which: 'drawn' | 'real'): number {
  return areas.reduce((sum, one) => sum + one[which], 0)
}

/** Of all rings of a path in relative coordinates. */
function areaOfPath(path: string): number {
  return path.split('M').filter((ring) => ring !== '').reduce((sum, ring) => {
    const numbers = [...ring.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([number]) => Number(number))
    const points: (readonly [number, number])[] = []
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      const [x, y] = points.at(-1) ?? [0, 0]
      points.push([x + (numbers[index] ?? 0), y + (numbers[index + 1] ?? 0)])
    }
    return sum + Math.abs(points.reduce((area, [x, y], index) => { const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]; return area + x * nextY - nextX * y }, 0)) / 2
  }, 0)
}

function distanceTo([x, y]: readonly [number, number], [x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const share = dx === 0 && dy === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy)
}
