// Counts of crossings at places along a border, month by month.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'

export const crossingsSettings = z.strictObject({
  instrument: z.literal('crossings'),
  /** One row a place, measure and month. */
  counts: z.strictObject({ dataset: datasetRef, time: columnName, place: columnName, measure: columnName, value: columnName }),
  /** One row a place: its code, name and coordinates in degrees (WGS 84). */
  places: z.strictObject({ dataset: datasetRef, code: columnName, name: columnName, latitude: columnName, longitude: columnName, region: columnName.nullable() }),
  /** The measure that is shown first. */
  first: z.string().min(1).max(100),
})
