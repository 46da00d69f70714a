// The page on which one item is written: what is in force, the draft's words, the side's own notes, and
// what two who write at once have to choose between.

import { randomUUID } from 'node:crypto'
import type { ItemId } from '../../../record/index.ts'
import { formOf, marksOf } from '../../../dialogue/forms/index.ts'
import type { Conflict, FormContent } from '../../../dialogue/forms/index.ts'
import { inForce } from '../../../dialogue/decide.ts'
import type { ItemKind } from '../../../dialogue/items/index.ts'
import { findCharter, findRef, originOf } from '../../../dialogue/views/index.ts'
import { COVER_FORM } from '../../../node/drafting/index.ts'
import { contentHash } from '../../../node/drafts.ts'
import type { Draft } from '../../../node/drafts.ts'
import { liveRound } from '../../../node/clearance/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, FindingView, RefusalView } from '../../../web/workspace/models.ts'
import type { AmendPage, ConflictView, NoteView, PresentView } from '../../../web/workspace/drafting/models.ts'
import { elementsAbove, findElementRef, findingsOf, itemDiff } from '../items.ts'
import { knownOn } from '../reference.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { choicesFor } from './choices.ts'
import { nameOf } from './people.ts'

/** One opening of the form. */
export interface EditForm {
  readonly kind: ItemKind
  readonly item: ItemId | null
  /** Null where the draft is not saved yet. */
  readonly held: Draft | null
  readonly draft: string
  readonly counters: string | null
  /** What stands in the fields, and what is saved or in force, by which a later change is noticed. */
  readonly content: FormContent
  readonly known: FormContent
  readonly cover: Bilingual
  readonly conflicts: readonly (Conflict & { readonly isInForce: boolean })[]
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export async function editPage(visit: Visit, form: EditForm): Promise<Outcome> {
  const { running, frame, officer } = visit
  const { rows } = running.node
  const { kind, item, held } = form
  const version = item === null ? undefined : rows.find('item', item)?.versions.at(-1)
  const change = held?.changes.find((one) => one.item === item)
  const counter = form.counters === null ? undefined : rows.find('proposal', form.counters)
  const isEndable = item !== null && version !== undefined && version.content !== null && kind !== 'dialogue'
  const diff = change === undefined ? null : itemDiff(rows, change)
  if (officer !== null && held !== null) running.presence.touch(held.id, officer.id, item, '')
  const page: AmendPage = {
    ...(await frameFor(visit)), kind: 'amend', origin: originIn(visit, form), itemKind: kind, item, ref: diff?.ref ?? (item === null ? null : findRef(rows, item)), number: diff?.number ?? (item === null ? null : (findElementRef(rows, item)?.number ?? null)),
    above: aboveOf(visit, item, form.content), base: version?.version ?? null, baseNumber: version?.number ?? null,
    draft: { id: form.draft, revision: held?.revision ?? 0, isIn: change !== undefined }, counters: counter === undefined ? null : { proposal: counter.proposal, by: counter.made.party },
    content: form.content, inForce: item === null ? null : inForce(rows, item), cover: form.cover, known: knownOf(visit, form),
    choices: choicesFor(visit, kind, held?.changes ?? [], item), zone: ownZone(visit), notes: item === null ? [] : await notesOn(visit, item), noteOnce: randomUUID(),
    conflicts: form.conflicts.map((conflict) => conflictView(visit, form, conflict)), findings: findingsOn(visit, form), present: held === null ? [] : presentIn(visit, held.id),
    isInClearance: held !== null && liveRound(running.clearances.find(held.id), contentHash(held)) !== null, mayEnd: isEndable && visit.may('draft'), issues: form.issues, refusal: form.refusal,
  }
  return { page, status: form.refusal === null && form.conflicts.every(({ isInForce }) => isInForce) ? 200 : 409 }
}

function ownZone({ running }: Visit): string | null {
  return findCharter(contextOf(running))?.parties.find(({ party }) => party === running.settings.party)?.zone ?? null
}

function originIn({ running }: Visit, { kind, content }: EditForm): AmendPage['origin'] {
  // A draft may be unfinished: what is no origin yet is none.
  const { item, paragraph = null } = (kind === 'element' ? (content.origin ?? {}) : {}) as { readonly item?: unknown; readonly paragraph?: unknown }
  return typeof item !== 'string' || item === '' ? null : originOf(running.node.rows, { item, paragraph: typeof paragraph === 'string' && paragraph !== '' ? paragraph : null })
}

/** Names every unit, with what the typist will have seen once this page is shown: in a conflict, what is there now. */
export function knownOf({ running }: Visit, { kind, known, held }: Pick<EditForm, 'kind' | 'known' | 'held'>): string {
  const { languages } = running.desk
  return JSON.stringify({ ...marksOf(formOf(kind), known, languages), ...marksOf(COVER_FORM, { cover: held?.cover ?? null }, languages) })
}

function conflictView({ running }: Visit, { held }: EditForm, { unit, theirs, isInForce }: EditForm['conflicts'][number]): ConflictView {
  const [name = unit, language] = unit.split('.')
  const value = language === undefined ? theirs : { [language]: theirs ?? '' }
  return { unit, theirs: { [name]: value }, by: isInForce || held === null ? null : nameOf(running, held.savedBy) }
}

function aboveOf({ running }: Visit, item: ItemId | null, content: FormContent): AmendPage['above'] {
  const { rows } = running.node
  if (item !== null && findElementRef(rows, item) !== null) return elementsAbove(rows, item)
  const parent = typeof content.parent === 'string' ? findElementRef(rows, content.parent) : null
  return parent === null ? [] : [...elementsAbove(rows, parent.item), parent]
}

/** What the languages of this item's new texts do not say alike. */
function findingsOn({ running, frame }: Visit, { held, item }: EditForm): readonly FindingView[] {
  const change = held?.changes.find((one) => one.item === item)
  return change === undefined ? [] : findingsOf(running.node.rows, [change], null, frame.languages, knownOn(running))
}

export async function notesOn({ running }: Visit, item: ItemId): Promise<readonly NoteView[]> {
  return (await running.notes.on(item)).map(({ id, field, text, by, at, resolved }) => ({
    id, field, text, by: nameOf(running, by), at, resolved: resolved === null ? null : { by: nameOf(running, resolved.by), at: resolved.at },
  }))
}

export function presentIn({ running, officer }: Visit, draft: string): readonly PresentView[] {
  return running.presence.others(draft, officer?.id ?? '').map((one) => ({
    name: nameOf(running, one.officer), item: one.item, title: one.item === null ? null : (findRef(running.node.rows, one.item)?.title ?? {}), field: one.field,
  }))
}
