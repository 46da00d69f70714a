// Closed days as lines: `2027-01-01, New Year's Day, Año Nuevo, 1`, pasted or in a CSV of a spreadsheet. A first line that
// names its columns is left out, and so are days on the weekend, on which nothing counts anyway.

import type { CalendarContent } from '../../../dialogue/statements/index.ts'
import { parseCsv } from '../../../text/sheets/csv-read.ts'
import { cellText } from '../../../text/sheets/cell.ts'
import { renderCsv } from '../../../text/sheets/csv-write.ts'

export interface DayLines {
  readonly days: CalendarContent['days']
  readonly leftOut: number
}

/** Null where the bytes are no table that can be read. Days that are none are kept as typed, for the rules to say so. */
export function parseDayLines(bytes: Uint8Array, languages: readonly string[], weekend: readonly number[]): DayLines | null {
  if (new TextDecoder().decode(bytes).trim() === '') return { days: [], leftOut: 0 }
  const sheet = parseCsv(bytes, 'days')
  if ('code' in sheet) return null
  const lines = sheet.sheet.rows.map(({ cells }) => cells.map((cell) => cellText(cell).trim())).filter((cells) => cells.some((cell) => cell !== ''))
  const told = /^\d/.test(lines[0]?.[0] ?? '') ? lines : lines.slice(1)
  const days = told.map(([day = '', ...rest]) => ({
    day, title: Object.fromEntries(languages.map((language, place) => [language, rest[place] ?? ''])), source: sourceOf(rest[languages.length] ?? ''),
  }))
  const working = days.filter(({ day }) => !isWeekend(day, weekend))
  return { days: working, leftOut: days.length - working.length }
}

/** The same lines, for a form. */
export function renderDayLines({ days }: Pick<CalendarContent, 'days'>, languages: readonly string[]): string {
  return renderCsv(days.map(({ day, title, source }) => [day, ...languages.map((language) => title[language] ?? ''), String(source + 1)].map((text) => ({ kind: 'text' as const, text }))), ',', { isMarked: false }).replaceAll('\r\n', '\n')
}

/** People count from one; the first where none is named. What is no number names none that is there. */
function sourceOf(text: string): number {
  return text === '' ? 0 : /^[1-9]\d{0,3}$/.test(text) ? Number(text) - 1 : 9999
}

function isWeekend(day: string, weekend: readonly number[]): boolean {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(day) && weekend.includes(Temporal.PlainDate.from(day, { overflow: 'reject' }).dayOfWeek)
  } catch {
    return false
  }
}
