// Writes a bundle: the same lines that the exchange would answer, and the blobs they name, as one
// file. Works beside a running node. The file is written beside its place, made durable and moved
// there: whoever finds it finds it whole.

import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { blobRows } from '../dialogue/rows.ts'
import type { BlobRow } from '../dialogue/rows.ts'
import { PublicReader } from '../publication/disclose.ts'
import { publicLine } from '../publication/record-file.ts'
import { BUNDLE_FORMAT, BUNDLE_INDEX, bundleBlobName, bundleChainName } from '../record/bundle.ts'
import type { BundledChain, BundleIndex } from '../record/bundle.ts'
import { parseAct } from '../record/index.ts'
import type { PartyId } from '../record/index.ts'
import { TAR_END, tarHeader, tarPadding } from '../record/tar.ts'
import type { BlobStore } from '../store/blobs.ts'
import type { DialogueNode } from './dialogue-node.ts'

export interface BundleWish {
  readonly audience: BundleIndex['audience']
  /** Chains begin with the act after these; with their first where nothing is said. */
  readonly after: ReadonlyMap<PartyId, number>
}

export interface BundleWritten {
  readonly acts: number
  readonly blobs: number
  /** Blobs that are named and not here, so not in it. */
  readonly missingBlobs: number
}

const ACTS_AT_ONCE = 1000

/** Answers null, and writes nothing, where there is no act after those of the wish. */
export async function exportBundle(node: DialogueNode, blobs: BlobStore, out: string, wish: BundleWish, onProgress: (done: number, of: number) => void): Promise<BundleWritten | null> {
  const chains = chainsOf(node, wish)
  if (chains.length === 0) return null
  const named = namedBlobs(node, wish, chains)
  const here = (await Promise.all(named.map(async ({ blob }) => ({ blob, bytes: await blobs.sizeOf(blob) })))).flatMap(({ blob, bytes }) => (bytes === null ? [] : [{ blob, bytes }]))
  const index: BundleIndex = { format: BUNDLE_FORMAT, dialogue: node.dialogue, audience: wish.audience, chains, blobs: here }
  const acts = chains.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  await writeDurably(out, archive(node, blobs, index, (done) => onProgress(done, acts)))
  return { acts, blobs: here.length, missingBlobs: named.length - here.length }
}

function chainsOf(node: DialogueNode, { after }: BundleWish): readonly BundledChain[] {
  return node.ledger.chains().flatMap(({ party, root, sequence, hash }) => {
    const from = (after.get(party) ?? 0) + 1
    return root === null || hash === null || from > sequence ? [] : [{ party, root, from, to: sequence, head: hash }]
  })
}

/** Of the acts that go in, and nothing that those who get it may not have. */
function namedBlobs(node: DialogueNode, { audience }: BundleWish, chains: readonly BundledChain[]): readonly BlobRow[] {
  const rows = audience === 'public' ? new PublicReader(node.rows) : node.rows
  const isIn = (statement: string) => {
    const made = rows.find('statement', statement)?.made
    return chains.some(({ party, from, to }) => party === made?.party && from <= made.sequence && made.sequence <= to)
  }
  return blobRows(rows).filter(({ namedBy }) => namedBy.some(isIn))
}

async function* archive(node: DialogueNode, blobs: BlobStore, index: BundleIndex, onActs: (done: number) => void): AsyncGenerator<Uint8Array> {
  const text = Buffer.from(JSON.stringify(index, null, 1) + '\n')
  yield* entry(BUNDLE_INDEX, text.length, [text])
  let done = 0
  for (const chain of index.chains) {
    // A size stands before its content, and the whole chain is not held: so its lines are read twice.
    let size = 0
    for await (const portion of portions(node, index, chain)) size += portion.bytes.length
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const { bytes, acts } of portions(node, index, chain)) { yield bytes; onActs(done += acts) }
    }
    yield* entry(bundleChainName(index.dialogue, chain.party), size, counted())
  }
  for (const { blob, bytes } of index.blobs) yield* entry(bundleBlobName(blob), bytes, blobs.read(blob, 0, bytes))
  yield TAR_END
}

async function* entry(name: string, size: number, content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield tarHeader({ name, size })
  let written = 0
  for await (const part of content) { written += part.length; yield part }
  if (written !== size) throw new Error(`${name} changed while it was written`)
  yield tarPadding(size)
}

async function* portions(node: DialogueNode, { audience }: BundleIndex, { party, from, to }: BundledChain): AsyncGenerator<{ readonly bytes: Buffer; readonly acts: number }> {
  for (let after = from - 1; after < to;) {
    const acts = await node.store.acts(party, after, Math.min(ACTS_AT_ONCE, to - after))
    if (acts.length === 0) throw new Error(`act ${party} ${after + 1} is in the ledger and not in the store`)
    yield { bytes: Buffer.from(acts.map(({ line }) => `${audience === 'public' ? shown(node, line) : line}\n`).join('')), acts: acts.length }
    after += acts.length
  }
}

function shown(node: DialogueNode, line: string): string {
  const act = parseAct(line)
  if (!('header' in act)) throw new Error(`the store holds a damaged act: ${act.code}`)
  return publicLine(node.rows, act)
}

async function writeDurably(out: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const beside = `${out}.new`
  try {
    await pipeline(Readable.from(bytes, { objectMode: false }), createWriteStream(beside, { mode: 0o600, flush: true }))
    await rename(beside, out)
  } finally {
    await rm(beside, { force: true })
  }
  const folder = await open(dirname(out), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
