// A moment as a form gives it, on the clock of this side: `2026-11-23T06:15`.

/** RFC 3339 in UTC; null where nothing, or no hour, was given. */
export function hourFrom(typed: string, zone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(typed)) return null
  try {
    return Temporal.PlainDateTime.from(typed).toZonedDateTime(zone).toInstant().toString()
  } catch {
    return null
  }
}
