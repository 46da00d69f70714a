// Whether cases that had something (a fast way to a grant) went otherwise than cases that had not: by matched controls.
// Every case is held against the controls of its own stratum only; cases without a control are counted and left out.
//
// Means: the difference within each stratum, weighted by its cases, with a 95 % interval after Welch (unequal spreads,
// Satterthwaite's degrees of freedom), extended to strata. Medians: the cases' median less that of the controls weighted
// to the same strata, with a 95 % percentile interval of 2,000 bootstrap samples drawn within the strata from a fixed
// seed, so that everybody gets the same interval. Both say what was different, not why.

import { mean, quantile, standardDeviation } from '../statistics/quantiles.ts'
import { randomOf } from '../statistics/random.ts'
import type { Random } from '../statistics/random.ts'
import { studentBound } from '../statistics/student.ts'

export interface Case {
  readonly isTreated: boolean
  /** What a case and its control share; the same for all where nothing is matched. */
  readonly stratum: string
  readonly value: number
}

export interface Interval {
  readonly difference: number
  readonly low: number
  readonly high: number
}

export interface Comparison {
  /** Cases and controls that could be held against each other. */
  readonly treated: number
  readonly controls: number
  readonly strata: number
  /** Left out: of strata that lack one of the two. */
  readonly unmatchedTreated: number
  readonly unmatchedControls: number
  /** Cases less controls, in the unit of the values; below zero is less. Null of fewer than two on either side of a stratum that counts. */
  readonly means: (Interval & { readonly degrees: number }) | null
  readonly medians: Interval | null
}

export const CONFIDENCE = 0.95
const SAMPLES = 2_000
const SEED = 20_201_207

interface Stratum {
  readonly treated: readonly number[]
  readonly controls: readonly number[]
}

export function compareCases(cases: readonly Case[]): Comparison {
  const grouped = [...Map.groupBy(cases, ({ stratum }) => stratum)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]): Stratum => ({
    treated: own.filter(({ isTreated }) => isTreated).map(({ value }) => value), controls: own.filter(({ isTreated }) => !isTreated).map(({ value }) => value),
  }))
  const matched = grouped.filter(({ treated, controls }) => treated.length > 0 && controls.length > 0)
  const alone = grouped.filter((stratum) => !matched.includes(stratum))
  return {
    treated: total(matched, 'treated'), controls: total(matched, 'controls'), strata: matched.length, unmatchedTreated: total(alone, 'treated'), unmatchedControls: total(alone, 'controls'),
    means: meansOf(matched), medians: mediansOf(matched),
  }
}

function total(strata: readonly Stratum[], of: keyof Stratum): number {
  return strata.reduce((sum, stratum) => sum + stratum[of].length, 0)
}

/** Σ w (mean of cases − mean of controls), w the stratum's share of the cases; its variance is Σ w² (s²/n + s²/n). */
function meansOf(strata: readonly Stratum[]): Comparison['means'] {
  const treated = total(strata, 'treated')
  // Of one value alone no spread is known: strata of which one side is a single case tell no variance of their own.
  if (strata.length === 0 || strata.some((stratum) => stratum.treated.length < 2 || stratum.controls.length < 2)) return null
  const parts = strata.map((stratum) => ({ weight: stratum.treated.length / treated, difference: mean(stratum.treated) - mean(stratum.controls), errors: [stratum.treated, stratum.controls].map((values) => ({ square: standardDeviation(values) ** 2 / values.length, degrees: values.length - 1 })) }))
  const difference = parts.reduce((sum, { weight, difference: own }) => sum + weight * own, 0)
  const terms = parts.flatMap(({ weight, errors }) => errors.map(({ square, degrees }) => ({ square: weight ** 2 * square, degrees })))
  const variance = terms.reduce((sum, { square }) => sum + square, 0)
  if (variance === 0) return { difference, low: difference, high: difference, degrees: Number.POSITIVE_INFINITY }
  const degrees = variance ** 2 / terms.reduce((sum, { square, degrees: own }) => sum + square ** 2 / own, 0)
  const half = studentBound(degrees, CONFIDENCE) * Math.sqrt(variance)
  return { difference, low: difference - half, high: difference + half, degrees }
}

function mediansOf(strata: readonly Stratum[]): Interval | null {
  if (strata.length === 0 || total(strata, 'treated') < 2 || total(strata, 'controls') < 2) return null
  const random = randomOf(SEED)
  const drawn = Array.from({ length: SAMPLES }, () => medianDifference(strata.map((stratum) => ({ treated: resampled(stratum.treated, random), controls: resampled(stratum.controls, random) }))))
  return { difference: medianDifference(strata), low: quantile(drawn, (1 - CONFIDENCE) / 2), high: quantile(drawn, (1 + CONFIDENCE) / 2) }
}

/** Controls weigh as many as there are cases in their stratum: a field with many controls does not speak louder. */
function medianDifference(strata: readonly Stratum[]): number {
  const weighted = (of: keyof Stratum) => strata.flatMap((stratum) => stratum[of].map((value) => ({ value, weight: stratum.treated.length / stratum[of].length })))
  return weightedMedian(weighted('treated')) - weightedMedian(weighted('controls'))
}

/** The value at which half of all weight lies below; between two, their middle. */
export function weightedMedian(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const sorted = values.toSorted((a, b) => a.value - b.value)
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2
  let below = 0
  for (const [at, { value, weight }] of sorted.entries()) {
    below += weight
    if (Math.abs(below - half) < 1e-9 * half) return (value + (sorted[at + 1]?.value ?? value)) / 2
    if (below > half) return value
  }
  return Number.NaN
}

function resampled(values: readonly number[], random: Random): readonly number[] {
  return values.map(() => values[Math.floor(random.uniform() * values.length)] ?? Number.NaN)
}
