// A file as sheets, whichever it is: told by its first bytes, never by its name.

import { SHEET_LIMITS } from '../../text/sheets/cell.ts'
import type { Sheet, SheetFileProblem, SheetLimits } from '../../text/sheets/cell.ts'
import { parseCsv } from '../../text/sheets/csv-read.ts'
import type { CsvDelimiter } from '../../text/sheets/csv-read.ts'
import type { CsvEncoding, CsvText } from '../../text/sheets/csv-text.ts'
import { isOldContainer, isZip, parseXlsx } from '../../text/sheets/xlsx-read.ts'

/** How a file was read: told to the person, who may know better. */
export type FileForm = { readonly form: 'xlsx' } | { readonly form: 'csv'; readonly encoding: CsvText['encoding']; readonly delimiter: CsvDelimiter }

export interface FileSheets {
  readonly sheets: readonly Sheet[]
  readonly form: FileForm
}

export function readSheets(bytes: Uint8Array, name: string, encoding: CsvEncoding, limits: SheetLimits = SHEET_LIMITS): FileSheets | SheetFileProblem {
  if (isOldContainer(bytes)) return { code: 'sheet-old-format', at: '' }
  if (isZip(bytes)) {
    const sheets = parseXlsx(bytes, limits)
    return 'code' in sheets ? sheets : { sheets, form: { form: 'xlsx' } }
  }
  const read = parseCsv(bytes, name, encoding, limits)
  if ('code' in read) return read
  return { sheets: [read.sheet], form: { form: 'csv', encoding: read.encoding, delimiter: read.delimiter } }
}
