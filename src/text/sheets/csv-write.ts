// A sheet as CSV: RFC 4180 with CRLF, UTF-8 with the mark that makes Excel read it as such, and no
// cell that a spreadsheet would run.

import { cellText } from './cell.ts'
import type { Cell } from './cell.ts'
import { guardText } from './csv-guard.ts'
import type { CsvDelimiter } from './csv-read.ts'

const MARK = '\ufeff'

/** For programs, which would take the mark for a part of the first name, leave it out. */
export function renderCsv(rows: readonly (readonly (Cell | null)[])[], delimiter: CsvDelimiter = ',', { isMarked = true } = {}): string {
  return (isMarked ? MARK : '') + rows.map((cells) => cells.map((cell) => field(cell, delimiter)).join(delimiter) + '\r\n').join('')
}

/** Numbers and dates cannot be formulas: a negative number stays one. */
function field(cell: Cell | null, delimiter: CsvDelimiter): string {
  const text = cell?.kind === 'text' ? guardText(cell.text) : cellText(cell)
  return /["\r\n]/.test(text) || text.includes(delimiter) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
