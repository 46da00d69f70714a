// Places on a scale of years.

import { firstDay } from './content.ts'

/** Every year from that of the first date to the one after the last. */
export function yearsBetween(first: string, last: string): readonly number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4)) + 1]
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** Where a date stands between the first and the last year, in percent with one decimal. */
export function placeIn(years: readonly number[], date: string): number {
  const start = Date.UTC(years[0] ?? 0, 0, 1)
  const end = Date.UTC(years.at(-1) ?? 0, 0, 1)
  const at = Date.parse(`${firstDay(date)}T00:00:00Z`)
  return end === start ? 0 : Math.round(((at - start) / (end - start)) * 1000) / 10
}
