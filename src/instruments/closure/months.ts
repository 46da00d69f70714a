// Months as they are written in datasets, `2024-05`, and what crossed in them a day.

/** `2024-05`, −48 → `2020-05`. */
export function monthsLater(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((((count % 12) + 12) % 12) + 1).padStart(2, '0')}`
}

export function daysInMonth(month: string): number {
  return Temporal.PlainYearMonth.from(month).daysInMonth
}

export function daysInYear(year: number): number {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).daysInYear
}

/** The highest of some months, told by the day, since months have not the same length. Null where there is none. */
export function peakPerDay(months: readonly { readonly month: string; readonly value: number }[]): { readonly month: string; readonly perDay: number } | null {
  const told = months.map(({ month, value }) => ({ month, perDay: value / daysInMonth(month) }))
  return told.reduce<{ month: string; perDay: number } | null>((best, one) => (best === null || one.perDay > best.perDay ? one : best), null)
}
