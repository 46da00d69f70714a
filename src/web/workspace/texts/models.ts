// What the pages of negotiated texts show.

import type { Bilingual } from '../../../text/bilingual.ts'
import type { ItemId, ProposalId, StatementId } from '../../../record/index.ts'
import type { Citation } from '../../../dialogue/rows.ts'
import type { ClauseContent, TextContent } from '../../../dialogue/items/index.ts'
import type { Bracket, ComparedClause, PlacedClause, Readiness, RollingClause } from '../../../dialogue/views/index.ts'
import type { FieldIssue, FindingView, Possibility, RefusalView, WorkspaceFrame } from '../models.ts'
import type { ConflictView, Option } from '../drafting/models.ts'
import type { TextPanelsView } from './panels.ts'

export type TextsPage = TextListPage | BeginTextPage | TextRoomPage | EditTextPage | PasteTextPage | ChairTextPage | CompareTextPage | FallbackPage

/** How many findings there are, and how far the looking has come. */
export interface CheckedCount {
  readonly found: number
  readonly done: number
  readonly of: number
}

export interface TextLine {
  readonly text: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly instrument: Bilingual
  readonly isInForce: boolean
  readonly meeting: Bilingual | null
  readonly readiness: Readiness
  readonly checked: CheckedCount
}

export interface TextListPage extends WorkspaceFrame {
  readonly kind: 'texts'
  readonly lines: readonly TextLine[]
  /** Texts in preparation here that nobody has proposed: drafts of this side. */
  readonly drafts: readonly { readonly draft: string; readonly title: Bilingual }[]
  readonly mayBegin: boolean
}

/** Fields: `title`, `instrument`, `meeting`, `body`, `formal.<party>`, `short.<party>`, `joined.<party>`, `name.<party>`, `office.<party>`, `draft`. */
export interface BeginTextPage extends WorkspaceFrame {
  readonly kind: 'begin-text'
  readonly draft: string
  readonly instruments: readonly (Option & { readonly isBinding: boolean })[]
  readonly meetings: readonly Option[]
  readonly bodies: readonly Option[]
  readonly values: {
    readonly title: Bilingual
    readonly instrument: string
    readonly meeting: string
    readonly body: string
    readonly parties: readonly { readonly party: string; readonly formal: Bilingual; readonly short: Bilingual; readonly joined: Bilingual; readonly name: string; readonly office: Bilingual }[]
  }
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** What a text is, for the head of each of its pages. */
export interface TextHead {
  readonly text: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly isInForce: boolean
}

/** A side's own position, for its officers only. */
export interface FallbackView {
  readonly preferred: Bilingual
  readonly acceptable: Bilingual
  readonly redLine: Bilingual
  readonly cleared: { readonly by: string; readonly on: string } | null
  readonly savedAt: string
  readonly savedBy: Bilingual
}

export interface BracketView extends Bracket {
  /** The numbers of the other clauses of the same proposal, as far as they have one; the text itself is null. */
  readonly together: readonly (string | null)[]
  readonly isOurs: boolean
  readonly signing: Possibility
  readonly withdrawing: Possibility
  readonly isDecided: boolean
  readonly findings: readonly FindingView[]
  readonly fallback: FallbackView | null
}

export interface ClauseView extends Omit<RollingClause, 'brackets'> {
  readonly brackets: readonly BracketView[]
  readonly findings: readonly FindingView[]
  readonly fallback: FallbackView | null
  /** In drafts of this side, by their ids. */
  readonly drafts: readonly string[]
  /** What of the record it cites, by the name it goes by. */
  readonly cites: readonly { readonly item: ItemId; readonly paragraph: string | null; readonly name: string }[]
}

/** All that one party proposes in a clause or section and this side can sign now. */
export interface Acceptable {
  readonly party: string
  readonly proposals: readonly ProposalId[]
}

export interface ChairClauseView {
  /** Its place in the chair's text: what `take-over` names. */
  readonly place: number
  readonly number: string | null
  readonly form: ClauseContent['form']
  readonly words: Bilingual
}

export interface ChairTextView {
  readonly statement: StatementId
  readonly made: Citation
  readonly note: Bilingual | null
  readonly clauses: readonly ChairClauseView[]
  readonly isOurs: boolean
}

export interface TextRoomPage extends WorkspaceFrame, TextHead {
  readonly kind: 'text'
  readonly content: TextContent
  readonly instrument: { readonly name: Bilingual; readonly isBinding: boolean }
  readonly view: 'rolling' | 'open' | 'clean'
  /** The languages shown, the reader's first. */
  readonly columns: readonly string[]
  readonly languages: readonly string[]
  readonly proposals: readonly { readonly proposal: ProposalId; readonly by: string; readonly effect: 'new' | 'amended' | 'ended' }[]
  readonly clauses: readonly ClauseView[]
  /** Under the heading that begins it: what can be accepted of a whole section. */
  readonly sections: Readonly<Record<ItemId, readonly Acceptable[]>>
  readonly readiness: Readiness
  readonly checked: CheckedCount
  /** Of the clean text, in SHA-256; null while the text itself is not agreed. */
  readonly hash: string | null
  readonly chairs: readonly ChairTextView[]
  readonly drafts: readonly { readonly draft: string; readonly clauses: number; readonly savedAt: string; readonly savedBy: Bilingual }[]
  readonly may: { readonly sign: boolean; readonly draft: boolean }
  /** How far the chains went when the page was made: `seen` of every form that binds. */
  readonly seen: string
  /** Proposals whose languages differ and that a person has to confirm: shown again with a box. */
  readonly confirm: readonly ProposalId[]
  readonly panels: TextPanelsView
  readonly refusal: RefusalView | null
}

/** One clause in the editor. Fields, by its place in the form: `clause.<n>`, `base.<n>`, `isIn.<n>`, `known.<n>`, `place.<n>`, `form.<n>`, `draftedIn.<n>`, `words.<n>.<language>`, `after.<n>`. */
export interface EditClause {
  readonly clause: ItemId
  readonly number: string | null
  readonly form: ClauseContent['form']
  readonly isIn: boolean
  readonly isOpen: boolean
  /** Null where it is not agreed. */
  readonly agreed: Bilingual | null
  readonly words: Bilingual
  readonly draftedIn: string | null
  readonly place: string
  readonly base: string
  readonly known: string
  readonly effect: 'agreed' | 'proposed' | 'new' | 'amended' | 'moved' | 'ended'
  /** Whose words for it lie open. */
  readonly offered: readonly string[]
  readonly conflicts: readonly ConflictView[]
  readonly issues: readonly FieldIssue[]
  readonly findings: readonly FindingView[]
  /** What stands between braces in it and means nothing. */
  readonly strange: readonly string[]
}

export interface EditTextPage extends WorkspaceFrame, TextHead {
  readonly kind: 'edit-text'
  readonly draft: { readonly id: string; readonly revision: number; readonly changed: number }
  readonly counters: { readonly proposal: ProposalId; readonly by: string } | null
  readonly languages: readonly string[]
  readonly lines: readonly EditClause[]
  /** Clauses of the draft that are not opened, since there are so many. */
  readonly folded: number
  readonly isInClearance: boolean
  readonly refusal: RefusalView | null
}

export interface PastedLine {
  readonly form: ClauseContent['form']
  readonly words: Bilingual
  readonly isKept: boolean
}

export interface PasteTextPage extends WorkspaceFrame, TextHead {
  readonly kind: 'paste-text'
  readonly draft: { readonly id: string; readonly revision: number }
  readonly languages: readonly string[]
  readonly pasted: Bilingual
  /** Null before anything was read. */
  readonly lines: readonly PastedLine[] | null
  readonly draftedIn: string
  readonly refusal: RefusalView | null
}

/** Fields: `clause.<n>`, `place.<n>`, `form.<n>`, `words.<n>.<language>`, of the chair's own clauses `after.<n>`; `note`, `replaces`. */
export interface ChairTextPage extends WorkspaceFrame, TextHead {
  readonly kind: 'chair-text'
  readonly languages: readonly string[]
  readonly lines: readonly { readonly clause: ItemId | ''; readonly number: string | null; readonly place: string; readonly form: ClauseContent['form']; readonly now: Bilingual; readonly words: Bilingual; readonly isBracketed: boolean }[]
  readonly note: Bilingual
  /** The one of this side that stands, which this replaces. */
  readonly replaces: StatementId | null
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface VersionOption {
  /** What stands in an address. */
  readonly name: string
  readonly is: 'now' | 'first' | 'day' | 'act' | 'proposal' | 'chair-text'
  readonly by: string | null
  readonly at: string | null
  readonly status: string | null
}

export interface CompareTextPage extends WorkspaceFrame, TextHead {
  readonly kind: 'compare-text'
  readonly columns: readonly string[]
  readonly languages: readonly string[]
  readonly a: VersionOption
  readonly b: VersionOption
  /** Null where there is no such version. */
  readonly lines: readonly (ComparedClause & { readonly before: PlacedClause | null; readonly after: PlacedClause | null })[] | null
  readonly same: number
  readonly isWhole: boolean
  readonly choices: readonly VersionOption[]
}

/** Fields: `subject`, `revision`, `preferred`, `acceptable`, `redLine` (a text in any languages), `clearedBy`, `clearedOn`. */
export interface FallbackPage extends WorkspaceFrame, TextHead {
  readonly kind: 'fallback'
  readonly subject: string
  readonly number: string | null
  /** Whose proposal it is about; null where it is about the clause. */
  readonly by: string | null
  readonly words: Bilingual
  readonly languages: readonly string[]
  readonly revision: number
  readonly values: { readonly preferred: Bilingual; readonly acceptable: Bilingual; readonly redLine: Bilingual; readonly clearedBy: string; readonly clearedOn: string }
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
