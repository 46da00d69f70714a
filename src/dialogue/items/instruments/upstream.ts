// From a list of essential activities to the suppliers that no list names.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'

const matrix = z.strictObject({ dataset: datasetRef, row: columnName, rowName: columnName, column: columnName, columnName: columnName, value: columnName })

export const upstreamSettings = z.strictObject({
  instrument: z.literal('upstream'),
  use: matrix,
  imports: matrix.nullable(),
})
