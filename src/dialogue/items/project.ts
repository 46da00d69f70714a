// A project of which every side builds its half. What is agreed: the phases of each half, who owns them, what waits
// for what, and which phase is the joint opening. What is expected of a phase today its own side says (`phase`).

import { z } from 'zod'
import { bilingual, fullDate, itemId, partyId, slug, source, wording } from './fields.ts'

export const projectContent = z.strictObject({
  title: bilingual,
  aim: bilingual.nullable(),
  /** What of the plan it belongs to. */
  element: itemId.nullable(),
  body: itemId.nullable(),
  place: bilingual.nullable(),
  phases: z.array(z.strictObject({
    phase: slug,
    title: bilingual,
    /** Whose half; null for what both do together, such as an exchange of notes or the opening. */
    party: partyId.nullable(),
    owners: z.array(itemId),
    kind: z.enum(['study', 'permit', 'diplomatic-note', 'funding', 'design', 'construction', 'equipment', 'opening']),
    /** As agreed; null where no date was. */
    starts: fullDate.nullable(),
    ends: fullDate.nullable(),
    /** How long the work takes once it may begin; null where nobody said. */
    days: z.number().int().min(0).max(20_000).nullable(),
    /** The phases that must have ended, and how many days later this one may begin. */
    after: z.array(z.strictObject({ phase: slug, lag: z.number().int().min(-3650).max(3650) })).max(30),
  })).max(200),
  /** The phase that opens it to the public. */
  opening: slug.nullable(),
  funding: z.array(z.strictObject({ party: partyId.nullable(), amount: z.number().min(0), currency: z.string().regex(/^[A-Z]{3}$/), note: bilingual.nullable() })).max(40),
  wording,
  sources: z.array(source),
})
export type ProjectContent = z.infer<typeof projectContent>
