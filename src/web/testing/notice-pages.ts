// The pages of notes, comments and notices for tests, of every kind, full and empty. What is said here is invented.

import type { Frame } from '../../dialogue/views/index.ts'
import { NOTICE_CODES, TOPICS } from '../../node/notices/topics.ts'
import type { Choice, Mail, Notice, Topic } from '../../node/notices/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { CommentView, NoteView, NoticeLine, NoticesPages, Talk } from '../workspace/notices/models.ts'
import type { ElementRef, WorkspaceFrame } from '../workspace/models.ts'
import { workspacePath } from '../workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'

export interface NoticeSamples {
  readonly frame: Frame
  readonly plain: (route: PlainRoute) => WorkspaceFrame
  readonly at: (route: ParameterRoute, parameter: string) => WorkspaceFrame
  readonly element: ElementRef
  readonly person: Bilingual
  readonly text: Bilingual
}

const AT = '2026-11-22T10:00:00Z'
const PROPOSAL = 'c'.repeat(64)

export function noticePages({ frame, plain, at, element, person, text }: NoticeSamples): readonly NoticesPages[] {
  const lines = NOTICE_CODES.map((code): NoticeLine => ({ notice: noticeOf(code, element.item), sentence: `${code} & más`, path: workspacePath('proposal', 'en', PROPOSAL) }))
  const subject = { number: element.number, title: element.title, more: 2 }
  const list = { ...plain('notices'), kind: 'notices' as const, unread: [{ key: 'a', subject, lines }], read: [{ key: 'b', subject: { number: null, title: null, more: 0 }, lines: lines.slice(0, 2) }], unreadCount: lines.length, page: 2, pages: 3, until: AT }
  const choices = Object.fromEntries(TOPICS.map((topic, index): [Topic, Choice] => [topic, { isShown: index % 2 === 0, mail: 'daily' }])) as Record<Topic, Choice>
  const subscriptions = {
    ...plain('subscriptions'), kind: 'subscriptions' as const, choices, zone: 'America/Mexico_City', zones: ['America/Mexico_City', 'UTC'], hour: 7, revision: 3, follows: [{ item: element.item, ref: element }, { item: 'element/gone', ref: null }], bodies: [{ ...element, item: 'body/x', kind: 'body' as const }],
    email: 'ana@example.org', isMailSent: true, refusal: null, issues: [],
  }
  const address = `https://node.example${workspacePath('calendar-feed', 'en', 'x'.repeat(43))}.ics`
  const talk = talkOf(frame, element, person, text)
  return [
    list, { ...list, unread: [], read: [], unreadCount: 0, page: 1, pages: 1 },
    subscriptions, { ...subscriptions, follows: [], bodies: [], email: null, refusal: { code: 'subscription-changed-meanwhile', facts: {} } }, { ...subscriptions, isMailSent: false, issues: [{ field: 'zone', code: 'zone-unknown' }] },
    { ...plain('calendar'), kind: 'calendar', address, madeAt: AT, bodies: [{ ref: { ...element, item: 'body/x', kind: 'body' }, address: `${address}?body=x` }], leftOut: [{ item: 'meeting/x', title: text, date: '2027-04' }] },
    { ...plain('calendar'), kind: 'calendar', address: null, madeAt: null, bodies: [], leftOut: [] },
    { ...at('unsubscribe', 'token'), kind: 'unsubscribe', token: 'token', isDone: false }, { ...at('unsubscribe', 'token'), kind: 'unsubscribe', token: 'token', isDone: true },
    { ...plain('outgoing-mail'), kind: 'outgoing-mail', isMailSent: true, mails: { waiting: 1, sending: 0, sent: 1200, refused: 1, unknown: 1, dropped: 0 }, troubled: [mailOf('refused', 'address-refused'), mailOf('unknown', 'no-answer'), mailOf('waiting', null)].map((mail) => ({ mail, name: person })) },
    { ...plain('outgoing-mail'), kind: 'outgoing-mail', isMailSent: false, mails: { waiting: 0, sending: 0, sent: 0, refused: 0, unknown: 0, dropped: 0 }, troubled: [] },
    { ...at('item-talk', element.item), kind: 'talk', subject, of: { kind: 'item', item: element.item }, talk },
    { ...at('proposal-talk', PROPOSAL), kind: 'talk', subject: { number: null, title: null, more: 0 }, of: { kind: 'proposal', proposal: PROPOSAL }, talk: { ...talk, path: workspacePath('proposal-talk', 'en', PROPOSAL), item: null, notes: [], comments: [], commentCount: 0, may: { note: false, comment: false } } },
    { ...at('item-talk', element.item), kind: 'talk', subject, of: { kind: 'item', item: element.item }, talk: { ...talk, values: { do: 'comment', note: '', edits: '', text: { en: 'Half' }, room: 'public', replyTo: '', replaces: '' }, issues: [{ field: 'text.es', code: 'missing-language' }] } },
  ]
}

function talkOf(frame: Frame, element: ElementRef, person: Bilingual, text: Bilingual): Talk {
  const note: NoteView = { id: 'n1', revision: 2, text: 'A note\nof two lines', by: person, at: AT, editedAt: AT, mentions: [{ id: 'ana', name: person }], resolved: null, isOwn: true }
  const [ours, theirs] = frame.parties
  const comment = (party: string, audience: 'parties' | 'public', changed: Partial<CommentView> = {}): CommentView => {
    const hash = `${party.charCodeAt(0).toString(16)}${audience.length}`.padEnd(64, 'e')
    return { statement: hash, first: hash, made: { party, sequence: 7, hash, at: AT }, audience, text, isCorrection: false, isOurs: party === frame.self, replies: [], ...changed }
  }
  const reply = comment(theirs?.party ?? '', 'parties', { first: 'f'.repeat(64) })
  return {
    path: workspacePath('item-talk', 'en', element.item), item: element.item, isFollowed: false, notes: [note, { ...note, id: 'n2', isOwn: false, editedAt: null, mentions: [], resolved: { by: person, at: AT } }],
    comments: [comment(ours?.party ?? '', 'parties', { isCorrection: true, replies: [reply] }), comment(ours?.party ?? '', 'public'), comment(theirs?.party ?? '', 'public', { text: null, replies: [{ ...reply, first: 'a'.repeat(64) }] })], commentCount: 4,
    colleagues: [{ id: 'ana', name: person }], languages: frame.languages, may: { note: true, comment: true }, once: '00000000-0000-4000-8000-000000000000', values: null, issues: [], refusal: null,
  }
}

function noticeOf(code: Notice['code'], item: string): Notice {
  return {
    person: 'first', key: `act/${code}`, revision: 1, code, at: AT, toldAt: AT, party: 'USA', by: null, item, items: 1, proposal: null, statement: null, draft: null, due: null, topics: ['own-items'], isShown: true, mail: 'daily', readAt: null,
  }
}

function mailOf(status: Mail['status'], trouble: Mail['trouble']): Mail {
  return { id: `first/daily/${status}`, revision: 3, person: 'first', pace: 'daily', day: '2026-11-22', keys: ['a'], status, attempts: 2, madeAt: AT, nextAt: AT, sentAt: null, address: 'ana@example.org', trouble, answer: '550 5.1.1 no such mailbox' }
}
