// Where the notes of events stand: in rows above a chart, each beside its line.

import { TEXT } from './drawing.ts'
import { round } from './paths.ts'
import { widthOf } from './text-width.ts'
import type { Event, LineChartProps } from './types.ts'

export interface PlacedEvent {
  readonly x: number
  readonly textX: number
  readonly row: number
  readonly text: string
  readonly anchor: 'start' | 'end'
}

/** Notes stand in rows above the plot, each beside its line; where they do not fit, the letters of the key stand there. */
export function placedEvents(chart: LineChartProps, acrossPlot: (share: number) => number, place: (period: string) => number | null, sides: { readonly left: number; readonly right: number }, isNarrow: boolean): { readonly events: readonly PlacedEvent[]; readonly areInWords: boolean } {
  const found = eventsOf(chart).flatMap(({ event, letter }) => {
    const share = place(event.period)
    return share === null ? [] : [{ x: acrossPlot(share), label: event.label, letter }]
  })
  const inWords = isNarrow ? null : inRows(found.map(({ x, label }) => ({ x, text: label })), sides, 3)
  return { events: inWords ?? inRows(found.map(({ x, letter }) => ({ x, text: letter })), sides, Infinity) ?? [], areInWords: inWords !== null }
}

/** Lettered once for all widths, in the order of time. */
export function eventsOf({ events = [] }: LineChartProps): readonly { readonly event: Event; readonly letter: string }[] {
  return [...events].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0)).map((event, index) => ({ event, letter: letterOf(index) }))
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`
}

function inRows(events: readonly { readonly x: number; readonly text: string }[], { left, right }: { readonly left: number; readonly right: number }, most: number): readonly PlacedEvent[] | null {
  const placed: PlacedEvent[] = []
  const taken: { from: number; to: number; row: number }[] = []
  for (const { x, text } of events) {
    const width = widthOf(text, TEXT)
    const anchor = x + 5 + width <= right + 10 ? 'start' : 'end'
    const [from, to] = anchor === 'start' ? [x, x + 5 + width] : [x - 5 - width, x]
    if (from < Math.min(left, x) - 30 && most !== Infinity) return null
    // The line of an event runs down from its own row: no text of a lower row may stand in its way.
    let row = 0
    while (taken.some((one) => one.row === row && one.from < to + 8 && from < one.to + 8)) row += 1
    if (row >= most) return null
    taken.push({ from, to, row })
    placed.push({ x, textX: round(anchor === 'start' ? x + 5 : x - 5), row, text, anchor })
  }
  return placed
}
