// A table of an instrument as a file for programs: `/en/instruments/crossings/months.csv`, with the parameters of
// its page. The cells are those of the page, numbers as they are and codes as codes. A model that a tool solved, or a
// graph of what it links, stands beside them: `/en/instruments/closure/model.lp`.

import type { ShownTable } from '../instruments/asking.ts'
import type { ToolFile } from '../instruments/tool.ts'
import type { InstrumentView } from '../instruments/view.ts'
import { renderCsv } from '../text/sheets/csv-write.ts'

export const CSV_TYPE = 'text/csv; charset=utf-8'
export const FILE_TYPES: Readonly<Record<ToolFile['extension'], string>> = { lp: 'text/plain; charset=utf-8', jsonld: 'application/ld+json', xml: 'application/xml; charset=utf-8' }
const TABLE_FILE = /^(.+)\/([a-z][a-z0-9-]{0,63}\.(?:csv|lp|jsonld|xml))$/

export function toolTablePath(page: string, table: string): string {
  return `${page}/${table}.csv`
}

/** `model.lp` on the page of a tool. */
export function toolFilePath(page: string, { name, extension }: Pick<ToolFile, 'name' | 'extension'>): string {
  return `${page}/${name}.${extension}`
}

/** The page that a table's file belongs to, and the name of the file; null where a path names no such file. */
export function pageOfToolTable(path: string): { readonly page: string; readonly file: string } | null {
  const [, page, file] = TABLE_FILE.exec(path) ?? []
  return page === undefined || file === undefined ? null : { page, file }
}

/** Null where the page, as it was asked for, has no such file. */
export function findToolFile({ tool }: InstrumentView, file: string): { readonly type: string; readonly text: string } | null {
  const table = tool.tables.find(({ name }) => file === `${name}.csv`)
  if (table !== undefined) return { type: CSV_TYPE, text: renderToolTable(table) }
  const other = tool.files?.find(({ name, extension }) => file === `${name}.${extension}`)
  return other === undefined ? null : { type: FILE_TYPES[other.extension], text: other.text }
}

/** The names of the columns first. */
export function renderToolTable({ columns, rows }: ShownTable): string {
  const head = columns.map(({ name }) => ({ kind: 'text' as const, text: name }))
  return renderCsv([head, ...rows.map((cells) => cells.map((cell) => (cell === null ? null : typeof cell === 'number' ? { kind: 'number' as const, value: cell } : { kind: 'text' as const, text: cell })))], ',', { isMarked: false })
}
