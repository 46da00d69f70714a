// Trade by what, how, where and with whom, and how concentrated it is.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { bilingual, slug } from '../fields.ts'

export const tradeSettings = z.strictObject({
  instrument: z.literal('trade'),
  /** Each table of trade with the column by which it is told. */
  cuts: z.array(z.strictObject({
    cut: slug,
    title: bilingual,
    dataset: datasetRef,
    time: columnName,
    by: columnName,
    direction: columnName.nullable(),
    value: columnName,
    mode: columnName.nullable(),
  })).min(1).max(12),
})
