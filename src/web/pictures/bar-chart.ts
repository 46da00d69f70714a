// A bar chart laid out for one width: rows across, long names in full, every bar with its value.
// No ticks: the values stand at the bars. Where it is narrow a name stands above its bars.

import { scaleLinear } from 'd3-scale'
import type { Language } from '../../text/bilingual.ts'
import { formatAxisUnit, formatQuantity, formatSigned } from '../../text/quantity.ts'
import type { Magnitude, Unit } from '../../text/quantity.ts'
import { capital, LINE, TEXT } from './drawing.ts'
import type { PlacedText } from './drawing.ts'
import { round } from './paths.ts'
import { lookOf } from './series-lines.ts'
import { linesOf, widthOf } from './text-width.ts'
import type { BarChartProps, BarRow, Level } from './types.ts'
import { axisMagnitude } from './value-axis.ts'

export interface DrawnBar {
  readonly look: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface DrawnRow {
  readonly key: string
  readonly isMain: boolean
  readonly label: PlacedText
  readonly bars: readonly DrawnBar[]
  readonly values: readonly (PlacedText & { readonly isMissing: boolean })[]
}

export interface BarLayout {
  readonly width: number
  readonly height: number
  readonly unit: PlacedText
  /** Where the bars begin. */
  readonly zero: number
  readonly top: number
  readonly bottom: number
  readonly rows: readonly DrawnRow[]
  readonly levels: readonly { readonly level: Level; readonly x: number; readonly text: PlacedText }[]
  readonly isEmpty: boolean
}

const [BAR, THIN_BAR, BETWEEN, BETWEEN_GROUPS] = [16, 13, 8, 14]
/** Up to here numbers stand in full. */
const IN_FULL = 1e7

interface Band {
  readonly row: BarRow
  readonly lines: readonly string[]
  readonly top: number
  /** Top of the first bar. */
  readonly barsTop: number
  readonly bottom: number
}

export function layoutBarChart(chart: BarChartProps, language: Language, width: number, noValue: string): BarLayout {
  const isNarrow = width < 500
  const isStacked = chart.mode === 'stacked' && chart.series.length > 1
  const format = valueFormat(chart, language)
  const names = isNarrow ? 0 : Math.min(250, Math.ceil(Math.max(0, ...chart.rows.map((row) => widthOf(row.label, TEXT, row.isMain === true))))) + 10
  const levels = (chart.levels ?? []).filter(({ value }) => Number.isFinite(value))
  const unit = linesOf(capital(format.unit), width, TEXT, 3)
  const head = 24 + Math.max(0, unit.length - 1) * LINE
  const top = head + (levels.length > 0 ? levels.length * LINE + 4 : 0)
  const bands = bandsOf(chart, isStacked, isNarrow ? width : names - 10, isNarrow, top)
  const x = acrossBars(chart, isStacked, levels, format.text, { left: names, right: width, noValue })
  const rows = bands.map((band) => drawnRow(band, chart, { isStacked, isNarrow, names, x, text: format.text, noValue, crossed: levels.map(({ value }) => x(value)) }))
  const bottom = (bands.at(-1)?.bottom ?? top + 40) + 2
  return {
    width, height: bottom + 4, zero: x(0), top, bottom, rows,
    unit: { x: isNarrow || unit.some((line) => x(0) + widthOf(line, TEXT) > width) ? 0 : x(0), y: 12, lines: unit, anchor: 'start' },
    levels: levels.map((level, index) => ({ level, x: x(level.value), text: levelText(level, chart, language, x(level.value), head + index * LINE + 11, { from: names, to: width }) })),
    isEmpty: chart.rows.every((row) => row.values.every((value) => value === null)),
  }
}

/** How numbers stand at the bars, and the unit over them. What is not zero never reads as zero. */
function valueFormat({ rows, unit, mode, series }: BarChartProps, language: Language): { readonly unit: string; text(value: number): string } {
  const sizes = rows.flatMap((row) => [...known(row), ...(mode === 'stacked' && series.length > 1 ? [known(row).reduce((sum, value) => sum + value, 0)] : [])].map(Math.abs))
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0)
  const magnitude: Magnitude = largest < IN_FULL ? 1 : axisMagnitude(largest, unit)
  const decimals = decimalsOf(sizes, largest / magnitude, magnitude === 1 ? unit.decimals : undefined, magnitude)
  const least = 0.5 * 10 ** -decimals
  const percent = unit.kind === 'percent' ? '%' : ''
  return {
    unit: unit.kind === 'percent' && unit.label === '' ? '' : formatAxisUnit(magnitude, unit, language),
    text: (value) => {
      const scaled = value / magnitude
      if (value !== 0 && Math.abs(scaled) < least) return `${value < 0 ? '>−' : '<'}${formatSigned(10 ** -decimals, language, decimals)}${percent}`
      return `${formatSigned(scaled, language, decimals)}${percent}`
    },
  }
}

/** As many for all bars; three figures are enough for the largest. */
function decimalsOf(sizes: readonly number[], largest: number, fixed: number | undefined, magnitude: Magnitude): number {
  if (fixed !== undefined) return fixed
  if (magnitude === 1) return sizes.every(Number.isInteger) ? 0 : largest >= 10 ? 1 : 2
  return largest >= 100 ? 1 : 2
}

function known(row: BarRow): readonly number[] {
  return row.values.filter((value): value is number => value !== null && Number.isFinite(value))
}

function bandsOf(chart: BarChartProps, isStacked: boolean, labelWidth: number, isNarrow: boolean, top: number): readonly Band[] {
  const barsHeight = isStacked || chart.series.length < 2 ? BAR : chart.series.length * (THIN_BAR + 2)
  let y = top
  return chart.rows.map((row) => {
    const lines = linesOf(row.label, Math.max(40, labelWidth), TEXT, 3, row.isMain === true)
    const labelHeight = lines.length * LINE
    const start = y
    const barsTop = isNarrow ? start + labelHeight + 3 : start + Math.max(0, (labelHeight - barsHeight) / 2)
    const bottom = isNarrow ? barsTop + barsHeight : start + Math.max(labelHeight, barsHeight)
    y = bottom + (barsHeight > BAR ? BETWEEN_GROUPS : BETWEEN)
    return { row, lines, top: start, barsTop, bottom }
  })
}

/** Value → place, with room for the numbers at both ends. */
function acrossBars(chart: BarChartProps, isStacked: boolean, levels: readonly Level[], text: (value: number) => string, { left, right, noValue }: { readonly left: number; readonly right: number; readonly noValue: string }): (value: number) => number {
  const ends = chart.rows.flatMap((row) => (isStacked ? [known(row).filter((value) => value > 0).reduce((a, b) => a + b, 0), known(row).filter((value) => value < 0).reduce((a, b) => a + b, 0)] : known(row)))
  const values = [0, ...ends, ...levels.map(({ value }) => value)]
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
  const labels = chart.rows.flatMap((row) => (isStacked ? [{ value: known(row).reduce((a, b) => a + b, 0) }] : known(row).map((value) => ({ value }))))
  const room = (isNegative: boolean) => Math.ceil(Math.max(0, ...labels.filter(({ value }) => value < 0 === isNegative).map(({ value }) => widthOf(text(value), TEXT, true)))) + 8
  const from = low < 0 ? left + room(true) : left
  const to = Math.max(from + 20, right - Math.max(room(false), high === 0 ? widthOf(noValue, TEXT) + 8 : 0))
  const scale = scaleLinear().domain(low === high ? [0, 1] : [low, high]).range([from, to])
  return (value) => round(scale(value))
}

interface RowSetting {
  readonly isStacked: boolean
  readonly isNarrow: boolean
  readonly names: number
  readonly x: (value: number) => number
  readonly text: (value: number) => string
  readonly noValue: string
  /** Where lines of levels cross the bars: no number stands on one. */
  readonly crossed: readonly number[]
}

function drawnRow({ row, lines, top, barsTop, bottom }: Band, chart: BarChartProps, { isStacked, isNarrow, names, x, text, noValue, crossed }: RowSetting): DrawnRow {
  const middle = isNarrow ? 0 : (top + bottom - lines.length * LINE) / 2
  const label: PlacedText = isNarrow ? { x: 0, y: round(top + 12), lines, anchor: 'start' } : { x: names - 10, y: round(middle + 12.5), lines, anchor: 'end' }
  const drawn = isStacked ? stackedBars(row, chart, barsTop, x, text) : groupedBars(row, chart, barsTop, x, text, noValue)
  return { key: row.key, isMain: row.isMain === true, label, bars: drawn.bars, values: drawn.values.map((value) => clearOf(value, crossed)) }
}

/** Beyond the last line that would go through it. */
function clearOf(value: DrawnRow['values'][number], crossed: readonly number[]): DrawnRow['values'][number] {
  const width = widthOf(value.lines[0] ?? '', TEXT, true)
  const side = value.anchor === 'end' ? -1 : 1
  const [near, far] = [Math.min(value.x, value.x + side * width) - 4, Math.max(value.x, value.x + side * width) + 4]
  const through = crossed.filter((at) => at > near && at < far).sort((a, b) => side * (b - a))[0]
  return through === undefined ? value : { ...value, x: round(through + side * 5) }
}

type Bars = Pick<DrawnRow, 'bars' | 'values'>

function groupedBars(row: BarRow, { series }: BarChartProps, top: number, x: (value: number) => number, text: (value: number) => string, noValue: string): Bars {
  const height = series.length < 2 ? BAR : THIN_BAR
  const bars: DrawnBar[] = []
  const values = series.map((one, index) => {
    const value = row.values[index] ?? null
    const y = top + index * (THIN_BAR + 2)
    if (value === null || !Number.isFinite(value)) return { x: round(x(0) + 5), y: round(y + height / 2 + 4.5), lines: [noValue], anchor: 'start' as const, isMissing: true }
    bars.push(barBetween(x(0), x(value), y, height, lookOf(one, index)))
    return beside(value, x(value), y + height / 2, text)
  })
  return { bars, values }
}

function stackedBars(row: BarRow, { series }: BarChartProps, top: number, x: (value: number) => number, text: (value: number) => string): Bars {
  let [up, down] = [0, 0]
  const bars = series.flatMap((one, index) => {
    const value = row.values[index] ?? null
    if (value === null || value === 0 || !Number.isFinite(value)) return []
    const from = value > 0 ? up : down
    if (value > 0) up += value
    else down += value
    return [barBetween(x(from), x(from + value), top, BAR, lookOf(one, index))]
  })
  const total = up + down
  return { bars, values: [beside(total, total < 0 ? x(down) : x(up), top + BAR / 2, text)] }
}

/** A value that is not zero is seen, however small. */
function barBetween(from: number, to: number, y: number, height: number, look: string): DrawnBar {
  const width = Math.max(0.6, Math.abs(to - from))
  return { look, x: round(to < from ? from - width : from), y: round(y), width: round(width), height }
}

function beside(value: number, x: number, middle: number, text: (value: number) => string): DrawnRow['values'][number] {
  return { isMissing: false, x: round(value < 0 ? x - 5 : x + 5), y: round(middle + 4.5), lines: [text(value)], anchor: value < 0 ? 'end' : 'start' }
}

function levelText(level: Level, { unit }: { readonly unit: Unit }, language: Language, x: number, y: number, { from, to }: { readonly from: number; readonly to: number }): PlacedText {
  const said = `${level.label}: ${formatQuantity(level.value, unit.kind === 'percent' ? unit : { kind: 'number', label: '' }, language, { isCompact: true })}`
  const isRight = x + 5 + widthOf(said, TEXT) <= to
  const isLeft = x - 5 - widthOf(said, TEXT) >= 0
  if (!isRight && !isLeft) return { x: round(to), y, lines: linesOf(said, to, TEXT, 1), anchor: 'end' }
  return { x: round(isRight ? x + 5 : x - 5), y, lines: [said], anchor: isRight || x < from ? 'start' : 'end' }
}
