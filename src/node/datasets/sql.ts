// From a query to the text that the engine runs. Names of columns are those of the file or nothing is run; values
// travel as parameters and are never part of the text.

import type { Condition, DataQuery } from '../../dialogue/data/query.ts'
import type { Period } from '../../dialogue/data/columns.ts'

/** Column → type, as the engine calls it: `VARCHAR`, `BIGINT`, `DOUBLE`, `DATE`, `INTEGER`. */
export type FileColumns = ReadonlyMap<string, string>

export interface Statement {
  readonly text: string
  readonly values: readonly (string | number)[]
}

/** Null where the query names a column that the file has not. */
export function selectOf(file: string, query: DataQuery, columns: FileColumns, rows: number): Statement | null {
  const named = [...query.values.map(({ measure }) => measure), ...query.by.map(({ column }) => column), ...query.where.map(({ column }) => column)]
  if (named.some((name) => !columns.has(name))) return null
  const values: (string | number)[] = [file]
  const groups = query.by.map(({ column, period }) => (period === undefined ? quoted(column) : periodOf(column, period)))
  const measures = query.values.map(({ as, measure, aggregate }) => `${aggregateOf(measure, aggregate, columns.get(measure) ?? '')} AS ${quoted(as)}`)
  const conditions = query.where.map((condition) => conditionOf(condition, columns.get(condition.column) ?? '', values))
  const grouping = groups.map((_group, index) => index + 1).join(', ')
  const text = [
    `SELECT ${[...groups.map((group, index) => `${group} AS ${quoted(query.by[index]?.column ?? '')}`), ...measures].join(', ')}`,
    'FROM read_parquet($1)',
    ...(conditions.length === 0 ? [] : [`WHERE ${conditions.join(' AND ')}`]),
    ...(grouping === '' ? [] : [`GROUP BY ${grouping} ORDER BY ${grouping}`]),
    `LIMIT ${rows + 1}`,
  ].join(' ')
  return { text, values }
}

function aggregateOf(measure: string, aggregate: DataQuery['values'][number]['aggregate'], type: string): string {
  const name = quoted(measure)
  // Doubles are added as decimals of nine places, so that the sum is the same whatever the order of the rows.
  const exact = type === 'DOUBLE' ? `CAST(${name} AS DECIMAL(38, 9))` : name
  switch (aggregate) {
    case 'sum': return type === 'DOUBLE' ? `CAST(sum(${exact}) AS DOUBLE)` : `sum(${name})`
    case 'mean': return `CAST(sum(${exact}) AS DOUBLE) / nullif(count(${name}), 0)`
    case 'median': return `quantile_cont(${name}, 0.5)`
    case 'p95': return `quantile_cont(${name}, 0.95)`
    case 'min': case 'max': return `${aggregate}(${name})`
    case 'count': return `count(${name})`
    case 'first': return `CASE WHEN count(*) = 1 THEN min(${name}) END`
  }
}

function conditionOf(condition: Condition, type: string, values: (string | number)[]): string {
  const place = (value: string | number) => `$${values.push(value)}`
  const name = quoted(condition.column)
  const isText = type === 'VARCHAR'
  // What is typed for a date or a number may be text: it is then compared as the text that the cell is.
  const side = (value: string | number) => (typeof value === 'number' || isText ? name : `CAST(${name} AS VARCHAR)`)
  if ('in' in condition) {
    const [first] = condition.in
    return `${side(first ?? '')} IN (${condition.in.map(place).join(', ')})`
  }
  const bounds = [
    ...(condition.from === null ? [] : [`${side(condition.from)} >= ${place(condition.from)}`]),
    ...(condition.to === null ? [] : [`${side(condition.to)} <= ${place(condition.to)}`]),
  ]
  return bounds.length === 0 ? 'true' : `(${bounds.join(' AND ')})`
}

/** A day, month, quarter or year as the longer period that it lies in, in text; a longer one than asked for stays what it is. */
function periodOf(column: string, period: Period): string {
  const text = `CAST(${quoted(column)} AS VARCHAR)`
  const year = `left(${text}, 4)`
  const quarter = `CASE WHEN ${text} LIKE '%Q%' THEN CAST(right(${text}, 1) AS INTEGER) ELSE (CAST(substr(${text}, 6, 2) AS INTEGER) + 2) // 3 END`
  switch (period) {
    case 'day': return text
    case 'month': return `left(${text}, 7)`
    case 'quarter': return `CASE WHEN length(${text}) < 7 THEN ${text} ELSE ${year} || '-Q' || ${quarter} END`
    case 'year': return year
    case 'us-fiscal-year': return `CASE WHEN length(${text}) < 7 THEN ${year} WHEN ${quarter} = 4 THEN CAST(CAST(${year} AS INTEGER) + 1 AS VARCHAR) ELSE ${year} END`
  }
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
