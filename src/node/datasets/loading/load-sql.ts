// What the engine runs to make a checked Parquet file. The names of the file never come into it: its columns are
// called by their places; those of the description are plain by their form (`columnName`).

import { DECIMAL, INTEGER, LONGEST_TEXT, MONTH, QUARTER, YEAR } from '../../../dialogue/data/cells.ts'
import type { Column } from '../../../dialogue/data/columns.ts'
import { quoted } from '../sql.ts'
import type { Header } from './header.ts'

/** A column of the source as text, by its place in the file. */
const placed = (index: number) => `c${index}`
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
const matches = (text: string, pattern: RegExp) => `regexp_full_match(${text}, ${literal(pattern.source.replace(/^\^|\$$/g, ''))})`

/** The rows of a CSV file of which the header is known, every cell as text. `$1` is its path. */
export function csvSource(header: Header, delimiter: string): string {
  const columns = header.map((_column, index) => `${placed(index)}: 'VARCHAR'`).join(', ')
  return `read_csv($1, auto_detect = false, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"', strict_mode = true, null_padding = false, columns = {${columns}})`
}

/** The rows of a Parquet file, every cell as text. `$1` is its path. */
export function parquetSource(names: readonly string[]): string {
  return `(SELECT ${names.map((name, index) => `CAST(${quoted(name)} AS VARCHAR) AS ${placed(index)}`).join(', ')} FROM read_parquet($1))`
}

/**
 * Writes the rows in their order, each cell as its type, and fails at the first that is not of it. What a text may be is
 * not checked here but in what was written (`checksOf`), where the same text is looked at once and not a million times.
 */
export function copyOf(source: string, header: Header, columns: readonly Column[], target: string): string {
  const places = columns.map((column) => ({ column, place: placed(header.indexOf(column)) }))
  const tried = places.flatMap(({ column: { type }, place }) => { const sql = SQL_TYPES[type]; return sql === null ? [] : [`TRY_CAST(${place} AS ${sql}) AS ${place}_tried`] })
  const cells = places.map(({ column, place }) => `${cellOf(column, place)} AS ${quoted(column.name)}`)
  return `COPY (SELECT ${cells.join(', ')} FROM (SELECT ${['*', ...tried].join(', ')} FROM ${source})) TO ${literal(target)} (FORMAT parquet, COMPRESSION zstd)`
}

const SQL_TYPES: { readonly [T in Column['type']]: string | null } = { text: null, month: null, quarter: null, integer: 'BIGINT', decimal: 'DOUBLE', day: 'DATE', year: 'INTEGER' }

/** The engine reads `12.5` as 13 and `1_000` as 1000: what is not written as it would write it is read by the rule. */
function cellOf({ type }: Column, place: string): string {
  const tried = `${place}_tried`
  const wrong = `error('a cell is not what its column says')`
  switch (type) {
    case 'text': case 'month': case 'quarter': return place
    case 'integer': return `CASE WHEN ${place} IS NULL THEN NULL WHEN CAST(${tried} AS VARCHAR) = ${place} THEN ${tried} WHEN ${tried} IS NOT NULL AND ${matches(place, INTEGER)} THEN ${tried} ELSE ${wrong} END`
    case 'decimal': return `CASE WHEN ${place} IS NULL THEN NULL WHEN ${tried} IS NOT NULL AND isfinite(${tried}) AND ${matches(place, DECIMAL)} THEN ${tried} + 0 ELSE ${wrong} END`
    case 'day': return `CASE WHEN ${place} IS NULL THEN NULL WHEN CAST(${tried} AS VARCHAR) = ${place} AND length(${place}) = 10 THEN ${tried} ELSE ${wrong} END`
    case 'year': return `CASE WHEN ${place} IS NULL THEN NULL WHEN ${tried} IS NOT NULL AND ${matches(place, YEAR)} THEN ${tried} ELSE ${wrong} END`
  }
}

/** One row: how many rows there are, and the first and last time. `$1` is the written file. */
export function extentOf(columns: readonly Column[]): string {
  const time = columns.find(({ role }) => role === 'time')
  const covers = time === undefined ? ['NULL', 'NULL'] : [`CAST(min(${quoted(time.name)}) AS VARCHAR)`, `CAST(max(${quoted(time.name)}) AS VARCHAR)`]
  return `SELECT count(*), ${covers.join(', ')} FROM read_parquet($1)`
}

/** A question that is answered with true where a cell is wrong. One condition each: the engine then asks the statistics and dictionaries of the file and not its rows. `$1` is the written file. */
export interface Check {
  readonly text: string
  readonly values: readonly string[]
}

export function checksOf(columns: readonly Column[], key: readonly string[]): readonly Check[] {
  return columns.flatMap((column) => wrongOf(column, key.includes(column.name))).map(({ condition, values }) => ({ text: `SELECT EXISTS (SELECT 1 FROM read_parquet($1) WHERE ${condition})`, values }))
}

const SAFE = String(Number.MAX_SAFE_INTEGER)

function wrongOf({ name, type, codes }: Column, isKey: boolean): readonly { readonly condition: string; readonly values: readonly string[] }[] {
  const cell = quoted(name)
  const plain = [
    ...(isKey ? [`${cell} IS NULL`] : []),
    ...(type === 'text' ? [`length(${cell}) > ${LONGEST_TEXT}`, `regexp_matches(${cell}, '[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]')`] : []),
    ...(type === 'month' ? [`NOT ${matches(cell, MONTH)}`] : []),
    ...(type === 'quarter' ? [`NOT ${matches(cell, QUARTER)}`] : []),
    ...(type === 'integer' ? [`${cell} > ${SAFE}`, `${cell} < -${SAFE}`] : []),
  ].map((condition) => ({ condition, values: [] }))
  if (codes === null) return plain
  return [...plain, { condition: `CAST(${cell} AS VARCHAR) NOT IN (${codes.map((_code, index) => `$${index + 2}`).join(', ')})`, values: codes.map(({ code }) => code) }]
}

/** How many rows share their key with another, of those whose mark falls into one of `parts`. What has no two equal marks has no two equal keys. */
export function repeatedMarks(key: readonly string[], parts: number, part: number): string {
  const mark = `hash(${key.map(quoted).join(', ')})`
  return `SELECT count(*) - count(DISTINCT ${mark}) FROM read_parquet($1)${parts === 1 ? '' : ` WHERE ${mark} % ${parts} = ${part}`}`
}

/** Whether any key stands twice, beyond doubt. */
export function repeatedKeys(key: readonly string[]): string {
  return `SELECT count(*) FROM (SELECT 1 FROM read_parquet($1) GROUP BY ${key.map(quoted).join(', ')} HAVING count(*) > 1 LIMIT 1)`
}
