// What readers get of a party's log under `/record/<dialogue>/<PARTY>/`: the checkpoint, the tiles
// and bundles that it stands for, and the last time stamp. A function of what is stored: the site
// served and the site written as files are the same bytes.

import { HASH_SIZE, TILE_WIDTH, entryBundle, isTileOf, parseTilePath, signedOf, tilePath, tilesOf } from '../../record/index.ts'
import type { PartyId, Tile } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { ChainTrees, isHeld } from './chain-trees.ts'
import { KeptCheckpoints, checkpointIn } from './kept-checkpoints.ts'

export interface LogFile {
  readonly bytes: Uint8Array
  readonly type: string
  /** True where these bytes never change under this name. */
  readonly isImmutable: boolean
}

const CHECKPOINT_FILE = 'checkpoint'
/** The time stamp (RFC 3161, DER), and the exact note that it stamps. */
const STAMP_FILE = 'checkpoint.tsr'
const STAMPED_FILE = 'checkpoint.stamped'

const TEXT = 'text/plain; charset=utf-8'
const BYTES = 'application/octet-stream'
// RFC 3161 section 3.4.
const STAMP_TYPE = 'application/timestamp-reply'

export class PublishedLog {
  readonly #store: Pick<Store, 'acts'>
  readonly #trees: ChainTrees
  readonly #kept: KeptCheckpoints

  constructor(store: Store, trees = new ChainTrees(store), kept = new KeptCheckpoints(store)) {
    this.#store = store
    this.#trees = trees
    this.#kept = kept
  }

  /** The file of this name in a party's folder; null if there is none. */
  async find(party: PartyId, name: string): Promise<LogFile | null> {
    if (name === STAMP_FILE || name === STAMPED_FILE) return this.#findStamp(party, name)
    const shown = await this.#shown(party)
    if (shown === null) return null
    if (name === CHECKPOINT_FILE) return text(shown.note)
    const tile = parseTilePath(name)
    // Only what the checkpoint stands for: a tile is full or has its width in its name, never the one served as the other.
    if (tile === null || !isTileOf(tile, shown.size)) return null
    return { bytes: await this.#tile(party, tile), type: BYTES, isImmutable: true }
  }

  /** Every file of a party's folder, by name. */
  async *files(party: PartyId): AsyncGenerator<readonly [name: string, file: LogFile]> {
    for (const { name } of await this.names(party)) {
      const file = await this.find(party, name)
      if (file !== null) yield [name, file]
    }
  }

  /** The names in a party's folder; of a time stamp also where there is none. */
  async names(party: PartyId): Promise<readonly { readonly name: string; readonly isImmutable: boolean }[]> {
    const shown = await this.#shown(party)
    const tiles = shown === null ? [] : [...tilesOf(shown.size)].map((tile) => ({ name: tilePath(tile), isImmutable: true }))
    return [...[...(shown === null ? [] : [CHECKPOINT_FILE]), STAMP_FILE, STAMPED_FILE].map((name) => ({ name, isImmutable: false })), ...tiles]
  }

  async #shown(party: PartyId): Promise<{ readonly note: string; readonly size: number } | null> {
    const note = (await this.#kept.find(party))?.shown ?? null
    if (note === null) return null
    const checkpoint = checkpointIn(note)
    // People may have left the branch that it stands for: then there is nothing to show under it.
    return isHeld(checkpoint, await this.#trees.grownTree(party)) ? { note, size: checkpoint.size } : null
  }

  async #tile(party: PartyId, tile: Tile): Promise<Uint8Array> {
    const { level, index, width } = tile
    if (level === 'entries') {
      const acts = await this.#store.acts(party, index * TILE_WIDTH, width)
      if (acts.length === width) return entryBundle(acts.map(({ line }) => signedOf(line)))
    } else {
      const bytes = (await this.#trees.grownTree(party)).findTile(level, index, width)
      if (bytes?.length === width * HASH_SIZE) return bytes
    }
    throw new Error(`a checkpoint of ${party} is shown and ${tilePath(tile)} is not there`)
  }

  async #findStamp(party: PartyId, name: string): Promise<LogFile | null> {
    const stamp = await this.#kept.findStamp(party)
    if (stamp === null) return null
    return name === STAMPED_FILE ? text(stamp.note) : { bytes: Buffer.from(stamp.response, 'base64'), type: STAMP_TYPE, isImmutable: false }
  }
}

function text(note: string): LogFile {
  return { bytes: Buffer.from(note), type: TEXT, isImmutable: false }
}
