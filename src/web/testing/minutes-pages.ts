// The pages of records of decisions, in every state, for tests of how they are drawn. The record is that of
// the relaunch; what is offered, typed and flagged here is made up and says so.

import { decisionsOf, findContent, findRef } from '../../dialogue/views/index.ts'
import type { MinutesClock, RegisterView, ViewContext } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { AmendPage } from '../workspace/drafting/models.ts'
import type { CitationView, CommitPage, MinutesLine, MinutesListPage, MinutesOffer, MinutesOfPage, NoCommitmentPage, ParagraphDiff, RegisterPage, WriteMinutesPage } from '../workspace/minutes/models.ts'
import type { WorkspacePage } from '../workspace/models.ts'
import type { ProposalLine } from '../workspace/review/models.ts'
import { choicesOf } from './drafting-desk.ts'
import type { DraftingDesk } from './drafting-desk.ts'

const DRAFT = '00000000-0000-4000-8000-00000000000d'
const AT = '2026-11-22T10:00:00Z'
const MEETING = 'meeting/2021-09-09'
const MINUTES = 'minutes/2021-09-09'

export function minutesPages(desk: DraftingDesk, context: ViewContext, offers: readonly ProposalLine[]): readonly WorkspacePage[] {
  const seen = findRef(context.rows, MEETING)
  const register = decisionsOf(context, MEETING)
  if (seen === null || register === null) throw new Error('the rows hold no record of the relaunch')
  const meeting = { ...seen, date: '2021-09-09' }
  return [...listPages(desk, meeting, register), ...recordPages(desk, context, meeting, register, offers), ...writePages(desk, context, meeting), ...registerPages(desk, register)]
}

type Meeting = MinutesOfPage['meeting']

function clockAt(state: MinutesClock['state']): MinutesClock {
  return { from: AT, until: '2026-11-24T10:00:00Z', state, hoursLeft: state === 'running' ? 1 : null, hoursOver: state === 'over' ? 30 : null, agreedAfterHours: state === 'agreed' ? 5 : state === 'agreed-late' ? 60 : null }
}

function listPages(desk: DraftingDesk, meeting: Meeting, { coverage }: RegisterView): readonly MinutesListPage[] {
  const line = (state: MinutesClock['state'] | null, more: Partial<MinutesLine> = {}): MinutesLine => ({ meeting: { ...meeting, item: `meeting/${state}` }, clock: state === null ? null : clockAt(state), coverage, offers: 0, isOurMove: false, drafts: 0, ...more })
  const lines = [line('running', { coverage: null, offers: 2, isOurMove: true, drafts: 1 }), line('over', { coverage: null }), line('agreed', { coverage: { ...coverage, open: 1 } }), line('agreed-late'), line('ahead'), line(null)]
  return [
    { ...desk.plain('minutes'), kind: 'minutes', lines, texts: [{ ref: { ...meeting, item: 'text/invented', kind: 'text', slug: 'invented' }, coverage }], clocks: { inTime: 1, late: 1, running: 1, over: 1 }, records: 3, coverage },
    { ...desk.plain('minutes'), kind: 'minutes', lines: [], texts: [], clocks: { inTime: 0, late: 0, running: 0, over: 0 }, records: 0, coverage: { operative: 0, committed: 0, withdrawn: 0, noCommitment: 0, open: 0 } },
  ]
}

function recordPages(desk: DraftingDesk, { rows }: ViewContext, meeting: Meeting, register: RegisterView, lines: readonly ProposalLine[]): readonly MinutesOfPage[] {
  const [first, second, third] = findContent(rows, 'minutes', MINUTES)?.paragraphs ?? []
  if (first === undefined || second === undefined || third === undefined) throw new Error('the record of the relaunch has no three paragraphs')
  const paragraphs: readonly ParagraphDiff[] = [
    { paragraph: 'p1', effect: 'same', number: 1, before: first, after: first }, { paragraph: 'p2', effect: 'amended', number: 2, before: second, after: { ...second, words: desk.aim, noCommitment: desk.cover } },
    { paragraph: 'p3', effect: 'gone', number: null, before: third, after: null }, { paragraph: 'p4', effect: 'new', number: 3, before: null, after: { ...third, paragraph: 'p4', form: 'note' } },
  ]
  const against: readonly MinutesOffer['against'][] = [{ what: 'version', number: 2 }, { what: 'offer', by: desk.other, proposal: 'd'.repeat(64) }, { what: 'nothing' }]
  const offers = against.map((one, index): MinutesOffer => {
    const line = lines[index % lines.length] ?? lines[0]
    if (line === undefined) throw new Error('no proposals')
    return { line: { ...line, proposal: String(index).repeat(64), isCrossing: index === 1, isSignable: index === 0, cover: desk.cover }, against: one, paragraphs, titles: { before: null, after: meeting.title }, isAcceptable: index === 1, isCounterable: index === 0 }
  })
  const page: MinutesOfPage = {
    ...desk.at('minutes-of', '2021-09-09', 'no-commitment-drafted'), kind: 'minutes-of', meeting, calledOff: null, clock: clockAt('running'), register, offers,
    drafts: [{ id: DRAFT, savedAt: AT, savedBy: desk.by, counters: null }, { id: DRAFT.replace('d', 'e'), savedAt: AT, savedBy: desk.by, counters: 'c'.repeat(64) }], fresh: DRAFT, mayDraft: true, seen: 'MEX:7,USA:7',
  }
  return [page, { ...page, ...desk.at('minutes-of', '2021-09-09'), register: null, offers: [], drafts: [], clock: clockAt('over') }, { ...page, ...desk.at('minutes-of', '2021-09-09'), mayDraft: false, clock: null, calledOff: 'cancelled' }]
}

function writePages(desk: DraftingDesk, { rows }: ViewContext, meeting: Meeting): readonly WriteMinutesPage[] {
  const content = findContent(rows, 'minutes', MINUTES)
  if (content === null) throw new Error('no record of the relaunch')
  const blank = { topic: '', form: 'decision', words: {}, noCommitment: {} }
  const [first] = content.paragraphs
  const page: WriteMinutesPage = {
    ...(desk.at('write-minutes', '2021-09-09') as Omit<AmendPage, 'kind'>), kind: 'write-minutes', origin: null, itemKind: 'minutes', item: MINUTES, ref: findRef(rows, MINUTES), number: null, above: [], base: 'a'.repeat(64), baseNumber: 1,
    draft: { id: DRAFT, revision: 3, isIn: true }, counters: { proposal: 'c'.repeat(64), by: desk.other }, content: content as never, inForce: content as never, cover: {}, known: '{}', choices: choicesOf(desk), notes: [], noteOnce: DRAFT,
    conflicts: [], findings: desk.findings(), present: [], isInClearance: false, mayEnd: true, issues: [{ field: 'paragraphs.1.words.es', code: 'missing-language' }, { field: 'title.es', code: 'missing-language' }], refusal: { code: 'item-changed-meanwhile', facts: {} },
    meeting, clock: clockAt('running'), topics: [{ topic: 'borders', title: desk.aim }],
    paragraphs: [{ paragraph: 'p1', topic: 'borders', form: 'decision', words: first?.words ?? {}, noCommitment: {} }, { paragraph: 'p2', topic: 'gone', form: 'note', words: { en: 'Invented' }, noCommitment: desk.cover }, { ...blank, paragraph: 'pnew' }],
  }
  const row = (words: Bilingual) => ({ paragraphs: { p1: { topic: 'borders', form: 'note', words } } }) as never
  const conflicts: AmendPage['conflicts'] = [{ unit: 'paragraphs.p1', theirs: row({ en: 'What a colleague wrote' }), by: desk.by }, { unit: 'paragraphs.p9', theirs: { paragraphs: { p9: null } }, by: {} }, { unit: 'title.en', theirs: { title: { en: 'Their title' } }, by: null }]
  return [page, { ...page, counters: null, isInClearance: true, findings: [], issues: [], refusal: { code: 'draft-changed-meanwhile', facts: {} }, conflicts }, { ...page, counters: null, inForce: null, base: null, baseNumber: null, issues: [], refusal: null, findings: [], topics: [], clock: null, paragraphs: [{ ...blank, paragraph: 'pnew' }] }]
}

function registerPages(desk: DraftingDesk, register: RegisterView): readonly (CommitPage | NoCommitmentPage | RegisterPage)[] {
  const cited = { item: 'element/I.1', paragraph: 'p1', title: desk.aim, short: 'I.1', number: '1' }
  const citations: readonly CitationView[] = [
    { clause: 'clause/t-1', code: 'cites-nothing', sentences: { en: ['Invented.', 'Both.'], es: ['Inventado.', 'Ambos.'] }, cited: null, announced: null }, { clause: 'clause/t-2', code: 'cites-unknown', sentences: null, cited: { ...cited, number: null, title: {} }, announced: null },
    { clause: 'clause/t-3', code: 'cites-ended', sentences: null, cited, announced: null }, { clause: 'clause/t-4', code: 'cites-paragraph-gone', sentences: null, cited, announced: null }, { clause: 'clause/t-5', code: 'announced-before', sentences: null, cited, announced: { ...cited, date: '2021-09-09' } },
  ]
  const open = register.paragraphs.map((one, index) => (index < 2 ? { ...one, fate: { is: 'open' as const } } : one))
  const withdrawn = open.map((one, index) => (index === 2 ? { ...one, fate: { is: 'commitment' as const, commitments: [], withdrawn: [{ item: 'element/I.9', slug: 'I.9', number: 'I.9', title: desk.aim, frozen: null, version: 2, fields: [], cover: desk.cover, signed: [] }] } } : one))
  const text = { ...register, ref: { ...register.ref, item: 'text/invented', kind: 'text' as const, slug: 'invented' }, note: null, paragraphs: register.paragraphs.slice(0, 2).map((one, index) => ({ ...one, paragraph: null, item: `clause/t-${index}`, form: index === 0 ? 'preamble' : 'point', fate: { is: index === 0 ? ('note' as const) : ('open' as const) } })) }
  const lines = open.slice(0, 2).map((paragraph, index) => ({ paragraph, name: paragraph.paragraph ?? '', parent: index === 0 ? 'element/I' : '', owners: desk.organisations.slice(0, index).map(({ item }) => item), due: index === 0 ? 'some day' : '' }))
  const commit: CommitPage = { ...desk.at('commit-decisions', MINUTES), kind: 'commit-decisions', ref: register.ref, meeting: register.meeting, lines, choices: choicesOf(desk), draft: DRAFT, issues: [{ field: 'parent.1', code: 'parent-not-above' }], refusal: null }
  const none: NoCommitmentPage = { ...desk.at('no-commitment', MINUTES), kind: 'no-commitment', ref: register.ref, meeting: register.meeting, lines, reason: { en: 'Invented', es: '' }, draft: DRAFT, issues: [{ field: 'reason.es', code: 'missing-language' }], refusal: null }
  return [
    { ...desk.at('register', MINUTES), kind: 'register', register: { ...register, paragraphs: withdrawn }, citations: [], isHeldBack: false, mayDraft: true },
    { ...desk.at('register', 'text/invented'), kind: 'register', register: text, citations, isHeldBack: true, mayDraft: true },
    { ...desk.at('register', 'text/invented'), kind: 'register', register: { ...text, meeting: null }, citations: [], isHeldBack: false, mayDraft: false },
    commit, { ...commit, ref: text.ref, lines: [], issues: [], refusal: { code: 'not-permitted', facts: {} } },
    none, { ...none, ref: text.ref, lines: [], issues: [], refusal: { code: 'paragraph-not-open', facts: {} } },
  ]
}
