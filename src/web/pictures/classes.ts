// Classes of a map: bounds that read as they are applied. A bound is rounded before values are put
// into classes, so that the key never says anything but what was done.

import { quantileSorted } from 'd3-array'
import type { Classes } from './types.ts'

export interface ValueClass {
  /** Null at the open ends. */
  readonly from: number | null
  readonly to: number | null
  /** `1` … `5` from the palest, or `low-2`, `low-1`, `high-1`, `high-2` around zero. */
  readonly look: string
  readonly count: number
}

/** Which steps of the five are used, by how many classes there are. */
const STEPS: Readonly<Record<number, readonly number[]>> = { 1: [3], 2: [2, 4], 3: [1, 3, 5], 4: [1, 2, 4, 5], 5: [1, 2, 3, 4, 5] }
const MOST_CLASSES = 5

/** Ascending. A value on a bound belongs above it. Throws a fault on more classes than eyes tell apart. */
export function classesOf(values: readonly number[], classes: Classes, isDiverging: boolean): readonly ValueClass[] {
  if (values.length === 0) return []
  const bounds = boundsOf(values, classes, isDiverging)
  if (bounds.length >= MOST_CLASSES) throw new RangeError(`A map has at most ${MOST_CLASSES} classes`)
  const froms = [null, ...bounds]
  const steps = STEPS[froms.length] ?? []
  return froms.map((from, index) => {
    const to = bounds[index] ?? null
    return { from, to, look: isDiverging ? divergingLook(from, to, bounds) : String(steps[index] ?? 3), count: values.filter((value) => isWithin(value, from, to)).length }
  })
}

export function classOf(value: number, classes: readonly ValueClass[]): ValueClass | null {
  return classes.find(({ from, to }) => isWithin(value, from, to)) ?? null
}

function isWithin(value: number, from: number | null, to: number | null): boolean {
  return (from === null || value >= from) && (to === null || value < to)
}

function boundsOf(values: readonly number[], classes: Classes, isDiverging: boolean): readonly number[] {
  if (classes.kind === 'set') return [...new Set(classes.bounds)].sort((a, b) => a - b)
  if (isDiverging) {
    const middle = rounded(quantileSorted(values.map(Math.abs).sort((a, b) => a - b), 0.5) ?? 0)
    return middle === 0 ? [0] : [-middle, 0, middle]
  }
  const sorted = [...values].sort((a, b) => a - b)
  const bounds = Array.from({ length: classes.count - 1 }, (_, index) => rounded(quantileSorted(sorted, (index + 1) / classes.count) ?? 0))
  // Bounds that leave a class empty go: many equal values make fewer classes.
  return [...new Set(bounds)].filter((bound) => sorted.some((value) => value < bound)).filter((bound, index, all) => sorted.some((value) => value >= bound && value < (all[index + 1] ?? Infinity)))
}

/** Three figures. */
function rounded(bound: number): number {
  return Number(bound.toPrecision(3))
}

function divergingLook(from: number | null, to: number | null, bounds: readonly number[]): string {
  const isLow = to !== null && to <= 0
  const outer = isLow ? bounds.filter((bound) => bound >= to && bound <= 0).length : bounds.filter((bound) => bound >= 0 && bound <= (from ?? 0)).length
  return `${isLow ? 'low' : 'high'}-${Math.max(1, Math.min(2, outer))}`
}
