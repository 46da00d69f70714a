import type { DuckDBValue } from '@duckdb/node-api'
import type { Cell } from '../../dialogue/data/query.ts'

/** Whole numbers stay exact as far as a number can be; days are told as they are written. */
export function cellOf(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'bigint') return Number(value)
  return String(value)
}
