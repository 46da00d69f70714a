// Pages of crosswalks, for tests. What is linked here is invented and says so.

import type { CrosswalkEntryContent } from '../../dialogue/items/index.ts'
import { linkItem } from '../../dialogue/items/crosswalk-entry.ts'
import type { AgreedLink, ProposedLink, SideReview } from '../../instruments/crosswalk/links.ts'
import type { ListLine } from '../../instruments/crosswalk/lists.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { CrosswalkHead, CrosswalkPage, CrosswalksListPage, DeskRow, LinkImportPage, LinkPage, LinkProposal, LinkReviewPage } from '../workspace/crosswalks/models.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { Desk } from './desk.ts'

const TEXT: Bilingual = { en: 'Invented for a test', es: 'Inventado para una prueba' }
const PROPOSAL = 'a'.repeat(64)
const ITEM = 'instrument/industries'

export function crosswalkPages({ self }: Desk, frameAt: (route: ParameterRoute | PlainRoute, parameter?: string) => Omit<WorkspaceFrame, 'route'> & { readonly route: never }): readonly WorkspacePage[] {
  const list = (party: string) => ({ title: TEXT, party, version: '2002' })
  const head: CrosswalkHead = { item: ITEM, slug: 'industries', title: TEXT, words: 'credentials', lists: { first: list('USA'), second: list('MEX') } }
  const line = (code: string): ListLine => ({ code, title: TEXT, under: null, address: null })
  const content: CrosswalkEntryContent = { crosswalk: ITEM, first: '33531', second: '335311', relation: 'broader', confidence: 'medium', note: TEXT, evidence: [{ url: 'https://example.org/', note: null }], versions: { first: '1997', second: '2002' } }
  const item = linkItem(ITEM, '33531', '335311')
  const made = { party: 'USA', sequence: 9, hash: 'd'.repeat(64), at: '2026-11-20T10:00:00Z' }
  const review = (party: string, finding: SideReview['finding']): SideReview => ({ party, statement: `${party === 'USA' ? 'b' : 'c'}`.repeat(64), made, organisation: 'organisation/SE', reviewer: TEXT.es ?? '', on: '2026-11-20', finding, note: finding === 'confirms' ? null : TEXT })
  const agreed: AgreedLink = { item, content, version: 'e'.repeat(64), proposal: PROPOSAL, signed: [made], since: '2026-11-20', state: 'disputed', reviews: [review('USA', 'disputes')], unreviewed: ['MEX'], isOutdated: { first: true, second: false } }
  const proposed: ProposedLink = { item, content, proposal: PROPOSAL, by: 'USA', at: made.at, awaiting: ['MEX'], base: null, reviews: agreed.reviews, unreviewed: ['MEX'], isOutdated: agreed.isOutdated }
  const proposals: readonly LinkProposal[] = [{ proposal: PROPOSAL, by: 'USA', at: made.at, links: 25, awaiting: ['MEX'], unreviewed: ['MEX'] }]
  const row: DeskRow = { line: line('33531'), isHeld: true, covered: 'part', links: [{ link: agreed, relation: 'broader', word: 'broader', other: { code: '335311', line: line('335311') } }], proposed: [{ link: proposed, other: { code: '335311', title: TEXT } }, { link: { ...proposed, proposal: 'f'.repeat(64), content: null }, other: { code: '335311', title: TEXT } }] }
  const lists: CrosswalksListPage = { ...frameAt('crosswalks'), kind: 'crosswalks', crosswalks: [{ slug: 'industries', title: TEXT, agreed: 52, confirmed: 50, outdated: 2, proposals }], mayDraft: true }
  const page: CrosswalkPage = {
    ...frameAt('crosswalk', 'industries'), kind: 'crosswalk', crosswalk: head, choice: { from: 'first', shown: 'all', query: 'x' }, rows: [row, { line: line('9'), isHeld: false, covered: 'open', links: [], proposed: [] }], found: 60, page: 1, pages: 2, proposals,
    unchecked: [{ proposal: PROPOSAL, links: 3 }], drafts: [{ id: '00000000-0000-4000-8000-000000000000', links: 2 }], mayDraft: true, mayReview: true,
  }
  const form: LinkPage = {
    ...frameAt('crosswalk-link', 'industries'), kind: 'crosswalk-link', crosswalk: head, draft: '00000000-0000-4000-8000-000000000000', drafted: 2, values: { first: '33531', second: '', relation: 'broader', confidence: 'medium', note: TEXT, evidence: 'https://example.org/' },
    lines: { first: [line('33531')], second: null }, inForce: content, issues: [{ field: 'second', code: 'link-needs-both' }, { field: 'evidence', code: 'link-needs-evidence' }], refusal: null,
  }
  const problem = { cell: 'C7', column: 'relation', code: 'sheet-word-unknown', said: 'like' } as const
  const brought: LinkImportPage = { ...frameAt('crosswalk-import', 'industries'), kind: 'crosswalk-import', crosswalk: head, encoding: 'utf-8', brought: { name: 'links.csv', unreadable: null, problems: [problem], ignored: [{ ...problem, code: 'sheet-column-unknown' }], links: [], unchanged: 0 }, mayDraft: true, refusal: null }
  const reviewed: LinkReviewPage = {
    ...frameAt('review-links', PROPOSAL), kind: 'review-links', proposal: PROPOSAL, status: 'open', by: 'USA', crosswalks: [head],
    links: [{ link: { ...proposed, content }, crosswalk: head, first: TEXT, second: TEXT, isUnknown: { first: false, second: true }, others: [review('USA', 'confirms-with-reservation')] }, { link: { ...proposed, item: linkItem(ITEM, null, '9'), content: { ...content, first: null, second: '9', relation: 'none' } }, crosswalk: head, first: null, second: TEXT, isUnknown: { first: false, second: false }, others: [] }],
    unreviewed: [self], organisations: [{ item: 'organisation/SE', acronym: 'SE', title: TEXT }], names: { 'organisation/SE': TEXT }, values: { organisation: 'organisation/SE', reviewer: TEXT.en ?? '', on: '2026-11-20', findings: { [item]: 'disputes' }, notes: { [item]: { en: TEXT.en ?? '', es: '' } } },
    replaces: 'b'.repeat(64), once: 'o1', mayReview: true, issues: [{ field: 'note.0.es', code: 'missing-language' }, { field: 'organisation', code: 'organisation-not-own' }], refusal: null,
  }
  return [
    lists, page, form, brought, reviewed,
    { ...lists, crosswalks: [], mayDraft: false }, { ...page, rows: null, proposals: [], unchecked: [], drafts: [], mayDraft: false, pages: 1 }, { ...page, rows: [] }, { ...form, drafted: 0, inForce: null, issues: [], refusal: { code: 'nothing-changed', facts: {} } },
    { ...brought, brought: { name: 'links.csv', unreadable: null, problems: [], ignored: [], links: [{ content, isNew: true, first: TEXT, second: TEXT }], unchanged: 3 } }, { ...brought, brought: { name: 'links.csv', unreadable: { code: 'sheet-not-utf-8', at: 'A1' }, problems: [], ignored: [], links: [], unchanged: 0 } }, { ...brought, brought: null, mayDraft: false, refusal: { code: 'plan-file-missing', facts: {} } },
    { ...reviewed, status: 'withdrawn', mayReview: false, unreviewed: [], issues: [], refusal: { code: 'nothing-reviewed', facts: {} } },
  ]
}
