// What a log sends to a witness (c2sp.org/tlog-witness, add-checkpoint): the size it thinks the
// witness cosigned last, a proof that nothing before it changed, and the new checkpoint.

import { parseBase64, parseDecimal, toBase64 } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import type { SignedCheckpoint } from './checkpoint.ts'
import { LONGEST_PROOF } from './proof.ts'
import { HASH_SIZE } from './tree.ts'
import type { TreeHash } from './tree.ts'

export interface Submission {
  readonly oldSize: number
  readonly proof: readonly TreeHash[]
  readonly checkpoint: SignedCheckpoint
  /** The checkpoint as received. */
  readonly note: string
}

export function formatSubmission(oldSize: number, proof: readonly TreeHash[], note: string): string {
  return `old ${oldSize}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${note}`
}

/** Reads the body of an add-checkpoint request; null if it is not one. */
export function parseSubmission(body: string): Submission | null {
  // The first empty line ends the proof: a checkpoint has one too, further down.
  const end = body.indexOf('\n\n')
  if (end === -1) return null
  const [first = '', ...lines] = body.slice(0, end).split('\n')
  const oldSize = first.startsWith('old ') ? parseDecimal(first.slice(4)) : null
  // "The client MUST NOT send more than 63 consistency proof lines."
  if (oldSize === null || lines.length > LONGEST_PROOF) return null
  const proof = lines.map(parseBase64)
  const note = body.slice(end + 2)
  const checkpoint = parseCheckpoint(note)
  if (checkpoint === null || !proof.every((hash) => hash?.length === HASH_SIZE)) return null
  return { oldSize, proof: proof.filter((hash) => hash !== null), checkpoint, note }
}
