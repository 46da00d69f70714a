// Re-checks a published record from its bytes alone: form, commitments, chain order, keys,
// signatures, and what was adopted. Needs no database and no trust in either node. It streams:
// verdicts are told as they are known and none is held, so the memory it takes grows only by what
// the rules must remember of each act (its hash and what it had seen).
//
// Quick mode checks the last signature under each key, since a hash link vouches for all before
// it; it cannot see a damaged signature in the middle, so the full mode is the default.

import { SHAPE_CODES } from './act.ts'
import type { PartyId } from './act.ts'
import type { Hash, KeyId } from './crypto.ts'
import type { ActKind } from './kinds/index.ts'
import type { ItemId, ProposalId, VersionId } from './kinds/propose.ts'
import { INADMISSIBLE_CODES, ORDER_CODES } from './ledger.ts'
import { LOCAL_WORKSHOP } from './verify-feed.ts'
import type { CheckpointReport } from './verify-checkpoints.ts'
import type { ProofPages, ProofReport } from './verify-proofs.ts'
import type { ChainInput, Workshop } from './verify-feed.ts'
import { Pass } from './verify-pass.ts'

export type VerifyMode = 'quick' | 'full'
/** `verified`: checked and in order. `unverified`: not checkable with what is here. `inconsistent`: proof of damage or breach. */
export type Verdict = 'verified' | 'unverified' | 'inconsistent'
export const VERIFY_CODES = [
  ...SHAPE_CODES, ...ORDER_CODES, ...INADMISSIBLE_CODES,
  'signature-invalid', 'algorithm-unsupported', 'act-repeated', 'seen-beyond-known', 'two-foundings', 'after-break', 'depends-on-break',
  'act-missing', 'head-mismatch', 'act-unannounced', 'body-erased',
] as const
export type VerifyCode = (typeof VERIFY_CODES)[number]

export interface ActVerdict {
  readonly party: PartyId
  readonly sequence: number
  readonly verdict: Verdict
  readonly code: VerifyCode | null
  readonly kind: ActKind | null
  readonly hash: Hash | null
}

export interface AdoptedVersion {
  readonly item: ItemId
  readonly version: VersionId
  readonly base: VersionId | null
  readonly proposal: ProposalId
  readonly parties: readonly PartyId[]
}

/** All but the verdicts, which were told. */
export interface VerifySummary {
  readonly dialogue: string
  readonly mode: VerifyMode
  readonly counts: Readonly<Record<Verdict, number>>
  /** How many of the unverified are so for another reason than a body that is missing on purpose. */
  readonly unchecked: number
  readonly heads: readonly { readonly party: PartyId; readonly sequence: number; readonly hash: Hash | null; readonly root: KeyId | null }[]
  /** Of each chain beside which one was published. */
  readonly checkpoints: readonly CheckpointReport[]
  /** On the pairs published as proofs of equivocation; null where none are. */
  readonly proofs: ProofReport | null
  /** Every adopted version whose proposal could be read, in order of adoption. */
  readonly adopted: readonly AdoptedVersion[]
}

export interface VerifyReport extends VerifySummary {
  readonly acts: readonly ActVerdict[]
}

/** Hears a few hundred verdicts at a time; the verification waits for it. */
export type Tell = (verdicts: readonly ActVerdict[]) => void | Promise<void>

export interface VerifyOptions {
  readonly mode: VerifyMode
  readonly tell?: Tell
  /** A last signature of the quick mode was bad: all that was told is void and is told again by the full mode, which names the act. */
  readonly onRestart?: () => void
  readonly workshop?: Workshop
  /** The proofs of equivocation published beside the chains. */
  readonly proofs?: ProofPages
}

/** Verifies one dialogue's chains together. Rejects only where the pages of a chain cannot be had. */
export async function verifyRecord(dialogue: string, given: readonly ChainInput[], options: VerifyOptions): Promise<VerifySummary> {
  // Of what is concurrent the order is that of the names, so that every reader tells the same.
  const chains = [...given].sort((a, b) => (a.party < b.party ? -1 : a.party > b.party ? 1 : 0))
  const { tell = () => undefined, workshop = LOCAL_WORKSHOP, onRestart, proofs = null } = options
  const mode = chains.some(({ isReadOnce }) => isReadOnce === true) ? 'full' : options.mode
  const pass = new Pass(dialogue, mode, workshop, tell)
  const summary = await pass.run(chains, proofs)
  if (mode === 'full' || !pass.hasBadSignature) return summary
  onRestart?.()
  return { ...(await new Pass(dialogue, 'full', workshop, tell).run(chains, proofs)), mode }
}

/** The same with every verdict collected: for records that are known to be small. */
export async function collectReport(dialogue: string, chains: readonly ChainInput[], options: Omit<VerifyOptions, 'tell' | 'onRestart'>): Promise<VerifyReport> {
  let acts: ActVerdict[] = []
  const summary = await verifyRecord(dialogue, chains, { ...options, tell: (verdicts) => { acts.push(...verdicts) }, onRestart: () => { acts = [] } })
  return { ...summary, acts }
}
