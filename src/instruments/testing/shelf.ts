// Datasets on a shelf, for tests of tools: rows that state them, and figures made of them in memory as the data
// engine would make them. A query that the engine would refuse is refused here.

import type { Aggregate, Cell, Condition, DataQuery, DataTable, FigureReader, QueryRefusal } from '../../dialogue/data/query.ts'
import type { ColumnType } from '../../dialogue/data/columns.ts'
import { PARQUET_TYPE } from '../../dialogue/statements/dataset.ts'
import type { RowPrefix, RowReader, Rows, StatementRow } from '../../dialogue/rows.ts'
import type { Json } from '../../record/index.ts'
import type { Parameters } from '../asking.ts'
import { quantile } from '../statistics/quantiles.ts'
import type { ToolContext } from '../tool.ts'

export interface ShelfTable {
  readonly party: string
  readonly dataset: string
  readonly columns: Readonly<Record<string, ColumnType>>
  readonly rows: readonly (readonly Cell[])[]
}

/** What a tool is given. `isMade` false: no figure is ever ready. */
export function toolContext(tables: readonly ShelfTable[], parameters: Parameters = {}, isMade = true): ToolContext {
  const statements = new Map(tables.map((table, at) => [hashOf(at + 1), statementOf(table, at)]))
  const rows: RowReader = {
    find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
      if (prefix === 'datasets') return [...statements.keys()] as unknown as Rows[P]
      return prefix === 'statement' ? (statements.get(rest) as Rows[P] | undefined) : undefined
    },
  }
  const figures: FigureReader = {
    find(file, query) {
      const table = tables.find((_table, at) => fileOf(at) === file)
      return !isMade ? null : table === undefined ? { refused: 'not-here' } : 'first' in query ? { columns: Object.keys(table.columns), rows: table.rows.slice(0, query.first) } : answer(table, query)
    },
  }
  return { rows, figures, dialogue: 'lake', self: 'MEX', today: () => '2026-11-26', parameters, item: 'instrument/shelf' }
}

function hashOf(number: number): string {
  return number.toString(16).padStart(64, '0')
}

function fileOf(at: number): string {
  return hashOf(1000 + at)
}

function statementOf({ party, dataset, columns, rows }: ShelfTable, at: number): StatementRow {
  const say = (text: string) => ({ en: text, es: text })
  const content = {
    dataset, title: say(dataset), definition: say('One row.'), method: say('Counted.'),
    columns: Object.entries(columns).map(([name, type]) => ({ name, type, role: 'dimension', title: say(name), definition: null, unit: null, codes: null })),
    key: [], licence: { name: say('Free'), url: null }, originator: { name: say('Somebody'), url: null }, obtained: { url: null, on: '2026-11-23', note: null },
    vintage: '2026', covers: null, rows: rows.length, caveats: [], changes: null,
    attachments: [{ blob: fileOf(at), bytes: 100, mediaType: PARQUET_TYPE, name: 'data.parquet' }],
  }
  const made = { party, sequence: at + 1, hash: hashOf(at + 1), at: '2026-11-23T00:00:00Z' }
  return { statement: hashOf(at + 1), made, audience: 'public', about: null, type: 'dataset', content: content as unknown as { readonly [key: string]: Json }, replaces: null, replacedBy: null }
}

function answer({ columns, rows }: ShelfTable, query: DataQuery): DataTable | QueryRefusal {
  const names = Object.keys(columns)
  const at = (name: string) => names.indexOf(name)
  if ([...query.values.map(({ measure }) => measure), ...query.by.map(({ column }) => column), ...query.where.map(({ column }) => column)].some((name) => at(name) < 0)) return { refused: 'unknown-column' }
  const kept = rows.filter((row) => query.where.every((condition) => holds(row[at(condition.column)] ?? null, condition)))
  const groups = Map.groupBy(kept, (row) => JSON.stringify(query.by.map(({ column, period }) => periodOf(row[at(column)] ?? null, period))))
  if (query.by.length === 0 && groups.size === 0) groups.set('[]', [])
  const table = [...groups].map(([key, group]): Cell[] => [...(JSON.parse(key) as Cell[]), ...query.values.map(({ measure, aggregate }) => aggregated(aggregate, group.map((row) => row[at(measure)] ?? null)))])
  const width = query.by.length
  table.sort((a, b) => compareCells(a.slice(0, width), b.slice(0, width)))
  return { columns: [...query.by.map(({ column }) => column), ...query.values.map(({ as }) => as)], rows: table }
}

function holds(cell: Cell, condition: Condition): boolean {
  if (cell === null) return false
  if ('in' in condition) return condition.in.map(String).includes(String(cell))
  return (condition.from === null || cell >= condition.from) && (condition.to === null || cell <= condition.to)
}

function periodOf(cell: Cell, period: string | undefined): Cell {
  return period === 'year' ? String(cell).slice(0, 4) : period === 'month' ? String(cell).slice(0, 7) : cell
}

function aggregated(aggregate: Aggregate, cells: readonly Cell[]): Cell {
  const present = cells.filter((cell) => cell !== null)
  const numbers = present.map(Number)
  if (aggregate === 'count') return present.length
  if (aggregate === 'first') return cells.length === 1 ? (cells[0] ?? null) : null
  if (present.length === 0) return null
  const sum = numbers.reduce((total, one) => total + one, 0)
  switch (aggregate) {
    case 'sum': return sum
    case 'mean': return sum / numbers.length
    case 'median': return quantile(numbers, 0.5)
    case 'p95': return quantile(numbers, 0.95)
    case 'min': case 'max': return [...present].sort((a, b) => compareCells([a], [b])).at(aggregate === 'min' ? 0 : -1) ?? null
  }
}

function compareCells(a: readonly Cell[], b: readonly Cell[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? null
    if (one !== other) return one === null ? 1 : other === null ? -1 : one < other ? -1 : 1
  }
  return 0
}
