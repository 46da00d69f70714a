// Waiting times, each kept with the method by which it was measured.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { bilingual, slug } from '../fields.ts'

/**
 * What begins and ends the time that is told; no two methods are ever put in one series. `posted-delay`: somebody's estimate
 * at an hour; `posted-average`: a mean of such estimates that was made elsewhere; `tag-match`: the time between two readings of one tag.
 */
export const WAIT_METHODS = ['posted-delay', 'posted-average', 'tag-match'] as const
export type WaitMethod = (typeof WAIT_METHODS)[number]

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** A lane by the cells that name it in the dataset, in the order of its columns. */
const laneByCells = z.strictObject({ lane: slug, title: bilingual, cells: z.array(z.string().min(1).max(100)).min(1).max(3) })
/** A lane that has a column of its own. */
const laneByColumn = z.strictObject({ lane: slug, title: bilingual, column: columnName })

export const waitsSettings = z.strictObject({
  instrument: z.literal('waits'),
  sources: z.array(z.discriminatedUnion('method', [
    z.strictObject({
      source: slug, title: bilingual, note: bilingual.nullable(),
      method: z.literal('posted-delay'),
      dataset: datasetRef,
      columns: z.strictObject({ place: columnName, crossing: columnName.nullable(), day: columnName, time: columnName, lane: z.array(columnName).min(1).max(3), minutes: columnName, open: columnName.nullable(), said: columnName.nullable() }),
      lanes: z.array(laneByCells).min(1).max(20),
    }),
    z.strictObject({
      source: slug, title: bilingual, note: bilingual.nullable(),
      method: z.literal('posted-average'),
      dataset: datasetRef,
      place: bilingual,
      columns: z.strictObject({ month: columnName, day: columnName, hour: columnName }),
      lanes: z.array(laneByColumn).min(1).max(20),
      /** Which day the number 0 stands for, and whether the source says so. */
      firstDay: z.strictObject({ day: z.enum(WEEKDAYS), isStated: z.boolean() }),
    }),
    z.strictObject({
      source: slug, title: bilingual, note: bilingual.nullable(),
      method: z.literal('tag-match'),
      dataset: datasetRef,
      /** One row a reading: the tag under a name that tells nobody whose it is, the station, and the instant (RFC 3339). */
      columns: z.strictObject({ tag: columnName, station: columnName, time: columnName }),
      from: z.string().min(1).max(100),
      to: z.string().min(1).max(100),
    }),
  ])).min(1).max(10),
  /** Below so many observations nothing is told. */
  minimum: z.number().int().min(2).max(1000),
  /** How tags are matched unless the reader asks otherwise. */
  tags: z.strictObject({ bufferInMinutes: z.number().int().min(10).max(720), intervalInMinutes: z.number().int().min(5).max(240) }),
})
export type WaitSource<M extends WaitMethod = WaitMethod> = Extract<z.infer<typeof waitsSettings>['sources'][number], { readonly method: M }>
