// One page of the workspace of every kind, made up for tests over the HLED's public record. What
// officers draft, propose and report here is invented and says so.

import type { ItemId, Json } from '../../record/index.ts'
import type { Citation, RowReader } from '../../dialogue/rows.ts'
import { briefView, changedFields, elementView, findContent, findRef, frameOf, namesIn, organisationRefs, SIDE_DEEDS, stateLine, stateOfPlay } from '../../dialogue/views/index.ts'
import type { ContestedView, Frame, Names, ViewContext } from '../../dialogue/views/index.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { checkConcordance } from '../../text/concordance/index.ts'
import type { ElementRef, FindingView, FlashCode, ItemDiff, Officer, WorkspacePage } from '../workspace/models.ts'
import type { AdvanceValues } from '../workspace/reporting/models.ts'
import type { Offer, OffersPage, OtherSideDeed, ProposalLine, ProposalPage } from '../workspace/review/models.ts'
import { answerByAt, eventsAt, movesAt, pagingAt, proposalAt, standingsAt } from './desk-proposals.ts'
import type { DeskTable } from './desk-proposals.ts'
import type { ContestedPage, ErasePage, OwnActLine } from '../workspace/record/models.ts'
import { bodyPages } from './body-pages.ts'
import { findingPages } from './finding-pages.ts'
import { instrumentPages } from './instrument-pages.ts'
import { indicatorPages } from './indicator-pages.ts'
import { procedurePages } from './procedure-pages.ts'
import { languagePages } from './language-pages.ts'
import { meetingPages } from './meeting-pages.ts'
import { minutesPages } from './minutes-pages.ts'
import { noticePages } from './notice-pages.ts'
import { originalPages } from './original-pages.ts'
import { datasetPages } from './dataset-pages.ts'
import { paperPages } from './paper-pages.ts'
import { planPages } from './plan-pages.ts'
import { releasePages } from './release-pages.ts'
import { reportingPages } from './reporting-pages.ts'
import { textPages } from './text-pages.ts'
import { staffPages } from './staff-pages.ts'
import { draftingPages } from './drafting-desk.ts'
import type { DraftingDesk } from './drafting-desk.ts'
import { workspaceAlternates, workspacePath } from '../workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'

export interface Desk {
  readonly rows: RowReader
  readonly self: string
  readonly language: Language
}

const NO_NAMES: Names = { items: {}, levels: {}, meetingTypes: {}, parties: {} }
const COVER: Bilingual = { en: 'Invented: the due date moves to 30 June 2027.', es: 'Inventado: la fecha límite pasa al 30 de junio de 2027.' }
const AIM: Bilingual = { en: 'Invented aim: train 1,500 people in 12 states.', es: 'Objetivo inventado: capacitar a 1,200 personas en 12 estados.' }

/** Every kind of page, the busiest form of it first; empty and refused forms after. */
export function deskPages(desk: Desk): readonly WorkspacePage[] {
  const maker = new DeskMaker(desk)
  return [
    ...maker.lists(),
    ...maker.forms(),
    ...maker.reporting(),
    ...draftingPages(maker.drafting()),
    ...minutesPages(maker.drafting(), maker.context, maker.offers()),
    ...maker.proposals(),
    ...maker.plan(),
    ...maker.said(),
    ...maker.languages(),
    ...maker.procedure(),
    ...maker.notices(),
    ...maker.meetings(),
    ...maker.originals(),
    ...maker.edges(),
    ...bodyPages(desk, maker.frameAt as never),
    ...findingPages(desk, maker.frameAt),
    ...paperPages(desk, maker.frameAt),
    ...instrumentPages(desk, maker.frameAt as never),
    ...datasetPages(maker.frameAt),
    ...releasePages(desk, maker.frameAt),
    ...textPages(desk, maker.frameAt as never),
    ...staffPages(desk, maker.frameAt),
    ...indicatorPages(desk, maker.frameAt),
  ]
}

class DeskMaker {
  readonly #context: ViewContext
  readonly #language: Language
  readonly #frame: Frame
  readonly #other: string

  constructor({ rows, self, language }: Desk) {
    this.#context = { rows, dialogue: 'hled', self, today: () => '2026-11-23' }
    this.#language = language
    const frame = frameOf(this.#context)
    if (frame === null) throw new Error('the rows hold no founded dialogue')
    this.#frame = frame
    this.#other = frame.parties[1]?.party ?? ''
  }

  /** The frame of a page at a route, signed in or not. */
  readonly frameAt = (route: ParameterRoute | PlainRoute, parameter = '', isSignedIn = true) => {
    const { officer, counts, ...rest } = this.#at(route as ParameterRoute, parameter)
    return { ...rest, officer: isSignedIn ? { ...officer, grants: [{ role: 'administrator' as const, scope: null }] } : null, counts: isSignedIn ? counts : null, talk: null }
  }

  meetings(): readonly WorkspacePage[] {
    return meetingPages({ context: this.#context, frameAt: this.frameAt, element: this.#element('element/I.3'), text: COVER })
  }

  lists(): readonly WorkspacePage[] {
    const reportsDue = ['element/I.1', 'element/I.3'].map((item) => ({ ref: this.#element(item), due: '2026-06-30', ask: { code: 'late' as const, by: '2026-06-30', round: null }, lastAssessed: null, delivery: null }))
    const assessed = { ...reportsDue[0], ref: this.#element('element/II.1'), due: null, ask: { code: 'stale' as const, by: null, round: null }, lastAssessed: '2026-01-15', delivery: 'limited' as const }
    const theirs = { ...this.#line(this.#other, [this.#amendment('element/I.3')]), answerBy: { ...answerByAt(this.#table(), true), isOurs: false } }
    const ours = { ...this.#line(this.#frame.self, [this.#amendment('element/I.1'), this.#owners('element/II.1')]), itemCount: 5, isCrossing: true, crossingOn: 'element/I.1', isSignable: false, moves: movesAt(this.#table()) }
    const deeds: readonly OtherSideDeed['deed'][] = SIDE_DEEDS.filter((deed) => deed !== 'acknowledged')
    const otherSide = deeds.map((deed, index): OtherSideDeed => ({
      made: { ...this.#cite(this.#other), hash: index.toString(36).repeat(64) }, deed,
      about: index < 14 ? this.#element('element/I.3') : null, path: index < 10 ? workspacePath('proposal', this.#language, theirs.proposal) : null,
    }))
    const news = { deeds: otherSide, more: 3, earlier: [{ ...otherSide[0], made: { ...this.#cite(this.#other), hash: 'z'.repeat(64) } } as OtherSideDeed], since: '2026-11-22T08:00:00Z' }
    const peers = [{ ...this.#party(this.#other), sequence: 42, lastHeard: '2026-11-23T21:00:00Z', trouble: null }, { party: 'CAN', name: { en: 'Canada', es: 'Canadá' }, sequence: 0, lastHeard: null, trouble: 'peer-unknown' }]
    return [
      { ...this.#plain('inbox', 'proposal-sent'), kind: 'inbox', ours: [theirs], oursCount: 4, theirs: [ours], theirsCount: 1, reportsDue: [...reportsDue, assessed], reportsDueCount: 12, datesOwed: 4, news, peers, missingFiles: 2, names: this.#names(), seen: 'MEX:7,USA:7' },
      this.#contested(),
      { ...this.#plain('brief'), kind: 'brief', brief: briefView(this.#context), day: '2026-11-23', isToday: true, isWrongDay: true },
      { ...this.#plain('brief'), kind: 'brief', brief: null, day: '2012-11-23', isToday: false, isWrongDay: false },
    ]
  }

  #contested(): ContestedPage {
    const name = this.#party(this.#other)
    const act = (digit: string, at: string): ContestedView['acts'][number] => ({
      hash: digit.repeat(64), signature: digit.repeat(86),
      header: { format: 'alternat/1', dialogue: 'hled', party: name.party, sequence: 17, previous: 'e'.repeat(64), seen: { [this.#frame.self]: 12 }, at, kind: 'state', audience: 'public', body: 'd'.repeat(64), key: 'f'.repeat(64) },
    })
    const acts = [act('a', '2026-11-22T10:00:00Z'), act('b', '2026-11-22T10:05:00Z')]
    const open = { ...name, sequence: 17, acts, followed: 'a'.repeat(64), settledAt: null, bodies: { ['a'.repeat(64)]: '"Invented"' }, commands: { ['a'.repeat(64)]: 'alternat settle', ['b'.repeat(64)]: 'alternat settle' }, broughtBy: name.party, noticedAt: '2026-11-23T08:00:00Z', decided: null }
    const settled = { ...open, sequence: 9, settledAt: '2026-11-20T08:00:00Z', broughtBy: null, noticedAt: null, decided: { by: 'ana', reason: 'Invented: a backup.' } }
    const alarm = { silence: 'behind-own-record' as const, contested: [{ ...name, sequence: 17 }], releases: [] }
    return { ...this.#plain('contested'), alarm, kind: 'contested', pairs: [open, settled], claims: [{ party: name.party, sequence: 42, isUnshown: true }], held: 40, isRestored: true, asHeldCommand: 'alternat settle --as-held' }
  }

  forms(): readonly WorkspacePage[] {
    const { ref, above, readings } = this.#view('element/I.3')
    const values: AdvanceValues = {
      nature: 'done', link: 'dialogue', date: '2026-10', text: AIM, figure: { value: '1500', unit: { en: 'people', es: 'personas' }, nature: 'result' }, source: 'not an address', audience: 'public',
    }
    const own = elementView(this.#context, 'element/I.1')?.advances.slice(0, 2) ?? []
    return [
      { ...this.#at('report-advance', 'I.3'), kind: 'advance', ref, above, once: 'o1', replaces: null, values, own, issues: [{ field: 'source', code: 'not-a-date' }], refusal: null },
      { ...this.#at('report-advance', 'I.3'), kind: 'advance', ref, above, once: 'o2', replaces: 'e'.repeat(64), values: { ...values, nature: '', figure: { value: '', unit: {}, nature: '' } }, own: [], issues: [], refusal: null },
    ]
  }

  reporting(): readonly WorkspacePage[] {
    return reportingPages({
      context: this.#context, frame: this.#frame, by: this.#officer().name, text: AIM, plain: (route, flash) => this.#plain(route, flash), at: (route, parameter) => this.#at(route, parameter),
      element: (item) => this.#element(item), reported: this.#view('element/I.3'), cite: (party) => this.#cite(party),
    })
  }

  drafting(): DraftingDesk {
    return {
      frame: this.#frame, other: this.#other, by: this.#officer().name, cover: COVER, aim: AIM, organisations: organisationRefs(this.#context, this.#context.rows.find('kind', 'organisation') ?? []),
      plain: (route, flash) => this.#plain(route, flash), at: (route, parameter, flash) => this.#at(route, parameter, flash), element: (item) => this.#element(item), content: (item) => this.#view(item).content as unknown as { readonly [member: string]: Json },
      amendment: (item) => this.#amendment(item), owners: (item) => this.#owners(item), ended: (item) => this.#ended(item), findings: () => this.#findings(), names: () => this.#names(),
    }
  }

  get context(): ViewContext {
    return this.#context
  }

  /** A proposal of each side as it stands in a list. */
  offers(): readonly ProposalLine[] {
    return [this.#other, this.#frame.self].map((party) => this.#line(party, [this.#amendment('element/I.3')]))
  }

  proposals(): readonly WorkspacePage[] {
    const items = [this.#amendment('element/I.3'), this.#owners('element/II.1'), this.#ended('element/I.2')]
    const signed = this.#cite(this.#other)
    const base = proposalAt(this.#table(), items)
    const lines = (own: Citation | null) => this.#frame.parties.map((name) => ({ ...name, signed: name.party === this.#other ? signed : own, withdrawn: null }))
    const page = (status: ProposalPage['status'], more: Partial<ProposalPage>): ProposalPage => ({
      ...this.#at('proposal', base.proposal), ...base, status, signatures: lines(null), signing: { isPossible: true }, withdrawing: { isPossible: false, code: 'not-standing' }, ...more,
    })
    const no = { isPossible: false, code: 'own-proposal' } as const
    return [
      page('open', {}),
      page('open', {
        signatures: lines(this.#cite(this.#frame.self)), signing: { isPossible: false, code: 'already-standing' }, withdrawing: { isPossible: true }, counterable: [], competitors: [], crossing: null, findings: [],
        checked: { done: 3, of: 3, found: 0 }, answering: { ...base.answering, received: no, declined: no, reserved: no, 'ad-referendum': no }, askingBy: { isPossible: true }, answerBy: answerByAt(this.#table(), false), answers: [],
      }),
      page('open', { isSigningDecided: true, cover: null, refusal: { code: 'proposal-moved-on', facts: {} }, events: eventsAt(this.#table()) }),
      page('open', { values: { ...base.values, answer: 'declined', text: { en: 'Typed', es: '' } }, issues: [{ field: 'text.es', code: 'missing-language' }] }),
      page('open', { may: { sign: false, answer: false, draft: false }, columns: [this.#language, 'fr'], languages: ['en', 'es', 'fr'], frame: { ...this.#frame, languages: ['en', 'es', 'fr'] }, paging: pagingAt(this.#table()), checked: { done: 40, of: 310, found: 90 } }),
      page('withdrawn', { crossing: null, moves: [], nobody: 'withdrawn', signatures: this.#frame.parties.map((name) => ({ ...name, signed, withdrawn: { ...signed, reason: 'Invented / Inventado' } })), counterable: [] }),
      page('adopted', { crossing: null, moves: [], nobody: 'adopted', signatures: lines(signed), audience: 'public', counterable: [] }),
      this.#offers(items), { ...this.#offers(items), offers: [], pair: null, versionNumber: null },
    ]
  }

  plan(): readonly WorkspacePage[] {
    return planPages({ at: { table: this.#plain('plan-table'), preview: this.#at('plan-preview', '0'.repeat(36)) }, title: this.#element('element/I.1').title, languages: this.#frame.languages })
  }

  said(): readonly WorkspacePage[] {
    const about = { ...this.#element('element/I.3'), number: 'I.3' }
    const line = (sequence: number, more: Partial<OwnActLine>): OwnActLine => ({
      act: String(sequence).repeat(64), made: { ...this.#cite(this.#frame.self), sequence }, what: 'advance', about, text: AIM, body: 'withheld', status: null,
      isReleasable: true, erasing: { isPossible: true }, erasedBy: null, acknowledged: [], ...more,
    })
    const erasedBy = { ...this.#cite(this.#frame.self), sequence: 19, reason: 'Orden judicial / Order of a court' }
    const erased: Partial<OwnActLine> = { what: 'statement', about: null, text: null, body: 'erased', isReleasable: false, erasing: { isPossible: false, code: 'already-erased' }, erasedBy }
    const lines = [
      line(9, {}), line(8, { what: 'assessment', body: 'open', isReleasable: false }), line(7, { body: 'released', isReleasable: false }),
      line(6, { ...erased, acknowledged: [{ party: this.#other, by: this.#cite(this.#other) }, { party: 'CAN', by: null }] }),
      line(5, { what: 'retraction', text: null, isReleasable: false, erasing: { isPossible: false, code: 'already-erased' } }),
      line(4, { what: 'proposal', text: COVER, status: 'open', isReleasable: false, erasing: { isPossible: false, code: 'still-standing' } }),
      line(3, { what: 'proposal', text: COVER, status: 'withdrawn', isReleasable: false }),
      line(2, { what: 'proposal', text: null, about: null, status: 'adopted', body: 'released', isReleasable: false, erasing: { isPossible: false, code: 'already-adopted' } }),
    ]
    const fields = [{ field: 'text', value: AIM }, { field: 'date', value: '2026-10' }, { field: 'nature', value: 'done' }, { field: 'sources', value: [{ url: 'https://example.org/', note: null }] }, { field: 'note', value: null }]
    const shown = { line: line(9, {}), fields }
    const erase: ErasePage = {
      ...this.#at('erase-act', shown.line.act), kind: 'erase', name: `${this.#frame.self} 9`, shown, together: [line(1, { body: 'open' })], names: this.#names(), values: { reason: '', confirmation: '' }, issues: [], refusal: null,
    }
    return [
      { ...this.#plain('said', 'act-erased'), kind: 'said', filter: 'all', lines, earlier: 2 },
      { ...this.#plain('said'), kind: 'said', filter: 'erased', lines: [], earlier: null },
      { ...this.#at('release-act', shown.line.act), kind: 'release', shown, names: this.#names(), issues: [{ field: 'confirmed', code: 'release-unconfirmed' }], refusal: null },
      erase,
      { ...erase, together: [], values: { reason: 'Una razón', confirmation: 'MEX' }, issues: [{ field: 'reason', code: 'reason-required' }, { field: 'confirmation', code: 'confirmation-differs' }], refusal: { code: 'still-standing', facts: {} } },
    ]
  }

  languages(): readonly WorkspacePage[] {
    return languagePages({
      frame: this.#frame, plain: (route) => this.#plain(route), at: (route, parameter) => this.#at(route, parameter), element: this.#element('element/I.3'), items: [this.#amendment('element/I.3')], findings: this.#findings(),
      person: this.#officer().name, text: AIM,
    })
  }

  procedure(): readonly WorkspacePage[] {
    return procedurePages({ frame: this.#frame, plain: (route) => this.#plain(route), at: (route, parameter) => this.#at(route, parameter), cite: (party) => this.#cite(party), text: AIM, findings: this.#findings() })
  }

  notices(): readonly WorkspacePage[] {
    return noticePages({ frame: this.#frame, plain: (route) => this.#plain(route), at: (route, parameter) => this.#at(route, parameter), element: this.#element('element/I.3'), person: this.#officer().name, text: AIM })
  }

  originals(): readonly WorkspacePage[] {
    return originalPages({ frame: this.#frame, plain: (route) => this.#plain(route), at: (route, parameter) => this.#at(route, parameter) })
  }

  edges(): readonly WorkspacePage[] {
    const { officer: _officer, counts: _counts, ...nobody } = this.#plain('sign-in', 'signed-out')
    const officers = [this.#officer(), { ...this.#officer(), id: 'second', name: { en: 'Second trial officer' } }]
    const nothing = { ours: [], oursCount: 0, theirs: [], theirsCount: 0, reportsDue: [], reportsDueCount: 0, datesOwed: 0, news: { deeds: [], more: 0, earlier: [], since: null }, peers: [], missingFiles: 0, names: NO_NAMES, seen: '' }
    return [
      { ...nobody, officer: null, counts: null, talk: null, kind: 'sign-in', trial: officers, isPasswordOffered: true, passkey: '{}', service: null, values: { email: '' }, returnTo: workspacePath('drafts', this.#language), refusal: null },
      { ...this.#plain('inbox'), kind: 'inbox', ...nothing },
      { ...this.#plain('inbox'), kind: 'problem', status: 403, code: 'form-expired', facts: { item: 'I.3' }, issues: [{ field: 'csrf', code: 'form-expired' }], back: workspacePath('drafts', this.#language) },
    ]
  }

  #plain(route: PlainRoute, flash: FlashCode | null = null) {
    return { ...this.#shell(flash), route, path: workspacePath(route, this.#language), alternates: workspaceAlternates(route) }
  }

  #at(route: ParameterRoute, parameter: string, flash: FlashCode | null = null) {
    return { ...this.#shell(flash), route, path: workspacePath(route, this.#language, parameter), alternates: workspaceAlternates(route, parameter) }
  }

  #shell(flash: FlashCode | null) {
    const seen = flash === null ? null : { code: flash, path: workspacePath('inbox', this.#language) }
    return { language: this.#language, frame: this.#frame, officer: this.#officer(), csrf: 'csrf-token', flash: seen, counts: { awaiting: 1, drafts: 2, clearances: 3, unread: 3, requests: 1, consultations: 2 }, talk: null, alarm: null }
  }

  #officer(): Officer {
    const organisation = organisationRefs(this.#context, this.#context.rows.find('kind', 'organisation') ?? []).find((one) => one.party === this.#frame.self)
    const name = { en: 'Trial officer', es: 'Funcionaria de prueba' }
    return { id: 'first', name, role: { en: 'Drafts, signs and reports', es: 'Redacta, firma e informa' }, grants: [{ role: 'signatory', scope: null }], organisation: { acronym: organisation?.acronym ?? '', name: organisation?.title ?? {} } }
  }

  #line(party: string, items: readonly ItemDiff[]): ProposalLine {
    const isOurs = party === this.#frame.self
    return {
      proposal: (isOurs ? 'd' : 'c').repeat(64), made: this.#cite(party), cover: COVER, items, itemCount: items.length, moves: movesAt(this.#table()).slice(0, 1), standings: standingsAt(this.#table()).filter((one) => one.party !== this.#frame.self),
      answerBy: null, isCrossing: false, crossingOn: null, isSignable: !isOurs, counterable: isOurs ? null : this.#element('element/I.3'),
    }
  }

  #table(): DeskTable {
    return {
      frame: this.#frame, other: this.#other, cover: COVER, aim: AIM, cite: (party) => this.#cite(party), element: (item) => this.#element(item), party: (party) => this.#party(party),
      names: () => this.#names(), findings: () => this.#findings(),
    }
  }

  #offers(items: readonly ItemDiff[]): OffersPage {
    const [one = this.#amendment('element/I.3')] = items
    const offer = (id: string, what: Offer['what'], more: Partial<Offer> = {}): Offer => ({
      id: id.repeat(64), what, by: what === 'theirs' ? this.#other : this.#frame.self, at: '2026-11-21T09:00:00Z', savedBy: what === 'draft' ? { en: 'Trial officer', es: 'Funcionaria de prueba' } : null, diff: one,
      path: workspacePath('amend', this.#language, 'I.3'), itemCount: 1, moves: what === 'draft' ? [] : movesAt(this.#table()).slice(0, 2), ...more,
    })
    const offers = [offer('c', 'theirs', { itemCount: 12 }), offer('d', 'ours', { diff: { ...one, changes: one.changes.slice(1) } }), offer('e', 'draft', { diff: { ...one, effect: 'ended', changes: [] } })]
    return {
      ...this.#at('offers', 'element/I.3'), kind: 'offers', ref: this.#element('element/I.3'), versionNumber: 2, offers, pair: { one: 'c'.repeat(64), other: 'd'.repeat(64), diff: { ...one, baseNumber: null } }, columns: this.#frame.languages, names: this.#names(),
    }
  }

  #amendment(item: ItemId): ItemDiff {
    const content = findContent(this.#context.rows, 'element', item)
    const words = (text: string | undefined) => `${(text ?? '').split(' ').slice(1).join(' ')} 2027`
    const title = { en: words(content?.title.en), es: words(content?.title.es) }
    return this.#diff(item, { title, aim: AIM, due: '2027-06-30', target: { value: 1500, unit: { en: 'people', es: 'personas' }, nature: 'target' } })
  }

  #owners(item: ItemId): ItemDiff {
    const organisations = this.#context.rows.find('kind', 'organisation') ?? []
    return this.#diff(item, { owners: organisations.slice(0, 3), note: { en: 'Invented', es: 'Inventado' }, sources: [{ url: 'https://example.org/', note: { es: 'Solo en español' } }] })
  }

  #ended(item: ItemId): ItemDiff {
    return { ...this.#diff(item, {}), effect: 'ended', changes: [] }
  }

  #diff(item: ItemId, members: { readonly [key: string]: Json }): ItemDiff {
    const before = this.#view(item).content as unknown as { readonly [key: string]: Json }
    return { ref: this.#element(item), number: this.#element(item).number, effect: 'amended', baseNumber: 1, changes: changedFields(before, { ...before, ...members }) }
  }

  #findings(): readonly FindingView[] {
    const texts: readonly { field: string; text: Bilingual }[] = [{ field: 'aim', text: AIM }, { field: 'sources.0.note', text: { es: 'Solo en español' } }]
    const ref = this.#element('element/I.3')
    const found = texts.flatMap(({ field, text }) => checkConcordance(text, this.#frame.languages).map((finding): FindingView => ({ ref, number: ref.number, field, text, finding })))
    const alone: FindingView = { ref: null, number: null, field: 'cover', text: COVER, finding: { code: 'number', sides: [{ language: 'en', found: { start: 10, end: 13, excerpt: 'the', value: '1' }, passage: null, expected: null }, { language: 'es', found: null, passage: null, expected: '1' }] } }
    return [...found, alone]
  }

  #names(): Names {
    return namesIn(this.#context.rows, [...(this.#context.rows.find('kind', 'organisation') ?? [])])
  }

  #element(item: ItemId): ElementRef {
    const ref = findRef(this.#context.rows, item)
    if (ref === null) throw new Error(`no such element: ${item}`)
    return { ...ref, number: findContent(this.#context.rows, 'element', item)?.number ?? '' }
  }

  #view(item: ItemId) {
    const view = elementView(this.#context, item)
    if (view === null) throw new Error(`no such element: ${item}`)
    const above = view.path.flatMap(({ item: one, number }) => (number === null ? [] : [this.#element(one)]))
    return { ...view, ref: this.#element(item), above }
  }

  #party(party: string) {
    return this.#frame.parties.find((one) => one.party === party) ?? { party, name: {} }
  }

  #cite(party: string): Citation {
    return { party, sequence: 7, hash: 'f'.repeat(64), at: '2026-11-22T15:30:00Z' }
  }
}
