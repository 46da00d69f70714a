// From a list of essential activities to the suppliers that no list names.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { bilingual, partyId, slug, source } from '../fields.ts'

/** An industry of the input–output tables (`339`, `311FT`), or a class of the industrial classification at any depth (`33531`). */
const code = z.string().regex(/^[0-9A-Z]{2,6}$/)
const matrix = z.strictObject({ dataset: datasetRef, row: columnName, rowName: columnName, column: columnName, columnName: columnName, value: columnName })

export const essentialList = z.strictObject({
  list: slug,
  title: bilingual,
  party: partyId.nullable(),
  /** What of the act is put under which classes; the act names activities in words, so this is a reading of it. */
  entries: z.array(z.strictObject({ activity: bilingual, classes: z.array(code).min(1).max(60) })).min(1).max(100),
  note: bilingual,
  sources: z.array(source).min(1),
})

export const upstreamSettings = z.strictObject({
  instrument: z.literal('upstream'),
  use: matrix,
  imports: matrix.nullable(),
  /** Rows of the use table that are value added, not goods or services. */
  valueAdded: z.array(code).min(1).max(10),
  /** What each industry is called in Spanish and English, and which classes it holds; null where its code is that class. */
  industries: z.array(z.strictObject({ industry: z.string().min(1).max(10), title: bilingual, classes: z.array(code).max(20).nullable(), isGoods: z.boolean() })).max(120),
  lists: z.array(essentialList).min(1).max(10),
  /** Suppliers known at the level of classes: what supplies what. The classes are the same in both countries as far as they are shared. */
  links: z.array(z.strictObject({ from: code, title: bilingual, to: code, toTitle: bilingual, note: bilingual, sources: z.array(source).min(1) })).max(50),
  /** What the page asks first: whose suppliers, by which list, held against which other. */
  first: z.strictObject({ list: slug, against: slug.nullable(), target: z.string().min(1).max(10), leastPercent: z.number().min(0).max(100) }),
})
