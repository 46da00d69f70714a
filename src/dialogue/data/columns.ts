// The columns of a dataset, as its description names them and as queries speak of them.

import { z } from 'zod'
import { bilingual } from '../items/fields.ts'

/** Plain in every format that the data leaves in: `port_code`. */
export const columnName = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/)

/**
 * `text`; `integer`: exact up to 2^53 − 1; `decimal`: a double; `day`: `2024-03-31`; `month`: `2024-03`; `quarter`: `2024-Q1`;
 * `year`: `2024`. Empty cells are no value, whatever the type.
 */
export const COLUMN_TYPES = ['text', 'integer', 'decimal', 'day', 'month', 'quarter', 'year'] as const
export type ColumnType = (typeof COLUMN_TYPES)[number]

/** What a column is for: what a value is of, when it was, what was measured, or what is said of it besides. */
export const COLUMN_ROLES = ['dimension', 'time', 'measure', 'attribute'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

export const column = z.strictObject({
  name: columnName,
  type: z.enum(COLUMN_TYPES),
  role: z.enum(COLUMN_ROLES),
  title: bilingual,
  definition: bilingual.nullable(),
  unit: bilingual.nullable(),
  /** What its codes mean; cells outside the list are refused. Null where any value may stand. */
  codes: z.array(z.strictObject({ code: z.string().min(1).max(200), title: bilingual })).max(1000).nullable(),
})
export type Column = z.infer<typeof column>

/** Lengths of time that values are told for, from the shortest. A fiscal year of the United States begins in October and has the name of the year in which it ends. */
export const PERIODS = ['day', 'month', 'quarter', 'year', 'us-fiscal-year'] as const
export type Period = (typeof PERIODS)[number]
