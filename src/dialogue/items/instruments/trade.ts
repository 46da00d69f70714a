// Trade by what, how, where and with whom, and how concentrated it is.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { bilingual, slug, source } from '../fields.ts'

const code = z.string().min(1).max(100)
const titled = z.strictObject({ code, title: bilingual })
/** What a code is called: listed here, or read from a dataset with one column a language; `more`: what that dataset does not name. */
const naming = z.union([
  z.strictObject({ codes: z.array(titled).min(1).max(500) }),
  z.strictObject({ dataset: datasetRef, code: columnName, titles: z.record(z.string(), columnName), more: z.array(titled).max(50) }),
])

/** One table of trade and the column by which it is told. */
export const tradeCut = z.strictObject({
  cut: slug,
  title: bilingual,
  dataset: datasetRef,
  /** Months or years. */
  time: columnName,
  by: columnName,
  names: naming.nullable(),
  /** Null where the table tells one direction only: then that one. */
  direction: columnName.nullable(),
  only: code.nullable(),
  mode: columnName.nullable(),
  value: columnName,
  /** Codes that mean that nobody knows, or that it is not told. */
  unknown: z.array(code).max(20),
  /** Whether its parts are said to add up to the whole of the trade; what they do not reach is then shown as not told. */
  isWhole: z.boolean(),
  /** Where its parts can be drawn. */
  map: z.enum(['mx-states', 'us-states']).nullable(),
  caveats: z.array(bilingual).max(10),
})

export const tradeSettings = z.strictObject({
  instrument: z.literal('trade'),
  directions: z.array(titled).min(1).max(4),
  modes: z.array(titled).min(1).max(20),
  /** The whole of the trade, by year, direction and mode. */
  whole: z.strictObject({ dataset: datasetRef, time: columnName, direction: columnName, mode: columnName, value: columnName }),
  cuts: z.array(tradeCut).min(1).max(12),
  /** Trade by port and mode, and which cuts can be held against it. */
  ports: z.strictObject({ cut: slug, against: z.array(slug).max(6) }).nullable(),
  /** From which index on (0 to 10,000) trade is called moderately or highly concentrated, and who says so. */
  thresholds: z.strictObject({ moderate: z.number().min(0).max(10_000), high: z.number().min(0).max(10_000), source }),
})
