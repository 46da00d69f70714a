// What colleagues do to a draft: change an item of it, add one, end one, take one out, bring an earlier
// revision back. Each is read, merged and saved in one turn, with its step of history kept before, so
// that of two who work at once neither overwrites the other.

import { canonicalize } from '../../record/index.ts'
import type { ItemChange, ItemId, ProposalId, VersionId } from '../../record/index.ts'
import { blankContent, formOf, marksOf, mergeTyped } from '../../dialogue/forms/index.ts'
import type { Conflict, FormContent, FormField, Marks, Merged } from '../../dialogue/forms/index.ts'
import { inForce, languagesOf, versionInForce } from '../../dialogue/decide.ts'

import type { ItemKind } from '../../dialogue/items/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { asBefore, DraftHistory } from './history.ts'
import { nameNew } from './naming.ts'
import { refuse } from './outcome.ts'
import type { DraftRefusal } from './outcome.ts'
import { rebased } from './rebase.ts'
import type { Draft, DraftContent, Drafts } from '../drafts.ts'

/** Which draft, as the form that was sent knew it: revision 0 where it was not saved yet. */
export interface DraftAt {
  readonly draft: string
  readonly revision: number
  /** Person id. */
  readonly by: string
}

export interface ItemEdit extends DraftAt {
  readonly kind: ItemKind
  /** Null for a new item that has no name yet. */
  readonly item: ItemId | null
  /** The version in force when the form was opened; null for a new item. */
  readonly base: VersionId | null
  /** Whether it was in the draft then. */
  readonly isIn: boolean
  readonly typed: FormContent
  /** The marks of what the form showed. */
  readonly known: Marks
  /** Units in which the typist prefers what is there now. */
  readonly taken: readonly string[]
  readonly counters: ProposalId | null
  /** A new draft is cleared by the roster of this meeting. */
  readonly forMeeting?: ItemId | null
  /** The note that goes with the whole draft, as typed; not there where the form did not ask. Its units are `cover.<language>`. */
  readonly cover?: Bilingual | null
}

/** One of several items that are changed in one step. */
export interface PackageEdit {
  readonly kind: ItemKind
  readonly item: ItemId
  readonly base: VersionId | null
  readonly isIn: boolean
  readonly typed: FormContent
  readonly known: Marks
  readonly taken: readonly string[]
}

/** Saved; in a conflict all but what is in conflict. */
export interface EditedTogether {
  readonly draft: Draft
  readonly conflicts: readonly (Conflict & { readonly item: ItemId })[]
}

/** The cover note as a form of its own, for its marks. */
export const COVER_FORM: readonly FormField[] = [{ name: 'cover', shape: { as: 'texts' }, isOptional: true }]

/** Saved; in a conflict all but what is in conflict. */
export interface Edited {
  readonly draft: Draft
  readonly item: ItemId
  readonly conflicts: readonly Conflict[]
  /** The content of the item as it is saved. */
  readonly content: FormContent
}

export class DraftDesk {
  readonly history: DraftHistory
  readonly #node: DialogueNode
  readonly #drafts: Drafts

  constructor(node: DialogueNode, drafts: Drafts) {
    this.#node = node
    this.#drafts = drafts
    this.history = new DraftHistory(node.store)
  }

  /** Changes one item of a draft, adds it, or begins a draft with it. */
  saveItem(edit: ItemEdit): Promise<Edited | DraftRefusal> {
    return this.#drafts.inTurn(edit.draft, async () => {
      const held = await this.#drafts.find(edit.draft)
      if (held === null && edit.revision > 0) return refuse('draft-gone')
      const present = edit.item === null ? undefined : held?.changes.find(({ item }) => item === edit.item)
      if (edit.isIn && (present === undefined || present.content === null)) return refuse('draft-item-gone')
      const base = edit.item === null ? null : versionInForce(this.#node.rows, edit.item)
      if (base !== edit.base) return refuse('item-changed-meanwhile', { item: edit.item ?? '' })
      const merged = this.#merged(edit, held, present)
      if (present === undefined && merged.changed.length === 0 && merged.conflicts.length === 0) return refuse('nothing-changed', { item: edit.item ?? '' })
      const item = nameNew(this.#node.rows, held?.changes ?? [], edit.kind, edit.item, merged.content)
      const all = { item, conflicts: [...merged.conflicts, ...merged.cover.conflicts], content: merged.content }
      const isSame = held !== null && present?.item === item && present.base === base && merged.changed.length === 0 && merged.cover.changed.length === 0
      if (isSame) return { draft: held, ...all }
      const changes = placed(held?.changes ?? [], edit.item, { item, base, content: merged.content })
      const draft = await this.#save(edit, held, { ...(held ?? blankDraft(edit)), changes, cover: merged.cover.content.cover as Bilingual | null })
      return draft === null ? refuse('draft-changed-meanwhile') : { draft, ...all }
    })
  }

  /** Changes several items of a draft, adds them, or begins a draft with them: one step of its history. What says again what is in force goes out of it. */
  saveItems(at: DraftAt & Pick<ItemEdit, 'counters' | 'forMeeting'>, edits: readonly PackageEdit[]): Promise<EditedTogether | DraftRefusal> {
    return this.#drafts.inTurn(at.draft, async () => {
      const held = await this.#drafts.find(at.draft)
      if (held === null && at.revision > 0) return refuse('draft-gone')
      const conflicts: EditedTogether['conflicts'][number][] = []
      let changes = held?.changes ?? []
      for (const edit of edits) {
        const present = changes.find(({ item }) => item === edit.item)
        if (edit.isIn && (present === undefined || present.content === null)) return refuse('draft-item-gone')
        const base = versionInForce(this.#node.rows, edit.item)
        if (base !== edit.base) return refuse('item-changed-meanwhile', { item: edit.item })
        const merged = this.#merged({ ...at, ...edit }, held, present)
        if (merged.changed.length === 0 && merged.conflicts.length === 0 && (present === undefined || present.base === base)) continue
        conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, item: edit.item })))
        const isAsInForce = base !== null && canonicalize(merged.content) === canonicalize(inForce(this.#node.rows, edit.item))
        changes = isAsInForce ? changes.filter(({ item }) => item !== edit.item) : placed(changes, edit.item, { item: edit.item, base, content: merged.content })
      }
      if (held === null ? changes.length === 0 : changes === held.changes) return held === null || conflicts.length === 0 ? refuse('nothing-changed') : { draft: held, conflicts }
      const draft = await this.#save(at, held, { ...(held ?? blankDraft(at)), changes })
      return draft === null ? refuse('draft-changed-meanwhile') : { draft, conflicts }
    })
  }

  /** What was typed over what is there now, of the item and of the note. What the form does not name it has seen as it is, if nothing was saved since. */
  #merged(edit: ItemEdit, held: Draft | null, present: ItemChange | undefined): Merged & { readonly cover: Merged } {
    const [form, now, note] = [formOf(edit.kind), this.contentOf(edit.kind, edit.item, present), { cover: held?.cover ?? null }]
    const isCurrent = held === null || held.revision === edit.revision
    const known = isCurrent ? { ...marksOf(form, now, this.languages), ...marksOf(COVER_FORM, note, this.languages), ...edit.known } : edit.known
    const typed = edit.cover === undefined ? note : { cover: edit.cover }
    return { ...mergeTyped(form, this.languages, now, edit.typed, known, edit.taken), cover: mergeTyped(COVER_FORM, this.languages, note, typed, known, edit.taken) }
  }

  /** Puts the end of an item into a draft. What hangs under it must end, or move, in the same draft first. */
  endItem(at: DraftAt, item: ItemId): Promise<Draft | DraftRefusal> {
    return this.#change(at, (held) => {
      const base = versionInForce(this.#node.rows, item)
      if (base === null || inForce(this.#node.rows, item) === null) return refuse('item-unknown', { item })
      const left = this.#childrenAfter(item, held?.changes ?? [])
      if (left.length > 0) return refuse('children-remain', { item, left: left.length })
      return { ...(held ?? blankDraft({ counters: null })), changes: placed(held?.changes ?? [], item, { item, base, content: null }) }
    })
  }

  removeItem(at: DraftAt, item: ItemId): Promise<Draft | DraftRefusal> {
    return this.#change(at, (held) => (held === null ? refuse('draft-gone') : { ...held, changes: held.changes.filter((change) => change.item !== item) }))
  }

  saveCover(at: DraftAt, cover: Bilingual | null, forMeeting: ItemId | null): Promise<Draft | DraftRefusal> {
    return this.#change(at, (held) => (held === null ? refuse('draft-gone') : { ...held, cover, forMeeting }))
  }

  /** Puts the whole draft as it is given in the place of what it was, or begins one: for programs, which know all of it. */
  replace(at: DraftAt, given: Pick<DraftContent, 'changes' | 'cover'> & Partial<Pick<DraftContent, 'counters' | 'forMeeting'>>): Promise<Draft | DraftRefusal> {
    return this.#change(at, (held) => ({ ...(held ?? blankDraft({ counters: given.counters ?? null, forMeeting: given.forMeeting ?? null })), ...given }))
  }

  /** Brings back what the draft was after a step of its history, as a new revision: nothing is lost by it. */
  restore(at: DraftAt, revision: number): Promise<Draft | DraftRefusal> {
    return this.#change(at, async (held) => {
      if (held === null) return refuse('draft-gone')
      const steps = await this.history.stepsOf(held)
      if (!steps.some(({ to }) => to === revision) || revision >= held.revision) return refuse('draft-changed-meanwhile')
      return { ...held, ...asBefore(held, steps.filter(({ from }) => from > revision)) }
    })
  }

  async discard(at: DraftAt): Promise<true | DraftRefusal> {
    return this.#drafts.inTurn(at.draft, async () => {
      const held = await this.#drafts.find(at.draft)
      if (held === null) return refuse('draft-gone')
      if (held.revision !== at.revision) return refuse('draft-changed-meanwhile')
      await this.forget(at.draft)
      return true
    })
  }

  /** The draft first: history without a draft is found by nobody. */
  async forget(id: string): Promise<void> {
    await this.#drafts.discard(id)
    await this.history.forget(id)
  }

  /** What a form on this item would begin with: the draft's words on the version in force, or that version, or nothing. */
  contentOf(kind: ItemKind, item: ItemId | null, change: ItemChange | undefined): FormContent {
    const drafted = change === undefined ? null : rebased(this.#node.rows, change, this.languages)
    return drafted?.content ?? (item === null ? null : inForce(this.#node.rows, item)) ?? blankContent(formOf(kind))
  }

  get languages(): readonly string[] {
    return languagesOf(inForce(this.#node.rows, this.#node.charterItem))
  }

  /** What would still hang under an item once these changes were in force. */
  #childrenAfter(item: ItemId, changes: readonly ItemChange[]): readonly ItemId[] {
    const parentOf = (change: ItemChange) => change.content?.parent ?? null
    const staying = (this.#node.rows.find('children', item) ?? []).filter((child) => {
      const change = changes.find((one) => one.item === child)
      return change === undefined || parentOf(change) === item
    })
    const coming = changes.filter((change) => change.base === null && parentOf(change) === item).map((change) => change.item)
    return [...staying, ...coming]
  }

  #change(at: DraftAt, work: (held: Draft | null) => DraftContent | DraftRefusal | Promise<DraftContent | DraftRefusal>): Promise<Draft | DraftRefusal> {
    return this.#drafts.inTurn(at.draft, async () => {
      const held = await this.#drafts.find(at.draft)
      if (held === null && at.revision > 0) return refuse('draft-gone')
      if ((held?.revision ?? 0) !== at.revision) return refuse('draft-changed-meanwhile')
      const content = await work(held)
      if ('refused' in content) return content
      return (await this.#save(at, held, content, true)) ?? refuse('draft-changed-meanwhile')
    })
  }

  async #save({ draft, by }: DraftAt, held: Draft | null, content: DraftContent, isAlone = false): Promise<Draft | null> {
    const { id: _id, revision: _revision, ...rest } = content as Draft
    const next: DraftContent = { ...rest, savedAt: this.#node.now(), savedBy: by }
    await this.history.keep(draft, held, next, isAlone)
    return this.#drafts.save(next, { id: draft, revision: held?.revision ?? 0 })
  }
}

function blankDraft({ counters, forMeeting = null }: Pick<ItemEdit, 'counters' | 'forMeeting'>): DraftContent {
  return { changes: [], cover: null, counters, forMeeting, savedAt: '', savedBy: '' }
}

/** The change in the place of the item's own, or at the end. */
function placed(changes: readonly ItemChange[], item: ItemId | null, change: ItemChange): readonly ItemChange[] {
  return changes.some((one) => one.item === item) ? changes.map((one) => (one.item === item ? change : one)) : [...changes, change]
}

