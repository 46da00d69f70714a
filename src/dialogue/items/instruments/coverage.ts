// Where which programme works, and how many people can be said to be reached: a range, never one sum.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { bilingual, itemId, slug } from '../fields.ts'

export const coverageSettings = z.strictObject({
  instrument: z.literal('coverage'),
  /** Activities as read from IATI files: see `dialogue/data/activities.ts` for their columns, which are a closed list. */
  activities: z.array(z.strictObject({ title: bilingual, dataset: datasetRef })).max(20),
  /** Registers whose entries have a place, by its code, and a period. */
  registers: z.array(z.strictObject({ register: itemId, place: columnName, /** As in the list of places: `A4`. */ vocabulary: z.string().min(1).max(40), from: columnName.nullable(), until: columnName.nullable() })).max(10),
  /** What places are called, by their official codes, and which lies in which. */
  places: z.array(z.strictObject({
    list: slug,
    title: bilingual,
    dataset: datasetRef,
    /** By which IATI files name it: `A4` for the countries of ISO 3166-1, or the name of a national list. */
    vocabulary: z.string().min(1).max(40),
    code: columnName,
    name: columnName,
    /** The column that names the area a place lies in, as `A4:HN`; null where none is told. */
    within: columnName.nullable(),
    point: z.strictObject({ latitude: columnName, longitude: columnName }).nullable(),
  })).max(6),
  /** Which indicators of which activities count people of the same kind. What stands under no kind is shown and never put beside another. */
  kinds: z.array(z.strictObject({
    kind: slug,
    title: bilingual,
    unit: bilingual,
    /** An activity by its IATI identifier, an indicator by its reference or its place in the file: `r1.i1`. */
    counts: z.array(z.strictObject({ activity: z.string().min(1).max(200), indicator: z.string().min(1).max(200) })).min(1).max(100),
  })).max(20),
  /** Indicators that are shown beside it, and never as what it brought about. */
  context: z.array(itemId).max(10),
  /** People in smaller numbers are not shown, nor what would give them away. */
  smallestCell: z.number().int().min(2).max(1000),
})
