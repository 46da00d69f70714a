// Writes spec/vectors-tlog/*.json: the same bytes every time. Roots are worked out as RFC 6962 writes
// them down, and what each case must come to is written by hand; nothing is asked of the code under test but proofs.
// Run: node spec/make-tlog-vectors.ts

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { CASES, world } from './scenes/checkpoints.ts'
import { NOTES } from './scenes/notes.ts'
import { SUBMISSIONS } from './scenes/submissions.ts'
import { entryBundle, HashTree, tilePath, tilesOf } from '../src/record/index.ts'
import { naiveLeaf, naiveRoot } from '../src/record/tlog/testing/naive-tree.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const LEAVES = ['', '{', '{"at":"2021-12-13T18:01:00Z"}', 'ñ', '€', '𝄞', 'a', 'aa', 'aaa', 'b', 'c']

/** File → its content. */
export function tlogVectors(): { readonly [file: string]: unknown } {
  return { 'tree.json': treeVectors(), 'tiles.json': tileVectors(), 'notes.json': NOTES, 'checkpoints.json': { ...world(), cases: CASES }, 'submissions.json': { ...world(), cases: SUBMISSIONS } }
}

export function textOfVectors(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`
}

function treeVectors() {
  const hashes = LEAVES.map(naiveLeaf)
  const tree = new HashTree()
  for (const hash of hashes) tree.append(hash)
  const rootAt = (size: number) => naiveRoot(hashes.slice(0, size))
  const inclusion = [[0, 1], [0, 2], [1, 2], [2, 3], [0, 5], [4, 5], [5, 7], [6, 7], [0, 8], [7, 11], [10, 11]] as const
  const consistency = [[1, 1], [1, 2], [2, 3], [3, 4], [4, 7], [6, 7], [6, 8], [8, 11], [3, 11], [11, 11], [0, 4]] as const
  const proved = inclusion.map(([index, size]) => ({ index, size, leaf: hex(hashes[index] ?? Buffer.of()), root: hex(rootAt(size)), proof: tree.inclusionProof(index, size).map(hex), holds: true }))
  const consistent = consistency.map(([before, size]) => ({ before, size, rootBefore: hex(rootAt(before)), root: hex(rootAt(size)), proof: tree.consistencyProof(before, size).map(hex), holds: true }))
  const [, , , three, five, , seven] = proved
  const [, , , , four, , six] = consistent
  return {
    describes: 'RFC 6962 over UTF-8 texts: the hash of each leaf, the root at each size from 0, proofs of inclusion and of consistency, and some that do not hold.',
    leaves: LEAVES, leafHashes: hashes.map(hex), roots: Array.from({ length: LEAVES.length + 1 }, (_, size) => hex(rootAt(size))),
    inclusion: [
      ...proved,
      { ...seven, index: 4, holds: false }, { ...seven, size: 16, holds: false }, { ...five, proof: five?.proof.slice(1), holds: false }, { ...five, proof: [...(five?.proof ?? []), hex(rootAt(1))], holds: false },
      { ...seven, proof: seven?.proof.toReversed(), holds: false }, { ...three, leaf: hex(naiveLeaf('another')), holds: false }, { ...three, root: hex(rootAt(4)), holds: false }, { ...three, index: 3, holds: false },
    ],
    consistency: [
      ...consistent,
      { ...four, rootBefore: hex(rootAt(5)), holds: false }, { ...four, root: hex(rootAt(8)), holds: false }, { ...four, proof: [], holds: false }, { ...four, before: 5, holds: false }, { ...four, before: 7, size: 4, holds: false },
      { ...six, proof: six?.proof.toReversed(), holds: false }, { ...six, proof: [...(six?.proof ?? []), hex(rootAt(1))], holds: false }, { ...six, before: 0, holds: false },
      { before: 4, size: 4, rootBefore: hex(rootAt(4)), root: hex(rootAt(3)), proof: [], holds: false }, { before: 4, size: 4, rootBefore: hex(rootAt(4)), root: hex(rootAt(4)), proof: [hex(rootAt(4))], holds: false },
    ],
  }
}

function tileVectors() {
  const named = [[0, 0, 256], [0, 0, 1], [0, 999, 256], [0, 1000, 255], [1, 67, 17], [2, 1234067, 256], [63, 0, 256], ['entries', 0, 256], ['entries', 1000000, 3]] as const
  return {
    describes: 'c2sp.org/tlog-tiles: paths of tiles (level, index, width), texts that are no path, the tiles of trees of some sizes, and a bundle of entries.',
    paths: named.map(([level, index, width]) => ({ level, index, width, path: tilePath({ level, index, width }) })),
    notPaths: ['tile/0/0', 'tile/0/0000', 'tile/0/x000/001', 'tile/0/x001', 'tile/00/000', 'tile/64/000', 'tile/8/0/000', 'tile/data/000', 'tile/0/000.p/0', 'tile/0/000.p/256', 'tile/0/000.p/07', 'tile/0/000/', '/tile/0/000', 'tile/0/001.P/5'],
    sizes: [0, 1, 255, 256, 257, 511, 512, 513].map((size) => ({ size, tiles: [...tilesOf(size)].map(tilePath) })),
    bundle: { entries: LEAVES, bytes: hex(entryBundle(LEAVES)) },
  }
}

if (import.meta.main) {
  const folder = new URL('vectors-tlog/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (name.endsWith('.json')) rmSync(new URL(name, folder))
  for (const [name, content] of Object.entries(tlogVectors())) writeFileSync(new URL(name, folder), textOfVectors(content))
}
