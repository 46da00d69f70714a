// What becomes public of a consultation, each as the word of the side that says it: a contribution in the words of
// whoever sent it, a refusal with its reason, a count of what came in, a translation, and the disposition by which a
// side answers. Nothing here names a person who has not agreed to be named.

import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { columnName } from '../data/columns.ts'
import { saying } from '../issues.ts'
import { bilingual, itemId, languageTag, text } from '../items/fields.ts'
import { MOST_MARKS } from '../consultations/redaction.ts'

/** `PC-MEX-0017`: prefix, the side that received it, its place in the order of receipt. */
export const receiptNumber = z.string().regex(/^[A-Z][A-Z0-9]{0,7}-[A-Z][A-Z0-9-]{0,19}-\d{4,6}$/)
/** `2027-03-01T18:04:00Z`: to the minute, since more tells who it was. */
export const minuteInstant = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:00Z$/).refine((value) => !Number.isNaN(Date.parse(value)), saying('not-a-time'))

/** Words of one language, which need no other one. */
const words = z.string().max(20_000).refine((value) => value === '' || text.safeParse(value).success, saying('value-unfit'))
const place = z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
const receipts = z.array(receiptNumber).min(1).max(500).refine((all) => new Set(all).size === all.length, saying('duplicate-item'))

export const contributionContent = z.strictObject({
  receipt: receiptNumber,
  received: minuteInstant,
  /** In which language it was written. */
  language: languageTag,
  /** As they were written; where something was left out a mark says so and why. */
  words: words.refine((value) => value.split('⟦').length <= MOST_MARKS, saying('marks-too-many')),
  answers: z.array(z.strictObject({ question: columnName, value: z.union([z.string().min(1).max(20_000), z.number(), z.boolean(), z.array(z.string().max(200)).min(1).max(200), place]) })).max(30),
  speaksFor: z.enum(['self', 'organisation']),
  /** Null where none was given, or whoever gave it did not agree that it is published. */
  name: text.max(200).nullable(),
})
export type ContributionContent = z.infer<typeof contributionContent>

/** Why something that came in is not published. `copy`: the same words as another one, with which it is counted. */
export const REFUSAL_REASONS = ['off-topic', 'personal-data', 'abuse', 'advertising', 'empty', 'copy'] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** Its words are in no act; that it came in, when nobody published it, and why, is. */
export const contributionRefusalContent = z.strictObject({
  receipts,
  reason: z.enum(REFUSAL_REASONS),
  /** Of a copy: with which one it is counted. */
  of: receiptNumber.nullable(),
})
export type ContributionRefusalContent = z.infer<typeof contributionRefusalContent>

/** How many came in at this side's site, at an instant: whatever is neither published nor refused is still to be looked at. */
export const intakeContent = z.strictObject({ received: z.number().int().min(0).max(10_000_000), asOf: minuteInstant })
export type IntakeContent = z.infer<typeof intakeContent>

/** A side's translation of what somebody wrote; the words that count are those that were sent. */
export const contributionTranslationContent = z.strictObject({
  receipt: receiptNumber,
  language: languageTag,
  words,
  answers: z.array(z.strictObject({ question: columnName, value: text })).max(30),
})
export type ContributionTranslationContent = z.infer<typeof contributionTranslationContent>

/** How a side answers. `under-study` is an interim answer and ends no term. */
export const DISPOSITIONS = ['accepted', 'partly', 'not-accepted', 'out-of-scope', 'under-study'] as const
export type DispositionOutcome = (typeof DISPOSITIONS)[number]

export const dispositionContent = z.strictObject({
  /** One or a group of them that say the same. */
  to: receipts,
  outcome: z.enum(DISPOSITIONS),
  reason: bilingual,
  /** What will happen; null where nothing more does. */
  next: bilingual.nullable(),
  /** What it changes. Without a version: the next one that all sides agree on after this answer. */
  changed: z.array(z.strictObject({ item: itemId, version: z.string().refine(isHash, saying('not-a-hash')).nullable() })).max(20),
})
export type DispositionContent = z.infer<typeof dispositionContent>
