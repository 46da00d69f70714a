// Pages about requests, for tests. What is asked here is invented and says so.

import { requestRows } from '../../dialogue/requests/numbers.ts'
import type { QueueSettings } from '../../dialogue/requests/queues.ts'
import type { RequestThread } from '../../dialogue/requests/thread.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import { findContent, findRef, organisationRefs } from '../../dialogue/views/index.ts'
import type { RequestLine } from '../../instruments/queue/line.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { NewRequestPage, RequestPage, RequestsListPage, SubmissionPage } from '../workspace/requests/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { Desk } from './desk.ts'

const TEXT: Bilingual = { en: 'Invented for a test', es: 'Inventado para una prueba' }
const ITEM = 'instrument/device-submissions'
const REQUEST = 'd'.repeat(64)

export function requestPages({ rows, self }: Desk, frameAt: (route: ParameterRoute | PlainRoute, parameter?: string) => Omit<WorkspaceFrame, 'route'> & { readonly route: never }): readonly WorkspacePage[] {
  const context: ViewContext = { rows, dialogue: 'hled', self, today: () => '2026-11-23' }
  const settings = findContent(rows, 'instrument', ITEM)?.settings
  const ref = findRef(rows, ITEM)
  if (settings?.instrument !== 'queue' || ref === null || requestRows(rows, ITEM).length > 0) throw new Error('the rows hold no queue without requests')
  const queue = { item: ITEM, slug: ref.slug, title: ref.title, settings: settings satisfies QueueSettings }
  const bodies = organisationRefs(context, ['organisation/COFEPRIS'])
  const made = { party: 'MEX', sequence: 9, hash: REQUEST, at: '2026-11-02T10:00:00Z' }
  const clock = { length: 30, unit: 'working-days' as const, calendar: 'mx', counts: 'from-next-day' as const }
  const values = { device: 'Blood glucose meter', authority: 'us-fda', submitted: '2026-10-30' }
  const file = { blob: 'a'.repeat(64), bytes: 1200, mediaType: 'application/pdf', name: 'letter.pdf' }
  const line: RequestLine = {
    request: REQUEST, number: 'DS-MEX-2026-0001', asking: 'MEX', answering: 'MEX', isFromPublic: true, isPublic: true, isExercise: false, received: '2026-11-02', status: 'acknowledged', receivedBy: 'organisation/COFEPRIS', answers: bodies,
    due: '2026-11-20', promised: '2026-11-18', provision: null, clock, standsSince: null, used: 14, replied: null, outcome: null, isOnTime: null, isOpen: true, isOverdue: true, timesReopened: 1,
  }
  const step = (at: number, said: RequestThread['steps'][number]['content']['step'], problem: RequestThread['steps'][number]['problem'] = null) => ({ statement: String(at).repeat(64), made, problem, content: { thread: REQUEST, on: '2026-11-10', step: said, ...(at === 1 ? { attachments: [file] } : {}) } })
  const thread: RequestThread = {
    item: ITEM, request: REQUEST, made, isPublic: true, asking: 'MEX', answering: 'MEX', status: 'acknowledged', organisation: 'organisation/COFEPRIS', rounds: [{ from: '2026-11-02', provision: null, clock, promised: '2026-11-18', due: '2026-11-20', stops: [{ from: '2026-11-10', until: '2026-11-12' }], ended: null }],
    content: { number: line.number, from: 'public', to: 'MEX', organisation: 'organisation/COFEPRIS', received: '2026-11-02', values, due: '2026-11-18', provision: null, isExercise: false, attachments: [file] },
    steps: [step(1, { did: 'acknowledged', note: TEXT }), step(2, { did: 'asked', question: TEXT, stopsClock: true }), step(3, { did: 'answered', answer: TEXT }), step(4, { did: 'handed-over', organisation: 'organisation/COFEPRIS', reason: TEXT }), step(5, { did: 'replied', outcome: 'refused', reply: TEXT }), step(6, { did: 'reopened', reason: TEXT, due: '2026-11-20', provision: null }), step(7, { did: 'withdrawn', reason: TEXT }, 'request-ended')],
  }
  const submission = { id: 'e'.repeat(64), receipt: 'DS-MEX-2026-R0001', received: '2026-11-02' }
  const list: RequestsListPage = { ...frameAt('requests'), kind: 'requests', today: '2026-11-23', queues: [{ queue, waiting: [line], elsewhere: [{ ...line, request: 'b'.repeat(64), isExercise: true, standsSince: '2026-11-10', isOverdue: false, due: null }], ended: [{ ...line, request: 'c'.repeat(64), status: 'replied', outcome: 'agreed', isOpen: false, isOverdue: false, replied: '2026-11-15' }], countEnded: 1, submissions: [submission], mayAsk: true }] }
  const form: NewRequestPage = {
    ...frameAt('new-request', ref.slug), kind: 'new-request', queue, once: 'o1', values: { from: 'public', to: '', organisation: '', received: '2026-11-02', values, audience: 'public', isExercise: true }, to: ['USA'], bodies, organisations: bodies, file,
    preview: { number: line.number, term: { provision: REQUEST, clock, due: '2026-11-18', why: null }, provision: TEXT, organisation: bodies[0] ?? null, isOtherwise: true }, submission, issues: [], refusal: null,
  }
  const request: RequestPage = {
    ...frameAt('request', REQUEST), kind: 'request', queue, thread, line, provision: TEXT, bodies, organisations: bodies, open: ['acknowledged', 'handed-over', 'asked', 'answered', 'replied', 'reopened', 'withdrawn'], others: bodies, once: 'o1', today: '2026-11-23', issues: [], refusal: null,
    values: { did: '', on: '2026-11-23', organisation: '', outcome: '', stopsClock: true, says: {} },
  }
  const received: SubmissionPage = { ...frameAt('submission', submission.id), kind: 'submission', queue, ...submission, revision: 1, status: 'new', values, message: 'Una pregunta', name: 'Ana', email: 'ana@example.org', writtenIn: 'es', request: null, reason: '', issues: [], refusal: null }
  return [
    list, { ...list, queues: [] }, { ...list, queues: list.queues.map((one) => ({ ...one, waiting: [], elsewhere: [], ended: [], submissions: [], mayAsk: false })) },
    form, { ...form, file: null, preview: null, submission: null, issues: [{ field: 'values.device', code: 'field-required' }, { field: 'received', code: 'day-to-come' }], refusal: { code: 'request-overtaken', facts: {} } },
    request, { ...request, line: { ...line, isExercise: true, standsSince: '2026-11-10', due: null }, values: { did: 'replied', on: '2026-11-23', organisation: '', outcome: 'agreed', stopsClock: false, says: TEXT }, issues: [{ field: 'replied.on', code: 'day-before-last' }] },
    { ...request, line: { ...line, isOpen: false, status: 'replied', replied: '2026-11-20', outcome: 'informed', isOnTime: true, isOverdue: false }, open: [], provision: null },
    received, { ...received, status: 'declined', reason: 'No es un dispositivo.' }, { ...received, status: 'taken-up', request: { statement: REQUEST, number: line.number } }, { ...received, issues: [{ field: 'reason', code: 'reason-required' }], refusal: { code: 'request-overtaken', facts: {} } },
  ]
}
