// A watch over a public list of weaknesses that are exploited: what of it concerns the products that a side has named.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { itemId, partyId } from '../fields.ts'

export const watchSettings = z.strictObject({
  instrument: z.literal('watch'),
  dataset: datasetRef,
  columns: z.strictObject({ id: columnName, vendor: columnName, product: columnName, title: columnName, added: columnName, due: columnName.nullable(), ransomware: columnName.nullable() }),
  /** The products of each side: a register of it, with the fields that name vendor and product. */
  products: z.array(z.strictObject({ party: partyId, register: itemId, vendor: columnName, product: columnName })).max(12),
})
