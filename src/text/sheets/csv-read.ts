// CSV into a sheet: RFC 4180, with the delimiters that spreadsheets write. Spanish Excel writes `;`
// since its comma is the decimal sign; "Unicode text" is separated by tabs.

import { cellName, SHEET_LIMITS, textCell } from './cell.ts'
import type { Cell, Sheet, SheetFileProblem, SheetLimits, SheetRow } from './cell.ts'
import { unguardText } from './csv-guard.ts'
import { decodeCsv } from './csv-text.ts'
import type { CsvEncoding, CsvText } from './csv-text.ts'

export const CSV_DELIMITERS = [',', ';', '\t'] as const
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number]

export interface CsvSheet {
  readonly sheet: Sheet
  readonly encoding: CsvText['encoding']
  readonly delimiter: CsvDelimiter
}

/** `name` is what the sheet is called where cells are cited; a CSV names none. */
export function parseCsv(bytes: Uint8Array, name: string, encoding: CsvEncoding = 'utf-8', limits: SheetLimits = SHEET_LIMITS): CsvSheet | SheetFileProblem {
  if (bytes.length > limits.fileBytes) return { code: 'sheet-too-large', at: '' }
  const decoded = decodeCsv(bytes, encoding)
  if ('code' in decoded) return decoded
  const { rest, said } = withoutSeparatorLine(decoded.text)
  const delimiter = said ?? delimiterOf(rest)
  const rows = new CsvReading(rest, delimiter, limits, said === null ? 1 : 2).rows()
  if ('code' in rows) return rows
  if (rows.length === 0) return { code: 'sheet-empty', at: '' }
  return { sheet: { name, isHidden: false, rows, merged: [] }, encoding: decoded.encoding, delimiter }
}

/** Excel's own first line `sep=;`, which says the delimiter and is no row of the table. */
function withoutSeparatorLine(text: string): { readonly rest: string; readonly said: CsvDelimiter | null } {
  const [line, delimiter] = /^sep=([,;\t])\r?\n/i.exec(text) ?? []
  return line === undefined ? { rest: text, said: null } : { rest: text.slice(line.length), said: CSV_DELIMITERS.find((one) => one === delimiter) ?? null }
}

/** The one that stands most often, outside quotes, in the first line that has any; of two the one that is rarer in words. */
function delimiterOf(text: string): CsvDelimiter {
  const counts = new Map<string, number>()
  let isQuoted = false
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (letter === '\n' && counts.size > 0) break
    else if (letter === ',' || letter === ';' || letter === '\t') counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return CSV_DELIMITERS.toReversed().toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).find((one) => counts.has(one)) ?? ','
}

class CsvReading {
  readonly #text: string
  readonly #delimiter: CsvDelimiter
  readonly #limits: SheetLimits
  #row: number
  #place = 0
  #cells = 0

  /** `row`: the number of the first row, as a spreadsheet would show it. */
  constructor(text: string, delimiter: CsvDelimiter, limits: SheetLimits, row: number) {
    this.#text = text
    this.#delimiter = delimiter
    this.#limits = limits
    this.#row = row
  }

  rows(): readonly SheetRow[] | SheetFileProblem {
    const rows: SheetRow[] = []
    while (this.#place < this.#text.length) {
      const cells = this.#record()
      if ('code' in cells) return cells
      this.#cells += cells.length
      if (rows.length >= this.#limits.rows || cells.length > this.#limits.columns || this.#cells > this.#limits.cells) return { code: 'sheet-too-large', at: cellName(0, this.#row) }
      if (cells.some((cell) => cell !== null)) rows.push({ number: this.#row, isHidden: false, cells })
      this.#row += 1
    }
    return rows
  }

  /** One row, and the end of line behind it. */
  #record(): readonly (Cell | null)[] | SheetFileProblem {
    const cells: (Cell | null)[] = []
    for (;;) {
      const field = this.#text[this.#place] === '"' ? this.#quoted(cells.length) : this.#plain()
      if (typeof field !== 'string') return field
      cells.push(textCell(unguardText(field)))
      if (cells.length > this.#limits.columns) return cells
      if (this.#text[this.#place] !== this.#delimiter) break
      this.#place += 1
    }
    if (this.#text[this.#place] === '\r') this.#place += 1
    if (this.#text[this.#place] === '\n') this.#place += 1
    return cells
  }

  /** A quote inside an unquoted field is a character like others, as spreadsheets take it. */
  #plain(): string {
    const from = this.#place
    while (this.#place < this.#text.length && !this.#isEnd(this.#text[this.#place])) this.#place += 1
    return this.#text.slice(from, this.#place)
  }

  #quoted(column: number): string | SheetFileProblem {
    const at = cellName(column, this.#row)
    let value = ''
    for (let from = this.#place + 1; ;) {
      const quote = this.#text.indexOf('"', from)
      if (quote === -1) return { code: 'sheet-quote-open', at }
      value += this.#text.slice(from, quote)
      if (this.#text[quote + 1] !== '"') {
        this.#place = quote + 1
        return this.#isEnd(this.#text[this.#place]) ? value : { code: 'sheet-quote-stray', at }
      }
      value += '"'
      from = quote + 2
    }
  }

  #isEnd(letter: string | undefined): boolean {
    return letter === undefined || letter === this.#delimiter || letter === '\n' || letter === '\r'
  }
}
