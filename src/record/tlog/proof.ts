// Checking Merkle proofs (RFC 6962 sections 2.1.1 and 2.1.2; how to check them is written out in
// RFC 9162 sections 2.1.3.2 and 2.1.4.2). Nothing is believed here but the roots handed in, so
// whoever asks must say where those come from: a stored root, never one sent along with the proof.

import { equalBytes } from './bytes.ts'
import { HASH_SIZE, nodeHash, splitOf } from './tree.ts'
import type { TreeHash } from './tree.ts'

/** c2sp.org/tlog-witness: no more than 63 lines, enough for any tree. */
export const LONGEST_PROOF = 63

/** Whether the proof shows that the leaf stands at `index` of the tree of `size` leaves with this root. */
export function isIncluded(proof: readonly TreeHash[], index: number, size: number, leaf: TreeHash, root: TreeHash): boolean {
  if (!isPlace(index, size) || index === size || !isWellFormed(proof, leaf, root)) return false
  const found = rootOver(proof, proof.length, index, size, leaf)
  return found !== null && equalBytes(found, root)
}

/** Whether the proof shows that the tree of `size` leaves begins with the one of `before` leaves. From nothing (0) everything follows, by an empty proof. */
export function isConsistent(proof: readonly TreeHash[], before: number, size: number, rootBefore: TreeHash, root: TreeHash): boolean {
  if (!isPlace(before, size) || !isWellFormed(proof, rootBefore, root)) return false
  if (before === 0) return proof.length === 0
  const found = rootsOver(proof, proof.length, { before, start: 0, end: size, rootBefore })
  return found !== null && equalBytes(found.before, rootBefore) && equalBytes(found.after, root)
}

function isPlace(place: number, size: number): boolean {
  return Number.isSafeInteger(place) && Number.isSafeInteger(size) && place >= 0 && place <= size
}

function isWellFormed(proof: readonly TreeHash[], ...others: readonly TreeHash[]): boolean {
  return proof.length <= LONGEST_PROOF && [...proof, ...others].every((hash) => hash.length === HASH_SIZE)
}

/** The root that the first `count` hashes of the proof lead to, from the leaf upwards; null if they are too few or too many. */
function rootOver(proof: readonly TreeHash[], count: number, index: number, size: number, leaf: TreeHash): TreeHash | null {
  if (size === 1) return count === 0 ? leaf : null
  const beside = proof[count - 1]
  if (beside === undefined) return null
  const k = splitOf(size)
  const inner = index < k ? rootOver(proof, count - 1, index, k, leaf) : rootOver(proof, count - 1, index - k, size - k, leaf)
  if (inner === null) return null
  return index < k ? nodeHash(inner, beside) : nodeHash(beside, inner)
}

interface Range {
  readonly before: number
  readonly start: number
  readonly end: number
  readonly rootBefore: TreeHash
}

/** What the proof makes of the old and of the new root within a range that holds the old end. */
function rootsOver(proof: readonly TreeHash[], count: number, range: Range): { readonly before: TreeHash; readonly after: TreeHash } | null {
  const { before, start, end, rootBefore } = range
  if (before === end) {
    // The old tree is a full subtree here: its root is the one known already, or the first of the proof.
    const same = start === 0 ? rootBefore : proof[0]
    return same === undefined || count !== (start === 0 ? 0 : 1) ? null : { before: same, after: same }
  }
  const beside = proof[count - 1]
  if (beside === undefined) return null
  const middle = start + splitOf(end - start)
  if (before <= middle) {
    const left = rootsOver(proof, count - 1, { ...range, end: middle })
    return left === null ? null : { before: left.before, after: nodeHash(left.after, beside) }
  }
  const right = rootsOver(proof, count - 1, { ...range, start: middle })
  return right === null ? null : { before: nodeHash(beside, right.before), after: nodeHash(beside, right.after) }
}
