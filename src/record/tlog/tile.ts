// Where the parts of a tree are published (c2sp.org/tlog-tiles): tiles of hashes and bundles of
// entries, each under a path that says what it holds. A full tile never changes; a partial one
// is named by its width, so that no file is ever read as more than it is.

import { concatBytes, parseDecimal, utf8 } from './bytes.ts'
import { TILE_WIDTH } from './tree.ts'

/** `level` counts tiles upwards from the leaves; `entries` are the leaves themselves. `width` is 256 for a full tile. */
export interface Tile {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}

/** `tile/0/x001/234.p/5`, without a slash before it. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index).padStart(Math.max(3, Math.ceil(String(index).length / 3) * 3), '0')
  const groups = digits.match(/\d{3}/g) ?? []
  const place = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/')
  return `tile/${level}/${place}${width === TILE_WIDTH ? '' : `.p/${width}`}`
}

/** What a path names; null if it is not the one path of any tile. */
export function parseTilePath(path: string): Tile | null {
  const [, level = '', place = '', partial] = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(path) ?? []
  if (place === '' || place.length > 24) return null
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(place.replace(/[x/]/g, '')),
    width: partial === undefined ? TILE_WIDTH : (parseDecimal(partial) ?? 0),
  }
  // "`<L>` … MUST be a decimal ASCII integer between 0 and 63"; `<W>` is "between 1 and 255"; each "with no additional leading zeroes".
  const isThere = (tile.level === 'entries' || tile.level <= 63) && tile.width >= 1 && tile.width <= TILE_WIDTH
  // A width of 256 and needless zeroes are written otherwise.
  return isThere && tilePath(tile) === path ? tile : null
}

/** Hashes that a level of tiles holds for a tree of `size` leaves: floor(size / 256^level). */
export function hashesAt(level: Tile['level'], size: number): number {
  return level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level)
}

/** Whether a tree of `size` leaves has this tile: a full one only where it is full. */
export function isTileOf({ level, index, width }: Tile, size: number): boolean {
  return hashesAt(level, size) >= index * TILE_WIDTH + width
}

/** Every tile and bundle that stands for a tree of `size` leaves: the full ones, and at the end of each level the partial one. */
export function* tilesOf(size: number): Generator<Tile> {
  const levels: Tile['level'][] = ['entries']
  for (let level = 0; hashesAt(level, size) > 0; level++) levels.push(level)
  for (const level of levels) {
    const hashes = hashesAt(level, size)
    for (let index = 0; index * TILE_WIDTH < hashes; index++) yield { level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) }
  }
}

/** "Entry bundles are sequences of big-endian uint16 length-prefixed log entries"; throws a RangeError for an entry of more than 65,535 bytes. */
export function entryBundle(entries: readonly string[]): Uint8Array {
  return concatBytes(...entries.flatMap((entry) => {
    const bytes = utf8(entry)
    if (bytes.length > 0xffff) throw new RangeError(`an entry of ${bytes.length} bytes does not fit a bundle`)
    return [Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes]
  }))
}

/** The entries of a bundle, or null if it is not whole or holds what is not UTF-8. */
export function parseEntryBundle(bundle: Uint8Array): readonly string[] | null {
  const entries: string[] = []
  for (let at = 0; at < bundle.length;) {
    const [high, low] = [bundle[at], bundle[at + 1]]
    if (high === undefined || low === undefined) return null
    const end = at + 2 + high * 256 + low
    if (end > bundle.length) return null
    try {
      entries.push(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bundle.subarray(at + 2, end)))
    } catch {
      return null
    }
    at = end
  }
  return entries
}
