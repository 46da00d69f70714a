// Months as `2024-03`, and a count of them one after another.

import type { DataTable } from '../../dialogue/data/query.ts'

export type Month = string

export interface MonthValue {
  readonly month: Month
  /** Null: nothing was reported; never the same as nought. */
  readonly value: number | null
}

export function monthAfter(month: Month, months: number): Month {
  const place = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${String(Math.floor(place / 12)).padStart(4, '0')}-${String((((place % 12) + 12) % 12) + 1).padStart(2, '0')}`
}

/** How many months from one to another: `2024-01` to `2024-03` is 2. */
export function monthsBetween(from: Month, to: Month): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5))
}

/** 1 for January. */
export function monthOfYear(month: Month): number {
  return Number(month.slice(5))
}

/** Every month from the first to the last of a table whose first two columns are the month and its value; what is not there is null. */
export function monthsOf({ rows }: DataTable): readonly MonthValue[] {
  const values = new Map(rows.map(([month, value]) => [String(month), typeof value === 'number' ? value : null]))
  const known = [...values.keys()].sort()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  return Array.from({ length: monthsBetween(first, last) + 1 }, (_, at) => {
    const month = monthAfter(first, at)
    return { month, value: values.get(month) ?? null }
  })
}
