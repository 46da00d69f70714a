// Takes a bundle: through the same door as the network, with the same checks, in portions, so that
// no size needs memory. Chains lie one after the other in the file and wait for each other: they are
// read side by side, each from its own place.
//
// What is wrong names itself; everything before it was taken and stays. A second time nothing
// happens: all of it is known.

import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { BUNDLE_INDEX, LARGEST_BUNDLE_INDEX, bundleBlobName, bundleChainName, parseBundleIndex } from '../record/bundle.ts'
import type { BundledChain, BundleIndex } from '../record/bundle.ts'
import type { KeyId, PartyId } from '../record/index.ts'
import { LineProblem, linesIn } from '../record/lines.ts'
import { parseTarHeader, TAR_BLOCK, tarPadding, TarProblem } from '../record/tar.ts'
import type { TarHeader } from '../record/tar.ts'
import { BlobProblem } from '../store/blobs.ts'
import type { BlobCode, BlobStore } from '../store/blobs.ts'
import type { DialogueNode } from './dialogue-node.ts'
import type { ImportReport } from './incoming.ts'
import { beginningWith, RootMismatch, takeChains } from './exchange/take-chains.ts'
import type { ChainSource } from './exchange/take-chains.ts'
import { isWithoutBody, mayShowErasure } from './shown-erasures.ts'

export type BundleCode = 'bundle-foreign' | 'bundle-damaged' | 'bundle-cut-short' | 'bundle-root-mismatch' | 'bundle-root-unknown'
export interface BundleProblem {
  readonly code: BundleCode | BlobCode | NonNullable<ImportReport['problem']>['code']
  /** What it is about: an act as `USA 17`, a name in the archive. */
  readonly detail: string
}

export interface BundleTaken {
  readonly acts: number
  readonly blobs: number
  readonly problems: readonly BundleProblem[]
}

interface Placed extends TarHeader {
  readonly offset: number
}

interface Archive {
  readonly file: FileHandle
  readonly index: BundleIndex
  readonly entries: ReadonlyMap<string, Placed>
  readonly problem: BundleProblem | null
}

const LONGEST_LINE = 32 * 1024 * 1024
const BYTES_AT_ONCE = 256 * 1024

/**
 * `rootNamed`: the key that a party's chain must begin with; null for a party that is not known, whose chain is left. Our own acts are
 * taken like the others: a node restored from an old backup finds its own past here, where no network reaches.
 */
export async function importBundle(node: DialogueNode, blobs: BlobStore, path: string, rootNamed: (party: PartyId) => KeyId | null, onProgress: (done: number, of: number) => void): Promise<BundleTaken> {
  const rootOf = (party: PartyId) => rootNamed(party) ?? (party === node.party ? node.findOwnRoot() : null)
  const file = await open(path, 'r')
  try {
    const archive = await readArchive(file)
    if ('code' in archive) return { acts: 0, blobs: 0, problems: [archive] }
    const { index } = archive
    if (index.dialogue !== node.dialogue) return { acts: 0, blobs: 0, problems: [{ code: 'bundle-foreign', detail: index.dialogue }] }
    const [known, unknown] = [index.chains.filter(({ party }) => rootOf(party) !== null), index.chains.filter(({ party }) => rootOf(party) === null)]
    const { taken, problems } = await takeActs(node, archive, known, rootOf, onProgress)
    const found = await takeBlobs(node, blobs, archive)
    await node.doDuties()
    const all = [...unknown.map(({ party }): BundleProblem => ({ code: 'bundle-root-unknown', detail: party })), ...problems, ...found.problems, ...(archive.problem === null ? [] : [archive.problem])]
    return { acts: taken, blobs: found.taken, problems: [...new Map(all.map((problem) => [`${problem.code} ${problem.detail}`, problem])).values()] }
  } finally {
    await file.close()
  }
}

async function takeActs(node: DialogueNode, archive: Archive, chains: readonly BundledChain[], rootOf: (party: PartyId) => KeyId | null, onProgress: (done: number, of: number) => void): Promise<{ taken: number; problems: readonly BundleProblem[] }> {
  let taken = 0
  const of = chains.reduce((sum, { party, to }) => sum + Math.max(0, to - node.ledger.chain(party).sequence), 0)
  const problems: BundleProblem[] = []
  try {
    const { problem } = await takeChains(node, new Map(chains.map((chain) => [chain.party, sourceOf(archive, chain, rootOf(chain.party) ?? '')])), { findShown: (portion) => shownIn(node, archive, portion), onTaken: (acts) => { taken = acts; onProgress(acts, of) } })
    if (problem !== null) problems.push({ code: problem.code, detail: `${problem.party} ${problem.sequence}` })
  } catch (error) {
    problems.push(problemOf(error))
  }
  if (problems.length === 0) problems.push(...chains.flatMap((chain) => shortfallOf(node, chain)))
  return { taken, problems }
}

/** The key and erase acts of the bundled chains that come, in this portion, to an act without its body. */
async function shownIn(node: DialogueNode, archive: Archive, portion: ReadonlyMap<PartyId, readonly string[]>): Promise<ReadonlyMap<PartyId, readonly string[]>> {
  const shown = new Map<PartyId, readonly string[]>()
  for (const [party, arriving] of portion) {
    if (!arriving.some(isWithoutBody) && node.ledger.unexplained(party).length === 0) continue
    const placed = archive.entries.get(bundleChainName(archive.index.dialogue, party))
    const found: string[] = []
    try {
      if (placed !== undefined) for await (const lines of linesIn(contentOf(archive.file, placed), LONGEST_LINE)) found.push(...lines.filter(mayShowErasure))
    } catch (error) {
      // What cannot be read names itself where it is taken.
      if (!(error instanceof LineProblem)) throw error
    }
    shown.set(party, found)
  }
  return shown
}

/** A chain that ends before its announced head was cut; one whose head is another was changed, or the index was. */
function shortfallOf(node: DialogueNode, { party, to, head }: BundledChain): readonly BundleProblem[] {
  const held = node.ledger.hashAt(party, to)
  if (held === head) return []
  return held === null ? [{ code: 'bundle-cut-short', detail: `${party} ${node.ledger.chain(party).sequence + 1}` }] : [{ code: 'bundle-damaged', detail: `${party} ${to}` }]
}

function sourceOf(archive: Archive, { party, from }: BundledChain, root: KeyId): ChainSource {
  const placed = archive.entries.get(bundleChainName(archive.index.dialogue, party))
  const after = from - 1
  const lines = placed === undefined ? nothing() : named(party, from, linesIn(contentOf(archive.file, placed), LONGEST_LINE))
  return { after, lines: beginningWith(party, root, { after, lines }) }
}

/** Says of a line that cannot be read which act it would have been. */
async function* named(party: PartyId, from: number, lines: AsyncIterable<readonly string[]>): AsyncGenerator<readonly string[]> {
  try {
    yield* lines
  } catch (error) {
    throw error instanceof LineProblem ? new UnreadableAct(error.code === 'line-cut-short' ? 'bundle-cut-short' : 'bundle-damaged', `${party} ${from + error.line - 1}`, { cause: error }) : error
  }
}

class UnreadableAct extends Error {
  readonly code: BundleCode
  constructor(code: BundleCode, act: string, options: ErrorOptions) {
    super(act, options)
    this.code = code
  }
}

function problemOf(error: unknown): BundleProblem {
  if (error instanceof UnreadableAct) return { code: error.code, detail: error.message }
  if (error instanceof RootMismatch) return { code: 'bundle-root-mismatch', detail: error.party }
  throw error
}

/** Only what an act names is taken: a bundle is no way to fill a disk. */
async function takeBlobs(node: DialogueNode, blobs: BlobStore, { file, index, entries }: Archive): Promise<{ taken: number; problems: readonly BundleProblem[] }> {
  const problems: BundleProblem[] = []
  let taken = 0
  for (const { blob } of index.blobs) {
    const [row, placed] = [node.rows.find('blob', blob), entries.get(bundleBlobName(blob))]
    if (row === undefined || await blobs.sizeOf(blob) !== null) continue
    try {
      const isWhole = placed !== undefined && (await blobs.receive({ blob, bytes: row.bytes }, 'bundle', 0, contentOf(file, placed)))
      if (isWhole) taken += 1
      else problems.push({ code: 'bundle-cut-short', detail: bundleBlobName(blob) })
    } catch (error) {
      if (!(error instanceof BlobProblem)) throw error
      problems.push({ code: error.code, detail: bundleBlobName(blob) })
    }
  }
  return { taken, problems }
}

/** Where everything stands. What cannot be gone on from ends the list and is told. */
async function readArchive(file: FileHandle): Promise<Archive | BundleProblem> {
  const { entries, problem } = await readEntries(file)
  const [first] = entries.values()
  if (first?.name !== BUNDLE_INDEX || first.size > LARGEST_BUNDLE_INDEX) return problem?.code === 'bundle-cut-short' ? problem : { code: 'bundle-foreign', detail: first?.name ?? '' }
  const parts: Buffer[] = []
  for await (const part of contentOf(file, first)) parts.push(part)
  const index = parseBundleIndex(Buffer.concat(parts).toString())
  return index === null ? { code: problem?.code === 'bundle-cut-short' ? 'bundle-cut-short' : 'bundle-foreign', detail: BUNDLE_INDEX } : { file, index, entries, problem }
}

async function readEntries(file: FileHandle): Promise<{ entries: ReadonlyMap<string, Placed>; problem: BundleProblem | null }> {
  const entries = new Map<string, Placed>()
  const { size: end } = await file.stat()
  let offset = 0
  try {
    for (;;) {
      const block = Buffer.alloc(TAR_BLOCK)
      if ((await file.read(block, 0, TAR_BLOCK, offset)).bytesRead < TAR_BLOCK) throw new TarProblem('tar-cut-short', 'no end')
      const header = parseTarHeader(block)
      if (header === null) return { entries, problem: null }
      // Of two with one name the first counts: what comes later cannot take its place.
      if (!entries.has(header.name)) entries.set(header.name, { ...header, offset: offset + TAR_BLOCK })
      offset += TAR_BLOCK + header.size + tarPadding(header.size).length
      if (offset > end) throw new TarProblem('tar-cut-short', header.name)
    }
  } catch (error) {
    if (!(error instanceof TarProblem)) throw error
    const code = error.code === 'tar-cut-short' ? 'bundle-cut-short' : error.code === 'tar-foreign' || entries.size === 0 ? 'bundle-foreign' : 'bundle-damaged'
    return { entries, problem: { code, detail: [...entries.keys()].at(-1) ?? '' } }
  }
}

/** The bytes of an entry, as far as the file goes. */
async function* contentOf(file: FileHandle, { offset, size }: Placed): AsyncGenerator<Buffer> {
  for (let place = 0; place < size;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(Math.min(BYTES_AT_ONCE, size - place)), 0, undefined, offset + place)
    if (bytesRead === 0) return
    place += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

async function* nothing(): AsyncGenerator<readonly string[]> {}
