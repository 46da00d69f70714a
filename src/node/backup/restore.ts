// Takes a private backup into an empty home: checked whole first, then made beside its place and
// moved there, so that a home is restored or not there at all.
//
// The danger of a backup: what the party said after it was made is missing here, and speaking on
// would say a second thing at a place already taken. The file `restored` in the home says so; the
// node signs nothing until a peer has told it what it holds of our chain, and then removes it.

import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dropRows, TABLES_VERSION, takeRows } from '../../store/portable.ts'
import type { TablePart } from '../../store/portable.ts'
import { syncFolder, writeFileDurably, writeStreamDurably } from '../files.ts'
import { readTar, TarProblem } from '../../record/tar.ts'
import type { TarEntry } from '../../record/tar.ts'
import { BLOBS_FOLDER, HOME_FILES } from '../home-files.ts'
import { RESTORED_FILE } from '../restored.ts'
import { readSettings, SETTINGS_FILE, writeSettings } from '../settings.ts'
import { BackupRefused, hashing, MANIFEST_NAME, parseManifest } from './manifest.ts'
import type { BackupManifest } from './manifest.ts'

const LARGEST_MANIFEST = 64 * 1024 * 1024
const LARGEST_PART = 512 * 1024 * 1024

/** Reads the whole file and compares every part with the manifest. Throws `BackupRefused`; changes nothing. */
export async function readBackup(file: string): Promise<BackupManifest> {
  const found: { name: string; size: number; sha256: string }[] = []
  let manifest: BackupManifest | null = null
  try {
    for await (const entry of readTar(bytesOf(file))) {
      if (manifest !== null) throw new BackupRefused('backup-broken', `${entry.name} follows the manifest`)
      if (entry.name === MANIFEST_NAME) manifest = parseManifest(await textOf(entry, LARGEST_MANIFEST))
      else found.push({ name: entry.name, ...(await hashed(entry)) })
      if (entry.name === MANIFEST_NAME && manifest === null) throw new BackupRefused('backup-broken', MANIFEST_NAME)
    }
  } catch (error) {
    throw error instanceof TarProblem ? new BackupRefused('backup-broken', error.message, { cause: error }) : error
  }
  if (manifest === null) throw new BackupRefused('backup-broken', MANIFEST_NAME)
  const other = manifest.parts.findIndex(({ name, size, sha256 }, index) => found[index]?.name !== name || found[index].size !== size || found[index].sha256 !== sha256)
  if (other !== -1 || found.length !== manifest.parts.length) throw new BackupRefused('backup-broken', manifest.parts[other]?.name ?? found.at(-1)?.name ?? '')
  return manifest
}

export interface RestoreTo {
  readonly file: string
  /** Absent or empty. */
  readonly home: string
  /** RFC 3339. */
  readonly at: string
  /** Where the rows go: an address, null for SQLite in the home, undefined for what the settings in the backup say. */
  readonly databaseUrl?: string | null | undefined
}

/** Throws `BackupRefused` or `StoreUnusable`; then nothing is in the home, and nothing in the database. */
export async function restoreBackup({ file, home, at, databaseUrl }: RestoreTo): Promise<BackupManifest> {
  if (existsSync(home) && readdirSync(home).length > 0) throw new BackupRefused('restore-occupied', home)
  const manifest = await readBackup(file)
  if (manifest.kind === 'public') throw new BackupRefused('backup-public', file)
  if (manifest.tables > TABLES_VERSION) throw new BackupRefused('backup-newer', file)
  const staging = `${home.replace(/[/\\]+$/, '')}.${randomBytes(4).toString('hex')}.new`
  mkdirSync(staging, { recursive: true, mode: 0o700 })
  try {
    await takeFiles(file, staging)
    const settings = readSettings(staging)
    // The address in the settings may be that of the very store that was lost: another one is written down.
    if (databaseUrl === null && settings.databaseUrl !== null) writeSettings(staging, { ...settings, databaseUrl: null })
    writeFileDurably(join(staging, RESTORED_FILE), JSON.stringify({ at }) + '\n', 0o600)
    const target = { dialogue: manifest.dialogue, home: staging, databaseUrl: (databaseUrl === undefined ? settings.databaseUrl : databaseUrl) ?? undefined }
    await takeRows(target, manifest.tables, rowsIn(file))
    await moveInto(home, staging).catch(async (error: unknown) => { if (target.databaseUrl !== undefined) await dropRows(target); throw error })
    return manifest
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    throw error
  }
}

async function moveInto(home: string, staging: string): Promise<void> {
  if (existsSync(home)) rmdirSync(home)
  renameSync(staging, home)
  syncFolder(dirname(home))
}

async function takeFiles(file: string, staging: string): Promise<void> {
  for await (const entry of readTar(bytesOf(file))) {
    const isOwn = HOME_FILES.includes(entry.name) || entry.name.startsWith(`${BLOBS_FOLDER}/`)
    if (!isOwn) continue
    mkdirSync(dirname(join(staging, entry.name)), { recursive: true, mode: 0o700 })
    await writeStreamDurably(join(staging, entry.name), entry.content, 0o600)
  }
  if (!existsSync(join(staging, SETTINGS_FILE))) throw new BackupRefused('backup-broken', SETTINGS_FILE)
}

async function* rowsIn(file: string): AsyncGenerator<TablePart> {
  for await (const entry of readTar(bytesOf(file))) {
    const [, table] = /^store\/([a-z_]+)\/\d+\.ndjson$/.exec(entry.name) ?? []
    if (table === undefined) continue
    const lines = (await textOf(entry, LARGEST_PART)).split('\n').filter((line) => line !== '')
    yield { table, rows: lines.map((line) => JSON.parse(line) as TablePart['rows'][number]) }
  }
}

function bytesOf(file: string): AsyncIterable<Buffer> {
  return createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>
}

async function textOf({ name, size, content }: TarEntry, largest: number): Promise<string> {
  if (size > largest) throw new BackupRefused('backup-broken', name)
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts).toString()
}

async function hashed({ content }: TarEntry): Promise<{ size: number; sha256: string }> {
  const passing = hashing(content)
  for await (const _part of passing.content);
  return passing.result()
}
