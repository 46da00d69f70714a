// The forms in which data comes: each gives its headings, its rows to the engine, and its records to whoever has to
// say what is wrong with them.

import { open, readFile, stat, writeFile } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { SHEET_LIMITS } from '../../../text/sheets/cell.ts'
import type { Cell, Sheet, SheetLimits } from '../../../text/sheets/cell.ts'
import { parseXlsx } from '../../../text/sheets/xlsx-read.ts'
import { readIati } from '../../../text/iati/read.ts'
import { ACTIVITY_COLUMNS } from '../../../dialogue/data/activities.ts'
import { rowsOfActivity } from '../../../dialogue/data/activity-rows.ts'
import type { Column } from '../../../dialogue/data/columns.ts'
import { systemClock } from '../../clock.ts'
import { quoted } from '../sql.ts'
import { csvRecords } from './csv-records.ts'
import type { FileRecord } from './csv-records.ts'
import { readHeader } from './header.ts'
import type { Header } from './header.ts'
import { csvSource, parquetSource } from './load-sql.ts'
import { Gathered } from './report.ts'
import type { LoadCode, LoadProblem } from './report.ts'
import type { Records } from './survey.ts'

export const SOURCE_FORMS = ['csv', 'xlsx', 'parquet', 'iati'] as const
export type SourceForm = (typeof SOURCE_FORMS)[number]

export interface Source {
  readonly path: string
  readonly headings: readonly (string | null)[]
  /** What the engine reads; null where it cannot. Its `$1` is `path`. */
  readonly select: ((header: Header) => string) | null
  readonly records: Records
  readonly unreadable: 'cell-not-utf-8' | 'cell-without-value'
  /** What separates cells; null where nothing has to. */
  readonly delimiter: string | null
}

/** A file that cannot be opened as rows, with all that is known to be wrong with it. */
export interface Unopened {
  readonly problems: readonly LoadProblem[]
}

export interface SourceFile {
  readonly source: string
  readonly form: SourceForm
  readonly sheet: string | null
  /** A day in a sheet is read as what its column is of; null where nobody knows yet. */
  readonly columns: readonly Column[] | null
}

/** A workbook of data holds more than one of a plan. */
const LIMITS: SheetLimits = { fileBytes: 4 * SHEET_LIMITS.fileBytes, unpackedBytes: 2 * SHEET_LIMITS.unpackedBytes, rows: 1_048_576, columns: SHEET_LIMITS.columns, cells: 6_000_000 }
/** Bytes of a file of XML: what its reader takes. */
const LARGEST_XML = 32 * 1024 * 1024
const DELIMITERS = [',', ';', '\t', '|'] as const
const HEAD_BYTES = 1 << 16

export async function openSource(connection: DuckDBConnection, file: SourceFile): Promise<Source | Unopened> {
  switch (file.form) {
    case 'csv': return openCsv(file.source)
    case 'xlsx': return openWorkbook(file)
    case 'parquet': return openParquet(connection, file.source)
    case 'iati': return openActivities(file.source)
  }
}

async function openCsv(path: string): Promise<Source> {
  const delimiter = delimiterOf(await headOf(path))
  let headings: readonly (string | null)[] = []
  for await (const [first] of csvRecords(path, delimiter, false)) {
    if (first === undefined) continue
    if (first.line === 1 && first.broken === null) headings = first.cells
    break
  }
  return { path, headings, select: headings.length === 0 ? null : (header) => csvSource(header, delimiter), records: () => csvRecords(path, delimiter, headings.length === 1), unreadable: 'cell-not-utf-8', delimiter }
}

async function headOf(path: string): Promise<string> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead).toString('latin1')
  } finally {
    await file.close()
  }
}

/** The one that stands most often in the first line, outside quotes; of two the one named first. */
function delimiterOf(head: string): string {
  const [line = ''] = head.replace(/"[^"]*"/g, '').split(/\r|\n/, 1)
  return DELIMITERS.toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ','
}

async function openWorkbook({ source, sheet: wanted, columns }: SourceFile): Promise<Source | Unopened> {
  const sheets = parseXlsx(await readFile(source), LIMITS)
  if ('code' in sheets) return problem(sheets.code, sheets.at)
  const held = sheets.filter(({ rows, isHidden, name }) => (wanted === null ? !isHidden && rows.length > 0 : name === wanted))
  const [sheet] = held
  if (sheet === undefined) return problem('data-file-empty')
  if (held.length > 1) return problem('file-sheet-unclear', held.map(({ name }) => name).join(', '))
  const records = recordsOf(sheet, columns)
  const hasUnreadable = records.some(({ cells }) => cells.includes(null))
  return recordsSource(source, records, !hasUnreadable)
}

/** Records held in memory, written beside the file as text for the engine. */
async function recordsSource(source: string, records: readonly FileRecord[], isReadable: boolean): Promise<Source> {
  const path = `${source}.csv`
  if (isReadable) await writeFile(path, records.map(({ cells }) => `${cells.map(field).join(',')}\n`).join(''), { mode: 0o600 })
  return { path, headings: records[0]?.cells ?? [], select: isReadable ? (header) => csvSource(header, ',') : null, records: async function* () { yield await Promise.resolve(records) }, unreadable: 'cell-without-value', delimiter: null }
}

/** Activities of IATI: rows of the closed list of columns, each with the line on which its claim stands. */
async function openActivities(source: string): Promise<Source | Unopened> {
  if ((await stat(source)).size > LARGEST_XML) return problem('exchange-too-large')
  const read = readIati(await readFile(source), systemClock.now().slice(0, 10))
  if ('unreadable' in read) return { problems: [{ code: read.unreadable.code, line: read.unreadable.line, column: null, cell: read.unreadable.what, firstLine: null }] }
  if ('problems' in read) return { problems: read.problems.map(({ code, line, path, found }) => ({ code, line, column: path, cell: found === '' ? null : found, firstLine: null })) }
  const columns = ACTIVITY_COLUMNS.map(({ name }) => name)
  const rows = read.activities.flatMap(rowsOfActivity).map(({ line, row }): FileRecord => ({ line, cells: columns.map((name) => String(row[name] ?? '')), lines: null, broken: null }))
  return recordsSource(source, [{ line: 1, cells: columns, lines: null, broken: null }, ...rows], true)
}

function field(cell: string | null): string {
  return `"${(cell ?? '').replaceAll('"', '""')}"`
}

/** Rows as wide as the header; what stands beyond it is told. */
function recordsOf({ rows }: Sheet, columns: readonly Column[] | null): readonly FileRecord[] {
  const [first, ...rest] = rows
  if (first === undefined) return []
  const headings = withoutTrailing(first.cells.map((cell) => textOf(cell, null)))
  const header = columns === null ? null : readHeader(headings, columns, 1, new Gathered(0))
  const body = rest.map(({ number, cells }): FileRecord => {
    const texts = withoutTrailing(cells.map((cell, index) => textOf(cell, header?.[index] ?? null)))
    return { line: number, cells: [...texts, ...Array<string>(Math.max(0, headings.length - texts.length)).fill('')], lines: null, broken: null }
  })
  // The header stands on the first line of what is read, wherever in the sheet.
  return [{ line: 1, cells: headings, lines: null, broken: null }, ...body]
}

function withoutTrailing(cells: readonly (string | null)[]): readonly (string | null)[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}

/** Null: a formula that failed or was never computed. A month typed into a sheet has become its first day. */
function textOf(cell: Cell | null, column: Column | null): string | null {
  switch (cell?.kind) {
    case undefined: return ''
    case 'text': return cell.text
    case 'number': return String(cell.value)
    case 'boolean': return String(cell.value)
    case 'date': return column?.type === 'month' && cell.date.endsWith('-01') ? cell.date.slice(0, 7) : cell.date
    case 'error': case 'uncomputed': return null
  }
}

async function openParquet(connection: DuckDBConnection, path: string): Promise<Source | Unopened> {
  const described = await connection.runAndReadAll('DESCRIBE SELECT * FROM read_parquet($1)', [path]).catch((error: unknown) => ({ error }))
  if ('error' in described) return problem('file-parquet-broken')
  const columns = described.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }))
  const nested = columns.find(({ type }) => /[[\]()]|^(BLOB|VARIANT|GEOMETRY)/.test(type.replace(/^DECIMAL\([0-9,]+\)$/, '')))
  if (nested !== undefined) return { problems: [{ code: 'column-nested', line: 0, column: nested.name.slice(0, 100), cell: null, firstLine: null }] }
  const names = columns.map(({ name }) => name)
  return { path, headings: names, select: () => parquetSource(names), records: () => parquetRecords(connection, path, names), unreadable: 'cell-without-value', delimiter: null }
}

/** Rows of a table are told from 1; the header comes before them. */
async function* parquetRecords(connection: DuckDBConnection, path: string, names: readonly string[]): AsyncGenerator<readonly FileRecord[]> {
  yield [{ line: 1, cells: names, lines: null, broken: null }]
  const result = await connection.stream(`SELECT ${names.map((name) => `CAST(${quoted(name)} AS VARCHAR)`).join(', ')} FROM read_parquet($1)`, [path])
  let line = 0
  for await (const rows of result.yieldRows()) {
    yield rows.map((row): FileRecord => ({ line: (line += 1), cells: row.map((cell) => (typeof cell === 'string' ? cell : '')), lines: null, broken: null }))
  }
}

function problem(code: LoadCode, cell: string | null = null): Unopened {
  return { problems: [{ code, line: 0, column: null, cell: cell === '' ? null : cell, firstLine: null }] }
}
