// A translation of what somebody wrote, in the name of this side.

import { randomUUID } from 'node:crypto'
import type { ItemId, Json } from '../../../record/index.ts'
import { markLeftOut, typedMarks } from '../../../dialogue/consultations/redaction.ts'
import type { Contribution } from '../../../dialogue/consultations/reading.ts'
import type { ContributionTranslationContent } from '../../../dialogue/statements/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { ConsultationHead, TranslatingPage } from '../../../web/workspace/consultations/models.ts'
import { field } from '../fields.ts'
import { NOTHING_WRONG, oneAtATime, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer, Statement } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { headOf, readOf } from './basis.ts'

/** The consultation in which the statement of an address stands. */
export function consultationOfStatement({ running, match }: Pick<Visit, 'running' | 'match'>): ItemId | null {
  const row = running.node.rows.find('statement', match.parameter)
  return row?.type === 'contribution' ? row.about : null
}

export async function showTranslating(visit: Visit): Promise<Outcome | null> {
  return translatingPage(visit, NOTHING_WRONG)
}

export async function translateContribution(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const basis = basisOf(visit)
  if (basis === null) return null
  const { head, contribution, into, before } = basis
  const content: ContributionTranslationContent = {
    receipt: contribution.content.receipt, language: into, words: markLeftOut(field(fields, 'words')),
    answers: translatable(head, contribution).flatMap(({ question }) => { const value = markLeftOut(field(fields, `answers.${question}`)); return value === '' ? [] : [{ question, value }] }),
  }
  if (contribution.content.words !== '' && content.words === '') return translatingPage(visit, { issues: [{ code: 'field-required', field: 'words' }], refusal: null })
  const command: Statement = { name: 'state', about: head.item, type: 'contribution-translation', content: content as unknown as { readonly [key: string]: Json }, replaces: before?.statement ?? null, audience: 'public' }
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), command))
  if (answer !== null) return translatingPage(visit, answer)
  return { redirect: `${workspacePath('answering', match.language, head.slug)}?words=${contribution.content.receipt}&answer=all`, flash: { code: 'contribution-translated', path: null } }
}

function basisOf(visit: Visit) {
  const { running, match, url, fields, frame } = visit
  const item = consultationOfStatement(visit)
  const head = item === null ? null : headOf(running, item)
  const contribution = head === null ? undefined : readOf(running, head).contributions.find(({ statement }) => statement === match.parameter)
  if (head === null || contribution === undefined) return null
  const asked = field(fields, 'language') || (url.searchParams.get('language') ?? '')
  const into = frame.languages.find((one) => one === asked && one !== contribution.content.language) ?? frame.languages.find((one) => one !== contribution.content.language)
  if (into === undefined) return null
  return { head, contribution, into, before: contribution.translations.find(({ made, content }) => made.party === running.settings.party && content.language === into) ?? null }
}

/** Answers in words; codes and numbers read alike in every language. */
function translatable({ settings }: ConsultationHead, { content }: Contribution) {
  return content.answers.filter(({ question, value }) => typeof value === 'string' && settings.questions.find(({ field: name }) => name === question)?.is.type === 'texts')
}

async function translatingPage(visit: Visit, answer: Answer): Promise<Outcome | null> {
  const { fields } = visit
  const basis = basisOf(visit)
  if (basis === null) return null
  const { head, contribution, into, before } = basis
  const said = (question: string) => before?.content.answers.find((one) => one.question === question)?.value ?? ''
  const page: TranslatingPage = {
    ...(await frameFor(visit)), kind: 'translate-contribution', consultation: head, contribution, into, replaces: before?.statement ?? null, once: randomUUID(),
    words: fields.has('words') ? field(fields, 'words') : typedMarks(before?.content.words ?? ''),
    answers: Object.fromEntries(translatable(head, contribution).map(({ question }) => [question, fields.has(`answers.${question}`) ? field(fields, `answers.${question}`) : typedMarks(said(question))])), ...answer,
  }
  return { page, status: statusOf(answer) }
}
