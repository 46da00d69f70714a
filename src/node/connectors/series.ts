// Series that were asked for together, beside each other: one row a period, one column a series.

import { SourceTrouble } from './contract.ts'
import type { Answered } from './contract.ts'

export interface NamedSeries {
  readonly column: string
  readonly values: readonly { readonly at: string; readonly value: string | null }[]
}

/** Rows in the order of time; a period that only some series have leaves the others without a value. Two values of one series for one period are a fault of the answer. */
export function beside(time: string, series: readonly NamedSeries[]): Answered {
  const found = new Map<string, (string | null)[]>()
  for (const [place, { column, values }] of series.entries()) {
    const seen = new Set<string>()
    for (const { at, value } of values) {
      if (seen.has(at)) throw new SourceTrouble('answer-incomplete', `${column} ${at}`)
      seen.add(at)
      const row = found.get(at) ?? series.map(() => null)
      row[place] = value
      found.set(at, row)
    }
  }
  const rows = [...found].filter(([, values]) => values.some((value) => value !== null)).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([at, values]) => [at, ...values])
  return { columns: [time, ...series.map(({ column }) => column)], rows, vintage: String(rows.at(-1)?.[0] ?? '') }
}
