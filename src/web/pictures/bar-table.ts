// What a bar chart says in words and as a table.

import { formatQuantity } from '../../text/quantity.ts'
import { capital } from './drawing.ts'
import { cellOf, headOf, withNotes } from './table.ts'
import type { PictureTable, TableRow, Words } from './table.ts'
import type { BarChartProps } from './types.ts'

export function tableOfBars(chart: BarChartProps, words: Words): PictureTable {
  const { series, unit, rows, levels = [] } = chart
  const { language, m } = words
  const isStacked = chart.mode === 'stacked' && series.length > 1
  const sumOf = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  const table: PictureTable = {
    head: [chart.rowLabel, ...series.map((one) => headOf(one.label, unit, language)), ...(isStacked ? [headOf(m.total, unit, language)] : [])], words: [],
    rows: rows.map((row): TableRow => ({ label: row.label, href: row.href, cells: [...series.map((_, index) => cellOf(row.values[index], unit, words)), ...(isStacked ? [cellOf(sumOf(row.values), unit, words)] : [])] })),
    foot: levels.map((level): TableRow => ({ label: level.label, cells: [cellOf(level.value, unit, words), ...series.slice(1).map(() => ''), ...(isStacked ? [''] : [])] })),
  }
  return withNotes(table, rows.map((row) => row.note ?? ''), m.note)
}

/** The largest and the smallest of the first series. */
export function messageOfBars({ rows, series, unit }: BarChartProps, { m, language }: Words): string {
  const found = rows.flatMap((row) => { const value = row.values[0] ?? null; return value === null ? [] : [{ label: row.label, value }] })
  const [first] = found
  if (first === undefined) return `${m.noValues}.`
  const quantity = (value: number) => formatQuantity(value, unit, language, { isCompact: true })
  const most = found.reduce((best, one) => (one.value > best.value ? one : best), first)
  const least = found.reduce((best, one) => (one.value < best.value ? one : best), first)
  const said = found.length === 1 ? m.one(first.label, quantity(first.value)) : `${m.most(most.label, quantity(most.value))}; ${m.least(least.label, quantity(least.value))}`
  return series.length > 1 && series[0] !== undefined ? `${series[0].label}: ${said}.` : `${capital(said)}.`
}
