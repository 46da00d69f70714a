// Pages about paired projects, for tests. What sides say of phases here is invented and says so.

import type { ViewContext } from '../../dialogue/views/index.ts'
import { consequenceOf } from '../../instruments/projects/consequence.ts'
import { projectLine } from '../../instruments/projects/view.ts'
import type { SaidWord } from '../../instruments/projects/words.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { PhasePage, ProjectPage, ProjectsListPage } from '../workspace/projects/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { SourcesPage } from '../workspace/sources/models.ts'
import type { Desk } from './desk.ts'

const TEXT: Bilingual = { en: 'Invented for a test', es: 'Inventado para una prueba' }
const SLUG = 'otay-mesa-east'

export function projectPages({ rows, self }: Desk, frameAt: (route: ParameterRoute | PlainRoute, parameter?: string) => Omit<WorkspaceFrame, 'route'> & { readonly route: never }): readonly WorkspacePage[] {
  const context: ViewContext = { rows, dialogue: 'hled', self, today: () => '2026-11-23' }
  const line = projectLine(context, `project/${SLUG}`)
  const phase = line?.phases.find(({ phase: name }) => name === 'opening')
  if (line === null || phase === undefined) throw new Error('the rows hold no paired project')
  const own = line.phases.filter(({ party }) => party === null || party === self)
  const said = (party: string): SaidWord => ({
    party, statement: 'd'.repeat(64), isPublic: false, made: { party, sequence: 9, hash: 'd'.repeat(64), at: '2026-11-20T10:00:00Z' },
    content: { phase: 'opening', expectedStart: '2027', expectedEnd: '2028-03', began: null, ended: null, reason: TEXT, sources: [{ url: 'https://example.org/opening', note: TEXT }] },
  })
  const full = { ...line, idle: [{ phase: 'mx-port', party: 'MEX', from: '2027-06-30', days: 274, isAtLeast: true, waitsFor: ['us-port'] }], phases: line.phases.map((one) => (one.phase === 'opening' ? { ...one, said: [said(self)], isOverdue: true } : one)) }
  const consequence = { ...consequenceOf(line.content, [], null, said(self)), phaseInDays: 90, openingInDays: 90, idle: [{ phase: 'mx-port', party: 'MEX', from: '2027-06-30', days: 274, isAtLeast: false, waitsFor: [], more: 90 }] }
  const list: ProjectsListPage = { ...frameAt('projects'), kind: 'projects', projects: [{ line: full, own, unanswered: 2 }], mayDraft: true }
  const project: ProjectPage = { ...frameAt('project', SLUG), kind: 'project', line: full, own, since: [said('USA')], today: '2026-11-23', may: { report: true, draft: true } }
  const form: PhasePage = {
    ...frameAt('phase', SLUG), kind: 'phase', line: full, phase: { ...phase, said: [said(self)] }, item: line.item, once: 'o1', replaces: 'd'.repeat(64), issues: [], refusal: null,
    values: { began: '', ended: '', expectedStart: '2027', expectedEnd: '2028-03', reason: TEXT, source: 'https://example.org/opening', audience: 'parties' }, follows: { consequence, key: 'f'.repeat(32), isOtherwise: true },
  }
  const state = { nextAt: '2026-11-24T12:00:00Z', last: { at: '2026-11-23T12:00:00Z', outcome: 'answer-shape-changed', detail: '0.port_code (invalid_type)' }, failures: 2, validators: null, lastHash: null, prepared: { at: '2026-11-22T12:00:00Z', vintage: '2025-03', sha256: 'a'.repeat(64), rows: 94_900, changes: { added: 700, removed: 0, changed: 12 } } }
  const first = { source: 'crossings', connector: 'bts-crossings', dataset: 'border-crossings', everyHours: 24, statesByItself: true, state }
  const sources: SourcesPage = { ...frameAt('sources'), kind: 'sources', sources: [first, { ...first, source: 'fix', statesByItself: false, state: { ...state, nextAt: '', last: null, failures: 0, prepared: null } }], mayReport: true, refusal: { code: 'nothing-prepared', facts: {} } }
  return [
    sources, { ...sources, sources: [], refusal: null },
    list, project, form, { ...form, follows: null, issues: [{ field: 'expectedEnd', code: 'phase-ends-early' }], refusal: { code: 'not-signing', facts: {} } },
    { ...list, projects: [] }, { ...project, line, own: [], since: [], may: { report: false, draft: false } },
  ]
}
