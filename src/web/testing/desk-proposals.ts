// Proposals of every kind for tests of pages, made up and saying so: who is where, who moves, what was
// answered. Real proposals have one place for each party; here is one party in each place.

import type { Citation } from '../../dialogue/rows.ts'
import type { Frame, Names, PartyName } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ElementRef, FindingView, ItemDiff } from '../workspace/models.ts'
import { certificatesOf } from './language-pages.ts'
import { silencesAt } from './procedure-pages.ts'
import type { AnswerByView, AnswerLine, MoveLine, PartyStanding, ProposalEvent, ProposalPage } from '../workspace/review/models.ts'

/** What the maker of pages lends. */
export interface DeskTable {
  readonly frame: Frame
  readonly other: string
  readonly cover: Bilingual
  readonly aim: Bilingual
  cite(party: string): Citation
  element(item: string): ElementRef
  party(party: string): PartyName
  names(): Names
  findings(): readonly FindingView[]
}

export function movesAt(table: DeskTable): readonly MoveLine[] {
  const reasons: readonly MoveLine['why'][] = ['answer', 'confirm', 'reply', 'reconsider', 'answer-counter', 'choose', 'acknowledge']
  return reasons.map((why, index) => ({ party: index % 2 === 0 ? table.frame.self : table.other, why, since: table.cite(table.other), other: why === 'answer-counter' || why === 'choose' ? 'd'.repeat(64) : null }))
}

export function standingsAt(table: DeskTable): readonly PartyStanding[] {
  const places: readonly PartyStanding['is'][] = ['proposed', 'stands', 'withdrew', 'unanswered', 'received', 'reserved', 'ad-referendum', 'asked', 'declined', 'countered', 'crossing', 'withdrawing']
  return places.map((is, index): PartyStanding => ({
    party: index === 0 ? table.other : `P${index}`, name: index === 0 ? table.party(table.other).name : { en: `Party ${index}`, es: `Parte ${index}` }, is, since: is === 'unanswered' ? null : table.cite(table.other),
    text: is === 'declined' || is === 'reserved' ? table.aim : null, other: is === 'countered' || is === 'crossing' ? 'd'.repeat(64) : null, reach: is === 'unanswered' ? 'told' : null, received: is === 'received' ? table.cite(table.other) : null,
  }))
}

export function answerByAt(table: DeskTable, isOverdue: boolean): AnswerByView {
  return { statement: 'b'.repeat(64), made: table.cite(table.frame.self), by: '2026-12-05T17:00-06:00[America/Mexico_City]', isOverdue, isOurs: true }
}

export function eventsAt(table: DeskTable): readonly ProposalEvent[] {
  const all: readonly ProposalEvent['what'][] = ['signed', 'withdrew', 'competed', 'asked-by', 'retracted', 'received', 'question', 'reply', 'declined', 'reserved', 'ad-referendum', 'countered']
  return all.map((what, index) => ({ what, made: { ...table.cite(table.other), hash: index.toString(36).repeat(64) } }))
}

export function pagingAt(table: DeskTable): ProposalPage['paging'] {
  const counts = { new: 120, amended: 3, ended: 0 }
  const branches = [
    { key: 'organisation', kind: 'organisation' as const, number: null, title: null, depth: 0 as const, counts },
    ...(['I', 'I.1'] as const).map((number, index) => ({ key: `element/${number}`, kind: 'element' as const, number, title: table.element(`element/${number}`).title, depth: index as 0 | 1, counts })),
  ]
  return { branches, branch: 'element/I.1', page: 2, pages: 5, from: 26, shown: 123, all: 310 }
}

export function proposalAt(table: DeskTable, items: readonly ItemDiff[]) {
  const answer = (statement: string, kind: AnswerLine['answer'], more: Partial<AnswerLine> = {}): AnswerLine => ({
    statement: statement.repeat(64), made: table.cite(table.other), answer: kind, text: kind === 'received' || kind === 'countered' ? null : table.aim, asks: null, other: kind === 'countered' ? 'd'.repeat(64) : null, question: null,
    isCorrection: false, isOurs: false, awaitsOurs: false, replies: [], ...more,
  })
  const reply = answer('3', 'reply', { question: '2'.repeat(64), isOurs: true, isCorrection: true })
  const answers = [answer('1', 'received'), answer('2', 'question', { asks: table.frame.self, replies: [reply] }), answer('4', 'question', { asks: table.frame.self, awaitsOurs: true }), answer('5', 'question', { asks: table.other, isOurs: true }), answer('6', 'declined'), answer('7', 'reserved', { isOurs: true }), answer('9', 'ad-referendum', { text: null }), answer('8', 'countered')]
  const shared = table.element('element/I.3')
  const yes = { isPossible: true } as const
  return {
    kind: 'proposal' as const, proposal: 'c'.repeat(64), made: table.cite(table.other), audience: 'parties' as const, cover: table.cover, items, paging: { branches: [], branch: null, page: 1, pages: 1, from: 1, shown: items.length, all: items.length },
    columns: table.frame.languages, languages: table.frame.languages, standings: standingsAt(table), moves: movesAt(table), nobody: null, answerBy: { ...answerByAt(table, true), isOurs: false },
    askingBy: { isPossible: false as const, code: 'not-standing' }, silences: silencesAt({ frame: table.frame, cite: (party) => table.cite(party), text: table.aim }), now: '2026-12-01T20:00:00Z', zones: ['America/Mexico_City', 'UTC'], answers,
    competitors: (['crossing', 'answers-this', 'answered-by-this'] as const).map((relation, index) => ({ proposal: String(index).repeat(64), by: table.frame.self, at: '2026-11-21T09:00:00Z', relation, isOpen: index < 2, item: shared })),
    crossing: { ours: '0'.repeat(64), theirs: 'c'.repeat(64), by: table.other, on: shared.item }, findings: table.findings(), certificates: certificatesOf(table.frame), checked: { done: 3, of: 3, found: table.findings().length }, isSigningDecided: false,
    may: { sign: true, answer: true, draft: true }, answering: { received: yes, question: yes, declined: yes, reserved: yes, 'ad-referendum': yes }, stance: null, counterable: [shared], names: table.names(), seen: 'MEX:7,USA:7', events: [],
    values: { answer: '', text: {}, asks: '', question: '', replaces: '', date: '', time: '', zone: '', reason: '' }, issues: [], refusal: null,
  }
}
