// Writing one item of a draft: opened on what is in force, on a draft, on another side's proposal, or
// on nothing; saved however unfinished it is; and where two wrote at one place, shown to be chosen.

import { randomUUID } from 'node:crypto'
import type { ItemChange, ItemId, Json } from '../../../record/index.ts'
import { isItemId } from '../../../record/index.ts'
import { blankContent, formOf, readTyped, suggestNumber, unitsOf, withUnits } from '../../../dialogue/forms/index.ts'
import type { FormContent } from '../../../dialogue/forms/index.ts'
import { inForce } from '../../../dialogue/decide.ts'
import { findKind, ITEM_KINDS, slugOf } from '../../../dialogue/items/index.ts'
import type { ItemKind } from '../../../dialogue/items/index.ts'
import { childrenOf, findCharter, meetingOfChanges } from '../../../dialogue/views/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import { rebased } from '../../../node/drafting/index.ts'
import type { DraftRefusal, Edited } from '../../../node/drafting/index.ts'
import type { Draft } from '../../../node/drafts.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import type { AmendPage } from '../../../web/workspace/drafting/models.ts'
import type { RefusalView, WorkspacePage } from '../../../web/workspace/models.ts'
import { draftItemPath, workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import { completedFields, newMeeting, rosterOf, withTopicNames } from '../meetings/meeting-draft.ts'
import { contextOf } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { issuesIn } from './checks.ts'
import { editPage, knownOf } from './edit-page.ts'
import type { EditForm } from './edit-page.ts'
import { draftAt, isDraftId, itemField, knownMarks } from './fields.ts'
import { nameOf } from './people.ts'

/** A kind that is written on a page of its own: what its form means, what shows it, and where it stands. */
export interface OwnPage {
  /** What was typed, over what the form was opened on. */
  readonly read: (before: FormContent) => FormContent
  readonly show: (page: AmendPage) => WorkspacePage
  readonly pathOf: (draft: string) => string
}

/** The item of an address: an element by its slug, anything else by its whole id. */
export function itemInPath({ match }: Visit): ItemId | null {
  const item = match.parameter.includes('/') ? match.parameter : `element/${match.parameter}`
  return isItemId(item) && findKind(item) !== null ? item : null
}

export async function showAmend(visit: Visit): Promise<Outcome | null> {
  const { running, fields } = visit
  const item = itemInPath(visit)
  const kind = item === null ? null : findKind(item)
  if (item === null || kind === null) return null
  const held = await running.drafts.find(field(fields, 'draft'))
  const change = held?.changes.find((one) => one.item === item)
  if (kind === 'minutes') return { redirect: workspacePath('write-minutes', visit.match.language, slugOf(item)) + visit.url.search }
  if (inForce(running.node.rows, item) === null && change === undefined) return null
  return openItem(visit, kind, item, held, change)
}

/** The form on an item: on the draft's words, on those of the proposal that is countered, on what is in force, or on `fresh`. */
export async function openItem(visit: Visit, kind: ItemKind, item: ItemId, held: Draft | null, change: ItemChange | undefined, fresh: FormContent | null = null): Promise<Outcome> {
  const { running, fields, frame } = visit
  const counter = running.node.rows.find('proposal', field(fields, 'counter'))
  const offered = change === undefined ? counter?.changes.find((one) => one.item === item)?.content : undefined
  const saved = running.desk.contentOf(kind, item, change)
  const moved = change === undefined ? [] : (rebased(running.node.rows, change, running.desk.languages)?.conflicts ?? [])
  return editPage(visit, {
    kind, item, held, draft: held?.id ?? draftNamed(fields), counters: counter?.proposal ?? held?.counters ?? null, content: (offered ?? (change === undefined ? fresh : null) ?? saved) as FormContent, known: saved, cover: coverOf(held, frame.languages),
    conflicts: moved.map((conflict) => ({ ...conflict, isInForce: true })), issues: held === null || change === undefined ? [] : issuesIn(running, held, item), refusal: null,
  })
}

/** An item that is new: an element under a parent with the number that comes next, or any other kind. */
export async function showCreate(visit: Visit): Promise<Outcome | null> {
  const { running, fields, frame } = visit
  const kind = newKind(field(fields, 'kind'))
  if (kind === null) return null
  // A link is written where both lists can be seen.
  if (kind === 'crosswalk-entry') return { redirect: workspacePath('crosswalks', visit.match.language) }
  const held = await running.drafts.find(field(fields, 'draft'))
  const blank = kind === 'meeting' ? newMeeting(visit) : blankContent(formOf(kind))
  const content = kind === 'element' ? { ...blank, ...placeUnder(visit, itemField(fields, 'parent'), held) } : kind === 'organisation' ? { ...blank, party: running.settings.party } : kind === 'instrument' ? { ...blank, ...instrumentAsked(visit) } : blank
  return editPage(visit, { kind, item: null, held, draft: held?.id ?? draftNamed(fields), counters: held?.counters ?? null, content, known: blankContent(formOf(kind)), cover: coverOf(held, frame.languages), conflicts: [], issues: [], refusal: null })
}

export async function saveAmend(visit: Visit, request: Request): Promise<Outcome | null> {
  const item = itemInPath(visit)
  return item === null ? null : save(visit, request, findKind(item), item)
}

export async function saveCreated(visit: Visit, request: Request): Promise<Outcome | null> {
  const item = itemField(visit.fields)
  return save(visit, request, newKind(field(visit.fields, 'kind')), item !== null && findKind(item) === newKind(field(visit.fields, 'kind')) ? item : null)
}

export async function save(visit: Visit, request: Request, kind: ItemKind | null, item: ItemId | null, own: OwnPage | null = null): Promise<Outcome | null> {
  const { running, fields, frame } = visit
  if (kind === null) return null
  const at = draftAt(visit)
  const held = await running.drafts.find(at.draft)
  const change = held?.changes.find((one) => one.item === item)
  // Null where there is nothing to amend and nothing was begun; a form on a draft that has gone keeps what was typed.
  if (own === null && item !== null && inForce(running.node.rows, item) === null && change === undefined && at.revision === 0 && field(fields, 'isIn') !== 'yes') return null
  const before = running.desk.contentOf(kind, item, change)
  const read = own?.read(before) ?? readTyped(formOf(kind), kind === 'meeting' ? completedFields(fields) : fields, frame.languages, before)
  const typed = own !== null ? read : kind === 'meeting' ? withTopicNames(running.node.rows, item, read) : withLevel(visit, kind, item, held, read)
  const isAsked = (request.headers.get('accept') ?? '').includes('application/json')
  if (!mayDraft(visit, item, typed)) return isAsked ? said(visit, { code: 'not-permitted', facts: {} }) : { ...(await refusedPage(visit, kind, item, held, typed, { code: 'not-permitted', facts: {} }, own)), status: 403 }
  const counters = running.node.rows.find('proposal', field(fields, 'counters'))?.proposal ?? null
  const base = optional(field(fields, 'base'))
  const edited = await running.desk.saveItem({
    ...at, kind, item, base, isIn: field(fields, 'isIn') === 'yes', typed, known: knownMarks(fields), taken: fields.getAll('take'), counters, forMeeting: rosterOf(visit, meetingOfChanges(running.node.rows, [{ item: item ?? `${kind}/new`, content: typed }])), ...(fields.has(`cover.${frame.languages[0] ?? ''}`) ? { cover: typedCover(visit) } : {}),
  })
  if ('refused' in edited) {
    const refusal = { code: edited.refused, facts: edited.facts }
    return isAsked ? said(visit, refusal) : refusedPage(visit, kind, item, held, typed, refusal, own)
  }
  return isAsked ? { data: savedData(visit, edited, own) } : shown(visit, kind, edited, typed, own)
}

/** Where the form goes on: to the draft, or here again, with what two people wrote at one place side by side. */
async function shown(visit: Visit, kind: ItemKind, edited: Edited, typed: FormContent, own: OwnPage | null): Promise<Outcome> {
  const { running, match, fields, frame } = visit
  const { draft, item, conflicts, content } = edited
  if (conflicts.length === 0) {
    const isStaying = field(fields, 'stay') === 'yes'
    return { redirect: isStaying ? (own?.pathOf(draft.id) ?? draftItemPath(item, draft.id, match.language)) : workspacePath('draft', match.language, draft.id), flash: { code: isStaying ? 'draft-kept' : 'draft-saved', path: null } }
  }
  const form: EditForm = {
    kind, item, held: draft, draft: draft.id, counters: draft.counters, content: withUnits(formOf(kind), content, conflicts.flatMap(({ unit }) => (unit.startsWith('cover.') ? [] : [unit])), unitsOf(formOf(kind), typed, frame.languages)), known: content, cover: coverLaidOver(visit, draft, conflicts.map(({ unit }) => unit)),
    conflicts: conflicts.map((conflict) => ({ ...conflict, isInForce: false })), issues: issuesIn(running, draft, item), refusal: { code: 'draft-changed-meanwhile', facts: {} },
  }
  return onOwnPage(await editPage(visit, form), own)
}

function onOwnPage(outcome: Outcome, own: OwnPage | null): Extract<Outcome, { page: unknown }> {
  if (!('page' in outcome)) throw new Error('the form of an item is no page')
  return own === null || outcome.page.kind !== 'amend' ? outcome : { ...outcome, page: own.show(outcome.page) }
}

/** The form as it came, with what is there now known to it: sent again, it is a choice. */
async function refusedPage(visit: Visit, kind: ItemKind, item: ItemId | null, held: Draft | null, typed: FormContent, refusal: RefusalView, own: OwnPage | null): Promise<Extract<Outcome, { page: unknown }>> {
  const { fields, frame, running } = visit
  const change = held?.changes.find((one) => one.item === item)
  const isGone = refusal.code === 'draft-gone'
  const page = onOwnPage(await editPage(visit, {
    kind, item: own === null && held === null && item !== null && inForce(running.node.rows, item) === null ? null : item, held: isGone ? null : held, draft: isGone || !isDraftId(field(fields, 'draft')) ? randomUUID() : field(fields, 'draft'), counters: optional(field(fields, 'counters')), content: typed,
    known: running.desk.contentOf(kind, item, change), cover: bilingualField(fields, 'cover', frame.languages), conflicts: [], issues: [], refusal,
  }), own)
  return { ...page, status: refusal.code === 'draft-gone' || refusal.code === 'draft-item-gone' || refusal.code === 'draft-changed-meanwhile' ? 409 : 422 }
}

/** For the script that saves while people type. */
function savedData(visit: Visit, { draft, item, conflicts, content }: Edited, own: OwnPage | null): Json {
  const { running, match } = visit
  const kind = findKind(item) ?? 'element'
  return {
    state: conflicts.length === 0 ? 'saved' : 'conflict', draft: draft.id, revision: draft.revision, item, at: draft.savedAt, base: draft.changes.find((one) => one.item === item)?.base ?? '', path: own?.pathOf(draft.id) ?? draftItemPath(item, draft.id, match.language),
    review: workspacePath('draft', match.language, draft.id), known: knownOf(visit, { kind, known: content, held: draft }), by: nameOf(running, draft.savedBy)[match.language] ?? '',
    conflicts: conflicts.map(({ unit, theirs }) => ({ unit, theirs: typeof theirs === 'string' ? theirs : null })),
    issues: issuesIn(running, draft, item).map((issue) => ({ field: issue.field, sentence: explain(issue.code, match.language) })),
  }
}

function said({ match }: Visit, { code }: RefusalView): Outcome {
  return { data: { state: code === 'nothing-changed' ? 'unchanged' : 'refused', code, sentence: explain(code, match.language) }, status: code === 'nothing-changed' ? 200 : 409 }
}

/** Drafting is for those whose role reaches the item; a new one belongs where it hangs. */
function mayDraft(visit: Visit, item: ItemId | null, typed: FormContent): boolean {
  const { rows } = visit.running.node
  const isThere = item !== null && inForce(rows, item) !== null
  const above = typed.parent ?? typed.element
  const parent = typeof above === 'string' ? above : ''
  // A record of decisions has its place before it is there: that of its meeting.
  return visit.may('draft', isThere || findKind(item ?? '') === 'minutes' ? coversOf(rows, item ?? '') : parent === '' ? [] : coversOf(rows, parent), { standing: 'draft', by: 'own' })
}

/** The level of an element is that below its parent: nobody has to choose it. */
function withLevel(visit: Visit, kind: ItemKind, item: ItemId | null, held: Draft | null, typed: FormContent): FormContent {
  if (kind !== 'element' || typeof typed.parent !== 'string') return typed
  const level = levelBelow(visit, typed.parent, held)
  return level === null || typed.parent === item ? typed : { ...typed, level }
}

function levelBelow(visit: Visit, parent: ItemId, held: Draft | null): string | null {
  const levels = findCharter(contextOf(visit.running))?.levels.map(({ level }) => level) ?? []
  if (findKind(parent) === 'plan') return levels[0] ?? null
  const content = held?.changes.find(({ item }) => item === parent)?.content ?? inForce(visit.running.node.rows, parent)
  const place = levels.indexOf(typeof content?.level === 'string' ? content.level : '')
  return place === -1 ? null : (levels[place + 1] ?? null)
}

/** A link to a new instrument may say which one, and what of the plan it serves. */
function instrumentAsked({ fields }: Visit): FormContent {
  const [instrument, element] = [field(fields, 'instrument'), itemField(fields, 'element')]
  return { ...(/^[a-z-]{1,40}$/.test(instrument) ? { settings: { instrument } } : {}), ...(element !== null && findKind(element) === 'element' ? { elements: [element] } : {}) }
}

/** Where a new element stands under a parent: its level, and the number that comes next. */
export function placeUnder(visit: Visit, parent: ItemId | null, held: Draft | null): FormContent {
  const { rows } = visit.running.node
  if (parent === null) return {}
  const numberOf = (item: ItemId) => (held?.changes.find((one) => one.item === item)?.content ?? inForce(rows, item))?.number
  const text = (value: Json | undefined) => (typeof value === 'string' ? [value] : [])
  const fresh = (held?.changes ?? []).filter(({ base, content }) => base === null && content?.parent === parent).flatMap(({ content }) => text(content?.number))
  const siblings = [...childrenOf(contextOf(visit.running), parent).flatMap((item) => text(numberOf(item))), ...fresh]
  const level = levelBelow(visit, parent, held)
  const cousins = siblings.length > 0 ? [] : (rows.find('kind', 'element') ?? []).flatMap((item) => { const content = inForce(rows, item); return content?.level === level ? text(content?.number) : [] }).slice(0, 1)
  return { parent, level: level ?? '', number: suggestNumber(siblings, text(numberOf(parent))[0] ?? null, cousins) }
}

/** A draft that is not saved yet keeps the name that a link gave it. */
function draftNamed(fields: URLSearchParams): string {
  const named = field(fields, 'draft')
  return isDraftId(named) ? named : randomUUID()
}

/** Kinds that can be made here: a dialogue is founded, not drafted. */
function newKind(name: string): ItemKind | null {
  return name !== 'dialogue' && Object.hasOwn(ITEM_KINDS, name) ? (name as ItemKind) : null
}

function typedCover(visit: Visit): Bilingual | null {
  const cover = bilingualField(visit.fields, 'cover', visit.frame.languages)
  const given = Object.fromEntries(Object.entries(cover).filter(([, text]) => text !== ''))
  return optionalText(cover) === null ? null : given
}

function coverOf(held: Draft | null, languages: readonly string[]): Bilingual {
  return Object.fromEntries(languages.map((language) => [language, held?.cover?.[language] ?? '']))
}

function coverLaidOver(visit: Visit, draft: Draft, units: readonly string[]): Bilingual {
  const typed = bilingualField(visit.fields, 'cover', visit.frame.languages)
  return Object.fromEntries(Object.entries(coverOf(draft, visit.frame.languages)).map(([language, text]) => [language, units.includes(`cover.${language}`) ? (typed[language] ?? '') : text]))
}
