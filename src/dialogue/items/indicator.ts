// What is counted, and how: agreed before anything is counted. A change is a new version, and values said under
// another version are never joined to it.

import { z } from 'zod'
import { columnName, PERIODS } from '../data/columns.ts'
import { AGGREGATES, condition } from '../data/query.ts'
import { datasetRef } from '../data/dataset-ref.ts'
import { bilingual, exactNumber, itemId, partyId, RESULT_LEVELS, slug, source } from './fields.ts'

/** `2024`, `2024-Q1`, `2024-03`, `2024-03-31`: as the period of the indicator asks. */
export const periodName = z.string().regex(/^\d{4}(-(Q[1-4]|(0[1-9]|1[0-2])(-\d{2})?))?$/)

/** One value for each period, from one dataset: of `measure`, over the rows for which the conditions hold. */
export const computation = z.strictObject({
  dataset: datasetRef,
  time: columnName,
  measure: columnName,
  aggregate: z.enum(AGGREGATES),
  where: z.array(condition).max(10),
  /** A share is computed: the same measure over these rows divides it, and the unit is percent. */
  shareOf: z.array(condition).max(10).nullable(),
  /** The unit of the dataset over that of the indicator: 1000000 turns dollars into millions. */
  dividedBy: z.number().positive(),
})
export type Computation = z.infer<typeof computation>

export const indicatorContent = z.strictObject({
  title: bilingual,
  definition: bilingual,
  method: bilingual,
  unit: bilingual,
  decimals: z.number().int().min(0).max(6),
  /** What of the plan it belongs to. */
  element: itemId.nullable(),
  /** Context tells what surrounds the work; it is never shown as what the work achieved. */
  use: z.enum(['result', 'context']),
  /** On the results chain of the OECD-DAC glossary; null for context. */
  level: z.enum(RESULT_LEVELS).nullable(),
  direction: z.enum(['rise', 'fall', 'neither']),
  accumulation: z.enum(['periodic', 'cumulative']),
  period: z.enum(PERIODS),
  /** Counts that are made apart: of each side, or by another method. They stand beside each other and are never joined or added. */
  series: z.array(z.strictObject({
    series: slug,
    /** Whose count it is; null where it is of neither. */
    party: partyId.nullable(),
    title: bilingual,
    note: bilingual.nullable(),
    /** Null: the side whose count it is reports each value. */
    from: computation.nullable(),
    /** What it is broken down by, if anything: a column of the dataset. */
    by: z.array(z.strictObject({ column: columnName, title: bilingual })).max(3),
  })).max(8),
  /** The period that others are held against, and why it was chosen. */
  baseline: z.strictObject({ period: periodName, note: bilingual.nullable() }).nullable(),
  targets: z.array(z.strictObject({ series: slug, period: periodName, value: exactNumber, basis: bilingual })).max(60),
  /** Why the counts differ. */
  difference: bilingual.nullable(),
  caveats: z.array(bilingual).max(20),
  sources: z.array(source),
})
export type IndicatorContent = z.infer<typeof indicatorContent>
