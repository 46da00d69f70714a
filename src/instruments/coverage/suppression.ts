// Small numbers of people are not shown, nor anything from which they could be reckoned.
//
// A table with its totals is a network: every inner cell runs from its row to its column, every total back, and what
// flows into a node flows out of it. What somebody who knows the shown cells can find out of a hidden one is how far
// it can be moved without moving a shown one: along a circle of hidden cells. Whoever hides a cell must hide with it
// one circle along which it can be raised by more than the smallest number; then, whatever is shown, its true value
// and others beyond that distance are equally possible. Such a circle always exists: over the totals, if over nothing
// else. The cheapest is taken, so that as little as can be is hidden.
//
// Numbers are whole and not negative. Zero is shown: nobody is in it.

export interface CountTable {
  /** Row by row; all rows are equally long. Null: nothing is claimed there, as everybody can see. */
  readonly cells: readonly (readonly (number | null)[])[]
}

export interface ShownCounts {
  /** Null: withheld. */
  readonly cells: readonly (readonly (number | null)[])[]
  readonly rowTotals: readonly (number | null)[]
  readonly columnTotals: readonly (number | null)[]
  readonly total: number | null
}

/** What must be hidden besides: because it is known from another table that is shown. */
export interface Forced {
  readonly cells: readonly (readonly [row: number, column: number])[]
  readonly columnTotals: readonly number[]
}

/** A number of people from 1 to `smallest` − 1 is small. */
export function suppressSmall({ cells }: CountTable, smallest: number, forced: Forced = { cells: [], columnTotals: [] }): ShownCounts {
  const network = networkOf(cells)
  const width = cells[0]?.length ?? 0
  const wanted = [...forced.cells.map(([row, column]) => row * width + column), ...forced.columnTotals.map((column) => cells.length * (width + 1) + column)]
  const small = [...new Set([...wanted, ...network.flatMap(({ value }, arc) => (value !== null && value > 0 && value < smallest ? [arc] : []))])]
  const hidden = new Set(small)
  const protectedByCircle = new Set<number>()
  for (const arc of small) {
    if (protectedByCircle.has(arc)) continue
    // Every cell of a circle moves by as much as the first: one circle protects them all.
    for (const one of [arc, ...circleOf(network, arc, smallest + 1, hidden)]) { hidden.add(one); protectedByCircle.add(one) }
  }
  const shown = (arc: number) => (hidden.has(arc) ? null : (network[arc]?.value ?? 0))
  const inner = cells.length * width
  return {
    cells: cells.map((row, r) => row.map((_, c) => shown(r * width + c))),
    rowTotals: cells.map((_, r) => shown(inner + r)), columnTotals: Array.from({ length: width }, (_, c) => shown(inner + cells.length + c)), total: shown(inner + cells.length + width),
  }
}

interface Arc {
  readonly from: number
  readonly to: number
  /** Null: it cannot be other than nothing. */
  readonly value: number | null
}

/** Nodes: the rows, the columns, the row of totals, the column of totals. Arcs: cells by rows, totals of rows, totals of columns, the total. */
function networkOf(cells: CountTable['cells']): readonly Arc[] {
  const rows = cells.length
  const columns = cells[0]?.length ?? 0
  const [totalRow, totalColumn] = [rows + columns, rows + columns + 1]
  const rowSums = cells.map((row) => row.reduce<number>((sum, value) => sum + (value ?? 0), 0))
  return [
    ...cells.flatMap((row, r) => row.map((value, c): Arc => ({ from: r, to: rows + c, value }))),
    ...rowSums.map((value, r): Arc => ({ from: totalColumn, to: r, value })),
    ...Array.from({ length: columns }, (_, c): Arc => ({ from: rows + c, to: totalRow, value: cells.reduce((sum, row) => sum + (row[c] ?? 0), 0) })),
    { from: totalRow, to: totalColumn, value: rowSums.reduce((sum, value) => sum + value, 0) },
  ]
}

/**
 * The cheapest circle along which this cell can be raised by `need`: forwards through any cell, backwards only through one
 * that holds as much. What is hidden already costs nothing; of the rest the smallest goes first.
 */
function circleOf(network: readonly Arc[], arc: number, need: number, hidden: ReadonlySet<number>): readonly number[] {
  const start = network[arc]
  if (start === undefined) return []
  const reached = new Map<number, { readonly cost: number; readonly by: readonly number[] }>([[start.to, { cost: 0, by: [] }]])
  const done = new Set<number>()
  for (;;) {
    const [node, way] = [...reached].filter(([one]) => !done.has(one)).reduce((best, one) => (best === null || one[1].cost < best[1].cost ? one : best), null as [number, { readonly cost: number; readonly by: readonly number[] }] | null) ?? [null, null]
    if (node === null || node === start.from) return way?.by ?? []
    done.add(node)
    network.forEach(({ from, to, value }, other) => {
      const next = from === node ? to : to === node && value !== null && value >= need ? from : null
      if (next === null || value === null || other === arc || done.has(next)) return
      const cost = way.cost + (hidden.has(other) ? 0 : 1 + value)
      if (cost < (reached.get(next)?.cost ?? Number.POSITIVE_INFINITY)) reached.set(next, { cost, by: [...way.by, other] })
    })
  }
}
