// The pages of reporting and of rounds, of every kind and in every state, for tests of how they are drawn.

import { organisationRefs, stateLine, stateOfPlay } from '../../dialogue/views/index.ts'
import type { ElementView, Frame, ViewContext } from '../../dialogue/views/index.ts'
import type { Citation } from '../../dialogue/rows.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ElementRef, FlashCode, WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'

/** What the desk of all pages lends. */
export interface ReportingDesk {
  readonly context: ViewContext
  readonly frame: Frame
  readonly by: Bilingual
  readonly text: Bilingual
  /** The activity that is reported on. */
  readonly reported: Pick<ElementView, 'readings'> & { readonly ref: ElementRef; readonly above: readonly ElementRef[] }
  plain(route: PlainRoute, flash?: FlashCode | null): WorkspaceFrame
  at(route: ParameterRoute, parameter: string): WorkspaceFrame
  element(item: string): ElementRef
  cite(party: string): Citation
}

export function reportingPages(desk: ReportingDesk): readonly WorkspacePage[] {
  const { context, frame, by, text } = desk
  const { ref, above, readings } = desk.reported
  const opened = desk.cite(frame.self)
  const round = {
    round: 'a'.repeat(64), latest: 'b'.repeat(64), opened, party: frame.self, audience: 'parties' as const, closed: null,
    content: { title: text, asOf: '2026-10-31', opens: '2026-11-01', due: '2026-11-30T18:00:00-06:00[America/Mexico_City]', scope: { kind: 'plan' as const, item: 'plan/work-plan-2021' }, reminders: [14, 7, 1], isClosed: false },
  }
  const ask = { code: 'round' as const, by: '2026-11-30', round: { round: round.round, title: text, due: round.content.due, asOf: '2026-10-31' } }
  const owners = organisationRefs(context, context.rows.find('kind', 'organisation') ?? []).filter(({ party }) => party === frame.self).slice(0, 2)
  const last = { delivery: 'limited' as const, asOf: '2026-01-15', reason: text, statement: 'c'.repeat(64) }
  const line = { item: ref.item, slug: ref.slug, number: ref.number, title: ref.title, owners, body: null, due: '2026-06-30', asks: [ask, { code: 'late' as const, by: '2026-06-30', round: null }], last, focalPoint: by, isBegun: true, remindedAt: '2026-11-16T18:00:00Z' }
  const lines = [line, { ...line, item: 'element/I.2', slug: 'I.2', owners: [], asks: [{ code: 'unsaid' as const, by: null, round: null }, { code: 'stale' as const, by: '2026-07-15', round: null }], last: null, focalPoint: null, isBegun: false, remindedAt: null }]
  const label = { audience: 'parties' as const, marking: 'Invented marking' }
  const file = { blob: 'd'.repeat(64), bytes: 48213, mediaType: 'application/pdf', name: 'invented minutes.pdf' }
  const evidence = [
    { url: 'https://example.org/evidence', file: null, note: null, titles: [{ language: 'en', text: 'Invented report' }], label: null, isKept: true },
    { url: null, file, note: null, titles: [{ language: 'es', text: 'Acta inventada' }], label, isKept: true },
  ]
  const values = { delivery: 'complete' as const, level: '' as const, reason: text, asOf: '2026-11-01', audience: 'parties' as const, evidence: 'see file', evidenceTitle: {}, label: '' as const, marking: '', advance: { nature: 'done' as const, date: '2026-10', text } }
  const assessed = { ...last, ...opened, evidence: [{ url: 'https://example.org/evidence', note: null, label }], attachments: [{ ...file, label }], result: { level: 'output' as const }, made: opened }
  const page = {
    ...desk.at('report-assessment', 'I.3'), kind: 'assessment' as const, ref, above, replaces: last.statement, readings, values, last: assessed, asks: [ask], evidence, largestFile: 10_000_000,
    draft: { revision: 3, savedAt: '2026-11-22T10:00:00Z', savedBy: by }, next: desk.element('element/I.2'), left: 11, issues: [], refusal: null,
  }
  const counts = { asked: 4, 'on-time': 1, late: 1, missing: 2, pending: 0 }
  const item = { item: ref.item, slug: ref.slug, number: ref.number, title: ref.title, status: 'missing' as const, delivery: null, reported: null }
  const items = [item, { ...item, item: 'element/I.2', status: 'on-time' as const, delivery: 'limited' as const, reported: opened }]
  const sides = frame.parties.map((name) => ({ ...name, counts, organisations: [...owners.slice(0, 1).map((organisation) => ({ organisation, counts, items })), { organisation: null, counts, items }] }))
  const board = { round, isDue: true, sides }
  const roundPage = { ...desk.at('round', round.round), kind: 'round' as const, board, named: 1, focalPoints: { [ref.item]: by }, reminders: [{ at: '2026-11-16T18:00:00Z', by: null, missing: 3 }, { at: '2026-11-17T18:00:00Z', by: by, missing: 2 }], isOwn: true, mayRun: true, scopeTitle: text, refusal: null }
  const form = {
    values: { title: { en: '', es: '' }, asOf: '2026-10-31', opens: '2026-11-01', dueDay: '2026-31-12', dueTime: '18:00', zone: 'America/Nowhere', scope: 'list', items: 'I.9', reminders: 'soon', audience: 'parties' as const }, once: 'o3',
    choices: [{ kind: 'plan' as const, items: [{ item: 'plan/work-plan-2021', title: text, acronym: null }] }, { kind: 'organisation' as const, items: owners.map(({ item: one, title, acronym }) => ({ item: one, title, acronym })) }], zones: ['UTC', 'America/Mexico_City'],
  }
  const state = stateOfPlay(context, '2026-11-23')
  const { lines: stateLines, ...bare } = state ?? { lines: [] }
  const play = { ...desk.plain('state-of-play'), kind: 'state-of-play' as const, day: '2026-11-23', today: '2026-11-23', issues: [], state: 'frame' in bare ? bare : null, lines: stateLines.slice(0, 4).flatMap((one) => stateLine(context, '2026-11-23', one) ?? []), total: stateLines.length, stretch: { page: 2, pages: 3 }, meetings: [] }
  return [
    { ...page, issues: [{ field: 'evidence', code: 'invalid_format' }, { field: 'level', code: 'result-level-required' }, { field: 'label', code: 'label-required' }, { field: 'kept', code: 'label-narrower' }, { field: 'file', code: 'file-kind-refused' }] },
    { ...page, draft: null, last: null, evidence: [], asks: [], next: null, left: 0, refusal: { code: 'report-overtaken', facts: {} } },
    { ...desk.plain('asked', 'assessment-affirmed'), kind: 'asked', whose: 'organisation', lines, numbers: { mine: 0, organisation: 2, side: 240 }, stretch: { page: 1, pages: 3 }, today: '2026-11-23', valuesDue: 7 },
    { ...desk.plain('asked'), kind: 'asked', whose: 'mine', lines: [], numbers: { mine: 0, organisation: 2, side: 240 }, stretch: { page: 1, pages: 1 }, today: '2026-11-23', valuesDue: 0 },
    { ...desk.plain('rounds'), kind: 'rounds', rounds: [{ round, asked: 4, reported: 2 }, { round: { ...round, round: 'e'.repeat(64), closed: opened }, asked: 4, reported: 4 }], form, issues: [{ field: 'due.zone', code: 'not-a-time' }, { field: 'items', code: 'item-unknown' }], refusal: null },
    { ...desk.plain('rounds'), kind: 'rounds', rounds: [], form: null, issues: [], refusal: null },
    roundPage, { ...roundPage, isOwn: false, board: { ...board, round: { ...round, closed: opened, content: { ...round.content, scope: { kind: 'list', items: [ref.item] } } } }, scopeTitle: null, refusal: { code: 'reminded-already', facts: {} } },
    play, { ...play, state: null, lines: [], total: 0, issues: [{ field: 'at', code: 'day-to-come' }] },
  ]
}
