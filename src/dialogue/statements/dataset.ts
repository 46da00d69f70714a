// A dataset in one vintage: a file of rows that never changes, named by its hash, and what must be known to read
// it. A later vintage `replaces` the earlier statement; the earlier file stays where it is.

import { z } from 'zod'
import { attachment } from '../attachments.ts'
import { column, columnName } from '../data/columns.ts'
import { saying } from '../issues.ts'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, slug } from '../items/fields.ts'
import type { RowReader } from '../rows.ts'
import type { Said } from './said.ts'

const webAddress = z.url({ protocol: /^https?$/ }).max(2000)
const named = z.strictObject({ name: bilingual, url: webAddress.nullable() })

export const PARQUET_TYPE = 'application/vnd.apache.parquet'

const described = {
  dataset: slug,
  title: bilingual,
  /** What one row is. */
  definition: bilingual,
  /** How the values came about. */
  method: bilingual,
  columns: z.array(column).min(1).max(60),
  /** No two rows agree in all of these; empty where rows have no key. */
  key: z.array(columnName).max(12),
  licence: named,
  /** Who made the data; never who only passed it on. */
  originator: named,
  /** Where this file was taken from, when, and what was done to it on the way. */
  obtained: z.strictObject({ url: webAddress.nullable(), on: fullDate, note: bilingual.nullable() }),
  /** What the originator calls this state of the data, or the last period in it. */
  vintage: z.string().min(1).max(60),
  caveats: z.array(bilingual).max(20),
}

/** What people say of a dataset; the rest of a statement comes from the file. */
export const datasetDescription = z.strictObject(described)
export type DatasetDescription = z.infer<typeof datasetDescription>

export const datasetContent = z.strictObject({
  ...described,
  /** The first and last period that it holds, as they stand in its column of time; null where it has none. */
  covers: z.strictObject({ from: z.string().max(10), to: z.string().max(10) }).nullable(),
  rows: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** Against the vintage that it replaces, by key; null for the first, or without a key. */
  changes: z.strictObject({ added: z.number().int().min(0), removed: z.number().int().min(0), changed: z.number().int().min(0) }).nullable(),
  /** The one file, as Parquet. */
  attachments: z.array(attachment).length(1),
}).refine(({ attachments: [file] }) => file?.mediaType === PARQUET_TYPE, { ...saying('not-a-parquet-file'), path: ['attachments'] })
export type DatasetContent = z.infer<typeof datasetContent>

/** A vintage replaces one of the same dataset of the same side; key and columns name what there is. */
export function datasetRules(content: DatasetContent, rows: RowReader, { replaces }: Said): readonly Issue[] {
  const before = replaces === null ? null : rows.find('statement', replaces)?.content?.dataset
  return [
    ...descriptionRules(content),
    ...(before === null || before === content.dataset ? [] : [{ code: 'another-dataset' as const, path: 'dataset' }]),
  ]
}

/** Columns have names of their own, and the key is of columns. */
export function descriptionRules({ columns, key }: Pick<DatasetDescription, 'columns' | 'key'>): readonly Issue[] {
  const names = columns.map(({ name }) => name)
  return [
    ...names.flatMap((name, index): Issue[] => (names.indexOf(name) === index ? [] : [{ code: 'slug-repeated', path: `columns.${index}.name` }])),
    ...key.flatMap((name, index): Issue[] => (names.includes(name) && key.indexOf(name) === index ? [] : [{ code: 'unknown-column', path: `key.${index}` }])),
  ]
}
