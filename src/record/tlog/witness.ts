// What a witness answers (c2sp.org/tlog-witness, add-checkpoint), as a pure decision over what it
// stored itself. The order of the checks is the order of the specification.
//
// 1. The old root is the one that was stored here. Nothing that is sent can take its place.
// 2. A smaller tree, or another one of the same size, is never cosigned.
// 3. Beyond the specification: where the acts are held here, the root must be theirs.

import { equalBytes } from './bytes.ts'
import { signingBy } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { NoteKey } from './note-key.ts'
import { isConsistent } from './proof.ts'
import type { Submission } from './submission.ts'
import { EMPTY_ROOT } from './tree.ts'
import type { TreeHash } from './tree.ts'

export const WITNESS_CODES = [
  'checkpoint-unsigned', 'checkpoint-signature-invalid', 'submission-backwards', 'submission-stale',
  'submission-proof-invalid', 'checkpoint-split-view', 'checkpoint-root-mismatch',
] as const
export type WitnessCode = (typeof WITNESS_CODES)[number]

/** What proves that a party shows different records to different readers: its own signature under both. */
export type SplitCode = 'checkpoint-split-view' | 'checkpoint-root-mismatch'

export interface WitnessView {
  /** What was cosigned last for this origin; null if nothing was. */
  readonly last: Pick<Checkpoint, 'size' | 'root'> | null
  /** The keys with which the party may sign a checkpoint of the size that was sent. */
  readonly keys: readonly NoteKey[]
  /** The tree over the acts that are held here. */
  readonly held: { readonly size: number; root(size: number): TreeHash }
}

export interface WitnessJudgement {
  /** Null: to be cosigned. */
  readonly code: WitnessCode | null
  /** What to keep as proof, whatever is answered. */
  readonly split: SplitCode | null
}

export function judgeSubmission(view: WitnessView, { oldSize, proof, checkpoint }: Submission): WitnessJudgement {
  const signing = signingBy(checkpoint.note, view.keys)
  if (signing !== 'signed') return { code: signing === 'unsigned' ? 'checkpoint-unsigned' : 'checkpoint-signature-invalid', split: null }
  const split = splitBy(view, checkpoint)
  return { code: codeOf(view, oldSize, proof, checkpoint) ?? split, split }
}

function codeOf({ last }: WitnessView, oldSize: number, proof: readonly TreeHash[], { size, root }: Checkpoint): WitnessCode | null {
  // "The old size MUST be equal to or lower than the checkpoint size."
  if (oldSize > size) return 'submission-backwards'
  // "the old size matches the size of the latest checkpoint it cosigned for the checkpoint's origin (or zero if it never cosigned …)"
  if (oldSize !== (last?.size ?? 0)) return 'submission-stale'
  // "If the old size matches the checkpoint size, the witness MUST check that the root hashes are also identical."
  if (last !== null && size === last.size && !equalBytes(root, last.root)) return 'checkpoint-split-view'
  return isConsistent(proof, oldSize, size, last?.root ?? EMPTY_ROOT, root) ? null : 'submission-proof-invalid'
}

/** A signed checkpoint that contradicts what was cosigned, or the acts that are held here. */
function splitBy({ last, held }: WitnessView, { size, root }: Checkpoint): SplitCode | null {
  if (last !== null && size === last.size && !equalBytes(root, last.root)) return 'checkpoint-split-view'
  return size <= held.size && !equalBytes(root, held.root(size)) ? 'checkpoint-root-mismatch' : null
}
