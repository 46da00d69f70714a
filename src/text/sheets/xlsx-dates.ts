// Days in a workbook: numbers that a format shows as a day. Which numbers are days is said only by
// the formats (ECMA-376 part 1, 18.8.30); which day a number is, by one of two systems (18.17.4.1).

import type { Cell } from './cell.ts'

const DAY = 86_400_000
/** Built-in formats that show a day; those of times alone (18–21, 45–47) are none. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
/** 9999-12-31 in the system of 1900. */
const LAST = 2_958_465

/** Whether a format shows a day: what is quoted, escaped or in brackets is not of the format itself. */
export function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id)
  const [first = ''] = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')
  if (/^general$/i.test(first.trim())) return false
  return /[dy]/i.test(first) || (/m/i.test(first) && !/[hs0#?]/i.test(first))
}

/**
 * The day of a number; the number itself where it is none. 1900 had no 29 February, but the first
 * spreadsheets thought so: number 60 is that day and no day, and from 61 on one is counted too many.
 */
export function dayCell(value: number, is1904: boolean): Cell {
  const days = Math.floor(value) + (is1904 ? 1462 : 0)
  if (!Number.isFinite(value) || days < 1 || days > LAST || (!is1904 && days === 60)) return { kind: 'number', value }
  const epoch = !is1904 && days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  return { kind: 'date', date: new Date(epoch + days * DAY).toISOString().slice(0, 10) }
}

/** The number of a day in the system of 1900; null for days before March 1900, which spreadsheets do not agree on. */
export function serialOf(date: string): number | null {
  const serial = (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY
  return Number.isInteger(serial) && serial > 60 && serial <= LAST ? serial : null
}
