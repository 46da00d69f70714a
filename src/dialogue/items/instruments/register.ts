// A register: what each side enters, by fields that both have agreed on, or the rows of an outside list.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { rule } from '../../typed/condition.ts'
import { codeList, concept, field } from '../../typed/field.ts'
import { cell } from '../../data/query.ts'
import { bilingual } from '../fields.ts'

export const registerSettings = z.strictObject({
  instrument: z.literal('register'),
  /** What one entry is: a programme, a campaign, a campus. */
  entry: bilingual,
  fields: z.array(field).min(1).max(60),
  /** By which people call an entry. */
  titleField: columnName,
  lists: z.array(codeList).max(30),
  concepts: z.array(concept).max(30),
  /** After so many months without a look an entry is stale: marked, and out of every matching. Null: never. */
  staleAfterMonths: z.number().int().min(1).max(120).nullable(),
  /** Whether entries are public unless whoever makes one says otherwise. */
  usualAudience: z.enum(['public', 'parties']),
  /** What somebody who asks is told by, and what is asked of everybody; entries add rules of their own. Null: nothing is matched. */
  matching: z.strictObject({ profile: z.array(field).min(1).max(40), rules: z.array(rule).max(30), outcome: bilingual }).nullable(),
  /** Entries that come from a list of others, row by row; a later vintage takes its place and the difference is told. */
  outside: z.strictObject({ dataset: datasetRef, /** The column that names a row for ever. */ key: columnName, columns: z.array(z.strictObject({ column: columnName, field: columnName })).min(1).max(60), place: z.strictObject({ latitude: columnName, longitude: columnName, field: columnName }).nullable() }).nullable(),
  /** What was measured of two groups, of which only one had what is asked about: compared case by case within what both share. Null: nothing is compared. */
  comparison: z.strictObject({
    title: bilingual,
    /** What is measured, in which unit: days from filing to grant. */
    measure: bilingual,
    unit: bilingual,
    treated: bilingual,
    control: bilingual,
    /** What a case and its control must share: field of technology and quarter of filing. Null: every control is held against every case. */
    stratum: bilingual.nullable(),
    /** Where the cases stand, one a row; null while nobody has stated them. */
    cases: z.strictObject({ dataset: datasetRef, group: columnName, treated: cell, control: cell, measure: columnName, stratum: columnName.nullable() }).nullable(),
  }).nullable(),
})
