// Writes the public site as an immutable tree of files. Over an earlier one only what changed is rendered, made and written; what comes
// of it is the same, byte for byte, as if it had been made from nothing.

import { parseAct } from '../record/index.ts'
import type { Hash, PartyId } from '../record/index.ts'
import type { DataTable, QueryRefusal } from '../dialogue/data/query.ts'
import type { RowsQuery } from '../dialogue/data/rows-query.ts'
import { blobRows } from '../dialogue/rows.ts'
import { frameOf, proofsPath } from '../dialogue/views/index.ts'
import { newestCheckpoint } from '../publication/checkpoint.ts'
import { PublicReader, publicPair } from '../publication/disclose.ts'
import { logDirectory, proofLine, publicLine, recordBlobPath, recordDirectory, recordIndex, recordIndexPath, recordListPath } from '../publication/record-file.ts'
import type { Site } from '../publication/site.ts'
import type { PastSite } from '../publication/past-site.ts'
import { fileOf, renderRoot } from '../publication/tree.ts'
import type { Tree } from '../publication/tree.ts'
import type { BlobStore } from '../store/blobs.ts'
import type { CsvExports } from './datasets/index.ts'
import type { DialogueNode } from './dialogue-node.ts'
import { settleFigures, writeData } from './publish-data.ts'
import { TreePlace } from './publish-place.ts'
import type { Placed } from './publish-place.ts'
import { PublishedLog } from './transparency/index.ts'

export { PlaceOccupied, readTree } from './publish-place.ts'

export interface PublishReport {
  readonly files: number
  readonly pages: number
  readonly acts: number
  /** How many pages were rendered, files written, and files taken away. */
  readonly rendered: number
  readonly written: number
  readonly removed: number
  readonly tree: Tree
  readonly placed: Placed
}

type PublishedBlobs = Pick<BlobStore, 'sizeOf' | 'read'>

/** What publishing asks of the world: figures and papers, files of data, and the bytes that statements name. */
export interface PublishingTools {
  readonly blobs: Pick<BlobStore, 'sizeOf' | 'read' | 'fileOf'>
  readonly csv: Pick<CsvExports, 'csvOf' | 'changesOf'>
  /** Whoever makes pages of the figures is told of each that is made. */
  onMade(tell: (keys: readonly string[]) => void): void
  /** Resolves when each of these is made, solved, pressed or cannot be. */
  settled(keys: ReadonlySet<string>): Promise<void>
  rowsOf(file: Hash, query: RowsQuery): Promise<DataTable | QueryRefusal>
}

/** What makes figures and files of data; without it pages are written without their figures. */
export interface PublishedData {
  readonly desk: PublishingTools
  readonly origin: string
}

export interface PublishedAsset {
  readonly bytes: Uint8Array
  readonly isOfWorkspace?: true
}

export interface PublishOptions {
  /** Only what differs from this tree is written. */
  readonly since?: Tree
  /** Of the program that renders; pages of another are not taken over. Nothing is where it is not given. */
  readonly program?: string
  readonly day?: string
  /** How many days what pages of earlier trees name stays; thirty where it is not given. */
  readonly daysOutlived?: number
  /** An earlier checkpoint, to be placed below `/at/<checkpoint>` of the site: its pages and data alone. */
  readonly past?: PastSite
  /** What whoever published the tree that stands there knows of it since. */
  readonly known?: KnownSince
  /** Called every few files: a node that publishes beside its other work lets that work in. */
  readonly pause?: () => Promise<void>
}

/** What cannot have become another since a tree was written, so that neither it nor the disk need be looked at. */
export interface KnownSince {
  readonly placed: Placed
  readonly isUntouched: (path: string) => boolean
  /** What of a party's chain reads differently to the public: nothing, only acts that came to it, or anything. */
  readonly chain: (party: PartyId) => 'same' | 'grown' | 'other'
  readonly areDataUntouched: boolean
}

/** Whether the file at a path is a paper, which the press may refuse. */
function isPaper(path: string): boolean {
  return path.endsWith('.pdf')
}

const ACTS_AT_ONCE = 1000
const FILES_BETWEEN_PAUSES = 8
/** A page whose figures do not come is written without them. */
const MOST_ROUNDS = 20

export async function publishTree(node: DialogueNode, site: Site, blobs: PublishedBlobs, assets: ReadonlyMap<string, PublishedAsset>, out: string, onProgress: (done: number, of: number) => void, data: PublishedData | null = null, options: PublishOptions = {}): Promise<PublishReport> {
  const place = new TreePlace(out, { since: options.since ?? null, placed: options.known?.placed ?? null, ...(options.daysOutlived === undefined ? {} : { daysOutlived: options.daysOutlived }) })
  try {
    return await new Publication(node, site, blobs, place, data, options).write(assets, onProgress)
  } catch (error) {
    place.abandon()
    throw error
  }
}

class Publication {
  readonly #node: DialogueNode
  readonly #site: Site
  readonly #blobs: PublishedBlobs
  readonly #place: TreePlace
  readonly #data: PublishedData | null
  readonly #options: PublishOptions
  /** Whether pages of the tree that was there before may stand for our own. */
  readonly #isAlike: boolean
  /** Nothing, where something else stands there by now. */
  readonly #known: KnownSince | null
  #rendered = 0

  constructor(node: DialogueNode, site: Site, blobs: PublishedBlobs, place: TreePlace, data: PublishedData | null, options: PublishOptions) {
    this.#node = node
    this.#site = site
    this.#blobs = blobs
    this.#place = place
    this.#data = data
    this.#options = options
    this.#known = place.isOwn ? (options.known ?? null) : null
    const { before } = place
    this.#isAlike = before !== null && options.program !== undefined && before.program === options.program && before.origin === site.place.origin && before.party === node.party && before.dialogue === node.dialogue
  }

  async write(assets: ReadonlyMap<string, PublishedAsset>, onProgress: (done: number, of: number) => void): Promise<PublishReport> {
    const node = this.#node
    const { past } = this.#options
    if (this.#known === null) this.#site.takeTouched()
    // What little is made again waits for its own figures.
    if (this.#data !== null && this.#known === null) await settleFigures(this.#site, this.#data.desk)
    const heads = await this.#writeFiles(onProgress)
    const checkpoint = past?.checkpoint ?? newestCheckpoint(node.wholeRows, heads)
    const context = { rows: new PublicReader(past?.rows ?? node.rows), dialogue: node.dialogue, self: node.party, today: () => '' }
    this.#place.put('index.html', renderRoot(frameOf(context)?.name ?? {}))
    if (past === undefined) {
      for (const [path, { bytes, isOfWorkspace }] of assets) if (isOfWorkspace !== true) this.#place.put(path.slice(1), bytes)
      await this.#writeRecord(heads)
    }
    if (this.#data !== null) await writeData(context, this.#data, this.#place, { isAlike: this.#isAlike, isUntouched: this.#known?.areDataUntouched === true })
    const of = { dialogue: node.dialogue, party: node.party, origin: this.#site.place.origin, checkpoint: checkpoint?.name ?? '', heads: checkpoint?.heads ?? {}, day: this.#options.day ?? node.now().slice(0, 10), program: this.#options.program ?? '' }
    const placed = this.#place.finish(of)
    const { tree, written, removed } = placed
    const acts = Object.values(heads).reduce((sum, sequence) => sum + sequence, 0)
    return { files: tree.files.length, pages: tree.files.filter(({ file }) => /^(en|es)\/.*\.html$/.test(file)).length, acts, rendered: this.#rendered, written, removed, tree, placed }
  }

  /**
   * Every file of the site as of one moment, and how far the chains went then. What became another while it was written is written again, so
   * that no page tells of an act that the tree does not hold; what is said after that belongs to the next tree.
   */
  async #writeFiles(onProgress: (done: number, of: number) => void): Promise<Readonly<Record<PartyId, number>>> {
    let again: ReadonlySet<string> | null = null
    for (let round = 0; ; round += 1) {
      const [heads, { version }, paths] = [this.#node.ledger.heads(), this.#site, this.#site.paths()]
      for (const [index, path] of paths.entries()) {
        await this.#writeFile(path, again)
        if (again === null && (index + 1) % FILES_BETWEEN_PAUSES === 0) await this.#options.pause?.()
        if (again === null && ((index + 1) % 50 === 0 || index + 1 === paths.length)) onProgress(index + 1, paths.length)
      }
      const isStill = this.#site.version === version
      if (isStill || round === MOST_ROUNDS) {
        if (again !== null) this.#place.only(new Set(paths.map(fileOf)))
        return heads
      }
      again = new Set(this.#site.takeTouched().paths)
    }
  }

  /** A page whose data came out as they were, by the same program, is the page that is there. */
  async #writeFile(path: string, again: ReadonlySet<string> | null): Promise<void> {
    const name = fileOf(path)
    if (this.#place.entryOf(name) !== undefined && again?.has(path) !== true) return
    const untouched = again?.has(path) !== true && this.#known?.isUntouched(path) === true ? this.#place.listed(name) : null
    if (untouched !== null) { this.#place.keep(untouched); return }
    const standing = this.#isAlike && this.#site.isNamedByContent(path) ? this.#place.standing(name) : null
    if (standing !== null) { this.#place.keep(standing); return }
    const followed = this.#site.followedAt(path)
    if (followed !== null && this.#isAlike) {
      await this.#writeFile(followed, again)
      const now = this.#place.entryOf(fileOf(followed))
      const [data, page] = [this.#place.standing(fileOf(followed)), this.#place.standing(name)]
      if (now !== undefined && data?.hash === now.hash && page !== null) { this.#place.keep(page); return }
    }
    const file = await this.#made(path)
    // A paper that this machine cannot press is left out, and whoever presses has told why.
    if (file === null) return
    if (followed !== null) this.#rendered += 1
    this.#place.put(name, file.bytes ?? file.text, file.type)
  }

  /** The file as it is once what it waits for has come. */
  async #made(path: string) {
    for (let round = 0; ; round += 1) {
      const file = this.#site.find(path)
      if (file === null && isPaper(path)) return null
      if (file === null) throw new Error(`the site lists ${path} and has it not`)
      if (file.isIncomplete !== true || this.#data === null || round === MOST_ROUNDS) return file
      await this.#data.desk.settled(new Set(this.#site.awaitedAt(path)))
    }
  }

  async #writeRecord(heads: Readonly<Record<PartyId, number>>): Promise<void> {
    const node = this.#node
    for (const party of Object.keys(heads)) {
      const name = `${recordDirectory(node.dialogue).slice(1)}/${party}.ndjson`
      await this.#writeChain(party, name, heads[party] ?? 0)
      await this.#options.pause?.()
      await this.#writeLog(party)
    }
    this.#place.put(recordIndexPath(node.dialogue).slice(1), JSON.stringify(recordIndex(node.rows, node.dialogue, Object.keys(heads), node.proofs.length > 0), null, 1) + '\n')
    if (node.proofs.length > 0 && node.ledger.chain('proofs').sequence === 0) this.#place.put(proofsPath(node.dialogue).slice(1), node.proofs.map((proof) => proofLine(publicPair(proof))).join(''))
    this.#place.put(recordListPath().slice(1), JSON.stringify({ dialogues: [node.dialogue] }) + '\n')
    await this.#writeBlobs()
  }

  /** A chain to which acts came since the tree that stands there goes on where its file ends. */
  async #writeChain(party: PartyId, name: string, last: number): Promise<void> {
    const listed = this.#place.listed(name)
    const [how, from] = [this.#known?.chain(party) ?? 'other', this.#place.before?.heads[party]?.sequence ?? 0]
    if (listed !== null && how === 'same') this.#place.keep(listed)
    else if (listed !== null && how === 'grown' && from > 0) await this.#place.putGrown(name, chainBytes(this.#node, party, from, last))
    else await this.#place.putStream(name, chainBytes(this.#node, party, 0, last))
  }

  /** Tiles never change under their names, as long as the chain only grows. */
  async #writeLog(party: PartyId): Promise<void> {
    const log = new PublishedLog(this.#node.store)
    const how = this.#known?.chain(party) ?? 'other'
    for (const { name, isImmutable } of await log.names(party)) {
      const path = `${logDirectory(this.#node.dialogue, party).slice(1)}/${name}`
      const listed = how !== 'other' && isImmutable ? this.#place.listed(path) : null
      const file = listed === null ? await log.find(party, name) : null
      if (listed !== null) this.#place.keep(listed)
      else if (file !== null) this.#place.put(path, file.bytes, file.type)
    }
  }

  /** The files that public statements name, as far as they have arrived. */
  async #writeBlobs(): Promise<void> {
    for (const { blob } of blobRows(new PublicReader(this.#node.rows))) {
      const size = await this.#blobs.sizeOf(blob)
      if (size === null) continue
      const name = recordBlobPath(this.#node.dialogue, blob).slice(1)
      const standing = this.#place.standing(name)
      if (standing?.hash === blob) this.#place.keep(standing)
      else await this.#place.putStream(name, this.#blobs.read(blob, 0, size))
    }
  }
}

/** The lines of the acts behind `from`, up to `last`. */
async function* chainBytes(node: DialogueNode, party: PartyId, from: number, last: number): AsyncGenerator<Uint8Array> {
  for (let after = from; after < last;) {
    const acts = (await node.store.acts(party, after, ACTS_AT_ONCE)).filter((act) => act.sequence <= last)
    yield Buffer.from(acts.map(({ line }) => `${shownLine(node, line)}\n`).join(''))
    after = acts.at(-1)?.sequence ?? last
  }
}

function shownLine(node: DialogueNode, line: string): string {
  const act = parseAct(line)
  if (!('header' in act)) throw new Error(`the store holds a damaged act: ${act.code}`)
  return publicLine(node.rows, act)
}
