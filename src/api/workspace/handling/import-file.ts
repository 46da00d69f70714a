// A file of another program, looked at before anything of it is said: an alert in CAP 1.2 becomes a prepared alert in a room, which an officer
// signs after reading it; an advisory in CSAF 2.0 is held against the products of each side. Neither is kept unless somebody signs.

import { randomUUID } from 'node:crypto'
import type { Json, StatementId } from '../../../record/index.ts'
import { flaggedBy, productListsOf } from '../../../instruments/watch/products.ts'
import { readCsaf } from '../../../node/advisories/csaf.ts'
import type { Advisory } from '../../../node/advisories/csaf.ts'
import { findOpening, findAlert, stepsIn } from '../../../publication/alerts/alert-step.ts'
import { capReferenceText } from '../../../text/alerts/cap-write.ts'
import { parseCap } from '../../../text/alerts/cap-read.ts'
import type { CapMessage } from '../../../text/alerts/cap.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { AlertValues, FileIssue, ImportFilePage, ReadAdvisory, RoomChoice } from '../../../web/workspace/handling/models.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import { oneAtATime, sayOnce } from '../reporting/saying.ts'
import type { Statement } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { handlingChoices, handlingFieldIssue, handlingFrom, handlingValues, USUAL_HANDLING } from './handling-form.ts'
import { contextFor, openRowsFor } from './open-rows.ts'

/** With the form around it. */
export const LARGEST_IMPORT = 6 * 1024 * 1024

interface Shown { readonly problems?: readonly FileIssue[]; readonly alert?: ImportFilePage['alert']; readonly advisory?: ReadAdvisory | null; readonly issues?: readonly FieldIssue[]; readonly refusal?: RefusalView | null }

export async function showImport(visit: Visit, { problems = [], alert = null, advisory = null, issues = [], refusal = null }: Shown = {}): Promise<Outcome> {
  const page: ImportFilePage = { ...(await frameFor(visit)), kind: 'import-file', problems, alert, advisory, issues, refusal }
  return { page, status: refusal !== null ? 409 : problems.length > 0 || issues.length > 0 ? 422 : 200 }
}

export async function takeFile(visit: Visit): Promise<Outcome> {
  if (field(visit.fields, 'do') === 'sign') return signAlert(visit)
  const file = await visit.file('file')
  if (file === null || file.bytes.length === 0) return showImport(visit, { issues: [{ field: 'file', code: 'file-missing' }] })
  return /^\s*\{/.test(new TextDecoder().decode(file.bytes.subarray(0, 64))) ? showAdvisory(visit, file.bytes) : prepareAlert(visit, file.bytes)
}

async function prepareAlert(visit: Visit, bytes: Uint8Array): Promise<Outcome> {
  const { running } = visit
  const read = parseCap(bytes)
  if ('issues' in read) return showImport(visit, { problems: read.issues.map(({ code, path }) => ({ code, at: path })) })
  const { message } = read
  const problem = placeProblem(visit, message)
  if (problem !== null) return showImport(visit, { problems: [problem] })
  const before = message.references.flatMap((reference) => findOutside(visit, capReferenceText(reference)) ?? []).at(-1) ?? null
  const rooms = roomsOf(visit)
  const values = valuesFrom(visit, message, before)
  return showImport(visit, { alert: { message, values, rooms, choices: handlingChoices(running), once: randomUUID() } })
}

/** Why a message that is well formed has no place here. */
function placeProblem(visit: Visit, message: CapMessage): FileIssue | null {
  if (message.messageType === 'Ack' || message.messageType === 'Error') return { code: 'cap-message-type', at: message.messageType }
  if (message.status === 'Draft') return { code: 'cap-draft', at: message.status }
  if (findOutside(visit, capReferenceText(message)) !== null) return { code: 'cap-repeated', at: message.identifier }
  const unknown = message.references.find((reference) => findOutside(visit, capReferenceText(reference)) === null)
  return unknown !== undefined && message.messageType !== 'Alert' ? { code: 'cap-reference-unknown', at: capReferenceText(unknown) } : null
}

/** The alert that passed on a message of others, by `sender,identifier,sent`. What this officer may not read is known all the same: a message is not taken twice. */
function findOutside({ running }: Visit, reference: string): { readonly thread: StatementId; readonly alert: StatementId } | null {
  const rows = running.node.wholeRows
  for (const protocol of rows.find('kind', 'instrument') ?? []) {
    for (const id of rows.find('about', protocol) ?? []) {
      const found = findAlert(rows, id)
      const outside = found?.step.step.outside ?? null
      if (found !== null && outside !== null && capReferenceText(outside) === reference) return { thread: found.step.thread, alert: id }
    }
  }
  return null
}

function roomsOf(visit: Visit): readonly RoomChoice[] {
  const rows = openRowsFor(visit)
  return (rows.find('kind', 'instrument') ?? []).flatMap((protocol) => (rows.find('about', protocol) ?? []).flatMap((id): RoomChoice[] => {
    const room = findOpening(rows, id)
    const isClosed = room !== null && stepsIn(rows, id).some(({ row, step }) => step.step.did === 'closed' && row.made.party === visit.running.settings.party)
    return room === null || isClosed ? [] : [{ incident: id, title: room.opening.title, protocol }]
  })).reverse()
}

function valuesFrom({ frame }: Visit, message: CapMessage, before: { readonly thread: StatementId; readonly alert: StatementId } | null): AlertValues {
  const infoIn = (language: string) => message.infos.find((info) => info.language.toLowerCase().split('-')[0] === language)
  const text = (of: (language: string) => string | null | undefined): Bilingual => Object.fromEntries(frame.languages.map((language) => [language, of(language) ?? '']))
  const [first] = message.infos
  return {
    room: before?.thread ?? '', headline: text((language) => infoIn(language)?.headline ?? infoIn(language)?.event), says: text((language) => [infoIn(language)?.description, infoIn(language)?.instruction].filter((one) => one !== null && one !== undefined).join('\n\n')),
    area: text((language) => infoIn(language)?.areas.join('; ')), urgency: first?.urgency.toLowerCase() ?? 'unknown', severity: first?.severity.toLowerCase() ?? 'unknown', certainty: first?.certainty.toLowerCase() ?? 'unknown',
    until: first?.expires === null || first === undefined ? '' : Temporal.Instant.from(first.expires.replace(/-00:00$/, 'Z')).toString({ smallestUnit: 'second' }), message: message.messageType.toLowerCase(), refers: before?.alert ?? '',
    sender: message.sender, identifier: message.identifier, sent: message.sent, handling: { ...USUAL_HANDLING, tlp: message.scope === 'Public' ? 'CLEAR' : 'AMBER' },
  }
}

async function signAlert(visit: Visit): Promise<Outcome> {
  const { running, fields, match } = visit
  const values = typed(visit)
  const rows = openRowsFor(visit)
  const room = findOpening(rows, values.room)
  const alert = { message: null, values, rooms: roomsOf(visit), choices: handlingChoices(running), once: field(fields, 'once') }
  if (room === null || room.row.about === null) return showImport(visit, { alert, issues: [{ field: 'room', code: 'value-required' }] })
  const content = {
    thread: values.room, at: running.node.now(), handling: handlingFrom(values.handling, running.settings.party), attachments: [],
    step: { did: 'alert', message: values.message, refers: optional(values.refers), headline: values.headline, says: values.says, urgency: values.urgency, severity: values.severity, certainty: values.certainty, area: optionalText(values.area), until: optional(values.until), outside: { sender: values.sender, identifier: values.identifier, sent: values.sent } },
  }
  const command: Statement = { name: 'state', about: room.row.about, type: 'incident-step', content: content as unknown as { readonly [key: string]: Json }, replaces: null, audience: 'parties' }
  const answer = await oneAtATime(running, async () => {
    if (findOutside(visit, `${values.sender},${values.identifier},${values.sent}`) !== null) return { issues: [], refusal: { code: 'cap-repeated', facts: {} } }
    return sayOnce(running, alert.once, command)
  })
  if (answer !== null) return showImport(visit, { alert, issues: answer.issues.map((issue) => handlingFieldIssue({ ...issue, field: issue.field.replace(/^step\./, '') }, values.handling.tlp)), refusal: answer.refusal as RefusalView | null })
  return { redirect: workspacePath('room', match.language, values.room), flash: { code: 'alert-signed', path: null } }
}

function typed({ fields, frame }: Visit): AlertValues {
  const plain = (name: keyof AlertValues) => field(fields, name)
  return {
    room: plain('room'), headline: bilingualField(fields, 'headline', frame.languages), says: bilingualField(fields, 'says', frame.languages), area: bilingualField(fields, 'area', frame.languages), urgency: plain('urgency'), severity: plain('severity'),
    certainty: plain('certainty'), until: plain('until'), message: plain('message'), refers: plain('refers'), sender: plain('sender'), identifier: plain('identifier'), sent: plain('sent'), handling: handlingValues(fields),
  }
}

async function showAdvisory(visit: Visit, bytes: Uint8Array): Promise<Outcome> {
  const read = await readCsaf(bytes)
  if ('refused' in read) return showImport(visit, { problems: [{ code: read.refused, at: '' }] })
  return showImport(visit, { advisory: advisoryOf(visit, read) })
}

function advisoryOf(visit: Visit, { id, title, publisher, tlp, findings, weaknesses }: Advisory): ReadAdvisory {
  const lists = productListsOf(contextFor(visit))
  return {
    id, title, publisher, tlp, findings,
    weaknesses: weaknesses.map((one) => ({
      id: one.id, title: one.title, products: one.products.map(({ vendor, product }) => `${vendor} ${product}`.trim()),
      flagged: lists.flatMap(({ party, products }) => { const found = flaggedBy(products, one.products).map(({ product }) => `${product.vendor} ${product.product}`); return found.length === 0 ? [] : [{ party, products: [...new Set(found)] }] }),
    })),
  }
}
