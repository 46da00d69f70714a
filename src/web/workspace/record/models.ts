// What this side has said, on the pages from which it is released or erased; see `models.ts`.

import type { Hash, Json, PartyId } from '../../../record/index.ts'
import type { Citation, ProposalStatus } from '../../../dialogue/rows.ts'
import type { StatementType } from '../../../dialogue/statements/index.ts'
import type { Acknowledgement, BodyState, ContestedView, ItemRef, Names } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, Possibility, RefusalView, WorkspaceFrame } from '../models.ts'

export type RecordPage = SaidPage | ReleasePage | ErasePage | ContestedPage

/** One of this side's own proposals and statements. */
export interface OwnActLine {
  readonly act: Hash
  readonly made: Citation
  /** `statement` where its text is erased, or it is of a type that this program does not know. */
  readonly what: 'proposal' | 'advance' | 'answer' | 'answer-by' | 'assessment' | 'certificate' | 'comment' | 'retraction' | 'statement'
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

export interface ContestedLine extends ContestedView {
  /** What each act says, as text, by its hash; absent where the body did not come. */
  readonly bodies: Readonly<Record<string, string>>
  /** What an administrator runs to follow one of them, by its hash. */
  readonly commands: Readonly<Record<string, string>>
  /** Whose node brought the second act; null where it came as a file. */
  readonly broughtBy: PartyId | null
  readonly noticedAt: string | null
  readonly decided: { readonly by: string; readonly reason: string | null } | null
}

export interface ContestedPage extends WorkspaceFrame {
  readonly kind: 'contested'
  readonly pairs: readonly ContestedLine[]
  /** What others say of our own chain and we do not hold. */
  readonly claims: readonly { readonly party: PartyId; readonly sequence: number; readonly isUnshown: boolean }[]
  /** How far our own chain goes here. */
  readonly held: number
  readonly isRestored: boolean
  readonly asHeldCommand: string
}

/** `MEX 17`: as people cite an act. */
export function nameOfAct({ made }: Pick<OwnActLine, 'made'>): string {
  return `${made.party} ${made.sequence}`
}
