// The letters of a CSV file. A file says in which encoding it is only by a mark at its beginning;
// without one it is UTF-8 or it is refused with the place where it stops being so. That Excel may
// have written it in Windows-1252 is offered to the person, never assumed: the wrong guess puts
// wrong names under signatures.

import type { SheetFileProblem } from './cell.ts'

/** `windows-1252` is read only where a person says so. */
export const CSV_ENCODINGS = ['utf-8', 'windows-1252'] as const
export type CsvEncoding = (typeof CSV_ENCODINGS)[number]

export interface CsvText {
  readonly text: string
  /** As it was read: told to the person. */
  readonly encoding: CsvEncoding | 'utf-16'
}

export function decodeCsv(bytes: Uint8Array, encoding: CsvEncoding): CsvText | SheetFileProblem {
  const marked = markOf(bytes)
  if (marked !== null) return decoded(bytes, marked)
  if (encoding === 'windows-1252') return decoded(bytes, encoding)
  return decoded(bytes, 'utf-8')
}

/** Byte order marks: Excel's "Unicode text" is UTF-16 with one, its "CSV UTF-8" has EF BB BF. */
function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function decoded(bytes: Uint8Array, label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'): CsvText | SheetFileProblem {
  let text: string
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return { code: label === 'utf-8' ? 'sheet-not-utf-8' : 'sheet-not-text', at: placeOfFirstFault(bytes) }
  }
  if (text.includes('\u0000')) return { code: 'sheet-not-text', at: '' }
  return { text, encoding: label === 'utf-8' || label === 'windows-1252' ? label : 'utf-16' }
}

/** `3:17`: line and byte in it, of the first byte that is not UTF-8. */
function placeOfFirstFault(bytes: Uint8Array): string {
  // What is decodable grows byte by byte only; the first fault is found by halving.
  let [sound, broken] = [0, bytes.length]
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1
    if (isUtf8(bytes.subarray(0, middle), true)) sound = middle
    else broken = middle
  }
  // A letter begun and not gone on with is the fault, not what stands in its place.
  while (sound > 0 && !isUtf8(bytes.subarray(0, sound), false)) sound -= 1
  const before = bytes.subarray(0, sound)
  const line = before.reduce((count, byte) => count + Number(byte === 10), 1)
  return `${line}:${sound - (before.lastIndexOf(10) + 1) + 1}`
}

/** Whether it is UTF-8, or may be the beginning of it: a letter cut in two at the end is then no fault yet. */
function isUtf8(bytes: Uint8Array, mayGoOn: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayGoOn })
    return true
  } catch {
    return false
  }
}
