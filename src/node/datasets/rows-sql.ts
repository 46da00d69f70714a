// From a query for rows to the text that the engine runs; as in `sql.ts`, names are those of the file and values travel apart.

import { PLACE } from '../../dialogue/data/rows-query.ts'
import type { RowCondition, RowsQuery, RowTest } from '../../dialogue/data/rows-query.ts'
import { quoted } from './sql.ts'
import type { FileColumns, Statement } from './sql.ts'

const NUMBERS = new Set(['BIGINT', 'INTEGER', 'DOUBLE'])
const COMPARED = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' } as const

/** Null where the query names a column that the file has not. */
export function rowsOf(file: string, { columns: asked, where, either, order, perSeries, offset, limit }: RowsQuery, columns: FileColumns): Statement | null {
  const named = [...asked, ...[...where, ...either.flat()].map(({ column }) => column), ...order, ...(perSeries === null ? [] : [...perSeries.by, perSeries.along])]
  if (named.some((name) => name !== PLACE && !columns.has(name))) return null
  const values: (string | number)[] = [file]
  const holding = (condition: RowCondition) => conditionOf(condition, columns.get(condition.column) ?? 'BIGINT', values)
  const conditions = [...where.map(holding), ...(either.length === 0 ? [] : [`(${either.map((all) => (all.length === 0 ? 'true' : `(${all.map(holding).join(' AND ')})`)).join(' OR ')})`])]
  const shown = asked.map((name) => (columns.get(name) === 'DATE' ? `CAST(${quoted(name)} AS VARCHAR) AS ${quoted(name)}` : quoted(name)))
  const text = [
    `SELECT ${shown.join(', ')}`,
    `FROM (SELECT *, file_row_number + 1 AS ${quoted(PLACE)} FROM read_parquet($1, file_row_number = true))`,
    ...(conditions.length === 0 ? [] : [`WHERE ${conditions.join(' AND ')}`]),
    ...(perSeries === null ? [] : [qualified(perSeries)]),
    `ORDER BY ${[...order, PLACE].map((name) => `${quoted(name)} NULLS LAST`).join(', ')}`,
    `LIMIT ${limit + 1} OFFSET ${offset}`,
  ].join(' ')
  return { text, values }
}

function qualified({ by, along, first, last }: NonNullable<RowsQuery['perSeries']>): string {
  const rank = (direction: string) => `row_number() OVER (${by.length === 0 ? '' : `PARTITION BY ${by.map(quoted).join(', ')} `}ORDER BY ${quoted(along)} ${direction} NULLS LAST)`
  return `QUALIFY ${[...(first === null ? [] : [`${rank('ASC')} <= ${first}`]), ...(last === null ? [] : [`${rank('DESC')} <= ${last}`])].join(' OR ') || 'true'}`
}

function conditionOf({ column, anyOf }: RowCondition, type: string, values: (string | number)[]): string {
  return `(${anyOf.map((tests) => `(${tests.map((test) => testOf(quoted(column), test, type, values)).join(' AND ')})`).join(' OR ')})`
}

/** A number is compared as one with a number; whatever else with the text of the cell. */
function testOf(name: string, { operator, value }: RowTest, type: string, values: (string | number)[]): string {
  if (value === null) return `${name} IS ${operator === 'ne' ? 'NOT NULL' : 'NULL'}`
  const text = `CAST(${name} AS VARCHAR)`
  const isNumber = NUMBERS.has(type) && String(value).trim() !== '' && Number.isFinite(Number(value))
  const at = `$${values.push(isNumber && operator in COMPARED ? Number(value) : String(value))}`
  switch (operator) {
    case 'co': return `contains(${text}, ${at})`
    case 'nc': return `NOT contains(${text}, ${at})`
    case 'sw': return `starts_with(${text}, ${at})`
    case 'ew': return `ends_with(${text}, ${at})`
    case 'ne': return `(${name} IS NULL OR ${isNumber ? name : text} <> ${at})`
    default: return `${isNumber ? name : text} ${COMPARED[operator]} ${at}`
  }
}

/** Everything as it is, RFC 4180: a line ends with CR LF; an empty text is `""`, no value is nothing. */
export function csvOf(to: string): string {
  return `COPY (SELECT * FROM read_parquet($1)) TO '${to.replaceAll("'", "''")}' (FORMAT csv, HEADER true, NEW_LINE '\\r\\n')`
}
