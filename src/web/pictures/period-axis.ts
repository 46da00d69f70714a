// The axis along which values follow each other: days, months, quarters, years, hours of a day or any
// number. Periods of one length stand at equal distances, whatever the calendar says of their days.

import { scaleLinear } from 'd3-scale'
import type { Language } from '../../text/bilingual.ts'
import { formatPeriod, formatPeriodShort, monthName, parsePeriod, periodOf } from '../../text/periods.ts'
import type { PeriodLength } from '../../text/periods.ts'
import { formatSigned } from '../../text/quantity.ts'
import { widthOf } from './text-width.ts'
import type { Axis } from './types.ts'

export interface AxisTick {
  /** 0 at the first period, 1 at the last. */
  readonly at: number
  readonly text: string
  /** In a second row: the year under its first month. */
  readonly under: string | null
}

export interface PeriodAxis {
  readonly axis: Axis
  readonly first: number
  readonly last: number
  readonly ticks: readonly AxisTick[]
  /** 0 … 1; null for what is no period of this axis or outside of it. */
  place(period: string): number | null
}

interface Asked {
  readonly language: Language
  /** How long the axis is, and the size of its text, in the same unit. */
  readonly length: number
  readonly size: number
}

/** Where a period stands among all there are; a number axis counts itself. Null for what is no such period. */
export function countOf(period: string, axis: Axis): number | null {
  if (axis !== 'hour' && axis !== 'number') return parsedOnce(period, axis)
  const value = /^-?\d+(\.\d+)?$/.test(period) ? Number(period) : Number.NaN
  return Number.isFinite(value) ? value : null
}

const MOST_KEPT = 20_000
const kept = new Map<PeriodLength, Map<string, number | null>>()

/** The same few thousand periods stand in every series and table: each is read once. */
function parsedOnce(period: string, length: PeriodLength): number | null {
  const known = kept.get(length) ?? new Map<string, number | null>()
  const count = known.get(period)
  if (count !== undefined) return count
  if (known.size >= MOST_KEPT) known.clear()
  const parsed = parsePeriod(period, length)
  kept.set(length, known.set(period, parsed))
  return parsed
}

/** Null where no period is given that this axis knows. */
export function periodAxis(periods: readonly string[], axis: Axis, asked: Asked): PeriodAxis | null {
  const counts = periods.flatMap((period) => countOf(period, axis) ?? [])
  if (counts.length === 0) return null
  const [first, last] = [counts.reduce((a, b) => Math.min(a, b)), counts.reduce((a, b) => Math.max(a, b))]
  const at = (count: number) => (first === last ? 0.5 : (count - first) / (last - first))
  const place = (period: string) => {
    const count = countOf(period, axis)
    return count === null || count < first || count > last ? null : at(count)
  }
  return { axis, first, last, place, ticks: ticksOf(first, last, axis, asked).map(({ count, text, under }) => ({ at: at(count), text, under })) }
}

/** `March 2024`, `6 AM`, `12.5`: a period in full. */
export function nameOfPeriod(period: string, axis: Axis, language: Language): string {
  if (axis === 'hour') return hourName(Number(period), language)
  if (axis === 'number') return formatSigned(Number(period), language)
  return formatPeriod(period, axis, language)
}

/** The same as short as it can be read. */
export function shortNameOfPeriod(period: string, axis: Axis, language: Language): string {
  return axis === 'hour' || axis === 'number' ? nameOfPeriod(period, axis, language) : formatPeriodShort(period, axis, language)
}

interface CountedTick {
  readonly count: number
  readonly text: string
  readonly under: string | null
}

function ticksOf(first: number, last: number, axis: Axis, asked: Asked): readonly CountedTick[] {
  const { language } = asked
  if (first === last) return [{ count: first, text: axis === 'hour' || axis === 'number' ? nameOfPeriod(String(first), axis, language) : formatPeriodShort(periodOf(first, axis), axis, language), under: null }]
  const thinned = (candidates: readonly (readonly CountedTick[])[]) => candidates.find((ticks) => fits(ticks, first, last, asked)) ?? candidates.at(-1)?.slice(0, 1) ?? []
  if (axis === 'number') return thinned([6, 4, 2].map((many) => scaleLinear().domain([first, last]).ticks(many).map((count) => ({ count, text: formatSigned(count, language), under: null }))))
  if (axis === 'hour') return thinned([2, 3, 6, 12].map((step) => every(first, last, step, (count) => ({ text: hourName(count, language), under: null }))))
  const byYear = [1, 2, 5, 10, 20, 50].map((step) => yearTicks(first, last, axis, step))
  if (axis === 'year' || axis === 'us-fiscal-year') return thinned(byYear)
  const fine = axis === 'day' ? dayTicks(first, last, language) : [1, 2, 3, 6].filter((step) => axis === 'month' || step < 3).map((step) => partTicks(first, last, axis, step, language))
  return thinned(last - first <= { day: 500, month: 18, quarter: 9 }[axis] ? [...fine, ...byYear] : byYear)
}

/** Every step-th year at its first period. */
function yearTicks(first: number, last: number, axis: PeriodLength, step: number): readonly CountedTick[] {
  const [from, to] = [Number(periodOf(first, axis).slice(0, 4)), Number(periodOf(last, axis).slice(0, 4))]
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((year) => year % step === 0).flatMap((year) => {
    const count = parsePeriod(axis === 'day' ? `${year}-01-01` : axis === 'month' ? `${year}-01` : axis === 'quarter' ? `${year}-Q1` : `${year}`, axis)
    return count === null || count < first || count > last ? [] : [{ count, text: String(year), under: null }]
  })
}

/** Months or quarters by name, the year beneath where it begins. */
function partTicks(first: number, last: number, axis: 'month' | 'quarter', step: number, language: Language): readonly CountedTick[] {
  const perYear = axis === 'month' ? 12 : 4
  const ticks = every(first, last, step, (count) => ({ text: axis === 'month' ? monthName(count % 12, language) : `${language === 'es' ? 'T' : 'Q'}${(count % 4) + 1}`, under: null }))
  return ticks.map((tick, index) => {
    const year = Math.floor(tick.count / perYear)
    const before = ticks[index - 1]
    return before === undefined || Math.floor(before.count / perYear) !== year ? { ...tick, under: String(year) } : tick
  })
}

function dayTicks(first: number, last: number, language: Language): readonly (readonly CountedTick[])[] {
  const months = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((count) => periodOf(count, 'day').endsWith('-01'))
  const nameOf = (count: number) => {
    const [year = '', month = '', day = ''] = periodOf(count, 'day').split('-')
    return { year, month: monthName(Number(month) - 1, language), day: Number(day) }
  }
  const byMonth = [1, 2, 3, 6].map((step) => months.filter((_, index) => index % step === 0).map((count, index) => ({ count, text: nameOf(count).month, under: index === 0 || nameOf(count).month === monthName(0, language) ? nameOf(count).year : null })))
  const byDay = [1, 2, 7, 14].filter(() => last - first <= 60).map((step) => {
    const ticks = every(first, last, step, (count) => ({ text: String(nameOf(count).day), under: nameOf(count).month }))
    return ticks.map((tick, index) => (tick.under === ticks[index - 1]?.under ? { ...tick, under: null } : tick))
  })
  return [...byDay, ...byMonth].filter((ticks) => ticks.length > 1)
}

function every(first: number, last: number, step: number, words: (count: number) => { readonly text: string; readonly under: string | null }): readonly CountedTick[] {
  const start = Math.ceil(first / step) * step
  return Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, index) => start + index * step).map((count) => ({ count, ...words(count) }))
}

/** Neither row of texts touches itself. */
function fits(ticks: readonly CountedTick[], first: number, last: number, { length, size }: Asked): boolean {
  if (ticks.length === 0) return false
  const isClear = (texts: readonly (readonly [count: number, text: string])[]) => texts.every(([count, text], index) => {
    const next = texts[index + 1]
    return next === undefined || ((next[0] - count) / (last - first)) * length >= (widthOf(text, size) + widthOf(next[1], size)) / 2 + size * 0.75
  })
  return isClear(ticks.map(({ count, text }) => [count, text] as const)) && isClear(ticks.flatMap(({ count, under }) => (under === null ? [] : [[count, under] as const])))
}

function hourName(hour: number, language: Language): string {
  if (language === 'es') return `${hour}:00`
  return `${hour % 12 === 0 ? 12 : hour % 12} ${hour % 24 < 12 ? 'AM' : 'PM'}`
}
