// Writes a backup: one tar file, whole or not at all, for its owner's eyes.
//
// The private kind holds everything that a side needs to go on: its acts and the others', drafts, intentions,
// sessions, proofs, attachments, settings, and the file of keys as it is on disk, encrypted or not.
// The order matters: keys after rows. A key is kept before any act introduces it, so the file of
// keys read last has every key that the rows name; the other way round one could be missing.
//
// The public kind holds the published record and nothing else: acts with the bodies withheld that
// the public may not read, and the checkpoints with their tiles. Unpacked it is a folder that `alternat verify` takes.

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseAct } from '../../record/index.ts'
import type { PartyId } from '../../record/index.ts'
import { TAR_END, tarHeader, tarPadding } from '../../record/tar.ts'
import type { TarHeader } from '../../record/tar.ts'
import { blobRows } from '../../dialogue/rows.ts'
import { PublicReader } from '../../publication/disclose.ts'
import { logDirectory, publicLine, recordBlobPath, recordDirectory, recordIndex, recordIndexPath, recordListPath } from '../../publication/record-file.ts'
import type { BlobStore } from '../../store/blobs.ts'
import type { StoreOptions } from '../../store/open.ts'
import { readRows, TABLES_VERSION } from '../../store/portable.ts'
import type { TablePart } from '../../store/portable.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { writeStreamDurably } from '../files.ts'
import { blobFilesIn, BLOBS_FOLDER, HOME_FILES } from '../home-files.ts'
import { PublishedLog } from '../transparency/index.ts'
import { BackupRefused, BACKUP_FORMAT, hashing, MANIFEST_NAME } from './manifest.ts'
import type { BackupManifest, BackupPart } from './manifest.ts'

/** A file on its way into the archive. */
interface Entry extends TarHeader {
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export interface BackupOf {
  readonly party: PartyId
  readonly home: string
  readonly store: Omit<StoreOptions, 'mode'>
  /** RFC 3339. */
  readonly at: string
  /** The file to write; there must be none. */
  readonly out: string
}

/** Everything that this side needs to go on, while the node runs or not. */
export async function writePrivateBackup({ party, home, store, at, out }: BackupOf): Promise<BackupManifest> {
  return readRows(store, (rows) => write(out, { kind: 'private', party, dialogue: store.dialogue, at, tables: TABLES_VERSION }, privateEntries(home, rows)))
}

/** What the public record holds. `node` is open to read. */
export async function writePublicBackup(node: DialogueNode, blobs: BlobStore, { at, out }: Pick<BackupOf, 'at' | 'out'>): Promise<BackupManifest> {
  return write(out, { kind: 'public', party: node.party, dialogue: node.dialogue, at, tables: 0 }, publicEntries(node, blobs))
}

async function write(out: string, about: Omit<BackupManifest, 'format' | 'parts'>, entries: AsyncIterable<Entry>): Promise<BackupManifest> {
  if (existsSync(out)) throw new BackupRefused('backup-exists', out)
  const parts: BackupPart[] = []
  const manifest = (): BackupManifest => ({ format: BACKUP_FORMAT, ...about, parts })
  await writeStreamDurably(out, archiveOf(withManifest(entries, parts, () => JSON.stringify(manifest(), null, 1) + '\n')), 0o600)
  return manifest()
}

async function* archiveOf(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, content } of entries) {
    yield tarHeader({ name, size })
    let written = 0
    for await (const part of content) { written += part.length; yield part }
    if (written !== size) throw new Error(`${name} has ${written} bytes and not ${size}`)
    yield tarPadding(size)
  }
  yield TAR_END
}

async function* withManifest(entries: AsyncIterable<Entry>, parts: BackupPart[], manifest: () => string): AsyncGenerator<Entry> {
  for await (const { name, size, content } of entries) {
    const hashed = hashing(content)
    yield { name, size, content: hashed.content }
    parts.push({ name, ...hashed.result() })
  }
  yield entryOf(MANIFEST_NAME, Buffer.from(manifest()))
}

async function* privateEntries(home: string, rows: AsyncIterable<TablePart>): AsyncGenerator<Entry> {
  let number = 0
  for await (const part of rows) {
    const lines = part.rows.map((row) => `${JSON.stringify(row)}\n`).join('')
    yield entryOf(`store/${part.table}/${String(++number).padStart(6, '0')}.ndjson`, Buffer.from(lines))
  }
  for (const name of HOME_FILES) if (existsSync(join(home, name))) yield entryOf(name, readFileSync(join(home, name)))
  for (const { name, path } of blobFilesIn(join(home, BLOBS_FOLDER))) yield { name: `${BLOBS_FOLDER}/${name}`, size: statSync(path).size, content: createReadStream(path) as AsyncIterable<Buffer> }
}

function entryOf(name: string, bytes: Uint8Array): Entry {
  return { name, size: bytes.length, content: [bytes] }
}

const ACTS_AT_ONCE = 1000

async function* publicEntries(node: DialogueNode, blobs: BlobStore): AsyncGenerator<Entry> {
  const { dialogue, rows } = node
  const heads = node.ledger.heads()
  const inRecord = (path: string) => path.slice(1)
  yield entryOf(inRecord(recordListPath()), Buffer.from(JSON.stringify({ dialogues: [dialogue] }) + '\n'))
  yield entryOf(inRecord(recordIndexPath(dialogue)), Buffer.from(JSON.stringify(recordIndex(rows, dialogue, Object.keys(heads)), null, 1) + '\n'))
  for (const [party, last] of Object.entries(heads)) {
    // Read twice, since an archive names the size before the bytes; an act never changes in between.
    let size = 0
    for await (const bytes of publicLines(node, party, last)) size += bytes.length
    yield { name: `${inRecord(recordDirectory(dialogue))}/${party}.ndjson`, size, content: publicLines(node, party, last) }
    for await (const [name, { bytes }] of new PublishedLog(node.store).files(party)) yield entryOf(`${inRecord(logDirectory(dialogue, party))}/${name}`, bytes)
  }
  yield* publicBlobs(node, blobs)
}

async function* publicBlobs(node: DialogueNode, blobs: BlobStore): AsyncGenerator<Entry> {
  for (const { blob } of blobRows(new PublicReader(node.rows))) {
    const size = await blobs.sizeOf(blob)
    if (size !== null) yield { name: recordBlobPath(node.dialogue, blob).slice(1), size, content: blobs.read(blob, 0, size) }
  }
}

async function* publicLines(node: DialogueNode, party: PartyId, last: number): AsyncGenerator<Buffer> {
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
