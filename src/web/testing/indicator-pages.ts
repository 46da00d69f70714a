// The pages on which a side reports what it counted, made up for tests; the values in them are invented and say so.

import { slugOf } from '../../dialogue/items/index.ts'
import { ownSeriesOf } from '../../instruments/indicators/due.ts'
import type { Report } from '../../instruments/indicators/reports.ts'
import { elementOf, findDefined } from '../../instruments/indicators/view.ts'
import type { ValuePage } from '../workspace/indicators/models.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { Desk } from './desk.ts'

type FrameAt = (route: ParameterRoute | PlainRoute, parameter?: string) => WorkspaceFrame

export function indicatorPages({ rows, self }: Desk, frameAt: FrameAt): readonly WorkspacePage[] {
  const context = { rows, dialogue: 'hled', self, today: () => '2026-11-23' }
  const indicators = (rows.find('kind', 'indicator') ?? []).flatMap((item) => {
    const defined = findDefined(rows, item)
    return defined === null ? [] : [{ item, slug: slugOf(item), content: defined.content, element: elementOf(rows, defined.content.element), own: ownSeriesOf(context, defined, self), version: defined.version }]
  })
  const due = indicators.flatMap(({ own, content, slug }) => own.flatMap(({ series, due: values }) => (values.length === 0 ? [] : [{ slug, title: content.title, name: series.title, series: series.series, content, values }])))
  const list = { ...frameAt('indicators'), kind: 'indicators' as const }
  return [
    { ...list, indicators, due, mayDraft: true },
    { ...list, indicators: [], due: [], mayDraft: false },
    ...indicators.filter(({ own }) => own.some(({ series }) => series.breakdowns.length > 0)).slice(0, 1).flatMap((one) => valuePages(one, frameAt)),
  ]
}

function valuePages({ version, own, ...indicator }: ValuePage['indicator'] & Pick<ValuePage, 'own' | 'version'>, frameAt: FrameAt): readonly ValuePage[] {
  const [first] = own
  if (first === undefined) return []
  const note = { en: 'Invented: counted at the pier.', es: 'Inventado: contado en el muelle.' }
  const content = { version, series: first.series.series, period: '2024', value: 11, whole: null, parts: [], counted: '2025-02-01', note, evidence: [] }
  const report: Report = { statement: 'f'.repeat(64), made: { party: 'MEX', sequence: 9, hash: 'f'.repeat(64), at: '2025-02-02T12:00:00Z' }, content, corrects: [] }
  const counts = first.counts.map((count) => (count.period === '2024' ? { ...count, state: 'whole' as const, value: 11, report } : count))
  const page: ValuePage = {
    ...frameAt('report-value', indicator.slug), kind: 'value', indicator, version, number: 1, series: first.series, own: [{ ...first, counts }],
    values: { series: first.series.series, period: '2024', value: '1,1x', whole: '', parts: { 'sex.women': '5' }, counted: '2025-02-01', note, audience: 'parties', evidence: 'https://example.org/', evidenceTitle: {}, label: '', marking: '' },
    replaces: report.statement, evidence: [{ url: 'https://example.org/count', file: null, note: null, titles: null, label: { audience: 'parties', marking: 'CUI' }, isKept: true }], largestFile: 10_000_000,
    issues: [{ field: 'value', code: 'invalid_type' }, { field: 'parts.sex.women', code: 'group-unknown' }, { field: 'label', code: 'label-required' }], refusal: null,
  }
  const share = { ...indicator, content: { ...indicator.content, quantity: 'share' as const } }
  const score = { ...indicator, content: { ...indicator.content, quantity: 'score' as const, scale: [{ score: 0, title: { en: 'Invented: nothing', es: 'Inventado: nada' } }, { score: 1, title: { en: 'Invented: all', es: 'Inventado: todo' } }] } }
  return [
    page,
    { ...page, indicator: share, replaces: null, issues: [], evidence: [] },
    { ...page, indicator: score, refusal: { code: 'counted-in-future', facts: {} }, issues: [] },
    { ...page, series: null, own: [], issues: [] },
  ]
}
