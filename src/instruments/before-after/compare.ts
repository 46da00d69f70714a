// A monthly count before and after a month, by a rule that was agreed before anybody picked the month.
//
// What is compared are logarithms, since traffic changes by shares: the answer is the geometric mean of the monthly
// changes. Its interval is Student's, at 95 %, with fewer observations than there are months where neighbouring
// months resemble each other (n (1 − r) ÷ (1 + r), r the correlation with the month before; Bayley and Hammersley
// 1946). The same rule is then applied to every earlier month at which nothing is known to have changed: how many of
// them show as large a change says more than the interval, which only knows chance.
//
// No rule knows what would have happened otherwise.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { indexOf, levelAndSeason } from '../crossings/decompose.ts'
import { monthAfter } from '../crossings/months.ts'
import type { Month, MonthValue } from '../crossings/months.ts'
import { mean, standardDeviation } from '../statistics/quantiles.ts'
import { studentBound } from '../statistics/student.ts'

export type BaselineRule = NonNullable<SettingsOf<'before-after'>['series']>['baselines'][number]

/** Fewer months after the change, or before it, tell nothing. */
export const FEWEST_MONTHS = 3
const CONFIDENCE = 0.95

export interface Compared {
  readonly beforeFrom: Month
  readonly beforeTo: Month
  readonly afterFrom: Month
  readonly afterTo: Month
  /** Months after the change that are compared, and those before that they are held against. */
  readonly n: number
  readonly nBefore: number
  /** Freed of season where the rule does so. */
  readonly meanBefore: number
  readonly meanAfter: number
  readonly changePercent: number
  /** Null where too few months are as good as independent. */
  readonly interval: { readonly lowPercent: number; readonly highPercent: number; readonly effectiveN: number } | null
}

/** `too-few`: months are missing, nought, or too few for a season; `break`: counts before and after do not compare. */
export type Withheld = { readonly withheld: 'too-few' | 'break' }

export interface Placebo {
  /** Earlier months at which the same rule could be applied. */
  readonly n: number
  /** Of them, those that show a change at least as large, up or down. */
  readonly asLarge: number
}

interface Sample {
  readonly before: readonly MonthValue[]
  readonly after: readonly MonthValue[]
  /** The logarithm of each month after, less what it is held against. */
  readonly changes: readonly number[]
  /** Spread that comes from the months before; 0 where each month after has its own. */
  readonly beforeLogs: readonly number[]
}

/** `date`: the first month after the change. `months`: how many are compared at most. `breaks`: months from which on counts do not compare with those before. */
export function compareBy(rule: BaselineRule, series: readonly MonthValue[], date: Month, months: number, breaks: readonly Month[]): Compared | Withheld {
  const sample = sampleBy(rule, series, date, months)
  if (sample === null) return { withheld: 'too-few' }
  const [first, last] = [sample.before[0]?.month ?? date, sample.after.at(-1)?.month ?? date]
  if (breaks.some((month) => month > first && month <= last)) return { withheld: 'break' }
  const change = mean(sample.changes)
  return {
    beforeFrom: first, beforeTo: sample.before.at(-1)?.month ?? date, afterFrom: sample.after[0]?.month ?? date, afterTo: last,
    n: sample.after.length, nBefore: sample.before.length,
    meanBefore: mean(valuesOf(sample.before)), meanAfter: mean(valuesOf(sample.after)),
    changePercent: percentOf(change), interval: intervalOf(change, sample),
  }
}

/** Every earlier month whose months after lie before the change: nothing of the change is in them. */
export function placeboBy(observed: Compared | Withheld, rule: BaselineRule, series: readonly MonthValue[], date: Month, months: number, breaks: readonly Month[]): Placebo | null {
  if ('withheld' in observed) return null
  const size = Math.abs(Math.log1p(observed.changePercent / 100))
  const others = series.filter(({ month }) => monthAfter(month, months - 1) < date).map(({ month }) => compareBy(rule, series, month, months, breaks)).filter((one) => !('withheld' in one))
  return { n: others.length, asLarge: others.filter((one) => !('withheld' in one) && Math.abs(Math.log1p(one.changePercent / 100)) >= size).length }
}

function sampleBy({ rule, years }: BaselineRule, series: readonly MonthValue[], date: Month, months: number): Sample | null {
  const present = (from: Month, to: Month) => series.filter(({ month, value }) => month >= from && month <= to && value !== null && value > 0)
  const after = present(date, monthAfter(date, months - 1))
  if (after.length < FEWEST_MONTHS) return null
  switch (rule) {
    case 'months-before': return plainSample(present(monthAfter(date, -months), monthAfter(date, -1)), after)
    case 'same-months': return pairedSample(present(monthAfter(date, -12 * years), monthAfter(date, -1)), after, years)
    case 'adjusted': return adjustedSample(series.filter(({ month }) => month >= monthAfter(date, -12 * years) && month < date), after)
  }
}

function plainSample(before: readonly MonthValue[], after: readonly MonthValue[]): Sample | null {
  if (before.length < FEWEST_MONTHS) return null
  const beforeLogs = logsOf(before)
  const level = mean(beforeLogs)
  return { before, after, beforeLogs, changes: logsOf(after).map((log) => log - level) }
}

/** Each month against the same month of the years before; a month for which one of those years is missing is left out. */
function pairedSample(before: readonly MonthValue[], after: readonly MonthValue[], years: number): Sample | null {
  const own = new Map([...Map.groupBy(before, ({ month }) => month.slice(5))].filter(([, of]) => of.length === years))
  const paired = after.filter(({ month }) => own.has(month.slice(5)))
  if (paired.length < FEWEST_MONTHS) return null
  const used = new Set(paired.map(({ month }) => month.slice(5)))
  return {
    before: before.filter(({ month }) => used.has(month.slice(5))), after: paired, beforeLogs: [],
    changes: paired.map(({ month, value }) => Math.log(value ?? 1) - mean(logsOf(own.get(month.slice(5)) ?? []))),
  }
}

/** Indices of the months before the change alone: what came after cannot move what it is held against. */
function adjustedSample(before: readonly MonthValue[], after: readonly MonthValue[]): Sample | null {
  const { seasons } = levelAndSeason(before)
  const adjusted = (months: readonly MonthValue[]) => months.flatMap(({ month, value }): MonthValue[] => { const index = indexOf(seasons, month); return index === null || value === null || value <= 0 ? [] : [{ month, value: value / index }] })
  const [base, changed] = [adjusted(before), adjusted(after)]
  return changed.length < FEWEST_MONTHS ? null : plainSample(base, changed)
}

function intervalOf(change: number, { changes, beforeLogs }: Sample): Compared['interval'] {
  const after = varianceOfMean(changes)
  const before = beforeLogs.length === 0 ? { variance: 0, effectiveN: Infinity } : varianceOfMean(beforeLogs)
  if (after === null || before === null) return null
  const variance = after.variance + before.variance
  // Welch and Satterthwaite, for what is as good as independent on each side.
  const degrees = variance === 0 ? after.effectiveN - 1 : variance ** 2 / (after.variance ** 2 / (after.effectiveN - 1) + (before.effectiveN === Infinity ? 0 : before.variance ** 2 / (before.effectiveN - 1)))
  const half = studentBound(degrees, CONFIDENCE) * Math.sqrt(variance)
  return { lowPercent: percentOf(change - half), highPercent: percentOf(change + half), effectiveN: after.effectiveN }
}

/** Null where fewer than two observations are as good as independent. */
function varianceOfMean(values: readonly number[]): { readonly variance: number; readonly effectiveN: number } | null {
  const correlation = Math.min(0.99, Math.max(0, lagOneCorrelation(values)))
  const effectiveN = (values.length * (1 - correlation)) / (1 + correlation)
  return effectiveN < 2 ? null : { variance: standardDeviation(values) ** 2 / effectiveN, effectiveN }
}

function lagOneCorrelation(values: readonly number[]): number {
  const middle = mean(values)
  const total = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return total === 0 ? 0 : values.slice(1).reduce((sum, value, at) => sum + (value - middle) * ((values[at] ?? middle) - middle), 0) / total
}

function percentOf(log: number): number {
  return Math.expm1(log) * 100
}

function logsOf(months: readonly MonthValue[]): readonly number[] {
  return months.map(({ value }) => Math.log(value ?? 1))
}

function valuesOf(months: readonly MonthValue[]): readonly number[] {
  return months.map(({ value }) => value ?? 0)
}
