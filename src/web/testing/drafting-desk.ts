// The pages of drafting and clearance, of every kind and in every state, for tests of how they are drawn.

import { formOf } from '../../dialogue/forms/index.ts'
import type { FormContent } from '../../dialogue/forms/index.ts'
import type { OrganisationRef, Frame, Names } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ElementRef, FindingView, FlashCode, ItemDiff, WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { AnswerView, ClearanceLine, ClearancePage, ClearanceRulesPage, ClearanceView, RoundView, StandingView } from '../workspace/drafting/clearance-models.ts'
import type { AddPage, AmendPage, ChooserLine, Choices, DraftLine, DraftPage, HistoryPage } from '../workspace/drafting/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'

/** What the desk of all pages lends. */
export interface DraftingDesk {
  readonly frame: Frame
  readonly other: string
  readonly by: Bilingual
  readonly cover: Bilingual
  readonly aim: Bilingual
  readonly organisations: readonly OrganisationRef[]
  plain(route: PlainRoute, flash?: FlashCode | null): WorkspaceFrame
  at(route: ParameterRoute, parameter: string, flash?: FlashCode | null): WorkspaceFrame
  element(item: string): ElementRef
  content(item: string): FormContent
  amendment(item: string): ItemDiff
  owners(item: string): ItemDiff
  ended(item: string): ItemDiff
  findings(): readonly FindingView[]
  names(): Names
}

const DRAFT = '00000000-0000-4000-8000-00000000000d'
const AT = '2026-11-22T10:00:00Z'
const ONE_PART = { page: 1, pages: 1 }

export function draftingPages(desk: DraftingDesk): readonly WorkspacePage[] {
  return [...lists(desk), ...editors(desk), ...drafts(desk), ...clearances(desk), ...rules(desk)]
}

function lists(desk: DraftingDesk): readonly WorkspacePage[] {
  const items = ['element/I', 'element/I.1', 'element/I.2', 'element/I.3']
  const lines = items.map((item, index): ChooserLine => ({
    ref: desk.element(item), depth: Math.min(index, 1), owners: desk.organisations.slice(0, index), due: index === 3 ? '2026-06-30' : null, openProposals: index === 3 ? 1 : 0, movers: index === 3 ? [desk.other] : [], drafts: index === 1 ? 2 : 0, isOwnedHere: true,
  }))
  const draft: DraftLine = { id: DRAFT, items: [desk.amendment('element/I.3')], itemCount: 4, savedAt: AT, savedBy: desk.by, counters: 'c'.repeat(64), isOutdated: true, clearance: 'open' }
  const unnamed = { ...desk.amendment('element/I.1'), effect: 'new' as const, baseNumber: null, ref: { ...desk.element('element/I.1'), title: {} } }
  return [
    { ...desk.plain('choose'), kind: 'choose', query: '', onlyMine: false, lines, found: 450, total: 450, part: { page: 2, pages: 3 }, fresh: DRAFT },
    { ...desk.plain('choose'), kind: 'choose', query: 'zzz', onlyMine: true, lines: [], found: 0, total: 53, part: ONE_PART, fresh: DRAFT },
    { ...desk.plain('drafts', 'draft-discarded'), kind: 'drafts', drafts: [draft, { ...draft, id: 'd2', items: [unnamed], itemCount: 1, counters: null, isOutdated: false, clearance: 'not-required' }, { ...draft, id: 'd3', items: [], itemCount: 0, clearance: 'voided' }], fresh: DRAFT, names: desk.names() },
    { ...desk.plain('drafts'), kind: 'drafts', drafts: [], fresh: DRAFT, names: desk.names() },
  ]
}

function editors(desk: DraftingDesk): readonly WorkspacePage[] {
  const inForce = desk.content('element/I.3')
  const title = { ...(inForce.title as Bilingual), es: '' }
  const content: FormContent = {
    ...inForce, title, aim: desk.aim, due: '2026-31-12', start: '2021', target: { value: 'many', unit: { en: 'people' }, nature: 'target' }, variants: [{ language: 'en', text: 'Another wording' }],
    sources: [{ url: 'not an address', note: { es: 'Inventado' } }],
  }
  const choices = choicesOf(desk)
  const note = { id: '00000000-0000-4000-8000-000000000001', field: 'title', text: 'Inventado / Invented', by: desk.by, at: AT, resolved: null }
  const page: AmendPage = {
    ...desk.at('amend', 'I.3'), kind: 'amend', origin: { item: 'minutes/2021-12-13', paragraph: 'p3', ref: { item: 'minutes/2021-12-13', kind: 'minutes', slug: '2021-12-13', title: desk.element('element/I.3').title }, number: 3, words: desk.element('element/I.3').title, meeting: null }, itemKind: 'element', item: 'element/I.3', ref: desk.element('element/I.3'), number: 'I.3', above: [desk.element('element/I')], base: 'a'.repeat(64), baseNumber: 2,
    draft: { id: DRAFT, revision: 3, isIn: true }, counters: null, content, inForce, cover: desk.cover, known: '{"title.en":"0123456789abcdef"}', choices, zone: null, notes: [note, { ...note, id: '00000000-0000-4000-8000-000000000002', field: '', resolved: { by: desk.by, at: AT } }], noteOnce: DRAFT,
    conflicts: [], findings: desk.findings(), present: [{ name: desk.by, item: 'element/I.3', title: desk.element('element/I.3').title, field: 'title.en' }, { name: desk.by, item: null, title: null, field: '' }],
    isInClearance: true, mayEnd: true, issues: [{ field: 'title.es', code: 'missing-language' }, { field: 'due', code: 'not-a-date' }, { field: 'owners', code: 'item-unknown' }, { field: 'sources.0.url', code: 'invalid_format' }], refusal: { code: 'item-changed-meanwhile', facts: { item: 'I.3' } },
  }
  const quiet: AmendPage = { ...page, content: inForce, issues: [], refusal: null, findings: [], present: [], isInClearance: false, notes: [], cover: {} }
  const theirs = [{ unit: 'title.en', theirs: { title: { en: 'What a colleague wrote' } }, by: desk.by }, { unit: 'owners', theirs: { owners: desk.organisations.slice(0, 2).map(({ item }) => item) }, by: {} }, { unit: 'due', theirs: { due: '2027-01-31' }, by: null }, { unit: 'cover.en', theirs: { cover: { en: 'Their note' } }, by: desk.by }]
  return [
    page,
    { ...quiet, draft: { id: DRAFT, revision: 0, isIn: false }, counters: { proposal: 'c'.repeat(64), by: desk.other } },
    { ...quiet, conflicts: theirs, refusal: { code: 'draft-changed-meanwhile', facts: {} } },
    ...(['organisation', 'body', 'meeting', 'plan', 'dialogue', 'element'] as const).map((kind): AmendPage => ({
      ...desk.plain('create'), kind: 'amend', origin: null, zone: 'America/Mexico_City', itemKind: kind, item: null, ref: null, number: null, above: kind === 'element' ? [desk.element('element/I.1')] : [], base: null, baseNumber: null, draft: { id: DRAFT, revision: kind === 'body' ? 2 : 0, isIn: false }, counters: null,
      content: Object.fromEntries(formOf(kind).map(({ name, shape }) => [name, shape.as === 'rows' || shape.as === 'items' || shape.as === 'lines' ? [] : null])), inForce: null, cover: {}, known: '{}', choices, notes: [], noteOnce: DRAFT, conflicts: [], findings: [], present: [],
      isInClearance: false, mayEnd: false, issues: [], refusal: null,
    })),
  ]
}

export function choicesOf(desk: DraftingDesk): Choices {
  const groups = [...desk.frame.parties, null].map((party) => ({ party, options: desk.organisations.filter((one) => one.party === (party?.party ?? null)).map(({ item, acronym, title }) => ({ value: item, short: acronym, name: title })) })).filter(({ options }) => options.length > 0)
  const elements = [{ party: null, options: ['element/I', 'element/II'].map((item) => ({ value: item, short: desk.element(item).number, name: desk.element(item).title })) }]
  const options = (values: readonly string[]) => values.map((value) => ({ value, short: null, name: {} }))
  return {
    items: { parent: elements, owners: groups, body: [{ party: null, options: [] }], succeeds: groups, participants: groups, presentedBy: groups },
    listed: { instrument: [], level: options(['pillar']), 'meeting-type': options(['annual']), party: desk.frame.parties.map(({ party, name }) => ({ value: party, short: null, name })), language: options(desk.frame.languages) },
    datasets: [{ label: desk.frame.parties[0]?.name ?? {}, options: options(['USA/border-crossings']) }],
  }
}

function drafts(desk: DraftingDesk): readonly WorkspacePage[] {
  const diffs = [desk.amendment('element/I.3'), desk.owners('element/II.1'), desk.ended('element/I.2')]
  const ref = desk.element('element/I.3')
  const page: DraftPage = {
    ...desk.at('draft', DRAFT, 'draft-saved'), kind: 'draft', id: DRAFT, revision: 4, savedAt: AT, savedBy: desk.by, items: diffs.map((diff, index) => ({ diff, notes: index, isOutdated: index === 1 })), itemCount: 60, part: { page: 1, pages: 3 }, cover: desk.cover,
    counters: { proposal: 'c'.repeat(64), by: desk.other }, missing: [{ item: ref.item, ref, number: 'I.3', field: 'title.es', code: 'missing-language' }, { item: ref.item, ref, number: 'I.3', field: '', code: 'nothing-changed' }, { item: null, ref: null, number: null, field: 'cover.es', code: 'missing-language' }],
    findings: desk.findings(), isWhole: false, isCompared: false, meetings: [{ value: 'meeting/2021-09-09', short: '2021-09-09', name: ref.title }], meeting: null, clearance: clearanceOf(desk, 'voided'), present: [{ name: desk.by, item: ref.item, title: ref.title, field: '' }],
    sending: { isPossible: true }, audience: 'parties', names: desk.names(), issues: [], refusal: null,
  }
  const states = (['not-required', 'not-asked', 'open', 'cleared', 'refused'] as const).map((state): DraftPage => ({
    ...page, ...desk.at('draft', DRAFT), counters: null, findings: [], cover: null, audience: null, missing: [], isWhole: true, isCompared: true, itemCount: 3, part: ONE_PART, meetings: [], present: [], clearance: clearanceOf(desk, state),
    sending: state === 'not-required' || state === 'cleared' ? { isPossible: true } : { isPossible: false, code: 'not-cleared' },
  }))
  const add: AddPage = {
    ...desk.at('add-to-draft', DRAFT), kind: 'add', draft: { id: DRAFT, revision: 2 }, query: '', itemKind: 'element', lines: ['element/I', 'element/I.1'].map((item, index) => ({ ref: desk.element(item), number: desk.element(item).number, isIn: index === 1, mayHaveChildren: index === 0, isEndable: index === 0 })), found: 220, refusal: { code: 'children-remain', facts: {} },
  }
  const line = { from: 1, to: 1, since: AT, at: AT, by: desk.by, items: [{ item: ref.item, ref, number: 'I.3', effect: 'added' as const }], itemCount: 9, hasCover: true }
  const history: HistoryPage = {
    ...desk.at('draft-history', DRAFT), kind: 'history', draft: { id: DRAFT, revision: 4 }, lines: [{ ...line, from: 2, to: 4, items: [], itemCount: 0, hasCover: false }, line], shown: { to: 4, diffs: [desk.amendment('element/I.3')], cover: { before: null, after: desk.cover }, more: 2 }, names: desk.names(), refusal: null,
  }
  return [page, { ...page, sending: { isPossible: false, code: 'item-changed-meanwhile' }, items: [], itemCount: 0, missing: [], refusal: { code: 'not-cleared', facts: {} } }, ...states, add, { ...add, lines: [], found: 0, draft: { id: DRAFT, revision: 0 }, refusal: null }, history, { ...history, lines: [], shown: null }]
}

function clearanceOf(desk: DraftingDesk, state: ClearanceView['state']): ClearanceView {
  const [first, second] = desk.organisations
  const answer = (kind: AnswerView['answer'], text: string | null): AnswerView => ({ organisation: first ?? null, answer: kind, at: AT, by: desk.by, isFromElsewhere: kind === 'refused', text })
  const standing = (organisation: OrganisationRef | undefined, more: Partial<StandingView>): StandingView => ({ item: organisation?.item ?? 'organisation/GONE', organisation: organisation ?? null, isObligatory: false, answering: [], state: 'awaited', answer: null, late: [], isMine: true, ...more })
  const round: RoundView = {
    hash: 'f'.repeat(64), requestedAt: AT, requestedBy: desk.by, message: 'Inventado / Invented', standings: [
      standing(first, { state: state === 'refused' ? 'refused' : 'cleared', isObligatory: true, answer: answer(state === 'refused' ? 'refused' : 'cleared', 'Una razón / A reason') }), standing(second, { state: state === 'cleared' ? 'silent' : 'awaited', late: state === 'cleared' ? [answer('refused', null)] : [] }), standing(undefined, { state: 'asked', isMine: false }),
    ],
    needed: 3, cleared: 1, silence: { until: '2026-12-01T23:00:00Z', local: '2026-12-01 17:00:00 America/Mexico_City', isOver: state !== 'open', isBroken: state === 'refused' }, clearedAt: state === 'cleared' ? AT : null, minutes: state === 'cleared' ? 1505 : null,
    answers: [answer('cleared', null), answer('asked', '¿Por qué? / Why?')], ended: null,
  }
  const isAsked = state === 'open' || state === 'cleared' || state === 'refused'
  return {
    id: DRAFT, hash: 'f'.repeat(64), state, meeting: null, roster: state === 'not-required' ? [] : [first, second, undefined].map((organisation, index) => ({ organisation: organisation ?? null, item: organisation?.item ?? 'organisation/GONE', isObligatory: index === 0 })), needed: state === 'not-required' ? 0 : 3,
    round: isAsked ? round : null, earlier: state === 'voided' ? [{ ...round, ended: { at: AT, why: 'edited', by: desk.by } }] : [], mayRequest: state !== 'not-required', obstacle: state === 'voided' ? 'draft-incomplete' : null,
    values: { message: '', silence: false, day: '2026-12-01', time: '17:00:00', zone: 'UTC' }, zones: ['UTC', 'America/Mexico_City'], returnTo: desk.at('draft', DRAFT).path,
  }
}

function clearances(desk: DraftingDesk): readonly WorkspacePage[] {
  const line: ClearanceLine = {
    id: DRAFT, kind: 'draft', items: [desk.amendment('element/I.3')], itemCount: 2, state: 'open', requestedAt: AT, requestedBy: desk.by, silence: '2026-12-01T23:00:00Z', clearedAt: null, minutes: null, cleared: 1, needed: 3, mine: desk.organisations.slice(0, 2), sentAs: null,
  }
  const done: ClearanceLine = { ...line, id: 'c'.repeat(64), kind: 'proposal', state: 'cleared', clearedAt: AT, minutes: 75, mine: [], silence: null, itemCount: 1, sentAs: 'c'.repeat(64) }
  const page: ClearancePage = {
    ...desk.at('clearance', 'c'.repeat(64)), kind: 'clearance', clearance: { ...clearanceOf(desk, 'not-asked'), id: 'c'.repeat(64) }, proposal: 'c'.repeat(64), items: [desk.amendment('element/I.3')], itemCount: 1, part: ONE_PART, cover: desk.cover,
    meetings: [{ value: 'meeting/2021-09-09', short: '2021-09-09', name: desk.by }], names: desk.names(), issues: [{ field: 'time', code: 'silence-in-the-past' }], refusal: null,
  }
  return [
    { ...desk.plain('clearances', 'clearance-given'), kind: 'clearances', mine: [line], open: [line, { ...line, id: 'e', items: [], itemCount: 0 }], done: [done], medianMinutes: 75, maySetRules: true, names: desk.names() },
    { ...desk.plain('clearances'), kind: 'clearances', mine: [], open: [], done: [], medianMinutes: null, maySetRules: false, names: desk.names() },
    page,
    { ...page, ...desk.at('clearance', DRAFT), clearance: clearanceOf(desk, 'open'), proposal: null, items: [], itemCount: 0, cover: null, meetings: [], issues: [], refusal: { code: 'clearance-changed-meanwhile', facts: {} } },
  ]
}

function rules(desk: DraftingDesk): readonly WorkspacePage[] {
  const meeting = { value: 'meeting/2021-09-09', short: '2021-09-09', name: desk.element('element/I').title }
  const page: ClearanceRulesPage = {
    ...desk.plain('clearance-rules'), kind: 'clearance-rules', revision: 0, setAt: null, setBy: null, meeting: null, meetings: [{ ...meeting, hasOwn: true }], hasOwn: false, organisations: desk.organisations.slice(0, 4).map((organisation) => ({ organisation, asked: 'no' as const })), quorum: 'all', number: '', clearanceFor: ['send', 'sign'], issues: [], refusal: null,
  }
  return [
    page,
    { ...page, revision: 2, setAt: AT, setBy: desk.by, meeting, hasOwn: true, organisations: page.organisations.map((one, index) => ({ ...one, asked: index === 0 ? 'obligatory' as const : 'asked' as const })), quorum: 'some', number: '9', issues: [{ field: 'number', code: 'quorum-too-large' }], refusal: { code: 'rules-changed-meanwhile', facts: {} } },
    { ...page, meeting, setAt: AT, setBy: {} },
  ]
}
