// A list of goods by their codes in one edition of a nomenclature, and what became of each code in another.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { bilingual, slug, source } from '../fields.ts'

const hs6 = z.string().regex(/^\d{6}$/)
/** `hs-2007`: an edition of the Harmonized System. */
const edition = z.string().regex(/^hs-(1992|1996|2002|2007|2012|2017|2022)$/)

export const goodsSettings = z.strictObject({
  instrument: z.literal('goods'),
  lists: z.array(z.strictObject({
    list: slug,
    title: bilingual,
    note: bilingual,
    edition,
    dataset: datasetRef,
    code: columnName,
    /** The rows that belong to it: those that have this value in this column; null: all. */
    where: z.strictObject({ column: columnName, is: z.union([z.string().max(100), z.number()]) }).nullable(),
    /** By which it is told apart on the page, with the column of its name. */
    group: z.strictObject({ column: columnName, titles: z.array(z.strictObject({ code: z.string().min(1).max(100), title: bilingual })).max(60) }).nullable(),
  })).min(1).max(10),
  /** The edition into which codes are carried, with the titles of its lines. */
  nomenclature: z.strictObject({ edition, dataset: datasetRef, code: columnName, title: columnName, language: z.string().min(2).max(10) }),
  /** Titles of chapters, one column a language. */
  chapters: z.strictObject({ dataset: datasetRef, code: columnName, titles: z.record(z.string(), columnName) }),
  /** What is known of a code between two editions. What stands here was looked up; what does not is told as not verified. */
  correlations: z.array(z.strictObject({
    from: edition,
    to: edition,
    code: hs6,
    relation: z.enum(['split', 'merged', 'narrowed', 'widened', 'deleted', 'same']),
    candidates: z.array(hs6).max(20),
    note: bilingual,
    sources: z.array(source).min(1),
  })).max(500),
  /** Where the lines below six digits and the correlations are told officially. */
  official: z.array(z.strictObject({ title: bilingual, source })).min(1).max(12),
  /** Trade by chapter: what can be said of value, and no more. */
  trade: z.strictObject({ dataset: datasetRef, time: columnName, chapter: columnName, direction: columnName, value: columnName, directions: z.array(z.strictObject({ code: z.string().min(1).max(100), title: bilingual })).min(1).max(4) }).nullable(),
})
