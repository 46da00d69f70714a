// From sheets to rows under known columns: which sheet is the plan, where its header stands, what in
// it cannot be read. What the cells say is read elsewhere.

import type { LanguageTag } from '../../text/bilingual.ts'
import { cellName, cellText, rangeName } from '../../text/sheets/cell.ts'
import type { Cell, Sheet, SheetRow } from '../../text/sheets/cell.ts'
import { columnsFor, comparable, headerIndex, PLAN_COLUMNS } from './columns.ts'
import type { ColumnCode, TableColumn } from './columns.ts'
import type { TableProblem } from './problem.ts'

export interface TableRow {
  /** As the spreadsheet counts. */
  readonly number: number
  /** By code of the column; columns of the table in which the row has nothing are absent. */
  readonly cells: ReadonlyMap<ColumnCode, Cell>
}

export interface PlanTable {
  readonly sheet: string
  /** Every column that the table has → its place from 0. */
  readonly columns: ReadonlyMap<ColumnCode, number>
  readonly headerRow: number
  readonly rows: readonly TableRow[]
}

export interface TableReading {
  readonly table: PlanTable | null
  readonly problems: readonly TableProblem[]
  readonly warnings: readonly TableProblem[]
}

/** A header is looked for in so many rows: a title and a line of explanation may stand above it. */
const ROWS_ABOVE = 20

interface Candidate {
  readonly sheet: Sheet
  readonly header: SheetRow
}

export function readTable(sheets: readonly Sheet[], languages: readonly LanguageTag[]): TableReading {
  const index = headerIndex(columnsFor(languages))
  const candidates = sheets.flatMap((sheet): readonly Candidate[] => {
    const header = sheet.rows.slice(0, ROWS_ABOVE).find((row) => isHeader(row, index))
    return header === undefined ? [] : [{ sheet, header }]
  })
  const shown = candidates.filter(({ sheet }) => !sheet.isHidden)
  const warnings = candidates.filter(({ sheet }) => sheet.isHidden).map(({ sheet }): TableProblem => ({ code: 'sheet-hidden', sheet: sheet.name, cell: '', said: sheet.name, finding: null }))
  const [only] = shown
  if (only === undefined) return { table: null, problems: [{ code: 'table-not-found', sheet: sheets.map(({ name }) => name).join(', '), cell: '', said: '', finding: null }], warnings }
  if (shown.length > 1) return { table: null, problems: shown.map(({ sheet }) => ({ code: 'table-several', sheet: sheet.name, cell: '', said: sheet.name, finding: null })), warnings }
  const read = new SheetReading(only, languages, index)
  return { table: read.table, problems: read.problems, warnings: [...warnings, ...read.warnings] }
}

/** At least two known columns, one of them what says which element a row is about. */
function isHeader(row: SheetRow, index: ReadonlyMap<string, TableColumn>): boolean {
  const known = row.cells.flatMap((cell) => index.get(comparable(cellText(cell))) ?? [])
  return known.length >= 2 && known.some(({ column }) => column === 'number' || column === 'item')
}

class SheetReading {
  readonly table: PlanTable
  readonly problems: TableProblem[] = []
  readonly warnings: TableProblem[] = []
  readonly #sheet: Sheet
  readonly #header: SheetRow

  constructor({ sheet, header }: Candidate, languages: readonly LanguageTag[], index: ReadonlyMap<string, TableColumn>) {
    this.#sheet = sheet
    this.#header = header
    const columns = this.#columns(index)
    this.#missingLanguages(columns, languages)
    const rows = sheet.rows.filter(({ number }) => number > header.number)
    this.#merged(columns)
    this.#hidden(rows)
    this.table = { sheet: sheet.name, headerRow: header.number, columns, rows: rows.flatMap((row) => this.#row(row, columns) ?? []) }
  }

  #columns(index: ReadonlyMap<string, TableColumn>): ReadonlyMap<ColumnCode, number> {
    const columns = new Map<ColumnCode, number>()
    for (const [place, cell] of this.#header.cells.entries()) {
      const said = cellText(cell).trim()
      const known = index.get(comparable(said))
      const at = { sheet: this.#sheet.name, cell: cellName(place, this.#header.number), said, finding: null }
      if (known !== undefined && columns.has(known.code)) this.problems.push({ code: 'column-twice', ...at })
      else if (known !== undefined) columns.set(known.code, place)
      else if (said !== '') this.warnings.push({ code: 'column-unknown', ...at })
    }
    return columns
  }

  /** Titles in one language of two are a file half done; those in force keep what they have. */
  #missingLanguages(columns: ReadonlyMap<ColumnCode, number>, languages: readonly LanguageTag[]): void {
    for (const { code, column, language } of columnsFor(languages)) {
      if (language === null || columns.has(code)) continue
      const beside = languages.find((other) => columns.has(`${column}.${other}`))
      if (beside === undefined || column === 'variants' || column === 'wording') continue
      this.warnings.push({ code: 'column-missing-language', sheet: this.#sheet.name, cell: cellName(columns.get(`${column}.${beside}`) ?? 0, this.#header.number), said: code, finding: null })
    }
  }

  /** Of merged cells a file keeps the first only: the others would be read as empty, and empty something. */
  #merged(columns: ReadonlyMap<ColumnCode, number>): void {
    const known = new Set(columns.values())
    for (const range of this.#sheet.merged) {
      const touches = Array.from({ length: range.toColumn - range.fromColumn + 1 }, (_, offset) => range.fromColumn + offset).some((column) => known.has(column))
      if (range.toRow > this.#header.number && touches) this.problems.push({ code: 'cells-merged', sheet: this.#sheet.name, cell: cellName(range.fromColumn, range.fromRow), said: rangeName(range), finding: null })
    }
  }

  #hidden(rows: readonly SheetRow[]): void {
    const hidden = rows.filter(({ isHidden }) => isHidden).map(({ number }) => number)
    const [first] = hidden
    if (first !== undefined) this.warnings.push({ code: 'rows-hidden', sheet: this.#sheet.name, cell: cellName(0, first), said: `${hidden.slice(0, 10).join(', ')}${hidden.length > 10 ? ' …' : ''}`, finding: null })
  }

  /** Null where the row holds nothing, or what it is about cannot be read: then nothing more is said of it. */
  #row({ number, cells }: SheetRow, columns: ReadonlyMap<ColumnCode, number>): TableRow | null {
    const found = new Map<ColumnCode, Cell>()
    let isAboutSomething = true
    for (const [code, place] of columns) {
      const cell = cells[place] ?? null
      if (cell === null || cellText(cell).trim() === '' && cell.kind !== 'uncomputed') continue
      const problem = problemOf(cell, code)
      if (problem !== null) {
        this.problems.push({ code: problem, sheet: this.#sheet.name, cell: cellName(place, number), said: cellText(cell), finding: null })
        isAboutSomething &&= code !== 'number' && code !== 'item'
        continue
      }
      if (code === 'number' && cell.kind === 'number' && !Number.isInteger(cell.value)) this.warnings.push({ code: 'number-as-figure', sheet: this.#sheet.name, cell: cellName(place, number), said: cellText(cell), finding: null })
      found.set(code, cell)
    }
    return found.size > 0 && isAboutSomething ? { number, cells: found } : null
  }
}

/** What no column can mean, and days where none is expected: Excel makes days of numbers such as 1-2. */
function problemOf(cell: Cell, code: ColumnCode): TableProblem['code'] | null {
  if (cell.kind === 'error') return 'cell-error'
  if (cell.kind === 'uncomputed') return 'cell-uncomputed'
  if (cell.kind === 'boolean') return 'cell-not-text'
  // Half a letter cannot be signed.
  if (cell.kind === 'text' && !cell.text.isWellFormed()) return 'lone-surrogate'
  if (cell.kind !== 'date' || Object.hasOwn(PLAN_COLUMNS, code) && PLAN_COLUMNS[code as 'due'].form === 'date') return null
  return code === 'number' || code === 'parent' || code === 'item' ? 'number-became-date' : 'day-not-expected'
}
