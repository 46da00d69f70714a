// One item, one page: how far it is delivered, why, with which evidence; in one step, in preparation
// until it is signed. What was typed is never lost: a refused form is kept as a report in preparation.

import type { Audience, ItemId, Json, StatementId } from '../../../record/index.ts'
import type { Issue } from '../../../dialogue/decide.ts'
import { LARGEST_EVIDENCE } from '../../../node/reporting/index.ts'
import type { KeptEvidence, ReportDraft } from '../../../node/reporting/index.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { AssessmentPage, AssessmentValues } from '../../../web/workspace/reporting/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { itemPath } from '../../../publication/routes.ts'
import { bilingualField, field, optional, optionalText, revisionField } from '../fields.ts'
import { elementOf } from '../handlers.ts'
import { findElementRef } from '../items.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { audienceOf, viewOf } from './advances.ts'
import { linesFor, whoseOf } from './asked.ts'
import { contentOf, forgetFiles, keptFrom, keptIn, newFile, newLink } from './evidence.ts'
import { assess, currentAssessment, NOTHING_WRONG, oneAtATime, statusOf } from './saying.ts'
import type { Answer, Statement } from './saying.ts'

/** A form as it stands: typed values, the evidence with its boxes, and the report in preparation that it was made from. */
interface Form {
  readonly values: AssessmentValues
  readonly evidence: readonly KeptEvidence[]
  readonly replaces: StatementId | null
  readonly draft: ReportDraft | null
}

export async function showAssessment(visit: Visit): Promise<Outcome | null> {
  const { running, frame } = visit
  const draft = running.reportDrafts.find(elementOf(visit))
  const current = currentAssessment(running, elementOf(visit))
  const replaces = current?.statement ?? null
  if (draft === null) return assessmentPage(visit, { values: valuesFrom(visit), evidence: keptFrom(current?.content ?? null), replaces, draft }, NOTHING_WRONG)
  const isOvertaken = draft.replaces !== replaces
  const form = { values: typedAssessment(new URLSearchParams(draft.values), frame.languages), evidence: draft.evidence, replaces, draft }
  return assessmentPage(visit, form, isOvertaken ? { issues: [], refusal: { code: 'report-overtaken', facts: {} } } : NOTHING_WRONG, 200)
}

export async function reportAssessment(visit: Visit): Promise<Outcome | null> {
  if (viewOf(visit) === null) return null
  switch (field(visit.fields, 'do')) {
    case 'affirm': return affirm(visit)
    case 'discard': return discard(visit)
    case 'save': return prepare(visit, false)
    case 'attach': return prepare(visit, true)
    default: return send(visit)
  }
}

/** Nothing has changed since: the same reading, as of today. */
async function affirm(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const about = elementOf(visit)
  const current = currentAssessment(running, about)
  const today = running.node.now().slice(0, 10)
  const isCurrent = current !== null && current.statement === optional(field(fields, 'replaces'))
  const answer = current === null || !isCurrent
    ? { issues: [], refusal: { code: 'statement-not-live', facts: {} } }
    : current.content.asOf === today ? null
    : await oneAtATime(running, () => assess(running, { name: 'state', about, type: 'assessment', content: { ...current.content, asOf: today } as unknown as { readonly [key: string]: Json }, replaces: current.statement, audience: current.audience }))
  if (answer !== null) return assessmentPage(visit, { values: valuesFrom(visit), evidence: keptFrom(current?.content ?? null), replaces: current?.statement ?? null, draft: running.reportDrafts.find(about) }, placed(answer, []))
  const isFromList = field(fields, 'from') === 'list'
  const redirect = isFromList ? `${workspacePath('asked', match.language)}?whose=${whoseOf(visit, field(fields, 'whose'))}` : workspacePath('report-assessment', match.language, match.parameter)
  return { redirect, flash: { code: 'assessment-affirmed', path: itemPath(about, match.language) } }
}

async function discard(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const draft = running.reportDrafts.find(elementOf(visit))
  if (draft !== null && draft.revision !== revisionField(fields)) return changedMeanwhile(visit, await formOf(visit))
  await running.reportDrafts.discard(elementOf(visit))
  await forgetFiles(running, draft?.evidence ?? [])
  return { redirect: workspacePath('report-assessment', match.language, match.parameter), flash: { code: 'report-discarded', path: null } }
}

/** Keeps what was typed in preparation; `attaches`: the piece of evidence in the form joins the others. */
async function prepare(visit: Visit, attaches: boolean): Promise<Outcome | null> {
  const { match } = visit
  const { issues: fileIssues, ...form } = await formOf(visit)
  const link = newLink(form.values)
  const issues = [...fileIssues, ...(attaches ? linkIssues(form, link) : [])]
  const added = attaches && issues.length === 0
  const evidence = added && link !== null ? [...form.evidence, link] : form.evidence
  const values = added ? { ...form.values, evidence: '', evidenceTitle: {}, label: '' as const, marking: '' } : form.values
  const saved = await save(visit, { ...form, values, evidence })
  if (saved === null) return changedMeanwhile(visit, form)
  if (issues.length > 0) return assessmentPage(visit, saved, { issues, refusal: null })
  return { redirect: workspacePath('report-assessment', match.language, match.parameter), flash: { code: attaches ? 'evidence-added' : 'report-saved', path: null } }
}

async function send(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const about = elementOf(visit)
  const { issues: fileIssues, ...form } = await formOf(visit)
  const draft = running.reportDrafts.find(about)
  if ((draft?.revision ?? 0) !== revisionField(fields)) return changedMeanwhile(visit, form)
  const link = newLink(form.values)
  const pieces = link === null ? form.evidence : [...form.evidence, link]
  const { content, places } = assessmentOf(form.values, pieces)
  const command: Statement = { name: 'state', about, type: 'assessment', content, replaces: form.replaces, audience: form.values.audience }
  const beside = advanceBeside(about, form.values)
  const besideIssues = beside === null ? [] : issuesOf(running.node.decide(beside)).map(({ code, path }): FieldIssue => ({ code, field: path.replace(/^content\./, 'advance.') }))
  const early = [...fileIssues, ...besideIssues, ...(await missingFiles(visit, pieces))]
  const said = early.length > 0 ? { issues: [...early, ...placedIssues(issuesOf(running.node.decide(command)), places, form.evidence.length)], refusal: null }
    : await oneAtATime(running, () => assess(running, command, ...(beside === null ? [] : [beside])))
  if (said !== null) {
    const answer = early.length > 0 ? said : placed(said, places, form.evidence.length)
    return assessmentPage(visit, (await save(visit, form)) ?? form, answer)
  }
  await running.reportDrafts.discard(about)
  await forgetFiles(running, draft?.evidence ?? [])
  return { redirect: workspacePath('report-assessment', match.language, match.parameter), flash: { code: 'assessment-reported', path: itemPath(about, match.language) } }
}

/** A file that an erasure has taken meanwhile cannot be named again. */
async function missingFiles({ running }: Visit, pieces: readonly KeptEvidence[]): Promise<readonly FieldIssue[]> {
  const here = await Promise.all(pieces.map(async ({ file, isKept }) => file === null || !isKept || (await running.blobs.sizeOf(file.blob)) !== null))
  return here.every((isHere) => isHere) ? [] : [{ field: 'kept', code: 'blob-missing' }]
}

/** What the form holds, its file taken in. */
async function formOf(visit: Visit): Promise<Form & { readonly issues: readonly FieldIssue[] }> {
  const { running, fields, frame } = visit
  const about = elementOf(visit)
  const draft = running.reportDrafts.find(about)
  const values = typedAssessment(fields, frame.languages)
  const kept = keptIn(fields, draft?.evidence ?? keptFrom(currentAssessment(running, about)?.content ?? null))
  const file = await visit.file('file')
  const added = file === null ? null : await newFile(running, file, values)
  const isFile = added !== null && 'file' in added
  // A file cannot be shown in a form again: it joins the others at once, whatever else is wrong.
  return { values: isFile && values.evidence === '' ? { ...values, evidenceTitle: {}, label: '', marking: '' } : values, evidence: isFile ? [...kept, added] : kept, replaces: optional(field(fields, 'replaces')), draft, issues: added !== null && !isFile ? [added] : [] }
}

/** Null where a colleague saved meanwhile; nothing of theirs is touched then. */
async function save(visit: Visit, form: Form): Promise<Form | null> {
  const { running, fields, officer } = visit
  const content = { values: rawValues(form.values), evidence: [...form.evidence], replaces: form.replaces, savedAt: running.node.now(), savedBy: officer?.id ?? '' }
  const draft = await running.reportDrafts.save(elementOf(visit), content, revisionField(fields))
  return draft === null ? null : { ...form, draft }
}

/** The typed text stays in the form; the report in preparation is the colleague's. */
async function changedMeanwhile(visit: Visit, form: Form): Promise<Outcome | null> {
  return assessmentPage(visit, form, { issues: [], refusal: { code: 'draft-changed-meanwhile', facts: {} } })
}

async function assessmentPage(visit: Visit, form: Form, answer: Answer, status = statusOf(answer)): Promise<Outcome | null> {
  const view = viewOf(visit)
  if (view === null) return null
  const { running } = visit
  const asked = linesFor(visit, whoseOf(visit))
  const place = asked.findIndex(({ item }) => item === view.ref.item)
  const others = asked.filter(({ item }) => item !== view.ref.item)
  const next = others[Math.max(0, place)] ?? others[0]
  const page: AssessmentPage = {
    ...(await frameFor(visit)), kind: 'assessment', ref: view.ref, above: view.above, replaces: form.replaces, values: form.values, readings: view.element.readings,
    last: view.element.readings.find(({ party }) => party === running.settings.party)?.current ?? null,
    asks: running.reporting.asked().find(({ item }) => item === view.ref.item)?.asks ?? [],
    evidence: form.evidence, largestFile: LARGEST_EVIDENCE,
    draft: form.draft === null ? null : { revision: form.draft.revision, savedAt: form.draft.savedAt, savedBy: running.people.find(form.draft.savedBy)?.name ?? {} },
    next: next === undefined ? null : findElementRef(running.node.rows, next.item), left: others.length, ...answer,
  }
  return { page, status }
}

function valuesFrom(visit: Visit): AssessmentValues {
  const current = currentAssessment(visit.running, elementOf(visit))
  return {
    delivery: current?.content.delivery ?? '', level: current?.content.result?.level ?? '', reason: current?.content.reason ?? {}, asOf: visit.running.node.now().slice(0, 10), audience: current?.audience ?? 'public',
    evidence: '', evidenceTitle: {}, label: '', marking: '', advance: { nature: '', date: '', text: {} },
  }
}

function typedAssessment(fields: URLSearchParams, languages: readonly string[]): AssessmentValues {
  return {
    delivery: field(fields, 'delivery') as AssessmentValues['delivery'], level: field(fields, 'level') as AssessmentValues['level'], reason: bilingualField(fields, 'reason', languages), asOf: field(fields, 'asOf'),
    audience: audienceOf(fields), evidence: field(fields, 'evidence'), evidenceTitle: bilingualField(fields, 'evidence.title', languages), label: field(fields, 'label') as Audience | '', marking: field(fields, 'marking'),
    advance: { nature: field(fields, 'advance.nature') as AssessmentValues['advance']['nature'], date: field(fields, 'advance.date'), text: bilingualField(fields, 'advance.text', languages) },
  }
}

/** Back to the fields of the form, by name. */
function rawValues(values: AssessmentValues): Record<string, string> {
  const { reason, evidenceTitle, advance, ...plain } = values
  const perLanguage = Object.entries({ reason, 'evidence.title': evidenceTitle, 'advance.text': advance.text }).flatMap(([name, text]) => Object.entries(text).map(([language, one]) => [`${name}.${language}`, one] as const))
  return Object.fromEntries([...Object.entries(plain), ...perLanguage, ['advance.nature', advance.nature] as const, ['advance.date', advance.date] as const])
}

function assessmentOf(values: AssessmentValues, pieces: readonly KeptEvidence[]): { readonly content: { readonly [key: string]: Json }; readonly places: ReturnType<typeof contentOf>['places'] } {
  const { evidence, attachments, places } = contentOf(pieces)
  const content = {
    delivery: values.delivery, reason: values.delivery === 'no-evidence' ? optionalText(values.reason) : values.reason, asOf: values.asOf, evidence,
    ...(values.level === '' ? {} : { result: { level: values.level } }), ...(attachments.length === 0 ? {} : { attachments }),
  }
  return { content: content as unknown as { readonly [key: string]: Json }, places }
}

/** The advance that is reported in the same step; null where nothing is typed. */
function advanceBeside(about: ItemId, { advance, audience }: AssessmentValues): Statement | null {
  if (optionalText(advance.text) === null) return null
  const content = { nature: advance.nature, link: 'dialogue', date: optional(advance.date), text: advance.text, figure: null, wording: {}, note: null, sources: [] }
  return { name: 'state', about, type: 'advance', content, replaces: null, audience }
}

function linkIssues(form: Form, link: KeptEvidence | null): readonly FieldIssue[] {
  if (link === null) return form.evidence.some(({ isKept }) => isKept) ? [] : [{ field: 'evidence', code: 'evidence-required' }]
  const isAddress = URL.canParse(link.url ?? '') && /^https?:/.test(link.url ?? '')
  return [...(isAddress ? [] : [{ field: 'evidence', code: 'invalid_format' }]), ...(link.label === null ? [{ field: 'label', code: 'label-required' }] : [])]
}

function issuesOf(decision: ReturnType<Visit['running']['node']['decide']>): readonly Issue[] {
  return 'issues' in decision ? decision.issues : []
}

type Places = ReturnType<typeof contentOf>['places'] | readonly never[]

function placed(answer: Answer, places: Places, kept = 0): Answer {
  return { ...answer, issues: placedIssues(answer.issues.map(({ field, code }) => ({ path: `content.${field}`, code }) as Issue), places, kept) }
}

/** `content.evidence.2.label` is a box of the list, or the piece being added, whichever stands at that place. */
function placedIssues(issues: readonly Issue[], places: Places, kept: number): readonly FieldIssue[] {
  return issues.map(({ code, path }) => {
    const [, member, place, part] = /^content\.(evidence|attachments)\.(\d+)(?:\.(\w+))?/.exec(path) ?? []
    if (member === undefined) return { code, field: path.replace(/^content\.?/, '').replace(/^result.*/, 'level') }
    const among = 'evidence' in places ? (places[member as 'evidence' | 'attachments'][Number(place)] ?? 0) : 0
    if (among < kept) return { code, field: 'kept' }
    return { code, field: part === 'label' ? (code === 'marking-on-public' ? 'marking' : 'label') : part === 'titles' ? 'evidence.title' : 'evidence' }
  })
}
