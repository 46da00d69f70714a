// The pages of meetings for tests, full and empty, before and after. What is said of meetings here is invented.

import { AIMS } from '../../dialogue/statements/index.ts'
import { organisationRefs, tallyMeetings } from '../../dialogue/views/index.ts'
import type { AgendaTopic, AttendanceWord, Fate, MeetingDuty, MeetingLine, OrganisationAttendance, RegisterView, SideAttendance, ViewContext, Wish } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ElementRef, WorkspaceFrame } from '../workspace/models.ts'
import type { AgendaPage, ListedMeeting, MeetingListPage, MeetingRoomPage, MeetingsPage, TopicForm, TopicPage, TopicsPage } from '../workspace/meetings/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'

export interface MeetingSamples {
  readonly context: ViewContext
  readonly frameAt: (route: PlainRoute | ParameterRoute, parameter?: string) => WorkspaceFrame
  readonly element: ElementRef
  readonly text: Bilingual
}

const AT = '2026-11-22T10:00:00Z'
const HASH = 'c'.repeat(64)
const DRAFT = '00000000-0000-4000-8000-00000000000d'
const STARTS = '2027-03-15T09:00:00-04:00[America/New_York]'
const ENDS = '2027-03-15T13:30:00-04:00[America/New_York]'

export function meetingPages(samples: MeetingSamples): readonly MeetingsPage[] {
  return [...lists(samples), ...rooms(samples), ...agendas(samples), ...topics(samples)]
}

function lineOf({ text }: MeetingSamples, date: string, changed: Partial<MeetingLine> = {}): MeetingLine {
  return { item: `meeting/${date}`, slug: date, title: text, type: { type: 'cabinet', name: text }, date, place: text, mode: 'in-person', body: null, calledOff: null, ...changed }
}

function lists(samples: MeetingSamples): readonly MeetingListPage[] {
  const { text, frameAt, element } = samples
  const listed = (line: MeetingLine, changed: Partial<ListedMeeting> = {}): ListedMeeting => ({ ...line, bodyName: null, starts: null, unanswered: 0, lateDuties: 0, open: 0, ...changed })
  const tally = tallyMeetings(['2022-09-12', '2023-09-29'].map((date) => ({ date, calledOff: null })), 12, '2026-11-26')
  const full: MeetingListPage = {
    ...frameAt('meetings'), kind: 'meeting-list', upcoming: [listed(lineOf(samples, '2027-03-15', { body: 'body/scwg' }), { starts: STARTS, bodyName: text, unanswered: 2, lateDuties: 1, open: 1 }), listed(lineOf(samples, '2027-09', { place: null, mode: null }))],
    calledOff: [listed(lineOf(samples, '2026-12-01', { calledOff: 'postponed' }))], held: [listed(lineOf(samples, '2023-09-29'))], offered: [{ proposal: HASH, by: 'USA', title: text, date: '2027-05-01' }, { proposal: HASH, by: 'MEX', title: {}, date: 'one day' }],
    types: [{ type: { type: 'cabinet', name: text }, ...tally }, { type: { type: 'announcement', name: text }, ...tallyMeetings([], null, '2026-11-26') }], bodies: [{ body: { ...element, item: 'body/scwg', kind: 'body', slug: 'scwg' }, ...tally }], waiting: 2, mayDraft: true,
  }
  return [full, { ...full, upcoming: [], calledOff: [], held: [], offered: [], types: [], bodies: [], waiting: 0, mayDraft: false }]
}

function topicLine({ text, element }: MeetingSamples, topic: string, changed: Partial<AgendaTopic> = {}) {
  return { topic: { topic, title: text, aim: 'decide' as const, from: 'USA', minutes: 20, about: [element.item], ...changed }, about: [element], wish: HASH }
}

function sidesOf({ context, text, frameAt }: MeetingSamples): readonly SideAttendance[] {
  const all = organisationRefs(context, context.rows.find('kind', 'organisation') ?? [])
  const made = { party: 'MEX', sequence: 3, hash: HASH, at: AT }
  const common = { people: [text], note: text }
  return frameAt('meetings').frame.parties.map(({ party, name }) => {
    const own = all.filter((one) => one.party === party).slice(0, 4)
    const organisations = own.map((organisation, index): OrganisationAttendance => {
      const answer: AttendanceWord<'answer'> = { statement: HASH, made, audience: index === 1 ? 'public' : 'parties', content: { form: 'answer', organisation: organisation.item, answer: (['accepts', 'tentative', 'declines'] as const)[index] ?? 'accepts', ...common } }
      const attended: AttendanceWord<'attended'> = { statement: HASH, made, audience: 'parties', content: { form: 'attended', organisation: organisation.item, hasAttended: index === 0, ...common } }
      return { organisation, isOnRoster: index !== 2, seats: [text], answer: index === 3 ? null : answer, attended: index < 2 ? attended : null }
    })
    return { party, name, organisations, counts: { asked: 3, accepts: 1, tentative: 1, declines: 1, unanswered: 1, attended: 1 } }
  })
}

const COVERAGE = { operative: 3, committed: 1, withdrawn: 0, noCommitment: 1, open: 1 }

function registerOf({ frameAt, text, element }: MeetingSamples): RegisterView {
  const { frame } = frameAt('meetings')
  const fates: readonly Fate[] = [{ is: 'note' }, { is: 'open' }, { is: 'no-commitment', reason: text }]
  const paragraphs = fates.map((fate, index) => ({ paragraph: `p${index}`, item: 'minutes/2023-09-29', number: index + 1, topic: null, form: fate.is === 'note' ? 'note' : 'decision', words: text, wording: {}, sources: [], fate }))
  return { frame, ref: { ...element, item: 'minutes/2023-09-29', kind: 'minutes', slug: '2023-09-29' }, meeting: null, paragraphs, coverage: COVERAGE, agreed: null, note: null, wording: {}, sources: [], history: [] }
}

function rooms(samples: MeetingSamples): readonly MeetingRoomPage[] {
  const { context, text, frameAt, element } = samples
  const frame = frameAt('meeting', '2027-03-15')
  const sides = sidesOf(samples)
  const own = sides[0]?.organisations.map(({ organisation }) => organisation) ?? []
  const said = { statement: HASH, made: { party: context.self, sequence: 2, hash: HASH, at: AT }, note: text }
  const duty = (name: string, changed: Partial<MeetingDuty>): MeetingDuty => ({ duty: name, name: text, daysBefore: 42, due: '2027-02-01', state: 'coming', shownBy: null, isShown: false, sides: frame.frame.parties.map((party, index) => ({ ...party, said: index === 0 ? said : null })), ...changed })
  const full: MeetingRoomPage = {
    ...frame, kind: 'meeting-room', item: 'meeting/2027-03-15', slug: '2027-03-15', type: { type: 'cabinet', name: text }, body: { ...element, item: 'body/scwg', kind: 'body', slug: 'scwg' }, version: 2, isHeld: false, hasBegun: true,
    content: { title: text, type: 'cabinet', date: '2027-03-15', place: text, mode: 'in-person', delegations: [], summary: text, starts: STARTS, ends: ENDS, roster: own.map(({ item }) => ({ organisation: item, seats: [text] })), agenda: [], wording: {}, sources: [] },
    clocks: frame.frame.parties.map((party) => ({ ...party, zone: 'America/Mexico_City', starts: '2027-03-15T13:00:00Z', ends: '2027-03-15T17:30:00Z' })),
    agenda: [topicLine(samples, 't1'), { ...topicLine(samples, 't2', { from: null, minutes: null, about: [] }), about: [], wish: null }], sides,
    duties: [duty('a', { state: 'late' }), duty('b', { state: 'done', shownBy: 'agenda', isShown: true }), duty('c', { due: null, state: 'undated', sides: frame.frame.parties.map((party) => ({ ...party, said: null })) })],
    followUp: { meetings: [{ meeting: lineOf(samples, '2023-09-29'), register: registerOf(samples) }, { meeting: lineOf(samples, '2024-04-19'), register: null }], coverage: COVERAGE, late: 1 },
    previous: lineOf(samples, '2023-09-29'), next: lineOf(samples, '2028-03-15'), minutes: { ...element, item: 'minutes/2027-03-15', kind: 'minutes', slug: '2027-03-15' }, texts: [{ ...element, item: 'text/x', kind: 'text', slug: 'x' }], backlog: 2,
    open: [{ proposal: HASH, by: 'USA' }], drafts: [DRAFT], mayAnswerFor: own, mayReport: true, mayDraft: true,
    values: { organisation: own[0]?.item ?? '', form: 'answer', answer: '', hasAttended: '', people: { en: 'One', es: 'Una\nDos' }, note: { en: '', es: '' }, audience: 'parties' }, issues: [{ field: 'people', code: 'lines-differ' }, { field: 'answer', code: 'invalid_value' }], refusal: null,
  }
  const { starts: _starts, ends: _ends, roster: _roster, ...bare } = full.content
  const empty: MeetingRoomPage = {
    ...full, content: { ...bare, place: null, summary: null, calledOff: 'postponed' }, body: null, clocks: [], agenda: [], sides: [], duties: [], followUp: { meetings: [], coverage: COVERAGE, late: 0 }, previous: null, next: null, minutes: null, texts: [], backlog: 0,
    open: [], drafts: [], mayAnswerFor: [], issues: [], refusal: { code: 'statement-not-live', facts: {} },
  }
  const after: MeetingRoomPage = { ...full, isHeld: true, mayReport: false, mayDraft: false, values: { ...full.values, form: 'attended' }, issues: [] }
  return [full, empty, after]
}

function wishOf(samples: MeetingSamples, standing: Wish['standing'], party: string): Wish {
  const { text, element } = samples
  const meeting = lineOf(samples, '2023-09-29')
  return {
    statement: `${AIMS.length}${standing.length}${party.length}`.padEnd(64, party === 'MEX' ? 'a' : 'b'), topic: `t-${standing}-${party.toLowerCase()}`, made: { party, sequence: 4, hash: HASH, at: AT }, audience: 'parties', standing,
    content: { form: 'wish', title: text, aim: 'discuss', minutes: 20, about: [element.item], why: text }, for: null, onAgendas: standing === 'waiting' ? [] : [meeting],
    left: [{ meeting, by: 'USA', reason: text, statement: HASH }, { meeting: lineOf(samples, '2022-09-12'), by: null, reason: null, statement: null }],
  }
}

function agendas(samples: MeetingSamples): readonly AgendaPage[] {
  const { text, frameAt } = samples
  const meeting = lineOf(samples, '2023-09-29')
  const full: AgendaPage = {
    ...frameAt('meeting-agenda', '2027-03-15'), kind: 'meeting-agenda', item: 'meeting/2027-03-15', slug: '2027-03-15', title: text, date: '2027-03-15', agenda: [topicLine(samples, 't1'), topicLine(samples, 't2'), topicLine(samples, 't3')], minutes: 60, isWithoutMinutes: 1, mark: '0123456789abcdef',
    draft: { id: DRAFT, revision: 3, isBegun: true }, others: [DRAFT.replace('d', 'e')], backlog: { wishes: [wishOf(samples, 'waiting', 'MEX'), wishOf(samples, 'waiting', 'USA')], leftOver: [{ meeting, topic: topicLine(samples, 'weir').topic }] },
    followUp: { meetings: [], coverage: COVERAGE, late: 0 }, isFollowUpThere: false, next: lineOf(samples, '2028-03-15'), mayDraft: true, refusal: { code: 'agenda-changed-meanwhile', facts: {} },
  }
  return [full, { ...full, agenda: [], minutes: 0, isWithoutMinutes: 0, draft: { id: DRAFT, revision: 0, isBegun: false }, others: [], backlog: { wishes: [], leftOver: [] }, isFollowUpThere: true, next: null, mayDraft: false, refusal: null }]
}

function topics(samples: MeetingSamples): readonly (TopicsPage | TopicPage)[] {
  const { text, frameAt, element } = samples
  const form: TopicForm = {
    values: { title: text, aim: 'discuss', minutes: 'long', about: 'I.1', why: text, for: 'meeting/2027-03-15', audience: 'parties' }, once: DRAFT, meetings: [{ item: 'meeting/2027-03-15', title: text, date: '2027-03-15' }], bodies: [{ item: 'body/scwg', title: text }],
  }
  const about = { [element.item]: element }
  const wishes = (['waiting', 'taken', 'dealt-with'] as const).flatMap((standing) => [wishOf(samples, standing, 'MEX'), wishOf(samples, standing, 'USA')])
  const list: TopicsPage = { ...frameAt('topics'), kind: 'topics', wishes, about, form, issues: [{ field: 'minutes', code: 'not-a-number' }], refusal: null }
  const [wish] = wishes
  if (wish === undefined) return [list]
  const one: TopicPage = { ...frameAt('topic', wish.statement), kind: 'topic', wish, about, isOwn: true, form, meetings: [lineOf(samples, '2023-09-29')], left: { meeting: '', reason: { en: '', es: '' } }, mayReport: true, issues: [], refusal: null }
  return [list, { ...list, wishes: [], form: null, issues: [] }, one, { ...one, isOwn: false, form: null, issues: [{ field: 'reason.en', code: 'missing-language' }] }]
}
