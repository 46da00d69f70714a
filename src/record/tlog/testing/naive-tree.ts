// RFC 6962 section 2.1 as it is written there, for tests: slow, without a trick, over all leaves at once.

import { createHash } from 'node:crypto'

export function naiveLeaf(data: string): Buffer {
  return createHash('sha256').update(Buffer.concat([Buffer.of(0), Buffer.from(data)])).digest()
}

/** MTH over leaf hashes. */
export function naiveRoot(leaves: readonly Uint8Array[]): Buffer {
  const [first] = leaves
  if (first === undefined) return createHash('sha256').digest()
  if (leaves.length === 1) return Buffer.from(first)
  const k = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
  return createHash('sha256').update(Buffer.concat([Buffer.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k))])).digest()
}
