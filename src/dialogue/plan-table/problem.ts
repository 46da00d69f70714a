// What is wrong, or worth a look, in a table: by sheet and cell, as people see it in their spreadsheet.

import type { FindingCode } from '../../text/concordance/index.ts'
import type { IssueCode } from '../issues.ts'

/** Nothing is imported while one of these stands. Closed; each has a sentence in both languages. */
export const TABLE_CODES = [
  'table-not-found', 'table-several', 'column-twice', 'cells-merged', 'cell-error', 'cell-uncomputed', 'cell-not-text', 'day-not-expected', 'number-became-date',
  'row-without-number', 'row-twice', 'number-shared', 'item-not-element', 'level-unreadable', 'level-missing', 'parent-unknown', 'parent-ambiguous', 'owner-unknown', 'owner-ambiguous',
  'body-unknown', 'body-ambiguous', 'date-unreadable', 'date-ambiguous', 'value-unreadable', 'nature-unreadable', 'origin-unreadable', 'target-incomplete',
] as const
export type TableCode = (typeof TABLE_CODES)[number]

/** Worth a look; the table can be imported all the same. */
export const TABLE_WARNINGS = ['column-unknown', 'column-missing-language', 'sheet-hidden', 'rows-hidden', 'number-as-figure', 'concordance'] as const
export type TableWarning = (typeof TABLE_WARNINGS)[number]

export interface TableProblem {
  readonly code: TableCode | TableWarning | IssueCode
  readonly sheet: string
  /** `D14`; a row's first cell where the row is meant; empty where the sheet is. */
  readonly cell: string
  /** What stands there, as far as it helps; what it might have been. */
  readonly said: string
  /** What differs between languages, where that is what is told. */
  readonly finding: FindingCode | null
}
