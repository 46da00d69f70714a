// What the pages of originals of a text show, and the fields of their forms.

import type { Attachment } from '../../../dialogue/attachments.ts'
import type { MissingOnPaper, PartyName, WordsState } from '../../../dialogue/views/index.ts'
import type { Hash, PartyId, StatementId } from '../../../record/index.ts'
import type { ReturnedDifference } from '../../../publication/originals/compare.ts'
import type { Bilingual, LanguageTag } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type OriginalsPage = OriginalsListPage | TextOriginalsPage | SignedCopyPage | ReturnedOriginalPage

/** A text by its slug, with its title as this side's original has it. */
export interface TextRef {
  readonly slug: string
  readonly title: Bilingual
}

/** How far some words are. */
export interface StateView {
  readonly state: WordsState
  readonly openProposals: number
  /** The instant of their release, with its zone; null where none is agreed. */
  readonly from: string | null
}

export interface OriginalsLine {
  readonly ref: TextRef
  readonly instrument: Bilingual
  /** Null where no clause is agreed yet. */
  readonly words: StateView | null
  /** Originals that are in with every signature, out of those there are to be; null where nobody is to sign. */
  readonly complete: number | null
  readonly all: number
}

/** In the room of a text. */
export interface OriginalsPanel {
  readonly slug: string
  readonly words: StateView
  /** As in `OriginalsLine`. */
  readonly complete: number | null
  readonly all: number
}

export interface OriginalsListPage extends WorkspaceFrame {
  readonly kind: 'originals'
  readonly lines: readonly OriginalsLine[]
}

export interface SignatureView {
  readonly party: PartyId
  readonly office: Bilingual
  readonly name: string
}

export interface CopyView {
  readonly statement: StatementId
  readonly heldBy: PartyName
  /** Whose original the paper is. */
  readonly original: PartyName
  readonly isOwn: boolean
  readonly languages: readonly LanguageTag[]
  readonly signatures: readonly SignatureView[]
  readonly place: Bilingual
  readonly date: string
  readonly files: readonly Attachment[]
}

export interface OriginalView {
  readonly party: PartyName
  readonly isOwn: boolean
  /** Its own first. */
  readonly languages: readonly LanguageTag[]
  readonly copies: readonly CopyView[]
  /** Empty where it is complete. */
  readonly missing: readonly MissingOnPaper[]
}

export interface WordsView extends StateView {
  readonly hash: Hash
  readonly isCurrent: boolean
  /** The own one first. */
  readonly originals: readonly OriginalView[]
  /** Whether the text names anybody who is to sign it. */
  readonly isToBeSigned: boolean
}

export interface TextOriginalsPage extends WorkspaceFrame {
  readonly kind: 'text-originals'
  readonly ref: TextRef
  /** Those in force first; empty where no clause is agreed yet. */
  readonly words: readonly WordsView[]
  readonly otherCopies: readonly CopyView[]
  readonly mayRecord: boolean
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** What was typed as a hash, among what is known here. */
export type FoundHash =
  | { readonly outcome: 'match' }
  | { readonly outcome: 'other-text'; readonly title: Bilingual }
  | { readonly outcome: 'slip'; readonly groups: readonly number[] }
  | { readonly outcome: 'short'; readonly digits: number }
  | { readonly outcome: 'none' }

/** POST with a file: `hash`, `original`, `languages` (each), `signed` (each, by place), `name.<place>`, `place.<language>`, `date`, `file`, `once`. */
export interface SignedCopyValues {
  readonly hash: string
  readonly original: string
  readonly languages: readonly string[]
  /** Places in `signatories`. */
  readonly signed: readonly number[]
  readonly names: readonly string[]
  readonly place: Bilingual
  readonly date: string
}

export interface SignedCopyPage extends WorkspaceFrame {
  readonly kind: 'signed-copy'
  readonly ref: TextRef
  readonly parties: readonly PartyName[]
  readonly languages: readonly LanguageTag[]
  readonly signatories: readonly { readonly party: PartyName; readonly office: Bilingual }[]
  readonly values: SignedCopyValues
  readonly found: FoundHash
  /** In bytes. */
  readonly largestScan: number
  readonly once: string
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface ReturnedView {
  readonly name: string
  readonly party: PartyName
  readonly languages: readonly LanguageTag[]
  readonly differences: readonly ReturnedDifference[]
  readonly elsewhere: readonly string[]
  readonly hasTrackedChanges: boolean
  readonly hash: 'same' | 'other' | 'none'
}

/** POST with the file `file`; nothing of it is kept. */
export interface ReturnedOriginalPage extends WorkspaceFrame {
  readonly kind: 'returned-original'
  readonly ref: TextRef
  readonly result: ReturnedView | null
  readonly issues: readonly FieldIssue[]
}
