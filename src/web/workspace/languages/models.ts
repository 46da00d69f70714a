// What the pages of translation show, and the fields of their forms.

import type { PartyId, ProposalId } from '../../../record/index.ts'
import type { CertificateView, ItemRef, PartyName } from '../../../dialogue/views/index.ts'
import type { ReturnOutcome, TextCondition } from '../../../dialogue/translation/index.ts'
import type { Bilingual, LanguageTag } from '../../../text/bilingual.ts'
import type { ExchangeProblem, Reuse, TranslationState } from '../../../text/exchange/index.ts'
import type { TermConcept } from '../../../text/termbase.ts'
import type { FieldIssue, FindingView, ItemDiff, RefusalView, WorkspaceFrame } from '../models.ts'

export type LanguagesPage = TranslationsPage | DraftLanguagesPage | ReturnedPage | TermbasePage | MemoryPage | DifferencesPage | AgreePage | CertifyPage

/** A file that could not be read, or holds what is not taken here, and where. */
export interface FileRefusal {
  readonly name: string
  /** Its sentence stands in the table of codes. */
  readonly code: string
  /** Null where it is not about a place. */
  readonly problem: ExchangeProblem | null
  /** What the code is about, as it stands in the file. */
  readonly what: string
}

/** Texts of a draft that changed, by how far each language is. */
export interface LanguageCount {
  readonly language: LanguageTag
  readonly missing: number
  readonly stale: number
  readonly done: number
}

export interface TranslationsLine {
  readonly draft: string
  readonly items: readonly ItemDiff[]
  readonly itemCount: number
  readonly counts: readonly LanguageCount[]
}

export interface ReturnedLine {
  readonly id: string
  readonly draft: string
  readonly name: string
  readonly at: string
  readonly by: Bilingual
}

export interface TranslationsPage extends WorkspaceFrame {
  readonly kind: 'translations'
  readonly lines: readonly TranslationsLine[]
  readonly returned: readonly ReturnedLine[]
  readonly terms: number
  readonly agreedTexts: number
  readonly memories: number
  readonly differences: number
}

/** Where a text stands, as people name it. */
export interface PlaceView {
  /** Null for the cover note. */
  readonly ref: ItemRef | null
  readonly number: string | null
  /** `title`, `sources.0.note`, `cover`. */
  readonly field: string
  /** `element/I.1.a title`: names the fields of forms. */
  readonly key: string
}

export interface TextLineView extends PlaceView {
  readonly source: string
  readonly target: string
  readonly condition: TextCondition
  readonly words: number
  readonly reuse: Reuse
  readonly draftedIn: LanguageTag | null
}

/**
 * GET form: `from`, `into` (languages). POST `draft-languages`: `revision`, `draftedIn.<key>` (a language or empty), once per line.
 * GET `export-translation`: `from`, `into`, `format` (`xliff-1.2`, `omegat`, `xliff-2.1`), `context` = `yes`.
 * POST `import-translation`, multipart: `file`.
 */
export interface DraftLanguagesPage extends WorkspaceFrame {
  readonly kind: 'draft-languages'
  readonly draft: string
  readonly revision: number
  readonly items: readonly ItemDiff[]
  readonly from: LanguageTag
  readonly into: LanguageTag
  readonly lines: readonly TextLineView[]
  /** All of them; `lines` may be cut. */
  readonly lineCount: number
  readonly reuse: Reuse
  readonly memorySize: number
  readonly languageChoices: readonly LanguageTag[]
  readonly returned: readonly ReturnedLine[]
  readonly file: FileRefusal | null
  readonly refusal: RefusalView | null
}

export interface ReturnedTextView extends PlaceView {
  readonly outcome: ReturnOutcome
  readonly source: string
  readonly before: string
  readonly after: string | null
  readonly state: TranslationState
}

/** POST `apply-returned`: `revision` (of the draft shown), `repeats` = `yes` (targets that repeat their source are taken too). POST `discard-returned`. */
export interface ReturnedPage extends WorkspaceFrame {
  readonly kind: 'returned'
  readonly id: string
  readonly name: string
  readonly at: string
  readonly by: Bilingual
  readonly draft: string
  readonly revision: number
  readonly from: LanguageTag
  readonly into: LanguageTag
  /** The file says that it was made of something else. */
  readonly isOfOther: boolean
  readonly outcomes: Readonly<Record<ReturnOutcome, number>>
  /** What is taken first, then what is not; may be cut. */
  readonly texts: readonly ReturnedTextView[]
  readonly findings: readonly FindingView[]
  readonly refusal: RefusalView | null
}

/** GET form: `q`. POST, multipart: `file` (TBX, CSV or JSON), `revision`. GET `export-termbase`: `format` (`tbx`, `tbx-2008`, `csv`, `json`). */
export interface TermbasePage extends WorkspaceFrame {
  readonly kind: 'termbase'
  readonly query: string
  readonly concepts: readonly TermConcept[]
  readonly found: number
  readonly total: number
  readonly revision: number
  readonly origin: { readonly file: string | null; readonly at: string; readonly by: Bilingual } | null
  readonly mayChange: boolean
  readonly file: FileRefusal | null
  readonly refusal: RefusalView | null
}

/** POST, multipart: `file` (TMX). POST `remove-memory`. */
export interface MemoryPage extends WorkspaceFrame {
  readonly kind: 'memory'
  readonly agreedTexts: number
  readonly memories: readonly { readonly id: string; readonly file: string; readonly entries: number; readonly formatted: number; readonly at: string; readonly by: Bilingual }[]
  readonly mayChange: boolean
  readonly file: FileRefusal | null
}

export interface DifferenceLine {
  readonly id: string
  readonly code: FindingView['finding']['code']
  readonly sides: readonly { readonly language: LanguageTag; readonly fragment: string | null; readonly passage: string | null }[]
  readonly reason: string
  readonly place: string
  readonly at: string
  readonly by: Bilingual
}

/** POST `remove-difference`. */
export interface DifferencesPage extends WorkspaceFrame {
  readonly kind: 'differences'
  readonly lines: readonly DifferenceLine[]
  readonly mayChange: boolean
}

/** A finding with the name by which forms speak of it. */
export interface KeyedFinding {
  readonly key: string
  readonly finding: FindingView
}

/** What a page is about: a draft of this side, or a proposal. */
export type Subject = { readonly of: 'draft'; readonly draft: string } | { readonly of: 'proposal'; readonly proposal: ProposalId }

/** POST: `reason.<key>`, filled for each difference that is to stay. */
export interface AgreePage extends WorkspaceFrame {
  readonly kind: 'agree'
  readonly subject: Subject
  readonly findings: readonly KeyedFinding[]
  readonly values: Readonly<Record<string, string>>
  readonly issues: readonly FieldIssue[]
}

export interface CertifyText extends PlaceView {
  readonly text: Bilingual
  readonly draftedIn: LanguageTag | null
}

/** POST: `name`, `office`, `audience`, `confirmed` = `yes`, `draftedIn.<key>` once per text, `reason.<key>` once per finding, `certificate` (the one that this replaces, or empty). */
export interface CertifyPage extends WorkspaceFrame {
  readonly kind: 'certify'
  readonly subject: Subject
  readonly texts: readonly CertifyText[]
  /** All of them; `texts` may be cut. */
  readonly textCount: number
  readonly findings: readonly KeyedFinding[]
  /** Differences agreed before: they go into the certificate with the reason that was given then. */
  readonly agreed: number
  readonly values: { readonly name: string; readonly office: string; readonly audience: 'parties' | 'public'; readonly reasons: Readonly<Record<string, string>> }
  /** This side's own, which a new one replaces. */
  readonly own: CertificateView | null
  readonly isPrepared: boolean
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** Both sides' certificates of a proposal, for the page that shows it. */
export interface CertificatesShown {
  readonly proposal: ProposalId
  readonly self: PartyId
  readonly sides: readonly { readonly party: PartyName; readonly certificate: CertificateView | null }[]
  /** This side has prepared one and not yet stated it. */
  readonly isPrepared: boolean
  readonly mayCertify: boolean
  /** No signature of this side without it. */
  readonly isRequired: boolean
}
