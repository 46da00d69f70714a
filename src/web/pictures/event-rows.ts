// Where the notes of events stand: in rows above a chart, each beside its line.

import { TEXT } from './drawing.ts'
import { round } from './paths.ts'
import { countOf } from './period-axis.ts'
import { widthOf } from './text-width.ts'
import type { Event, LineChartProps } from './types.ts'

/** Between a line and its note. */
const GAP = 5
const MOST_ROWS = 3

export interface PlacedEvent {
  readonly x: number
  readonly textX: number
  readonly row: number
  readonly text: string
  readonly anchor: 'start' | 'end'
}

/** Notes stand in rows above the plot, each beside its line; where they do not fit, the letters of the key stand there. */
export function placedEvents(chart: LineChartProps, acrossPlot: (share: number) => number, place: (period: string) => number | null, right: number, isNarrow: boolean): { readonly events: readonly PlacedEvent[]; readonly areInWords: boolean } {
  const found = eventsOf(chart).flatMap(({ event, letter }) => {
    const share = place(event.period)
    return share === null ? [] : [{ x: acrossPlot(share), label: event.label, letter }]
  })
  const inWords = isNarrow ? null : inRows(found.map(({ x, label }) => ({ x, text: label })), right, MOST_ROWS)
  return { events: inWords ?? inRows(found.map(({ x, letter }) => ({ x, text: letter })), right, Infinity) ?? [], areInWords: inWords !== null }
}

/** Lettered once for all widths, in the order of time. */
export function eventsOf({ events = [], axis }: LineChartProps): readonly { readonly event: Event; readonly letter: string }[] {
  return [...events].sort((a, b) => (countOf(a.period, axis) ?? Infinity) - (countOf(b.period, axis) ?? Infinity)).map((event, index) => ({ event, letter: letterOf(index) }))
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`
}

interface Note {
  readonly from: number
  readonly to: number
  readonly row: number
  readonly x: number
}

/** In the lowest row where a note touches no other, stands in the way of no other's line, and no other in the way of its own. Null where one finds none. */
function inRows(events: readonly { readonly x: number; readonly text: string }[], right: number, most: number): readonly PlacedEvent[] | null {
  const notes: Note[] = []
  const placed: PlacedEvent[] = []
  for (const { x, text } of events) {
    const width = widthOf(text, TEXT)
    const sides = ([['start', x + GAP], ['end', x - GAP - width]] as const).filter(([, from]) => from >= 0 && from + width <= right)
    const rows = Array.from({ length: Math.min(most, notes.length + 1) }, (_, row) => row)
    const found = rows.flatMap((row) => sides.map(([anchor, from]) => ({ anchor, note: { from, to: from + width, row, x } }))).find(({ note }) => notes.every((other) => !isInTheWay(note, other)))
    if (found === undefined) return null
    notes.push(found.note)
    placed.push({ x, textX: round(found.anchor === 'start' ? x + GAP : x - GAP), row: found.note.row, text, anchor: found.anchor })
  }
  return placed
}

/** The line of an event runs down from its own row, through every row beneath. */
function isInTheWay(one: Note, other: Note): boolean {
  if (one.row === other.row && one.from < other.to + 8 && other.from < one.to + 8) return true
  const crosses = (line: Note, note: Note) => line.x > note.from - 2 && line.x < note.to + 2 && note.row >= line.row
  return crosses(one, other) || crosses(other, one)
}
