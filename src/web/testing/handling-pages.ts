// Pages of handling, for tests. What they hold is invented and says so.

import type { Handling } from '../../dialogue/handling/label.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { HandlingValues } from '../workspace/handling/fields.ts'
import type { AccessRecordPage, AccessSearchPage, ConfinedNotePage, ContactHoldersPage, HandlingHomePage, ImportFilePage, RefusedExitsPage, WatchPage, WriteNotePage } from '../workspace/handling/models.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'

const TEXT: Bilingual = { en: 'Invented for a test', es: 'Inventado para una prueba' }
const AT = '2026-11-20T10:00:00Z'
const RED: Handling = { tlp: 'RED', markings: [{ party: 'MEX', marking: 'reservada', ground: 'art. 112' }], readers: [{ reader: 'contact', party: 'MEX', contact: 'csirt' }] }
const STRICT: Handling = { tlp: 'AMBER+STRICT', markings: [], readers: [{ reader: 'organisation', organisation: 'organisation/SRE' }] }
const PERSON = { id: 'ana', name: TEXT }

export function handlingPages(frameAt: (route: ParameterRoute | PlainRoute, parameter?: string) => Omit<WorkspaceFrame, 'route'> & { readonly route: never }): readonly WorkspacePage[] {
  const values: HandlingValues = { tlp: 'RED', readers: ['MEX/csirt'], organisation: 'organisation/SRE', markings: ['reservada'], ground: 'art. 112' }
  const choices = { tlp: ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const, contacts: [{ party: 'MEX', contact: 'csirt', office: TEXT }], organisations: [{ item: 'organisation/SRE', name: TEXT }] }
  const note = { title: 'Invented', text: 'Invented\nin two lines', handling: values }
  const home: HandlingHomePage = { ...frameAt('handling'), kind: 'handling', notes: [{ id: 'n1', title: 'Invented', language: 'en', handling: STRICT, at: AT }], withheld: 2, contacts: [{ contact: 'csirt', office: TEXT, holders: [PERSON] }, { contact: 'desk', office: TEXT, holders: [] }], watches: [], may: { audit: true, disclose: true, manage: true, report: true } }
  const write: WriteNotePage = { ...frameAt('write-note'), kind: 'write-note', once: 'o1', values: note, choices, issues: [], refusal: null }
  const version = { title: 'Invented', text: 'Invented\nin two lines', language: 'es', at: AT, by: PERSON }
  const shown: ConfinedNotePage = { ...frameAt('confined-note', 'n1'), kind: 'confined-note', id: 'n1', revision: 2, handling: RED, versions: [version, version], values: note, choices, issues: [], refusal: null }
  const holders: ContactHoldersPage = { ...frameAt('contact-holders', 'csirt'), kind: 'contact-holders', contact: 'csirt', office: TEXT, revision: 1, holders: ['ana'], people: [PERSON, { id: 'ben', name: TEXT }], issues: [], refusal: null }
  const refused: RefusedExitsPage = { ...frameAt('refused-exits'), kind: 'refused-exits', people: [PERSON], next: '2026-11-20/000001+3', entries: [{ at: AT, sort: 'refused-leak', who: 'ana', what: 'export', about: 'TLP:RED · organisation/SRE · alert', refused: 'tlp-red-page-only', network: null }] }
  const line = { id: 'a'.repeat(64), type: 'incident-step', at: AT, party: 'MEX', made: { party: 'MEX', sequence: 7, hash: 'a'.repeat(64), at: AT }, handling: RED, title: TEXT }
  const search: AccessSearchPage = { ...frameAt('access-search'), kind: 'access-search', values: { q: 'invented', from: '', to: '', organisation: '', tlp: '', marking: '' }, organisations: [{ item: 'organisation/SRE', name: TEXT }], isAsked: true, labelled: [line, { ...line, id: 'n1', type: 'confined-note', made: null, handling: STRICT, title: {} }], others: { total: 0, lines: [], isWhole: false }, list: '/en/workspace/handling/access/list?q=invented' }
  const record: AccessRecordPage = { ...frameAt('access-record', 'a'.repeat(64)), kind: 'access-record', line, about: null, texts: [{ path: 'step.headline', text: TEXT }, { path: 'step.reference', text: { und: 'X-1' } }] }
  const empty: ImportFilePage = { ...frameAt('import-file'), kind: 'import-file', problems: [], alert: null, advisory: null, issues: [], refusal: null }
  const alert: ImportFilePage['alert'] = { message: null, once: 'o1', choices, rooms: [{ incident: 'b'.repeat(64), title: TEXT, protocol: 'instrument/protocol' }], values: { room: '', headline: TEXT, says: TEXT, area: TEXT, urgency: 'expected', severity: 'minor', certainty: 'likely', until: '', message: 'alert', refers: '', sender: 'test@example.org', identifier: 'x-1', sent: '2026-11-01T00:00:00-06:00', handling: values } }
  const advisory: ImportFilePage['advisory'] = { id: 'X-1', title: 'Invented advisory', publisher: 'Nobody', tlp: 'WHITE', findings: [], weaknesses: [{ id: 'CVE-0000-0000', title: 'Invented', products: ['Nobody Nothing'], flagged: [{ party: 'MEX', products: ['Nobody Nothing'] }] }, { id: 'CVE-0000-0001', title: '', products: [], flagged: [] }] }
  const listed = { id: 'CVE-0000-0000', vendor: 'Nobody', product: 'Nothing', title: 'Invented', added: '2026-11-01', due: null, ransomware: 'Known', isNew: true }
  const watch: WatchPage = { ...frameAt('watch', 'w'), kind: 'watch', slug: 'w', title: TEXT, lastAdded: '2026-11-01', sides: [{ party: 'MEX', products: 1, flagged: [{ product: { entry: 'e', statement: null, vendor: 'Nobody', product: 'Nothing', isExercise: true, isPublic: false, isStale: false }, listed, fit: 'same' }] }, { party: 'USA', products: 0, flagged: [] }] }
  return [
    watch, { ...watch, sides: null, lastAdded: null }, { ...watch, sides: [{ party: 'MEX', products: 3, flagged: [] }] },
    home, write, shown, holders, refused, search, record, empty,
    { ...home, notes: [], withheld: 0, contacts: [], may: { audit: false, disclose: false, manage: false, report: false } },
    { ...write, issues: [{ field: 'title', code: 'value-required' }, { field: 'reader', code: 'readers-required' }], refusal: null }, { ...write, choices: { ...choices, contacts: [] }, refusal: { code: 'tlp-strict-outside', facts: {} } },
    { ...shown, versions: [version], refusal: { code: 'note-changed-meanwhile', facts: {} } }, { ...holders, refusal: { code: 'person-changed-meanwhile', facts: {} } }, { ...refused, entries: [], next: null }, { ...search, isAsked: false },
    { ...empty, problems: [{ code: 'cap-missing', at: 'info 1 urgency' }, { code: 'csaf-not-json', at: '' }] }, { ...empty, issues: [{ field: 'file', code: 'file-missing' }] }, { ...empty, alert }, { ...empty, alert: { ...alert, rooms: [] }, issues: [{ field: 'room', code: 'value-required' }], refusal: { code: 'cap-repeated', facts: {} } },
    { ...empty, advisory }, { ...empty, advisory: { ...advisory, tlp: null, findings: [{ test: 'mandatoryTest_6_1_1', message: 'invented', at: '/product_tree' }] } },
  ]
}
