// The columns of activities: who does what where and when, and what is claimed of it. The list is closed. It has no
// column in which a person could stand, and a dataset with any other column is not read as one of activities: whoever
// wants to keep people in it has to change this file, and its test, first.

import type { Column, ColumnRole, ColumnType } from './columns.ts'
import type { DatasetDescription } from '../statements/dataset.ts'

type Titles = readonly [en: string, es: string]
type Codes = readonly (readonly [code: string, en: string, es: string])[]

function column(name: string, type: ColumnType, role: ColumnRole, [en, es]: Titles, codes: Codes | null = null, unit: Titles | null = null): Column {
  return { name, type, role, title: { en, es }, definition: null, unit: unit === null ? null : { en: unit[0], es: unit[1] }, codes: codes === null ? null : codes.map(([code, english, spanish]) => ({ code, title: { en: english, es: spanish } })) }
}

/** ActivityStatus of IATI. */
const STATUS: Codes = [['1', 'Pipeline', 'En preparación'], ['2', 'Implementation', 'En ejecución'], ['3', 'Finalisation', 'En finalización'], ['4', 'Closed', 'Cerrada'], ['5', 'Cancelled', 'Cancelada'], ['6', 'Suspended', 'Suspendida']]
const MEASURE: Codes = [['1', 'Number of units', 'Número de unidades'], ['2', 'Percentage', 'Porcentaje'], ['3', 'Nominal', 'Nominal'], ['4', 'Ordinal', 'Ordinal'], ['5', 'In words', 'En palabras']]
const RESULT: Codes = [['1', 'Output', 'Producto'], ['2', 'Outcome', 'Resultado'], ['3', 'Impact', 'Impacto'], ['9', 'Other', 'Otro']]
/** `activity`: that it works there, without a count. */
const CLAIM: Codes = [['activity', 'Works there', 'Trabaja ahí'], ['baseline', 'Baseline', 'Línea base'], ['target', 'Target', 'Meta'], ['actual', 'Achieved', 'Alcanzado']]

export const ACTIVITY_COLUMNS: readonly Column[] = [
  column('activity', 'text', 'dimension', ['Activity', 'Actividad']),
  column('claim', 'text', 'dimension', ['Claim', 'Afirmación']),
  column('place', 'text', 'dimension', ['Place', 'Lugar']),
  column('period_start', 'day', 'time', ['From', 'Desde']),
  column('period_end', 'day', 'attribute', ['Until', 'Hasta']),
  column('kind', 'text', 'dimension', ['Kind of claim', 'Tipo de afirmación'], CLAIM),
  column('value', 'decimal', 'measure', ['Value', 'Valor'], null, ['as the indicator says', 'según el indicador']),
  column('measure', 'text', 'attribute', ['Measured as', 'Se mide como'], MEASURE),
  column('indicator', 'text', 'dimension', ['Indicator', 'Indicador']),
  column('indicator_en', 'text', 'attribute', ['Indicator, in English', 'Indicador, en inglés']),
  column('indicator_es', 'text', 'attribute', ['Indicator, in Spanish', 'Indicador, en español']),
  column('indicator_other', 'text', 'attribute', ['Indicator, in the other language', 'Indicador, en el otro idioma']),
  column('result_type', 'text', 'attribute', ['Result level', 'Nivel de resultado'], RESULT),
  column('result_en', 'text', 'attribute', ['Result, in English', 'Resultado, en inglés']),
  column('result_es', 'text', 'attribute', ['Result, in Spanish', 'Resultado, en español']),
  column('result_other', 'text', 'attribute', ['Result, in the other language', 'Resultado, en el otro idioma']),
  column('may_be_added', 'text', 'attribute', ['May be added up, says its reporter', 'Se puede sumar, según quien informa'], [['yes', 'Yes', 'Sí'], ['no', 'No', 'No']]),
  column('dimensions', 'text', 'attribute', ['Of whom only', 'Solo de quiénes']),
  column('comment_en', 'text', 'attribute', ['Comment, in English', 'Comentario, en inglés']),
  column('comment_es', 'text', 'attribute', ['Comment, in Spanish', 'Comentario, en español']),
  column('comment_other', 'text', 'attribute', ['Comment, in the other language', 'Comentario, en el otro idioma']),
  column('place_name', 'text', 'attribute', ['Name of the place', 'Nombre del lugar']),
  column('place_within', 'text', 'attribute', ['The place lies in', 'El lugar está en']),
  column('latitude', 'decimal', 'attribute', ['Latitude', 'Latitud'], null, ['degrees', 'grados']),
  column('longitude', 'decimal', 'attribute', ['Longitude', 'Longitud'], null, ['degrees', 'grados']),
  column('title_en', 'text', 'attribute', ['Title, in English', 'Título, en inglés']),
  column('title_es', 'text', 'attribute', ['Title, in Spanish', 'Título, en español']),
  column('title_other', 'text', 'attribute', ['Title, in the other language', 'Título, en el otro idioma']),
  column('description_en', 'text', 'attribute', ['Description, in English', 'Descripción, en inglés']),
  column('description_es', 'text', 'attribute', ['Description, in Spanish', 'Descripción, en español']),
  column('description_other', 'text', 'attribute', ['Description, in the other language', 'Descripción, en el otro idioma']),
  column('other_language', 'text', 'attribute', ['The other language', 'El otro idioma']),
  column('reporting', 'text', 'attribute', ['Reported by', 'Informa']),
  column('funding', 'text', 'attribute', ['Funded by', 'Financia']),
  column('accountable', 'text', 'attribute', ['Accountable', 'Responde']),
  column('extending', 'text', 'attribute', ['Extended by', 'Canaliza']),
  column('implementing', 'text', 'attribute', ['Implemented by', 'Ejecuta']),
  column('status', 'text', 'attribute', ['Status', 'Estado'], STATUS),
  column('planned_start', 'day', 'attribute', ['Planned start', 'Inicio previsto']),
  column('actual_start', 'day', 'attribute', ['Actual start', 'Inicio real']),
  column('planned_end', 'day', 'attribute', ['Planned end', 'Término previsto']),
  column('actual_end', 'day', 'attribute', ['Actual end', 'Término real']),
  column('recipients', 'text', 'attribute', ['Countries and regions', 'Países y regiones']),
  column('sectors', 'text', 'attribute', ['Sectors', 'Sectores']),
  column('budget', 'decimal', 'attribute', ['Budget', 'Presupuesto'], null, ['in its currency', 'en su moneda']),
  column('budget_currency', 'text', 'attribute', ['Currency of the budget', 'Moneda del presupuesto']),
  column('committed', 'decimal', 'attribute', ['Committed', 'Comprometido'], null, ['in its currency', 'en su moneda']),
  column('committed_currency', 'text', 'attribute', ['Currency of commitments', 'Moneda de los compromisos']),
  column('disbursed', 'decimal', 'attribute', ['Disbursed and spent', 'Desembolsado y gastado'], null, ['in its currency', 'en su moneda']),
  column('disbursed_currency', 'text', 'attribute', ['Currency of disbursements', 'Moneda de los desembolsos']),
  column('document_url', 'text', 'attribute', ['Document', 'Documento']),
  column('updated', 'day', 'attribute', ['Last updated', 'Última actualización']),
]

/** A claim of an activity stands once for each of its places; the value is of all of them together. */
export const ACTIVITY_KEY: readonly string[] = ['activity', 'claim', 'place']

const NAMES: ReadonlySet<string> = new Set(ACTIVITY_COLUMNS.map(({ name }) => name))

/** The columns that keep a dataset from being one of activities: those that the list has not. */
export function columnsBeyond(columns: readonly { readonly name: string }[]): readonly string[] {
  return columns.map(({ name }) => name).filter((name) => !NAMES.has(name))
}

/** What stands in a description of activities whoever describes them. */
export const ACTIVITY_DESCRIPTION: Pick<DatasetDescription, 'columns' | 'key'> = { columns: [...ACTIVITY_COLUMNS], key: [...ACTIVITY_KEY] }

/** The name of a place that no list of places and no file gives. */
export const NO_PLACE = 'none'

/** `A4:HN`: a code in its vocabulary. */
export function placeKey(vocabulary: string, code: string): string {
  return `${vocabulary}:${code}`
}

/** The vocabulary of country codes: ISO 3166-1 alpha-2 in GeographicVocabulary of IATI. */
export const COUNTRIES = 'A4'
