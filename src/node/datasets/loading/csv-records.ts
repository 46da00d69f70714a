// The records of a CSV file with the lines on which their cells begin, for whoever has to say where a file is wrong.
// RFC 4180 as strictly as the engine reads it: a quote that opens a field closes it, spaces around a quoted field are
// not of it, and every line ends alike. Bytes stream through; one record is bounded.

import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'

/** Bytes of one record; the engine takes no longer one either. */
export const LONGEST_RECORD = 2_000_000

export interface FileRecord {
  /** In the file, from 1: where the record begins. */
  readonly line: number
  /** Null: not readable as text. */
  readonly cells: readonly (string | null)[]
  /** The line on which each cell begins; null where all begin on the first. */
  readonly lines: readonly number[] | null
  /** Why the record is none, and at which cell; −1: none in particular. */
  readonly broken: { readonly code: 'row-quote-open' | 'row-quote-stray' | 'row-too-long' | 'row-ends-otherwise'; readonly cell: number } | null
}

const QUOTE = 0x22
const SPACE = 0x20
const LF = 0x0a
const CR = 0x0d
const MARK = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Blank lines are no records, but where there is one column: there they are its empty cells. After a record that is too
 * long, or whose quote is never closed, there is no telling where the next one begins: it is the last.
 */
export async function* csvRecords(path: string, delimiter: string, hasOneColumn: boolean): AsyncGenerator<readonly FileRecord[]> {
  const reading = new RecordReading(delimiter, hasOneColumn)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    yield reading.take(chunk as Buffer)
    if (reading.isOver) return
  }
  yield reading.end()
}

type LineEnd = 'lf' | 'crlf' | 'cr'

interface RecordEnd {
  readonly at: number
  readonly next: number
  readonly by: LineEnd
}

class RecordReading {
  readonly #delimiter: string
  readonly #hasOneColumn: boolean
  #line = 1
  #rest: Buffer = Buffer.alloc(0)
  #isBegun = false
  #endsBy: LineEnd | null = null
  isOver = false

  constructor(delimiter: string, hasOneColumn: boolean) {
    this.#delimiter = delimiter
    this.#hasOneColumn = hasOneColumn
  }

  take(chunk: Buffer): readonly FileRecord[] {
    const bytes = this.#withoutMark(this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]))
    const records: FileRecord[] = []
    let from = 0
    for (let end = this.#endOf(bytes, from); end !== null; end = this.#endOf(bytes, from)) {
      this.#push(records, bytes.subarray(from, end.at), end.by)
      from = end.next
      if (this.isOver) return records
    }
    this.#rest = bytes.subarray(from)
    if (this.#rest.length > LONGEST_RECORD) this.#giveUp(records)
    return records
  }

  end(): readonly FileRecord[] {
    const records: FileRecord[] = []
    const rest = this.#withoutMark(this.#rest)
    this.#rest = Buffer.alloc(0)
    // A carriage return may have waited for its line feed.
    const end = this.#endOf(Buffer.concat([rest, Buffer.from([LF])]), 0)
    if (rest.length > 0) this.#push(records, end !== null && end.by === 'crlf' ? rest.subarray(0, -1) : rest, end?.by === 'crlf' ? 'cr' : null)
    return records
  }

  #withoutMark(bytes: Buffer): Buffer {
    if (this.#isBegun) return bytes
    if (bytes.length >= MARK.length) this.#isBegun = true
    return bytes.subarray(0, MARK.length).equals(MARK) ? bytes.subarray(MARK.length) : bytes
  }

  /** Where the record that begins at `from` ends, and where the next begins; null where it goes on beyond these bytes. */
  #endOf(bytes: Buffer, from: number): RecordEnd | null {
    const delimiter = this.#delimiter.charCodeAt(0)
    let start = from
    let isQuoted = false
    let closedAt = -1
    for (let index = from; index < bytes.length; index += 1) {
      const byte = bytes[index]
      if (isQuoted) {
        if (byte === QUOTE) { isQuoted = false; closedAt = index }
        continue
      }
      // A doubled quote closes and opens again.
      if (byte === QUOTE && (index === start || (index === start + 1 && bytes[start] === SPACE) || (closedAt !== -1 && closedAt === index - 1))) { isQuoted = true; continue }
      if (byte === LF) return { at: index, next: index + 1, by: 'lf' }
      if (byte === CR) {
        if (index + 1 === bytes.length) return null
        return bytes[index + 1] === LF ? { at: index, next: index + 2, by: 'crlf' } : { at: index, next: index + 1, by: 'cr' }
      }
      if (byte === delimiter) start = index + 1
    }
    return null
  }

  #push(records: FileRecord[], bytes: Buffer, by: LineEnd | null): void {
    if (bytes.length > LONGEST_RECORD) { this.#giveUp(records); return }
    const line = this.#line
    const isText = isUtf8(bytes)
    const text = bytes.toString(isText ? 'utf8' : 'latin1')
    this.#line += 1 + lineEndsIn(text)
    const endsOtherwise = by !== null && by !== (this.#endsBy ??= by)
    if (bytes.length === 0 && !this.#hasOneColumn) {
      if (endsOtherwise) records.push({ line, cells: [], lines: null, broken: { code: 'row-ends-otherwise', cell: -1 } })
      return
    }
    const record = recordOf(text, this.#delimiter, line)
    const read = isText ? record : { ...record, cells: record.cells.map(unreadable) }
    records.push(endsOtherwise && read.broken === null ? { ...read, broken: { code: 'row-ends-otherwise', cell: Math.max(0, read.cells.length - 1) } } : read)
    if (record.broken?.code === 'row-quote-open') this.isOver = true
  }

  #giveUp(records: FileRecord[]): void {
    records.push({ line: this.#line, cells: [], lines: null, broken: { code: 'row-too-long', cell: -1 } })
    this.isOver = true
  }
}

/** Null for a cell that is not UTF-8, of a record that was read byte by byte. */
function unreadable(cell: string | null): string | null {
  const bytes = Buffer.from(cell ?? '', 'latin1')
  return cell !== null && isUtf8(bytes) ? bytes.toString('utf8') : null
}

function lineEndsIn(text: string): number {
  return text.includes('\n') || text.includes('\r') ? (text.match(/\r\n|\r|\n/g)?.length ?? 0) : 0
}

function recordOf(text: string, delimiter: string, line: number): FileRecord {
  if (!text.includes('"')) return { line, cells: text.split(delimiter), lines: null, broken: null }
  const cells: string[] = []
  const lines: number[] = []
  for (let place = 0, at = line; ;) {
    lines.push(at)
    const opening = openingQuote(text, place)
    const field = opening === null ? plainField(text, place, delimiter) : quotedField(text, opening, delimiter)
    if ('code' in field) return { line, cells, lines, broken: { code: field.code, cell: cells.length } }
    cells.push(field.value)
    at += lineEndsIn(text.slice(place, field.end))
    if (field.end >= text.length) return { line, cells, lines: at === line ? null : lines, broken: null }
    place = field.end + 1
  }
}

/** Where the quote stands that a field begins with, also behind one space that is not of it, as the engine reads it: behind more, both are letters. Null where it has none. */
function openingQuote(text: string, from: number): number | null {
  const place = text[from] === ' ' ? from + 1 : from
  return text[place] === '"' ? place : null
}

type Field = { readonly value: string; readonly end: number } | { readonly code: 'row-quote-open' | 'row-quote-stray' }

function quotedField(text: string, opening: number, delimiter: string): Field {
  let value = ''
  for (let from = opening + 1; ;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return { code: 'row-quote-open' }
    value += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      let end = quote + 1
      while (text[end] === ' ') end += 1
      return end >= text.length || text[end] === delimiter ? { value, end } : { code: 'row-quote-stray' }
    }
    value += '"'
    from = quote + 2
  }
}

/** A quote inside a field that does not begin with one is a character like others. */
function plainField(text: string, from: number, delimiter: string): Field {
  const next = text.indexOf(delimiter, from)
  const end = next === -1 ? text.length : next
  return { value: text.slice(from, end), end }
}
