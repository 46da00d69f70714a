// Flows between places: as wide as their value, pointing where they go. Each bends to its right, so
// that there and back lie side by side.

import type { Language } from '../../text/bilingual.ts'
import { formatQuantity } from '../../text/quantity.ts'
import { findState } from './boundaries/states.ts'
import { NARROW_TEXT, TEXT } from './drawing.ts'
import { mapOf } from './map.ts'
import type { DrawnMap } from './map.ts'
import { pathOf, round } from './paths.ts'
import type { Point } from './paths.ts'
import { placeLabels } from './place-labels.ts'
import type { PlacedLabel } from './place-labels.ts'
import { cellOf, headOf, withNotes } from './table.ts'
import type { PictureTable, TableRow, Words } from './table.ts'
import type { Flow, FlowMapProps, FlowPlace } from './types.ts'

export interface DrawnFlow {
  readonly kind: NonNullable<Flow['kind']>
  readonly path: string
  readonly width: number
  readonly head: string
  /** Its row in the table. */
  readonly row: number
}

export interface FlowMapLayout {
  readonly map: DrawnMap
  readonly flows: readonly DrawnFlow[]
  readonly places: readonly { readonly key: string; readonly at: Point; readonly isClosed: boolean }[]
  readonly labels: { readonly wide: readonly PlacedLabel[]; readonly narrow: readonly PlacedLabel[] }
  /** The value of the widest line. */
  readonly largest: number
  /** Places that lie outside of the map. */
  readonly outside: readonly string[]
}

const WIDEST = 16
const THINNEST = 0.8
const PLACE = 4
const BEND = 0.18

export function layoutFlowMap(chart: FlowMapProps, words: Words): FlowMapLayout {
  const map = mapOf(chart.region ?? 'border')
  const places = chart.places.flatMap((place) => {
    const at = pointOf(place, map)
    return at === null ? [] : [{ key: place.key, at, isClosed: chart.closed?.includes(place.key) === true, label: labelOf(place, chart, words) }]
  })
  const points = new Map(places.map(({ key, at }) => [key, at]))
  const largest = chart.flows.reduce((most, { value }) => Math.max(most, value), 0)
  const flows = chart.flows.flatMap((flow, row) => {
    const [from, to] = [points.get(flow.from), points.get(flow.to)]
    return from === undefined || to === undefined || flow.value <= 0 || !Number.isFinite(flow.value) || (from[0] === to[0] && from[1] === to[1]) ? [] : [drawFlow(flow, row, from, to, largest)]
  })
  const throughput = (key: string) => chart.flows.reduce((sum, flow) => (flow.from === key || flow.to === key ? sum + flow.value : sum), 0)
  const wanted = [...places].sort((a, b) => Number(b.isClosed) - Number(a.isClosed) || throughput(b.key) - throughput(a.key)).map(({ key, at, label }) => ({ key, text: label, at, radius: PLACE + 2 }))
  const room = { width: map.width, height: map.height }
  return {
    map, largest: flows.length === 0 ? 0 : largest, flows: flows.sort((a, b) => b.width - a.width), places: places.map(({ key, at, isClosed }) => ({ key, at, isClosed })),
    labels: { wide: placeLabels(wanted, { ...room, size: TEXT, farthest: 110 }), narrow: placeLabels(wanted, { ...room, size: NARROW_TEXT, farthest: 80 }) },
    outside: chart.places.filter(({ key }) => !points.has(key)).map(({ label }) => label),
  }
}

export function tableOfFlows(chart: FlowMapProps, words: Words): PictureTable {
  const { m, language } = words
  const nameOf = (key: string) => chart.places.find((place) => place.key === key)?.label ?? key
  const table: PictureTable = {
    head: [m.origin, m.destination, headOf(m.value, chart.unit, language)], words: [1], foot: [],
    rows: chart.flows.map((flow): TableRow => ({ label: nameOf(flow.from), cells: [nameOf(flow.to), cellOf(flow.value, chart.unit, words)] })),
  }
  return withNotes(table, chart.flows.map(({ note, kind }) => [kind === undefined || kind === 'main' ? '' : m.flowKind[kind], note ?? ''].filter((one) => one !== '').join('; ')), m.note)
}

export function messageOfFlows({ places, flows, unit }: FlowMapProps, { m, language }: Words): string {
  const nameOf = (key: string) => places.find((place) => place.key === key)?.label ?? key
  const largest = [...flows].sort((a, b) => b.value - a.value)
  if (largest.length === 0) return `${m.noValues}.`
  const rest = largest.length > 3 ? `, ${m.others(largest.length - 3)}` : ''
  return `${largest.slice(0, 3).map(({ from, to, value }) => m.one(m.flow(nameOf(from), nameOf(to)), formatQuantity(value, unit, language, { isCompact: true }))).join('; ')}${rest}.`
}

function labelOf(place: FlowPlace, { closed }: FlowMapProps, { m }: Words): string {
  return closed?.includes(place.key) === true ? m.closedPlace(place.label) : place.label
}

/** The middle of a state may lie outside of the strip: then it stands at the edge that is nearest. */
function pointOf(place: FlowPlace, map: DrawnMap): Point | null {
  if ('lat' in place) return map.place(place.lon, place.lat)
  const state = findState(place.country, place.state)
  const drawn = map.states.find((one) => one.state === state)
  if (drawn === undefined) return null
  const [x, y] = drawn.middle
  return [round(Math.max(12, Math.min(map.width - 12, x))), round(Math.max(12, Math.min(map.height - 12, y)))]
}

function drawFlow(flow: Flow, row: number, from: Point, to: Point, largest: number): DrawnFlow {
  const width = round(Math.max(THINNEST, WIDEST * (flow.value / largest)))
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy)
  const control: Point = [(from[0] + to[0]) / 2 - dy * BEND, (from[1] + to[1]) / 2 + dx * BEND]
  // The direction in which it arrives.
  const [inX, inY] = unit(to[0] - control[0], to[1] - control[1])
  const head = Math.min(length / 2, Math.max(6, width * 1.1))
  const tip: Point = [to[0] - inX * PLACE, to[1] - inY * PLACE]
  const neck: Point = [tip[0] - inX * head, tip[1] - inY * head]
  const half = Math.max(3.5, width * 0.85)
  return {
    kind: flow.kind ?? 'main', width, row,
    path: `M${round(from[0])} ${round(from[1])}Q${round(control[0])} ${round(control[1])} ${round(neck[0])} ${round(neck[1])}`,
    head: pathOf([tip, [neck[0] - inY * half, neck[1] + inX * half], [neck[0] + inY * half, neck[1] - inX * half]], true),
  }
}

function unit(x: number, y: number): Point {
  const length = Math.hypot(x, y)
  return length === 0 ? [1, 0] : [x / length, y / length]
}
