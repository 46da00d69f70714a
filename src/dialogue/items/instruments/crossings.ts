// Counts of crossings at places along a border, month by month.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { bilingual, slug, source } from '../fields.ts'

export const monthName = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
/** As the dataset writes it: `2304`, `Trucks`. */
export const codeInData = z.string().min(1).max(100)

/** One row a place, measure and month. */
export const countsOfPlaces = z.strictObject({ dataset: datasetRef, time: columnName, place: columnName, measure: columnName, value: columnName })
/** What is counted, by its code in the dataset, in words: `trucks`. */
export const measuresOfPlaces = z.array(z.strictObject({ code: codeInData, title: bilingual })).min(1).max(40)

/**
 * What must be known of some months. `break`: counts before and from then on do not compare; `undercount`: records are missing
 * between these months; `event`: something happened, and its source says so.
 */
export const remark = z.strictObject({
  remark: slug,
  kind: z.enum(['break', 'undercount', 'event']),
  from: monthName,
  to: monthName.nullable(),
  /** Only of these; null: of all. */
  places: z.array(codeInData).min(1).max(100).nullable(),
  measures: z.array(codeInData).min(1).max(40).nullable(),
  title: bilingual,
  text: bilingual.nullable(),
  sources: z.array(source),
})
export type Remark = z.infer<typeof remark>

export const crossingsSettings = z.strictObject({
  instrument: z.literal('crossings'),
  counts: countsOfPlaces,
  /** One row a place: its code, name and coordinates in degrees (WGS 84). */
  places: z.strictObject({ dataset: datasetRef, code: columnName, name: columnName, latitude: columnName, longitude: columnName, region: columnName.nullable() }),
  measures: measuresOfPlaces,
  /** The measure that is shown first. */
  first: codeInData,
  /** How many robust deviations from what its season and level would have it a month must stand before it is marked. */
  outlier: z.number().min(2).max(20),
  remarks: z.array(remark).max(60),
})
