// Pages about consultations, for tests. What is asked and said here is invented and says so.

import type { ConsultationSettings } from '../../dialogue/consultations/find.ts'
import type { Disposition } from '../../dialogue/consultations/reading.ts'
import { findRef } from '../../dialogue/views/index.ts'
import type { ContributionLine } from '../../instruments/consultation/view.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { AnsweringPage, ConsultationHead, ConsultationsListPage, ContributionPage, ModerationPage, TranslatingPage } from '../workspace/consultations/models.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { Desk } from './desk.ts'

const TEXT: Bilingual = { en: 'Invented for a test', es: 'Inventado para una prueba' }
const STATEMENT = 'd'.repeat(64)

export const INVENTED_CONSULTATION: ConsultationSettings = {
  instrument: 'consultation', prefix: 'PC', asks: TEXT,
  questions: [
    { field: 'effect', title: TEXT, help: TEXT, is: { type: 'texts' }, isRequired: false, level: null, concept: null },
    { field: 'sector', title: { en: 'Sector', es: 'Sector' }, help: null, is: { type: 'choice', list: 'sectors' }, isRequired: false, level: null, concept: null },
  ],
  lists: [{ list: 'sectors', title: TEXT, codes: [{ code: 'trade', title: { en: 'Trade', es: 'Comercio' } }, { code: 'science', title: { en: 'Science', es: 'Ciencia' } }] }],
  documents: [{ url: 'https://example.org/draft', note: TEXT }], opens: '2026-11-01T09:00:00-06:00[America/Mexico_City]', closes: '2026-12-15T18:00:00-06:00[America/Mexico_City]', lateDays: 5, openTo: 'anybody',
  receives: [{ party: 'MEX' }, { party: 'USA' }], answers: { by: 'clock', clock: { length: 30, unit: 'days', calendar: null, counts: 'from-next-day' }, calendarOf: null }, keepsPersonalDays: 90,
}

export function consultationPages({ rows, self }: Desk, frameAt: (route: ParameterRoute | PlainRoute, parameter?: string) => Omit<WorkspaceFrame, 'route'> & { readonly route: never }): readonly WorkspacePage[] {
  const head: ConsultationHead = { item: 'instrument/invented', slug: 'invented', title: TEXT, settings: INVENTED_CONSULTATION, phase: 'open' }
  const element = findRef(rows, 'element/I.1')
  if (element === null) throw new Error('the rows hold no element')
  const made = { party: self, sequence: 9, hash: STATEMENT, at: '2026-11-20T10:00:00Z' }
  const answers = [{ question: 'effect', value: 'Menos espera ⟦personal-data⟧.' }, { question: 'sector', value: 'trade' }]
  const answer: Disposition = { statement: 'e'.repeat(64), made, party: self, content: { to: ['PC-MEX-0001', 'PC-MEX-0004'], outcome: 'partly', reason: TEXT, next: TEXT, changed: [{ item: 'element/I.1', version: null }] } }
  const line: ContributionLine = {
    statement: STATEMENT, made, party: 'MEX', isLate: true, copies: ['PC-MEX-0003'], due: '2027-01-14', translations: [], answers: [{ party: self, disposition: null, on: null, isLate: false }],
    content: { receipt: 'PC-MEX-0001', received: '2026-11-10T15:04:00Z', language: 'es', words: 'Dicho ⟦abuse⟧ para una prueba.', answers, speaksFor: 'organisation', name: 'Inventada, A. C.' },
  }
  const answered: ContributionLine = { ...line, statement: 'c'.repeat(64), content: { ...line.content, receipt: 'PC-MEX-0004', language: 'en', name: null }, answers: [{ party: self, disposition: answer, on: '2026-11-20', isLate: false }] }
  const list: ConsultationsListPage = { ...frameAt('consultations'), kind: 'consultations', today: '2026-11-23', mayDraft: true, consultations: [{ head, receives: true, waiting: 3, published: 2, unanswered: 1, late: 1, nextDue: '2027-01-14', isIntakeStated: false }] }
  const waiting = { id: 'a'.repeat(64), receipt: 'PC-MEX-0005', received: '2026-11-11T15:04:00Z', language: 'es', words: 'Lo mismo que otra persona.', isLate: true }
  const moderation: ModerationPage = {
    ...frameAt('moderation', head.slug), kind: 'moderation', consultation: head, groups: [{ digest: '1', members: [waiting, { ...waiting, id: 'b'.repeat(64), receipt: 'PC-MEX-0006', isLate: false }], published: 'PC-MEX-0001' }, { digest: '2', members: [{ ...waiting, id: 'f'.repeat(64), receipt: 'PC-MEX-0007' }], published: null }],
    waiting: 3, received: 7, intake: { party: self, stated: { received: 5, asOf: '2026-11-12T00:00:00Z' }, published: 2, refused: [{ reason: 'copy', count: 1 }], waiting: 2 }, mayAct: true, once: 'o1', chosen: [], reason: '', of: '', issues: [], refusal: null,
  }
  const one: ContributionPage = {
    ...frameAt('contribution', waiting.id), kind: 'contribution', consultation: head, id: waiting.id, revision: 1, receipt: waiting.receipt, received: waiting.received, isLate: true, writtenIn: 'es', words: waiting.words, answers: [{ question: 'effect', value: 'Menos espera.' }, { question: 'sector', value: 'trade' }],
    edited: { words: waiting.words, answers: { effect: 'Menos espera.' } }, speaksFor: 'self', name: 'Ana', consents: false, status: 'waiting', same: [{ id: 'b'.repeat(64), receipt: 'PC-MEX-0006' }], samePublished: 'PC-MEX-0001', note: '', reason: '', of: '', once: 'o1', next: 'f'.repeat(64), issues: [], refusal: null,
  }
  const blank = { to: [], outcome: '', reason: { en: '', es: '' }, next: { en: '', es: '' }, changed: [] }
  const answering: AnsweringPage = {
    ...frameAt('answering', head.slug), kind: 'answering', consultation: head, choice: { words: '', party: 'all', answer: 'unanswered', page: 1 }, lines: [line, answered], found: 2, pages: 2, values: blank, replaces: null, items: [{ ...element, versions: [2, 1] }], mayAct: true, once: 'o1', issues: [], refusal: null,
  }
  const translating: TranslatingPage = { ...frameAt('translate-contribution', STATEMENT), kind: 'translate-contribution', consultation: head, contribution: line, into: 'en', replaces: null, words: '', answers: { effect: '' }, once: 'o1', issues: [], refusal: null }
  return [
    list, { ...list, consultations: [], mayDraft: false }, { ...list, consultations: list.consultations.map((each) => ({ ...each, head: { ...head, phase: 'closed' }, receives: false, nextDue: null, late: 0 })) },
    moderation, { ...moderation, groups: [], waiting: 0, mayAct: false }, { ...moderation, issues: [{ field: 'chosen', code: 'too_small' }, { field: 'reason', code: 'reason-required' }], refusal: { code: 'contribution-overtaken', facts: {} } },
    one, { ...one, status: 'published', consents: true, next: null, same: [] }, { ...one, issues: [{ field: 'words', code: 'redaction-changes' }, { field: 'of', code: 'copy-of-nothing' }], reason: 'copy', of: 'PC-MEX-0009' },
    answering, { ...answering, lines: [], found: 0, pages: 1 }, { ...answering, replaces: answer.statement, values: { to: answer.content.to, outcome: 'partly', reason: TEXT, next: TEXT, changed: [{ item: 'element/I.1', version: '2' }] }, issues: [{ field: 'to', code: 'too_small' }, { field: 'outcome', code: 'invalid' }, { field: 'reason.es', code: 'missing-language' }] },
    translating, { ...translating, replaces: STATEMENT, words: 'Said for a test.', issues: [{ field: 'words', code: 'field-required' }] },
  ]
}
