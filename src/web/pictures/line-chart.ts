// A line chart laid out for one width: axes, lines, and every label at a place where it touches no other.

import type { Language } from '../../text/bilingual.ts'
import { formatQuantity } from '../../text/quantity.ts'
import { capital, LINE, TEXT } from './drawing.ts'
import type { DrawnTick, PlacedText } from './drawing.ts'
import { placedEvents } from './event-rows.ts'
import { stackLabels } from './label-stack.ts'
import type { Point } from './paths.ts'
import { round } from './paths.ts'
import { periodsOf } from './line-table.ts'
import { countOf, periodAxis } from './period-axis.ts'
import type { AxisTick, PeriodAxis } from './period-axis.ts'
import { overlap, rectangleOf } from './place-labels.ts'
import type { Rectangle } from './place-labels.ts'
import { across, drawSeries, up } from './series-lines.ts'
import type { Box, DrawnSeries } from './series-lines.ts'
import { linesOf, widthOf } from './text-width.ts'
import type { Level, LineChartProps } from './types.ts'
import { valueAxis } from './value-axis.ts'

/** A label beside the end of a line; `leader` leads to the line where the label had to move away. */
export interface EndLabel extends PlacedText {
  readonly look: string
  readonly mark: number | null
  readonly leader: string
}

export interface LineLayout {
  readonly width: number
  readonly height: number
  readonly box: Box
  readonly unit: PlacedText
  readonly isLog: boolean
  readonly x: readonly DrawnTick[]
  readonly y: readonly DrawnTick[]
  readonly zero: number | null
  readonly levels: readonly { readonly level: Level; readonly y: number }[]
  readonly events: readonly { readonly x: number; readonly top: number; readonly text: PlacedText }[]
  readonly series: readonly DrawnSeries[]
  readonly labels: readonly EndLabel[]
  /** Rings; a number stands beside a ring where there is room for it. */
  readonly anomalies: readonly { readonly x: number; readonly y: number; readonly text: PlacedText | null }[]
  /** Where every period of the table stands, if not at equal steps from one end of the plot to the other: `48 52.5 61`. */
  readonly uneven: string | null
  /** Some name of a series or level is too long for its place: the key says it in full. */
  readonly areNamesCut: boolean
  /** Events have their notes in the drawing; otherwise the key says what their letters mean. */
  readonly areEventsInWords: boolean
  readonly axisLabel: PlacedText | null
  readonly isEmpty: boolean
}

export interface Notes {
  /** What the small numbers in the picture say, and when: what is said of several periods has one number. */
  readonly anomalies: readonly { readonly number: number; readonly text: string; readonly periods: readonly string[] }[]
}

const NUMBER_SIZE = 11
const AXIS_HEIGHT = 24
const UNDER_HEIGHT = 15
const EVENT_ROW = 17

/** Numbered once for all widths, in the order of time. */
export function notesOf({ series, axis }: Pick<LineChartProps, 'series' | 'axis'>): Notes {
  const found = series.flatMap(({ points }) => points.flatMap(({ period, anomaly }) => (anomaly === undefined ? [] : [{ period, text: anomaly, count: countOf(period, axis) ?? Infinity }]))).sort((a, b) => a.count - b.count)
  const texts = [...new Set(found.map(({ text }) => text))]
  return { anomalies: texts.map((text, index) => ({ number: index + 1, text, periods: [...new Set(found.filter((one) => one.text === text).map(({ period }) => period))] })) }
}

export function layoutLineChart(chart: LineChartProps, language: Language, width: number): LineLayout {
  const isNarrow = width < 500
  const values = valuesOf(chart)
  const y = valueAxis(values, { unit: chart.unit, language, scale: chart.scale, fromZero: chart.fromZero, count: isNarrow ? 4 : 5 })
  const gutter = Math.ceil(Math.max(...y.ticks.map(({ text }) => widthOf(text, TEXT)), 0)) + 8
  const ends = isNarrow ? [] : endsOf(chart, language)
  const right = isNarrow ? 18 : ends.length === 0 ? 16 : Math.ceil(Math.max(...ends.map(({ lines }) => Math.max(...lines.map((line) => widthOf(line, TEXT, true)))))) + 22
  const sides = { left: gutter, right: width - right }
  const x = periodAxis(chart.series.flatMap((one) => one.points.map(({ period }) => period)), chart.axis, { language, length: sides.right - sides.left, size: TEXT })
  const { events, areInWords } = x === null ? { events: [], areInWords: false } : placedEvents(chart, (share) => across(share, { ...sides, top: 0, bottom: 0 }), x.place, width, isNarrow)
  const rows = Math.max(0, ...events.map(({ row }) => row + 1))
  const unit = linesOf(capital(y.unit), width, TEXT, 3)
  const head = 26 + Math.max(0, unit.length - 1) * LINE
  const top = head + rows * EVENT_ROW
  const box: Box = { ...sides, top, bottom: top + (isNarrow ? 190 : 270) }
  const unders = x?.ticks.some(({ under }) => under !== null) === true ? UNDER_HEIGHT : 0
  const axisLabel = linesOf(chart.axisLabel ?? '', width - 20, TEXT, 2)
  const series = x === null ? [] : chart.series.map((one, index) => drawSeries(one, index, { box, x, y, incompleteFrom: chart.incompleteFrom, isAlone: chart.series.length === 1 }))
  const numbers = new Map(notesOf(chart).anomalies.map(({ text, number }) => [text, number]))
  return {
    width, height: box.bottom + AXIS_HEIGHT + unders + axisLabel.length * LINE, box, isLog: y.kind === 'log',
    unit: { x: 0, y: 12, lines: unit, anchor: 'start' },
    x: (x?.ticks ?? []).map((tick) => drawTick(tick, box, width, TEXT)),
    y: y.ticks.map(({ value, text }) => ({ at: up(y.place(value), box), textAt: 0, text, under: null })),
    zero: y.kind === 'linear' && y.domain[0] < 0 && y.domain[1] > 0 ? up(y.place(0), box) : null,
    levels: levelsWithin(chart, y.kind).map((level) => ({ level, y: up(y.place(level.value), box) })),
    events: events.map(({ x: at, row, text, anchor, textX }) => ({ x: at, top: head + row * EVENT_ROW, text: { x: textX, y: head + row * EVENT_ROW + 9, lines: [text], anchor } })),
    areNamesCut: ends.some(({ lines }) => lines.some((line) => line.endsWith('…'))), uneven: unevenPlaces(chart, x, box), series, areEventsInWords: areInWords, axisLabel: axisLabel.length === 0 ? null : { x: Math.max(box.right, ...axisLabel.map((line) => Math.ceil(widthOf(line, TEXT)))), y: box.bottom + AXIS_HEIGHT + unders + 10, lines: axisLabel, anchor: 'end' },
    labels: endLabels(ends, series, (value) => up(y.place(value), box), box),
    anomalies: numberedAnomalies(series, numbers, box),
    isEmpty: values.length === 0 || x === null,
  }
}

export function drawTick({ at, text, under }: AxisTick, box: Box, width: number, size: number): DrawnTick {
  const place = across(at, box)
  const half = Math.max(widthOf(text, size), widthOf(under ?? '', size)) / 2
  return { at: place, textAt: round(Math.max(half, Math.min(width - half, place))), text, under }
}

function unevenPlaces(chart: LineChartProps, x: PeriodAxis | null, box: Box): string | null {
  const periods = periodsOf(chart)
  if (x === null || (periods.length === x.last - x.first + 1 && x.axis !== 'number')) return null
  return periods.flatMap((period) => { const share = x.place(period); return share === null ? [] : [across(share, box)] }).join(' ')
}

/** A value that a logarithmic axis cannot show has no place on it. */
function levelsWithin(chart: LineChartProps, kind: 'linear' | 'log'): readonly Level[] {
  return (chart.levels ?? []).filter(({ value }) => Number.isFinite(value) && (kind === 'linear' || value > 0))
}

function valuesOf({ axis, series, levels = [] }: LineChartProps): readonly number[] {
  const points = series.flatMap((one) => one.points.filter(({ period }) => countOf(period, axis) !== null).flatMap(({ value, low, high }) => [value, low ?? null, high ?? null])).filter((value) => value !== null && Number.isFinite(value)) as number[]
  return points.length === 0 ? [] : [...points, ...levels.map(({ value }) => value).filter(Number.isFinite)]
}

interface End {
  readonly lines: readonly string[]
  readonly series: number | null
  readonly level: Level | null
}

/** One series needs no name: the title says what it is. Levels always have theirs. */
function endsOf(chart: LineChartProps, language: Language): readonly End[] {
  const series = chart.series.length < 2 ? [] : chart.series.map((one, index): End => ({ lines: linesOf(one.label, 150, TEXT, 2, true), series: index, level: null }))
  return [...series, ...levelsWithin(chart, 'linear').map((level): End => ({ lines: [...linesOf(level.label, 150, TEXT, 2, true), formatQuantity(level.value, { ...chart.unit, label: '' , kind: chart.unit.kind === 'percent' ? 'percent' : 'number' }, language, { isCompact: true })], series: null, level }))]
}

function endLabels(ends: readonly End[], series: readonly DrawnSeries[], heightOf: (value: number) => number, box: Box): readonly EndLabel[] {
  const wanted = ends.flatMap((end) => {
    const y = end.level === null ? series[end.series ?? -1]?.end?.[1] : heightOf(end.level.value)
    return y === undefined || !Number.isFinite(y) ? [] : [{ of: { end, from: y }, y, height: end.lines.length * LINE + 2 }]
  })
  return stackLabels(wanted, box.top - 14, box.bottom + 14).map(({ of: { end, from }, y }): EndLabel => {
    const drawn = end.series === null ? undefined : series[end.series]
    const x = box.right + 16
    const isMoved = Math.abs(y - from) >= 6
    return {
      x, y: round(y - ((end.lines.length - 1) * LINE) / 2 + 4.5), lines: end.lines, anchor: 'start', look: end.level === null ? (drawn?.look ?? '1') : end.level.kind, mark: drawn === undefined || drawn.look === 'context' || (!isMoved && (drawn.end?.[0] ?? 0) > box.right - 4) ? null : drawn.mark,
      leader: !isMoved ? '' : `M${round(box.right + 3)} ${round(from)}L${round(x - 3)} ${round(y)}`,
    }
  })
}

function numberedAnomalies(series: readonly DrawnSeries[], numbers: ReadonlyMap<string, number>, box: Box): LineLayout['anomalies'] {
  const taken: Rectangle[] = []
  return series.flatMap(({ anomalies }) => anomalies.map(({ x, y, point }) => {
    const number = numbers.get(point.anomaly ?? '')
    const text = number === undefined ? null : numberBeside(number, [x, y], box)
    const room = text === null ? null : rectangleOf(text, widthOf(text.lines[0] ?? '', NUMBER_SIZE, true), NUMBER_SIZE)
    if (room === null || taken.some((other) => overlap(room, other))) return { x, y, text: null }
    taken.push(room)
    return { x, y, text }
  }))
}

function numberBeside(number: number, [x, y]: Point, box: Box): PlacedText {
  const isLeft = x > box.right - 18
  return { x: round(isLeft ? x - 7 : x + 7), y: round(y < box.top + 12 ? y + 14 : y - 5), lines: [String(number)], anchor: isLeft ? 'end' : 'start' }
}
