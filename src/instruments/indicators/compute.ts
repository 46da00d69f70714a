// What follows from counts: running totals, changes, how far a target is, how two counts differ. Everything here is of
// one series of one version of a definition; only `differencesOf` looks at two, and only where both sides agreed that
// they count the same thing.

import type { IndicatorContent, Quantity } from '../../dialogue/items/index.ts'
import { periodAfter } from '../../dialogue/data/periods.ts'
import type { Counted } from './counted.ts'
import { tidy } from './queries.ts'

export interface Change {
  /** The period that it is held against. */
  readonly since: string
  /** In the unit of the indicator; of a share in percentage points, of a score in steps. */
  readonly absolute: number
  /** Null of shares and scores, and where the earlier value is not above zero. */
  readonly percent: number | null
}

export interface Told extends Counted {
  /** All that was counted up to here, and of how many periods on the way there is nothing; null unless the indicator is cumulative. */
  readonly running: { readonly total: number; readonly without: number } | null
  /** Against the period before. */
  readonly change: Change | null
  readonly sinceBaseline: Change | null
}

export interface Baseline {
  readonly period: string
  /** As it was frozen with the definition; null where none was. */
  readonly frozen: number | null
  /** As it is counted today. */
  readonly counted: number | null
  /** What later values are held against: the frozen value, or else the counted one. */
  readonly value: number | null
  readonly note: IndicatorContent['baselines'][number]['note']
}

export interface Progress {
  /** Null where it is of no period in particular. */
  readonly period: string | null
  readonly target: number
  readonly basis: IndicatorContent['targets'][number]['basis']
  /** The last value up to the period of the target. */
  readonly actual: { readonly period: string; readonly value: number } | null
  /** How much of the way from the baseline; null where there is no baseline, no value, or no way. */
  readonly percent: number | null
  /** Null where there is no value, or no way is better. */
  readonly isReached: boolean | null
}

type Definition = Pick<IndicatorContent, 'period' | 'quantity' | 'accumulation' | 'direction' | 'baselines' | 'targets'>

/** The counts of one series in the order of their periods, with what follows from each. */
export function toldOf(counts: readonly Counted[], definition: Definition, series: string): readonly Told[] {
  const baseline = baselineOf(counts, definition, series)
  const byPeriod = new Map(counts.map((one) => [one.period, one]))
  let [total, without] = [0, 0]
  return counts.map((one) => {
    if (one.value === null) without += 1
    else total = tidy(total + one.value)
    const running = definition.accumulation === 'cumulative' && one.value !== null ? { total, without } : null
    const before = periodAfter(definition.period, one.period, -1)
    const earlier = before === null ? null : (byPeriod.get(before)?.value ?? null)
    return {
      ...one, running, change: before === null ? null : changeOf(one.value, earlier, before, definition.quantity),
      sinceBaseline: baseline === null || one.period <= baseline.period ? null : changeOf(levelOf({ value: one.value, running }), baseline.value, baseline.period, definition.quantity),
    }
  })
}

export function baselineOf(counts: readonly Counted[], { baselines, accumulation }: Definition, series: string): Baseline | null {
  const found = baselines.find((one) => one.series === series)
  if (found === undefined) return null
  const until = counts.filter(({ period }) => period <= found.period)
  const own = until.find(({ period }) => period === found.period)?.value ?? null
  // A running total is held against the running total of its baseline.
  const counted = own === null || accumulation !== 'cumulative' ? own : tidy(until.reduce((sum, { value }) => sum + (value ?? 0), 0))
  return { period: found.period, frozen: found.value, counted, value: found.value ?? counted, note: found.note }
}

export function changeOf(value: number | null, earlier: number | null, since: string, quantity: Quantity): Change | null {
  if (value === null || earlier === null) return null
  const absolute = tidy(value - earlier)
  return { since, absolute, percent: quantity === 'number' && earlier > 0 ? tidy((absolute / earlier) * 100) : null }
}

export function progressOf(told: readonly Told[], definition: Definition, series: string): readonly Progress[] {
  const baseline = baselineOf(told, definition, series)?.value ?? null
  return definition.targets.filter((one) => one.series === series).map(({ period, value: target, basis }) => {
    const last = told.findLast((one) => (period === null || one.period <= period) && one.value !== null)
    const actual = last === undefined ? null : levelOf(last)
    const way = baseline === null ? 0 : target - baseline
    return {
      period, target, basis, actual: last === undefined || actual === null ? null : { period: last.period, value: actual },
      percent: actual === null || baseline === null || way === 0 ? null : tidy(((actual - baseline) / way) * 100),
      isReached: actual === null || definition.direction === 'neither' ? null : definition.direction === 'rise' ? actual >= target : actual <= target,
    }
  })
}

/** What is held against baselines and targets: the running total where there is one. */
export function levelOf({ value, running }: Pick<Told, 'value' | 'running'>): number | null {
  return running?.total ?? value
}

export interface Difference {
  readonly period: string
  readonly value: number
  readonly against: number
  readonly absolute: number
  /** Of the count that it is held against. */
  readonly percent: number | null
}

/** Of the periods for which both have a whole count. */
export function differencesOf(series: readonly Counted[], against: readonly Counted[], quantity: Quantity): readonly Difference[] {
  const others = new Map(against.map(({ period, value }) => [period, value]))
  return series.flatMap(({ period, value }): Difference[] => {
    const other = others.get(period) ?? null
    const change = changeOf(value, other, period, quantity)
    return value === null || other === null || change === null ? [] : [{ period, value, against: other, absolute: change.absolute, percent: change.percent }]
  })
}
