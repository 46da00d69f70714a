import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isConsistent, isIncluded } from './proof.ts'
import { hashesAt, tilesOf } from './tile.ts'
import { HASH_SIZE, HashTree, TILE_WIDTH, leafHash, nodeHash } from './tree.ts'
import type { TreeHash } from './tree.ts'
import { naiveLeaf, naiveRoot } from './testing/naive-tree.ts'

function leavesOf(count: number, label = 'act'): Buffer[] {
  return Array.from({ length: count }, (_, index) => naiveLeaf(`${label} ${index}`))
}

function treeOf(leaves: readonly TreeHash[]): HashTree {
  const tree = new HashTree()
  for (const leaf of leaves) tree.append(leaf)
  return tree
}

/** Every way to spoil a proof by one step. */
function spoiled(proof: readonly TreeHash[]): (readonly TreeHash[])[] {
  const flipped = proof.map((hash, at) => proof.with(at, Uint8Array.from(hash, (byte, index) => (index === 7 ? byte ^ 1 : byte))))
  return [...flipped, ...proof.map((_, at) => proof.toSpliced(at, 1)), [...proof, new Uint8Array(HASH_SIZE)], [new Uint8Array(HASH_SIZE), ...proof], ...(proof.length > 1 ? [proof.toReversed()] : []), proof.map((hash) => hash.slice(1))].filter((one) => !isSame(one, proof))
}

function isSame(one: readonly TreeHash[], other: readonly TreeHash[]): boolean {
  return one.length === other.length && one.every((hash, at) => Buffer.compare(hash, other[at] ?? new Uint8Array()) === 0)
}

test('A leaf is hashed with a zero byte before it, a node with a one, nothing with nothing', () => {
  assert.equal(Buffer.from(leafHash('')).toString('hex'), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  assert.deepEqual(Buffer.from(leafHash('ñ')), naiveLeaf('ñ'))
  assert.notDeepEqual(nodeHash(leafHash('a'), leafHash('b')), nodeHash(leafHash('b'), leafHash('a')))
  assert.equal(Buffer.from(new HashTree().root()).toString('hex'), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('The root at every size is the one of RFC 6962 written out, also when asked for later', () => {
  const leaves = leavesOf(600)
  const tree = new HashTree()
  const roots = leaves.map((leaf) => { tree.append(leaf); return Buffer.from(tree.root()).toString('hex') })
  for (const size of [1, 2, 3, 5, 8, 127, 128, 255, 256, 257, 300, 511, 512, 513, 600]) {
    assert.equal(roots[size - 1], naiveRoot(leaves.slice(0, size)).toString('hex'), String(size))
    assert.equal(Buffer.from(tree.root(size)).toString('hex'), roots[size - 1], String(size))
  }
})

test('A tree of 70,000 leaves has the root, the tiles and the proofs of one', () => {
  const leaves = leavesOf(70_000)
  const tree = treeOf(leaves)
  assert.deepEqual(Buffer.from(tree.root()), naiveRoot(leaves))
  // c2sp.org/tlog-tiles: "a tree of size 70,000 will be represented by 273 full level 0 tiles, one partial level 0 tile of width 112,
  // one full level 1 tile, one partial level 1 tile of width 17, and one partial level 2 tile of width 1".
  const widths = [...tilesOf(70_000)].filter(({ level }) => level !== 'entries').map(({ level, width }) => `${level} ${width}`)
  assert.deepEqual(Object.entries(Object.groupBy(widths, (one) => one)).map(([one, all]) => [one, all?.length]), [['0 256', 273], ['0 112', 1], ['1 256', 1], ['1 17', 1], ['2 1', 1]])
  for (const index of [0, 255, 256, 65_535, 65_536, 69_999]) assert.ok(isIncluded(tree.inclusionProof(index, 70_000), index, 70_000, leaves[index] ?? assert.fail(), tree.root()))
  for (const before of [1, 256, 65_536, 65_537, 69_999, 70_000]) assert.ok(isConsistent(tree.consistencyProof(before, 70_000), before, 70_000, tree.root(before), tree.root()))
})

test('Every leaf of every small tree is proved in it, and by no spoiled proof, at no other place and for no other leaf', () => {
  const leaves = leavesOf(20)
  const tree = treeOf(leaves)
  for (let size = 1; size <= 20; size++) {
    for (let index = 0; index < size; index++) {
      const [proof, leaf, root] = [tree.inclusionProof(index, size), leaves[index] ?? assert.fail(), tree.root(size)]
      assert.ok(isIncluded(proof, index, size, leaf, root), `${index} of ${size}`)
      for (const wrong of spoiled(proof)) assert.ok(!isIncluded(wrong, index, size, leaf, root), `${index} of ${size}`)
      for (let other = 0; other <= size; other++) if (other !== index) assert.ok(!isIncluded(proof, other, size, leaf, root), `${index} as ${other} of ${size}`)
      assert.ok(!isIncluded(proof, index, size, naiveLeaf('another'), root))
      assert.ok(!isIncluded(proof, index, size, leaf, naiveLeaf('another')))
    }
  }
})

test('Every two sizes of one tree are proved consistent, and neither by a spoiled proof nor with another old or new root', () => {
  const tree = treeOf(leavesOf(20))
  const other = treeOf(leavesOf(20, 'another'))
  for (let size = 1; size <= 20; size++) {
    for (let before = 0; before <= size; before++) {
      const proof = tree.consistencyProof(before, size)
      assert.ok(isConsistent(proof, before, size, tree.root(before), tree.root(size)), `${before} to ${size}`)
      for (const wrong of spoiled(proof)) assert.ok(!isConsistent(wrong, before, size, tree.root(before), tree.root(size)), `${before} to ${size}`)
      if (before === 0) continue
      assert.ok(!isConsistent(proof, before, size, other.root(before), tree.root(size)), `${before} to ${size}`)
      assert.ok(!isConsistent(proof, before, size, tree.root(before), other.root(size)), `${before} to ${size}`)
      assert.ok(!isConsistent(other.consistencyProof(before, size), before, size, tree.root(before), other.root(size)), `${before} to ${size}`)
      assert.ok(before === size || !isConsistent(proof, size, before, tree.root(size), tree.root(before)), 'a smaller tree')
    }
  }
})

test('Proofs hold for any tree, any leaf and any two sizes', () => {
  const leaves = leavesOf(3000)
  const tree = treeOf(leaves)
  fc.assert(fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), fc.nat(), (size, one, two) => {
    const [index, before] = [one % size, two % (size + 1)]
    assert.ok(isIncluded(tree.inclusionProof(index, size), index, size, leaves[index] ?? assert.fail(), tree.root(size)))
    assert.ok(isConsistent(tree.consistencyProof(before, size), before, size, tree.root(before), tree.root(size)))
  }), { numRuns: 300 })
})

test('Nothing is answered beyond what the tree holds', () => {
  const tree = treeOf(leavesOf(300))
  for (const wrong of [() => tree.root(301), () => tree.root(-1), () => tree.root(1.5), () => tree.inclusionProof(300, 300), () => tree.inclusionProof(-1, 5), () => tree.consistencyProof(6, 5), () => tree.consistencyProof(5, 301), () => tree.append(new Uint8Array(31))]) assert.throws(wrong, RangeError)
})

test('A tile holds the hashes that it says, and a width that is not there is not made up', () => {
  const leaves = leavesOf(600)
  const tree = treeOf(leaves)
  assert.deepEqual(Buffer.from(tree.findTile(0, 1, TILE_WIDTH) ?? assert.fail()), Buffer.concat(leaves.slice(256, 512)))
  assert.deepEqual(Buffer.from(tree.findTile(0, 2, 3) ?? assert.fail()), Buffer.concat(leaves.slice(512, 515)))
  assert.deepEqual(Buffer.from(tree.findTile(1, 0, 2) ?? assert.fail()), Buffer.concat([naiveRoot(leaves.slice(0, 256)), naiveRoot(leaves.slice(256, 512))]))
  for (const [level, index, width] of [[0, 2, 256], [0, 2, 89], [0, 3, 1], [1, 0, 3], [2, 0, 1], [0, 0, 0], [0, -1, 1], [9, 0, 1]] as const) assert.equal(tree.findTile(level, index, width), null, `${level} ${index} ${width}`)
})

test('What is kept is the tiles and nothing beside them', () => {
  assert.equal(hashesAt(0, 100_000), 100_000)
  assert.equal(hashesAt(1, 100_000) + hashesAt(2, 100_000) + hashesAt(3, 100_000), 390 + 1 + 0)
})
