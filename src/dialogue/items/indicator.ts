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
  /** The whole of a share: the same measure over the rows for which these hold, all rows where none are named. Nothing else has one. */
  shareOf: z.array(condition).max(10),
  /** The unit of the dataset over that of the indicator: 1000000 turns dollars into millions. */
  dividedBy: z.number().positive(),
})
export type Computation = z.infer<typeof computation>

/** `share`: a part of a whole, told in percent, and the percentage is never typed; `score`: one step of a scale that says what each means. */
export const QUANTITIES = ['number', 'share', 'score'] as const
export type Quantity = (typeof QUANTITIES)[number]

export const indicatorContent = z.strictObject({
  title: bilingual,
  definition: bilingual,
  method: bilingual,
  quantity: z.enum(QUANTITIES),
  /** Of what is told: `percent of northbound trucks` where it is a share. */
  unit: bilingual,
  decimals: z.number().int().min(0).max(6),
  /** What each score means, from the lowest; none where it is no score. */
  scale: z.array(z.strictObject({ score: z.number().int().min(-100).max(100), title: bilingual })).max(20),
  /** What of the plan it belongs to. */
  element: itemId.nullable(),
  /** Context tells what surrounds the work; it is never shown as what the work achieved. */
  use: z.enum(['result', 'context']),
  /** On the results chain of the OECD-DAC glossary; null for context. */
  level: z.enum(RESULT_LEVELS).nullable(),
  /** Which way is better. */
  direction: z.enum(['rise', 'fall', 'neither']),
  /** Where it is cumulative, what each period adds is told with the running total since `since`. */
  accumulation: z.enum(['periodic', 'cumulative']),
  period: z.enum(PERIODS),
  /** The first period that is told; null where the counts begin. */
  since: periodName.nullable(),
  /** How many days after a period its value is due of a side that reports it; null where nothing was agreed. */
  dueInDays: z.number().int().min(0).max(3650).nullable(),
  /** Counts that are made apart: of each side, or by another method. They stand beside each other and are never joined or added. */
  series: z.array(z.strictObject({
    series: slug,
    /** Whose count it is; null where it is of neither. */
    party: partyId.nullable(),
    /** Who counts. */
    organisation: itemId.nullable(),
    title: bilingual,
    /** What this side counts, where the definition of all leaves it open: at which border, from which day, what is left out. */
    definition: bilingual.nullable(),
    /** Null: the side whose count it is reports each value. */
    computed: computation.nullable(),
    /** What it is broken down by. Computed by a column of the dataset; reported in the groups that are named. */
    breakdowns: z.array(z.strictObject({
      breakdown: slug,
      title: bilingual,
      column: columnName.nullable(),
      groups: z.array(z.strictObject({ group: slug, title: bilingual })).max(60),
    })).max(3),
  })).max(8),
  /** What later values are held against. The value is frozen with the definition; null where the period has none yet, or where it is a share and computed. */
  baselines: z.array(z.strictObject({ series: slug, period: periodName, value: exactNumber.nullable(), note: bilingual.nullable() })).max(8),
  /** `period` null: of every period where the indicator is periodic, and by no date where it is cumulative. */
  targets: z.array(z.strictObject({ series: slug, period: periodName.nullable(), value: exactNumber, basis: bilingual })).max(60),
  /** Two counts of the same thing that may be held against each other, and why they differ. No others are. */
  comparisons: z.array(z.strictObject({ series: slug, against: slug, explanation: bilingual, sources: z.array(source).max(10) })).max(10),
  caveats: z.array(bilingual).max(20),
  sources: z.array(source),
})
export type IndicatorContent = z.infer<typeof indicatorContent>
export type IndicatorSeries = IndicatorContent['series'][number]
