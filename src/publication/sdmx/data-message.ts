// Observations as an SDMX-JSON 2.1 data message: every value of a dimension once, and numbers for where it stands.

import type { Cell, DataTable } from '../../dialogue/data/query.ts'
import type { LanguageTag } from '../../text/bilingual.ts'
import { ALL_DIMENSIONS } from './data-query.ts'
import type { DataQuestion } from './data-query.ts'
import { keyOf, structureName, UNSPECIFIED } from './flow.ts'
import type { Flow, FlowComponent } from './flow.ts'
import { DATA_SCHEMA, metaOf } from './message.ts'
import type { MessageFacts } from './message.ts'
import { inLanguage, isCodeName, named, urnOf } from './names.ts'
import { findSpan } from './period.ts'
import { DATA_TYPES, notesOf } from './structures.ts'

/** The values of one component in the order in which they came. */
interface Found {
  readonly component: FlowComponent
  readonly places: Map<Cell, number>
}

export function renderDataMessage(flow: Flow, question: DataQuestion, { rows }: DataTable, facts: MessageFacts): object {
  const { along, measures, attributes, units } = question
  const key = keyOf(flow)
  const finding = (components: readonly FlowComponent[]): readonly Found[] => components.map((component) => ({ component, places: new Map() }))
  const [dimensions, noted] = [finding(key), finding(attributes)]
  const observations = new Map<string, Map<string, unknown[]>>()
  for (const row of rows) {
    const at = dimensions.map(({ places }, index) => placeOf(places, row[index] ?? null))
    const values = row.slice(key.length, key.length + measures.length)
    const notes = noted.map(({ places }, index) => { const cell = row[key.length + measures.length + index] ?? null; return cell === null ? null : placeOf(places, cell) })
    const isAtObservation = (index: number) => along === ALL_DIMENSIONS || key[index]?.id === along
    const [series, observation] = [at.filter((_place, index) => !isAtObservation(index)).join(':'), at.filter((_place, index) => isAtObservation(index)).join(':')]
    const within = observations.get(series) ?? new Map<string, unknown[]>()
    within.set(observation, withoutEnd([...values, ...notes], measures.length))
    observations.set(series, within)
  }
  const isFlat = along === ALL_DIMENSIONS
  const shown = dimensions.map((found, position) => ({ id: found.component.id, rendered: renderDimension(found, position, flow, facts.language) }))
  const hasUnits = units.length > 0
  const { content, made } = flow.vintage
  const links = [
    { rel: 'dataflow', urn: urnOf(flow.name), href: `${facts.origin}/sdmx/structure/dataflow/${flow.name.agency}/${flow.name.id}/${flow.name.version}` },
    { rel: 'datastructure', urn: urnOf(structureName(flow)), href: `${facts.origin}/sdmx/structure/datastructure/${flow.name.agency}/${structureName(flow).id}/${flow.name.version}` },
  ]
  const isSeriesless = !isFlat && key.length === 1
  const plain = Object.fromEntries([...(observations.get('') ?? [])])
  return {
    meta: metaOf(facts, DATA_SCHEMA, made.at),
    data: {
      structures: [{
        ...named(content.title, facts.language), descriptions: content.definition, links, dataSets: [0],
        dimensions: { dataSet: [], series: shown.filter(({ id }) => !isFlat && id !== along).map(({ rendered }) => rendered), observation: shown.filter(({ id }) => isFlat || id === along).map(({ rendered }) => rendered) },
        measures: { observation: measures.map((measure) => ({ id: measure.id, ...described(measure, facts.language), format: { dataType: DATA_TYPES[measure.type] }, isMandatory: false })) },
        attributes: {
          dataSet: units.map(({ id, text }) => ({ id, name: inLanguage(UNIT, facts.language), names: UNIT, relationship: { dataflow: {} }, format: { dataType: 'String', isMultiLingual: true }, values: [{ value: text }] })),
          observation: noted.map((found) => renderAttribute(found, facts.language)),
        },
        annotations: notesOf(flow).map(({ type, text }) => ({ type, text: inLanguage(text, facts.language), texts: text })),
      }],
      dataSets: [{
        structure: 0, action: 'Information', links, annotations: notesOf(flow).map((_note, index) => index), ...(hasUnits ? { attributes: units.map(() => 0) } : {}),
        ...(isFlat || isSeriesless ? { observations: plain } : { series: Object.fromEntries([...observations].map(([series, within]) => [series, { attributes: [], observations: Object.fromEntries(within) }])) }),
      }],
    },
  }
}

const UNIT = { en: 'Unit of measure', es: 'Unidad de medida' }

function placeOf(places: Map<Cell, number>, cell: Cell): number {
  const known = places.get(cell)
  if (known !== undefined) return known
  places.set(cell, places.size)
  return places.size - 1
}

/** What nobody needs to write: values at the end that are none. The measures stay. */
function withoutEnd(values: readonly unknown[], least: number): unknown[] {
  const last = values.findLastIndex((value) => value !== null)
  return values.slice(0, Math.max(last + 1, least))
}

function described({ title, definition }: FlowComponent, language: LanguageTag) {
  return { ...named(title, language), ...(definition === null ? {} : { descriptions: definition }) }
}

function renderDimension({ component, places }: Found, keyPosition: number, { time }: Flow, language: LanguageTag) {
  const isTime = component === time
  const values = [...places.keys()].map((cell) => (isTime ? renderPeriod(String(cell)) : renderValue(component, cell, language)))
  return {
    id: component.id, ...described(component, language), keyPosition, ...(isTime ? { roles: ['TIME_PERIOD'] } : {}), ...(component.isCoded ? {} : { format: { dataType: DATA_TYPES[component.type] } }),
    ...(values.length === 0 ? {} : { values }),
  }
}

/** A code where there is a codelist; else the value as it is, with its name where the description has one. */
function renderValue({ codes, isCoded }: FlowComponent, cell: Cell, language: LanguageTag) {
  if (cell === null) return { id: UNSPECIFIED.code, ...named(UNSPECIFIED.title, language) }
  const code = codes.find((one) => one.code === String(cell))
  if (isCoded && isCodeName(String(cell))) return { id: String(cell), ...(code === undefined ? { name: String(cell) } : named(code.title, language)) }
  return { value: cell, ...(code === undefined ? {} : named(code.title, language)) }
}

function renderPeriod(period: string) {
  const span = findSpan(period)
  return { ...(isCodeName(period) ? { id: period, name: period } : { value: period }), ...(span === null ? {} : { start: `${span.first}T00:00:00Z`, end: `${span.last}T23:59:59Z` }) }
}

function renderAttribute({ component, places }: Found, language: LanguageTag) {
  const values = [...places.keys()].map((cell) => renderValue(component, cell, language))
  return { id: component.id, ...described(component, language), relationship: { observation: {} }, format: { dataType: DATA_TYPES[component.type] }, ...(values.length === 0 ? {} : { values }) }
}
