import { z } from 'zod'
import { bilingual, partialDate, partyId, slug, source, wording } from './fields.ts'

/** A meeting held or set. Its type is one of the dialogue's own. */
export const meetingContent = z.strictObject({
  title: bilingual,
  type: slug,
  date: partialDate,
  place: bilingual.nullable(),
  mode: z.enum(['in-person', 'virtual']).nullable(),
  delegations: z.array(z.strictObject({ party: partyId, members: z.array(bilingual) })),
  summary: bilingual.nullable(),
  wording,
  sources: z.array(source),
})
export type MeetingContent = z.infer<typeof meetingContent>
