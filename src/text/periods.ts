// Periods as datasets write them (`2024-03-31`, `2024-03`, `2024-Q1`, `2024`), counted and named.
// Nothing here knows what day it is.

import type { Language } from './bilingual.ts'
import { formatDate } from './format.ts'

/** How long a period is. A fiscal year of the United States has the name of the year in which it ends. */
export type PeriodLength = 'day' | 'month' | 'quarter' | 'year' | 'us-fiscal-year'

const DAY_MS = 86_400_000
const FORMS = {
  day: /^\d{4}-\d{2}-\d{2}$/, month: /^\d{4}-(?:0[1-9]|1[0-2])$/, quarter: /^\d{4}-Q[1-4]$/, year: /^\d{4}$/, 'us-fiscal-year': /^\d{4}$/,
} as const satisfies Record<PeriodLength, RegExp>
const MONTHS: Partial<Record<Language, readonly string[]>> = {}
const LOCALES = { en: 'en-US', es: 'es-MX' } as const satisfies Record<Language, string>

/** The number of a period, one more for the next; null for what is no such period. */
export function parsePeriod(text: string, length: PeriodLength): number | null {
  if (!FORMS[length].test(text)) return null
  const year = Number(text.slice(0, 4))
  if (length === 'year' || length === 'us-fiscal-year') return year
  if (length === 'quarter') return year * 4 + Number(text.slice(6)) - 1
  const month = Number(text.slice(5, 7)) - 1
  if (length === 'month') return year * 12 + month
  const at = Date.UTC(year, month, Number(text.slice(8)))
  return new Date(at).toISOString().startsWith(text) ? at / DAY_MS : null
}

/** The period of a number: the reverse of `parsePeriod`. */
export function periodOf(count: number, length: PeriodLength): string {
  if (length === 'day') return new Date(count * DAY_MS).toISOString().slice(0, 10)
  if (length === 'month') return `${yearText(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`
  if (length === 'quarter') return `${yearText(Math.floor(count / 4))}-Q${(count % 4) + 1}`
  return yearText(count)
}

/** `March 2024`, `marzo de 2024`; `first quarter of 2024`; `fiscal year 2024`. Text that is no such period stays as it is. */
export function formatPeriod(text: string, length: PeriodLength, language: Language): string {
  if (parsePeriod(text, length) === null) return text
  if (length === 'quarter') return `${QUARTERS[language][Number(text.at(-1)) - 1] ?? ''} ${language === 'es' ? 'de' : 'of'} ${text.slice(0, 4)}`
  if (length === 'us-fiscal-year') return language === 'es' ? `año fiscal ${text}` : `fiscal year ${text}`
  return formatDate(text, language)
}

/** As short as it can be read: `Mar 2024`, `mar 2024`; `Q1 2024`, `T1 2024`; `FY 2024`, `AF 2024`; `Mar 31, 2024`, `31 mar 2024`. */
export function formatPeriodShort(text: string, length: PeriodLength, language: Language): string {
  const count = parsePeriod(text, length)
  if (count === null) return text
  const [year = '', part = '', day = ''] = text.split('-')
  if (length === 'quarter') return `${language === 'es' ? 'T' : 'Q'}${part.slice(1)} ${year}`
  if (length === 'us-fiscal-year') return `${language === 'es' ? 'AF' : 'FY'} ${year}`
  if (length === 'year') return year
  const month = monthName(Number(part) - 1, language)
  if (length === 'month') return `${month} ${year}`
  return language === 'es' ? `${Number(day)} ${month} ${year}` : `${month} ${Number(day)}, ${year}`
}

/** `Jan`, `ene`: the short name of a month counted from 0. */
export function monthName(index: number, language: Language): string {
  return (MONTHS[language] ??= monthNames(LOCALES[language]))[index] ?? ''
}

const QUARTERS = {
  en: ['first quarter', 'second quarter', 'third quarter', 'fourth quarter'], es: ['primer trimestre', 'segundo trimestre', 'tercer trimestre', 'cuarto trimestre'],
} as const satisfies Record<Language, readonly string[]>

function yearText(year: number): string {
  return String(year).padStart(4, '0')
}

function monthNames(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)).replace('.', ''))
}
