// Periods that a query names, against periods as a column has them. A month lies in a span if all of its days do, so
// that `le:2020` takes every month of 2020 and `ge:2020-01-15` begins with February.

import type { Column } from '../../dialogue/data/columns.ts'

/** The first and last day, YYYY-MM-DD. */
export interface Span {
  readonly first: string
  readonly last: string
}

/** `2020`, `2020-A1`, `2020-S1`, `2020-T1`, `2020-Q1`, `2020-M01`, `2020-01`, `2020-01-31`, with or without a time; null for anything else. */
export function findSpan(period: string): Span | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})(T.*)?$/.exec(period)
  if (day !== null) return isDay(period.slice(0, 10)) ? { first: period.slice(0, 10), last: period.slice(0, 10) } : null
  const found = /^(\d{4})(?:-(?:(A1)|S([12])|T([123])|Q([1-4])|M?(0[1-9]|1[0-2])))?$/.exec(period)
  if (found === null) return null
  const [, year = '', , half, third, quarter, month] = found
  const [from, months] = half !== undefined ? [Number(half) * 6 - 5, 6] : third !== undefined ? [Number(third) * 4 - 3, 4] : quarter !== undefined ? [Number(quarter) * 3 - 2, 3] : month !== undefined ? [Number(month), 1] : [1, 12]
  return { first: `${year}-${two(from)}-01`, last: lastDayOf(Number(year), from + months - 1) }
}

type Comparison = 'eq' | 'lt' | 'le' | 'gt' | 'ge'

/** The period of the column's kind at which it begins or ends to hold: `le` 2020 of months is `le` 2020-12. Null for what is no period. */
export function periodBound(operator: Comparison, period: string, type: Column['type']): { readonly operator: Comparison; readonly value: string } | null {
  const span = findSpan(period)
  if (span === null) return null
  switch (operator) {
    case 'eq': return { operator, value: periodOf(span.first, type) }
    case 'ge': { const at = periodOf(span.first, type); return { operator: startOf(at) < span.first ? 'gt' : 'ge', value: at } }
    case 'le': { const at = periodOf(span.last, type); return { operator: endOf(at) > span.last ? 'lt' : 'le', value: at } }
    case 'gt': return { operator, value: periodOf(span.last, type) }
    case 'lt': return { operator, value: periodOf(span.first, type) }
  }
}

/** A year asked of months means all of them, and of years the one. */
export function periodEquals(period: string, type: Column['type']): readonly { readonly operator: Comparison; readonly value: string }[] | null {
  const [from, to] = [periodBound('ge', period, type), periodBound('le', period, type)]
  return from === null || to === null ? null : [from, to]
}

function periodOf(day: string, type: Column['type']): string {
  switch (type) {
    case 'year': return day.slice(0, 4)
    case 'quarter': return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
    case 'month': return day.slice(0, 7)
    default: return day
  }
}

function startOf(period: string): string {
  return findSpan(period)?.first ?? period
}

function endOf(period: string): string {
  return findSpan(period)?.last ?? period
}

function lastDayOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
