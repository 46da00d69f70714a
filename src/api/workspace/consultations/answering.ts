// What was published, answered by this side: one or many at once, with the reason, what happens next, and what it changes.

import { randomUUID } from 'node:crypto'
import type { ItemId, Json, StatementId } from '../../../record/index.ts'
import { isHash } from '../../../record/index.ts'
import { readBy } from '../../../dialogue/read-by.ts'
import { findContent } from '../../../dialogue/items/in-force.ts'
import { dispositionContent } from '../../../dialogue/statements/contribution.ts'
import { DISPOSITIONS } from '../../../dialogue/statements/index.ts'
import type { DispositionContent } from '../../../dialogue/statements/index.ts'
import { findRef } from '../../../dialogue/views/index.ts'
import { ANSWER_CHOICES, ANY, chosenLines, linesOf, PORTION, UNANSWERED } from '../../../instruments/consultation/view.ts'
import { coversOf } from '../../../node/access/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { AnsweringPage, ConsultationHead, DispositionValues } from '../../../web/workspace/consultations/models.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import { bilingualField, field, optionalText } from '../fields.ts'
import { NOTHING_WRONG, oneAtATime, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer, Statement } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { consultationOf, headOf, readOf } from './basis.ts'

const LONGEST_WORDS = 200

export async function showAnswering(visit: Visit): Promise<Outcome | null> {
  const head = headOf(visit.running, consultationOf(visit))
  if (head === null) return null
  const corrected = ownDisposition(visit, head, visit.url.searchParams.get('correct') ?? '')
  return answeringPage(visit, head, corrected === null ? blankValues(visit) : valuesOf(visit, corrected.content), corrected?.statement ?? null, NOTHING_WRONG)
}

export async function answerChosen(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const head = headOf(running, consultationOf(visit))
  if (head === null) return null
  const replaces = ownDisposition(visit, head, field(fields, 'replaces'))?.statement ?? null
  const isRetraction = field(fields, 'do') === 'retract'
  const values = typed(visit, head)
  const outcome = DISPOSITIONS.find((one) => one === values.outcome)
  if (field(fields, 'replaces') !== '' && replaces === null) return answeringPage(visit, head, values, null, { issues: [], refusal: { code: 'statement-not-live', facts: {} } })
  if (isRetraction && replaces === null) return null
  const wrong: readonly FieldIssue[] = isRetraction ? [] : [...(values.to.length === 0 ? [{ code: 'too_small', field: 'to' } as const] : []), ...(outcome === undefined ? [{ code: 'invalid', field: 'outcome' } as const] : [])]
  if (wrong.length > 0) return answeringPage(visit, head, values, replaces, { issues: wrong, refusal: null })
  const content = isRetraction || outcome === undefined ? null : contentOf(visit, values, outcome)
  const command: Statement = { name: 'state', about: head.item, type: 'disposition', content: content as unknown as { readonly [key: string]: Json } | null, replaces, audience: 'public' }
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), command))
  if (answer !== null) return answeringPage(visit, head, values, replaces, { ...answer, issues: answer.issues.map((one) => ({ ...one, field: one.field.replace(/^(to|changed)\..*/, '$1') })) })
  return { redirect: `${workspacePath('answering', match.language, head.slug)}?answer=${UNANSWERED}`, flash: { code: isRetraction ? 'disposition-retracted' : 'contributions-answered', path: null } }
}

function contentOf({ running }: Visit, { to, reason, next, changed }: DispositionValues, outcome: DispositionContent['outcome']): DispositionContent {
  const versionOf = (item: ItemId, number: string) => running.node.rows.find('item', item)?.versions.find((one) => String(one.number) === number)?.version ?? null
  return { to: [...to], outcome, reason, next: optionalText(next), changed: changed.map(({ item, version }) => ({ item, version: version === '' ? null : versionOf(item, version) })) }
}

/** A disposition of this side that stands in this consultation. */
function ownDisposition({ running }: Visit, { item }: ConsultationHead, statement: string): { readonly statement: StatementId; readonly content: DispositionContent } | null {
  const row = isHash(statement) ? running.node.rows.find('statement', statement) : undefined
  if (row?.type !== 'disposition' || row.about !== item || row.made.party !== running.settings.party || row.replacedBy !== null || row.content === null) return null
  const content = readBy(dispositionContent, row.content) as DispositionContent | null
  return content === null ? null : { statement: row.statement, content }
}

function blankValues({ frame }: Visit): DispositionValues {
  const blank = Object.fromEntries(frame.languages.map((language) => [language, '']))
  return { to: [], outcome: '', reason: blank, next: blank, changed: [] }
}

function valuesOf(visit: Visit, { to, outcome, reason, next, changed }: DispositionContent): DispositionValues {
  const numberOf = (item: ItemId, version: string | null) => String(visit.running.node.rows.find('item', item)?.versions.find((one) => one.version === version)?.number ?? '')
  return { to, outcome, reason, next: next ?? blankValues(visit).next, changed: changed.map(({ item, version }) => ({ item, version: numberOf(item, version) })) }
}

function typed({ fields, frame }: Visit, head: ConsultationHead): DispositionValues {
  const chosen = fields.getAll('changed')
  return {
    to: fields.getAll('to').filter((one) => one.startsWith(`${head.settings.prefix}-`)), outcome: field(fields, 'outcome'), reason: bilingualField(fields, 'reason', frame.languages), next: bilingualField(fields, 'next', frame.languages),
    changed: chosen.map((item) => ({ item, version: field(fields, `version.${item}`) })),
  }
}

async function answeringPage(visit: Visit, consultation: ConsultationHead, values: DispositionValues, replaces: string | null, answer: Answer): Promise<Outcome> {
  const { running, url } = visit
  const context = contextOf(running)
  const asked = url.searchParams
  const choice = {
    words: (asked.get('words') ?? '').slice(0, LONGEST_WORDS), party: visit.frame.parties.find(({ party }) => party === asked.get('side'))?.party ?? ANY,
    answer: ANSWER_CHOICES.find((one) => one === asked.get('answer')) ?? (replaces === null ? UNANSWERED : ANY),
  }
  const all = linesOf(readOf(running, consultation), [running.settings.party], context.today())
  // What is corrected stands on the page whole, whatever was looked for.
  const found = replaces === null ? chosenLines(all, choice) : all.filter((line) => line.answers.some(({ disposition }) => disposition?.statement === replaces) || values.to.includes(line.content.receipt))
  const portion = replaces === null ? PORTION : Math.max(PORTION, found.length)
  const pages = Math.max(1, Math.ceil(found.length / portion))
  const page = Math.min(pages, Math.max(1, Number(asked.get('page') ?? 1) || 1))
  const model: AnsweringPage = {
    ...(await frameFor(visit)), kind: 'answering', consultation, choice: { ...choice, page }, lines: found.slice((page - 1) * portion, page * portion), found: found.length, pages, values, replaces,
    items: itemsOf(visit, consultation.item), mayAct: visit.may('report', coversOf(context.rows, consultation.item)), once: randomUUID(), ...answer,
  }
  return { page: model, status: statusOf(answer) }
}

/** What the consultation is about, with everything of the plan directly under it. */
function itemsOf({ running }: Visit, consultation: ItemId): AnsweringPage['items'] {
  const { rows } = running.node
  const elements = findContent(rows, 'instrument', consultation)?.elements ?? []
  const items = [...new Set(elements.flatMap((element) => [element, ...(rows.find('children', element) ?? [])]))].slice(0, 200)
  return items.flatMap((item) => {
    const ref = findRef(rows, item)
    return ref === null ? [] : [{ ...ref, versions: (rows.find('item', item)?.versions ?? []).filter(({ audience }) => audience === 'public').map(({ number }) => number).reverse() }]
  })
}
