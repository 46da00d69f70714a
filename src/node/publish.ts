// Writes the public site as files: whole or not at all. The tree is made beside its place and
// moved there, so that a reader never meets half a site.

import { randomBytes } from 'node:crypto'
import { closeSync, createWriteStream, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseAct } from '../record/index.ts'
import type { PartyId } from '../record/index.ts'
import { blobRows } from '../dialogue/rows.ts'
import { frameOf, proofsPath } from '../dialogue/views/index.ts'
import { PublicReader, publicPair } from '../publication/disclose.ts'
import { logDirectory, proofLine, publicLine, recordBlobPath, recordDirectory, recordIndex, recordIndexPath, recordListPath } from '../publication/record-file.ts'
import type { Site } from '../publication/site.ts'
import { fileOf, renderRoot } from '../publication/tree.ts'
import type { BlobStore } from '../store/blobs.ts'
import type { DialogueNode } from './dialogue-node.ts'
import { writeAll } from './files.ts'
import { settleFigures, writeData } from './publish-data.ts'
import type { PublishingDesk } from './publishing-desk.ts'
import { PublishedLog } from './transparency/index.ts'

export interface PublishReport {
  readonly files: number
  readonly pages: number
  readonly acts: number
}

/** What makes figures and files of data; without it pages are written without their figures. */
export interface PublishedData {
  readonly desk: PublishingDesk
  readonly origin: string
}

/** The place holds something that is not an earlier publication; nothing was written. */
export class PlaceOccupied extends Error {
  readonly place: string
  constructor(place: string) {
    super(`${place} holds something else`)
    this.place = place
  }
}

const ACTS_AT_ONCE = 1000

export async function publishTree(node: DialogueNode, site: Site, blobs: BlobStore, assets: ReadonlyMap<string, { readonly bytes: Uint8Array }>, out: string, onProgress: (done: number, of: number) => void, data: PublishedData | null = null): Promise<PublishReport> {
  if (!isFree(out)) throw new PlaceOccupied(out)
  const beside = `${out.replace(/\/+$/, '')}.${randomBytes(4).toString('hex')}`
  const [staging, before] = [`${beside}.new`, `${beside}.old`]
  try {
    const report = await writeTree(node, site, blobs, assets, staging, onProgress, data)
    // Two renames, so that between them the earlier publication is missing for a moment and never half there.
    if (existsSync(out)) renameSync(out, before)
    renameSync(staging, out)
    rmSync(before, { recursive: true, force: true })
    return report
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    if (existsSync(before) && !existsSync(out)) renameSync(before, out)
    // A rename may have happened and failed all the same: of two whole publications the new one stays.
    rmSync(before, { recursive: true, force: true })
    throw error
  }
}

const OWN_ENTRIES = ['assets', 'data', 'data.json', 'en', 'es', 'index.html', 'record', 'robots.txt', 'sdmx', 'sitemap.xml']

/** Nothing there, or an earlier publication and nothing beside it: whatever else stands there would be lost. */
function isFree(out: string): boolean {
  if (!existsSync(out)) return true
  if (!statSync(out).isDirectory()) return false
  const entries = readdirSync(out)
  return entries.length === 0 || (existsSync(join(out, recordListPath().slice(1))) && entries.every((entry) => OWN_ENTRIES.includes(entry)))
}

async function writeTree(node: DialogueNode, site: Site, blobs: BlobStore, assets: ReadonlyMap<string, { readonly bytes: Uint8Array }>, place: string, onProgress: (done: number, of: number) => void, data: PublishedData | null): Promise<PublishReport> {
  if (data !== null) await settleFigures(site, data.desk)
  const paths = site.paths()
  let files = 0
  for (const path of paths) {
    const file = site.find(path)
    if (file === null) throw new Error(`the site lists ${path} and has it not`)
    write(place, fileOf(path), file.bytes ?? file.text)
    files += 1
    if (files % 50 === 0 || files === paths.length) onProgress(files, paths.length)
  }
  for (const [path, { bytes }] of assets) write(place, path.slice(1), bytes)
  const frame = frameOf({ rows: node.rows, dialogue: node.dialogue, self: node.party, today: () => '' })
  write(place, 'index.html', renderRoot(frame?.name ?? {}))
  const heads = node.ledger.heads()
  for (const party of Object.keys(heads)) await writeChain(node, party, heads[party] ?? 0, join(place, recordDirectory(node.dialogue).slice(1), `${party}.ndjson`))
  for (const party of Object.keys(heads)) files += await writeLog(node, party, place)
  write(place, recordIndexPath(node.dialogue).slice(1), JSON.stringify(recordIndex(node.rows, node.dialogue, Object.keys(heads), node.proofs.length > 0), null, 1) + '\n')
  files += writeProofs(node, place)
  write(place, recordListPath().slice(1), JSON.stringify({ dialogues: [node.dialogue] }) + '\n')
  const attached = await writeBlobs(node, blobs, place)
  if (data !== null) files += await writeData({ rows: new PublicReader(node.rows), dialogue: node.dialogue, self: node.party, today: () => '' }, data.origin, data.desk, place)
  const acts = Object.values(heads).reduce((sum, sequence) => sum + sequence, 0)
  const pages = paths.filter((path) => fileOf(path).endsWith('.html')).length
  return { files: files + assets.size + 3 + Object.keys(heads).length + attached, pages, acts }
}

/** Acts that stand two at one place, where there are any; answers how many files that took. */
function writeProofs(node: DialogueNode, place: string): number {
  if (node.proofs.length === 0 || node.ledger.chain('proofs').sequence > 0) return 0
  write(place, proofsPath(node.dialogue).slice(1), node.proofs.map((proof) => proofLine(publicPair(proof))).join(''))
  return 1
}

async function writeChain(node: DialogueNode, party: PartyId, last: number, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'w')
  try {
    for (let after = 0; after < last;) {
      const acts = (await node.store.acts(party, after, ACTS_AT_ONCE)).filter((act) => act.sequence <= last)
      writeAll(file, Buffer.from(acts.map(({ line }) => `${shownLine(node, line)}\n`).join('')))
      after = acts.at(-1)?.sequence ?? last
    }
  } finally {
    closeSync(file)
  }
}

/** The checkpoint that this node shows of a party, with its tiles; answers how many files that is. */
async function writeLog(node: DialogueNode, party: PartyId, place: string): Promise<number> {
  let files = 0
  for await (const [name, { bytes }] of new PublishedLog(node.store).files(party)) {
    write(place, `${logDirectory(node.dialogue, party).slice(1)}/${name}`, bytes)
    files += 1
  }
  return files
}

/** The files that public statements name, as far as they have arrived; answers how many. */
async function writeBlobs(node: DialogueNode, blobs: BlobStore, place: string): Promise<number> {
  let written = 0
  for (const { blob } of blobRows(new PublicReader(node.rows))) {
    const size = await blobs.sizeOf(blob)
    if (size === null) continue
    const path = join(place, recordBlobPath(node.dialogue, blob).slice(1))
    mkdirSync(dirname(path), { recursive: true })
    await pipeline(blobs.read(blob, 0, size), createWriteStream(path))
    written += 1
  }
  return written
}

function shownLine(node: DialogueNode, line: string): string {
  const act = parseAct(line)
  if (!('header' in act)) throw new Error(`the store holds a damaged act: ${act.code}`)
  return publicLine(node.rows, act)
}

function write(place: string, path: string, content: string | Uint8Array): void {
  const full = join(place, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, content)
}
