// The value of one count for one period: reported, corrected or taken back. What was typed stays in the form until it is said.

import type { Audience, ItemId, Json } from '../../../record/index.ts'
import { readNumber } from '../../../dialogue/forms/index.ts'
import type { IndicatorSeries } from '../../../dialogue/items/index.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import { lastOver } from '../../../instruments/indicators/counted.ts'
import { ownSeriesOf } from '../../../instruments/indicators/due.ts'
import type { OwnSeries } from '../../../instruments/indicators/due.ts'
import type { Report } from '../../../instruments/indicators/reports.ts'
import type { DefinedVersion } from '../../../instruments/indicators/run.ts'
import { elementOf, findDefined } from '../../../instruments/indicators/view.ts'
import { LARGEST_EVIDENCE } from '../../../node/reporting/index.ts'
import type { KeptEvidence } from '../../../node/reporting/index.ts'
import { itemPath } from '../../../publication/routes.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { ValuePage, ValueValues } from '../../../web/workspace/indicators/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import { contentOf, forgetFiles, keptFrom, keptIn, newFile, newLink } from '../reporting/evidence.ts'
import { NOTHING_WRONG, oneAtATime, say, statusOf } from '../reporting/saying.ts'
import type { Answer, Statement } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export function indicatorOf({ match }: Visit): ItemId {
  return `indicator/${match.parameter}`
}

/** One count of this side at one period, under the definition in force. */
interface Place {
  readonly defined: DefinedVersion
  readonly own: readonly OwnSeries[]
  readonly series: IndicatorSeries | null
  readonly period: string
  /** What stands there. */
  readonly report: Report | null
}

export async function showValue(visit: Visit): Promise<Outcome | null> {
  const place = placeOf(visit)
  return place === null ? null : valuePage(visit, place, valuesFrom(visit, place), keptFrom(place.report?.content ?? null), NOTHING_WRONG)
}

export async function reportValue(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const place = placeOf(visit)
  if (place === null) return null
  const typed = typedValues(visit, place)
  const replaces = optional(field(fields, 'replaces'))
  const kept = keptIn(fields, keptFrom(place.report?.content ?? null))
  const common = { name: 'state', about: place.defined.item, type: 'value', replaces } as const
  if (field(fields, 'do') === 'retract') {
    const answer = await oneAtATime(running, () => say(running, { ...common, content: null, audience: place.report === null ? 'public' : audienceOf(running, place.report) }))
    return answer === null ? said(visit, place, 'value-retracted') : valuePage(visit, place, typed, kept, answer)
  }
  const file = await visit.file('file')
  const added = file === null ? null : await newFile(running, file, typed)
  const isFile = added !== null && 'file' in added
  const link = newLink(isFile ? { ...typed, evidence: '' } : typed)
  const pieces = [...kept, ...(link === null ? [] : [link]), ...(isFile ? [added] : [])]
  const command: Statement = { ...common, content: contentFrom(typed, field(fields, 'version'), place, pieces), audience: typed.audience }
  const early: readonly FieldIssue[] = added !== null && !isFile ? [added] : []
  const answer = early.length > 0 ? { issues: early, refusal: null } : await oneAtATime(running, () => say(running, command))
  if (answer === null) return said(visit, place, replaces === null ? 'value-reported' : 'value-corrected', typed)
  // A file cannot be shown in a form again: it is chosen once more, and nothing of it stays behind.
  await forgetFiles(running, isFile ? [added] : [])
  return valuePage(visit, place, typed, kept, { ...answer, issues: answer.issues.map((issue) => placedIssue(issue, kept.length, typed)) })
}

function said({ match, running: _running }: Visit, { defined, series }: Place, code: 'value-reported' | 'value-corrected' | 'value-retracted', typed?: ValueValues): Outcome {
  const query = new URLSearchParams({ series: series?.series ?? '', period: typed?.period ?? '' }).toString()
  return { redirect: `${workspacePath('report-value', match.language, match.parameter)}?${query}`, flash: { code, path: itemPath(defined.item, match.language) } }
}

function placeOf(visit: Visit): Place | null {
  const { running, fields } = visit
  const context = contextOf(running)
  const defined = findDefined(context.rows, indicatorOf(visit))
  if (defined === null) return null
  const own = ownSeriesOf(context, defined, running.settings.party)
  const chosen = own.find(({ series }) => series.series === field(fields, 'series')) ?? own[0] ?? null
  const asked = field(fields, 'period')
  const period = asked !== '' ? asked : (chosen?.due.at(-1)?.period ?? lastOver(defined.content.period, context.today()))
  return { defined, own, series: chosen?.series ?? null, period, report: chosen?.counts.find((one) => one.period === period)?.report ?? null }
}

function valuesFrom(visit: Visit, { period, series, report }: Place): ValueValues {
  const written = (value: number | null | undefined) => (value == null ? '' : String(value))
  return {
    series: series?.series ?? '', period, value: written(report?.content.value), whole: written(report?.content.whole),
    parts: Object.fromEntries((report?.content.parts ?? []).map(({ breakdown, group, value }) => [`${breakdown}.${group}`, written(value)])),
    counted: report?.content.counted ?? contextOf(visit.running).today(), note: report?.content.note ?? {}, audience: report === null ? 'public' : audienceOf(visit.running, report),
    evidence: '', evidenceTitle: {}, label: '', marking: '',
  }
}

function audienceOf({ node }: Visit['running'], { statement }: Report): Audience {
  return node.rows.find('statement', statement)?.audience ?? 'public'
}

function typedValues({ fields, frame }: Visit, { series, period }: Place): ValueValues {
  const parts = (series?.breakdowns ?? []).flatMap(({ breakdown, groups }) => groups.map(({ group }) => `${breakdown}.${group}`))
  return {
    series: series?.series ?? '', period, value: field(fields, 'value'), whole: field(fields, 'whole'), parts: Object.fromEntries(parts.map((name) => [name, field(fields, `parts.${name}`)])),
    counted: field(fields, 'counted'), note: bilingualField(fields, 'note', frame.languages), audience: field(fields, 'audience') === 'parties' ? 'parties' : 'public',
    evidence: field(fields, 'evidence'), evidenceTitle: bilingualField(fields, 'evidence.title', frame.languages), label: field(fields, 'label') as Audience | '', marking: field(fields, 'marking'),
  }
}

/** What is no number stays as it was typed, and the schema says so. */
function contentFrom(typed: ValueValues, version: string, { series, period }: Place, pieces: readonly KeptEvidence[]): { readonly [key: string]: Json } {
  const { evidence, attachments } = contentOf(pieces)
  const parts = partsIn(typed).map(([name, value]) => { const [breakdown = '', group = ''] = name.split('.'); return { breakdown, group, value: readNumber(value, false) } })
  const content = {
    version, series: series?.series ?? '', period, value: readNumber(typed.value, true), whole: readNumber(typed.whole, true), parts, counted: typed.counted, note: optionalText(typed.note), evidence,
    ...(attachments.length === 0 ? {} : { attachments }),
  }
  return content as unknown as { readonly [key: string]: Json }
}

function partsIn({ parts }: ValueValues): readonly (readonly [string, string])[] {
  return Object.entries(parts).filter(([, value]) => value !== '')
}

/** `parts.1.value` is the field of a group, `evidence.2.label` the box of a piece or the one being added. */
function placedIssue({ field: name, code }: FieldIssue, kept: number, typed: ValueValues): FieldIssue {
  const [, list, place] = /^(parts|evidence|attachments)\.(\d+)/.exec(name) ?? []
  if (list === 'parts') return { field: `parts.${partsIn(typed)[Number(place)]?.[0] ?? ''}`, code }
  if (list === undefined) return { field: name, code }
  return { field: Number(place) < kept ? 'kept' : name.endsWith('label') ? 'label' : 'evidence', code }
}

async function valuePage(visit: Visit, { defined, own, series, report }: Place, values: ValueValues, evidence: readonly KeptEvidence[], answer: Answer): Promise<Outcome> {
  const { item, content, version, number } = defined
  const page: ValuePage = {
    ...(await frameFor(visit)), kind: 'value', indicator: { item, slug: slugOf(item), content, element: elementOf(visit.running.node.rows, content.element) }, version, number, series, own, values,
    replaces: report?.statement ?? null, evidence, largestFile: LARGEST_EVIDENCE, ...answer,
  }
  return { page, status: statusOf(answer) }
}
