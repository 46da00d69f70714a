// What a row answers, and the arithmetic over it. Machines are noisy, so a figure is a ratio: ours
// and its limit are measured in turns, A B A B …, and the median of the ratios of the pairs counts.

/** What a row must reach. `ratio` is ours divided by the limit, in the unit of the row. */
export type Aim =
  | { readonly of: 'ratio'; readonly atLeast: number }
  | { readonly of: 'ratio'; readonly atMost: number }
  | { readonly of: 'ours'; readonly atMost: number }

/** Round by round, in one unit: `acts/s`, `ms`, `kB`, `MB`. */
export interface Pairs {
  readonly ours: readonly number[]
  /** Empty where nothing is there to compare with. */
  readonly limit: readonly number[]
}

export interface Figure extends Pairs {
  readonly row: string
  /** What was measured: a number of acts, an address. */
  readonly size: number | string
  readonly unit: string
  /** What the limit is, in words; empty where there is none. */
  readonly against: string
  readonly aim: Aim | null
  /**
   * Milliseconds of processor time of this process, where both sides do the same amount of work in it.
   * On a shared machine the more honest pair: who waits for a core is not charged for it.
   */
  readonly processor?: Pairs
  /** Counts beside the times; also why a row could not be measured. */
  readonly note?: string
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

/** The median of ours over limit, pair by pair; null where there is no limit. */
export function ratioOf({ ours, limit }: Pairs): number | null {
  const ratios = ours.flatMap((value, round) => (limit[round] === undefined ? [] : [value / limit[round]]))
  return ratios.length === 0 ? null : median(ratios)
}

/** Whether the aim is met; null where there is none or nothing was measured. */
export function isMet(figure: Pairs & Pick<Figure, 'aim'>): boolean | null {
  const { aim } = figure
  if (aim === null || figure.ours.length === 0) return null
  const value = aim.of === 'ratio' ? ratioOf(figure) : median(figure.ours)
  if (value === null) return null
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost
}

export interface Point {
  readonly size: number
  /** Time of the whole work, in any one unit. */
  readonly time: number
}

/**
 * The exponent k of time ~ size^k: the slope of the straight line through log size and log time
 * (least squares). 1 is linear, 2 quadratic; null with fewer than two sizes.
 */
export function growthExponent(points: readonly Point[]): number | null {
  if (new Set(points.map(({ size }) => size)).size < 2) return null
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)] as const)
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length
  const slope = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  return slope / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
}

/** The time that a figure stands for: rates are turned over. */
export function timeOf({ ours, unit, size }: Pick<Figure, 'ours' | 'unit' | 'size'>): number {
  const value = median(ours)
  return unit.endsWith('/s') ? Number(size) / value : value
}
