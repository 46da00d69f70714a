// Where bars of spans stand along years: in percent of the years shown, so that words keep their size on any screen, and
// down in pixels, one row a span.

import { placeIn, yearsBetween } from '../chart.ts'

export const SPAN_ROW = 44
const AXIS = 30

export interface NamedSpan {
  readonly key: string
  readonly title: string
  readonly from: string
  /** The last day; null while nothing has ended it. */
  readonly until: string | null
}

export interface PlacedSpan extends NamedSpan {
  readonly y: number
  /** Percent. */
  readonly x: number
  readonly width: number
}

export interface SpanPicture {
  readonly spans: readonly PlacedSpan[]
  readonly years: readonly number[]
  /** Years that are written: not every one of twenty finds room. */
  readonly written: readonly number[]
  readonly height: number
  /** Percent; null where the marked day lies outside. */
  readonly marked: number | null
}

/** Null where there is nothing to draw. */
export function spanPicture(spans: readonly NamedSpan[], marked: string): SpanPicture | null {
  const days = [...spans.flatMap(({ from, until }) => (until === null ? [from] : [from, until])), marked].sort()
  const [first, last] = [days[0], days.at(-1)]
  if (spans.length === 0 || first === undefined || last === undefined) return null
  const years = yearsBetween(first, last)
  const every = Math.max(1, Math.ceil(years.length / 6))
  const placed = spans.map((span, index): PlacedSpan => {
    const x = placeIn(years, span.from)
    const end = span.until === null ? 100 : placeIn(years, span.until)
    return { ...span, y: index * SPAN_ROW, x, width: Math.max(0.6, Math.round((end - x) * 10) / 10) }
  })
  return { spans: placed, years, written: years.filter((_, index) => index % every === 0 && index < years.length - 1), height: spans.length * SPAN_ROW + AXIS, marked: placeIn(years, marked) }
}
