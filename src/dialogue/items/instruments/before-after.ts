// The same measure before and after something changed, against baselines that were named first. Which months are
// compared, and how, is agreed here, before anybody picks a date: none can be chosen for what it will show.

import { z } from 'zod'
import { bilingual, partialDate, slug, source } from '../fields.ts'
import { codeInData, countsOfPlaces, measuresOfPlaces, monthName, remark } from './crossings.ts'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'

/** From the least to the most that was told; both the same where one number was. */
const span = z.strictObject({ from: z.number(), to: z.number() }).refine(({ from, to }) => from <= to)

export const beforeAfterSettings = z.strictObject({
  instrument: z.literal('before-after'),
  /** Changes of which figures were published; each keeps every baseline that was ever told, side by side. */
  published: z.array(z.strictObject({
    change: slug,
    title: bilingual,
    date: partialDate,
    unit: bilingual,
    baselines: z.array(z.strictObject({
      baseline: slug,
      title: bilingual,
      /** What begins and ends what was measured, by whom, over which period. */
      method: bilingual,
      before: span,
      beforePeriod: bilingual,
      after: span,
      afterPeriod: bilingual,
      /** How many were observed; null where nobody said. */
      n: z.number().int().min(1).nullable(),
      /** The reduction that was published, in percent; null where none was. */
      publishedPercent: z.number().nullable(),
      publishedAs: bilingual.nullable(),
      sources: z.array(source).min(1),
    })).min(1).max(12),
    /** Why these baselines differ. */
    note: bilingual.nullable(),
  })).max(12),
  /** Any place, measure and month of a count, compared by the rules below; null where there is none. */
  series: z.strictObject({
    counts: countsOfPlaces,
    places: z.strictObject({ dataset: datasetRef, code: columnName, name: columnName }),
    measures: measuresOfPlaces,
    first: z.strictObject({ place: codeInData, measure: codeInData, month: monthName }),
    /**
     * `months-before`: the months just before, without regard to season; `same-months`: the same months of the `years` before;
     * `adjusted`: all months of those years, each freed of its season by the indices of those same years.
     */
    baselines: z.array(z.strictObject({ baseline: slug, title: bilingual, rule: z.enum(['months-before', 'same-months', 'adjusted']), years: z.number().int().min(1).max(10) })).min(1).max(6),
    /** Months after the change that are compared. */
    months: z.number().int().min(3).max(36),
    remarks: z.array(remark).max(60),
  }).nullable(),
})
