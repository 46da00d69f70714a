// Queries for data, as the SDMX REST API has them: by a key, by conditions on components, by period. What comes out is
// a query for rows; nothing of what was typed becomes part of any other language.

import { ROW_OPERATORS } from '../../dialogue/data/rows-query.ts'
import type { RowCondition, RowOperator, RowsQuery, RowTest } from '../../dialogue/data/rows-query.ts'
import { keyOf, UNSPECIFIED } from './flow.ts'
import type { Flow, FlowComponent } from './flow.ts'
import { periodBound, periodEquals } from './period.ts'
import { isSdmxProblem, sdmxProblem } from './problem.ts'
import type { SdmxProblem } from './problem.ts'

/** Observations in one answer at most; whoever needs more takes them in parts, or the whole file. */
export const MOST_OBSERVATIONS = 400_000
export const ALL_DIMENSIONS = 'AllDimensions'

/** How a query is answered. */
export interface DataQuestion {
  readonly rows: RowsQuery
  /** The dimension at the observation, or `AllDimensions`. */
  readonly along: string
  /** Of these measures and attributes of the observation. */
  readonly measures: readonly FlowComponent[]
  readonly attributes: readonly FlowComponent[]
  readonly units: Flow['units']
  /** Whether the whole of what matches is asked for: more than fits is then refused, and not cut off. */
  readonly isWhole: boolean
}

const NOT_OFFERED = ['updatedAfter', 'includeHistory', 'asOf', 'reportingYearStartDay', 'sort']
const KNOWN = ['c', 'startPeriod', 'endPeriod', 'firstNObservations', 'lastNObservations', 'dimensionAtObservation', 'attributes', 'measures', 'detail', 'offset', 'limit', 'format', 'labels', 'keys', 'timeFormat', ...NOT_OFFERED]

/** A plus in a query means and, not a blank. Null where it cannot be decoded. */
export function parseParameters(search: string): URLSearchParams | null {
  const parameters = new URLSearchParams()
  try {
    for (const pair of search.replace(/^\?/, '').split('&').filter((one) => one !== '')) {
      const [name = '', ...value] = pair.split('=')
      parameters.append(decodeURIComponent(name), decodeURIComponent(value.join('=')))
    }
    return parameters
  } catch {
    return null
  }
}

/** `key` is one segment of the address, still encoded: `2304.TRUCKS`, with `*` or nothing for any value, `,` or `+` between values. */
export function parseDataQuery(flow: Flow, key: string, parameters: URLSearchParams): DataQuestion | SdmxProblem {
  for (const name of parameters.keys()) {
    if (NOT_OFFERED.includes(name)) { if (!(name === 'includeHistory' && parameters.get(name) === 'false')) return sdmxProblem('not-offered', name) }
    else if (!KNOWN.includes(name) && !/^c\[.*\]$/.test(name)) return sdmxProblem('parameter', name)
  }
  const either = keyConditions(flow, key)
  if (isSdmxProblem(either)) return either
  const conditions = [...componentConditions(flow, parameters), periodConditions(flow, parameters)]
  const problem = conditions.find((one): one is SdmxProblem => !Array.isArray(one))
  if (problem !== undefined) return problem
  const along = parameters.get('dimensionAtObservation') ?? (flow.time === null ? ALL_DIMENSIONS : flow.time.id)
  if (along !== ALL_DIMENSIONS && !keyOf(flow).some(({ id }) => id === along)) return sdmxProblem('component', along)
  const shown = shownComponents(flow, parameters)
  if (isSdmxProblem(shown)) return shown
  const counts = countsOf(parameters)
  if (isSdmxProblem(counts)) return counts
  const { first, last, offset, limit } = counts
  const observed = keyOf(flow).find(({ id }) => id === along)
  const series = keyOf(flow).filter(({ id }) => id !== along)
  return {
    along, ...shown, isWhole: limit === null,
    rows: {
      columns: [...keyOf(flow), ...shown.measures, ...shown.attributes].map(({ column }) => column),
      where: (conditions as readonly (readonly RowCondition[])[]).flat(), either,
      order: [...series, ...(observed === undefined ? [] : [observed])].map(({ column }) => column),
      perSeries: first === null && last === null ? null : { by: series.map(({ column }) => column), along: (observed ?? flow.time ?? keyOf(flow)[0])?.column ?? '', first, last },
      offset, limit: Math.min(limit ?? MOST_OBSERVATIONS, MOST_OBSERVATIONS),
    },
  }
}

/** Several whole keys, as version 2 has them, `M.USD,A.CHF`: rows that fit one of them. Within a dimension a comma or, in version 1, a plus stands between values. */
function keyConditions(flow: Flow, key: string): readonly (readonly RowCondition[])[] | SdmxProblem {
  if (key === '' || key === '*' || key === 'all') return []
  // Clients may write , and + encoded; a value that holds a dot or a comma writes it %2E or %252C.
  const apart = key.replace(/%2c/gi, ',').replace(/%2b/gi, '+').split(',')
  const keys = apart.length > 1 && apart.every((one) => one.includes('.')) ? apart : [apart.join(',')]
  const bad = keys.find((one) => one.split('.').length > flow.dimensions.length)
  // The time is part of the key in no version; what is left out at the end is any.
  return bad === undefined ? keys.map((one) => conditionsOfKey(flow, one)) : sdmxProblem('key', bad)
}

function conditionsOfKey(flow: Flow, key: string): readonly RowCondition[] {
  return key.split('.').flatMap((part, index): readonly RowCondition[] => {
    const dimension = flow.dimensions[index]
    return dimension === undefined || part === '' || part === '*' ? [] : [{ column: dimension.column, anyOf: part.split(/[,+]/).map((value) => [equalTo(dimension, decoded(value))]) }]
  })
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

function equalTo({ isCoded, codes }: FlowComponent, value: string): RowTest {
  const isNone = value === UNSPECIFIED.code && (!isCoded || codes.some((one) => one === UNSPECIFIED))
  return { operator: 'eq', value: isNone ? null : value }
}

/** `c[FREQ]=A,M`, `c[TIME_PERIOD]=ge:2020-01+le:2020-12`: a comma means or, a plus means and. */
function componentConditions(flow: Flow, parameters: URLSearchParams): readonly (readonly RowCondition[] | SdmxProblem)[] {
  const components = [...keyOf(flow), ...flow.measures, ...flow.attributes]
  const named = [...parameters].flatMap(([name, value]) => { const id = /^c\[(.*)\]$/.exec(name)?.[1]; return id === undefined ? [] : [{ id, value }] })
  return named.map(({ id, value }) => {
    const component = components.find((one) => one.id === id)
    if (component === undefined) return sdmxProblem('component', id)
    if (named.filter((one) => one.id === id).length > 1 || value === '') return sdmxProblem('parameter', `c[${id}]`)
    const anyOf = value.split(',').map((terms) => terms.split('+').flatMap((term) => testsOf(component, flow, term)))
    const bad = anyOf.flat().find((one): one is SdmxProblem => 'problem' in one)
    return bad ?? [{ column: component.column, anyOf: anyOf as RowTest[][] }]
  })
}

function testsOf(component: FlowComponent, flow: Flow, term: string): readonly (RowTest | SdmxProblem)[] {
  const [, name, value = ''] = /^(?:([a-z]{2}):)?(.*)$/s.exec(term) ?? []
  const operator = (name ?? 'eq') as RowOperator
  if (!ROW_OPERATORS.includes(operator)) return [sdmxProblem('parameter', term)]
  if (component !== flow.time || component.type === 'text') return [operator === 'eq' ? equalTo(component, value) : { operator, value }]
  if (operator === 'eq') return periodEquals(value, component.type) ?? [sdmxProblem('period', value)]
  if (operator === 'lt' || operator === 'le' || operator === 'gt' || operator === 'ge') return [periodBound(operator, value, component.type) ?? sdmxProblem('period', value)]
  return [{ operator, value }]
}

/** Version 1 names the two ends. An observation without a period is none. */
function periodConditions(flow: Flow, parameters: URLSearchParams): readonly RowCondition[] | SdmxProblem {
  const { time } = flow
  const asked = (['startPeriod', 'endPeriod'] as const).flatMap((name) => { const value = parameters.get(name); return value === null ? [] : [{ operator: name === 'startPeriod' ? 'ge' as const : 'le' as const, value }] })
  if (time === null) return asked.length === 0 ? [] : sdmxProblem('component', 'TIME_PERIOD')
  const tests = asked.map(({ operator, value }) => periodBound(operator, value, time.type) ?? sdmxProblem('period', value))
  const bad = tests.find((one): one is SdmxProblem => 'problem' in one)
  return bad ?? [{ column: time.column, anyOf: [[{ operator: 'ne', value: null }, ...(tests as RowTest[])]] }]
}

function shownComponents(flow: Flow, parameters: URLSearchParams): Pick<DataQuestion, 'measures' | 'attributes' | 'units'> | SdmxProblem {
  const detail = parameters.get('detail') ?? 'full'
  if (!['full', 'dataonly', 'serieskeysonly', 'nodata'].includes(detail)) return sdmxProblem('parameter', `detail=${detail}`)
  const wantedMeasures = (parameters.get('measures') ?? (detail === 'serieskeysonly' || detail === 'nodata' ? 'none' : 'all')).split(',')
  const wanted = (parameters.get('attributes') ?? (detail === 'dataonly' || detail === 'serieskeysonly' ? 'none' : 'dsd')).split(',')
  const named = { measures: flow.measures.map(({ id }) => id), attributes: [...flow.attributes, ...flow.units].map(({ id }) => id) }
  const unknown = [...wantedMeasures.filter((id) => id !== 'all' && id !== 'none' && !named.measures.includes(id)), ...wanted.filter((id) => !['dsd', 'msd', 'all', 'none', 'dataset', 'series', 'obs'].includes(id) && !named.attributes.includes(id))]
  if (unknown[0] !== undefined) return sdmxProblem('component', unknown[0])
  const whole = wanted.includes('dsd') || wanted.includes('all')
  return {
    measures: flow.measures.filter(({ id }) => wantedMeasures.includes('all') || wantedMeasures.includes(id)),
    attributes: flow.attributes.filter(({ id }) => whole || wanted.includes('obs') || wanted.includes(id)),
    units: flow.units.filter(({ id }) => whole || wanted.includes('dataset') || wanted.includes(id)),
  }
}

function countsOf(parameters: URLSearchParams): { readonly first: number | null; readonly last: number | null; readonly offset: number; readonly limit: number | null } | SdmxProblem {
  const read = (name: string, least: number): number | null | SdmxProblem => {
    const value = parameters.get(name)
    if (value === null) return null
    return /^\d{1,9}$/.test(value) && Number(value) >= least ? Number(value) : sdmxProblem('parameter', `${name}=${value}`)
  }
  const [first, last, offset, limit] = [read('firstNObservations', 1), read('lastNObservations', 1), read('offset', 0), read('limit', 1)]
  for (const one of [first, last, offset, limit]) if (one !== null && typeof one === 'object') return one
  return { first, last, offset: offset ?? 0, limit } as { first: number | null; last: number | null; offset: number; limit: number | null }
}
