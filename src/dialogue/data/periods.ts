// Names of periods and the days that they span. A period has one name: `2024`, `2024-Q1`, `2024-03`, `2024-03-31`; a
// fiscal year of the United States that of the year in which it ends, on 30 September.

import type { ColumnType, Period } from './columns.ts'

export interface Days {
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
}

const FORMS: { readonly [P in Period]: RegExp } = {
  day: /^\d{4}-\d{2}-\d{2}$/, month: /^\d{4}-\d{2}$/, quarter: /^\d{4}-Q[1-4]$/, year: /^\d{4}$/, 'us-fiscal-year': /^\d{4}$/,
}
const LENGTHS = { day: { days: 1 }, month: { months: 1 }, quarter: { months: 3 }, year: { years: 1 }, 'us-fiscal-year': { years: 1 } } as const satisfies { readonly [P in Period]: object }

/** Null where it is no name of such a period. */
export function findDays(period: Period, name: string): Days | null {
  if (!FORMS[period].test(name)) return null
  const first = firstDay(period, name)
  return first === null ? null : { first, last: first.add(LENGTHS[period]).subtract({ days: 1 }) }
}

export function isPeriodOf(period: Period, name: string): boolean {
  return findDays(period, name) !== null
}

/** The period so many after this one, or before it; null where it is none. */
export function periodAfter(period: Period, name: string, steps = 1): string | null {
  const days = findDays(period, name)
  return days === null ? null : periodAt(period, days.first.add(timesOf(period, steps)))
}

/** The period in which a day lies. */
export function periodAt(period: Period, day: Temporal.PlainDate): string {
  const text = day.toString()
  switch (period) {
    case 'day': return text
    case 'month': return text.slice(0, 7)
    case 'quarter': return `${text.slice(0, 4)}-Q${Math.ceil(day.month / 3)}`
    case 'year': return text.slice(0, 4)
    case 'us-fiscal-year': return String(day.add({ months: 3 }).year).padStart(4, '0')
  }
}

/** Both included, in order; none where the first is after the last, or either is no period. At most `most`. */
export function periodsBetween(period: Period, first: string, last: string, most = 2000): readonly string[] {
  const names: string[] = []
  for (let name: string | null = first; name !== null && name <= last && isPeriodOf(period, last) && names.length < most; name = periodAfter(period, name)) names.push(name)
  return names
}

/** The days that a cell of a column of time stands for; null where it is none. */
export function daysOfCell(type: ColumnType, cell: string): Days | null {
  return type === 'day' || type === 'month' || type === 'quarter' || type === 'year' ? findDays(type, cell) : null
}

/** Whether a column of this type knows no more than such a period: then a value has no smaller parts of which some could be missing. */
export function isAsLongAs(type: ColumnType, period: Period): boolean {
  return type === period || (type === 'year' && period === 'us-fiscal-year')
}

function firstDay(period: Period, name: string): Temporal.PlainDate | null {
  const year = Number(name.slice(0, 4))
  const month = period === 'quarter' ? Number(name.slice(6)) * 3 - 2 : period === 'month' || period === 'day' ? Number(name.slice(5, 7)) : period === 'us-fiscal-year' ? 10 : 1
  try {
    return Temporal.PlainDate.from({ year: period === 'us-fiscal-year' ? year - 1 : year, month, day: period === 'day' ? Number(name.slice(8)) : 1 }, { overflow: 'reject' })
  } catch {
    return null
  }
}

function timesOf(period: Period, steps: number): Temporal.DurationLike {
  return Object.fromEntries(Object.entries(LENGTHS[period]).map(([unit, count]) => [unit, count * steps]))
}
