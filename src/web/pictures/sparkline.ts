// A sparkline: a series in the room of a word, from its lowest to its highest value, or from zero where
// zero lies between.

import { pathOf, round } from './paths.ts'
import type { Point } from './paths.ts'

export interface SparklineLayout {
  readonly width: number
  readonly height: number
  readonly line: string
  readonly incomplete: string
  readonly zero: number | null
  readonly end: Point | null
}

const [WIDTH, HEIGHT, EDGE] = [96, 22, 3]

export function layoutSparkline(values: readonly (number | null)[], incompleteFrom = Infinity): SparklineLayout {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value))
  const [low, high] = [known.reduce((a, b) => Math.min(a, b), Infinity), known.reduce((a, b) => Math.max(a, b), -Infinity)]
  const y = (value: number) => round(high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE))
  const x = (index: number) => round(EDGE + (values.length < 2 ? 0.5 : index / (values.length - 1)) * (WIDTH - 2 * EDGE))
  const points = values.map((value, index): Point | null => (value === null || !Number.isFinite(value) ? null : [x(index), y(value)]))
  const runs: Point[][] = [[]]
  points.forEach((point, index) => {
    if (point === null || index >= incompleteFrom) runs.push([])
    else runs.at(-1)?.push(point)
  })
  const isPoint = (point: Point | null) => point !== null
  const lastWhole = points.slice(0, Math.min(incompleteFrom, points.length)).findLast(isPoint)
  const rest = points.filter((point, index) => isPoint(point) && index >= incompleteFrom)
  return {
    width: WIDTH, height: HEIGHT, zero: low < 0 && high > 0 ? y(0) : null,
    line: runs.filter((run) => run.length > 0).map((run) => (run.length === 1 ? `M${run[0]?.[0] ?? 0} ${run[0]?.[1] ?? 0}h.1` : pathOf(run))).join(''),
    incomplete: rest.length === 0 ? '' : pathOf([lastWhole ?? null, ...rest].filter((point) => point !== null)),
    end: points.findLast((point) => point !== null) ?? null,
  }
}
