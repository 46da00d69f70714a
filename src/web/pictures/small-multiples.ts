// Small charts side by side: the same periods along, the same values up, so that heights compare.

import type { Language } from '../../text/bilingual.ts'
import { TEXT } from './drawing.ts'
import type { DrawnTick } from './drawing.ts'
import { drawTick } from './line-chart.ts'
import { messageOfLines, tableOfLines } from './line-table.ts'
import { periodAxis } from './period-axis.ts'
import { drawSeries, up } from './series-lines.ts'
import type { Box, DrawnSeries } from './series-lines.ts'
import type { PictureTable, Words } from './table.ts'
import { widthOf } from './text-width.ts'
import type { Level, LineSeries, Panel, SmallMultiplesProps } from './types.ts'
import { valueAxis } from './value-axis.ts'
import type { ValueAxis } from './value-axis.ts'

export interface PanelLayout {
  readonly key: string
  readonly label: string
  readonly box: Box
  readonly x: readonly DrawnTick[]
  readonly y: readonly DrawnTick[]
  readonly zero: number | null
  readonly levels: readonly { readonly level: Level; readonly y: number }[]
  readonly series: readonly DrawnSeries[]
  readonly isEmpty: boolean
}

export interface MultiplesLayout {
  readonly width: number
  readonly height: number
  readonly unit: string
  readonly panels: readonly PanelLayout[]
}

export const PANEL = { width: 200, height: 130 } as const
const TEXT_HERE = TEXT - 1

export function layoutMultiples(chart: SmallMultiplesProps, language: Language): MultiplesLayout {
  const valuesOf = (panels: readonly Panel[]) => [...panels.flatMap(({ series }) => series.flatMap(({ points }) => points.flatMap(({ value }) => (value === null || !Number.isFinite(value) ? [] : [value])))), ...(chart.levels ?? []).map(({ value }) => value)]
  const axisOf = (panels: readonly Panel[]) => valueAxis(valuesOf(panels), { unit: chart.unit, language, count: 3 })
  const shared = axisOf(chart.panels)
  const axes = chart.panels.map((panel) => (chart.scale === 'own' ? axisOf([panel]) : shared))
  const gutter = Math.ceil(Math.max(0, ...axes.flatMap(({ ticks }) => ticks.map(({ text }) => widthOf(text, TEXT_HERE))))) + 7
  const box: Box = { left: gutter, right: PANEL.width - 10, top: 10, bottom: PANEL.height - 22 }
  const x = periodAxis(chart.panels.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ period }) => period))), chart.axis, { language, length: box.right - box.left, size: TEXT_HERE })
  const panels = chart.panels.map((panel, index): PanelLayout => {
    const y = axes[index] ?? shared
    const series = x === null ? [] : panel.series.map((one, place) => drawSeries(one, place, { box, x, y, incompleteFrom: chart.incompleteFrom, isAlone: panel.series.length === 1 }))
    return {
      key: panel.key, label: panel.label, box, series, ...heights(chart, y, box), isEmpty: series.every(({ end }) => end === null),
      // The year beneath has no room here; it is the same in all panels and stands in the table.
      x: (x?.ticks ?? []).map(({ at, text, under }) => drawTick({ at, text: under ?? text, under: null }, box, PANEL.width, TEXT_HERE)),
    }
  })
  return { ...PANEL, unit: [...new Set(axes.map(({ unit }) => unit))].length === 1 ? shared.unit : '', panels }
}

function heights({ levels = [] }: SmallMultiplesProps, y: ValueAxis, box: Box): Pick<PanelLayout, 'y' | 'zero' | 'levels'> {
  return {
    y: y.ticks.map(({ value, text }) => ({ at: up(y.place(value), box), textAt: 0, text, under: null })), zero: y.domain[0] < 0 && y.domain[1] > 0 ? up(y.place(0), box) : null,
    levels: levels.map((level) => ({ level, y: up(y.place(level.value), box) })),
  }
}

/** The panels' series in one table: a column each. */
export function asOneChart({ axis, axisLabel, unit, panels, levels, incompleteFrom }: SmallMultiplesProps) {
  const series = panels.flatMap((panel) => panel.series.map((one): LineSeries => ({ ...one, key: `${panel.key} ${one.key}`, label: panel.series.length < 2 ? panel.label : `${panel.label}: ${one.label}` })))
  return { axis, unit, series, ...(axisLabel === undefined ? {} : { axisLabel }), ...(levels === undefined ? {} : { levels }), ...(incompleteFrom === undefined ? {} : { incompleteFrom }) }
}

export function tableOfMultiples(chart: SmallMultiplesProps, words: Words): PictureTable {
  return tableOfLines(asOneChart(chart), words)
}

export function messageOfMultiples(chart: SmallMultiplesProps, words: Words): string {
  return messageOfLines(asOneChart(chart), words)
}
