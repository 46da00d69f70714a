// The value of an indicator for one period, as one side reports it. It names the version of the definition that it
// was counted by.

import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { attachments } from '../attachments.ts'
import { saying } from '../issues.ts'
import { bilingual, exactNumber, fullDate, slug } from '../items/fields.ts'
import { periodName } from '../items/indicator.ts'
import { evidence } from './assessment.ts'

export const valueContent = z.strictObject({
  /** The version of the indicator in force. */
  version: z.string().refine(isHash, saying('not-a-hash')),
  series: slug,
  period: periodName,
  /** Null where it was counted and there is none to tell; the note says why. */
  value: exactNumber.nullable(),
  /** By the columns that the series names. */
  parts: z.array(z.strictObject({ group: bilingual, value: exactNumber })).max(200),
  counted: fullDate,
  note: bilingual.nullable(),
  evidence: z.array(evidence).max(50),
  attachments,
})
export type ValueContent = z.infer<typeof valueContent>
