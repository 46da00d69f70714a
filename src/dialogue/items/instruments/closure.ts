// A port closes for some days: what value waits, where it can go, and what remains.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'

export const closureSettings = z.strictObject({
  instrument: z.literal('closure'),
  /** Value by port, mode, direction and year. */
  trade: z.strictObject({ dataset: datasetRef, time: columnName, port: columnName, mode: columnName, direction: columnName, value: columnName }),
  /** Crossings by port, measure and month: what a port has handled at most is what it can handle. */
  crossings: z.strictObject({ dataset: datasetRef, time: columnName, port: columnName, measure: columnName, value: columnName, trucks: z.string().max(100) }),
  places: z.strictObject({ dataset: datasetRef, code: columnName, name: columnName, latitude: columnName, longitude: columnName }),
})
