// Dates, instants, numbers and spans as people read them in the United States and in Mexico.
// Nothing here knows the clock or the zone of the machine: `today` is an argument, instants are shown in UTC and say so.

import type { Language } from './bilingual.ts'
import { inEachLanguage } from './when-asked.ts'

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as much of a date as is known. */
export type PartialDate = string

const LOCALES = { en: 'en-US', es: 'es-MX' } as const satisfies Record<Language, string>

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const HOUR_CYCLES = { en: 'h12', es: 'h23' } as const satisfies Record<Language, string>

const DAYS = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }))
const MONTHS = perLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }))
const HOURS = perLanguage((locale, language) =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hourCycle: HOUR_CYCLES[language], timeZone: 'UTC' }))
const UNITS = {
  year: perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'year', unitDisplay: 'long' })),
  month: perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'month', unitDisplay: 'long' })),
  day: perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' })),
}
const NUMBERS = new Map<string, Intl.NumberFormat>()
/** Days and moments kept as they are written: a page shows the same ones many times, and the formatter is slow. */
const REMEMBERED = 20_000
const WRITTEN = new Map<string, string>()

/** `2021`, `December 2021`, `December 13, 2021`; `diciembre de 2021`, `13 de diciembre de 2021`. Throws a fault on what is no date. */
export function formatDate(date: PartialDate, language: Language): string {
  return remembered(`${language} ${date}`, () => writeDate(date, language))
}

function writeDate(date: PartialDate, language: Language): string {
  const [, year, month, day] = PARTIAL.exec(date) ?? []
  if (year === undefined) throw new RangeError(`Not a date: ${date}`)
  if (month === undefined) return year
  const first = plainDate(`${year}-${month}-${day ?? '01'}`)
  if (day !== undefined) return DAYS[language].format(first)
  return language === 'es' ? `${MONTHS.es.format(first)} de ${year}` : `${MONTHS.en.format(first)} ${year}`
}

/** `December 13, 2021, 6:00 PM UTC`; `13 de diciembre de 2021, 05:30 UTC`. Throws a fault on what is no RFC 3339 instant. */
export function formatInstant(instant: string, language: Language): string {
  return `${formatInstantIn(instant, language, 'UTC')} UTC`
}

/** The same as the clocks of a place show it, without its name: `December 13, 2021, 12:00 PM`. Throws a fault on a zone that is not known. */
export function formatInstantIn(instant: string, language: Language, zone: string): string {
  return remembered(`${language} ${zone} ${instant}`, () => writeInstantIn(instant, language, zone))
}

function writeInstantIn(instant: string, language: Language, zone: string): string {
  const moment = faultOf(() => Temporal.Instant.from(instant), `Not an instant: ${instant}`)
  const there = faultOf(() => moment.toZonedDateTimeISO(zone), `Not a time zone: ${zone}`)
  // The hour of the clock there, put where the formatter reads it.
  const clock = there.toPlainDateTime().toZonedDateTime('UTC').toInstant()
  return `${DAYS[language].format(there.toPlainDate())}, ${withPlainSpaces(HOURS[language].format(clock))}`
}

function remembered(key: string, write: () => string): string {
  const known = WRITTEN.get(key)
  if (known !== undefined) return known
  const written = write()
  if (WRITTEN.size >= REMEMBERED) WRITTEN.clear()
  WRITTEN.set(key, written)
  return written
}

/** `1,500.5` in both languages, as both countries write it; `decimals` fixes how many are shown. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const key = `${language} ${decimals ?? ''}`
  let format = NUMBERS.get(key)
  if (format === undefined) {
    const digits = decimals === undefined ? { maximumFractionDigits: 6 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
    format = new Intl.NumberFormat(LOCALES[language], digits)
    NUMBERS.set(key, format)
  }
  return format.format(value)
}

/**
 * The whole years and months between two days, or months and days below a year, or days below a month:
 * `2 years 7 months`, `2 años y 7 meses`, `0 days`. The order of the two days does not matter.
 */
export function formatSpan(from: PartialDate, to: PartialDate, language: Language): string {
  const [one, other] = [plainDate(from), plainDate(to)]
  const [earlier, later] = Temporal.PlainDate.compare(one, other) <= 0 ? [one, other] : [other, one]
  const { years, months, days } = earlier.until(later, { largestUnit: 'years' })
  const parts = years > 0 ? [partOf('year', years, language), partOf('month', months, language)]
    : months > 0 ? [partOf('month', months, language), partOf('day', days, language)] : [UNITS.day[language].format(days)]
  return parts.filter((part) => part !== null).map(withPlainSpaces).join(language === 'es' ? ' y ' : ' ')
}

function partOf(unit: keyof typeof UNITS, count: number, language: Language): string | null {
  return count === 0 ? null : UNITS[unit][language].format(count)
}

function plainDate(date: string): Temporal.PlainDate {
  return faultOf(() => Temporal.PlainDate.from(/^\d{4}-\d{2}-\d{2}$/.test(date) ? date : 'not a full date', { overflow: 'reject' }), `Not a date: ${date}`)
}

function faultOf<T>(make: () => T, message: string): T {
  try {
    return make()
  } catch (cause) {
    throw new RangeError(message, { cause })
  }
}

/** Locale data joins `6:00` and `PM` with a narrow space that some versions of it do not have. */
function withPlainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

function perLanguage<T>(make: (locale: string, language: Language) => T): { readonly [L in Language]: T } {
  return inEachLanguage((language) => make(LOCALES[language], language))
}

/** `48 kB`, `9.8 MB`: bytes in thousands, as operating systems and people count them now. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, value] = bytes < 1000 ? ['byte', bytes] as const : bytes < 1_000_000 ? ['kilobyte', bytes / 1000] as const : ['megabyte', bytes / 1_000_000] as const
  return new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
}

/** `2027-03-31T18:00:00-06:00[America/Mexico_City]` → `March 31, 2027, 6:00 PM (America/Mexico_City)`. Throws a fault on what is no such time. */
export function formatZonedTime(zoned: string, language: Language): string {
  const time = faultOf(() => Temporal.ZonedDateTime.from(zoned), `Not a time with a zone: ${zoned}`)
  // As it stands on that wall, whatever the zone of this machine.
  const onTheWall = time.toPlainDateTime().toZonedDateTime('UTC').toInstant()
  return `${DAYS[language].format(time.toPlainDate())}, ${withPlainSpaces(HOURS[language].format(onTheWall))} (${time.timeZoneId})`
}
