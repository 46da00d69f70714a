/** An instant in one way of writing it, to the second and in UTC, so that the order of text is the order of time: `2026-11-26T16:30:00Z`. Takes RFC 3339. */
export function toTheSecond(at: string): string {
  // So acts write it nearly always, and there may be a hundred thousand of them.
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(at) ? at : Temporal.Instant.from(at).toString({ smallestUnit: 'second' })
}

/** The newest of them, in that way of writing; null of none. */
export function latestOf(instants: readonly string[]): string | null {
  return instants.map(toTheSecond).reduce<string | null>((last, at) => (last === null || at > last ? at : last), null)
}
