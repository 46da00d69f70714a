// The shapes of an incident and of what follows in its thread.

import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { attachments } from '../attachments.ts'
import { handling } from '../handling/label.ts'
import { saying } from '../issues.ts'
import { bilingual, fullDate, itemId, partyId, slug, text } from '../items/fields.ts'

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

export const CALL_WAYS = ['mail', 'telephone', 'web', 'workspace'] as const
export type CallWay = (typeof CALL_WAYS)[number]
/** Why a call was made or told late: the node was started only after it was due; nobody had opened its keys; it was held up by what is its own affair. */
export const CALL_DELAYS = ['started-later', 'keys-locked', 'held-up'] as const
export type CallDelay = (typeof CALL_DELAYS)[number]
export const ALERT_MESSAGES = ['alert', 'update', 'cancel'] as const
export const URGENCIES = ['immediate', 'expected', 'future', 'past', 'unknown'] as const
export const SEVERITIES = ['extreme', 'severe', 'moderate', 'minor', 'unknown'] as const
export const CERTAINTIES = ['observed', 'likely', 'possible', 'unlikely', 'unknown'] as const
export const ASK_STATES = ['open', 'met', 'dropped'] as const
export const OFFER_STATES = ['open', 'dropped'] as const
export const ACTION_STATES = ['open', 'done', 'dropped'] as const

/** The message of somebody else that an alert passes on, by the three that name it in CAP 1.2; null for own words. */
const outside = z.strictObject({ sender: text.max(200), identifier: text.max(200), sent: text.max(40) }).nullable()

export const incidentStepContent = z.strictObject({
  thread: statementHash,
  at: instant,
  handling,
  step: z.discriminatedUnion('did', [
    /** A node of the side has reached for one of its contact points; `isDeputy`: because another did not answer. */
    z.strictObject({ did: z.literal('called'), contact: contactRef, way: z.enum(CALL_WAYS), isDeputy: z.boolean(), delay: z.enum(CALL_DELAYS).nullable() }),
    z.strictObject({ did: z.literal('acknowledged'), contact: contactRef }),
    /** What mode this side holds from now on. The room works in the highest that any side holds. */
    z.strictObject({ did: z.literal('mode'), mode: slug, reason: bilingual }),
    /** An alert of its own words; `refers` to the one that it updates or cancels. */
    z.strictObject({ did: z.literal('alert'), message: z.enum(ALERT_MESSAGES), refers: statementHash.nullable(), headline: bilingual, says: bilingual, urgency: z.enum(URGENCIES), severity: z.enum(SEVERITIES), certainty: z.enum(CERTAINTIES), area: bilingual.nullable(), until: instant.nullable(), outside }),
    z.strictObject({ did: z.literal('situation'), section: slug, says: bilingual }),
    /** Said again under its slug it takes the place of the word before: whoever asks says whether it is met. */
    z.strictObject({ did: z.literal('asks'), ask: slug, what: bilingual, by: instant.nullable(), state: z.enum(ASK_STATES) }),
    /** `ask`: what it meets, or null for an offer of one's own. */
    z.strictObject({ did: z.literal('offers'), offer: slug, ask: z.strictObject({ party: partyId, ask: slug }).nullable(), what: bilingual, state: z.enum(OFFER_STATES) }),
    z.strictObject({ did: z.literal('took-up'), offer: z.strictObject({ party: partyId, offer: slug }), what: bilingual }),
    z.strictObject({ did: z.literal('action'), action: slug, what: bilingual, owner: itemId, due: instant.nullable(), state: z.enum(ACTION_STATES) }),
    z.strictObject({ did: z.literal('lesson'), lesson: slug, what: bilingual, /** What of the plan it became, or null. */ became: itemId.nullable() }),
    /** This side has done. The room is closed when every side has said so. */
    z.strictObject({ did: z.literal('closed'), outcome: bilingual, on: fullDate }),
    z.strictObject({ did: z.literal('note'), says: bilingual, reference: text.max(200).nullable() }),
  ]),
  attachments,
})
export type IncidentStepContent = z.infer<typeof incidentStepContent>
export type Step = IncidentStepContent['step']
export type StepOf<D extends Step['did']> = Extract<Step, { did: D }>
