// What is different between two vintages, row by row under their key.

import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { ChangedRow, Changes, Differences } from '../../dialogue/data/differences.ts'
import { cellOf } from './cell.ts'
import { quoted } from './sql.ts'

export interface CompareTask {
  /** Paths of the two Parquet files. */
  readonly before: string
  readonly after: string
  /** Columns that both have and that name a row in both; at least one. */
  readonly key: readonly string[]
  /** Differences that are told; all are counted. */
  readonly listed: number
  /** Where all of them are written as CSV; null: nowhere. */
  readonly target: string | null
}

/** Null where the key is not of both files. */
export async function compare(connection: DuckDBConnection, { before, after, key, listed, target }: CompareTask): Promise<Differences | null> {
  const [earlier, later] = [await columnsIn(connection, before), await columnsIn(connection, after)]
  const shared = [...later.keys()].filter((name) => earlier.has(name))
  if (key.length === 0 || key.some((name) => !shared.includes(name))) return null
  const values = shared.filter((name) => !key.includes(name))
  try {
    await connection.run(`CREATE OR REPLACE TEMP TABLE differences AS ${differencesOf(key, values)}`, [before, after])
    const counted = (await connection.runAndReadAll('SELECT change, count(*) FROM differences GROUP BY change')).getRows()
    const count = (change: keyof Changes) => Number(counted.find(([name]) => name === change)?.[1] ?? 0)
    const order = key.map((_name, index) => `k${index}`).join(', ')
    const rows = (await connection.runAndReadAll(`SELECT * FROM differences ORDER BY ${order} LIMIT ${listed}`)).getRows()
    if (target !== null) await connection.run(`COPY (SELECT ${headed(key, values, later)} FROM differences ORDER BY ${order}) TO '${target.replaceAll("'", "''")}' (FORMAT csv, HEADER)`)
    return {
      added: count('added'), removed: count('removed'), changed: count('changed'), key, values, listed: rows.map((row) => rowOf(row, key.length, values.length)),
      columnsAdded: [...later.keys()].filter((name) => !earlier.has(name)), columnsRemoved: [...earlier.keys()].filter((name) => !later.has(name)),
    }
  } finally {
    // An engine that was interrupted may not do this either; the table then goes with its connection.
    await connection.run('DROP TABLE IF EXISTS differences').catch(() => undefined)
  }
}

/** Column → type. */
async function columnsIn(connection: DuckDBConnection, file: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await connection.runAndReadAll('DESCRIBE SELECT * FROM read_parquet($1)', [file])).getRows().map(([name, type]) => [String(name), String(type)]))
}

/** Rows that stand in one of the two, or in both with other values; `$1` and `$2` are the files. Values are compared as their text, so that a column may have become wider. */
function differencesOf(key: readonly string[], values: readonly string[]): string {
  const side = (place: string) => `SELECT true AS here, ${[...key.map((name, index) => `CAST(${quoted(name)} AS VARCHAR) AS k${index}`), ...values.map((name, index) => `${quoted(name)} AS v${index}`)].join(', ')} FROM read_parquet(${place})`
  const differs = values.map((_name, index) => `CAST(b.v${index} AS VARCHAR) IS DISTINCT FROM CAST(a.v${index} AS VARCHAR)`)
  const columns = [...values.map((_name, index) => `b.v${index} AS b${index}`), ...values.map((_name, index) => `a.v${index} AS a${index}`)]
  return [
    `SELECT CASE WHEN b.here IS NULL THEN 'added' WHEN a.here IS NULL THEN 'removed' ELSE 'changed' END AS change, ${[...key.map((_name, index) => `coalesce(a.k${index}, b.k${index}) AS k${index}`), ...columns].join(', ')}`,
    `FROM (${side('$1')}) b FULL JOIN (${side('$2')}) a ON ${key.map((_name, index) => `b.k${index} = a.k${index}`).join(' AND ')}`,
    `WHERE b.here IS NULL OR a.here IS NULL${differs.map((condition) => ` OR ${condition}`).join('')}`,
  ].join(' ')
}

/** In a file nobody needs to know which vintage was which: `value_before`, `value_after`. */
function headed(key: readonly string[], values: readonly string[], types: ReadonlyMap<string, string>): string {
  const shown = (name: string, place: string) => (types.get(name) === 'VARCHAR' ? guarded(place) : place)
  return [
    'change', ...key.map((name, index) => `${shown(name, `k${index}`)} AS ${quoted(name)}`),
    ...values.flatMap((name, index) => [`${shown(name, `b${index}`)} AS ${quoted(`${name}_before`)}`, `${shown(name, `a${index}`)} AS ${quoted(`${name}_after`)}`]),
  ].join(', ')
}

/** No cell that is written out is run by a spreadsheet: the rule of `text/sheets/csv-guard.ts`. */
function guarded(place: string): string {
  return `CASE WHEN regexp_matches(${place}, '^''*[-=+@\\t\\r\\n＝＋－＠]') THEN chr(39) || ${place} ELSE ${place} END`
}

function rowOf([change, ...cells]: readonly DuckDBValue[], keys: number, values: number): ChangedRow {
  const kind = change === 'added' || change === 'removed' ? change : 'changed'
  const told = cells.map(cellOf)
  return { change: kind, key: told.slice(0, keys), before: kind === 'added' ? null : told.slice(keys, keys + values), after: kind === 'removed' ? null : told.slice(keys + values) }
}
