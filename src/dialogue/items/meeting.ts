import { z } from 'zod'
import { bilingual, itemId, partialDate, partyId, slug, source, wording, zonedTime } from './fields.ts'

/** A meeting held or set. Its type is one of the dialogue's own. */
export const meetingContent = z.strictObject({
  title: bilingual,
  type: slug,
  date: partialDate,
  place: bilingual.nullable(),
  mode: z.enum(['in-person', 'virtual']).nullable(),
  delegations: z.array(z.strictObject({ party: partyId, members: z.array(bilingual) })),
  summary: bilingual.nullable(),
  /** The body that meets; absent where the dialogue itself does. */
  body: itemId.exactOptional(),
  starts: zonedTime.exactOptional(),
  ends: zonedTime.exactOptional(),
  /** Absent while it is set or was held. */
  calledOff: z.enum(['postponed', 'cancelled']).exactOptional(),
  /** The seats at the table, by organisation. */
  roster: z.array(z.strictObject({ organisation: itemId, seats: z.array(bilingual) })).exactOptional(),
  /** What is taken up, in this order. */
  agenda: z.array(z.strictObject({
    /** Cited as `meeting/2023-09-29#topic`; stays when the order changes. */
    topic: slug,
    title: bilingual,
    aim: z.enum(['inform', 'discuss', 'decide']),
    /** Whose wish it was; null where it is everybody's. */
    from: partyId.nullable(),
    minutes: z.number().int().min(1).max(1440).nullable(),
    about: z.array(itemId),
  })).exactOptional(),
  wording,
  sources: z.array(source),
})
export type MeetingContent = z.infer<typeof meetingContent>
