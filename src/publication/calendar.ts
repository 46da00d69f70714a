// iCalendar (RFC 5545 with RFC 7986): a calendar as the bytes that programs subscribe to. The same entries
// give the same bytes, so that a tag over them tells whether anything changed.
//
// - A day is written as a day, an instant in UTC, and an hour on somebody's wall in its zone. No zone is named
//   without its rules (`calendar-zone.ts`): a bare name is read by programs that carry other rules as another hour.
// - Lines are folded by octets, never inside a character; every line ends in CRLF.
// - What people wrote is escaped, and loses the control characters that a text of a calendar may not have.

import { local, zoneLines } from './calendar-zone.ts'

/** A day, `2026-12-05`; a moment, RFC 3339; or an hour on a wall, RFC 9557, which stays that hour when the reader is elsewhere. */
export type CalendarTime = { readonly day: string } | { readonly instant: string } | { readonly zoned: string }

export interface CalendarEntry {
  /** Stable over all changes of the entry, and no other's in the world. */
  readonly uid: string
  /** Rises with every change of the entry. */
  readonly sequence: number
  /** RFC 3339: when what is said here was last changed. Not when it was written out: then no two feeds would be the same. */
  readonly changedAt: string
  readonly start: CalendarTime
  /** Minutes that it takes; null for a whole day, or for what is over in its moment. */
  readonly minutes: number | null
  /** When it ends, where that is known otherwise than by minutes. */
  readonly end?: CalendarTime | null
  /** It was called off: programs that hold it strike it out. */
  readonly isCancelled?: boolean
  readonly summary: string
  readonly description: string | null
  readonly location: string | null
  /** Where to read on, absolute. */
  readonly url: string | null
  readonly categories: readonly string[]
}

export interface Calendar {
  readonly name: string
  readonly description: string
  /** Language tag of every text in it. */
  readonly language: string
  /** How often programs are asked to look again. */
  readonly hoursBetweenLooks: number
  readonly entries: readonly CalendarEntry[]
}

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8'
const LONGEST_LINE_IN_OCTETS = 75

export function renderCalendar(calendar: Calendar): string {
  const { name, description, language, hoursBetweenLooks, entries } = calendar
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Alternat//Calendar of a dialogue//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    textLine('NAME', name, language), textLine('X-WR-CALNAME', name, null), textLine('DESCRIPTION', description, language), textLine('X-WR-CALDESC', description, null),
    `REFRESH-INTERVAL;VALUE=DURATION:PT${hoursBetweenLooks}H`, `X-PUBLISHED-TTL:PT${hoursBetweenLooks}H`,
    ...zonesIn(entries).flatMap(({ zone, first, last }) => zoneLines(zone, first, last)),
    ...entries.flatMap((entry) => entryLines(entry, language)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function entryLines({ uid, sequence, changedAt, start, minutes, end = null, isCancelled = false, summary, description, location, url, categories }: CalendarEntry, language: string): readonly string[] {
  return [
    'BEGIN:VEVENT', `UID:${escapeText(uid)}`, `DTSTAMP:${utc(changedAt)}`, `LAST-MODIFIED:${utc(changedAt)}`, `SEQUENCE:${sequence}`,
    ...timeLines(start, minutes, end), `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    textLine('SUMMARY', summary, language),
    ...(description === null ? [] : [textLine('DESCRIPTION', description, language)]),
    ...(location === null ? [] : [textLine('LOCATION', location, language)]),
    // A URI is no text: nothing in it is escaped (RFC 5545 section 3.3.13).
    ...(url === null ? [] : [`URL:${withoutControls(url).replace(/\n/g, '')}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES;LANGUAGE=${language}:${categories.map(escapeText).join(',')}`]),
    // A day on which something is due does not make anybody busy.
    `TRANSP:${isCancelled || (minutes === null && end === null) ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ]
}

function timeLines(start: CalendarTime, minutes: number | null, end: CalendarTime | null): readonly string[] {
  if ('day' in start) {
    const day = Temporal.PlainDate.from(start.day)
    // The end is the first day that does not belong to it (RFC 5545 section 3.6.1).
    return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(day.add({ days: 1 }))}`]
  }
  const after = minutes === null ? null : { instant: instantOf(start).add({ minutes }).toString() }
  const last = end === null || 'day' in end ? after : end
  return [timeLine('DTSTART', start), ...(last === null ? [] : [timeLine('DTEND', last)])]
}

function timeLine(name: string, time: Exclude<CalendarTime, { readonly day: string }>): string {
  const wall = 'zoned' in time ? wallOf(time.zoned) : null
  return wall === null ? `${name}:${utc(instantOf(time).toString())}` : `${name};TZID=${wall.timeZoneId}:${local(wall.toPlainDateTime())}`
}

/**
 * The hour on its wall. Null where it has none of its own (UTC), and where the rules of the zone were changed after it was signed: the
 * offset was signed too, so the instant counts, and no hour is written that would mean another.
 */
function wallOf(zoned: string): Temporal.ZonedDateTime | null {
  try {
    const wall = Temporal.ZonedDateTime.from(zoned, { offset: 'reject' })
    return /^(Etc\/)?(UTC|GMT)$|^[+-]/.test(wall.timeZoneId) ? null : wall
  } catch {
    return null
  }
}

function instantOf(time: Exclude<CalendarTime, { readonly day: string }>): Temporal.Instant {
  return Temporal.Instant.from('zoned' in time ? time.zoned.replace(/\[.*$/, '') : time.instant)
}

/** Every zone that an entry names, by name, with the years that are spoken of. */
function zonesIn(entries: readonly CalendarEntry[]): readonly { readonly zone: string; readonly first: number; readonly last: number }[] {
  const walls = entries.flatMap(({ start, end = null }) => [start, end]).flatMap((time) => (time !== null && 'zoned' in time ? (wallOf(time.zoned) ?? []) : []))
  const zones = Map.groupBy(walls, ({ timeZoneId }) => timeZoneId)
  return [...zones].sort(([a], [b]) => (a < b ? -1 : 1)).map(([zone, times]) => { const years = times.map(({ year }) => year); return { zone, first: Math.min(...years), last: Math.max(...years) } })
}

function textLine(name: string, text: string, language: string | null): string {
  return `${name}${language === null ? '' : `;LANGUAGE=${language}`}:${escapeText(text)}`
}

/** RFC 5545 section 3.3.11: a backslash, a semicolon, a comma and the end of a line are written with a backslash. */
export function escapeText(text: string): string {
  return withoutControls(text).replace(/[\\;,]/g, (one) => `\\${one}`).replace(/\n/g, '\\n')
}

/** Line ends as one character; no other control character, nor half of a surrogate pair. */
function withoutControls(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029]/g, '')
}

/** RFC 5545 section 3.1: no line is longer than 75 octets; one that goes on begins with a space. */
export function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    // The space before what goes on is an octet of its line.
    if (octets + size > LONGEST_LINE_IN_OCTETS) {
      parts.push(part)
      part = ''
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

/** Of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

function utc(instant: string): string {
  const moment = Temporal.Instant.from(instant).round({ smallestUnit: 'second', roundingMode: 'floor' })
  return moment.toString().replace(/[-:]/g, '')
}

function compact(day: Temporal.PlainDate): string {
  return day.toString().replaceAll('-', '')
}
