// Which pieces of one language answer which of the other: the path through both texts that shares most
// (names, values, words that look or mean alike) at plausible lengths (after Gale and Church 1993).
// A piece may answer up to three, or none.

export interface Piece {
  /** In characters. */
  readonly length: number
  /** What it shares with its counterpart whatever the language: numbered by the caller. */
  readonly keys: ReadonlySet<number>
}

/** `[from, to)` of each list that answer each other; one of the two may be empty. */
export interface Bead {
  readonly first: readonly [number, number]
  readonly second: readonly [number, number]
}

/** How many pieces of each list a step takes, and what it costs in nats beside a step of one to one. */
type Step = readonly [number, number, number]
const STEPS: readonly Step[] = [[1, 1, 0], [1, 0, 3.2], [0, 1, 3.2], [2, 1, 1.2], [1, 2, 1.2], [2, 2, 2.4], [3, 1, 2.6], [1, 3, 2.6]]
/** Where pieces are not joined: each answers one, or none. */
export const ONE_TO_ONE: readonly Step[] = STEPS.filter(([down, right]) => down <= 1 && right <= 1)
/** So far from the straight line between both ends a path may lead, beside the difference of their lengths. */
const STRAY = 40
/** Beyond this the two are compared as wholes: time and memory grow with it. */
const MOST_CELLS = 600_000
/** A key that so many pieces share says nothing, and costs their product. */
const MOST_SHARING = 40
const VARIANCE = 6.8
/** Both texts have the same number of pieces, and each piece so fits its counterpart that no other path is looked for. */
const FITS = { share: 0.5, misfit: 4 }

/** The beads in the order of both texts. `ratio`: characters of the second language for one of the first. */
export function align(first: readonly Piece[], second: readonly Piece[], ratio: number, steps: readonly Step[] = STEPS): readonly Bead[] {
  const [rows, columns] = [first.length, second.length]
  if (rows === columns && first.every((piece, index) => isFitting(piece, second[index], ratio))) return first.map((_, index) => ({ first: [index, index + 1], second: [index, index + 1] }))
  if (rows === 1 && columns === 1) return [{ first: [0, 1], second: [0, 1] }]
  const table = new Table(rows, columns)
  if (rows === 0 || columns === 0 || table.cells > MOST_CELLS) return [{ first: [0, rows], second: [0, columns] }]
  const shared = sharing(first, second, table)
  const lengths = [sums(first), sums(second)] as const
  const best = new Float64Array(table.cells).fill(-Infinity)
  const step = new Int8Array(table.cells)
  best[table.at(0, 0)] = 0
  for (let row = 0; row <= rows; row += 1) {
    for (let column = table.from(row); column <= table.to(row); column += 1) {
      const here = table.at(row, column)
      for (let index = 0; index < steps.length; index += 1) {
        const [down, right, cost] = steps[index] ?? [1, 1, 0]
        const came = table.at(row - down, column - right)
        const before = came < 0 ? -Infinity : best[came] ?? -Infinity
        if (before === -Infinity) continue
        const score = before - cost + gain(shared, table, row, column, down, right) - misfitOf(lengths, row, column, down, right, ratio)
        if (score <= (best[here] ?? -Infinity)) continue
        best[here] = score
        step[here] = index
      }
    }
  }
  return traced(step, table, steps)
}

function isFitting(one: Piece, other: Piece | undefined, ratio: number): boolean {
  if (other === undefined || misfit(one.length, other.length, ratio) > FITS.misfit) return false
  let shared = 0
  for (const key of one.keys) if (other.keys.has(key)) shared += 1
  return shared >= Math.max(1, FITS.share * Math.min(one.keys.size, other.keys.size))
}

/** The cells near the straight line, row by row. */
class Table {
  readonly rows: number
  readonly columns: number
  readonly #width: number
  /** The first column of each row. */
  readonly #from: Int32Array

  constructor(rows: number, columns: number) {
    this.rows = rows
    this.columns = columns
    const reach = STRAY + Math.abs(rows - columns)
    this.#width = Math.min(columns + 1, 2 * reach + 1)
    this.#from = Int32Array.from({ length: rows + 1 }, (_, row) => Math.max(0, Math.min(Math.round((row * columns) / Math.max(1, rows)) - reach, columns + 1 - this.#width)))
  }

  get cells(): number {
    return (this.rows + 1) * this.#width
  }

  from(row: number): number {
    return this.#from[row] ?? 0
  }

  to(row: number): number {
    return this.from(row) + this.#width - 1
  }

  /** Where a cell is kept; -1 for one that is too far from the line. */
  at(row: number, column: number): number {
    if (row < 0) return -1
    const place = column - this.from(row)
    return place < 0 || place >= this.#width ? -1 : row * this.#width + place
  }
}

function traced(step: Int8Array, table: Table, steps: readonly Step[]): readonly Bead[] {
  const beads: Bead[] = []
  let [row, column] = [table.rows, table.columns]
  while (row > 0 || column > 0) {
    const [down, right] = steps[step[table.at(row, column)] ?? 0] ?? [1, 1]
    beads.push({ first: [row - down, row], second: [column - right, column] })
    row -= down
    column -= right
  }
  return beads.reverse()
}

/** What each two pieces share: rare keys weigh more. */
function sharing(first: readonly Piece[], second: readonly Piece[], table: Table): Float32Array {
  const shared = new Float32Array(table.cells)
  const where = new Map<number, number[]>()
  for (const [column, { keys }] of second.entries()) {
    for (const key of keys) {
      const columns = where.get(key)
      if (columns === undefined) where.set(key, [column])
      else columns.push(column)
    }
  }
  const count = new Map<number, number>()
  for (const { keys } of first) for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1)
  for (const [row, { keys }] of first.entries()) {
    for (const key of keys) {
      const columns = where.get(key) ?? []
      const times = Math.max(columns.length, count.get(key) ?? 1)
      if (times > MOST_SHARING) continue
      const weight = 1 / (1 + Math.log(times))
      for (const column of columns) {
        const at = table.at(row, column)
        if (at >= 0) shared[at] = (shared[at] ?? 0) + weight
      }
    }
  }
  return shared
}

/** Two that answer two do so crosswise (each side's delegation first): straight, they are two steps of one. */
function gain(shared: Float32Array, table: Table, row: number, column: number, down: number, right: number): number {
  if (down === 0 || right === 0) return 0
  if (down === 2 && right === 2) return sharedAt(shared, table, row - 2, column - 1) + sharedAt(shared, table, row - 1, column - 2)
  let sum = sharedAt(shared, table, row - 1, column - 1)
  for (let above = 2; above <= down; above += 1) sum += sharedAt(shared, table, row - above, column - 1)
  for (let left = 2; left <= right; left += 1) sum += sharedAt(shared, table, row - 1, column - left)
  return sum
}

function sharedAt(shared: Float32Array, table: Table, row: number, column: number): number {
  const at = table.at(row, column)
  return at < 0 ? 0 : shared[at] ?? 0
}

/** Nothing for a piece that has no counterpart: its step costs already. */
function misfitOf(lengths: readonly [Float64Array, Float64Array], row: number, column: number, down: number, right: number, ratio: number): number {
  if (down === 0 || right === 0) return 0
  const one = (lengths[0][row] ?? 0) - (lengths[0][row - down] ?? 0)
  const other = (lengths[1][column] ?? 0) - (lengths[1][column - right] ?? 0)
  return Math.min(misfit(one, other, ratio), 14)
}

/** How unlikely two lengths are for renderings of each other, in nats; the same from either side. */
export function misfit(one: number, other: number, ratio: number): number {
  const root = Math.sqrt(ratio)
  const apart = other / root - one * root
  return apart * apart / (VARIANCE * (one * root + other / root) + 2)
}

function sums(pieces: readonly Piece[]): Float64Array {
  const all = new Float64Array(pieces.length + 1)
  for (const [index, { length }] of pieces.entries()) all[index + 1] = (all[index] ?? 0) + length
  return all
}
