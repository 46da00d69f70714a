// The Merkle tree of RFC 6962 section 2.1 over the headers of one chain: append a leaf, ask for
// the root at any size held, for proofs, and for the tiles in which others read it.
//
// - Only leaves and the roots of full subtrees of 256^n leaves are kept, which are the tiles of
//   c2sp.org/tlog-tiles: 32 bytes an act and an eighth of a per cent more.
// - What was appended never changes: the root at a size is the same whenever it is asked for.

import { sha256Bytes } from '../crypto.ts'
import { concatBytes, utf8 } from './bytes.ts'

/** 32 bytes. */
export type TreeHash = Uint8Array

export const HASH_SIZE = 32
/** c2sp.org/tlog-tiles: "Full tiles MUST be exactly 256 hashes wide, or 8,192 bytes." */
export const TILE_WIDTH = 256

// RFC 6962 section 2.1: "the hash calculations for leaves and nodes differ. This domain separation is required to give second preimage resistance."
const LEAF_PREFIX = Uint8Array.of(0x00)
const NODE_PREFIX = Uint8Array.of(0x01)

/** MTH({d(0)}) = SHA-256(0x00 || d(0)), where d(0) is the canonical header that was signed. */
export function leafHash(signed: string): TreeHash {
  return sha256Bytes(concatBytes(LEAF_PREFIX, utf8(signed)))
}

/** SHA-256(0x01 || left || right). */
export function nodeHash(left: TreeHash, right: TreeHash): TreeHash {
  return sha256Bytes(concatBytes(NODE_PREFIX, left, right))
}

/** "The hash of an empty list is the hash of an empty string." */
export const EMPTY_ROOT: TreeHash = sha256Bytes(new Uint8Array(0))

/** "Let k be the largest power of two smaller than n": where a range of n > 1 leaves is divided. */
export function splitOf(leaves: number): number {
  let k = 1
  while (k * 2 < leaves) k *= 2
  return k
}

export class HashTree {
  /** Level → tiles → hashes one after another; the last tile of a level may be partly filled. */
  readonly #levels: Uint8Array[][] = []
  readonly #counts: number[] = []

  /** Leaves appended so far. */
  get size(): number {
    return this.#counts[0] ?? 0
  }

  append(leaf: TreeHash): void {
    if (leaf.length !== HASH_SIZE) throw new RangeError(`a leaf hash has ${HASH_SIZE} bytes`)
    this.#put(0, leaf)
  }

  /** The root of the first `size` leaves; throws a RangeError beyond what is held, as do all below. */
  root(size: number = this.size): TreeHash {
    this.#mustHold(0, size)
    return size === 0 ? EMPTY_ROOT : this.#hashOf(0, size)
  }

  /** PATH(m, D[n]) of RFC 6962 section 2.1.1: shows that the leaf at `index` is under the root at `size`. */
  inclusionProof(index: number, size: number): readonly TreeHash[] {
    this.#mustHold(index, size)
    if (index === size) throw new RangeError(`no leaf ${index} under a root over ${size}`)
    return this.#path(index, 0, size)
  }

  /** PROOF(m, D[n]) of section 2.1.2: shows that the tree at `size` only adds to the one at `before`; empty where that is 0. */
  consistencyProof(before: number, size: number): readonly TreeHash[] {
    this.#mustHold(before, size)
    return before === 0 ? [] : this.#subproof(before, 0, size, true)
  }

  /** `width` hashes of a tile, or null if the level does not hold that many there. */
  findTile(level: number, index: number, width: number): Uint8Array | null {
    const held = Math.min(TILE_WIDTH, (this.#counts[level] ?? 0) - index * TILE_WIDTH)
    return width < 1 || width > held ? null : (this.#levels[level]?.[index]?.slice(0, width * HASH_SIZE) ?? null)
  }

  #put(level: number, hash: TreeHash): void {
    const tiles = (this.#levels[level] ??= [])
    const at = this.#counts[level] ?? 0
    const [index, place] = [Math.floor(at / TILE_WIDTH), at % TILE_WIDTH]
    const tile = (tiles[index] ??= new Uint8Array(TILE_WIDTH * HASH_SIZE))
    tile.set(hash, place * HASH_SIZE)
    this.#counts[level] = at + 1
    if (place === TILE_WIDTH - 1) this.#put(level + 1, hashOfTile(tile))
  }

  /** MTH(D[start:end]), end > start. */
  #hashOf(start: number, end: number): TreeHash {
    const leaves = end - start
    const k = leaves === 1 ? 1 : splitOf(leaves)
    if (leaves === 1 || (k * 2 === leaves && start % leaves === 0)) return this.#fullSubtree(start, leaves)
    return nodeHash(this.#hashOf(start, start + k), this.#hashOf(start + k, end))
  }

  /** A subtree of 2^n leaves that begins at a multiple of that: its hashes stand side by side in one tile. */
  #fullSubtree(start: number, leaves: number): TreeHash {
    let [level, span] = [0, 1]
    while (span * TILE_WIDTH <= leaves) { level += 1; span *= TILE_WIDTH }
    const first = start / span
    const place = first % TILE_WIDTH
    const tile = this.#levels[level]?.[Math.floor(first / TILE_WIDTH)]
    if (tile === undefined) throw new RangeError('the tree does not hold this subtree')
    return hashOfTile(tile.subarray(place * HASH_SIZE, (place + leaves / span) * HASH_SIZE))
  }

  #path(index: number, start: number, end: number): readonly TreeHash[] {
    if (end - start === 1) return []
    const middle = start + splitOf(end - start)
    if (index < middle) return [...this.#path(index, start, middle), this.#hashOf(middle, end)]
    return [...this.#path(index, middle, end), this.#hashOf(start, middle)]
  }

  #subproof(before: number, start: number, end: number, isWhole: boolean): readonly TreeHash[] {
    if (before === end) return isWhole ? [] : [this.#hashOf(start, end)]
    const middle = start + splitOf(end - start)
    if (before <= middle) return [...this.#subproof(before, start, middle, isWhole), this.#hashOf(middle, end)]
    return [...this.#subproof(before, middle, end, false), this.#hashOf(start, middle)]
  }

  #mustHold(before: number, size: number): void {
    const isThere = Number.isSafeInteger(before) && Number.isSafeInteger(size) && before >= 0 && before <= size && size <= this.size
    if (!isThere) throw new RangeError(`the tree holds ${this.size} leaves, not ${before} to ${size}`)
  }
}

/** The root over 2^n hashes side by side. */
function hashOfTile(hashes: Uint8Array): TreeHash {
  if (hashes.length === HASH_SIZE) return hashes.slice()
  const half = hashes.length / 2
  return nodeHash(hashOfTile(hashes.subarray(0, half)), hashOfTile(hashes.subarray(half)))
}
