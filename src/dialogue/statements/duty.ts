// That one side has done what the schedule of a meeting asks of it. The statement is about the meeting.

import { z } from 'zod'
import type { Issue } from '../issues.ts'
import { bilingual, slug } from '../items/fields.ts'
import { findContent } from '../items/in-force.ts'
import type { RowReader } from '../rows.ts'
import type { Said } from './said.ts'

export const dutyContent = z.strictObject({ duty: slug, note: bilingual.nullable() })
export type DutyContent = z.infer<typeof dutyContent>

export function dutyRules({ duty }: DutyContent, rows: RowReader, { about }: Said): readonly Issue[] {
  const meeting = about === null ? null : findContent(rows, 'meeting', about)
  if (meeting === null) return [{ code: 'about-no-meeting', path: 'about' }]
  const [item = ''] = rows.find('kind', 'dialogue') ?? []
  const type = findContent(rows, 'dialogue', item)?.meetingTypes.find((one) => one.type === meeting.type)
  return type?.schedule?.some((one) => one.duty === duty) === true ? [] : [{ code: 'duty-unknown', path: 'content.duty' }]
}
