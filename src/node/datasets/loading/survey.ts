// Reads a file once more, cell by cell, to say everything that is wrong with it. Only files that the engine did not
// take come here, so that it may be slow; it is bounded in memory all the same: of a key it remembers a number.

import { findCellProblem } from '../../../dialogue/data/cells.ts'
import type { Column } from '../../../dialogue/data/columns.ts'
import type { FileRecord } from './csv-records.ts'
import { readHeader } from './header.ts'
import type { Header } from './header.ts'
import { Gathered } from './report.ts'
import type { LoadReport } from './report.ts'

/** Batches of records, the header first; each time from the beginning. */
export type Records = () => AsyncIterable<readonly FileRecord[]>

export interface SurveyTask {
  readonly records: Records
  readonly columns: readonly Column[]
  readonly key: readonly string[]
  readonly listed: number
  readonly mostRows: number
  /** What a cell is that cannot be read at all. */
  readonly unreadable: 'cell-not-utf-8' | 'cell-without-value'
  /** Throws where time is up. */
  readonly checkpoint: (rows: number) => void
}

/** Null where nothing is wrong. */
export async function survey(task: SurveyTask): Promise<LoadReport | null> {
  const gathered = new Gathered(task.listed)
  const { header, repeated } = await surveyCells(task, gathered)
  if (repeated.size > 0) await surveyKeys(task, header, gathered, repeated)
  return gathered.isEmpty ? null : gathered.report()
}

/** Answers the marks of keys that stand more than once, or seem to. */
async function surveyCells(task: SurveyTask, gathered: Gathered): Promise<{ readonly header: Header; readonly repeated: ReadonlySet<number> }> {
  const marks = new Marks()
  let header: Header | null = null
  for await (const batch of task.records()) {
    for (const record of batch) {
      if (header === null) {
        header = takeHeader(record, task, gathered)
        if (header.length === 0) { gathered.isWhole = false; return { header, repeated: marks.repeated() } }
        continue
      }
      if (gathered.rows >= task.mostRows) {
        gathered.add('file-too-many-rows', record.line)
        gathered.isWhole = false
        return { header, repeated: marks.repeated() }
      }
      gathered.rows += 1
      if (!surveyRow(record, header, task, gathered)) gathered.badRows += 1
      const key = keyOf(record, header, task)
      if (key !== null) marks.add(markOf(key))
    }
    task.checkpoint(gathered.rows)
  }
  if (header === null) gathered.add('data-file-empty', 0)
  return { header: header ?? [], repeated: marks.repeated() }
}

function takeHeader(record: FileRecord, { columns }: SurveyTask, gathered: Gathered): Header {
  if (record.broken !== null) { gathered.add(record.broken.code, record.line); gathered.isWhole = false }
  // The engine takes the first line for the header, also where it is blank.
  if (record.line !== 1 || record.cells.every((cell) => cell === '')) { gathered.add('data-file-empty', 1); return [] }
  return readHeader(record.cells, columns, record.line, gathered)
}

/** Whether nothing is wrong with it. */
function surveyRow({ line, lines, cells, broken }: FileRecord, header: Header, { key, unreadable }: SurveyTask, gathered: Gathered): boolean {
  const lineOf = (index: number) => lines?.[index] ?? line
  if (broken !== null) {
    gathered.add(broken.code, lineOf(broken.cell), header[broken.cell]?.name ?? null, cells[broken.cell] ?? null)
    if (broken.code === 'row-quote-open' || broken.code === 'row-too-long') gathered.isWhole = false
    return false
  }
  if (cells.length < header.length) { gathered.add('row-cells-missing', line, header[cells.length]?.name ?? null); return false }
  if (isTooLong(cells, header)) { gathered.add('row-cells-too-many', lineOf(header.length), null, cells[header.length] ?? null); return false }
  let isRight = true
  for (const [index, column] of header.entries()) {
    if (column === null) continue
    const cell = cells[index] ?? null
    const code = cell === null ? unreadable : findCellProblem(column, cell, key.includes(column.name))
    if (code === null) continue
    gathered.add(code, lineOf(index), column.name, cell)
    isRight = false
  }
  return isRight
}

/** A delimiter at the end of a line is no cell. */
function isTooLong(cells: FileRecord['cells'], header: Header): boolean {
  return cells.length > header.length + 1 || (cells.length === header.length + 1 && cells.at(-1) !== '')
}

async function surveyKeys(task: SurveyTask, header: Header, gathered: Gathered, repeated: ReadonlySet<number>): Promise<void> {
  const first = new Map<string, number>()
  let rows = -1
  for await (const batch of task.records()) {
    for (const record of batch) {
      if ((rows += 1) === 0) continue
      if (rows > task.mostRows) return
      const key = keyOf(record, header, task)
      if (key === null || !repeated.has(markOf(key))) continue
      const firstLine = first.get(key)
      if (firstLine === undefined) { first.set(key, record.line); continue }
      gathered.add('key-repeated', record.line, task.key.join(', '), key.replaceAll(BETWEEN, ' · '), firstLine)
      // What is wrong otherwise too was counted before.
      if (surveyRow(record, header, task, new Gathered(0))) gathered.badRows += 1
    }
    task.checkpoint(rows)
  }
}

const BETWEEN = '\u0000'

/** The values of the key; null where there is none, or where one of its cells is wrong. */
function keyOf({ cells, broken }: FileRecord, header: Header, { key }: SurveyTask): string | null {
  if (key.length === 0 || broken !== null || cells.length < header.length) return null
  const values: string[] = []
  for (const name of key) {
    const index = header.findIndex((column) => column?.name === name)
    const column = header[index]
    const cell = cells[index] ?? null
    if (column === null || column === undefined || cell === null || findCellProblem(column, cell, true) !== null) return null
    values.push(column.type === 'integer' || column.type === 'decimal' ? String(Number(cell) + 0) : cell)
  }
  return values.join(BETWEEN)
}

/** 52 bits of a text: two that agree may be the same, two that differ are not. FNV-1a, twice. */
function markOf(text: string): number {
  let low = 0x811c9dc5
  let high = 0x9e3779b9
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (low >>> 15)
  }
  return (high >>> 12) * 0x1_0000_0000 + (low >>> 0)
}

/** Many marks in little memory. */
class Marks {
  #values = new Float64Array(1 << 16)
  #count = 0

  add(mark: number): void {
    if (this.#count === this.#values.length) {
      const wider = new Float64Array(this.#values.length * 2)
      wider.set(this.#values)
      this.#values = wider
    }
    this.#values[this.#count] = mark
    this.#count += 1
  }

  repeated(): ReadonlySet<number> {
    const sorted = this.#values.subarray(0, this.#count).sort()
    const found = new Set<number>()
    for (let index = 1; index < sorted.length; index += 1) if (sorted[index] === sorted[index - 1]) found.add(sorted[index] ?? 0)
    return found
  }
}
