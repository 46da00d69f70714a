// The table, for people and for machines.

import { cpus, totalmem } from 'node:os'
import { growthExponent, isMet, median, ratioOf, timeOf } from './figure.ts'
import type { Aim, Figure } from './figure.ts'

export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryInGigabytes: number
  readonly system: string
  readonly node: string
  readonly date: string
}

export function machine(date: string): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryInGigabytes: Math.round(totalmem() / 1e9),
    system: `${process.platform} ${process.arch}`, node: process.version, date,
  }
}

export function headerLines({ processor, cores, memoryInGigabytes, system, node, date }: Machine, rounds: number): readonly string[] {
  return [
    `${processor}, ${cores} cores, ${memoryInGigabytes} GB, ${system}, Node ${node}, ${date}`,
    `Ours and the limit in turns, A B A B …, ${rounds} rounds after one that does not count. ours, limit: medians; ratio: the median of`,
    'the ratios of the rounds. The machine may be shared: read the ratios, not the times. Raw numbers: ours / limit, round by round.',
  ]
}

export function headings(): string {
  return line(['row', 'size', 'ours', 'limit', 'ratio', 'aim', 'met'])
}

export function figureLines(figure: Figure): readonly string[] {
  const { row, size, unit, ours, limit, against, aim, note } = figure
  if (ours.length === 0) return [line([row, String(size), 'not measured', '', '', '', '']), `    ${note ?? ''}`]
  const ratio = ratioOf(figure)
  const met = isMet(figure)
  return [
    line([row, String(size), `${short(median(ours))} ${unit}`, limit.length === 0 ? '' : `${short(median(limit))} ${unit}`, ratio === null ? '' : ratio.toFixed(2), aim === null ? '' : aimText(aim, unit), met === null ? '' : met ? 'yes' : 'NO']),
    ...(figure.processor === undefined ? [] : [`    in processor time ${(1 / (ratioOf(figure.processor) ?? NaN)).toFixed(2)} of the limit's speed`]),
    `    ${against === '' ? '' : `against ${against}; `}${ours.map(short).join(' ')}${limit.length === 0 ? '' : ` / ${limit.map(short).join(' ')}`}${note === undefined ? '' : `\n    ${note}`}`,
  ]
}

/** The same as a table for docs/benchmarks.md: a row for each figure, in the order in which they were measured, and the growth below. */
export function asMarkdown(machine: Machine, figures: readonly Figure[]): string {
  const { date, processor, cores, memoryInGigabytes, system, node } = machine
  const rows = figures.map((figure) => {
    const { row, size, unit, ours, limit, against, aim } = figure
    if (ours.length === 0) return [row, String(size), 'not measured', '', '', '', '', '']
    const [ratio, met, spent] = [ratioOf(figure), isMet(figure), figure.processor === undefined ? null : ratioOf(figure.processor)]
    return [
      row, typeof size === 'number' ? size.toLocaleString('en-US') : size, `${short(median(ours))} ${unit}`, limit.length === 0 ? '' : `${short(median(limit))} ${unit}, ${against}`,
      ratio === null ? '' : ratio.toFixed(2), spent === null ? '' : (1 / spent).toFixed(2), aim === null ? '' : aimText(aim, unit), met === null ? '' : met ? 'yes' : 'no',
    ]
  })
  return [
    `${processor}, ${cores} cores, ${memoryInGigabytes} GB, ${system}, Node ${node}, ${date}`, '',
    '| row | size | ours | limit | ratio | processor | aim | met |', '|---|---|---|---|---|---|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`), '',
    ...growth(figures).map(({ row, exponent, sizes }) => `- ${row}: time ~ size^${exponent.toFixed(2)} over ${sizes.map((size) => size.toLocaleString('en-US')).join(', ')}`),
  ].join('\n')
}

/** The growth of each row that was measured at more than one size. */
export function growthLines(figures: readonly Figure[]): readonly string[] {
  return growth(figures).map(({ row, exponent, sizes }) => `${row.padEnd(22)} time ~ size^${exponent.toFixed(2)} over ${sizes.join(', ')}`)
}

export function growth(figures: readonly Figure[]): readonly { readonly row: string; readonly exponent: number; readonly sizes: readonly number[] }[] {
  return [...Map.groupBy(figures, ({ row }) => row)].flatMap(([row, of]) => {
    const measured = of.filter(({ size, ours }) => typeof size === 'number' && ours.length > 0)
    // One act costs what it costs, whatever is held: for those rows the time of one counts.
    const exponent = growthExponent(measured.map((figure) => ({ size: Number(figure.size), time: figure.unit === 'each/s' ? 1 / median(figure.ours) : timeOf(figure) })))
    return exponent === null ? [] : [{ row, exponent, sizes: measured.map(({ size }) => Number(size)) }]
  })
}

export function asJson(machine: Machine, figures: readonly Figure[]): string {
  const rows = figures.map((figure) => ({
    ...figure, median: figure.ours.length === 0 ? null : median(figure.ours), ratio: ratioOf(figure), isMet: isMet(figure),
    processorRatio: figure.processor === undefined ? null : ratioOf(figure.processor),
  }))
  return JSON.stringify({ machine, rows, growth: growth(figures) }, null, 1)
}

function aimText(aim: Aim, unit: string): string {
  const sign = 'atLeast' in aim ? '≥' : '≤'
  const value = 'atLeast' in aim ? aim.atLeast : aim.atMost
  return aim.of === 'ratio' ? `${sign} ${value}` : `${sign} ${value} ${unit}`
}

/** Three digits are more than these numbers deserve. */
function short(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 2 })
}

const WIDTHS = [18, 40, 20, 20, 7, 12, 4]

function line(cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0)).join(' ').trimEnd()
}
