// A vintage of a dataset as SDMX sees it: a dataflow whose structure is made of the columns.
//
// 1. What tells rows apart becomes the dimensions: columns that are dimensions or times, and those of the key. Rows
//    without a key get their place in the file as a dimension, so that no two observations are one.
// 2. The first column of time is TIME_PERIOD. One measure is OBS_VALUE; several keep their names (SDMX 3 has as many as there are).
// 3. All else is an attribute of the observation. The units stand once, for the whole dataset.

import type { Column } from '../../dialogue/data/columns.ts'
import { PLACE } from '../../dialogue/data/rows-query.ts'
import type { NumberedVintage } from '../../instruments/datasets/vintages.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { agencyOf, isCodeName, sdmxName, versionOf } from './names.ts'
import type { ArtefactName } from './names.ts'

/** What stands for a dimension that has no value in a row. */
export const UNSPECIFIED = { code: '_X', title: { en: 'Unspecified', es: 'No especificado' } } as const

export interface FlowComponent {
  readonly id: string
  /** In the file, or `PLACE`. */
  readonly column: string
  readonly type: Column['type']
  readonly title: Bilingual
  readonly definition: Bilingual | null
  readonly codes: readonly { readonly code: string; readonly title: Bilingual }[]
  /** Whether its codes can be a codelist of SDMX: each has the form of an identifier. */
  readonly isCoded: boolean
}

export interface FlowUnit {
  readonly id: string
  /** The measure that it belongs to. */
  readonly measure: string
  readonly text: Bilingual
}

export interface Flow {
  readonly name: ArtefactName
  readonly vintage: NumberedVintage
  /** In the order of the key; without the time. */
  readonly dimensions: readonly FlowComponent[]
  readonly time: FlowComponent | null
  readonly measures: readonly FlowComponent[]
  readonly attributes: readonly FlowComponent[]
  readonly units: readonly FlowUnit[]
}

const RESERVED = ['TIME_PERIOD', 'OBS_VALUE', 'UNIT_MEASURE', 'ROW', 'STRUCTURE', 'STRUCTURE_ID', 'STRUCTURE_NAME', 'ACTION', 'SERIES_KEY', 'OBS_KEY', 'DATAFLOW']
const ROW: FlowComponent = {
  id: 'ROW', column: PLACE, type: 'integer', title: { en: 'Row', es: 'Fila' }, codes: [], isCoded: false,
  definition: { en: 'The place of the row in the file, from 1.', es: 'El lugar de la fila en el archivo, a partir de 1.' },
}

export function flowOf(vintage: NumberedVintage): Flow {
  const { content, party, number } = vintage
  const timeColumn = content.columns.find(({ role }) => role === 'time') ?? null
  const isDimension = ({ role, name }: Column) => role === 'dimension' || role === 'time' || content.key.includes(name)
  const measured = content.columns.filter((column) => column.role === 'measure' && !isDimension(column))
  const component = (column: Column): FlowComponent => componentOf(column, content.key.includes(column.name))
  const measures = measured.map((column) => ({ ...component(column), ...(measured.length === 1 ? { id: 'OBS_VALUE' } : {}) }))
  const dimensions = content.columns.filter((column) => isDimension(column) && column !== timeColumn).map(component)
  return {
    name: { type: 'dataflow', agency: agencyOf(party), id: sdmxName(content.dataset), version: versionOf(number) },
    vintage,
    dimensions: content.key.length === 0 ? [...dimensions, ROW] : dimensions,
    time: timeColumn === null ? null : { ...component(timeColumn), id: 'TIME_PERIOD' },
    measures,
    attributes: content.columns.filter((column) => column.role === 'attribute' && !isDimension(column)).map(component),
    units: measured.flatMap((column, index) => (column.unit === null ? [] : [{ id: measured.length === 1 ? 'UNIT_MEASURE' : `UNIT_MEASURE_${sdmxName(column.name)}`, measure: measures[index]?.id ?? '', text: column.unit }])),
  }
}

function componentOf({ name, type, title, definition, codes }: Column, isKey: boolean): FlowComponent {
  const own = sdmxName(name)
  const isCoded = codes !== null && codes.length > 0 && codes.every(({ code }) => isCodeName(code))
  const listed = codes ?? []
  return {
    id: RESERVED.includes(own) || own.startsWith('UNIT_MEASURE_') ? `${own}-COLUMN` : own, column: name, type, title, definition,
    codes: isCoded && !isKey && !listed.some(({ code }) => code === UNSPECIFIED.code) ? [...listed, UNSPECIFIED] : listed, isCoded,
  }
}

/** The dimensions in the order of the key, the time last. */
export function keyOf({ dimensions, time }: Flow): readonly FlowComponent[] {
  return time === null ? dimensions : [...dimensions, time]
}

/** `DSD_BORDER_CROSSINGS`: the structure, concepts and codelists of a flow have its version. */
export function structureName({ name }: Flow): ArtefactName {
  return { ...name, type: 'datastructure', id: `DSD_${name.id}` }
}

export function schemeName({ name }: Flow): ArtefactName {
  return { ...name, type: 'conceptscheme', id: `CS_${name.id}` }
}

export function codelistName({ name }: Flow, { id }: FlowComponent): ArtefactName {
  return { ...name, type: 'codelist', id: `CL_${name.id}_${id}` }
}
