// Reading a published record: from a folder or from a site. Nothing is believed here; what cannot
// be read or does not agree with its list is said so.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isHash, isName } from '../record/index.ts'
import type { ChainInput, KeyId, PartyId } from '../record/index.ts'
import { CommandFailed } from './outcome.ts'

export interface PublishedRecord {
  readonly dialogue: string
  readonly chains: readonly ChainInput[]
  /** The root keys that the list names. */
  readonly roots: ReadonlyMap<PartyId, KeyId>
  /** The list could not be read, or names other files or another dialogue than there are. */
  readonly isIndexBroken: boolean
}

interface RecordIndexFile {
  readonly format: string
  readonly dialogue: string
  readonly proofs?: unknown
  readonly parties: readonly { readonly party: PartyId; readonly file: string; readonly root: KeyId; readonly head: { readonly sequence: number; readonly hash: string } }[]
}

const FORMAT = 'alternat-record/1'

/** A published site, its `record` folder, one dialogue's folder in it, or that folder's index.json. */
export function readRecords(target: string): readonly PublishedRecord[] {
  if (!existsSync(target)) return []
  const folder = statSync(target).isDirectory() ? target : dirname(resolve(target))
  if (isRecord(folder)) return [readRecord(folder, parseIndex(bytesOf(join(folder, 'index.json')))?.dialogue ?? basename(resolve(folder)))]
  const root = existsSync(join(folder, 'record')) ? join(folder, 'record') : folder
  if (!statSync(root).isDirectory()) return []
  const found = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && isRecord(join(root, entry.name))).map(({ name }) => name)
  const listed = parseList(bytesOf(join(root, 'index.json')))
  const records = [...new Set([...found, ...(listed ?? [])])].map((name) => readRecord(join(root, name), name))
  const isWhole = listed !== null && records.length === listed.length
  return records.map((record) => ({ ...record, isIndexBroken: record.isIndexBroken || !isWhole }))
}

/** Something of one dialogue's record is here, be it only its list. */
function isRecord(folder: string): boolean {
  return readdirSync(folder).some((name) => name.endsWith('.ndjson')) || parseIndex(bytesOf(join(folder, 'index.json'))) !== null
}

function readRecord(folder: string, dialogue: string): PublishedRecord {
  const index = parseIndex(bytesOf(join(folder, 'index.json')))
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ndjson') && (name !== index?.proofs || index.parties.some((one) => one.file === name))) : []
  const parties = [...new Set([...files.map((name) => name.replace(/\.ndjson$/, '')), ...(index?.parties.map((one) => one.party) ?? [])])].sort()
  const chains = parties.map((party): ChainInput => {
    const head = index?.parties.find((one) => one.party === party)?.head
    const bytes = bytesOf(join(folder, `${party}.ndjson`))
    // Lines that can be read again: what is read once can only be verified act by act, on one core.
    return { party, lines: { [Symbol.iterator]: () => linesOf(bytes) }, ...(head === undefined ? {} : { head }) }
  })
  return { dialogue, chains, roots: rootsIn(index), isIndexBroken: index?.dialogue !== dialogue || index.parties.length !== parties.length }
}

export async function fetchRecords(target: string): Promise<readonly PublishedRecord[]> {
  const base = target.replace(/\/+$/, '')
  const list = parseList(await download(`${base}/record/index.json`))
  if (list === null) throw new CommandFailed('record-missing', base)
  return Promise.all(list.map(async (dialogue) => {
    const index = parseIndex(await download(`${base}/record/${encodeURIComponent(dialogue)}/index.json`))
    if (index === null) throw new CommandFailed('record-index-broken', base)
    const chains = await Promise.all(index.parties.map(async ({ party, head }): Promise<ChainInput> => {
      // The node may have spoken since it named its heads; what came later is not part of this check.
      const lines = [...linesOf(await download(`${base}/record/${encodeURIComponent(dialogue)}/${encodeURIComponent(party)}.ndjson`))].slice(0, head.sequence)
      return { party, head, lines }
    }))
    return { dialogue, chains, roots: rootsIn(index), isIndexBroken: index.dialogue !== dialogue }
  }))
}

function rootsIn(index: RecordIndexFile | null): ReadonlyMap<PartyId, KeyId> {
  return new Map(index?.parties.map(({ party, root }) => [party, root]))
}

function bytesOf(file: string): Buffer {
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : Buffer.alloc(0)
}

async function download(url: string): Promise<Buffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(120_000) }).catch((error: unknown) => { throw new CommandFailed('record-unreachable', url, { cause: error }) })
  if (!answer.ok) throw new CommandFailed('record-missing', url)
  return Buffer.from(await answer.arrayBuffer())
}

/** The dialogues that a site names; null if it names none. */
function parseList(bytes: Buffer): readonly string[] | null {
  const list = parseJson(bytes) as { dialogues?: unknown } | null
  return Array.isArray(list?.dialogues) && list.dialogues.length > 0 && list.dialogues.every((one) => isName(one)) ? (list.dialogues as string[]) : null
}

function parseIndex(bytes: Buffer): RecordIndexFile | null {
  const index = parseJson(bytes) as RecordIndexFile | null
  const isWhole = index?.format === FORMAT && isName(index.dialogue) && Array.isArray(index.parties) && index.parties.every(isParty)
  return isWhole && new Set(index.parties.map(({ party }) => party)).size === index.parties.length ? index : null
}

function isParty(one: Partial<RecordIndexFile['parties'][number]> | null): boolean {
  return isName(one?.party) && one.file === `${one.party}.ndjson` && isHash(one.root) && isHash(one.head?.hash) && Number.isSafeInteger(one.head?.sequence)
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return null
  }
}

/** The lines of a file; one that is not UTF-8 stays unreadable instead of being mended. */
function* linesOf(bytes: Buffer): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed === -1 ? bytes.length : feed
    let line: string
    try {
      line = decoder.decode(bytes.subarray(start, end))
    } catch {
      line = '\ufffd'
    }
    yield line
    start = end + 1
  }
}
