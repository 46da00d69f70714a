// Pages of incidents, drills and contact points, for tests. What happens in them is invented and says so.

import type { ContactContent, IncidentStepContent, Step } from '../../dialogue/statements/index.ts'
import type { IncidentWord, StepWord } from '../../dialogue/incidents/thread.ts'
import { findContent } from '../../dialogue/items/in-force.ts'
import { afterAction } from '../../instruments/protocol/after-action.ts'
import { alertChains } from '../../instruments/protocol/alerts.ts'
import { actionsOf, boardOf, lessonsOf } from '../../instruments/protocol/board.ts'
import type { CallLine } from '../../instruments/protocol/calls.ts'
import type { Room } from '../../instruments/protocol/room.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { AfterActionPage, ContactPage, ContactProtocolPage, DirectoryEntry, IncidentsListPage, OpenRoomPage, RoomLine, RoomPage } from '../workspace/incidents/models.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { Desk } from './desk.ts'

const TEXT: Bilingual = { en: 'Invented for a test', es: 'Inventado para una prueba' }
const SLUG = 'supply-alarm'
const HASH = 'e'.repeat(64)
const OPENED = '2026-11-23T12:00:00Z'
const NOW = '2026-11-23T13:10:00Z'
const GREEN: IncidentStepContent['handling'] = { tlp: 'GREEN', markings: [], readers: [] }

export function incidentPages({ rows, self }: Desk, frameAt: (route: ParameterRoute | PlainRoute, parameter?: string) => Omit<WorkspaceFrame, 'route'> & { readonly route: never }): readonly WorkspacePage[] {
  const tool = findContent(rows, 'instrument', `instrument/${SLUG}`)
  if (tool?.settings.instrument !== 'protocol') throw new Error('the rows hold no contact protocol')
  const { settings } = tool
  const other = self === 'USA' ? 'MEX' : 'USA'
  const protocol = { item: `instrument/${SLUG}`, slug: SLUG, title: tool.title, settings }
  const clock = { zone: 'America/Mexico_City', now: NOW }
  const made = (party: string, sequence: number, at = OPENED) => ({ party, sequence, hash: HASH, at })
  const incident: IncidentWord = { incident: HASH, protocol: protocol.item, made: made(self, 9), content: { nature: 'drill', title: TEXT, says: TEXT, mode: 'sharing', began: OPENED, handling: GREEN, categories: [], attachments: [] } }
  const step = (place: number, party: string, content: Step): StepWord => ({ statement: place.toString(16).padEnd(64, '0'), made: made(party, 9 + place, place === 3 ? NOW : OPENED), at: OPENED, handling: GREEN, attachments: [], step: content })
  const alert = (place: number, message: 'alert' | 'update' | 'cancel', refers: string | null) => step(place, self, { did: 'alert', message, refers, headline: TEXT, says: TEXT, urgency: 'immediate', severity: 'severe', certainty: 'observed', area: TEXT, until: null, outside: null })
  const first = alert(1, 'alert', null)
  const steps: readonly StepWord[] = [
    first, alert(2, 'cancel', first.statement), alert(3, 'alert', null),
    step(4, self, { did: 'asks', ask: 'ask-1', what: TEXT, by: OPENED, state: 'open' }), step(5, other, { did: 'offers', offer: 'offer-1', ask: { party: self, ask: 'ask-1' }, what: TEXT, state: 'open' }), step(6, other, { did: 'offers', offer: 'offer-2', ask: null, what: TEXT, state: 'open' }),
    step(7, self, { did: 'action', action: 'action-1', what: TEXT, owner: 'organisation/SE', due: OPENED, state: 'open' }), step(8, self, { did: 'lesson', lesson: 'lesson-1', what: TEXT, became: null }), step(9, other, { did: 'closed', outcome: TEXT, on: '2026-11-23' }), step(10, self, { did: 'mode', mode: 'full', reason: TEXT }),
  ]
  const line = (party: string, contact: string, changed: Partial<CallLine>): CallLine => ({ party, contact, office: TEXT, category: 'policy', called: { at: OPENED, saidAt: OPENED, way: 'mail', isDeputy: false, delay: null, statement: HASH }, acknowledged: null, minutes: null, calledAfter: 0, answeredAfter: null, answerBy: NOW, state: 'late', ...changed })
  const calls = [line(self, 'desk', {}), line(self, 'night', { state: 'not-called', called: null, answerBy: null, calledAfter: null }), line(other, 'desk', { state: 'answered', acknowledged: { at: NOW, saidAt: NOW, statement: HASH }, minutes: 12.5, answeredAfter: 12.5 }), line(other, 'gone', { office: null, state: 'answered-late', acknowledged: { at: NOW, saidAt: NOW, statement: HASH }, minutes: 70, answeredAfter: 70, called: { at: OPENED, saidAt: NOW, way: 'workspace', isDeputy: true, delay: 'keys-locked', statement: HASH } })]
  const [sharing, full] = [settings.modes[1], settings.modes[2]]
  const room: Room = {
    incident, settings, mode: full ?? null, held: [{ party: self, mode: 'full' }, { party: other, mode: null }], modes: sharing === undefined || full === undefined ? [] : [{ mode: sharing, from: OPENED, party: self }, { mode: full, from: NOW, party: self }], calls,
    sections: settings.sections.map(({ section, title, help }) => ({ section, title, help, words: [{ party: self, latest: { ...step(11, self, { did: 'situation', section, says: TEXT }), step: { did: 'situation', section, says: TEXT } }, earlier: 2 }, { party: other, latest: null, earlier: 0 }] })),
    board: boardOf(steps, NOW), actions: actionsOf(steps, NOW), alerts: alertChains(steps, NOW), lessons: lessonsOf(steps), closes: steps.flatMap((word) => (word.step.did === 'closed' ? [{ ...word, step: word.step }] : [])), closedAt: null, log: steps.toReversed(),
  }
  const roomLine: RoomLine = { incident: HASH, nature: 'drill', title: TEXT, openedAt: OPENED, opener: self, mode: TEXT, unanswered: 2, isClosed: false }
  const content: ContactContent = { contact: 'desk', category: 'policy', organisation: 'organisation/SE', office: TEXT, person: 'Invented', reach: [{ way: 'mail', address: 'desk@trial.example' }, { way: 'telephone', address: '+52 55 0000 0000' }], languages: ['en', 'es'], duty: [{ days: [1, 2], from: '08:00', to: '16:00' }], zone: 'America/Mexico_City', deputies: ['night'], from: '2026-01-01', until: null }
  const entry: DirectoryEntry = { line: { party: self, contact: 'desk', statement: HASH, made: made(self, 3), content, standing: 'stands', isOnDuty: true, hourThere: '06:00', deputyOf: [] }, organisation: TEXT, holders: [TEXT], isUnreachable: false, isOwn: true }
  const ping = { incident: { ...incident, content: { ...incident.content, nature: 'ping' as const } }, quarter: '2026-Q4', calls, expected: 4, delivered: 3, answered: 2, deliveredPercent: 75, answeredPercent: 50, medianMinutes: 41.3 }
  const pings = { pings: [ping], contacts: [{ party: self, contact: 'desk', office: TEXT, replies: [{ state: 'answered' as const, minutes: 3 }], medianMinutes: 3 }], nextDue: '2026-11-01', isOverdue: true }
  const values = { contact: 'desk', category: 'policy', organisation: 'organisation/SE', office: TEXT, person: '', mail: 'desk@trial.example', telephone: '', web: '', languages: ['en'], zone: 'America/Mexico_City', duty: [{ days: ['1'], from: '08:00', to: '16:00' }, { days: [], from: '', to: '' }], deputies: ['night'], from: '2026-01-01', until: '' }
  const names = { MEX: { en: 'Mexico', es: 'México' }, USA: { en: 'United States', es: 'Estados Unidos' }, 'organisation/SE': TEXT }
  const list: IncidentsListPage = { ...frameAt('incidents'), kind: 'incidents', ...clock, protocols: [{ protocol, open: [roomLine], past: 1, contacts: 2, pings }], mayReport: true }
  const page: ContactProtocolPage = { ...frameAt('contact-protocol', SLUG), kind: 'contact-protocol', ...clock, protocol, directory: [entry, { ...entry, line: { ...entry.line, party: other, standing: 'ended', content: { ...content, duty: [], deputies: [], person: null } }, isOwn: false, holders: null }], open: [roomLine], past: [{ ...roomLine, isClosed: true, nature: 'incident' }], pings, mayReport: true, once: 'o1' }
  const contact: ContactPage = { ...frameAt('contact', SLUG), kind: 'contact', protocol, contact: 'desk', replaces: HASH, once: 'o1', values, organisations: [{ item: 'organisation/SE', name: TEXT }], others: [{ contact: 'night', office: TEXT }], mayErase: true, issues: [], refusal: null }
  const open: OpenRoomPage = { ...frameAt('open-room', SLUG), kind: 'open-room', ...clock, protocol, once: 'o1', values: { nature: 'drill', title: TEXT, says: TEXT, mode: 'sharing', categories: ['policy'], began: '' }, handling: { values: { tlp: 'AMBER', readers: [], organisation: '', markings: [], ground: '' }, choices: { tlp: ['AMBER', 'GREEN'], contacts: [], organisations: [] } }, issues: [{ field: 'began', code: 'instant-in-future' }], refusal: null }
  const live: RoomPage = { ...frameAt('room', HASH), kind: 'room', ...clock, protocol, room, once: 'o1', mayReport: true, mayDraft: true, answerable: [{ contact: 'desk', office: TEXT, isMine: true, isCalled: true, telephone: null }, { contact: 'night', office: TEXT, isMine: false, isCalled: false, telephone: '+52 55 0000 0000' }], withheld: 1, hasClosed: false, organisations: [{ item: 'organisation/SE', name: TEXT }], names, elements: [{ item: 'element/I.1', number: 'I.1', title: TEXT }], parents: [{ item: 'element/I.1', title: TEXT }], typed: {}, issues: [], refusal: null }
  const sheet: AfterActionPage = { ...frameAt('after-action', HASH), kind: 'after-action', ...clock, protocol, room, sheet: afterAction(room), names }
  return [
    list, page, contact, open, live, sheet,
    { ...list, protocols: [{ protocol, open: [], past: 0, contacts: 0, pings: { nextDue: null, isOverdue: false } }], mayReport: false }, { ...page, directory: [], open: [], past: [], pings: { pings: [], contacts: [], nextDue: '2027-02-01', isOverdue: false }, mayReport: false },
    { ...contact, contact: null, replaces: null, mayErase: false, issues: [{ field: 'mail', code: 'reach-unfit' }, { field: 'deputies.0', code: 'deputy-cycle' }] },
    { ...live, room: { ...room, incident: ping.incident, closedAt: NOW }, typed: { do: 'note', 'note.says.en': 'x' }, issues: [{ field: 'note.says.es', code: 'missing-language' }], hasClosed: true, withheld: 0, answerable: [] },
  ]
}
