// What may stand in a cell of a dataset, by the type of its column. One reading for whoever checks files: what the
// engine takes in bulk and what this says of a single cell are the same (`node/datasets/loading.test.ts`).

import type { Column, ColumnType } from './columns.ts'

export const CELL_CODES = [
  'cell-not-integer', 'cell-not-number', 'cell-with-separators', 'cell-too-large', 'cell-not-a-day', 'cell-not-a-month', 'cell-not-a-quarter', 'cell-not-a-year',
  'cell-not-a-code', 'cell-too-long', 'cell-with-control-character', 'cell-missing',
] as const
export type CellCode = (typeof CELL_CODES)[number]

/** Characters of the longest text; what is longer is a document, not a value. */
export const LONGEST_TEXT = 20_000

export const INTEGER = /^[+-]?[0-9]+$/
export const DECIMAL = /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$/
export const MONTH = /^[0-9]{4}-(0[1-9]|1[0-2])$/
export const QUARTER = /^[0-9]{4}-Q[1-4]$/
export const YEAR = /^[0-9]{4}$/
const DAY = /^[0-9]{4}-(0[1-9]|1[0-2])-[0-9]{2}$/
/** `1,234`, `1.234.567,8`, `1 234`, `12,5`: a person reads them, each another way. */
const SEPARATED = /^[+-]?[0-9]+([.,'\u00a0\u202f ][0-9]+)+$/
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

/** What is wrong with a cell; null where nothing is. The empty cell is no value and right unless it is of the key. */
export function findCellProblem({ type, codes }: Pick<Column, 'type' | 'codes'>, text: string, isKey: boolean): CellCode | null {
  if (text === '') return isKey ? 'cell-missing' : null
  const found = findTypeProblem(type, text)
  if (found !== null || codes === null) return found
  return codes.some(({ code }) => code === text) ? null : 'cell-not-a-code'
}

function findTypeProblem(type: ColumnType, text: string): CellCode | null {
  switch (type) {
    case 'text': return CONTROL.test(text) ? 'cell-with-control-character' : lengthOf(text) > LONGEST_TEXT ? 'cell-too-long' : null
    case 'integer': return INTEGER.test(text) ? (Number.isSafeInteger(Number(text)) ? null : 'cell-too-large') : numberProblem(text, 'cell-not-integer')
    case 'decimal': return DECIMAL.test(text) ? (Number.isFinite(Number(text)) ? null : 'cell-too-large') : numberProblem(text, 'cell-not-number')
    case 'day': return isDay(text) ? null : 'cell-not-a-day'
    case 'month': return MONTH.test(text) ? null : 'cell-not-a-month'
    case 'quarter': return QUARTER.test(text) ? null : 'cell-not-a-quarter'
    case 'year': return YEAR.test(text) ? null : 'cell-not-a-year'
  }
}

function numberProblem(text: string, otherwise: CellCode): CellCode {
  return SEPARATED.test(text) && !DECIMAL.test(text) ? 'cell-with-separators' : otherwise
}

/** In letters, as the engine counts them. */
function lengthOf(text: string): number {
  return text.length <= LONGEST_TEXT ? text.length : [...text].length
}

function isDay(text: string): boolean {
  if (!DAY.test(text) || text.startsWith('0000')) return false
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
