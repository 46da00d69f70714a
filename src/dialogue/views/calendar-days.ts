// The days that a date can mean that is only as exact as its source.

/** The first: `2021-12` → 2021-12-01. */
export function firstDay(date: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(`${date}-01-01`.slice(0, 10))
}

/** The last: a meeting set for a month is not held before the month is over. */
export function lastDay(date: string): string {
  const first = firstDay(date)
  const period = { 4: { years: 1 }, 7: { months: 1 }, 10: { days: 1 } }[date.length] ?? { days: 1 }
  return first.add(period).subtract({ days: 1 }).toString()
}

/** Whether something had begun by a day, and not ended; `until` is the first day on which it is no longer there. Where no date is known, it is held to be there. */
export function isThereOn({ since, until }: { readonly since: string | null; readonly until: string | null }, day: string): boolean {
  return (since === null || firstDay(since).toString() <= day) && (until === null || day < lastDay(until))
}
