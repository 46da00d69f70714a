// Fields as data: what a register keeps of each entry, what a form asks, what a case is told by. Signed with the
// instrument that they belong to, so that both sides ask the same in the same words.

import { z } from 'zod'
import { columnName } from '../data/columns.ts'
import { bilingual, RESULT_LEVELS, slug } from '../items/fields.ts'

export const codeList = z.strictObject({
  list: slug,
  title: bilingual,
  codes: z.array(z.strictObject({ code: z.string().min(1).max(100), title: bilingual })).min(1).max(500),
})
export type CodeList = z.infer<typeof codeList>

/**
 * `texts`: words in every language of the dialogue; `line`: one line that is the same in every language, a name or a number that counts nothing;
 * `choice` and `choices`: of a code list; `place`: degrees WGS 84, as `{ "latitude": 25.68, "longitude": -100.31 }`; `organisation`: an organisation of the dialogue.
 */
export const fieldKind = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('texts') }),
  z.strictObject({ type: z.literal('line') }),
  z.strictObject({ type: z.literal('integer'), unit: bilingual.nullable() }),
  z.strictObject({ type: z.literal('decimal'), unit: bilingual.nullable() }),
  z.strictObject({ type: z.literal('day') }),
  z.strictObject({ type: z.literal('yes-no') }),
  z.strictObject({ type: z.literal('choice'), list: slug }),
  z.strictObject({ type: z.literal('choices'), list: slug }),
  z.strictObject({ type: z.literal('place') }),
  z.strictObject({ type: z.literal('address') }),
  z.strictObject({ type: z.literal('organisation') }),
])
export type FieldKind = z.infer<typeof fieldKind>

export const field = z.strictObject({
  /** Its column in files too: `women_owned`. */
  field: columnName,
  title: bilingual,
  help: bilingual.nullable(),
  is: fieldKind,
  isRequired: z.boolean(),
  /** Of a count: how far along the results chain it stands. Reach and outcome are never shown as one. */
  level: z.enum(RESULT_LEVELS).nullable(),
  /** Of a count: the concept that it counts by. Where the sides define it differently, their counts are never added. */
  concept: slug.nullable(),
})
export type Field = z.infer<typeof field>

/** A concept that each side defines for itself. */
export const concept = z.strictObject({
  concept: slug,
  title: bilingual,
  definitions: z.array(z.strictObject({ party: z.string().min(1).max(20), says: bilingual, sources: z.array(z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000).nullable(), note: bilingual.nullable() })).min(1) })).min(1).max(12),
  /** Whether they mean the same; where they do not, or nobody has said so, nothing is added over the sides. */
  relation: z.enum(['same', 'differs', 'not-compared']),
})
export type Concept = z.infer<typeof concept>

const place = z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
export type Place = z.infer<typeof place>

/** What stands in a field: nothing where it is left empty. Whether it fits its field `valueIssues` says. */
export const fieldValue = z.union([z.string().max(20_000), z.number(), z.boolean(), z.array(z.string().max(200)).max(200), place, bilingual, z.null()])
export type FieldValue = z.infer<typeof fieldValue>
export const fieldValues = z.record(columnName, fieldValue)
export type FieldValues = z.infer<typeof fieldValues>
