// A bundle (record/bundle.ts) as a record to be verified: its chains stand in the file one after the
// other and are read side by side, each from its own place; its blobs are held against their names.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { BUNDLE_INDEX, LARGEST_BUNDLE_INDEX, bundleBlobName, bundleChainName, parseBundleIndex, partOfBundle } from '../../record/bundle.ts'
import type { BundleIndex } from '../../record/bundle.ts'
import { pagesFrom } from '../../record/pages.ts'
import type { PublishedRecord } from '../../record/published.ts'
import { TAR_BLOCK, TarProblem, parseTarHeader, tarPadding } from '../../record/tar.ts'
import type { TarHeader } from '../../record/tar.ts'
import type { ChainInput } from '../../record/verify-feed.ts'
import { CommandFailed } from '../outcome.ts'

const BYTES_AT_ONCE = 256 * 1024

interface Placed extends TarHeader {
  readonly offset: number
}

/** Whether a file begins as a bundle does; whatever else it may be, it is not a record then. */
export async function isBundle(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    return (await headerAt(file, 0))?.name === BUNDLE_INDEX
  } catch (error) {
    if (error instanceof TarProblem) return false
    throw error
  } finally {
    await file.close()
  }
}

export async function readBundle(path: string): Promise<PublishedRecord> {
  const file = await open(path)
  try {
    const entries = await entriesOf(file, path)
    const index = await indexOf(file, entries, path)
    for (const { from, party } of index.chains) if (from > 1) throw new CommandFailed('bundle-partial', `${path}: ${party} ${from}`)
    for (const { blob, bytes } of index.blobs) await mustBe(path, entries.get(bundleBlobName(blob)), blob, bytes)
    const strange = [...entries.values()].find((entry) => entry.name !== BUNDLE_INDEX && partOfBundle(index, entry) === null)
    return recordOf(path, index, entries, strange !== undefined)
  } finally {
    await file.close()
  }
}

function recordOf(path: string, index: BundleIndex, entries: ReadonlyMap<string, Placed>, hasStranger: boolean): PublishedRecord {
  const chains = index.chains.map(({ party, to, head }): ChainInput => {
    const entry = entries.get(bundleChainName(index.dialogue, party))
    return { party, head: { sequence: to, hash: head }, pages: () => pagesFrom(piecesOf(path, entry)) }
  })
  return { dialogue: index.dialogue, chains, roots: new Map(index.chains.map(({ party, root }) => [party, root])), isIndexBroken: hasStranger }
}

/** Every entry by its name; fails with `bundle-unsound` where the archive is damaged, cut short, or names something twice. */
async function entriesOf(file: FileHandle, path: string): Promise<ReadonlyMap<string, Placed>> {
  const [entries, { size: end }] = [new Map<string, Placed>(), await file.stat()]
  try {
    for (let at = 0; ;) {
      const header = await headerAt(file, at)
      if (header === null) return entries
      const offset = at + TAR_BLOCK
      at = offset + header.size + tarPadding(header.size).length
      if (at > end || entries.has(header.name)) throw new CommandFailed('bundle-unsound', `${path}: ${header.name}`)
      entries.set(header.name, { ...header, offset })
    }
  } catch (error) {
    throw error instanceof TarProblem ? new CommandFailed('bundle-unsound', `${path}: ${error.message}`, { cause: error }) : error
  }
}

async function headerAt(file: FileHandle, at: number): Promise<TarHeader | null> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(TAR_BLOCK), 0, TAR_BLOCK, at)
  if (bytesRead < TAR_BLOCK) throw new TarProblem('tar-cut-short', 'the archive ends before its end')
  return parseTarHeader(buffer)
}

async function indexOf(file: FileHandle, entries: ReadonlyMap<string, Placed>, path: string): Promise<BundleIndex> {
  const entry = entries.get(BUNDLE_INDEX)
  if (entry === undefined || entry.size > LARGEST_BUNDLE_INDEX) throw new CommandFailed('bundle-unsound', `${path}: ${BUNDLE_INDEX}`)
  const { buffer } = await file.read(new Uint8Array(entry.size), 0, entry.size, entry.offset)
  const index = parseBundleIndex(new TextDecoder().decode(buffer))
  if (index === null) throw new CommandFailed('bundle-unsound', `${path}: ${BUNDLE_INDEX}`)
  return index
}

async function mustBe(path: string, entry: Placed | undefined, blob: string, bytes: number): Promise<void> {
  const hash = createHash('sha256')
  for await (const piece of piecesOf(path, entry)) hash.update(piece)
  if (entry?.size !== bytes || hash.digest('hex') !== blob) throw new CommandFailed('bundle-unsound', `${path}: ${bundleBlobName(blob)}`)
}

/** The bytes of an entry; none where there is no such entry. */
async function* piecesOf(path: string, entry: Placed | undefined): AsyncGenerator<Uint8Array> {
  if (entry === undefined || entry.size === 0) return
  yield* createReadStream(path, { start: entry.offset, end: entry.offset + entry.size - 1, highWaterMark: BYTES_AT_ONCE }) as AsyncIterable<Uint8Array>
}
