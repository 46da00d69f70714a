// Pages about bodies of the dialogue, for tests. What sides declare and answer here is invented and says so.

import { NEWEST_PRACTICES } from '../../dialogue/practices.ts'
import type { Citation } from '../../dialogue/rows.ts'
import { bodiesView, bodyView, chairsBySide, findCharter, findRef, frameOf, movedTo, openPlacesOf, organisationRefs, selfCheckView, successionChain } from '../../dialogue/views/index.ts'
import type { BodyView, LifeStatus, Suspension, ViewContext } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { BodyPage, CharterPage, DormancyPage, SelfCheckPage, Subject, SuccessionPage, SuspensionPage } from '../workspace/bodies/models.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { Desk } from './desk.ts'

const TEXT: Bilingual = { en: 'Invented for a test', es: 'Inventado para una prueba' }

export function bodyPages({ rows, self }: Desk, frameAt: (route: ParameterRoute | PlainRoute, parameter?: string) => Omit<WorkspaceFrame, 'route'> & { readonly route: never }): readonly WorkspacePage[] {
  const context: ViewContext = { rows, dialogue: 'hled', self, today: () => '2026-11-23' }
  const [frame, charter, bodies] = [frameOf(context), findCharter(context), bodiesView(context)?.bodies]
  const view = bodyView(context, 'body/scwg')
  if (frame === null || charter === null || bodies === undefined || view === null) throw new Error('the rows hold no founded dialogue')
  const at = (route: ParameterRoute | PlainRoute, parameter = ''): WorkspaceFrame => frameAt(route, parameter)
  const subjectOf = (item: string): Subject => { const ref = findRef(rows, item); if (ref === null) throw new Error(`${item} is not there`); return { ...ref, number: item.startsWith('element/') ? ref.slug : null } }
  const [body, dialogue, element] = [subjectOf('body/scwg'), subjectOf('dialogue/hled'), subjectOf('element/I.1')]
  const made = (party: string): Citation => ({ party, sequence: 7, hash: 'e'.repeat(64), at: '2026-11-20T10:00:00Z' })
  const suspensions = frame.parties.map(({ party }, index): Suspension => ({
    statement: String(index).repeat(64), about: 'body/scwg', by: party, made: made(party), isLive: index === 0, from: '2026-01-20', until: index === 0 ? null : '2026-06-30', cause: TEXT, effect: TEXT,
    affects: index === 0 ? [{ item: 'element/I.1', what: 'due', how: TEXT }, { item: 'element/I.1.a', what: 'target', how: TEXT }] : [], sources: [{ url: 'https://example.org/freeze', note: null }],
  }))
  const declaration = { from: '2026-01-20', until: null, reason: TEXT, by: frame.parties[0]?.party ?? '', statement: 'a'.repeat(64), made: made(self) }
  const declared: LifeStatus = { ...view.status, dueSince: '2021-10-09', isDormant: true, state: 'dormant', isNextOwed: false, declarations: [declaration], dormancy: { because: 'declared', since: '2026-01-20', declarations: [declaration, { ...declaration, by: null, statement: null, made: null, until: '2027-01-01' }] } }
  const ended: LifeStatus = { ...view.status, isEnded: true, state: 'ended', isNextOwed: false }
  const checked = selfCheckView(context, frame, 'body/scwg')
  const practices = NEWEST_PRACTICES.practices.map(({ practice }, index) => ({ practice, answer: index % 2 === 0 ? 'yes' as const : 'no' as const, note: index === 0 ? TEXT : null, sources: index === 1 ? [{ url: 'https://example.org/minutes', note: null }] : [] }))
  const answered = {
    ...checked, different: 4, sides: checked.sides.map((side, index) => ({ ...side, isStale: index === 0, check: { list: checked.list.list, asOf: '2025-01-15', practices, statement: 'b'.repeat(64), made: made(side.party) } })),
    lines: checked.lines.map((line, index) => ({ ...line, isDifferent: index % 2 === 1, answers: line.answers.map(({ party }, side) => ({ party, said: side === 0 ? (practices[index] ?? null) : null })) })),
  }
  const full: BodyView = {
    ...view, status: declared, suspensions, selfCheck: answered, content: { ...view.content, charter: { text: TEXT, tracking: TEXT, adopted: '2022-01' }, until: null }, under: findRef(rows, 'body/esc21cb'), parts: [], successors: [],
    coChairs: chairsBySide(context, frame, charter.coChairs ?? []), counts: { held: 3, late: 1, calledOff: 1 },
  }
  const bodyPage: BodyPage = { ...at('body', 'body/scwg'), kind: 'body', subject: body, view: full, texts: [{ item: 'text/invented', kind: 'text', slug: 'invented', title: TEXT }], may: { draft: true, declare: true, check: true } }
  const line = bodies[0]
  const [inai] = organisationRefs(context, ['organisation/INAI'])
  if (line === undefined || inai === undefined) throw new Error('the rows lack what the pages show')
  const successors = organisationRefs(context, ['organisation/SABG'])
  const places = openPlacesOf(context, inai.item)
  const charterPage: CharterPage = {
    ...at('body-charter', 'body/scwg'), kind: 'body-charter', subject: body, base: 'c'.repeat(64), isTemplate: true, issues: [], refusal: null,
    values: { text: TEXT, tracking: TEXT, adopted: '', coChairs: ['organisation/SRE', 'organisation/DOC'], everyMonths: '3', under: '', succeeds: [] },
    organisations: [...frame.parties, null].map((party) => ({ party, options: organisationRefs(context, ['organisation/SRE', 'organisation/DOC']).filter((ref) => ref.party === (party?.party ?? null)) })).filter(({ options }) => options.length > 0),
    bodies: [{ item: 'body/esc21cb', title: findRef(rows, 'body/esc21cb')?.title ?? {} }],
  }
  const dormancyPage: DormancyPage = { ...at('body-dormancy', 'dialogue/hled'), kind: 'body-dormancy', subject: dialogue, status: declared, replaces: 'a'.repeat(64), values: { from: '2026-01-20', until: '', reason: TEXT, audience: 'public' }, issues: [], refusal: null }
  const none = { numbers: '', how: {} }
  const suspensionPage: SuspensionPage = {
    ...at('suspension', 'element/I.1'), kind: 'suspension', subject: element, suspensions, once: 'o1', replaces: null, issues: [], refusal: null,
    values: { from: '2026-01-20', until: '', cause: TEXT, effect: TEXT, affects: { work: none, due: { numbers: 'I.1.a', how: TEXT }, target: none }, source: '', audience: 'public' },
  }
  const checkPage: SelfCheckPage = {
    ...at('self-check', 'body/scwg'), kind: 'self-check', subject: body, view: answered, list: NEWEST_PRACTICES, replaces: 'b'.repeat(64), issues: [], refusal: null,
    values: { asOf: '2026-11-23', audience: 'public', answers: Object.fromEntries(practices.map(({ practice, answer, note, sources }) => [practice, { answer, note: note ?? {}, source: sources[0]?.url ?? '' }])) },
  }
  const successionPage: SuccessionPage = {
    ...at('succession', 'INAI'), kind: 'succession', organisation: inai, chain: successionChain(context, inai.item), isEnded: true, successors, places, drafts: [{ id: '0'.repeat(36), items: movedTo(context, inai.item, ['organisation/SABG']).length }],
    people: [{ id: 'mex-inai', name: TEXT }], isOnRoster: true, mayDraft: true, refusal: null,
  }
  return [
    {
      ...at('bodies'), kind: 'bodies', bodies: [{ ...line, status: declared, isSuspended: true }, { ...line, item: 'body/ended', status: ended }, ...bodies.slice(1)], ended: [{ organisation: inai, places: places.length, successors }], mayDraft: true,
      dialogue: { subject: dialogue, status: declared, coChairs: chairsBySide(context, frame, charter.coChairs ?? []), suspensions },
    },
    { ...at('bodies'), kind: 'bodies', bodies: [], ended: [], mayDraft: false, dialogue: { subject: dialogue, status: { ...declared, dormancy: null, isDormant: false, state: 'active', next: declared.last }, coChairs: [], suspensions: [] } },
    bodyPage, { ...bodyPage, view: { ...view, meetings: [], elements: [] }, texts: [], may: { draft: true, declare: false, check: false } }, { ...bodyPage, view: { ...full, status: ended, coChairs: [], participants: [] }, may: { draft: false, declare: false, check: false } },
    charterPage, { ...charterPage, isTemplate: false, bodies: [], values: { ...charterPage.values, text: {}, tracking: {}, everyMonths: 'often' }, issues: [{ field: 'everyMonths', code: 'invalid_type' }], refusal: { code: 'item-changed-meanwhile', facts: {} } },
    dormancyPage, { ...dormancyPage, ...at('body-dormancy', 'body/scwg'), subject: body, status: view.status, replaces: null, values: { from: '', until: '2020-01-01', reason: {}, audience: 'parties' }, issues: [{ field: 'until', code: 'until-too-early' }, { field: 'reason.en', code: 'missing-language' }] },
    suspensionPage, { ...suspensionPage, ...at('suspension', 'dialogue/hled'), subject: dialogue, suspensions: [], issues: [{ field: 'affects.due.numbers', code: 'not-affected' }] },
    checkPage, { ...checkPage, view: checked, replaces: null, issues: [{ field: 'answer.cultures', code: 'invalid_value' }] },
    { ...at('successions'), kind: 'successions', ended: [{ organisation: inai, chain: successionChain(context, inai.item), places: 4, successors }, { organisation: { ...inai, slug: 'X', item: 'organisation/X' }, chain: [], places: 0, successors: [] }] },
    { ...at('successions'), kind: 'successions', ended: [] },
    successionPage, { ...successionPage, isEnded: false, places: [], successors: [], drafts: [], people: [], isOnRoster: false, mayDraft: false, refusal: { code: 'nothing-to-move', facts: {} } },
  ]
}
