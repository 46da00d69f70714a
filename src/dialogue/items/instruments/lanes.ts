// How long people wait when so many lanes are open: a queue of many servers, hour by hour.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { bilingual, slug, source } from '../fields.ts'
import { codeInData } from './crossings.ts'
import { WEEKDAYS } from './waits.ts'

export const lanesSettings = z.strictObject({
  instrument: z.literal('lanes'),
  place: bilingual,
  /** The average wait for each hour of each day of the week, in minutes. */
  profile: z.strictObject({ dataset: datasetRef, month: columnName, day: columnName, hour: columnName, firstDay: z.strictObject({ day: z.enum(WEEKDAYS), isStated: z.boolean() }) }),
  /** How many come in a month: of this place and measure. */
  arrivals: z.strictObject({ dataset: datasetRef, time: columnName, place: columnName, measure: columnName, value: columnName, of: codeInData, measured: codeInData }),
  /** Each kind of lane, with its column in the profile and how many were open when somebody looked. Arrivals are shared out by these numbers. */
  lanes: z.array(z.strictObject({ lane: slug, title: bilingual, minutes: columnName, open: z.number().int().min(1).max(200) })).min(1).max(10),
  /** When and by whom the open lanes were seen. */
  basis: bilingual,
  sources: z.array(source),
  /** The kind of lane and the year of arrivals that are shown first. */
  first: z.strictObject({ lane: slug, year: z.number().int().min(1900).max(2999), month: z.number().int().min(1).max(12) }),
})
