// Numbers with their unit, in full and short. Both countries write 1,234.5; what differs is the words:
// a billion is "mil millones" in Spanish, and "billones" never stands here, since to readers of English
// it says a thousand times less than it says in Spanish.

import type { Language } from './bilingual.ts'
import { formatNumber } from './format.ts'

/**
 * How a value is written. `label` is the unit in words of the page's language, in the plural and without a number: `trucks`, `camiones`.
 * A `percent` is given in percent (42.5, not 0.425) and needs no label; `usd` are U.S. dollars unless its label says more; `code` is a plain number.
 */
export interface Unit {
  readonly kind: 'number' | 'percent' | 'usd' | 'code'
  readonly label: string
  /** Fixed decimals where a value stands in full; absent means as many as it has, two at most. */
  readonly decimals?: number
}

/** Powers of ten that have a word. */
export type Magnitude = 1 | 1e3 | 1e6 | 1e9 | 1e12

const DOLLARS = { en: 'U.S. dollars', es: 'dólares' } as const satisfies Record<Language, string>
const WORDS = {
  en: { 1e6: ['million', 'million'], 1e9: ['billion', 'billion'], 1e12: ['trillion', 'trillion'] },
  es: { 1e6: ['millón', 'millones'], 1e9: ['mil millones', 'mil millones'], 1e12: ['millón de millones', 'millones de millones'] },
} as const satisfies Record<Language, Record<number, readonly [string, string]>>
const AXIS_WORDS = {
  en: { 1: '', 1e3: 'thousand', 1e6: 'million', 1e9: 'billion', 1e12: 'trillion' },
  es: { 1: '', 1e3: 'miles', 1e6: 'millones', 1e9: 'miles de millones', 1e12: 'millones de millones' },
} as const satisfies Record<Language, Record<Magnitude, string>>

/** `7.6 million`, `7.6 millones`; `334.0 billion`, `334.0 mil millones`; below a million in full: `431,254`. */
export function formatCompact(value: number, language: Language, decimals = 1): string {
  const magnitude = magnitudeOf(value)
  if (magnitude < 1e6) return formatSigned(value, language)
  const word = WORDS[language][magnitude as 1e6]
  const scaled = value / magnitude
  if (Number.isInteger(scaled)) {
    // "Mil millones", never "1 mil millones".
    const count = Math.abs(scaled) === 1 && magnitude === 1e9 && language === 'es' ? (scaled < 0 ? '−' : '') : `${formatSigned(scaled, language, 0)} `
    return `${count}${word[Math.abs(scaled) === 1 ? 0 : 1]}`
  }
  return `${formatSigned(scaled, language, decimals)} ${word[1]}`
}

/** `7,617,207 trucks`, `42.5%`, `US$331.2 billion`; `7.6 millones de camiones`, `331.2 mil millones de dólares`. */
export function formatQuantity(value: number, unit: Unit, language: Language, { isCompact = false }: { readonly isCompact?: boolean } = {}): string {
  if (unit.kind === 'percent') return formatValue(value, unit, language)
  const text = isCompact && unit.kind !== 'code' ? formatCompact(roundedTo(value, unit), language) : formatValue(value, unit, language)
  const label = unit.kind === 'usd' && unit.label === '' ? (language === 'en' ? null : Math.abs(value) === 1 ? 'dólar' : DOLLARS.es) : unit.label
  if (label === null) return text.startsWith('−') ? `−US$${text.slice(1)}` : `US$${text}`
  if (label === '') return text
  return needsDe(text, value, language) ? `${text} de ${label}` : `${text} ${label}`
}

/** The number alone as a table shows it, its unit standing in the head: `7,617,207`, `42.5%`. */
export function formatValue(value: number, unit: Unit, language: Language): string {
  const text = formatSigned(value, language, unit.decimals)
  return unit.kind === 'percent' ? `${text}%` : text
}

/** `42.5%` in both languages, from 42.5. */
export function formatPercent(percent: number, language: Language, decimals = 1): string {
  return `${formatSigned(percent, language, decimals)}%`
}

/** A number with a true minus sign, two decimals at most unless they are fixed. What rounds to zero has no sign. */
export function formatSigned(value: number, language: Language, decimals?: number): string {
  const rounded = decimals === undefined && !Number.isInteger(value) ? Math.round(value * 100) / 100 : value
  const text = Number.isInteger(rounded) && (decimals ?? 0) === 0 ? grouped(Math.abs(rounded)) : formatNumber(Math.abs(rounded), language, decimals)
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}

/** The same in both languages: pictures write thousands of whole numbers, and locale data is slow to ask. */
function grouped(whole: number): string {
  if (whole >= 1e15) return formatNumber(whole, 'en', 0)
  const digits = String(whole)
  let text = digits.slice(-3)
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)},${text}`
  return text
}

/** The largest power of ten with a word that leaves at least one before the point, after rounding to one decimal. */
export function magnitudeOf(value: number): Magnitude {
  const size = Math.abs(value)
  const fits = (magnitude: number) => Math.round((size / magnitude) * 10) / 10 >= 1 && size >= magnitude * 0.99995
  return fits(1e12) ? 1e12 : fits(1e9) ? 1e9 : fits(1e6) ? 1e6 : fits(1e3) ? 1e3 : 1
}

/** What stands over an axis whose ticks are divided by a magnitude: `million trucks`, `miles de millones de dólares`, `%`. */
export function formatAxisUnit(magnitude: Magnitude, unit: Unit, language: Language): string {
  if (unit.kind === 'percent') return unit.label === '' ? '%' : `% ${unit.label}`
  const label = unit.kind === 'usd' && unit.label === '' ? DOLLARS[language] : unit.label
  const word = AXIS_WORDS[language][magnitude]
  if (word === '' || label === '') return word === '' ? label : word
  return language === 'es' ? `${word} de ${label}` : `${word} ${label}`
}

function roundedTo(value: number, unit: Unit): number {
  return unit.decimals === undefined ? value : Number(value.toFixed(unit.decimals))
}

/** Spanish puts "de" between millions and what they are of, also where they are written in digits. */
function needsDe(text: string, value: number, language: Language): boolean {
  return language === 'es' && (/mill(ón|ones)$/.test(text) || (value !== 0 && value % 1e6 === 0))
}
