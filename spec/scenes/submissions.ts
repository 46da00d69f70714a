// Submissions to a witness, by what it had cosigned before and what it holds.

import { formatSubmission, HashTree, toBase64 } from '../../src/record/index.ts'
import type { WitnessCode } from '../../src/record/index.ts'
import { naiveLeaf, naiveRoot } from '../../src/record/tlog/testing/naive-tree.ts'
import { byLog, byWitness, leaves, mexFirst, noteOf, otherLeaves, textOf, usaSecond } from './checkpoints.ts'

export interface SubmissionCase {
  readonly name: string
  readonly describes: string
  /** What the witness cosigned last of this log; the root in base64. */
  readonly last: { readonly size: number; readonly root: string } | null
  /** How many acts of the log's chain the witness holds. */
  readonly acts: number
  readonly body: string
  /** The HTTP status, and our code; `null`: it is cosigned. */
  readonly expect: { readonly status: 200 | 400 | 403 | 404 | 409 | 422; readonly code: WitnessCode | 'request-malformed' | 'witness-origin-unknown' | null }
}

const tree = treeOf(leaves)
const other = treeOf(otherLeaves)
const longer = [...leaves, naiveLeaf('{"seventh":true}')]
const at = (size: number, over = leaves) => ({ size, root: toBase64(naiveRoot(over.slice(0, size))) })
const note = (size: number, over = leaves, key?: typeof mexFirst) => noteOf(textOf(size, over), byLog(textOf(size, over), key))
const from = (before: number, size: number, key?: typeof mexFirst) => formatSubmission(before, tree.consistencyProof(before, size), note(size, leaves, key))

export const SUBMISSIONS: readonly SubmissionCase[] = [
  one('first', 'The first checkpoint of a log, from nothing.', null, from(0, 6), 200, null),
  one('grown', 'A larger one, proved from the stored root.', at(4), from(4, 6), 200, null),
  one('again', 'The same one again: an answer that was lost.', at(6), from(6, 6), 200, null),
  one('before-rotation', 'Signed by the key that was valid at its size.', null, from(0, 3, mexFirst), 200, null),
  { ...one('ahead', 'Consistent, and of an act that the witness does not hold yet.', at(6), formatSubmission(6, treeOf(longer).consistencyProof(6, 7), note(7, longer)), 200, null), acts: 6 },
  one('with-others', 'With a cosignature beside the signature of the log.', at(4), formatSubmission(4, tree.consistencyProof(4, 6), noteOf(textOf(6), byLog(textOf(6)), byWitness(textOf(6)))), 200, null),
  one('stale', 'From another size than was cosigned last.', at(4), from(5, 6), 409, 'submission-stale'),
  one('stale-first', 'From a size where nothing was cosigned.', null, from(4, 6), 409, 'submission-stale'),
  one('from-nothing', 'From nothing, where something was cosigned.', at(6), from(0, 6), 409, 'submission-stale'),
  one('smaller', 'A smaller tree than was cosigned, said to follow it.', at(6), formatSubmission(6, [], note(5)), 400, 'submission-backwards'),
  one('smaller-hidden', 'A smaller tree, said to follow a size that was cosigned long ago.', at(6), from(4, 5), 409, 'submission-stale'),
  one('split', 'Another root of the same size.', at(6), formatSubmission(6, [], note(6, otherLeaves)), 409, 'checkpoint-split-view'),
  one('other-past', 'A proof that is whole for another past: the old root is the stored one.', at(4), formatSubmission(4, other.consistencyProof(4, 6), note(6, otherLeaves)), 422, 'submission-proof-invalid'),
  one('no-proof', 'Without the proof.', at(4), formatSubmission(4, [], note(6)), 422, 'submission-proof-invalid'),
  one('proof-from-nothing', 'With a proof where there must be none.', null, formatSubmission(0, tree.consistencyProof(4, 6), note(6)), 422, 'submission-proof-invalid'),
  one('proof-too-long', 'With a hash too many.', at(4), formatSubmission(4, [...tree.consistencyProof(4, 6), tree.root(1)], note(6)), 422, 'submission-proof-invalid'),
  one('contradicts-acts', 'A root over other acts than the witness holds.', null, formatSubmission(0, [], note(6, otherLeaves)), 409, 'checkpoint-root-mismatch'),
  one('unsigned', 'Signed by a key of another party.', null, formatSubmission(0, [], noteOf(textOf(6), byLog(textOf(6), usaSecond))), 403, 'checkpoint-unsigned'),
  one('revoked', 'Signed by a key that was revoked at its size.', null, from(0, 6, mexFirst), 403, 'checkpoint-unsigned'),
  one('damaged', 'Signed, and changed.', null, from(0, 6).replace(at(6).root, at(5).root), 403, 'checkpoint-signature-invalid'),
  one('unknown-origin', 'Of a log that the witness does not know.', null, from(0, 6).replace('alternat/vectors/MEX\n', 'example.com/log\n'), 404, 'witness-origin-unknown'),
  one('malformed-size', 'An old size with a zero before it.', null, from(0, 6).replace('old 0', 'old 00'), 400, 'request-malformed'),
  one('malformed-proof', 'A line of proof that is no hash.', at(4), from(4, 6).replace(/\n[^\n]+\n/, '\nAAAA\n'), 400, 'request-malformed'),
  one('malformed-note', 'Without a signature.', null, `old 0\n\n${textOf(6)}\n`, 400, 'request-malformed'),
  one('too-many-lines', 'With 64 lines of proof.', at(4), formatSubmission(4, Array.from({ length: 64 }, () => tree.root(1)), note(6)), 400, 'request-malformed'),
]

function one(name: string, describes: string, last: SubmissionCase['last'], body: string, status: SubmissionCase['expect']['status'], code: SubmissionCase['expect']['code']): SubmissionCase {
  return { name, describes, last, acts: 6, body, expect: { status, code } }
}

function treeOf(hashes: readonly Uint8Array[]): HashTree {
  const made = new HashTree()
  for (const hash of hashes) made.append(hash)
  return made
}
