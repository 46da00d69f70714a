// What this side has said, on the pages from which it is released or erased; see `models.ts`.

import type { Hash, Json } from '../../record/index.ts'
import type { Citation, ProposalStatus } from '../../dialogue/rows.ts'
import type { Acknowledgement, BodyState, ItemRef, Names } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { FieldIssue, Possibility, RefusalView, WorkspaceFrame } from './models.ts'

/** One of this side's own proposals and statements. */
export interface OwnActLine {
  readonly act: Hash
  readonly made: Citation
  /** `statement` where its text is erased, or it is of a type that this program does not know. */
  readonly what: 'proposal' | 'advance' | 'assessment' | 'retraction' | 'statement'
  readonly about: (ItemRef & { readonly number: string | null }) | null
  /** The first words that people wrote in it; null where there are none, or none any more. */
  readonly text: Bilingual | null
  readonly body: BodyState
  readonly status: ProposalStatus | null
  /** Only statements are released by officers: a proposal is by its adoption. */
  readonly isReleasable: boolean
  readonly erasing: Possibility
  readonly erasedBy: (Citation & { readonly reason: string }) | null
  readonly acknowledged: readonly Acknowledgement[]
}

export type SaidFilter = 'all' | BodyState
/** GET form: `audience`, one of `SaidFilter`. `before` is the sequence before which the list begins. */
export interface SaidPage extends WorkspaceFrame {
  readonly kind: 'said'
  readonly filter: SaidFilter
  /** Newest first. */
  readonly lines: readonly OwnActLine[]
  /** Where the next earlier ones begin; null where there are none. */
  readonly earlier: number | null
}

/** What an own act says, member by member. */
export interface OwnActContent {
  readonly line: OwnActLine
  readonly fields: readonly { readonly field: string; readonly value: Json }[]
}

/** POST `release-act`: `confirmed` = `yes`. */
export interface ReleasePage extends WorkspaceFrame {
  readonly kind: 'release'
  readonly shown: OwnActContent
  readonly names: Names
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** POST `erase-act`: `reason`, `confirmation` (must be `name`). */
export interface ErasePage extends WorkspaceFrame {
  readonly kind: 'erase'
  /** What the officer types to confirm: `MEX 17`. */
  readonly name: string
  readonly shown: OwnActContent
  /** The earlier statements that it corrects, which are erased with it; the oldest first. */
  readonly together: readonly OwnActLine[]
  readonly names: Names
  readonly values: { readonly reason: string; readonly confirmation: string }
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
