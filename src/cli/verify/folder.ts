// A published record in a folder. Nothing is believed here; what cannot be read or does not agree
// with its list is said so.

import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { pagesFrom } from '../../record/pages.ts'
import { CHECKPOINT_FILE, PROOFS_FILE, parseRecordIndex, parseRecordList, rootsIn } from '../../record/published.ts'
import type { PublishedRecord } from '../../record/published.ts'
import type { ChainInput } from '../../record/verify-feed.ts'

const BYTES_AT_ONCE = 256 * 1024

/** A published site, its `record` folder, one dialogue's folder in it, or any file of that folder. */
export function readFolder(target: string): readonly PublishedRecord[] {
  if (!existsSync(target)) return []
  const folder = statSync(target).isDirectory() ? target : dirname(resolve(target))
  if (isDialogue(folder)) return [readDialogue(folder, parseRecordIndex(textOf(join(folder, 'index.json')))?.dialogue ?? basename(resolve(folder)))]
  const root = existsSync(join(folder, 'record')) ? join(folder, 'record') : folder
  if (!statSync(root).isDirectory()) return []
  const found = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && isDialogue(join(root, entry.name))).map(({ name }) => name)
  const listed = parseRecordList(textOf(join(root, 'index.json')))
  const records = [...new Set([...found, ...(listed ?? [])])].map((name) => readDialogue(join(root, name), name))
  const isWhole = listed !== null && records.length === listed.length
  return records.map((record) => ({ ...record, isIndexBroken: record.isIndexBroken || !isWhole }))
}

/** Something of one dialogue's record is here, be it only its index. */
function isDialogue(folder: string): boolean {
  return readdirSync(folder).some((name) => name.endsWith('.ndjson')) || parseRecordIndex(textOf(join(folder, 'index.json'))) !== null
}

/** Every chain that the index names or that has a file: one left out of the index is a chain too. */
function readDialogue(folder: string, dialogue: string): PublishedRecord {
  const index = parseRecordIndex(textOf(join(folder, 'index.json')))
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ndjson') && name !== index?.proofs) : []
  const parties = [...new Set([...files.map((name) => name.replace(/\.ndjson$/, '')), ...(index?.parties.map((one) => one.party) ?? [])])].sort()
  const chains = parties.map((party): ChainInput => {
    const head = index?.parties.find((one) => one.party === party)?.head
    return { party, pages: () => pagesIn(join(folder, `${party}.ndjson`)), ...(head === undefined ? {} : { head }), ...checkpointIn(join(folder, party, CHECKPOINT_FILE)) }
  })
  const proofs = index?.proofs === undefined ? {} : { proofs: () => pagesIn(join(folder, PROOFS_FILE)) }
  return { dialogue, chains, roots: rootsIn(index), ...proofs, isIndexBroken: index?.dialogue !== dialogue || index.parties.length !== parties.length }
}

function checkpointIn(file: string): Pick<ChainInput, 'checkpoint'> {
  return isFile(file) ? { checkpoint: textOf(file) } : {}
}

async function* pagesIn(file: string): AsyncGenerator<Uint8Array> {
  if (isFile(file)) yield* pagesFrom(createReadStream(file, { highWaterMark: BYTES_AT_ONCE }))
}

function textOf(file: string): string {
  return isFile(file) ? readFileSync(file, 'utf8') : ''
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile()
}
