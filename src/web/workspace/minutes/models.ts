// What the pages of records of decisions show, and the fields of their forms.

import type { ItemId, ProposalId } from '../../../record/index.ts'
import type { CitationCode } from '../../../dialogue/citations.ts'
import type { MinutesContent } from '../../../dialogue/items/index.ts'
import type { Coverage, ItemRef, MinutesClock, RegisterParagraph, RegisterView } from '../../../dialogue/views/index.ts'
import type { Bilingual, LanguageTag } from '../../../text/bilingual.ts'
import type { AmendPage, Choices } from '../drafting/models.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'
import type { ProposalLine } from '../review/models.ts'

export type MinutesPage = CommitPage | MinutesListPage | MinutesOfPage | NoCommitmentPage | RegisterPage | WriteMinutesPage

export type MeetingRef = ItemRef & { readonly date: string }

/** One meeting and where its record stands. */
export interface MinutesLine {
  readonly meeting: MeetingRef
  /** Null where no clock runs. */
  readonly clock: MinutesClock | null
  /** Null where none is agreed. */
  readonly coverage: Coverage | null
  /** Open proposals for its record. */
  readonly offers: number
  /** It is this side's move on one of them. */
  readonly isOurMove: boolean
  /** Drafts of this side. */
  readonly drafts: number
}

/** How many records were agreed when, of the meetings for which the clock ran. */
export interface ClockCounts {
  readonly inTime: number
  readonly late: number
  readonly running: number
  readonly over: number
}

export interface MinutesListPage extends WorkspaceFrame {
  readonly kind: 'minutes'
  /** The last meeting first; those that are ahead are not among them. */
  readonly lines: readonly MinutesLine[]
  /** Texts with operative clauses, by title. */
  readonly texts: readonly { readonly ref: ItemRef; readonly coverage: Coverage }[]
  readonly clocks: ClockCounts
  readonly records: number
  readonly coverage: Coverage
}

/** What an offer does to one paragraph, against what it is compared with. */
export interface ParagraphDiff {
  readonly paragraph: string
  readonly effect: 'same' | 'new' | 'amended' | 'gone'
  /** As people count them in the offer; null where it is gone. */
  readonly number: number | null
  readonly before: MinutesContent['paragraphs'][number] | null
  readonly after: MinutesContent['paragraphs'][number] | null
}

export interface MinutesOffer {
  readonly line: ProposalLine
  /** What the differences are from: the version in force, the offer that it competes with, or nothing. */
  readonly against: { readonly what: 'version'; readonly number: number } | { readonly what: 'offer'; readonly by: string; readonly proposal: ProposalId } | { readonly what: 'nothing' }
  readonly paragraphs: readonly ParagraphDiff[]
  readonly titles: { readonly before: Bilingual | null; readonly after: Bilingual }
  /** This officer may sign it in one step that takes this side's own proposal back. */
  readonly isAcceptable: boolean
  /** It stands for this side to counter, with a draft of its own. */
  readonly isCounterable: boolean
}

/** A sign form posts to `sign-proposal` with `seen`. GET: nothing. */
export interface MinutesOfPage extends WorkspaceFrame {
  readonly kind: 'minutes-of'
  readonly meeting: MeetingRef
  readonly calledOff: 'postponed' | 'cancelled' | null
  readonly clock: MinutesClock | null
  readonly register: RegisterView | null
  /** Open proposals for the record, those on which it is this side's move first. */
  readonly offers: readonly MinutesOffer[]
  readonly drafts: readonly { readonly id: string; readonly savedAt: string; readonly savedBy: Bilingual; readonly counters: ProposalId | null }[]
  /** The name of a draft that nobody has begun. */
  readonly fresh: string
  readonly mayDraft: boolean
  readonly seen: string
}

/** One paragraph as a form has it. Its key never changes and is never seen. */
export interface ParagraphField {
  readonly paragraph: string
  readonly topic: string
  readonly form: string
  readonly words: Bilingual
  readonly noCommitment: Bilingual
}

/**
 * POST as of `AmendPage` (`draft`, `revision`, `item`, `base`, `isIn`, `known`, `counters`, `take`, `stay`), with `title.<language>` and, row by row,
 * `paragraphs.<n>.paragraph`, `.place` (a number by which the rows are sorted), `.topic`, `.form`, `.words.<language>`, `.noCommitment.<language>`.
 */
export interface WriteMinutesPage extends Omit<AmendPage, 'kind'> {
  readonly kind: 'write-minutes'
  readonly meeting: MeetingRef
  readonly clock: MinutesClock | null
  readonly topics: readonly { readonly topic: string; readonly title: Bilingual }[]
  /** Those there are, and blank ones to go on with. */
  readonly paragraphs: readonly ParagraphField[]
}

export interface RegisterPage extends WorkspaceFrame {
  readonly kind: 'register'
  readonly register: RegisterView
  /** Of a text: what is flagged in its clauses. */
  readonly citations: readonly CitationView[]
  /** Of a text whose clauses no commitment can name yet. */
  readonly isHeldBack: boolean
  readonly mayDraft: boolean
}

/** One chosen paragraph with what was typed for it. */
export interface CommitLine {
  readonly paragraph: RegisterParagraph
  /** What a form names it by: the paragraph of a record, the clause of a text. */
  readonly name: string
  readonly parent: string
  readonly owners: readonly string[]
  readonly due: string
}

/** POST: `draft`, `paragraph` (each), and for each in turn `parent.<n>`, `owners.<n>`, `due.<n>`. */
export interface CommitPage extends WorkspaceFrame {
  readonly kind: 'commit-decisions'
  readonly ref: ItemRef
  readonly meeting: ItemRef | null
  readonly lines: readonly CommitLine[]
  readonly choices: Choices
  readonly draft: string
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** POST: `draft`, `paragraph` (each), `reason.<language>`. */
export interface NoCommitmentPage extends WorkspaceFrame {
  readonly kind: 'no-commitment'
  readonly ref: ItemRef
  readonly meeting: ItemRef | null
  readonly lines: readonly Pick<CommitLine, 'paragraph' | 'name'>[]
  readonly reason: Bilingual
  readonly draft: string
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** What the room of a text shows of its register. */
export interface RegisterPanelView {
  readonly text: ItemId
  readonly coverage: Coverage
  readonly citations: readonly CitationView[]
}

/** Something cited, by its name. */
export interface CitedView {
  readonly item: ItemId
  readonly paragraph: string | null
  readonly title: Bilingual
  /** A number or an acronym, else what stands after the slash of its id. */
  readonly short: string
  /** The paragraph as people count it, where it is there. */
  readonly number: string | null
}

/** One thing that is flagged about what a clause rests on: see `parts/Citations.svelte`. */
export interface CitationView {
  readonly clause: ItemId
  readonly code: CitationCode
  /** Of a clause that cites nothing: its sentences by language; null otherwise. */
  readonly sentences: Readonly<Record<LanguageTag, readonly string[]>> | null
  readonly cited: CitedView | null
  readonly announced: (CitedView & { readonly date: string }) | null
}

