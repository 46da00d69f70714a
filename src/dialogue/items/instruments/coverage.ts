// Where which programme works, and how many people can be said to be reached: a range, never one sum.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { bilingual, itemId, slug } from '../fields.ts'

export const coverageSettings = z.strictObject({
  instrument: z.literal('coverage'),
  /** Activities as read from IATI files: see `dialogue/data/activities.ts` for their columns. */
  activities: z.array(z.strictObject({ title: bilingual, dataset: datasetRef })).max(20),
  /** Registers whose entries have a place and a period. */
  registers: z.array(z.strictObject({ register: itemId, place: columnName, from: columnName.nullable(), until: columnName.nullable() })).max(10),
  /** What places are called, by their official codes. */
  places: z.array(z.strictObject({ list: slug, title: bilingual, dataset: datasetRef, code: columnName, name: columnName })).max(6),
  /** People in smaller numbers are not shown, nor what would give them away. */
  smallestCell: z.number().int().min(2).max(1000),
})
