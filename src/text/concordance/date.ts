// Dates, whole or partial: `13 December 2021`, `9 y 10 de marzo`, `January-May 2024`, `2021-12-13`, `12/13/2021`, a year alone.
// The value is as much of `2021-12-13` as the text says; `--12-13` where it names no year.

import { fold } from './lexicon/lexicon.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { readNumerals } from './numeral.ts'
import { blank, mention } from './mention.ts'
import type { Kind, Passage, Mention } from './mention.ts'

const YEAR = '(?:19|20)\\d\\d(?!\\d)'
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th|\\.?[ºª°]|er|ro|o\\.)?(?![\\d\\p{L}%]|[.,:]\\d)'
const BETWEEN_DAYS = '\\s*(?:-|–|—|,|,?\\s+(?:and|y|e|o|or)\\s|\\s(?:to|through|until|al?|hasta)\\s|&)\\s*(?:the\\s+|el\\s+)?'
const DAYS = `${DAY}(?:${BETWEEN_DAYS}${DAY})*`
const DAYS_BEFORE = new RegExp(`(?<![\\d.,/:$€\\p{L}-])(?:primero|${DAYS})(?=(?:\\s+(?:day\\s+)?(?:of\\s+|de\\s+)?|-)$)`, 'iu')
const LAST_DAY = `${BETWEEN_DAYS}${DAY}(?=\\s*(?:[.,;:)]|$|in\\s|at\\s|on\\s|by\\s|en\\s|de\\s))`
const DAYS_AFTER = new RegExp(`^(?:\\.(?!\\s+\\p{L}))?[\\s-]+(?:the\\s+)?(${DAY}(?:\\s*[-–—]\\s*${DAY})*(?:${LAST_DAY})*)`, 'iu')
const YEAR_AFTER = new RegExp(`^(?:\\.?,?\\s+(?:of\\s+|del?\\s+(?:año\\s+)?)?|\\.?-|,)(${YEAR})`, 'iu')
const YEAR_BEFORE = /(?<!\d)((?:19|20)\d\d),?\s+(?:on|el)\s+$/i
const BETWEEN_DATES = /^\s*(?:,|-|–|—|and|y|e|to|al?|through|until|hasta|or|o|the|el|de|del|from|\s)*\s*$/i

const ISO = /(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?![\d-])/g
const SLASHED = new RegExp(`(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(${YEAR})`, 'g')
const YEARS = /(?<![\d.,$€/-])(?:FY\s?)?((?:19|20)\d\d)(?:([-–/])(\d\d(?:\d\d)?))?(?![\d%]|[.,]\d|\s?%)/g

export const DATE: Kind = {
  read(passage) {
    let rest = passage.rest
    const mentions: Mention[] = []
    for (const find of [findIso, findSlashed, findNamed]) {
      const found = find({ ...passage, rest })
      mentions.push(...found)
      rest = blank(rest, found)
    }
    return [...mentions, ...findYears(rest), ...findDecades(rest, passage.lexicon), ...findWeekdays(rest, passage.lexicon)]
  },
}

function findIso({ rest }: Passage): readonly Mention[] {
  return [...rest.matchAll(ISO)].map((match) => mention('date', [`d:${match[0]}`], match.index, match.index + match[0].length))
}

/** The same digits are two dates: 03/04/2021 is in March in English and in April in Spanish. */
function findSlashed({ rest, lexicon }: Passage): readonly Mention[] {
  return [...rest.matchAll(SLASHED)].flatMap((match) => {
    const [one, other, year] = [Number(match[1]), Number(match[2]), match[3] ?? '']
    const monthFirst = other <= 31 && one <= 12 ? [`d:${year}-${two(one)}-${two(other)}`] : []
    const dayFirst = one <= 31 && other <= 12 ? [`d:${year}-${two(other)}-${two(one)}`] : []
    const values = lexicon.slashFirst === 'unknown' ? [...monthFirst, ...dayFirst]
      : lexicon.slashFirst === 'month' ? (monthFirst.length > 0 ? monthFirst : dayFirst) : (dayFirst.length > 0 ? dayFirst : monthFirst)
    return values.length === 0 ? [] : [mention('date', values, match.index, match.index + match[0].length)]
  })
}

interface NamedDate {
  readonly start: number
  readonly end: number
  readonly days: readonly { readonly day: number; readonly start: number; readonly end: number }[]
  readonly month: number
  readonly isLoose: boolean
  year: string | null
}

/** Around each month name: the days before or after it, the year after it. */
function findNamed({ rest, lexicon }: Passage): readonly Mention[] {
  if (lexicon.monthPattern === null) return []
  const dates: NamedDate[] = []
  for (const match of rest.matchAll(lexicon.monthPattern)) {
    const floor = dates.at(-1)?.end ?? 0
    if (match.index < floor) continue
    const date = around(rest, match.index, match[0], floor, lexicon)
    if (date !== null) dates.push(date)
  }
  // `March 30 to April 2, 2023`: the year is said once for both.
  for (let index = dates.length - 2; index >= 0; index -= 1) {
    const [date, next] = [dates[index], dates[index + 1]]
    if (date !== undefined && next !== undefined && date.year === null && BETWEEN_DATES.test(rest.slice(date.end, next.start))) date.year = next.year
  }
  return dates.flatMap(mentionsOf)
}

function around(rest: string, at: number, name: string, floor: number, lexicon: Lexicon): NamedDate | null {
  const month = lexicon.months.get(fold(name))
  if (month === undefined) return null
  const left = rest.slice(Math.max(floor, at - 48), at)
  const leftStart = at - left.length
  const before = DAYS_BEFORE.exec(left)
  const nameEnd = at + name.length
  const after = before === null ? DAYS_AFTER.exec(rest.slice(nameEnd, nameEnd + 48)) : null
  const listed = before !== null ? { text: before[0], start: leftStart + before.index }
    : after !== null ? { text: after[1] ?? '', start: nameEnd + after[0].length - (after[1] ?? '').length } : null
  const spelled = listed === null ? spelledDay(left, leftStart, lexicon) : null
  const days = listed !== null ? daysIn(listed.text, listed.start) : spelled === null ? [] : [spelled]
  const bodyEnd = after !== null && days.length > 0 ? nameEnd + after[0].length : nameEnd
  const year = YEAR_AFTER.exec(rest.slice(bodyEnd, bodyEnd + 24))
  const spelledInYear = year === null ? spelledYear(rest.slice(bodyEnd, bodyEnd + 64), bodyEnd, lexicon) : null
  const start = before !== null && listed !== null ? listed.start : spelled?.start ?? at
  // `In 2013, on September 20`: blanked with the date, or it would be read as a second one.
  const earlier = days.length === 1 && year === null && spelledInYear === null ? YEAR_BEFORE.exec(rest.slice(Math.max(floor, start - 16), start)) : null
  const isBare = days.length === 0 && year === null && spelledInYear === null
  return {
    start: earlier === null ? start : start - earlier[0].length,
    end: spelledInYear?.end ?? bodyEnd + (year?.[0].length ?? 0),
    days, month, year: year?.[1] ?? spelledInYear?.year ?? earlier?.[1] ?? null,
    isLoose: isBare && lexicon.isLooseMonth(name, left),
  }
}

/** `trece de diciembre`, `this thirteenth day of December`: the register of treaties. */
function spelledDay(left: string, leftStart: number, lexicon: Lexicon): NamedDate['days'][number] | null {
  const link = /(?:\s+de|(?:\s+days?)?(?:\s+del?\s+mes\s+de|\s+of))?\s+$/i.exec(left)
  const numeral = link === null || link[0].trim() === '' ? undefined : readNumerals(left.slice(0, link.index), lexicon).at(-1)
  const day = numeral?.values[0] ?? 0
  if (numeral === undefined || numeral.end !== link?.index || !Number.isInteger(day) || day < 1 || day > 31) return null
  return { day, start: leftStart + numeral.start, end: leftStart + numeral.end }
}

/** `de dos mil veintiuno`, `, two thousand and twenty-one`. */
function spelledYear(right: string, rightStart: number, lexicon: Lexicon): { readonly year: string; readonly end: number } | null {
  const link = /^,?\s+(?:del?\s+(?:año\s+)?|of\s+)?(?=dos mil|mil novec|two thousand)/i.exec(right)
  const numeral = link === null ? undefined : readNumerals(right, lexicon)[0]
  const year = numeral?.values[0] ?? 0
  if (numeral === undefined || numeral.start !== link?.[0].length || year < 1900 || year > 2099) return null
  return { year: String(year), end: rightStart + numeral.end }
}

function daysIn(list: string, start: number): NamedDate['days'] {
  if (/^primero$/i.test(list)) return [{ day: 1, start, end: start + list.length }]
  return [...list.matchAll(/\d{1,2}/g)].map((match) => ({ day: Number(match[0]), start: start + match.index, end: start + match.index + match[0].length }))
}

/** One mention for each day; together they cover the whole date, so that nothing in it is read again. */
function mentionsOf(date: NamedDate): readonly Mention[] {
  const month = two(date.month)
  const values = (rest: string): readonly string[] => date.year === null ? [`d:--${rest}`] : [`d:${date.year}-${rest}`]
  if (date.days.length <= 1) {
    const day = date.days[0]
    return [mention('date', values(day === undefined ? month : `${month}-${two(day.day)}`), date.start, date.end, { isLoose: date.isLoose })]
  }
  return date.days.map((one, index) => mention('date', values(`${month}-${two(one.day)}`),
    index === 0 ? date.start : one.start, index === date.days.length - 1 ? Math.max(date.end, one.end) : (date.days[index + 1]?.start ?? one.end)))
}

/** `2023`, `2022-2024`, `2022-23`. A year could also be a count of as many things. */
function findYears(rest: string): readonly Mention[] {
  return [...rest.matchAll(YEARS)].flatMap((match) => {
    const first = match[1] ?? ''
    const start = match.index + match[0].indexOf(first)
    const second = match[3]
    const until = second === undefined ? null : second.length === 2 ? `${first.slice(0, 2)}${second}` : second
    const one = yearMention(first, start, start + 4)
    const isYear = until !== null && Number(until) <= 2099 && (second?.length === 4 || Number(until) > Number(first))
    return isYear ? [one, yearMention(until, start + 5, start + 5 + (second?.length ?? 0))] : [one]
  })
}

function yearMention(year: string, start: number, end: number): Mention {
  return mention('date', [`d:${year}`, `n:${Number(year)}`], start, end)
}

/** `los años noventa`: the 1990s; the twenties are those of a century ago or these. */
function findDecades(rest: string, lexicon: Lexicon): readonly Mention[] {
  if (lexicon.decades === null) return []
  return [...rest.matchAll(lexicon.decades)].flatMap((match) => {
    const name = fold(match[1] ?? '')
    const word = lexicon.numbers.get(name) ?? lexicon.numbers.get(`${name}y`)
    return word === undefined ? [] : [mention('date', [`d:19${word.value}`, `d:20${word.value}`], match.index, match.index + match[0].length)]
  })
}

function findWeekdays(rest: string, lexicon: Lexicon): readonly Mention[] {
  if (lexicon.weekdays === null) return []
  return [...rest.matchAll(lexicon.weekdays)].map((match) => {
    const number = lexicon.weekdayNames.indexOf(fold(match[1] ?? '')) + 1
    return mention('date', [`w:${number}`], match.index, match.index + match[0].length)
  })
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
