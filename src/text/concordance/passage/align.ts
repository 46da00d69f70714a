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
const STEPS: readonly (readonly [number, number, number])[] = [[1, 1, 0], [1, 0, 3.2], [0, 1, 3.2], [2, 1, 1.2], [1, 2, 1.2], [2, 2, 2.4], [3, 1, 2.6], [1, 3, 2.6]]
/** Beyond this the two are compared as wholes: time and memory grow with the product. */
const MOST_CELLS = 300_000
/** A key that so many pieces share says nothing, and costs their product. */
const MOST_SHARING = 40
const VARIANCE = 6.8

/** The beads in the order of both texts. `ratio`: characters of the second language for one of the first. */
export function align(first: readonly Piece[], second: readonly Piece[], ratio: number): readonly Bead[] {
  const [rows, columns] = [first.length, second.length]
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return rows + columns === 0 ? [] : [{ first: [0, rows], second: [0, columns] }]
  if (rows === 1 && columns === 1) return [{ first: [0, 1], second: [0, 1] }]
  const shared = sharing(first, second)
  const lengths = [sums(first), sums(second)] as const
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width).fill(-Infinity)
  const step = new Int8Array((rows + 1) * width)
  best[0] = 0
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      for (const [index, [down, right, cost]] of STEPS.entries()) {
        if (row < down || column < right) continue
        const before = best[(row - down) * width + column - right] ?? -Infinity
        if (before === -Infinity) continue
        const score = before - cost + gain(shared, columns, row, column, down, right) - misfit(lengths, row, column, down, right, ratio)
        if (score > (best[row * width + column] ?? -Infinity)) {
          best[row * width + column] = score
          step[row * width + column] = index
        }
      }
    }
  }
  return traced(step, rows, columns)
}

function traced(step: Int8Array, rows: number, columns: number): readonly Bead[] {
  const beads: Bead[] = []
  let [row, column] = [rows, columns]
  while (row > 0 || column > 0) {
    const [down, right] = STEPS[step[row * (columns + 1) + column] ?? 0] ?? [1, 1]
    beads.push({ first: [row - down, row], second: [column - right, column] })
    row -= down
    column -= right
  }
  return beads.reverse()
}

/** What each two pieces share: rare keys weigh more. */
function sharing(first: readonly Piece[], second: readonly Piece[]): Float32Array {
  const shared = new Float32Array(first.length * second.length)
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
      for (const column of columns) shared[row * second.length + column] = (shared[row * second.length + column] ?? 0) + weight
    }
  }
  return shared
}

function gain(shared: Float32Array, columns: number, row: number, column: number, down: number, right: number): number {
  let sum = 0
  for (let above = row - down; above < row; above += 1) {
    for (let left = column - right; left < column; left += 1) sum += shared[above * columns + left] ?? 0
  }
  return sum
}

/** How unlikely the lengths are for renderings of each other; nothing for a piece that has none, whose step costs already. */
function misfit(lengths: readonly [Float64Array, Float64Array], row: number, column: number, down: number, right: number, ratio: number): number {
  if (down === 0 || right === 0) return 0
  const one = (lengths[0][row] ?? 0) - (lengths[0][row - down] ?? 0)
  const other = (lengths[1][column] ?? 0) - (lengths[1][column - right] ?? 0)
  const deviation = (other - one * ratio) / Math.sqrt(VARIANCE * (one + other / ratio) / 2 + 1)
  return Math.min(deviation * deviation / 2, 14)
}

function sums(pieces: readonly Piece[]): Float64Array {
  const all = new Float64Array(pieces.length + 1)
  for (const [index, { length }] of pieces.entries()) all[index + 1] = (all[index] ?? 0) + length
  return all
}
