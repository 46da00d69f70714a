// Waiting times, each kept with the method by which it was measured.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { bilingual, slug } from '../fields.ts'

export const waitsSettings = z.strictObject({
  instrument: z.literal('waits'),
  sources: z.array(z.strictObject({
    source: slug,
    title: bilingual,
    /** What begins and ends the time that is told; no two methods are ever put in one series. */
    method: z.enum(['posted-delay', 'posted-average', 'tag-match']),
    dataset: datasetRef,
    columns: z.strictObject({ place: columnName, time: z.array(columnName).max(4), lane: columnName.nullable(), minutes: z.array(z.strictObject({ column: columnName, title: bilingual })).min(1).max(12) }),
  })).min(1).max(10),
  /** Below so many observations nothing is told. */
  minimum: z.number().int().min(1).max(1000),
})
