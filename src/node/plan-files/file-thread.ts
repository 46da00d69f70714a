// One plan read from a file or written as one, in a thread of its own: a large or hostile file costs the
// node nothing but that thread. It is given everything it needs and knows neither store nor rows.

import '../source-traces.ts'
import { parentPort } from 'node:worker_threads'
import { importPlan, readSheets, renderPlanRows, renderPlanSheets } from '../../dialogue/plan-table/index.ts'
import type { DateOrder, FileForm, PlanBase, PlanImport } from '../../dialogue/plan-table/index.ts'
import type { Language } from '../../text/bilingual.ts'
import type { Reference } from '../../text/concordance/index.ts'
import type { SheetFileProblem } from '../../text/sheets/cell.ts'
import type { CsvDelimiter } from '../../text/sheets/csv-read.ts'
import type { CsvEncoding } from '../../text/sheets/csv-text.ts'
import { renderCsv } from '../../text/sheets/csv-write.ts'
import { renderXlsx } from '../../text/sheets/xlsx-write.ts'

export interface PlanFile {
  readonly bytes: Uint8Array
  /** What a CSV is called where its cells are cited. */
  readonly name: string
  readonly encoding: CsvEncoding
  readonly dates: DateOrder
  /** What its texts are read against. */
  readonly reference?: Reference
}

/** What came of reading: what would change, with its problems; or why the file is no table at all. */
export type PlanReading = { readonly form: FileForm; readonly plan: PlanImport } | { readonly unreadable: SheetFileProblem }

export interface PlanWriting {
  readonly form: 'xlsx' | 'csv'
  /** Of a CSV. */
  readonly delimiter: CsvDelimiter
  /** Without the elements. */
  readonly isTemplate: boolean
  /** In whose words headers and names stand. */
  readonly reader: Language
}

export type FileTask = { readonly base: PlanBase } & ({ readonly read: PlanFile } | { readonly write: PlanWriting })

export function readPlanFile({ bytes, name, encoding, dates, reference }: PlanFile, base: PlanBase): PlanReading {
  const read = readSheets(bytes, name, encoding)
  return 'code' in read ? { unreadable: read } : { form: read.form, plan: importPlan(read.sheets, base, dates, reference) }
}

export function writePlanFile({ form, delimiter, isTemplate, reader }: PlanWriting, base: PlanBase): Uint8Array {
  if (form === 'xlsx') return renderXlsx(renderPlanSheets(base, reader, isTemplate))
  return new TextEncoder().encode(renderCsv(renderPlanRows(base, reader, isTemplate), delimiter))
}

parentPort?.once('message', (task: FileTask) => {
  parentPort?.postMessage('read' in task ? readPlanFile(task.read, task.base) : writePlanFile(task.write, task.base))
})
