// A list of goods by their codes in one edition of a nomenclature, and what became of each code in another.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { bilingual, slug } from '../fields.ts'

export const goodsSettings = z.strictObject({
  instrument: z.literal('goods'),
  lists: z.array(z.strictObject({ list: slug, title: bilingual, dataset: datasetRef, code: columnName, flag: columnName.nullable() })).min(1).max(10),
  nomenclature: z.strictObject({ dataset: datasetRef, code: columnName, title: columnName }),
})
