// The rules of a time zone as a calendar carries them (VTIMEZONE, RFC 5545 section 3.6.5), so that a program reads
// the hour that was meant whatever rules it has itself. They are taken from the zone data of this program, over
// the years that the calendar speaks of: the border municipalities of Mexico keep daylight time, the rest of the
// country does not since 2022, and nobody has to know that here.

/** Looked at beyond the last year that is spoken of, so that a rule is told from a coincidence. */
const YEARS_BEYOND = 10
/** What goes back within a year is daylight time; what stays is standard time. */
const DAYS_OF_DAYLIGHT = 370

interface Change {
  /** The hour that the clocks had come to when they were put. */
  readonly at: Temporal.PlainDateTime
  /** Offsets before and after, in nanoseconds. */
  readonly from: number
  readonly to: number
  readonly isDaylight: boolean
}

/** The lines of one VTIMEZONE. `zone` is an IANA name; the years are those of the first and the last moment in it. */
export function zoneLines(zone: string, firstYear: number, lastYear: number): readonly string[] {
  const begin = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 }).toZonedDateTime({ timeZone: zone })
  const changes = changesIn(begin, lastYear + YEARS_BEYOND)
  const opening: Change = { at: begin.toPlainDateTime(), from: begin.offsetNanoseconds, to: begin.offsetNanoseconds, isDaylight: isDaylightFrom(begin) }
  const kinds = Map.groupBy(changes, ({ from, to, isDaylight }) => `${from} ${to} ${isDaylight}`)
  return [
    'BEGIN:VTIMEZONE', `TZID:${zone}`, `X-LIC-LOCATION:${zone}`,
    ...observance(opening, []),
    ...[...kinds.values()].flatMap((kind) => ruled(kind, firstYear, lastYear)),
    'END:VTIMEZONE',
  ]
}

function changesIn(begin: Temporal.ZonedDateTime, lastYear: number): readonly Change[] {
  const changes: Change[] = []
  let before = begin
  for (let next = before.getTimeZoneTransition('next'); next !== null && next.year <= lastYear; next = before.getTimeZoneTransition('next')) {
    const from = next.subtract({ nanoseconds: 1 }).offsetNanoseconds
    // A zone can change its name or its law without putting its clocks.
    if (from !== next.offsetNanoseconds) changes.push({ at: next.toInstant().toZonedDateTimeISO(offsetName(from)).toPlainDateTime(), from, to: next.offsetNanoseconds, isDaylight: isDaylightFrom(next) })
    before = next
  }
  return changes
}

function isDaylightFrom(moment: Temporal.ZonedDateTime): boolean {
  const next = moment.getTimeZoneTransition('next')
  return next !== null && next.offsetNanoseconds < moment.offsetNanoseconds && moment.until(next, { largestUnit: 'days' }).days <= DAYS_OF_DAYLIGHT
}

/**
 * One rule where the clocks are put at the same point of every year; otherwise every change by itself, and none beyond the year after
 * the last that is spoken of. Not as a list of dates (RDATE): there are programs that then forget the first.
 */
function ruled(kind: readonly Change[], firstYear: number, lastYear: number): readonly string[] {
  const [first] = kind
  const rule = yearlyRule(kind.map(({ at }) => at), firstYear, lastYear + YEARS_BEYOND)
  if (first !== undefined && rule !== null) return observance(first, [`RRULE:${rule}`])
  return kind.filter(({ at }) => at.year <= lastYear + 1).flatMap((change) => observance(change, []))
}

/** `FREQ=YEARLY;BYMONTH=3;BYDAY=2SU`; null where one year of them all does otherwise. */
function yearlyRule(moments: readonly Temporal.PlainDateTime[], firstYear: number, lastYear: number): string | null {
  const [first] = moments
  const isEveryYear = moments.length === lastYear - firstYear + 1 && moments.every(({ year }, index) => year === firstYear + index)
  if (first === undefined || !isEveryYear) return null
  const alike = moments.every((one) => one.month === first.month && one.dayOfWeek === first.dayOfWeek && one.toPlainTime().equals(first.toPlainTime()))
  const places = [...new Set(moments.map(({ day }) => Math.ceil(day / 7)))]
  const areLast = moments.every((one) => one.day + 7 > one.daysInMonth)
  const place = places.length === 1 ? places[0] : areLast ? -1 : null
  return alike && place !== null && place !== undefined ? `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${place}${DAYS[first.dayOfWeek - 1] ?? ''}` : null
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

function observance({ at, from, to, isDaylight }: Change, more: readonly string[]): readonly string[] {
  const name = isDaylight ? 'DAYLIGHT' : 'STANDARD'
  return [`BEGIN:${name}`, `DTSTART:${local(at)}`, `TZOFFSETFROM:${offset(from)}`, `TZOFFSETTO:${offset(to)}`, ...more, `END:${name}`]
}

/** `20260308T020000`: an hour on the wall. */
export function local(at: Temporal.PlainDateTime): string {
  return at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
}

/** `-0600`; seconds only where a zone has them, as none has today. */
function offset(nanoseconds: number): string {
  const seconds = Math.abs(nanoseconds) / 1e9
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${nanoseconds < 0 ? '-' : '+'}${two(seconds / 3600)}${two((seconds % 3600) / 60)}${seconds % 60 === 0 ? '' : two(seconds % 60)}`
}

/** `-06:00`, as Temporal names a fixed offset. */
function offsetName(nanoseconds: number): string {
  const text = offset(nanoseconds)
  return `${text.slice(0, 3)}:${text.slice(3, 5)}`
}
