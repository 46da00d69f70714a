// Writes the public site as an immutable tree of files. Over an earlier one only what changed is rendered, made and written; what comes
// of it is the same, byte for byte, as if it had been made from nothing.

import { parseAct } from '../record/index.ts'
import type { PartyId } from '../record/index.ts'
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
import type { DialogueNode } from './dialogue-node.ts'
import { settleFigures, writeData } from './publish-data.ts'
import { TreePlace } from './publish-place.ts'
import type { PublishingDesk } from './publishing-desk.ts'
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
}

/** What makes figures and files of data; without it pages are written without their figures. */
export interface PublishedData {
  readonly desk: PublishingDesk
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
}

/** Whether the file at a path is a paper, which the press may refuse. */
function isPaper(path: string): boolean {
  return path.endsWith('.pdf')
}

const ACTS_AT_ONCE = 1000
/** A page whose figures do not come is written without them. */
const MOST_ROUNDS = 20

export async function publishTree(node: DialogueNode, site: Site, blobs: BlobStore, assets: ReadonlyMap<string, PublishedAsset>, out: string, onProgress: (done: number, of: number) => void, data: PublishedData | null = null, options: PublishOptions = {}): Promise<PublishReport> {
  const place = new TreePlace(out, options.since ?? null, options.daysOutlived)
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
  readonly #blobs: BlobStore
  readonly #place: TreePlace
  readonly #data: PublishedData | null
  readonly #options: PublishOptions
  /** Whether pages of the tree that was there before may stand for our own. */
  readonly #isAlike: boolean
  #rendered = 0

  constructor(node: DialogueNode, site: Site, blobs: BlobStore, place: TreePlace, data: PublishedData | null, options: PublishOptions) {
    this.#node = node
    this.#site = site
    this.#blobs = blobs
    this.#place = place
    this.#data = data
    this.#options = options
    const { before } = place
    this.#isAlike = before !== null && options.program !== undefined && before.program === options.program && before.origin === site.place.origin && before.party === node.party && before.dialogue === node.dialogue
  }

  async write(assets: ReadonlyMap<string, PublishedAsset>, onProgress: (done: number, of: number) => void): Promise<PublishReport> {
    const node = this.#node
    // What is said while this is written belongs to the next tree.
    const heads = node.ledger.heads()
    const { past } = this.#options
    const checkpoint = past?.checkpoint ?? newestCheckpoint(node.wholeRows, heads)
    if (this.#data !== null) await settleFigures(this.#site, this.#data.desk)
    const paths = this.#site.paths()
    for (const [index, path] of paths.entries()) {
      await this.#writeFile(path)
      if ((index + 1) % 50 === 0 || index + 1 === paths.length) onProgress(index + 1, paths.length)
    }
    const context = { rows: new PublicReader(past?.rows ?? node.rows), dialogue: node.dialogue, self: node.party, today: () => '' }
    this.#place.put('index.html', renderRoot(frameOf(context)?.name ?? {}))
    if (past === undefined) {
      for (const [path, { bytes, isOfWorkspace }] of assets) if (isOfWorkspace !== true) this.#place.put(path.slice(1), bytes)
      await this.#writeRecord(heads)
    }
    if (this.#data !== null) await writeData(context, this.#data, this.#place, this.#isAlike)
    const of = { dialogue: node.dialogue, party: node.party, origin: this.#site.place.origin, checkpoint: checkpoint?.name ?? '', heads: checkpoint?.heads ?? {}, day: this.#options.day ?? node.now().slice(0, 10), program: this.#options.program ?? '' }
    const { tree, written, removed } = this.#place.finish(of)
    const acts = Object.values(heads).reduce((sum, sequence) => sum + sequence, 0)
    return { files: tree.files.length, pages: tree.files.filter(({ file }) => /^(en|es)\/.*\.html$/.test(file)).length, acts, rendered: this.#rendered, written, removed, tree }
  }

  /** A page whose data came out as they were, by the same program, is the page that is there. */
  async #writeFile(path: string): Promise<void> {
    const name = fileOf(path)
    if (this.#place.entryOf(name) !== undefined) return
    const standing = this.#isAlike && this.#site.isNamedByContent(path) ? this.#place.standing(name) : null
    if (standing !== null) { this.#place.keep(standing); return }
    const followed = this.#site.followedAt(path)
    if (followed !== null && this.#isAlike) {
      await this.#writeFile(followed)
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
      await this.#place.putStream(`${recordDirectory(node.dialogue).slice(1)}/${party}.ndjson`, chainBytes(node, party, heads[party] ?? 0))
      for await (const [name, { bytes, type }] of new PublishedLog(node.store).files(party)) this.#place.put(`${logDirectory(node.dialogue, party).slice(1)}/${name}`, bytes, type)
    }
    this.#place.put(recordIndexPath(node.dialogue).slice(1), JSON.stringify(recordIndex(node.rows, node.dialogue, Object.keys(heads), node.proofs.length > 0), null, 1) + '\n')
    if (node.proofs.length > 0 && node.ledger.chain('proofs').sequence === 0) this.#place.put(proofsPath(node.dialogue).slice(1), node.proofs.map((proof) => proofLine(publicPair(proof))).join(''))
    this.#place.put(recordListPath().slice(1), JSON.stringify({ dialogues: [node.dialogue] }) + '\n')
    await this.#writeBlobs()
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

async function* chainBytes(node: DialogueNode, party: PartyId, last: number): AsyncGenerator<Uint8Array> {
  for (let after = 0; after < last;) {
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
