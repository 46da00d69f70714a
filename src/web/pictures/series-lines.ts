// One series drawn on two axes: its line with gaps where values are missing, the part that is not
// whole yet, its band, its marks, and the points that are out of the ordinary.

import { countOf } from './period-axis.ts'
import type { PeriodAxis } from './period-axis.ts'
import { pathOf, round } from './paths.ts'
import type { Point } from './paths.ts'
import type { LinePoint, LineSeries } from './types.ts'
import type { ValueAxis } from './value-axis.ts'

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface DrawnAnomaly {
  readonly x: number
  readonly y: number
  readonly point: LinePoint
}

export interface DrawnSeries {
  readonly key: string
  readonly label: string
  /** `hue-1` … for a party, `1` … `6` by place, `context`. */
  readonly look: string
  /** Which of the marks (`markPath`) is its own. */
  readonly mark: number
  readonly line: string
  /** From the last whole period on. */
  readonly incomplete: string
  readonly band: string
  readonly marks: readonly Point[]
  readonly anomalies: readonly DrawnAnomaly[]
  /** The last value, for the label; null where there is none. */
  readonly end: Point | null
}

export interface Plot {
  readonly box: Box
  readonly x: PeriodAxis
  readonly y: ValueAxis
  readonly incompleteFrom: string | undefined
  /** No other series has to be told from it. */
  readonly isAlone: boolean
}

/** As many colours as are told apart (`styles/_pictures.scss`); marks go on by sevens, so that colour and mark together come back after 42. */
const LOOKS = 6
/** With so few points each has its mark. */
const EVERY_POINT = 16

interface Placed {
  readonly point: LinePoint
  readonly count: number
  readonly at: Point | null
}

export function drawSeries(series: LineSeries, index: number, plot: Plot): DrawnSeries {
  const placed = placedPoints(series.points, plot)
  const isWhole = (one: Placed) => plot.incompleteFrom === undefined || one.count < (countOf(plot.incompleteFrom, plot.x.axis) ?? Infinity)
  const whole = placed.filter(isWhole)
  const drawn = placed.flatMap((one) => (one.at === null ? [] : [{ ...one, at: one.at }]))
  const lastWhole = drawn.filter(isWhole).at(-1)
  const rest = drawn.filter((one) => !isWhole(one))
  return {
    key: series.key, label: series.label, look: lookOf(series, index), mark: index % MARKS.length,
    line: runsOf(whole, plot.x.axis).map((run) => (run.length === 1 ? dot(run) : pathOf(run))).join(''),
    incomplete: rest.length === 0 ? '' : pathOf([...(lastWhole === undefined ? [] : [lastWhole.at]), ...rest.map(({ at }) => at)]),
    band: bandOf(placed, plot),
    marks: series.isContext === true ? [] : marksOf(drawn.map(({ at }) => at), plot.isAlone),
    anomalies: drawn.flatMap(({ at, point }) => (point.anomaly === undefined ? [] : [{ x: at[0], y: at[1], point }])),
    end: drawn.at(-1)?.at ?? null,
  }
}

export function lookOf(series: { readonly hue?: 1 | 2 | 3; readonly isContext?: boolean }, index: number): string {
  return series.isContext === true ? 'context' : series.hue !== undefined ? `hue-${series.hue}` : String((index % LOOKS) + 1)
}

const MARKS: readonly ((r: number) => readonly Point[])[] = [
  (r) => circle(r), (r) => [[-r, -r], [r, -r], [r, r], [-r, r]], (r) => [[0, -1.3 * r], [1.2 * r, 0.9 * r], [-1.2 * r, 0.9 * r]], (r) => [[0, -1.4 * r], [1.4 * r, 0], [0, 1.4 * r], [-1.4 * r, 0]],
  (r) => [[-1.2 * r, -0.9 * r], [1.2 * r, -0.9 * r], [0, 1.3 * r]], (r) => [[-0.45 * r, -1.3 * r], [0.45 * r, -1.3 * r], [0.45 * r, 1.3 * r], [-0.45 * r, 1.3 * r]],
  (r) => [[-1.3 * r, -0.45 * r], [1.3 * r, -0.45 * r], [1.3 * r, 0.45 * r], [-1.3 * r, 0.45 * r]],
]

/** The mark of a series around a point: circle, square, triangle, diamond and so on, so that colour is never alone. */
export function markPath(mark: number, [x, y]: Point, r: number): string {
  const shape = MARKS[mark % MARKS.length] ?? circle
  return pathOf(shape(r).map(([dx, dy]): Point => [x + dx, y + dy]), true)
}

function circle(r: number): readonly Point[] {
  return Array.from({ length: 10 }, (_, index): Point => [r * 1.08 * Math.cos((index * Math.PI) / 5), r * 1.08 * Math.sin((index * Math.PI) / 5)])
}

function placedPoints(points: readonly LinePoint[], { box, x, y }: Plot): readonly Placed[] {
  return points.flatMap((point) => {
    const [at, count] = [x.place(point.period), countOf(point.period, x.axis)]
    if (at === null || count === null) return []
    const place: Point | null = point.value === null || !Number.isFinite(point.value) || (y.kind === 'log' && point.value <= 0) ? null : [across(at, box), up(y.place(point.value), box)]
    return [{ point, count, at: place }]
  }).sort((a, b) => a.count - b.count)
}

export function across(share: number, box: Box): number {
  return round(box.left + share * (box.right - box.left))
}

export function up(share: number, box: Box): number {
  return round(box.bottom - share * (box.bottom - box.top))
}

/** Unbroken stretches: a missing value, or a period that is not there at all, breaks the line. */
function runsOf(placed: readonly Placed[], axis: PeriodAxis['axis']): readonly (readonly Point[])[] {
  const runs: Point[][] = []
  let before: number | null = null
  for (const { at, count } of placed) {
    const isNext = before !== null && (axis === 'number' || count - before <= 1)
    if (at !== null) {
      if (isNext) runs.at(-1)?.push(at)
      else runs.push([at])
    }
    before = at === null ? null : count
  }
  return runs
}

/** A value between two gaps: a line so short that its round ends make a dot. */
function dot(run: readonly Point[]): string {
  const [x, y] = run[0] ?? [0, 0]
  return `M${round(x)} ${round(y)}h.1`
}

function bandOf(placed: readonly Placed[], { box, x, y }: Plot): string {
  const ends = placed.flatMap(({ point, count }) => {
    const at = x.place(point.period)
    return point.low === undefined || point.high === undefined || at === null || (y.kind === 'log' && point.low <= 0) ? [] : [{ count, x: across(at, box), low: up(y.place(point.low), box), high: up(y.place(point.high), box) }]
  })
  const runs: (typeof ends)[] = []
  ends.forEach((end, index) => {
    const before = ends[index - 1]
    if (before !== undefined && (x.axis === 'number' || end.count - before.count <= 1)) runs.at(-1)?.push(end)
    else runs.push([end])
  })
  return runs.filter((run) => run.length > 1).map((run) => pathOf([...run.map((end): Point => [end.x, end.high]), ...run.toReversed().map((end): Point => [end.x, end.low])], true)).join('')
}

/** A mark on every point where they are few; else on the last and a few before, at even steps, if there are other lines. */
function marksOf(points: readonly Point[], isAlone: boolean): readonly Point[] {
  if (points.length <= EVERY_POINT) return points
  if (isAlone) return []
  const step = Math.ceil(points.length / 5)
  return points.filter((_, index) => (points.length - 1 - index) % step === 0)
}
