// What a line chart says in words and as a table.

import { formatQuantity } from '../../text/quantity.ts'
import { countOf, nameOfPeriod, shortNameOfPeriod } from './period-axis.ts'
import { cellOf, headOf, withNotes } from './table.ts'
import type { PictureTable, TableRow, Words } from './table.ts'
import type { LineChartProps, LineSeries } from './types.ts'

/** A row a period, a column a series, its band beside it. */
export function tableOfLines(chart: Pick<LineChartProps, 'axis' | 'axisLabel' | 'unit' | 'series' | 'levels' | 'incompleteFrom' | 'events'>, words: Words): PictureTable {
  const { axis, unit, series } = chart
  const { m, language } = words
  const periods = periodsOf(chart)
  const columns = series.flatMap((one) => {
    const points = new Map(one.points.map((point) => [point.period, point]))
    const hasBand = one.points.some(({ low }) => low !== undefined)
    const cell = (label: string, valueAt: (period: string) => number | null | undefined) => ({ head: headOf(label, unit, language), cells: periods.map((period) => cellOf(valueAt(period), unit, words)) })
    const value = cell(one.label, (period) => points.get(period)?.value)
    return hasBand ? [value, cell(m.low(one.label), (period) => points.get(period)?.low), cell(m.high(one.label), (period) => points.get(period)?.high)] : [value]
  })
  const rows = periods.map((period, index): TableRow => ({ label: shortNameOfPeriod(period, axis, language), cells: columns.map(({ cells }) => cells[index] ?? '') }))
  const foot = (chart.levels ?? []).map((level): TableRow => ({ label: level.label, cells: columns.map(({ head }, index) => (index === 0 || head === columns[0]?.head ? cellOf(level.value, unit, words) : '')) }))
  const table: PictureTable = { head: [chart.axisLabel ?? m.period[axis], ...columns.map(({ head }) => head)], rows, foot, words: [] }
  return withNotes(table, notesOfPeriods(chart, periods, words), m.note)
}

/** What is heard first where no message was written: where each series begins, ends and is highest. */
export function messageOfLines({ axis, unit, series }: Pick<LineChartProps, 'axis' | 'unit' | 'series'>, { m, language }: Words): string {
  const said = series.slice(0, 4).flatMap((one) => {
    const points = sorted(one, axis).flatMap(({ period, value }) => (value === null || !Number.isFinite(value) ? [] : [{ period, value }]))
    const [first, last] = [points[0], points.at(-1)]
    if (first === undefined || last === undefined) return []
    const quantity = (value: number) => formatQuantity(value, unit, language, { isCompact: true })
    if (first === last) return [m.one(`${one.label}, ${nameOfPeriod(first.period, axis, language)}`, quantity(first.value))]
    const high = points.reduce((best, point) => (point.value > best.value ? point : best))
    const range = m.range(one.label, nameOfPeriod(first.period, axis, language), quantity(first.value), nameOfPeriod(last.period, axis, language), quantity(last.value))
    return [high === first || high === last ? range : `${range}; ${m.highest(quantity(high.value), nameOfPeriod(high.period, axis, language))}`]
  })
  if (said.length === 0) return `${m.noValues}.`
  return `${said.join('. ')}${series.length > 4 ? ` (${m.others(series.length - 4)})` : ''}.`
}

export function periodsOf({ axis, series }: Pick<LineChartProps, 'axis' | 'series'>): readonly string[] {
  const counts = new Map(series.flatMap((one) => one.points.flatMap(({ period }) => { const count = countOf(period, axis); return count === null ? [] : [[period, count] as const] })))
  return [...counts].sort(([, a], [, b]) => a - b).map(([period]) => period)
}

function sorted(one: LineSeries, axis: LineChartProps['axis']): LineSeries['points'] {
  return one.points.filter(({ period }) => countOf(period, axis) !== null).sort((a, b) => (countOf(a.period, axis) ?? 0) - (countOf(b.period, axis) ?? 0))
}

/** By period: what happened, what is out of the ordinary, what is not whole yet. */
function notesOfPeriods({ axis, series, incompleteFrom, events = [] }: Pick<LineChartProps, 'axis' | 'series' | 'incompleteFrom' | 'events'>, periods: readonly string[], { m }: Words): readonly string[] {
  const notes = new Map<string, string[]>()
  const note = (period: string, text: string) => { notes.set(period, [...(notes.get(period) ?? []), text]) }
  for (const { period, label } of events) note(period, label)
  for (const { label, points } of series) for (const { period, anomaly } of points) if (anomaly !== undefined) note(period, series.length > 1 ? `${label}: ${anomaly}` : anomaly)
  const end = incompleteFrom === undefined ? Infinity : (countOf(incompleteFrom, axis) ?? Infinity)
  return periods.map((period) => [...(notes.get(period) ?? []), ...(end !== Infinity && (countOf(period, axis) ?? -Infinity) >= end ? [m.incomplete] : [])].join('; '))
}
