// Who comes to a meeting, and afterwards who was there, organisation by organisation, as that side says it. The
// statement is about the meeting. A later word replaces the earlier one.

import { z } from 'zod'
import type { Issue } from '../issues.ts'
import { bilingual, itemId } from '../items/fields.ts'
import { findContent } from '../items/in-force.ts'
import { findKind } from '../items/index.ts'
import type { RowReader } from '../rows.ts'
import type { Said } from './said.ts'

export const RSVPS = ['accepts', 'tentative', 'declines'] as const
export type Rsvp = (typeof RSVPS)[number]

const common = {
  organisation: itemId,
  /** Names of offices or of people, as that side gives them. */
  people: z.array(bilingual).max(60),
  note: bilingual.nullable(),
}

export const attendanceContent = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('answer'), answer: z.enum(RSVPS), ...common }),
  z.strictObject({ form: z.literal('attended'), hasAttended: z.boolean(), ...common }),
])
export type AttendanceContent = z.infer<typeof attendanceContent>

/** A side answers for its own organisations, and for those of no side. */
export function attendanceRules({ organisation }: AttendanceContent, rows: RowReader, { about, self }: Said): readonly Issue[] {
  const known = findContent(rows, 'organisation', organisation)
  return [
    ...(about !== null && findKind(about) === 'meeting' ? [] : [{ code: 'about-no-meeting', path: 'about' } as const]),
    ...(known === null ? [{ code: 'item-unknown', path: 'content.organisation' } as const] : known.party === null || known.party === self ? [] : [{ code: 'organisation-not-own', path: 'content.organisation' } as const]),
  ]
}
