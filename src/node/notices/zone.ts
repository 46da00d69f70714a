/** Whether this is the name of a time zone that this machine has rules for: `America/Mexico_City`. */
export function isZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId !== ''
  } catch {
    return false
  }
}
