// What is wrong with a file, told by line and column.

import type { CellCode } from '../../../dialogue/data/cells.ts'
import type { ExchangeCode } from '../../../text/exchange/problem.ts'
import type { IatiCode } from '../../../text/iati/problem.ts'
import type { SheetFileCode } from '../../../text/sheets/cell.ts'

export const FILE_CODES = [
  'data-file-empty', 'file-sheet-unclear', 'file-too-many-rows', 'file-parquet-broken', 'file-not-plain-csv', 'column-missing', 'column-undescribed', 'column-repeated', 'column-nested',
  'row-cells-missing', 'row-cells-too-many', 'row-quote-open', 'row-quote-stray', 'row-too-long', 'row-ends-otherwise', 'cell-not-utf-8', 'cell-without-value', 'key-repeated',
] as const
/** Of XML: whether it can be read at all, and whether it holds activities as IATI has them. */
type XmlCode = ExchangeCode | IatiCode
export type LoadCode = (typeof FILE_CODES)[number] | CellCode | SheetFileCode | XmlCode

/** One thing wrong, at one place. */
export interface LoadProblem {
  readonly code: LoadCode
  /** The line of the file, or the row of the sheet or table, from 1; 0 where it is about the whole. */
  readonly line: number
  /** As the description calls it, or as the file does where the description has no such column; the path, in XML. */
  readonly column: string | null
  /** What stands there, shortened. */
  readonly cell: string | null
  /** `key-repeated`: the line that had the key first. */
  readonly firstLine: number | null
}

export interface LoadReport {
  /** The first, in the order of the file. */
  readonly listed: readonly LoadProblem[]
  /** All of them, listed or not. */
  readonly counts: readonly { readonly code: LoadCode; readonly column: string | null; readonly count: number }[]
  readonly rows: number
  readonly badRows: number
  /** False where the file could not be read to its end. */
  readonly isWhole: boolean
}

const LONGEST_EXCERPT = 80

interface Kind {
  readonly code: LoadCode
  readonly column: string | null
  readonly first: LoadProblem[]
  count: number
}

/** Gathers problems: of each kind the first are kept, all are counted. */
export class Gathered {
  readonly #most: number
  readonly #kinds = new Map<string, Kind>()
  rows = 0
  badRows = 0
  isWhole = true

  /** `most`: how many are listed. */
  constructor(most: number) {
    this.#most = most
  }

  get isEmpty(): boolean {
    return this.#kinds.size === 0
  }

  add(code: LoadCode, line: number, column: string | null = null, cell: string | null = null, firstLine: number | null = null): void {
    const name = `${code} ${column ?? ''}`
    const kind = this.#kinds.get(name) ?? { code, column, first: [], count: 0 }
    this.#kinds.set(name, kind)
    kind.count += 1
    if (kind.first.length < this.#most) kind.first.push({ code, line, column, cell: cell === null ? null : excerpt(cell), firstLine })
  }

  /** Every kind has its first problem listed, as far as there is room, however many there are of another. */
  report(): LoadReport {
    const kinds = [...this.#kinds.values()]
    const share = Math.max(1, Math.floor(this.#most / Math.max(1, kinds.length)))
    const sure = kinds.flatMap(({ first }) => first.slice(0, share))
    const more = kinds.flatMap(({ first }) => first.slice(share)).sort(byLine).slice(0, Math.max(0, this.#most - sure.length))
    return { listed: [...sure, ...more].sort(byLine).slice(0, this.#most), counts: kinds.map(({ code, column, count }) => ({ code, column, count })), rows: this.rows, badRows: this.badRows, isWhole: this.isWhole }
  }
}

/** Of a file that was not even opened as rows: all that is wrong with it, each kind counted once. */
export function reportOf(problems: readonly LoadProblem[], listed: number): LoadReport {
  const counts = [...Map.groupBy(problems, ({ code }) => code)].map(([code, own]) => ({ code, column: own.length === 1 ? (own[0]?.column ?? null) : null, count: own.length }))
  return { listed: problems.slice(0, listed).map((one) => ({ ...one, cell: one.cell === null ? null : excerpt(one.cell) })), counts, rows: 0, badRows: 0, isWhole: false }
}

function byLine(a: LoadProblem, b: LoadProblem): number {
  return a.line - b.line
}

function excerpt(text: string): string {
  const letters = [...text.slice(0, LONGEST_EXCERPT * 2)]
  return letters.length > LONGEST_EXCERPT ? `${letters.slice(0, LONGEST_EXCERPT).join('')}…` : letters.join('')
}
