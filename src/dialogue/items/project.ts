// A project of which every side builds its half. What is agreed: the phases of each half, who answers for them, what
// waits for what, and which phase is the joint opening. What is expected of a phase today its own side says (`phase`);
// what follows from both for the opening is reckoned and written down by nobody (`src/instruments/projects/`).

import { z } from 'zod'
import { bilingual, exactNumber, itemId, partialDate, partyId, slug, source, wording } from './fields.ts'

export const PHASE_KINDS = ['study', 'permit', 'diplomatic-note', 'funding', 'design', 'construction', 'equipment', 'opening'] as const
export type PhaseKind = (typeof PHASE_KINDS)[number]
/** What leaves something standing that idles while the other half is not there. */
export const ASSET_KINDS: readonly PhaseKind[] = ['construction', 'equipment']

export const projectPhase = z.strictObject({
  phase: slug,
  title: bilingual,
  /** Whose half; null for what all do together, such as the opening. */
  party: partyId.nullable(),
  owners: z.array(itemId).max(20),
  kind: z.enum(PHASE_KINDS),
  /** As agreed, as exact as it was; null where no date was. */
  starts: partialDate.nullable(),
  ends: partialDate.nullable(),
  /** Days from its beginning to its end, once it may begin; null where nobody said. */
  days: z.number().int().min(0).max(20_000).nullable(),
  /** The phases that must have ended, and how many days later this one may begin; fewer than none where it may begin before. */
  after: z.array(z.strictObject({ phase: slug, lag: z.number().int().min(-3650).max(3650) })).max(30),
  sources: z.array(source).max(20),
})
export type ProjectPhase = z.infer<typeof projectPhase>

export const projectContent = z.strictObject({
  title: bilingual,
  aim: bilingual.nullable(),
  /** What of the plan it belongs to. */
  element: itemId.nullable(),
  body: itemId.nullable(),
  place: bilingual.nullable(),
  phases: z.array(projectPhase).max(200),
  /** The phase that opens it to the public. */
  opening: slug.nullable(),
  funding: z.array(z.strictObject({ party: partyId.nullable(), amount: exactNumber.min(0), currency: z.string().regex(/^[A-Z]{3}$/), note: bilingual.nullable() })).max(40),
  wording,
  sources: z.array(source),
})
export type ProjectContent = z.infer<typeof projectContent>
