// A map whose states are coloured by class.

import type { Language } from '../../text/bilingual.ts'
import { formatCompact, formatQuantity, formatSigned, formatValue, magnitudeOf } from '../../text/quantity.ts'
import { findState } from './boundaries/states.ts'
import type { State } from './boundaries/states.ts'
import { classesOf, classOf } from './classes.ts'
import type { ValueClass } from './classes.ts'
import { capital, NARROW_TEXT, TEXT } from './drawing.ts'
import { mapOf } from './map.ts'
import type { DrawnMap, DrawnState } from './map.ts'
import { overlap, rectangleOf } from './place-labels.ts'
import type { PlacedLabel, Rectangle } from './place-labels.ts'
import { cellOf, headOf, withNotes } from './table.ts'
import type { PictureTable, TableRow, Words } from './table.ts'
import { widthOf } from './text-width.ts'
import type { AreaValue, ChoroplethProps } from './types.ts'

export interface ColouredState {
  readonly path: string
  /** The look of its class; null: no data. */
  readonly look: string | null
  /** Its row in the table; null where it has none. */
  readonly row: number | null
}

export interface ChoroplethLayout {
  readonly map: DrawnMap
  readonly states: readonly ColouredState[]
  readonly classes: readonly ValueClass[]
  /** States on the map without a value. */
  readonly missing: number
  readonly labels: { readonly wide: readonly PlacedLabel[]; readonly narrow: readonly PlacedLabel[] }
  /** Ids that name no state here. */
  readonly unknown: readonly string[]
}

interface Placed {
  readonly state: State
  readonly value: AreaValue
}

export function layoutChoropleth(chart: ChoroplethProps, language: Language): ChoroplethLayout {
  const map = mapOf(chart.area)
  const placed = placedValues(chart)
  const known = placed.flatMap(({ value: { value } }) => (value === null || !Number.isFinite(value) ? [] : [value]))
  const classes = classesOf(known, chart.classes ?? { kind: 'quantile', count: 5 }, chart.isDiverging === true)
  const rows = new Map(sortedRows(placed, language).map(({ state }, index) => [keyOf(state), index]))
  const valueOf = new Map(placed.map(({ state, value }) => [keyOf(state), value.value]))
  const states = map.states.map(({ state, path }): ColouredState => {
    const value = valueOf.get(keyOf(state)) ?? null
    return { path, look: value === null ? null : (classOf(value, classes)?.look ?? null), row: rows.get(keyOf(state)) ?? null }
  })
  return {
    map, states, classes, missing: states.filter(({ look }) => look === null).length, unknown: chart.values.filter((value) => stateOf(value, chart) === null).map(({ id }) => id),
    labels: { wide: stateLabels(map, language, TEXT), narrow: stateLabels(map, language, NARROW_TEXT) },
  }
}

/** States in the order of their names, Mexico before the United States where both are shown. */
export function tableOfAreas(chart: ChoroplethProps, words: Words): PictureTable {
  const { m, language } = words
  const rows = sortedRows(placedValues(chart), language)
  const table: PictureTable = {
    head: [m.area[chart.area], headOf(m.value, chart.unit, language)], words: [], foot: [],
    rows: rows.map(({ state, value }): TableRow => ({ label: chart.area === 'both' ? m.stateIn(state.name[language], state.country) : state.name[language], href: value.href, cells: [cellOf(value.value, chart.unit, words)] })),
  }
  return withNotes(table, rows.map(({ value }) => value.note ?? ''), m.note)
}

export function messageOfAreas(chart: ChoroplethProps, { m, language }: Words): string {
  const known = placedValues(chart).flatMap(({ state, value: { value } }) => (value === null ? [] : [{ name: state.name[language], value }])).sort((a, b) => b.value - a.value)
  const [most, least] = [known[0], known.at(-1)]
  if (most === undefined || least === undefined) return `${m.noValues}.`
  const quantity = (value: number) => formatQuantity(value, chart.unit, language, { isCompact: true })
  const said = most === least ? m.one(most.name, quantity(most.value)) : `${m.most(most.name, quantity(most.value))}; ${m.least(least.name, quantity(least.value))}`
  return `${capital(said)}.`
}

/** `10 to 25`; how a class reads in the key. */
export function nameOfClass({ from, to }: ValueClass, chart: ChoroplethProps, { m, language }: Words): string {
  const text = (value: number) => (chart.unit.kind === 'percent' ? formatValue(value, { kind: 'percent', label: '' }, language) : formatBound(value, language))
  if (from === null) return to === null ? m.value : m.upTo(text(to))
  return to === null ? m.from(text(from)) : m.between(text(from), text(to))
}

/** With as many decimals as the bound has: what is read is what was applied. */
function formatBound(value: number, language: Language): string {
  const scaled = Number((value / magnitudeOf(value)).toPrecision(12))
  return Math.abs(value) < 1e6 ? formatSigned(value, language) : formatCompact(value, language, String(Math.abs(scaled)).split('.')[1]?.length ?? 0)
}

function placedValues(chart: ChoroplethProps): readonly Placed[] {
  return chart.values.flatMap((value) => {
    const state = stateOf(value, chart)
    return state === null ? [] : [{ state, value }]
  })
}

/** Where both countries are shown a number is Mexico's and letters are a postal code. */
function stateOf({ id }: AreaValue, { area }: ChoroplethProps): State | null {
  if (area === 'mx-states') return findState('MX', id)
  if (area === 'us-states') return findState('US', id)
  return /^\d/.test(id) ? findState('MX', id) : (findState('US', id) ?? findState('MX', id))
}

function keyOf(state: State): string {
  return state.country + state.code
}

function sortedRows(placed: readonly Placed[], language: Language): readonly Placed[] {
  return [...placed].sort((a, b) => (a.state.country === b.state.country ? a.state.name[language].localeCompare(b.state.name[language], language) : a.state.country < b.state.country ? -1 : 1))
}

/** The states along the border always have their name, or its short form; others where it fits inside. On a phone all have the short form. */
function stateLabels(map: DrawnMap, language: Language, size: number): readonly PlacedLabel[] {
  const placed: Rectangle[] = []
  const order = [...map.states].sort((a, b) => Number(b.state.isOnBorder) - Number(a.state.isOnBorder) || b.area - a.area)
  return order.flatMap(({ state, middle: [x, y], area }: DrawnState) => {
    const texts = [...(size === TEXT ? [state.name[language]] : []), state.short].filter((text) => state.isOnBorder || widthOf(text, size) < Math.sqrt(area) * 0.95)
    for (const text of texts) {
      const label = { x, y: y + size * 0.35, anchor: 'middle' as const }
      const rectangle = rectangleOf(label, widthOf(text, size, true) + 4, size)
      const isTooWide = state.isOnBorder && text !== state.short && widthOf(text, size) > Math.sqrt(area) * 1.25
      if (isTooWide || rectangle.left < 0 || rectangle.right > map.width || placed.some((other) => overlap(rectangle, other))) continue
      placed.push(rectangle)
      return [{ key: state.country + state.code, text, ...label, leader: '' }]
    }
    return []
  })
}
