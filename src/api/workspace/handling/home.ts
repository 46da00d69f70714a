// What labels keep on this side: its notes, who answers for its contact points, and what was refused.

import { randomUUID } from 'node:crypto'
import { judgeExit } from '../../../dialogue/handling/judge.ts'
import { TLP } from '../../../dialogue/handling/label.ts'
import type { Handling } from '../../../dialogue/handling/label.ts'
import { combineHandling } from '../../../dialogue/handling/label.ts'
import { contactRows, isContactOf, labelShapeIssues } from '../../../dialogue/handling/saying.ts'
import { findContent, findRef } from '../../../dialogue/views/index.ts'
import { latestOf, LONGEST_CONFINED_NOTE, noteLabels } from '../../../node/handling/index.ts'
import type { ConfinedNote } from '../../../node/handling/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { ConfinedNotePage, ContactHoldersPage, HandlingHomePage, NoteLine, NoteValues, RefusedExitsPage, WriteNotePage } from '../../../web/workspace/handling/models.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, optional, revisionField } from '../fields.ts'
import { personRef } from '../people/refs.ts'
import { problem } from '../problem-page.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { handlingChoices, handlingFieldIssue, handlingFrom, handlingValues, USUAL_HANDLING, valuesOfHandling } from './handling-form.ts'

const ENTRIES_A_PAGE = 100
const LONGEST_TITLE = 200

export async function showHandling(visit: Visit): Promise<Outcome> {
  const { running, officer } = visit
  const recipient = officer === null ? ({ to: 'public' } as const) : running.handling.recipientOf(officer.id)
  const all = running.handling.notes.list()
  const open = all.filter((note) => judgeExit(noteLabels(note), 'page', recipient).isAllowed)
  const page: HandlingHomePage = {
    ...(await frameFor(visit)), kind: 'handling', notes: open.map(lineOf), withheld: all.length - open.length,
    contacts: ownContacts(visit).map(({ contact, office }) => ({ contact, office, holders: running.handling.holdersOf(contact).map((id) => personRef(running, id)) })),
    watches: watchesOf(visit),
    may: { audit: visit.may('audit'), disclose: visit.may('disclose'), manage: visit.may('manage-people'), report: visit.may('report') },
  }
  return { page }
}

function watchesOf({ running }: Visit): HandlingHomePage['watches'] {
  const { rows } = running.node
  return (rows.find('kind', 'instrument') ?? []).filter((item) => findContent(rows, 'instrument', item)?.settings.instrument === 'watch').flatMap((item) => findRef(rows, item) ?? [])
}

function lineOf(note: ConfinedNote): NoteLine {
  const { title, language, at, handling } = latestOf(note)
  return { id: note.id, title, language, at, handling: combineHandling(noteLabels(note)) ?? handling }
}

/** The contact points that this side has stated. */
export function ownContacts({ running }: Pick<Visit, 'running'>): readonly { readonly contact: string; readonly office: Bilingual }[] {
  const own = contactRows(running.node.rows).filter(({ made }) => made.party === running.settings.party)
  return own.map(({ content }) => ({ contact: String(content?.contact ?? ''), office: (content?.office ?? {}) as Bilingual }))
}

export async function showWriteNote(visit: Visit, values: NoteValues | null = null, issues: readonly FieldIssue[] = [], refusal: RefusalView | null = null): Promise<Outcome> {
  const organisation = visit.running.people.find(visit.officer?.id ?? '')?.organisation ?? ''
  const page: WriteNotePage = {
    ...(await frameFor(visit)), kind: 'write-note', once: field(visit.fields, 'once') || randomUUID(), values: values ?? { title: '', text: '', handling: { ...USUAL_HANDLING, tlp: 'AMBER+STRICT', organisation } },
    choices: handlingChoices(visit.running, TLP), issues, refusal,
  }
  return { page, status: issues.length > 0 ? 422 : refusal === null ? 200 : 403 }
}

export async function keepNote(visit: Visit): Promise<Outcome> {
  const { running, fields, officer, match } = visit
  const person = officer === null ? null : running.people.find(officer.id)
  if (person === null) return problem(visit, 'not-permitted')
  const values = noteValues(visit)
  const label = handlingFrom(values.handling, running.settings.party)
  const issues = noteIssues(visit, values, label)
  if (issues.length > 0) return showWriteNote(visit, values, issues)
  const kept = await running.handling.letOut({ labels: label, exit: 'page', recipient: running.handling.recipientOf(person.id), who: person.id, what: 'write-note' })
  // Nobody writes what is for others alone: it could not be found again by whoever wrote it.
  if (!kept.isAllowed) return showWriteNote(visit, values, [], { code: kept.code, facts: {} })
  const note = await running.handling.notes.add({ about: null, organisation: person.organisation, language: match.language, title: values.title, text: values.text, handling: label }, person.id, field(fields, 'once'))
  return { redirect: workspacePath('confined-note', match.language, note.id), flash: { code: 'confined-note-kept', path: null } }
}

export async function showNote(visit: Visit, issues: readonly FieldIssue[] = [], refusal: RefusalView | null = null): Promise<Outcome | null> {
  const { running } = visit
  const note = await openNote(visit)
  if (note === null || 'page' in note) return note
  const latest = latestOf(note)
  const page: ConfinedNotePage = {
    ...(await frameFor(visit)), kind: 'confined-note', id: note.id, revision: note.revision, handling: combineHandling(noteLabels(note)) ?? latest.handling,
    versions: note.versions.toReversed().map(({ title, text, language, at, by }) => ({ title, text, language, at, by: personRef(running, by) })),
    values: issues.length > 0 || refusal !== null ? noteValues(visit) : { title: latest.title, text: latest.text, handling: valuesOfHandling(latest.handling) }, choices: handlingChoices(running, TLP), issues, refusal,
  }
  return { page, status: issues.length > 0 ? 422 : refusal === null ? 200 : 409 }
}

export async function correctNote(visit: Visit): Promise<Outcome | null> {
  const { running, fields, officer, match } = visit
  const note = await openNote(visit)
  if (note === null || 'page' in note) return note
  const values = noteValues(visit)
  const label = handlingFrom(values.handling, running.settings.party)
  const issues = noteIssues(visit, values, label)
  if (issues.length > 0) return showNote(visit, issues)
  const corrected = await running.handling.notes.correct(note.id, { language: match.language, title: values.title, text: values.text, handling: label }, officer?.id ?? '', revisionField(fields))
  if (corrected === null) return showNote(visit, [], { code: 'note-changed-meanwhile', facts: {} })
  return { redirect: workspacePath('confined-note', match.language, note.id), flash: { code: 'confined-note-kept', path: null } }
}

/** The note, or that it is not for this officer: which is written down. */
async function openNote(visit: Visit): Promise<ConfinedNote | Extract<Outcome, { page: unknown }> | null> {
  const { running, officer, match } = visit
  const note = running.handling.notes.find(match.parameter)
  if (note === null || officer === null) return null
  const judged = await running.handling.letOut({ labels: noteLabels(note), exit: 'page', recipient: running.handling.recipientOf(officer.id), who: officer.id, what: `confined-note ${note.id}` })
  return judged.isAllowed ? note : ((await problem(visit, judged.code)) as Extract<Outcome, { page: unknown }>)
}

function noteValues({ fields }: Visit): NoteValues {
  return { title: field(fields, 'title'), text: field(fields, 'text'), handling: handlingValues(fields) }
}

function noteIssues({ running }: Visit, { title, text, handling }: NoteValues, label: Handling): readonly FieldIssue[] {
  const shape = labelShapeIssues(label, (party, contact) => isContactOf(running.node.rows, party, contact), 'handling').map(({ code, path }) => handlingFieldIssue({ field: path, code }, handling.tlp))
  return [
    ...(title === '' ? [{ field: 'title', code: 'value-required' as const }] : title.length > LONGEST_TITLE ? [{ field: 'title', code: 'note-too-long' as const }] : []),
    ...(text === '' ? [{ field: 'text', code: 'note-empty' as const }] : text.length > LONGEST_CONFINED_NOTE ? [{ field: 'text', code: 'note-too-long' as const }] : []), ...shape,
  ]
}

export async function showHolders(visit: Visit, refusal: RefusalView | null = null): Promise<Outcome | null> {
  const { running, match } = visit
  const contact = ownContacts(visit).find((one) => one.contact === match.parameter)
  if (contact === undefined) return null
  const held = running.handling.holders.of(contact.contact)
  const page: ContactHoldersPage = { ...(await frameFor(visit)), kind: 'contact-holders', ...contact, revision: held.revision, holders: held.people, people: running.people.active().map(({ id }) => personRef(running, id)), issues: [], refusal }
  return { page, status: refusal === null ? 200 : 409 }
}

export async function setHolders(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match, officer } = visit
  const contact = ownContacts(visit).find((one) => one.contact === match.parameter)
  if (contact === undefined) return null
  const active = new Set(running.people.active().map(({ id }) => id))
  const chosen = fields.getAll('person').filter((id) => active.has(id))
  const set = await running.handling.holders.set(contact.contact, chosen, officer?.id ?? '', revisionField(fields))
  if (set === null) return showHolders(visit, { code: 'person-changed-meanwhile', facts: {} })
  return { redirect: workspacePath('handling', match.language), flash: { code: 'holders-set', path: null } }
}

export async function showRefused(visit: Visit): Promise<Outcome> {
  const { running, fields } = visit
  const { entries, next } = await running.audit.page({ sort: 'refused-leak' }, optional(field(fields, 'after')), ENTRIES_A_PAGE)
  const page: RefusedExitsPage = { ...(await frameFor(visit)), kind: 'refused-exits', entries, next, people: running.people.list().map(({ id }) => personRef(running, id)) }
  return { page }
}
