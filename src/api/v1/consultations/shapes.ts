// Consultations as programs read them.

import { z } from 'zod'
import type { Becoming } from '../../../node/consultations/index.ts'
import { contributionContent, dispositionContent, DISPOSITIONS, REFUSAL_REASONS } from '../../../dialogue/statements/contribution.ts'
import type { Disposition } from '../../../dialogue/consultations/reading.ts'
import { DAY_PHASES } from '../../../instruments/consultation/view.ts'
import type { ContributionLine } from '../../../instruments/consultation/view.ts'
import type { ConsultationLine } from '../../../instruments/consultation/list.ts'
import { slugPart } from '../schemas.ts'
import { day, instant, itemId, partyId, texts } from '../schemas.ts'

export const receipt = contributionContent.shape.receipt.meta({ id: 'ReceiptNumber' })
export const answerValue = contributionContent.shape.answers.meta({ id: 'AnswersToQuestions' })

const sideNumbers = z.strictObject({
  party: partyId, published: z.number().int(), answered: z.number().int(), outcomes: z.array(z.strictObject({ outcome: z.enum(DISPOSITIONS), count: z.number().int() })),
  /** Those whose term is over, and of these those answered in time; the share between 0 and 1, null where none is over. */
  due: z.number().int(), inTime: z.number().int(), share: z.number().nullable(), medianDays: z.number().nullable(),
})

export const consultation = z.strictObject({
  consultation: slugPart, item: itemId, title: texts, purpose: texts, about: z.array(itemId), phase: z.enum(DAY_PHASES), opens: z.string(), closes: z.string(), daysLeft: z.number().int().nullable(), published: z.number().int(), answers: z.array(sideNumbers),
  /** Whether this node takes submissions. */
  receives: z.boolean(),
}).meta({ id: 'Consultation' })

export function consultationOf({ ref, purpose, elements, phase, opens, closes, daysLeft, published, answers, hasDoor }: ConsultationLine): z.input<typeof consultation> {
  return {
    consultation: ref.slug, item: ref.item, title: ref.title, purpose, about: elements.map(({ item }) => item), phase, opens, closes, daysLeft, published, receives: hasDoor,
    answers: answers.map(({ outcomes, ...numbers }) => ({ ...numbers, outcomes: outcomes.map((one) => ({ ...one })) })),
  }
}

const answer = z.strictObject({ party: partyId, outcome: z.enum(DISPOSITIONS), reason: texts, next: texts.nullable(), changed: dispositionContent.shape.changed, on: day.nullable(), isLate: z.boolean() }).meta({ id: 'AnswerToSubmission' })

export const submission = z.strictObject({
  receipt, party: partyId, received: instant, isLate: z.boolean(), language: z.string(), words: z.string(), answersGiven: answerValue, speaksFor: z.enum(['self', 'organisation']), name: z.string().nullable(),
  /** Receipts that say the same and are counted with it. */
  copies: z.array(receipt), due: day.nullable(), translations: z.array(z.strictObject({ party: partyId, language: z.string(), words: z.string() })), answers: z.array(answer),
}).meta({ id: 'PublishedSubmission' })

export function submissionOf({ content, party, isLate, copies, due, translations, answers }: ContributionLine): z.input<typeof submission> {
  return {
    receipt: content.receipt, party, received: content.received, isLate, language: content.language, words: content.words, answersGiven: content.answers, speaksFor: content.speaksFor, name: content.name, copies: [...copies], due,
    translations: translations.map(({ made, content: { language, words } }) => ({ party: made.party, language, words })),
    answers: answers.flatMap(({ disposition, on, isLate: late, party: side }) => (disposition === null ? [] : [{ party: side, ...answerOf(disposition), on, isLate: late }])),
  }
}

function answerOf({ content: { outcome, reason, next, changed } }: Disposition) {
  return { outcome, reason, next, changed: [...changed] }
}

export const waiting = z.strictObject({ receipt, received: instant, language: z.string(), words: z.string(), answersGiven: answerValue, speaksFor: z.enum(['self', 'organisation']), name: z.string(), consents: z.boolean(), /** The same for the same words. */ says: z.string() }).meta({ id: 'WaitingSubmission' })

export const becoming = z.strictObject({
  receipt, received: instant, status: z.enum(['waiting', 'published', 'refused']), reason: z.enum(REFUSAL_REASONS).nullable(), countedWith: receipt.nullable(), note: z.string(),
  answers: z.array(z.strictObject({ party: partyId, outcome: z.enum(DISPOSITIONS), reason: texts, next: texts.nullable() })),
}).meta({ id: 'Receipt' })

export function becomingOf(found: { readonly receipt: string; readonly received: string; readonly note: string }, what: Becoming): z.input<typeof becoming> {
  return {
    receipt: found.receipt, received: found.received, note: found.note, status: what.is, reason: what.is === 'refused' ? what.reason : null, countedWith: what.is === 'refused' ? what.of : null,
    answers: what.is === 'waiting' ? [] : what.answers.map(({ party, content: { outcome, reason, next } }) => ({ party, outcome, reason, next })),
  }
}
