// Something that happens, a drill, or a mere trial of the contact points: opened by one side under a protocol of both.
// All that follows are steps in its thread. Update and cancel are messages of their own that refer to an earlier one.

import { z } from 'zod'
import { attachments } from '../attachments.ts'
import { handling } from '../handling/label.ts'
import { saying } from '../issues.ts'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, itemId, partyId, slug, text } from '../items/fields.ts'
import { isHash } from '../../record/index.ts'
import type { RowReader } from '../rows.ts'
import type { Said } from './said.ts'

const statementHash = z.string().refine(isHash, saying('not-a-hash'))
/** RFC 3339 in UTC. */
const instant = z.iso.datetime()
const contactRef = z.strictObject({ party: partyId, contact: slug })

export const INCIDENT_NATURES = ['incident', 'drill', 'ping'] as const
export type IncidentNature = (typeof INCIDENT_NATURES)[number]

export const incidentContent = z.strictObject({
  nature: z.enum(INCIDENT_NATURES),
  title: bilingual,
  says: bilingual,
  mode: slug,
  began: instant,
  handling,
  /** Whose contact points are called: of these categories; empty: all. */
  categories: z.array(slug).max(20),
  attachments,
})
export type IncidentContent = z.infer<typeof incidentContent>

export const incidentStepContent = z.strictObject({
  thread: statementHash,
  at: instant,
  handling,
  step: z.discriminatedUnion('did', [
    /** A node of the side has reached for one of its contact points; `isDeputy`: because another did not answer. */
    z.strictObject({ did: z.literal('called'), contact: contactRef, way: z.enum(['mail', 'telephone', 'address', 'workspace']), isDeputy: z.boolean() }),
    z.strictObject({ did: z.literal('acknowledged'), contact: contactRef }),
    z.strictObject({ did: z.literal('mode'), mode: slug, reason: bilingual }),
    /** An alert of its own words; `refers` to the one that it updates or cancels. */
    z.strictObject({ did: z.literal('alert'), message: z.enum(['alert', 'update', 'cancel']), refers: statementHash.nullable(), headline: bilingual, says: bilingual, urgency: z.enum(['immediate', 'expected', 'future', 'past', 'unknown']), severity: z.enum(['extreme', 'severe', 'moderate', 'minor', 'unknown']), certainty: z.enum(['observed', 'likely', 'possible', 'unlikely', 'unknown']), area: bilingual.nullable(), until: instant.nullable() }),
    z.strictObject({ did: z.literal('situation'), section: slug, says: bilingual }),
    z.strictObject({ did: z.literal('asks'), ask: slug, what: bilingual, by: instant.nullable() }),
    /** `ask`: what it meets, or null for an offer of one's own. */
    z.strictObject({ did: z.literal('offers'), offer: slug, ask: z.strictObject({ party: partyId, ask: slug }).nullable(), what: bilingual }),
    z.strictObject({ did: z.literal('took-up'), offer: z.strictObject({ party: partyId, offer: slug }), what: bilingual }),
    z.strictObject({ did: z.literal('action'), action: slug, what: bilingual, owner: itemId, due: instant.nullable(), state: z.enum(['open', 'done', 'dropped']) }),
    z.strictObject({ did: z.literal('lesson'), lesson: slug, what: bilingual, /** What of the plan it became, or null. */ became: itemId.nullable() }),
    z.strictObject({ did: z.literal('closed'), outcome: bilingual, on: fullDate }),
    z.strictObject({ did: z.literal('note'), says: bilingual, reference: text.max(200).nullable() }),
  ]),
  attachments,
})
export type IncidentStepContent = z.infer<typeof incidentStepContent>

export function incidentRules(_content: IncidentContent, _rows: RowReader, _said: Said): readonly Issue[] {
  return []
}

export function incidentStepRules(_content: IncidentStepContent, _rows: RowReader, _said: Said): readonly Issue[] {
  return []
}
