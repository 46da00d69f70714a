// One submission: published as it was sent or with parts left out, refused with a reason, or answered with a private word.
// What would be published is held against what was sent; a name goes into an act only if whoever gave it agreed.

import { randomUUID } from 'node:crypto'
import type { ItemId, Json } from '../../../record/index.ts'
import { isLate } from '../../../dialogue/consultations/find.ts'
import { isRedactionOf, markLeftOut, typedMarks } from '../../../dialogue/consultations/redaction.ts'
import type { ContributionContent } from '../../../dialogue/statements/index.ts'
import { becomings, LONGEST_NOTE } from '../../../node/consultations/index.ts'
import type { ReceivedContribution } from '../../../node/consultations/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { ConsultationHead, ContributionPage } from '../../../web/workspace/consultations/models.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import { field, revisionField } from '../fields.ts'
import { NOTHING_WRONG, oneAtATime, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer, Statement } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { headOf, readOf, waitingIn } from './basis.ts'
import { overtaken, refuse } from './moderation.ts'

export function consultationOfContribution({ running, match }: Pick<Visit, 'running' | 'match'>): ItemId | null {
  return running.contributions.find(match.parameter)?.consultation ?? null
}

export async function showContribution(visit: Visit): Promise<Outcome | null> {
  return contributionPage(visit, NOTHING_WRONG)
}

export async function decideContribution(visit: Visit): Promise<Outcome | null> {
  const found = visit.running.contributions.find(visit.match.parameter)
  const head = found === null ? null : headOf(visit.running, found.consultation)
  if (found === null || head === null) return null
  switch (field(visit.fields, 'do')) {
    case 'publish': return done(visit, await publish(visit, head, found), 'contribution-published')
    case 'refuse': return done(visit, await refuse(visit, head, [found.receipt]), 'contribution-refused')
    case 'note': return done(visit, await leaveNote(visit, found), 'contribution-noted')
    default: return null
  }
}

async function done(visit: Visit, answer: Answer | null, code: 'contribution-published' | 'contribution-refused' | 'contribution-noted'): Promise<Outcome | null> {
  return answer === null ? { redirect: workspacePath('contribution', visit.match.language, visit.match.parameter), flash: { code, path: null } } : contributionPage(visit, answer)
}

/** Null where it was signed. */
async function publish({ running, fields }: Visit, { item }: ConsultationHead, found: ReceivedContribution): Promise<Answer | null> {
  const content = publishedContent(found, fields)
  if ('issues' in content) return { issues: content.issues, refusal: null }
  const command: Statement = { name: 'state', about: item, type: 'contribution', content: content as unknown as { readonly [key: string]: Json }, replaces: null, audience: 'public' }
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), command))
  return overtaken(answer)
}

/** What would be signed of something that came in; or what of it is more than leaving out. A form without a field takes the words as they were sent. */
export function publishedContent(found: ReceivedContribution, fields: URLSearchParams): ContributionContent | { readonly issues: readonly FieldIssue[] } {
  const { receipt, received, language, speaksFor, name, consents } = found
  const at = (field_: string, sent: string) => (fields.has(field_) ? markLeftOut(field(fields, field_)) : sent)
  const words = at('words', found.words)
  const answers = found.answers.map(({ question, value }) => ({ question, sent: value, value: typeof value === 'string' ? at(`answers.${question}`, value) : value }))
  const issues = [
    ...(isRedactionOf(found.words, words) ? [] : [{ code: 'redaction-changes', field: 'words' } as const]),
    ...answers.flatMap(({ question, sent, value }): FieldIssue[] => (typeof sent !== 'string' || isRedactionOf(sent, String(value)) ? [] : [{ code: 'redaction-changes', field: `answers.${question}` }])),
  ]
  if (issues.length > 0) return { issues }
  return { receipt, received, language, words, answers: answers.map(({ question, value }) => ({ question, value })), speaksFor, name: consents && name !== '' ? name : null }
}

async function leaveNote({ running, fields }: Visit, { id }: ReceivedContribution): Promise<Answer | null> {
  const note = field(fields, 'note')
  if (note.length > LONGEST_NOTE) return { issues: [{ code: 'too_big', field: 'note' }], refusal: null }
  return (await running.contributions.note(id, revisionField(fields), note)) === null ? { issues: [], refusal: { code: 'contribution-overtaken', facts: {} } } : null
}

async function contributionPage(visit: Visit, answer: Answer): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const found = running.contributions.find(match.parameter)
  const consultation = found === null ? null : headOf(running, found.consultation)
  if (found === null || consultation === null) return null
  const { id, revision, receipt, received, language, words, answers, speaksFor, name, consents, digest } = found
  const published = new Set(readOf(running, consultation).contributions.map(({ content }) => content.receipt))
  const waiting = waitingIn(running, consultation.item).filter((one) => one.id !== id)
  const typed = (name_: string, sent: string) => (fields.has(name_) ? typedMarks(field(fields, name_)) : sent)
  const page: ContributionPage = {
    ...(await frameFor(visit)), kind: 'contribution', consultation, id, revision, receipt, received, isLate: isLate(consultation.settings, received), writtenIn: language, words, answers, speaksFor, name, consents,
    edited: { words: typed('words', words), answers: Object.fromEntries(answers.flatMap(({ question, value }) => (typeof value === 'string' && hasWords(consultation, question) ? [[question, typed(`answers.${question}`, value)]] : []))) },
    status: becomings(running.node.rows, consultation.item, running.settings.party)(receipt).is, same: waiting.filter((one) => one.digest === digest).map((one) => ({ id: one.id, receipt: one.receipt })),
    samePublished: running.contributions.of(consultation.item).find((one) => one.id !== id && one.digest === digest && published.has(one.receipt))?.receipt ?? null,
    note: fields.has('note') ? field(fields, 'note') : found.note, reason: field(fields, 'reason'), of: field(fields, 'of'), once: randomUUID(), next: waiting[0]?.id ?? null, ...answer,
  }
  return { page, status: statusOf(answer) }
}

/** Codes of a list are strings too, and nothing to be cut. */
function hasWords({ settings: { questions } }: ConsultationHead, question: string): boolean {
  const type = questions.find(({ field: name }) => name === question)?.is.type
  return type === 'texts' || type === 'line'
}
