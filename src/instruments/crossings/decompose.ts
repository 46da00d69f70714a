// A monthly count taken apart, multiplicatively: level × season × what remains.
//
// Classical decomposition, made robust where a shock would spoil it. First pass: the level is the centred moving
// average over twelve months (2 × 12); the season of a month of the year is the median over the years of count ÷
// level, and the twelve are scaled to the mean 1. Second and third pass: the level is the running median over
// thirteen months of count ÷ season, which a closed border of a few months does not pull with it and a lasting
// change does; the season is reckoned again from it. What remains is count ÷ (level × season); a month stands out
// where the logarithm of what remains is so many robust standard deviations from the middle (median and median
// absolute deviation; Iglewicz and Hoaglin 1993).
//
// At both ends the running median is of the months that are there, seven at least. A month of nought has no
// logarithm and no score: where crossings were to be expected it is told as `none`.

import { median, quantile, robustScores } from '../statistics/quantiles.ts'
import { monthOfYear } from './months.ts'
import type { Month, MonthValue } from './months.ts'

/** Fewer years than this make no season. */
export const FEWEST_YEARS = 3
/** Where fewer were to be expected, a month of nought is no news. */
const EXPECTED_AT_LEAST = 10
const HALF_WINDOW = 6
const PASSES = 2

export interface SeasonalIndex {
  /** 1 for January. */
  readonly month: number
  /** 1.05: five in a hundred above the level; null where there are too few years. */
  readonly index: number | null
  /** Years from which it comes, and the quarter and three quarters of their ratios. */
  readonly n: number
  readonly lower: number | null
  readonly upper: number | null
}

export interface DecomposedMonth extends MonthValue {
  readonly level: number | null
  /** Level × season. */
  readonly expected: number | null
  /** Robust standard deviations; null where the month is not judged. */
  readonly score: number | null
  readonly mark: 'high' | 'low' | 'none' | null
}

export interface Decomposition {
  readonly months: readonly DecomposedMonth[]
  readonly seasons: readonly SeasonalIndex[]
}

/** `outlier`: from how many robust standard deviations on a month is marked. */
export function decompose(months: readonly MonthValue[], outlier: number): Decomposition {
  const { levels, seasons } = levelAndSeason(months)
  const expected = months.map(({ month }, at) => product(levels[at] ?? null, indexOf(seasons, month)))
  const judged = months.flatMap(({ value }, at) => { const one = expected[at] ?? null; return one !== null && one > 0 && value !== null && value > 0 ? [{ at, remainder: Math.log(value / one) }] : [] })
  const scores = new Map(robustScores(judged.map(({ remainder }) => remainder)).map((score, place) => [judged[place]?.at, score]))
  return {
    seasons,
    months: months.map(({ month, value }, at) => {
      const score = scores.get(at) ?? null
      const one = expected[at] ?? null
      return { month, value, level: levels[at] ?? null, expected: one, score, mark: markOf(value, one, score, outlier) }
    }),
  }
}

/** The level of each month, null where it is not known, and the season. */
export function levelAndSeason(months: readonly MonthValue[]): { readonly levels: readonly (number | null)[]; readonly seasons: readonly SeasonalIndex[] } {
  let levels = movingAverages(months)
  let seasons = seasonsOf(months, levels)
  for (let pass = 0; pass < PASSES; pass += 1) {
    levels = runningMedians(months, seasons)
    seasons = seasonsOf(months, levels)
  }
  return { levels, seasons }
}

export function indexOf(seasons: readonly SeasonalIndex[], month: Month): number | null {
  return seasons[monthOfYear(month) - 1]?.index ?? null
}

function markOf(value: number | null, expected: number | null, score: number | null, outlier: number): DecomposedMonth['mark'] {
  if (value === 0 && expected !== null && expected >= EXPECTED_AT_LEAST) return 'none'
  if (score === null || Math.abs(score) <= outlier) return null
  return score > 0 ? 'high' : 'low'
}

/** Half of the months six before and after, all of those between: every month of the year once. Null where one of them is missing. */
function movingAverages(months: readonly MonthValue[]): readonly (number | null)[] {
  return months.map((_month, at) => {
    let sum = 0
    for (let step = -HALF_WINDOW; step <= HALF_WINDOW; step += 1) {
      const value = months[at + step]?.value ?? null
      if (value === null) return null
      sum += Math.abs(step) === HALF_WINDOW ? value / 2 : value
    }
    return sum / 12
  })
}

/** Null where the season is not known, or where fewer than seven of the thirteen months are there. */
function runningMedians(months: readonly MonthValue[], seasons: readonly SeasonalIndex[]): readonly (number | null)[] {
  const adjusted = months.map(({ month, value }) => { const index = indexOf(seasons, month); return value === null || index === null || index === 0 ? null : value / index })
  return adjusted.map((_value, at) => {
    const near = adjusted.slice(Math.max(0, at - HALF_WINDOW), at + HALF_WINDOW + 1).filter((value) => value !== null)
    return near.length > HALF_WINDOW ? median(near) : null
  })
}

function seasonsOf(months: readonly MonthValue[], levels: readonly (number | null)[]): readonly SeasonalIndex[] {
  const ratios = Array.from({ length: 12 }, (): number[] => [])
  for (const [at, { month, value }] of months.entries()) {
    const level = levels[at] ?? null
    if (value !== null && value > 0 && level !== null && level > 0) ratios[monthOfYear(month) - 1]?.push(value / level)
  }
  const isWhole = ratios.every((of) => of.length >= FEWEST_YEARS)
  const scale = isWhole ? 12 / ratios.reduce((sum, of) => sum + median(of), 0) : null
  return ratios.map((of, at) => ({
    month: at + 1, n: of.length,
    index: scale === null ? null : median(of) * scale,
    lower: scale === null ? null : quantile(of, 0.25) * scale,
    upper: scale === null ? null : quantile(of, 0.75) * scale,
  }))
}

function product(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b
}

/** Months in pieces that may be compared within themselves: each begins where counts before do not compare. */
export function piecesOf(months: readonly MonthValue[], breaks: readonly Month[]): readonly (readonly MonthValue[])[] {
  const bounds = [...new Set(breaks)].sort()
  return [...Map.groupBy(months, ({ month }) => bounds.filter((bound) => bound <= month).length).values()]
}
