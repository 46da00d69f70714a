// A table of an instrument as a file for programs: `/en/instruments/crossings/months.csv`, with the parameters of
// its page. The cells are those of the page, numbers as they are and codes as codes.

import type { ShownTable } from '../instruments/asking.ts'
import type { InstrumentView } from '../instruments/view.ts'
import { renderCsv } from '../text/sheets/csv-write.ts'

export const CSV_TYPE = 'text/csv; charset=utf-8'
const TABLE_FILE = /^(.+)\/([a-z][a-z0-9-]{0,63})\.csv$/

export function toolTablePath(page: string, table: string): string {
  return `${page}/${table}.csv`
}

/** The page that a table's file belongs to; null where a path names no such file. */
export function pageOfToolTable(path: string): { readonly page: string; readonly table: string } | null {
  const [, page, table] = TABLE_FILE.exec(path) ?? []
  return page === undefined || table === undefined ? null : { page, table }
}

/** Null where the page, as it was asked for, has no such table. */
export function findToolTable({ tool }: InstrumentView, name: string): ShownTable | null {
  return tool.tables.find((table) => table.name === name) ?? null
}

/** The names of the columns first. */
export function renderToolTable({ columns, rows }: ShownTable): string {
  const head = columns.map(({ name }) => ({ kind: 'text' as const, text: name }))
  return renderCsv([head, ...rows.map((cells) => cells.map((cell) => (cell === null ? null : typeof cell === 'number' ? { kind: 'number' as const, value: cell } : { kind: 'text' as const, text: cell })))])
}
