// What this side says for itself: an advance, its assessment, a retraction.

import { canonicalize } from '../../../record/index.ts'
import type { ItemId, Json, StatementId } from '../../../record/index.ts'
import type { Command, Issue } from '../../../dialogue/decide.ts'
import type { StatementRow } from '../../../dialogue/rows.ts'
import type { AdvanceContent, AssessmentContent } from '../../../dialogue/statements/index.ts'
import { elementView } from '../../../dialogue/views/index.ts'
import type { ElementView } from '../../../dialogue/views/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { AdvancePage, AdvanceValues, AssessmentPage, AssessmentValues } from '../../../web/workspace/reporting/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { itemPath } from '../../../publication/routes.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import { elementsAbove, findElementRef } from '../items.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

interface Answer {
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
const NOTHING_WRONG: Answer = { issues: [], refusal: null }

export async function showAdvance(visit: Visit): Promise<Outcome | null> {
  const replaced = ownStatement(visit, field(visit.fields, 'replaces'), 'advance')
  const values = replaced === null ? blankAdvance(visit) : advanceValues(replaced.content as unknown as AdvanceContent, replaced.audience)
  return advancePage(visit, replaced?.statement ?? null, values, NOTHING_WRONG)
}

export async function reportAdvance(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, frame } = visit
  const about: ItemId = `element/${match.parameter}`
  const values = typedAdvance(fields, frame.languages)
  const replaces = optional(field(fields, 'replaces'))
  const { content, issues } = advanceContentOf(values, replaces === null ? null : ownStatement(visit, replaces, 'advance'))
  if (content === null) return advancePage(visit, replaces, values, { issues, refusal: null })
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), { name: 'state', about, type: 'advance', content, replaces, audience: values.audience }))
  if (answer !== null) return advancePage(visit, replaces, values, answer)
  return { redirect: workspacePath('report-advance', match.language, match.parameter), flash: { code: replaces === null ? 'advance-reported' : 'advance-corrected', path: itemPath(about, match.language) } }
}

export async function retractAdvance(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const about: ItemId = `element/${match.parameter}`
  const statement = ownStatement(visit, field(fields, 'statement'), 'advance')
  const answer = statement === null
    ? { issues: [], refusal: { code: 'statement-not-live', facts: {} } }
    : await say(running, { name: 'state', about, type: 'advance', content: null, replaces: statement.statement, audience: statement.audience })
  if (answer !== null) return advancePage(visit, null, blankAdvance(visit), answer)
  return { redirect: workspacePath('report-advance', match.language, match.parameter), flash: { code: 'advance-retracted', path: itemPath(about, match.language) } }
}

export async function showAssessment(visit: Visit): Promise<Outcome | null> {
  const current = currentAssessment(visit.running, `element/${visit.match.parameter}`)
  const { content, statement } = current ?? { content: null, statement: null }
  const values: AssessmentValues = {
    delivery: content?.delivery ?? '', reason: content?.reason ?? {}, asOf: visit.running.node.now().slice(0, 10),
    evidence: content?.evidence[0]?.url ?? '', audience: 'public',
  }
  return assessmentPage(visit, statement, values, NOTHING_WRONG)
}

export async function reportAssessment(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, frame } = visit
  const about: ItemId = `element/${match.parameter}`
  const values: AssessmentValues = {
    delivery: field(fields, 'delivery') as AssessmentValues['delivery'], reason: bilingualField(fields, 'reason', frame.languages), asOf: field(fields, 'asOf'),
    evidence: field(fields, 'evidence'), audience: audienceOf(fields),
  }
  const content = { delivery: values.delivery, reason: values.reason, asOf: values.asOf, evidence: sourcesOf(values.evidence) } as unknown as { readonly [key: string]: Json }
  const replaces = optional(field(fields, 'replaces'))
  const answer = await oneAtATime(running, () => assess(running, { name: 'state', about, type: 'assessment', content, replaces, audience: values.audience }))
  if (answer !== null) return assessmentPage(visit, replaces, values, answer)
  return { redirect: workspacePath('report-assessment', match.language, match.parameter), flash: { code: 'assessment-reported', path: itemPath(about, match.language) } }
}

/** This side's live assessment of an item. */
export function currentAssessment(running: RunningNode, item: ItemId): { statement: StatementId; content: AssessmentContent } | null {
  const { rows } = running.node
  const own = (rows.find('about', item) ?? []).flatMap((id) => rows.find('statement', id) ?? [])
    .findLast((row) => row.type === 'assessment' && row.made.party === running.settings.party && row.replacedBy === null && row.content !== null)
  return own === undefined ? null : { statement: own.statement, content: own.content as unknown as AssessmentContent }
}

/** Forms of one node one after another: the second of a double click sees what the first has said. */
const lastForm = new WeakMap<RunningNode, Promise<unknown>>()
function oneAtATime<T>(running: RunningNode, work: () => Promise<T>): Promise<T> {
  const turn = (lastForm.get(running) ?? Promise.resolve()).then(work)
  lastForm.set(running, turn.catch(() => undefined))
  return turn
}

type Statement = Extract<Command, { name: 'state' }>

/**
 * The same form sent twice says one thing once. `once` alone does not prove that it was said: the
 * node may have stopped in between, or the person went back and typed something else.
 */
async function sayOnce(running: RunningNode, once: string, command: Statement): Promise<Answer | null> {
  if (!/^[0-9a-f-]{36}$/.test(once)) return say(running, command)
  const isRepeated = (await running.node.store.putPrivate('form', once, '{}', 0)) === null
  return isRepeated && wasSaid(running, command) ? null : say(running, command)
}

/** A party has one assessment of an item: a form that was opened before the present one was made would hide it. */
async function assess(running: RunningNode, command: Statement): Promise<Answer | null> {
  const current = command.about === null ? null : currentAssessment(running, command.about)
  if ((current?.statement ?? null) === command.replaces) return say(running, command)
  return wasSaid(running, command) ? null : { issues: [], refusal: { code: 'statement-not-live', facts: {} } }
}

/** Whether this side has said exactly this about the item before. */
function wasSaid(running: RunningNode, command: Statement): boolean {
  const { about, type, content, audience } = command
  const { rows } = running.node
  if (!('speech' in running.node.decide(command))) return false
  const own = (rows.find('about', about ?? 'dialogue') ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter((row) => row.made.party === running.settings.party)
  return own.some((row) => row.type === type && row.audience === audience && canonicalize(row.content) === canonicalize(content))
}

/** Null when it was said. */
async function say(running: RunningNode, command: Command): Promise<Answer | null> {
  const said = await running.node.say(command)
  if ('acts' in said) return null
  if ('refused' in said) return { issues: [], refusal: { code: said.refused, facts: said.facts } }
  return { issues: said.issues.map(fieldIssue), refusal: null }
}

async function advancePage(visit: Visit, replaces: StatementId | null, values: AdvanceValues, answer: Answer): Promise<Outcome | null> {
  const view = viewOf(visit)
  if (view === null) return null
  const own = view.element.advances.filter((advance) => advance.made.party === visit.running.settings.party)
  const page: AdvancePage = { ...(await frameFor(visit)), kind: 'advance', ref: view.ref, above: view.above, once: crypto.randomUUID(), replaces, values, own, ...answer }
  return { page, status: statusOf(answer) }
}

async function assessmentPage(visit: Visit, replaces: StatementId | null, values: AssessmentValues, answer: Answer): Promise<Outcome | null> {
  const view = viewOf(visit)
  if (view === null) return null
  const page: AssessmentPage = { ...(await frameFor(visit)), kind: 'assessment', ref: view.ref, above: view.above, replaces, values, readings: view.element.readings, ...answer }
  return { page, status: statusOf(answer) }
}

function viewOf(visit: Visit): { ref: NonNullable<ReturnType<typeof findElementRef>>; above: ReturnType<typeof elementsAbove>; element: ElementView } | null {
  const item: ItemId = `element/${visit.match.parameter}`
  const { rows } = visit.running.node
  const element = elementView(contextOf(visit.running), item)
  const ref = findElementRef(rows, item)
  return element === null || ref === null ? null : { ref, above: elementsAbove(rows, item), element }
}

function ownStatement(visit: Visit, id: string, type: string): StatementRow | null {
  const row = visit.running.node.rows.find('statement', id)
  const isOwn = row !== undefined && row.type === type && row.made.party === visit.running.settings.party && row.replacedBy === null
  return isOwn && row.about === `element/${visit.match.parameter}` && row.content !== null ? row : null
}

function blankAdvance(visit: Visit): AdvanceValues {
  const blank = Object.fromEntries(visit.frame.languages.map((language) => [language, '']))
  return { nature: '', link: 'dialogue', date: visit.running.node.now().slice(0, 10), text: blank, figure: { value: '', unit: blank, nature: '' }, source: '', audience: 'public' }
}

function advanceValues(content: AdvanceContent, audience: AdvanceValues['audience']): AdvanceValues {
  const { figure } = content
  return {
    nature: content.nature, link: content.link, date: content.date ?? '', text: content.text, source: content.sources[0]?.url ?? '', audience,
    figure: { value: figure === null ? '' : String(figure.value), unit: figure?.unit ?? {}, nature: figure?.nature ?? '' },
  }
}

function typedAdvance(fields: URLSearchParams, languages: readonly string[]): AdvanceValues {
  return {
    nature: field(fields, 'nature') as AdvanceValues['nature'], link: field(fields, 'link') as AdvanceValues['link'], date: field(fields, 'date'),
    text: bilingualField(fields, 'text', languages), source: field(fields, 'source'), audience: audienceOf(fields),
    figure: { value: field(fields, 'figure.value'), unit: bilingualField(fields, 'figure.unit', languages), nature: field(fields, 'figure.nature') as AdvanceValues['figure']['nature'] },
  }
}

/** The content to be stated; a correction keeps what the form does not show. */
function advanceContentOf(values: AdvanceValues, replaced: StatementRow | null): { content: { readonly [key: string]: Json } | null; issues: readonly FieldIssue[] } {
  const before = replaced === null ? null : (replaced.content as unknown as AdvanceContent)
  const unit = optionalText(values.figure.unit)
  const hasFigure = values.figure.value !== '' || unit !== null || values.figure.nature !== ''
  const value = /^-?\d+(\.\d+)?$/.test(values.figure.value) ? Number(values.figure.value) : NaN
  if (hasFigure && !Number.isFinite(value)) return { content: null, issues: [{ field: 'figure.value', code: 'not-a-number' }] }
  const content = {
    nature: values.nature, link: values.link, date: optional(values.date), text: values.text,
    figure: hasFigure ? { value, unit: values.figure.unit, nature: values.figure.nature } : null,
    wording: before?.wording ?? {}, note: before?.note ?? null,
    sources: [...sourcesOf(values.source), ...(before?.sources.slice(1) ?? [])],
    ...(before?.attachments === undefined ? {} : { attachments: before.attachments }),
  }
  return { content: content as unknown as { readonly [key: string]: Json }, issues: [] }
}

function sourcesOf(url: string): readonly { url: string; note: null }[] {
  return url === '' ? [] : [{ url, note: null }]
}

function audienceOf(fields: URLSearchParams): 'public' | 'parties' {
  return field(fields, 'audience') === 'parties' ? 'parties' : 'public'
}

/** `content.sources.0.url` → `source`; `content.evidence.0.url` → `evidence`. */
function fieldIssue(issue: Issue): FieldIssue {
  const path = issue.path.replace(/^content\.?/, '')
  return { field: path.replace(/^sources.*/, 'source').replace(/^evidence.*/, 'evidence'), code: issue.code }
}

function statusOf(answer: Answer): number {
  return answer.refusal === null && answer.issues.length === 0 ? 200 : answer.refusal === null ? 422 : 409
}
