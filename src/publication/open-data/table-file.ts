// A table that a tool shows, as a file: the same rows, with the names of the columns.

import type { ShownTable } from '../../instruments/asking.ts'
import { quotedCell } from '../sdmx/csv-message.ts'

/** RFC 4180. */
export function renderTable({ columns, rows }: ShownTable): string {
  return [columns.map(({ name }) => name), ...rows].map((cells) => `${cells.map(quotedCell).join(',')}\r\n`).join('')
}
