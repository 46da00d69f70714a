// What a spreadsheet holds, whatever file it came from: cells in rows under letters. The formats
// beside this file turn bytes into this and back; what the cells mean is for others to say.

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A cell that its file says is a day, as `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** What a spreadsheet shows where a formula fails: `#REF!`. */
  | { readonly kind: 'error'; readonly error: string }
  /** A formula whose file keeps no value of it. */
  | { readonly kind: 'uncomputed' }

export interface SheetRow {
  /** From 1, as people see it; rows that hold nothing may be left out. */
  readonly number: number
  readonly isHidden: boolean
  /** By column from A on; null where a cell is empty. */
  readonly cells: readonly (Cell | null)[]
}

/** Columns from 0, rows from 1; both ends belong to it. */
export interface CellRange {
  readonly fromColumn: number
  readonly toColumn: number
  readonly fromRow: number
  readonly toRow: number
}

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merged: readonly CellRange[]
}

/** Why a file could not be read as sheets at all. Closed; each has a sentence in both languages. */
export const SHEET_FILE_CODES = [
  'sheet-not-utf-8', 'sheet-not-text', 'sheet-empty', 'sheet-quote-open', 'sheet-quote-stray', 'sheet-too-large', 'sheet-old-format', 'sheet-opendocument',
  'sheet-zip-broken', 'sheet-not-workbook', 'sheet-xml-broken',
] as const
export type SheetFileCode = (typeof SHEET_FILE_CODES)[number]

/** Where in the file it stopped: a cell, a line and byte, or a part of the archive; empty if it is about the whole. */
export interface SheetFileProblem {
  readonly code: SheetFileCode
  readonly at: string
}

/** Bounds on what is read, so that no small file can cost much memory or time. */
export interface SheetLimits {
  /** Bytes of a file as it comes. */
  readonly fileBytes: number
  /** Bytes of all parts that are read, unpacked. */
  readonly unpackedBytes: number
  readonly rows: number
  readonly columns: number
  /** Over all sheets. */
  readonly cells: number
}
export const SHEET_LIMITS: SheetLimits = { fileBytes: 16 * 1024 * 1024, unpackedBytes: 160 * 1024 * 1024, rows: 50_000, columns: 500, cells: 2_000_000 }

/** 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26))
}

/** `D14` for column 3 of row 14. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`
}

/** `D14` → column 3, row 14; null for what is no such name. */
export function parseCellName(name: string): { readonly column: number; readonly row: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? []
  if (letters === undefined || digits === undefined) return null
  return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, row: Number(digits) }
}

export function rangeName({ fromColumn, fromRow, toColumn, toRow }: CellRange): string {
  return `${cellName(fromColumn, fromRow)}:${cellName(toColumn, toRow)}`
}

/** What a cell shows, as plain text: `` for an empty one. */
export function cellText(cell: Cell | null | undefined): string {
  switch (cell?.kind) {
    case 'text': return cell.text
    case 'number': return String(cell.value)
    case 'date': return cell.date
    case 'boolean': return cell.value ? 'TRUE' : 'FALSE'
    case 'error': return cell.error
    default: return ''
  }
}

export function textCell(text: string): Cell | null {
  return text === '' ? null : { kind: 'text', text }
}
