// Reckoning in minutes: between two moments, and over several.

/** To a tenth of a minute; negative where the second is before the first. */
export function minutesBetween(from: string, to: string): number {
  return tenth(Temporal.Instant.from(to).since(Temporal.Instant.from(from)).total('minutes'))
}

export function plusMinutes(at: string, minutes: number): string {
  return Temporal.Instant.from(at).add({ minutes }).toString()
}

export function isLater(a: string, b: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) > 0
}

/** The middle one, or the mean of the two in the middle; null of none. */
export function medianOf(minutes: readonly number[]): number | null {
  const sorted = minutes.toSorted((a, b) => a - b)
  const [below, above] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return below === undefined || above === undefined ? null : tenth((below + above) / 2)
}

function tenth(minutes: number): number {
  return Math.round(minutes * 10) / 10
}
