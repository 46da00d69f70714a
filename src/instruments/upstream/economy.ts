// An economy as its use table tells it: what every industry buys of every commodity, and what it adds itself.
// A commodity is taken to be made by the industry of the same code; the table of who makes what is not at hand.

import type { Cell, DataTable } from '../../dialogue/data/query.ts'

export interface Economy {
  /** Codes of the industries, in the order of the rows and columns of the matrices. */
  readonly industries: readonly string[]
  readonly names: Readonly<Record<string, string>>
  /** What industry j buys of commodity i, in the unit of the table: `use[i][j]`. */
  readonly use: readonly (readonly number[])[]
  /** All that an industry buys and adds: its output. */
  readonly output: readonly number[]
  readonly valueAdded: readonly number[]
  /** Purchases of what is not an industry of the table (scrap, imports that have no domestic like), by industry. */
  readonly unassigned: readonly number[]
  /** A cent of direct requirement per unit of output: `direct[i][j] = use[i][j] / output[j]`. */
  readonly direct: readonly (readonly number[])[]
  /** What industry j needs of commodity i in all, through every supplier of a supplier: (I − direct)⁻¹. */
  readonly total: readonly (readonly number[])[]
}

/** A row of the table: who supplies, who buys, how much. */
export interface UseCell {
  readonly row: string
  readonly rowName: string
  readonly column: string
  readonly columnName: string
  readonly value: number
}

/** Rows without a code are totals: they are left out. */
export function useCells(table: DataTable): readonly UseCell[] {
  return table.rows.flatMap(([row, rowName, column, columnName, value]) => (isText(row) && isText(column) && typeof value === 'number'
    ? [{ row, rowName: isText(rowName) ? rowName : row, column, columnName: isText(columnName) ? columnName : column, value }] : []))
}

/** Industries are those that both supply and buy. Null where there are none, or where one has no output. */
export function economyOf(cells: readonly UseCell[], valueAddedRows: readonly string[]): Economy | null {
  const rows = new Set(cells.map(({ row }) => row))
  const industries = [...new Set(cells.map(({ column }) => column))].filter((code) => rows.has(code)).sort()
  if (industries.length === 0) return null
  const place = new Map(industries.map((code, index) => [code, index]))
  const use = industries.map(() => industries.map(() => 0))
  const [valueAdded, unassigned] = [industries.map(() => 0), industries.map(() => 0)]
  for (const { row, column, value } of cells) {
    const j = place.get(column)
    if (j === undefined) continue
    const bought = use[place.get(row) ?? -1]
    const into = bought ?? (valueAddedRows.includes(row) ? valueAdded : unassigned)
    into[j] = (into[j] ?? 0) + value
  }
  const output = industries.map((_code, j) => sum(use.map((row) => row[j] ?? 0)) + (valueAdded[j] ?? 0) + (unassigned[j] ?? 0))
  if (output.some((one) => one <= 0)) return null
  const direct = use.map((row) => row.map((value, j) => value / (output[j] ?? 1)))
  const total = inverse(direct.map((row, i) => row.map((value, j) => Number(i === j) - value)))
  if (total === null) return null
  const names = Object.fromEntries(cells.flatMap(({ row, rowName, column, columnName }) => [[column, columnName], [row, rowName]]))
  return { industries, names, use, output, valueAdded, unassigned, direct, total }
}

/** Gauss–Jordan with partial pivoting. Null where the matrix has no inverse. */
export function inverse(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const size = matrix.length
  const work = matrix.map((row, i) => [...row, ...matrix.map((_other, j) => Number(i === j))])
  for (let column = 0; column < size; column += 1) {
    let best = column
    for (let i = column + 1; i < size; i += 1) if (Math.abs(work[i]?.[column] ?? 0) > Math.abs(work[best]?.[column] ?? 0)) best = i
    const pivot = work[best]
    const other = work[column]
    const divisor = pivot?.[column] ?? 0
    if (pivot === undefined || other === undefined || Math.abs(divisor) < 1e-12) return null
    work[best] = other
    const unit = pivot.map((value) => value / divisor)
    work[column] = unit
    work.forEach((row, i) => {
      const factor = row[column] ?? 0
      if (i !== column && factor !== 0) work[i] = row.map((value, j) => value - factor * (unit[j] ?? 0))
    })
  }
  return work.map((row) => row.slice(size))
}

function isText(cell: Cell | undefined): cell is string {
  return typeof cell === 'string' && cell !== ''
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0)
}
