// iCalendar (RFC 5545 with RFC 7986): a calendar as the bytes that programs subscribe to. The same entries
// give the same bytes, so that a tag over them tells whether anything changed.
//
// - A moment is written in UTC and a day as a day. No zone is ever named: a name without its rules is read
//   by programs that carry other rules (or old ones) as another hour.
// - Lines are folded by octets, never inside a character; every line ends in CRLF.
// - What people wrote is escaped, and loses the control characters that a text of a calendar may not have.

/** A day, `2026-12-05`, or a moment, RFC 3339. */
export type CalendarTime = { readonly day: string } | { readonly instant: string }

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
    ...entries.flatMap((entry) => entryLines(entry, language)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function entryLines({ uid, sequence, changedAt, start, minutes, summary, description, location, url, categories }: CalendarEntry, language: string): readonly string[] {
  return [
    'BEGIN:VEVENT', `UID:${escapeText(uid)}`, `DTSTAMP:${utc(changedAt)}`, `LAST-MODIFIED:${utc(changedAt)}`, `SEQUENCE:${sequence}`,
    ...timeLines(start, minutes),
    textLine('SUMMARY', summary, language),
    ...(description === null ? [] : [textLine('DESCRIPTION', description, language)]),
    ...(location === null ? [] : [textLine('LOCATION', location, language)]),
    // A URI is no text: nothing in it is escaped (RFC 5545 section 3.3.13).
    ...(url === null ? [] : [`URL:${withoutControls(url).replace(/\n/g, '')}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES;LANGUAGE=${language}:${categories.map(escapeText).join(',')}`]),
    // A day on which something is due does not make anybody busy.
    `TRANSP:${minutes === null ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ]
}

function timeLines(start: CalendarTime, minutes: number | null): readonly string[] {
  if ('day' in start) {
    const day = Temporal.PlainDate.from(start.day)
    // The end is the first day that does not belong to it (RFC 5545 section 3.6.1).
    return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(day.add({ days: 1 }))}`]
  }
  const end = minutes === null ? [] : [`DTEND:${utc(Temporal.Instant.from(start.instant).add({ minutes }).toString())}`]
  return [`DTSTART:${utc(start.instant)}`, ...end]
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
