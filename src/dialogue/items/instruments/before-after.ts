// The same measure before and after something opened, against baselines that were frozen and named first.

import { z } from 'zod'
import { bilingual, partialDate, slug, source } from '../fields.ts'

const number = z.number()

export const beforeAfterSettings = z.strictObject({
  instrument: z.literal('before-after'),
  /** What changed, and when. */
  change: z.strictObject({ title: bilingual, date: partialDate }),
  measure: z.strictObject({ title: bilingual, unit: bilingual }),
  /** Each with the value that it gives for before and after, and how it was measured. */
  baselines: z.array(z.strictObject({ baseline: slug, title: bilingual, before: number, after: number, method: bilingual, /** What was published, in percent; null where nothing was. */ published: number.nullable(), sources: z.array(source) })).max(12),
})
