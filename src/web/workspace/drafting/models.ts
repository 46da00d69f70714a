// What the pages of drafting show, and the fields of their forms. Those of clearance are in `clearance-models.ts`.

import type { Audience, ItemId, PartyId, ProposalId, VersionId } from '../../../record/index.ts'
import type { CharterList, FormContent } from '../../../dialogue/forms/index.ts'
import type { ItemKind } from '../../../dialogue/items/index.ts'
import type { ItemRef, Names, OrganisationRef, OriginView, PartyName } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { ElementRef, FieldIssue, FindingView, ItemDiff, Possibility, RefusalView, WorkspaceFrame } from '../models.ts'
import type { ClearancePage, ClearanceRulesPage, ClearancesPage, ClearanceView } from './clearance-models.ts'

export type DraftingPage = ChooserPage | AmendPage | DraftsPage | DraftPage | AddPage | HistoryPage | ClearancesPage | ClearancePage | ClearanceRulesPage

export interface ChooserLine {
  readonly ref: ElementRef
  /** How deep below the plan, from 0. */
  readonly depth: number
  readonly owners: readonly OrganisationRef[]
  readonly due: string | null
  /** Open proposals and this side's drafts that touch it. */
  readonly openProposals: number
  /** Whose move it is on one of them. */
  readonly movers: readonly PartyId[]
  readonly drafts: number
  readonly isOwnedHere: boolean
}

/** Which part of a long list is shown: pages count from 1. */
export interface Part {
  readonly page: number
  readonly pages: number
}

/** GET form: `q` (search in number and titles), `mine` = `yes` (only what this side owns), `page`. */
export interface ChooserPage extends WorkspaceFrame {
  readonly kind: 'choose'
  readonly query: string
  readonly onlyMine: boolean
  readonly lines: readonly ChooserLine[]
  readonly found: number
  readonly total: number
  readonly part: Part
  /** The name of a draft that nobody has begun. */
  readonly fresh: string
}

/** One thing that may be chosen in a form. */
export interface Option {
  readonly value: string
  /** An acronym, a number; null where there is none. */
  readonly short: string | null
  readonly name: Bilingual
}

export interface Choices {
  /** By the name of the field: what it may name, in groups; a party's own where it has one. */
  readonly items: Readonly<Record<string, readonly { readonly party: PartyName | null; readonly options: readonly Option[] }[]>>
  readonly listed: Readonly<Record<CharterList, readonly Option[]>>
  /** Whose datasets there are: `USA/border-crossings`. */
  readonly datasets: readonly { readonly label: Bilingual | null; readonly options: readonly Option[] }[]
}

/** A note of this side about one member of an item. */
export interface NoteView {
  readonly id: string
  /** Empty for the item as a whole. */
  readonly field: string
  readonly text: string
  readonly by: Bilingual
  readonly at: string
  readonly resolved: { readonly by: Bilingual; readonly at: string } | null
}

/** Two texts for one place: what was typed, and what is there now. */
export interface ConflictView {
  /** `title.es`, `due`, `owners`. */
  readonly unit: string
  readonly theirs: FormContent
  /** Who wrote it; null where it is what is in force. */
  readonly by: Bilingual | null
}

/** A colleague in the draft at this moment. */
export interface PresentView {
  readonly name: Bilingual
  readonly item: ItemId | null
  readonly title: Bilingual | null
  readonly field: string
}

/**
 * POST `amend` and `create`: `draft`, `revision` (0 where it is not saved yet), `kind`, `item` (empty for a new one), `base` (the version amended; empty
 * for a new one), `isIn` = `yes` where it was in the draft, `known` (JSON: the marks of what the form showed), `counters`, `cover.<language>`, `take`
 * (units in which a colleague's text is preferred), `stay` = `yes` to go on editing, and every field of the form of the kind: a text is one field
 * per language, a row `sources.0.url`. Saves, however unfinished.
 * POST `add-note`: `item`, `field`, `text`, `once`, `return`. POST `turn-note`: `return`.
 */
export interface AmendPage extends WorkspaceFrame {
  readonly kind: 'amend'
  /** Where an element was decided; null where none is named, and of other kinds. */
  readonly origin: OriginView | null
  readonly itemKind: ItemKind
  /** Null for a new item without a name. */
  readonly item: ItemId | null
  /** As it is in force, or as the draft calls it. */
  readonly ref: ItemRef | null
  readonly number: string | null
  /** The elements above it, from the top. */
  readonly above: readonly ElementRef[]
  readonly base: VersionId | null
  readonly baseNumber: number | null
  readonly draft: { readonly id: string; readonly revision: number; readonly isIn: boolean }
  /** The proposal that this answers; the form then starts from its content. */
  readonly counters: { readonly proposal: ProposalId; readonly by: PartyId } | null
  readonly content: FormContent
  /** What is in force, so that the form can show it beside what is typed; null for a new item. */
  readonly inForce: FormContent | null
  readonly cover: Bilingual
  readonly known: string
  readonly choices: Choices
  /** The clock of this side, where the charter names it: where an hour has no zone yet. */
  readonly zone: string | null
  readonly notes: readonly NoteView[]
  readonly noteOnce: string
  readonly conflicts: readonly ConflictView[]
  readonly findings: readonly FindingView[]
  readonly present: readonly PresentView[]
  /** A clearance is under way or given: a change would void it. */
  readonly isInClearance: boolean
  readonly mayEnd: boolean
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface DraftLine {
  readonly id: string
  /** The first few. */
  readonly items: readonly ItemDiff[]
  readonly itemCount: number
  readonly savedAt: string
  readonly savedBy: Bilingual
  readonly counters: ProposalId | null
  /** A base of it is no longer in force: it must be opened anew. */
  readonly isOutdated: boolean
  readonly clearance: ClearanceView['state']
}

export interface DraftsPage extends WorkspaceFrame {
  readonly kind: 'drafts'
  readonly drafts: readonly DraftLine[]
  /** The name of a draft that nobody has begun. */
  readonly fresh: string
  readonly names: Names
}

/** Something that stands between a draft and its clearance: which item, which member, in which language. */
export interface MissingView {
  readonly item: ItemId | null
  readonly ref: ItemRef | null
  readonly number: string | null
  /** The field of the editor: `title.es`; empty for the item as a whole. */
  readonly field: string
  readonly code: string
}

/** One change of a draft. */
export interface DraftItem {
  readonly diff: ItemDiff
  readonly notes: number
  readonly isOutdated: boolean
}

/**
 * POST `send-draft`: `revision`, `confirmed` = `yes` (required where there are findings), `audience` (where `audience` is not null).
 * POST `discard-draft`: `revision`. POST `remove-item`: `revision`, `item`. POST `draft-cover`: `revision`, `cover.<language>`, `meeting`.
 * GET `?page=`; `?check=all`: what is missing anywhere, also where that takes a while.
 */
export interface DraftPage extends WorkspaceFrame {
  readonly kind: 'draft'
  readonly id: string
  readonly revision: number
  readonly savedAt: string
  readonly savedBy: Bilingual
  readonly items: readonly DraftItem[]
  readonly itemCount: number
  readonly part: Part
  readonly cover: Bilingual | null
  readonly counters: { readonly proposal: ProposalId; readonly by: PartyId } | null
  readonly missing: readonly MissingView[]
  readonly findings: readonly FindingView[]
  /** False where only what is shown was looked at for what is missing. */
  readonly isWhole: boolean
  /** False where the languages were compared only in what is shown. */
  readonly isCompared: boolean
  /** Meetings with a roster of their own. */
  readonly meetings: readonly Option[]
  readonly meeting: ItemId | null
  readonly clearance: ClearanceView
  readonly present: readonly PresentView[]
  readonly sending: Possibility
  /** Who will read the proposal, if the officer may choose; null where it is not asked. */
  readonly audience: Audience | null
  readonly names: Names
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** GET `?q=` `?kind=`: what may be added. POST `end-item`: `revision`, `item`. */
export interface AddPage extends WorkspaceFrame {
  readonly kind: 'add'
  readonly draft: { readonly id: string; readonly revision: number }
  readonly query: string
  readonly itemKind: ItemKind
  readonly lines: readonly { readonly ref: ItemRef; readonly number: string | null; readonly isIn: boolean; readonly mayHaveChildren: boolean; readonly isEndable: boolean }[]
  readonly found: number
  readonly refusal: RefusalView | null
}

export interface HistoryLine {
  readonly from: number
  readonly to: number
  readonly since: string
  readonly at: string
  readonly by: Bilingual
  readonly items: readonly { readonly ref: ItemRef | null; readonly number: string | null; readonly item: ItemId; readonly effect: 'added' | 'changed' | 'removed' }[]
  readonly itemCount: number
  readonly hasCover: boolean
}

/** GET `?step=` (the last revision of a step): what that step changed. POST `restore-draft`: `revision`, `step`. */
export interface HistoryPage extends WorkspaceFrame {
  readonly kind: 'history'
  readonly draft: { readonly id: string; readonly revision: number }
  readonly lines: readonly HistoryLine[]
  readonly shown: { readonly to: number; readonly diffs: readonly ItemDiff[]; readonly cover: { readonly before: Bilingual | null; readonly after: Bilingual | null } | null; readonly more: number } | null
  readonly names: Names
  readonly refusal: RefusalView | null
}
