// What the pages of crosswalks show, and the fields of their forms.

import type { ItemId, PartyId, ProposalId } from '../../../record/index.ts'
import type { CrosswalkEntryContent } from '../../../dialogue/items/index.ts'
import type { SettingsOf } from '../../../dialogue/items/instruments/index.ts'
import type { ReviewFinding } from '../../../dialogue/statements/review.ts'
import type { Covered } from '../../../instruments/crosswalk/coverage.ts'
import type { ProposedLink, SideReview } from '../../../instruments/crosswalk/links.ts'
import type { ListLine, LoadedList } from '../../../instruments/crosswalk/lists.ts'
import type { Side } from '../../../instruments/crosswalk/relation.ts'
import type { LinkProblem } from '../../../instruments/crosswalk/sheet.ts'
import type { ShownLink } from '../../../instruments/crosswalk/view.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { SheetFileProblem } from '../../../text/sheets/cell.ts'
import type { CsvEncoding } from '../../../text/sheets/csv-text.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type CrosswalksPage = CrosswalksListPage | CrosswalkPage | LinkPage | LinkImportPage | LinkReviewPage

/** A proposal of links, with who has still to sign it and who has not checked all of its links. */
export interface LinkProposal {
  readonly proposal: ProposalId
  readonly by: PartyId
  readonly at: string
  readonly links: number
  readonly awaiting: readonly PartyId[]
  readonly unreviewed: readonly PartyId[]
}

export interface CrosswalksListPage extends WorkspaceFrame {
  readonly kind: 'crosswalks'
  readonly crosswalks: readonly { readonly slug: string; readonly title: Bilingual; readonly agreed: number; readonly confirmed: number; readonly outdated: number; readonly proposals: readonly LinkProposal[] }[]
  readonly mayDraft: boolean
}

/** What a crosswalk is, on each of its pages. */
export interface CrosswalkHead {
  readonly item: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly words: SettingsOf<'crosswalk'>['words']
  readonly lists: Readonly<Record<Side, Pick<LoadedList, 'title' | 'party' | 'version'>>>
}

export const DESK_SHOWN = ['all', 'linked', 'gaps', 'proposed', 'contested', 'outdated'] as const
export type DeskShown = (typeof DESK_SHOWN)[number]

/** One line with everything that is known of it on this side's desk. */
export interface DeskRow {
  readonly line: ListLine
  readonly isHeld: boolean
  readonly covered: Covered
  readonly links: readonly ShownLink[]
  readonly proposed: readonly { readonly link: ProposedLink; readonly other: { readonly code: string; readonly title: Bilingual } | null }[]
}

export interface CrosswalkPage extends WorkspaceFrame {
  readonly kind: 'crosswalk'
  readonly crosswalk: CrosswalkHead
  readonly choice: { readonly from: Side; readonly shown: DeskShown; readonly query: string }
  /** Null while the lines of a list are being made ready. */
  readonly rows: readonly DeskRow[] | null
  readonly found: number
  readonly page: number
  readonly pages: number
  readonly proposals: readonly LinkProposal[]
  /** Agreed links that this side has not checked, by the proposal that brought them. */
  readonly unchecked: readonly { readonly proposal: ProposalId; readonly links: number }[]
  /** Drafts that hold links of this crosswalk. */
  readonly drafts: readonly { readonly id: string; readonly links: number }[]
  readonly mayDraft: boolean
  readonly mayReview: boolean
}

export interface LinkValues {
  readonly first: string
  readonly second: string
  readonly relation: string
  readonly confidence: string
  readonly note: Bilingual
  /** Web addresses, one a line. */
  readonly evidence: string
}

/**
 * POST `first`, `second` (codes; one left empty where nothing corresponds), `relation`, `confidence`, `note.<language>`, `evidence` (one address a line),
 * `draft`, `do` (`keep` goes to the draft, `next` stays for another link, `end` drafts the end of the link).
 */
export interface LinkPage extends WorkspaceFrame {
  readonly kind: 'crosswalk-link'
  readonly crosswalk: CrosswalkHead
  readonly draft: string
  /** How many changes that draft holds; 0 for one that is not begun. */
  readonly drafted: number
  readonly values: LinkValues
  /** To choose from; null where a list is not at hand, or too long to choose from: then the code is typed. */
  readonly lines: Readonly<Record<Side, readonly ListLine[] | null>>
  /** What is in force for this pair; null where there is nothing. */
  readonly inForce: CrosswalkEntryContent | null
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** POST (multipart) `file`, `encoding`: shows what would be drafted. POST `do` = `draft`: drafts what was shown. */
export interface LinkImportPage extends WorkspaceFrame {
  readonly kind: 'crosswalk-import'
  readonly crosswalk: CrosswalkHead
  readonly encoding: CsvEncoding
  /** What was brought; null before anything was. */
  readonly brought: {
    readonly name: string
    readonly unreadable: SheetFileProblem | null
    readonly problems: readonly LinkProblem[]
    readonly ignored: readonly LinkProblem[]
    /** New or changed; what stands in the sheet as it is in force changes nothing. */
    readonly links: readonly { readonly content: CrosswalkEntryContent; readonly isNew: boolean; readonly first: Bilingual; readonly second: Bilingual }[]
    readonly unchanged: number
  } | null
  readonly mayDraft: boolean
  readonly refusal: RefusalView | null
}

export interface ReviewValues {
  readonly organisation: string
  readonly reviewer: string
  readonly on: string
  /** By link; empty where nothing was said. */
  readonly findings: Readonly<Record<ItemId, ReviewFinding | ''>>
  readonly notes: Readonly<Record<ItemId, Bilingual>>
}

/**
 * POST `organisation`, `reviewer`, `on`, `replaces`, `once`; of every link, by its place, `link.<n>`, `finding.<n>`, `note.<n>.<language>`; `rest` = `confirms` where
 * every link of which nothing is said is confirmed.
 */
export interface LinkReviewPage extends WorkspaceFrame {
  readonly kind: 'review-links'
  readonly proposal: ProposalId
  readonly status: 'open' | 'adopted' | 'withdrawn' | 'superseded'
  readonly by: PartyId
  readonly crosswalks: readonly CrosswalkHead[]
  readonly links: readonly {
    readonly link: ProposedLink & { readonly content: CrosswalkEntryContent }
    readonly crosswalk: CrosswalkHead
    readonly first: Bilingual | null
    readonly second: Bilingual | null
    /** Whether a list at hand lacks the code; such a link is to be disputed, or the list amended. */
    readonly isUnknown: Readonly<Record<Side, boolean>>
    /** What the other sides have said of it. */
    readonly others: readonly SideReview[]
  }[]
  readonly unreviewed: readonly PartyId[]
  readonly organisations: readonly { readonly item: ItemId; readonly acronym: string; readonly title: Bilingual }[]
  readonly names: Readonly<Record<ItemId, Bilingual>>
  readonly values: ReviewValues
  /** This side's review that stands; null where it has none. */
  readonly replaces: string | null
  readonly once: string
  readonly mayReview: boolean
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
