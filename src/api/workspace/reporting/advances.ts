// What this side says it has done: an advance, its correction, its retraction.

import type { ItemId, Json, StatementId } from '../../../record/index.ts'
import type { StatementRow } from '../../../dialogue/rows.ts'
import type { AdvanceContent } from '../../../dialogue/statements/index.ts'
import { elementView } from '../../../dialogue/views/index.ts'
import type { ElementView } from '../../../dialogue/views/index.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { AdvancePage, AdvanceValues } from '../../../web/workspace/reporting/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { itemPath } from '../../../publication/routes.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import { elementsAbove, findElementRef } from '../items.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { NOTHING_WRONG, oneAtATime, say, sayOnce, statusOf } from './saying.ts'
import type { Answer } from './saying.ts'

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

async function advancePage(visit: Visit, replaces: StatementId | null, values: AdvanceValues, answer: Answer): Promise<Outcome | null> {
  const view = viewOf(visit)
  if (view === null) return null
  const own = view.element.advances.filter((advance) => advance.made.party === visit.running.settings.party)
  const page: AdvancePage = { ...(await frameFor(visit)), kind: 'advance', ref: view.ref, above: view.above, once: crypto.randomUUID(), replaces, values, own, ...answer }
  return { page, status: statusOf(answer) }
}

export function viewOf(visit: Visit): { ref: NonNullable<ReturnType<typeof findElementRef>>; above: ReturnType<typeof elementsAbove>; element: ElementView } | null {
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

export function sourcesOf(url: string): readonly { url: string; note: null }[] {
  return url === '' ? [] : [{ url, note: null }]
}

export function audienceOf(fields: URLSearchParams): 'public' | 'parties' {
  return field(fields, 'audience') === 'parties' ? 'parties' : 'public'
}
