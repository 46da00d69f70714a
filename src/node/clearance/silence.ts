// The end of a silence procedure as people write it: a day, a time to the second, and the zone by whose
// clocks it is meant. `2026-12-01 17:00:00 America/Mexico_City` is one instant and no other.

export type SilenceCode = 'not-an-instant' | 'zone-unknown' | 'silence-in-the-past' | 'instant-ambiguous'

/** The instant, RFC 3339 UTC in whole seconds. A time that the zone's clocks skip or show twice is refused: nobody could tell which was meant. */
export function parseSilenceEnd(day: string, time: string, zone: string, now: string): { readonly until: string } | { readonly code: SilenceCode } {
  const full = /^\d{2}:\d{2}$/.test(time) ? `${time}:00` : time
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}:\d{2}$/.test(full)) return { code: 'not-an-instant' }
  if (!isZone(zone)) return { code: 'zone-unknown' }
  let local: Temporal.PlainDateTime
  try {
    local = Temporal.PlainDateTime.from(`${day}T${full}`, { overflow: 'reject' })
  } catch {
    return { code: 'not-an-instant' }
  }
  try {
    const until = local.toZonedDateTime(zone, { disambiguation: 'reject' }).toInstant().toString()
    return until > now ? { until } : { code: 'silence-in-the-past' }
  } catch {
    return { code: 'instant-ambiguous' }
  }
}

export function isZone(zone: string): boolean {
  try {
    // An offset such as `-06:00` is no named zone: it says nothing of the clocks that people look at.
    return /^[A-Za-z]/.test(zone) && Temporal.Instant.from('2026-01-01T00:00:00Z').toZonedDateTimeISO(zone).timeZoneId !== ''
  } catch {
    return false
  }
}

/** `2026-12-01 17:00:00 America/Mexico_City`. */
export function inZone(instant: string, zone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'second' })} ${zone}`
}
