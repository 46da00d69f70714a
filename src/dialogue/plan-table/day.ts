// The day that a cell says. A day is a day to a spreadsheet, or written 2027-03-31; 03/04/2027 is two
// days to two countries, and is read as one of them only where a person says which.

import { cellText } from '../../text/sheets/cell.ts'
import type { Cell } from '../../text/sheets/cell.ts'
import type { TableCode } from './problem.ts'

export const DATE_ORDERS = ['iso', 'day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** `isPartial`: a month or a year may stand for a day. Whether the day exists is for the schema to say. */
export function dateIn(cell: Cell | null, isPartial: boolean, order: DateOrder): { readonly date: string } | { readonly code: TableCode } | null {
  const said = cellText(cell).trim()
  if (said === '') return null
  if (cell?.kind === 'number') return isPartial && /^\d{4}$/.test(said) ? { date: said } : { code: 'date-unreadable' }
  if (/^\d{4}-\d{2}-\d{2}$/.test(said) || (isPartial && /^\d{4}(-\d{2})?$/.test(said))) return { date: said }
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(said) ?? []
  if (first === undefined || second === undefined || year === undefined) return { code: 'date-unreadable' }
  if (order === 'iso') return { code: 'date-ambiguous' }
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
}
