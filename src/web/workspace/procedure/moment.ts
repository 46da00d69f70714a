// A moment to the second, as people of a place read it on their clocks, and in UTC.

import type { Language } from '../../../text/bilingual.ts'
import { formatDate } from '../../../text/format.ts'

/** `2026-12-01T17:00:00-06:00[America/Mexico_City]` → `December 1, 2026, 17:00:00 (America/Mexico City), 23:00:00 UTC`. */
export function exactWords(zoned: string, language: Language): string {
  const [, instant = zoned, zone = 'UTC'] = /^(.*?)\[(.*)\]$/.exec(zoned) ?? []
  const local = instant.slice(0, 19)
  const utc = new Date(instant).toISOString()
  const day = (date: string) => formatDate(date.slice(0, 10), language)
  const there = `${day(local)}, ${local.slice(11)} (${zone.replaceAll('_', ' ')})`
  return zone === 'UTC' ? there : `${there}, ${local.slice(0, 10) === utc.slice(0, 10) ? '' : `${day(utc)}, `}${utc.slice(11, 19)} UTC`
}

/** `2026-12-01T23:00:01Z` → `December 1, 2026, 23:00:01 UTC`. */
export function exactInstant(at: string, language: Language): string {
  return `${formatDate(at.slice(0, 10), language)}, ${at.slice(11, 19)} UTC`
}
