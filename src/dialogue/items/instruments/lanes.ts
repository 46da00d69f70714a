// How long people wait when so many lanes are open: a queue of many servers, hour by hour.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'

export const lanesSettings = z.strictObject({
  instrument: z.literal('lanes'),
  /** The average wait for each hour of each day of the week. */
  profile: z.strictObject({ dataset: datasetRef, month: columnName, day: columnName, hour: columnName, minutes: columnName }),
  /** How many come in a month or year. */
  arrivals: z.strictObject({ dataset: datasetRef, time: columnName, place: columnName, measure: columnName, value: columnName, of: z.string().max(40), measured: z.string().max(100) }),
  lanes: z.number().int().min(1).max(200),
  /** Minutes that one lane spends on one vehicle. */
  service: z.number().positive().max(60),
})
