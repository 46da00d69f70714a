// What a page and the worker that verifies for it tell each other.

import type { PartyId } from '../../record/act.ts'
import type { CheckpointVerdict } from '../../record/tlog/verify-checkpoint.ts'
import type { Verdict, VerifySummary } from '../../record/verify.ts'
import type { RecordOutcome } from '../../record/verify-outcome.ts'
import type { ProofVerdict } from '../../record/verify-proofs.ts'
import type { Language } from '../../text/bilingual.ts'

export type ToWorker =
  /** `folder`: the address of the dialogue's record, with a slash at its end. `sentences`: the address of what codes mean, in this language. */
  | { readonly ask: 'verify'; readonly folder: string; readonly sentences: string; readonly language: Language }
  /** A page of the verdicts, all or only those that are not `verified`. */
  | { readonly ask: 'rows'; readonly from: number; readonly count: number; readonly isOnlyProblems: boolean }

export type FromWorker =
  | { readonly told: 'progress'; readonly done: number; readonly of: number }
  | { readonly told: 'done'; readonly outcome: RecordOutcome; readonly outcomeSentence: string; readonly proofs: readonly ProofRow[]; readonly proofsSentence: string; readonly isIndexBroken: boolean; readonly brokenIndex: string; readonly summary: VerifySummary; readonly chains: readonly ChainCounts[]; readonly checkpoints: readonly CheckpointRow[] }
  | { readonly told: 'failed'; readonly code: string; readonly sentence: string; readonly detail: string }
  | { readonly told: 'rows'; readonly rows: readonly Row[]; readonly from: number; readonly of: number }

export interface ChainCounts {
  readonly party: PartyId
  readonly counts: Readonly<Record<Verdict, number>>
}

/** One verdict on the checkpoint of a party. */
export interface CheckpointRow extends CheckpointVerdict {
  readonly party: PartyId
  readonly sentence: string
}

/** One pair that the site publishes as a proof. */
export interface ProofRow extends Pick<ProofVerdict, 'code' | 'acts'> {
  /** `MEX signed two acts at place 17` */
  readonly claim: string
  /** `proved` or `not proved`, in the reader's language. */
  readonly found: string
  readonly sentence: string
}

export interface Row {
  readonly party: PartyId
  readonly sequence: number
  readonly verdict: Verdict
  readonly code: string | null
  /** What the code means, in the reader's language. */
  readonly sentence: string
}
