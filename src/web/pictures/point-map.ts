// Points on a map, as large as their values: the area of a circle is its value.

import type { Language } from '../../text/bilingual.ts'
import { formatCompact, formatQuantity } from '../../text/quantity.ts'
import { NARROW_TEXT, TEXT } from './drawing.ts'
import { mapOf } from './map.ts'
import type { DrawnMap } from './map.ts'
import { round } from './paths.ts'
import type { Point } from './paths.ts'
import { placeLabels, rectangleOf } from './place-labels.ts'
import type { PlacedLabel, Rectangle } from './place-labels.ts'
import { cellOf, headOf, withNotes } from './table.ts'
import type { PictureTable, TableRow, Words } from './table.ts'
import { widthOf } from './text-width.ts'
import type { MapPoint, PointMapProps, Region } from './types.ts'

export interface DrawnSymbol {
  readonly key: string
  readonly at: Point
  readonly radius: number
  readonly isEmpty: boolean
  readonly isMain: boolean
  /** Its row in the table. */
  readonly row: number
}

/** Circles of known size, one in the other, with what they stand for. */
export interface SizeKey {
  readonly circles: readonly { readonly x: number; readonly y: number; readonly radius: number; readonly line: string; readonly value: number }[]
  readonly labels: { readonly wide: readonly PlacedLabel[]; readonly narrow: readonly PlacedLabel[] }
  readonly taken: Rectangle
}

export interface PointMapLayout {
  readonly map: DrawnMap
  readonly symbols: readonly DrawnSymbol[]
  readonly labels: { readonly wide: readonly PlacedLabel[]; readonly narrow: readonly PlacedLabel[] }
  readonly key: SizeKey | null
  /** Points that lie outside of the map. */
  readonly outside: readonly string[]
}

const LARGEST = 26
const SMALLEST = 2.5
const NO_VALUE = 3.5
/** Names of more would cover the map that they stand on; the table has them. */
const MOST_NAMED = 60

/** The closest view that holds every place; where none does, the one that holds most. */
export function regionOf(points: readonly Pick<MapPoint, 'lat' | 'lon'>[]): Region {
  const held = (region: Region) => points.filter(({ lat, lon }) => mapOf(region).place(lon, lat) !== null).length
  return (['border', 'mx-states', 'us-states', 'both'] as const).reduce((best, region) => (held(region) > held(best) ? region : best))
}

export function layoutPointMap(chart: PointMapProps, language: Language): PointMapLayout {
  const map = mapOf(chart.region ?? 'border')
  const largest = chart.points.reduce((most, { value }) => Math.max(most, value ?? 0), 0)
  const placed = chart.points.flatMap((point, row) => {
    const at = map.place(point.lon, point.lat)
    return at === null ? [] : [{ point, row, at, radius: radiusOf(point.value, largest) }]
  })
  const key = largest > 0 ? sizeKey(map, largest, language) : null
  const inOrder = [...placed].sort((a, b) => Number(b.point.isMain === true) - Number(a.point.isMain === true) || (b.point.value ?? -1) - (a.point.value ?? -1))
  const wanted = (inOrder.length > MOST_NAMED ? [] : inOrder).map(({ point, at, radius }) => ({ key: point.key, text: point.label, at, radius }))
  const room = { width: map.width, height: map.height, taken: key === null ? [] : [key.taken] }
  return {
    map, key, outside: chart.points.filter(({ key: name }) => !placed.some(({ point }) => point.key === name)).map(({ label }) => label),
    // The largest first, so that the small ones lie on top.
    symbols: [...placed].sort((a, b) => b.radius - a.radius).map(({ point, row, at, radius }) => ({ key: point.key, at, radius, row, isEmpty: isEmpty(point), isMain: point.isMain === true })),
    labels: { wide: placeLabels(wanted, { ...room, size: TEXT, farthest: 130 }), narrow: placeLabels(wanted, { ...room, size: NARROW_TEXT, farthest: 90 }) },
  }
}

export function tableOfPoints(chart: PointMapProps, words: Words): PictureTable {
  const table: PictureTable = {
    head: [chart.rowLabel, headOf(words.m.value, chart.unit, words.language)], words: [], foot: [],
    rows: chart.points.map((point): TableRow => ({ label: point.label, href: point.href, cells: [cellOf(point.value, chart.unit, words)] })),
  }
  return withNotes(table, chart.points.map(({ note }) => note ?? ''), words.m.note)
}

export function messageOfPoints({ points, unit }: PointMapProps, { m, language }: Words): string {
  const known = points.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])).sort((a, b) => b.value - a.value)
  if (known.length === 0) return `${m.noValues}.`
  const rest = known.length > 3 ? `, ${m.others(known.length - 3)}` : ''
  return `${known.slice(0, 3).map(({ label, value }) => m.one(label, formatQuantity(value, unit, language, { isCompact: true }))).join('; ')}${rest}.`
}

function isEmpty({ value }: MapPoint): boolean {
  return value === null || !Number.isFinite(value) || value <= 0
}

function radiusOf(value: number | null, largest: number): number {
  if (value === null || !Number.isFinite(value) || value <= 0 || largest <= 0) return NO_VALUE
  return Math.max(SMALLEST, round(LARGEST * Math.sqrt(value / largest)))
}

/** In the lower left corner, where both maps show water. */
function sizeKey(map: DrawnMap, largest: number, language: Language): SizeKey {
  const values = [roundBelow(largest), roundBelow(largest / 10)].filter((value, index, all) => value > 0 && all.indexOf(value) === index)
  const bottom = map.height - 10
  const x = 14 + LARGEST
  const circles = values.map((value) => {
    const radius = round(LARGEST * Math.sqrt(value / largest))
    return { x, y: round(bottom - radius), radius, value, line: `M${x} ${round(bottom - 2 * radius)}h${LARGEST + 10}` }
  })
  const labels = (size: number) => circles.map(({ value, y, radius }, index): PlacedLabel => ({ key: `size-${index}`, text: formatCompact(value, language), x: x + LARGEST + 14, y: round(index === 0 ? y - radius + size * 0.35 : Math.max(y - radius + size * 0.35, (circles[0]?.y ?? 0) - (circles[0]?.radius ?? 0) + size * 1.45)), anchor: 'start', leader: '' }))
  const right = Math.max(...labels(NARROW_TEXT).map((label) => rectangleOf(label, widthOf(label.text, NARROW_TEXT), NARROW_TEXT).right))
  return { circles, labels: { wide: labels(TEXT), narrow: labels(NARROW_TEXT) }, taken: { left: 0, right, top: bottom - 2 * LARGEST - NARROW_TEXT, bottom: map.height } }
}

/** 1, 2 or 5 of a power of ten. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return [5, 2, 1].map((step) => step * power).find((one) => one <= value * 1.0000001) ?? power
}
