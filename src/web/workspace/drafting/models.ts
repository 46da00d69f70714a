// What the pages of drafting show, and the fields of their forms.

import type { Audience, ItemId, PartyId, ProposalId, VersionId } from '../../../record/index.ts'
import type { Names, OrganisationRef, PartyName } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { ElementRef, FieldIssue, FindingView, ItemDiff, Possibility, RefusalView, WorkspaceFrame } from '../models.ts'

export type DraftingPage = ChooserPage | AmendPage | DraftsPage | DraftPage

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

/** GET form: `q` (search in number and titles), `mine` = `yes` (only what this side owns). */
export interface ChooserPage extends WorkspaceFrame {
  readonly kind: 'choose'
  readonly query: string
  readonly onlyMine: boolean
  readonly lines: readonly ChooserLine[]
  readonly total: number
}

export interface AmendValues {
  readonly title: Bilingual
  readonly aim: Bilingual
  /** As typed; empty for none. `start` may be partial: `2021-12`. */
  readonly start: string
  readonly due: string
  readonly owners: readonly ItemId[]
  readonly cover: Bilingual
}

/**
 * POST `amend`: `draft` (id or empty), `revision` (of that draft, or empty), `base` (the version amended), `counters` (proposal or empty),
 * `title.<language>`, `aim.<language>`, `start`, `due`, `owners` (once per item id), `cover.<language>`.
 * Saves the draft and goes to its review.
 */
export interface AmendPage extends WorkspaceFrame {
  readonly kind: 'amend'
  readonly ref: ElementRef
  /** The elements above it, from the top. */
  readonly above: readonly ElementRef[]
  readonly base: VersionId
  readonly baseNumber: number
  readonly draft: { readonly id: string; readonly revision: number } | null
  /** The proposal that this answers; the form then starts from its content. */
  readonly counters: { readonly proposal: ProposalId; readonly by: PartyId } | null
  /** What is in force, so that the form can show it beside what is typed. */
  readonly inForce: Omit<AmendValues, 'cover'>
  readonly values: AmendValues
  /** Every organisation that may be chosen, by party, own first; party null for those of no party. */
  readonly ownerChoices: readonly { readonly party: PartyName | null; readonly organisations: readonly OrganisationRef[] }[]
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface DraftLine {
  readonly id: string
  readonly items: readonly ItemDiff[]
  readonly savedAt: string
  readonly savedBy: Bilingual
  readonly counters: ProposalId | null
  /** Its base is no longer in force: it must be opened anew. */
  readonly isOutdated: boolean
}

export interface DraftsPage extends WorkspaceFrame {
  readonly kind: 'drafts'
  readonly drafts: readonly DraftLine[]
  readonly names: Names
}

/**
 * POST `send-draft`: `revision`, `confirmed` = `yes` (required where there are findings), `audience` (where `audience` is not null).
 * POST `discard-draft`: `revision`.
 */
export interface DraftPage extends WorkspaceFrame {
  readonly kind: 'draft'
  readonly id: string
  readonly revision: number
  readonly savedAt: string
  readonly savedBy: Bilingual
  readonly items: readonly ItemDiff[]
  readonly cover: Bilingual | null
  readonly counters: { readonly proposal: ProposalId; readonly by: PartyId } | null
  readonly findings: readonly FindingView[]
  readonly sending: Possibility
  /** Who will read the proposal, if the officer may choose; null where it is not asked. */
  readonly audience: Audience | null
  readonly names: Names
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
