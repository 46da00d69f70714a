// A monthly count by years. A year of which a month is missing is no year: it is told as incomplete and not compared.

import type { Month, MonthValue } from './months.ts'

export interface YearTotal {
  readonly year: number
  /** Of the months that are there. */
  readonly total: number
  /** Months that are there, of twelve. */
  readonly months: number
  /** Against the year before, in percent; null where either is incomplete, or where counts do not compare. */
  readonly changeInPercent: number | null
}

/** `breaks`: months from which on counts do not compare with those before; a year in which one lies compares with no other. */
export function yearTotals(months: readonly MonthValue[], breaks: readonly Month[]): readonly YearTotal[] {
  const present = months.filter(({ value }) => value !== null)
  const years = [...Map.groupBy(present, ({ month }) => Number(month.slice(0, 4)))].map(([year, of]) => ({ year, months: of.length, total: of.reduce((sum, { value }) => sum + (value ?? 0), 0) }))
  return years.map((one, at) => {
    const before = years[at - 1]
    const compares = before !== undefined && before.year === one.year - 1 && before.months === 12 && one.months === 12 && before.total > 0
      && !breaks.some((month) => month > `${before.year}-01` && month <= `${one.year}-12`)
    return { ...one, changeInPercent: compares ? (one.total / before.total - 1) * 100 : null }
  })
}
