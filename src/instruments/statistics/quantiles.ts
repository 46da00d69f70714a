// Order statistics. Quantiles are interpolated between the neighbours (Hyndman and Fan 1996, definition 7), as the
// data engine, spreadsheets and R do it, so that a number on a page is the number that somebody else gets.

/** Where `share` of the values lie below; NaN of nothing. The values need not be sorted and are not changed. */
export function quantile(values: readonly number[], share: number): number {
  return quantileOfSorted(sorted(values), share)
}

export function quantileOfSorted(values: ArrayLike<number>, share: number): number {
  const place = (values.length - 1) * share
  const below = Math.floor(place)
  const lower = values[below] ?? Number.NaN
  const upper = values[Math.ceil(place)] ?? Number.NaN
  // Not `lower * (1 - part) + …`: equal neighbours must give exactly themselves.
  return lower + (upper - lower) * (place - below)
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The median distance from the median; not scaled. */
export function medianDeviation(values: readonly number[], middle = median(values)): number {
  return median(values.map((value) => Math.abs(value - middle)))
}

/** 0.6745: a quarter of a normal distribution lies above so many standard deviations, so that the deviations of a normal one read as usual. */
const NORMAL_QUARTILE = 0.674489750196082

/**
 * How many robust standard deviations each value stands from the middle (Iglewicz and Hoaglin 1993). Where half of the values or more are
 * the same there is no spread to measure by: all are 0, since none can be called far.
 */
export function robustScores(values: readonly number[]): readonly number[] {
  const middle = median(values)
  const deviation = medianDeviation(values, middle)
  return values.map((value) => (deviation === 0 ? 0 : (NORMAL_QUARTILE * (value - middle)) / deviation))
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** With n − 1 below; NaN of fewer than two. */
export function standardDeviation(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1))
}

function sorted(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b)
}
