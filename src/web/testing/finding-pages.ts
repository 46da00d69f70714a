// The pages of the search, of what changed and of the life of an item, over the HLED's public record; what was
// searched for and saved is invented.

import { biographyView, changedFields, lastRefOf, sinceView } from '../../dialogue/views/index.ts'
import type { BiographyView, CitedRef, SinceEntry, SinceGroup, StoryEntry, ViewContext } from '../../dialogue/views/index.ts'
import type { ItemDiff, WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { BiographyPage, FindLine, FindPage, SavedViewLine, SincePage } from '../workspace/finding/models.ts'
import { findPath } from '../workspace/finding/query.ts'
import type { FindQuery } from '../workspace/finding/query.ts'
import { biographyKey } from '../workspace/finding/routes.ts'
import { workspacePath } from '../workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { Desk } from './desk.ts'

type FrameAt = (route: ParameterRoute | PlainRoute, parameter?: string, isSignedIn?: boolean) => WorkspaceFrame

const QUERY: FindQuery = { typed: 'cadenas chains', chosen: { status: ['in-force'] }, from: '2026-01-01', to: null, isMine: true, order: 'best', page: 2 }
const ANYTHING: FindQuery = { typed: '', chosen: {}, from: null, to: null, isMine: false, order: 'best', page: 1 }
const HASH = 'a'.repeat(64)

export function findingPages(desk: Desk, frameAt: FrameAt): readonly WorkspacePage[] {
  const context: ViewContext = { rows: desk.rows, dialogue: 'hled', self: desk.self, today: () => '2026-11-23' }
  return [...searches(desk, frameAt), ...changes(desk, frameAt, context), ...lives(desk, frameAt, context)]
}

function searches({ rows, self, language }: Desk, frameAt: FrameAt): readonly WorkspacePage[] {
  const frame = frameAt('find')
  const [ref, above] = [refAt(rows, 'element/I.1'), refAt(rows, 'element/I')]
  const line: FindLine = {
    kind: 'element', status: 'in-force', path: workspacePath('biography', language, 'element.I.1'), number: 'I.1', title: [{ language, pieces: [{ text: 'Found', isMatch: true }, { text: ' title', isMatch: false }] }, { language: language === 'en' ? 'es' : 'en', pieces: [{ text: 'Otro', isMatch: true }] }],
    above: [above], version: null, parties: frame.frame.parties, at: '2026-11-23T12:00:00Z', day: '2026-10', moreItems: 0, due: '2026-06-30', schedule: 'late', excerpt: [{ language, pieces: [{ text: '… words ', isMatch: false }, { text: 'found', isMatch: true }] }],
  }
  const statement: FindLine = { ...line, kind: 'statement', status: 'standing', path: null, number: null, title: [], above: [], parties: [], schedule: null, due: null, day: null, at: '' }
  const proposal: FindLine = { ...line, kind: 'proposal', status: 'open', path: workspacePath('proposal', language, HASH), moreItems: 3, version: null, schedule: null }
  const earlier: FindLine = { ...line, status: 'earlier', version: 2, schedule: null }
  const value = (value: string, count: number, isChosen = false) => ({ value, count, isChosen, name: null, path: findPath(QUERY, language) })
  const facets: FindPage['facets'] = [
    { facet: 'kind', values: ['element', 'advance', 'answer', 'assessment', 'proposal', 'draft', 'meeting', 'statement'].map((one) => value(one, 1200)) }, { facet: 'status', values: [value('in-force', 7, true), value('replaced', 1)] },
    { facet: 'party', values: [{ ...value(self, 4), name: frame.frame.parties[0]?.name ?? {} }] }, { facet: 'organisation', values: [{ ...value('organisation/SRE', 2), name: refAt(rows, 'organisation/SRE').title }] },
    { facet: 'delivery', values: [value('unsaid', 3), value('complete', 1)] }, { facet: 'schedule', values: [value('late', 2)] }, { facet: 'language', values: [value('complete', 2), value('es', 1)] }, { facet: 'level', values: [{ ...value('initiative', 2), name: {} }] },
  ]
  const saved: SavedViewLine = { id: 'v1', revision: 2, name: 'Invented search', path: workspacePath('saved-view', language, 'v1'), isShared: true, isOwn: true, isDefault: true, owner: null }
  const common: SavedViewLine = { ...saved, id: 'v2', name: 'Another', isOwn: false, isDefault: false, owner: { en: 'Ana Invented', es: 'Ana Inventada' }, path: workspacePath('saved-view', language, 'v2') }
  const page: FindPage = {
    ...frame, kind: 'find', query: QUERY, isAsked: true, total: 812, pages: 3, lines: [line, statement, proposal, earlier, { ...line, kind: 'draft', status: 'draft', title: [{ language, pieces: [{ text: ref.number ?? '', isMatch: false }] }] }], facets, isWhole: false, words: [], withoutSieve: null,
    saved: [saved, common], values: { name: '' }, issues: [{ field: 'name', code: 'name-required' }],
  }
  return [
    page,
    { ...page, total: 0, pages: 1, lines: [], isWhole: true, words: [{ word: 'cadenas', count: 4, path: findPath({ ...ANYTHING, typed: 'cadenas' }, language) }, { word: 'zzz', count: 0, path: findPath({ ...ANYTHING, typed: 'zzz' }, language) }], withoutSieve: { count: 4, path: findPath(ANYTHING, language) }, issues: [] },
    { ...page, query: { ...ANYTHING, typed: 'zzz' }, total: 0, pages: 1, lines: [], isWhole: true, saved: [], issues: [] },
    { ...page, query: ANYTHING, isAsked: false, total: 0, pages: 1, lines: [], isWhole: true, saved: [], issues: [] },
    { ...frameAt('saved-views'), kind: 'saved-views', views: [saved, { ...saved, id: 'v3', isShared: false, isDefault: false, path: workspacePath('saved-view', language, 'v3') }, common], typed: { id: 'v1', name: 'Typed' }, refusal: { code: 'person-changed-meanwhile', facts: {} } },
    { ...frameAt('saved-views'), kind: 'saved-views', views: [], typed: null, refusal: null },
  ]
}

function changes({ rows }: Desk, frameAt: FrameAt, context: ViewContext): readonly WorkspacePage[] {
  const view = sinceView(context, {})
  if (view === null) throw new Error('the rows hold no founded dialogue')
  const made = { party: 'USA', sequence: 9, hash: HASH, at: '2026-11-22T18:00:00Z' }
  const entry: SinceEntry = { what: 'assessed', made, by: ['USA'], proposal: null, statement: HASH, effect: null, version: null, fields: [], from: 'limited', to: 'substantial', text: { en: 'Invented', es: 'Inventado' }, items: 0, isErased: false }
  const happened: readonly SinceEntry[] = [entry, { ...entry, from: null }, { ...entry, what: 'adopted', effect: 'amended', version: 2, fields: ['due', 'title'], to: null, from: null, text: null, items: 1 }, { ...entry, what: 'adopted', effect: 'ended', to: null, from: null }, { ...entry, what: 'stated', statement: null, isErased: true, from: null, to: null, text: null }]
  const several: SinceGroup = { key: 'several', branch: null, lines: [{ ref: null, entries: [{ ...entry, what: 'proposed', proposal: HASH, items: 4, from: null, to: null }] }] }
  const ofBranch: SinceGroup = { key: 'element/III', branch: refAt(rows, 'element/III'), lines: [{ ref: refAt(rows, 'element/III.1'), entries: happened }] }
  const page: SincePage = {
    ...frameAt('since'), kind: 'since', from: 'day', at: '2021-09-09', hasVisit: true, meetings: [{ title: { en: 'Meeting', es: 'Reunión' }, day: '2021-09-09' }, { title: { en: 'Other', es: 'Otra' }, day: '2022-09-12' }], view: { sides: view.sides, adopted: view.adopted }, acknowledgements: 2, total: 90,
    groups: [ofBranch, several, ...view.groups.filter(({ key }) => key !== 'element/III' && key !== 'several').map((group) => ({ ...group, lines: group.lines.slice(0, 2) }))], page: 2, pages: 3, issues: [],
  }
  return [page, { ...page, from: 'visit', at: '2026-11-22T08:00:00Z', groups: [], total: 0, acknowledgements: 0, page: 1, pages: 1, view: { sides: view.sides.map((side) => ({ ...side, from: side.to, counts: {} })), adopted: { proposals: 0, items: 0 } } }, { ...page, at: null, hasVisit: false, meetings: [], issues: [{ field: 'at', code: 'day-malformed' }] }]
}

function lives({ rows, language }: Desk, frameAt: FrameAt, context: ViewContext): readonly WorkspacePage[] {
  const view = biographyView(context, 'element/I.1', 1)
  const [version] = view?.story ?? []
  if (view === null || version?.is !== 'version') throw new Error('the rows hold no I.1')
  const made = { ...version.made, sequence: 30, hash: HASH }
  const after = { ...version.version.content, title: { en: 'Invented title', es: 'Título inventado' }, due: '2027-06-30' }
  const later: StoryEntry = { ...version, made, version: { ...version.version, number: 2, content: after, certificates: [{ party: 'MEX', made, officer: { name: 'Ana', office: 'SRE' } }] }, moved: { from: refAt(rows, 'element/I'), to: refAt(rows, 'element/II') } }
  const ended: StoryEntry = { ...later, made: { ...made, hash: 'b'.repeat(64) }, version: { ...version.version, number: 3, content: null }, moved: null }
  const failed: StoryEntry = {
    is: 'proposal', made: { ...made, hash: 'c'.repeat(64) },
    proposal: { proposal: 'c'.repeat(64), status: 'withdrawn', cover: { en: 'Invented', es: 'Inventado' }, change: null, items: 3, signed: [made], withdrawn: [{ ...made, reason: 'Invented' }], declined: [{ made, text: { en: 'Too late', es: 'Demasiado tarde' } }], overtakenBy: 2 },
  }
  const told: StoryEntry = {
    is: 'statement', made: { ...made, hash: 'd'.repeat(64) },
    statement: { statement: 'd'.repeat(64), what: 'assessed', type: 'assessment', isKnownType: true, audience: 'parties', content: { delivery: 'limited', reason: { en: 'Invented', es: 'Inventado' } }, proposal: null, replaces: null, replacedBy: made, from: 'not-started', to: 'limited' },
  }
  const unknown: StoryEntry = { ...told, made: { ...made, hash: 'e'.repeat(64) }, statement: { ...told.statement, statement: 'e'.repeat(64), what: 'stated', type: 'omen', isKnownType: false, audience: 'public', content: { text: { en: 'Invented', es: 'Inventado' }, weight: 4 }, from: null, to: null, replacedBy: null, proposal: HASH } }
  const retraction: StoryEntry = { ...told, made: { ...made, hash: 'f'.repeat(64) }, statement: { ...told.statement, statement: 'f'.repeat(64), what: 'retracted', content: null, from: null, to: null, replacedBy: null } }
  const diff: ItemDiff = { ref: refAt(rows, 'element/I.1'), number: 'I.1', effect: 'amended', baseNumber: 1, changes: changedFields(version.version.content, after) }
  const whole: BiographyView = {
    ...view, versions: 3, story: [version, told, failed, unknown, retraction, later, ended], page: 2, pages: 3, entries: 130, succession: [{ from: refAt(rows, 'organisation/SRE'), to: refAt(rows, 'organisation/SE'), since: '2025-03-21' }],
    erased: [{ act: made, erasedBy: { ...made, sequence: 31, hash: '9'.repeat(64), reason: 'Invented' } }],
  }
  const page: BiographyPage = { ...frameAt('biography', biographyKey('element/I.1')), kind: 'biography', view: whole, diffs: { [HASH]: diff, ['c'.repeat(64)]: diff }, names: view.names, publicPath: language === 'en' ? '/en/plan/I.1' : '/es/plan/I.1', shown: HASH }
  return [page, { ...page, view: { ...view, standing: 'never-agreed', ref: null, story: [], entries: 0, versions: 0 }, diffs: {}, publicPath: null, shown: null }]
}

function refAt(rows: Desk['rows'], item: string): CitedRef {
  return lastRefOf(rows, item) ?? { item, kind: 'element', slug: item, title: { en: 'Missing', es: 'Falta' }, number: null }
}
