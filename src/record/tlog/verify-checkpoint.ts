// What a published checkpoint is worth to a reader who has checked the chains: does the party stand
// by it, does it stand for the acts that are here, and who else saw it. A list of verdicts, each
// with its code; never one yes or no.

import type { PartyId } from '../act.ts'
import type { KeyRing } from '../chain.ts'
import { canVerify, isSignedBy } from '../crypto.ts'
import { equalBytes } from './bytes.ts'
import { checkpointOrigin, cosignerKeys, logKeys, parseCheckpoint, partyOfOrigin } from './checkpoint.ts'
import type { SignedCheckpoint } from './checkpoint.ts'
import { claimOf } from './note-key.ts'
import type { NoteKey, SignatureClaim } from './note-key.ts'
import type { NoteSignature } from './note.ts'
import type { TreeHash } from './tree.ts'

export const CHECKPOINT_CODES = [
  'checkpoint-malformed', 'checkpoint-wrong-origin', 'checkpoint-unsigned', 'checkpoint-signature-invalid',
  'checkpoint-ahead', 'checkpoint-root-mismatch',
  'cosignature-missing', 'cosignature-unknown', 'cosignature-invalid', 'cosignature-key-revoked',
  'algorithm-unsupported',
] as const
export type CheckpointCode = (typeof CHECKPOINT_CODES)[number]

export interface CheckpointVerdict {
  /** What is judged: the party's own signature, the root over its acts, or one witness. */
  readonly about: 'signature' | 'root' | 'cosignature'
  /** Whose signature; for `root`, the party of the chain. */
  readonly name: string
  readonly verdict: 'verified' | 'unverified' | 'inconsistent'
  readonly code: CheckpointCode | null
  /** When a witness says it cosigned, in seconds since 1970. */
  readonly seconds: number | null
}

export interface CheckpointInput {
  readonly dialogue: string
  readonly party: PartyId
  /** The published checkpoint, as received. */
  readonly note: string
  /** The tree over the `signed` of each act that was read, and how far that goes. */
  readonly tree: { readonly size: number; root(size: number): TreeHash }
  /** Every key of the party's chain (`ChainHead.keys`). */
  readonly keys: KeyRing
  /** The keys of the other parties' chains. */
  readonly witnesses: ReadonlyMap<PartyId, KeyRing>
  /** Who checks signatures; the record's own verifier if not given. */
  readonly isSigned?: (claim: SignatureClaim) => boolean
}

export function verifyCheckpoint(input: CheckpointInput): readonly CheckpointVerdict[] {
  const origin = checkpointOrigin(input.dialogue, input.party)
  const checkpoint = parseCheckpoint(input.note)
  if (checkpoint === null) return [inconsistent('signature', origin, 'checkpoint-malformed')]
  if (checkpoint.origin !== origin) return [inconsistent('signature', origin, 'checkpoint-wrong-origin')]
  return [verdictOnSignature(input, checkpoint), verdictOnRoot(input, checkpoint), ...verdictsOnCosignatures(input, checkpoint)]
}

function verdictOnSignature(input: CheckpointInput, { origin, size, note }: SignedCheckpoint): CheckpointVerdict {
  const claims = logKeys(origin, input.keys, size).flatMap((key) => note.signatures.filter((one) => isUnder(key, one)).map((one) => claimOf(key, note.text, one)))
  if (claims.length === 0) return { about: 'signature', name: origin, verdict: 'unverified', code: 'checkpoint-unsigned', seconds: null }
  if (!claims.every(isCheckable)) return { about: 'signature', name: origin, verdict: 'unverified', code: 'algorithm-unsupported', seconds: null }
  return claims.every((claim) => isGood(input, claim)) ? verified('signature', origin) : inconsistent('signature', origin, 'checkpoint-signature-invalid')
}

function verdictOnRoot({ tree }: CheckpointInput, { origin, size, root }: SignedCheckpoint): CheckpointVerdict {
  if (size > tree.size) return { about: 'root', name: origin, verdict: 'unverified', code: 'checkpoint-ahead', seconds: null }
  return equalBytes(tree.root(size), root) ? verified('root', origin) : inconsistent('root', origin, 'checkpoint-root-mismatch')
}

function verdictsOnCosignatures(input: CheckpointInput, checkpoint: SignedCheckpoint): readonly CheckpointVerdict[] {
  const given = checkpoint.note.signatures.filter(({ name }) => name !== checkpoint.origin).map((one) => verdictOnCosignature(input, checkpoint, one))
  const missing = [...input.witnesses.keys()].map((party) => checkpointOrigin(input.dialogue, party)).filter((name) => !given.some((one) => one.name === name && one.code !== 'cosignature-unknown'))
  return [...given, ...missing.map((name): CheckpointVerdict => ({ about: 'cosignature', name, verdict: 'unverified', code: 'cosignature-missing', seconds: null }))]
}

function verdictOnCosignature(input: CheckpointInput, { note }: SignedCheckpoint, signature: NoteSignature): CheckpointVerdict {
  const { name } = signature
  const keys = input.witnesses.get(partyOfOrigin(input.dialogue, name) ?? '')
  const known = keys === undefined ? undefined : cosignerKeys(name, keys).find(({ key }) => isUnder(key, signature))
  if (known === undefined) return { about: 'cosignature', name, verdict: 'unverified', code: 'cosignature-unknown', seconds: null }
  const claim = claimOf(known.key, note.text, signature)
  if (!isCheckable(claim)) return { about: 'cosignature', name, verdict: 'unverified', code: 'algorithm-unsupported', seconds: null }
  if (claim === null || !isGood(input, claim)) return inconsistent('cosignature', name, 'cosignature-invalid')
  // Whoever holds a revoked key can write any time into a cosignature.
  if (known.isRevoked) return { about: 'cosignature', name, verdict: 'unverified', code: 'cosignature-key-revoked', seconds: claim.seconds }
  return { ...verified('cosignature', name), seconds: claim.seconds }
}

function isUnder(key: NoteKey, signature: NoteSignature): boolean {
  return key.name === signature.name && key.keyId === signature.keyId
}

/** What cannot be checked here accuses nobody. */
function isCheckable(claim: SignatureClaim | null): boolean {
  return claim === null || canVerify(claim.key.algorithm)
}

function isGood({ isSigned }: CheckpointInput, claim: SignatureClaim | null): boolean {
  if (claim === null) return false
  return isSigned === undefined ? isSignedBy(claim.key, claim.text, claim.signature) : isSigned(claim)
}

function verified(about: CheckpointVerdict['about'], name: string): CheckpointVerdict {
  return { about, name, verdict: 'verified', code: null, seconds: null }
}

function inconsistent(about: CheckpointVerdict['about'], name: string, code: CheckpointCode): CheckpointVerdict {
  return { about, name, verdict: 'inconsistent', code, seconds: null }
}
