// Where files lie while they are made into datasets. What is in it belongs to one loading each and goes with it; what
// a crash left goes with the next start.

import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { SourceForm } from './loading/source.ts'

/** A file as somebody brings it: its bytes, or where it lies. */
export type DataFile = { readonly bytes: Uint8Array } | { readonly path: string }

export interface PlacedFile {
  readonly source: string
  readonly target: string
  readonly form: SourceForm
  readonly remove: () => Promise<void>
}

export type PlacingCode = 'data-file-too-large' | 'data-file-broken' | 'sheet-old-format' | 'sheet-empty'

/** Bytes by which a file is told. */
const BEGINNING = 32

/** Bytes of a file, unpacked. */
export const LARGEST_FILE = 4 * 1024 ** 3

export class LoadingFolder {
  readonly #folder: string
  readonly #largest: number

  constructor(folder: string, largest = LARGEST_FILE) {
    this.#folder = folder
    this.#largest = largest
  }

  /** Nothing that lies there is of use to anybody. */
  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** A file of its own, unpacked where it was packed. The danger: a small archive that unpacks to everything; it is stopped at the bound. */
  async place(file: DataFile): Promise<PlacedFile | { readonly refused: PlacingCode }> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const source = join(this.#folder, randomUUID())
    const remove = async () => { await Promise.all((await readdir(this.#folder)).filter((name) => join(this.#folder, name).startsWith(source)).map((name) => rm(join(this.#folder, name), { force: true }))) }
    try {
      const form = await this.#write(file, source)
      if (typeof form === 'string') return { source, target: `${source}.parquet`, form, remove }
      await remove()
      return form
    } catch (error) {
      await remove()
      throw error
    }
  }

  /** A name for a file that somebody makes. */
  async reserve(): Promise<{ readonly file: string; readonly remove: () => Promise<void> }> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const file = join(this.#folder, randomUUID())
    return { file, remove: () => rm(file, { force: true }) }
  }

  async #write(file: DataFile, source: string): Promise<SourceForm | { readonly refused: PlacingCode }> {
    const size = 'bytes' in file ? file.bytes.length : (await stat(file.path)).size
    if (size > this.#largest) return { refused: 'data-file-too-large' }
    if (size === 0) return { refused: 'sheet-empty' }
    const isPacked = startsWith('bytes' in file ? file.bytes.subarray(0, 8) : await beginningOf(file.path), [0x1f, 0x8b])
    if (!isPacked) await ('bytes' in file ? writeBytes(file.bytes, source) : linkOrCopy(file.path, source))
    else {
      const refused = await this.#unpack(file, source)
      if (refused !== null) return { refused }
    }
    return formOf(await beginningOf(source))
  }

  async #unpack(file: DataFile, source: string): Promise<PlacingCode | null> {
    let size = 0
    const bounded = new Transform({ transform: (chunk: Buffer, _encoding, done) => { size += chunk.length; done(size > this.#largest ? new Error('too large') : null, chunk) } })
    try {
      await pipeline('bytes' in file ? [file.bytes] : createReadStream(file.path), createGunzip(), bounded, createWriteStream(source, { mode: 0o600 }))
    } catch (error) {
      if (size > this.#largest) return 'data-file-too-large'
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return 'data-file-broken'
      throw error
    }
    return size === 0 ? 'sheet-empty' : null
  }
}

async function writeBytes(bytes: Uint8Array, place: string): Promise<void> {
  const file = await open(place, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
  } finally {
    await file.close()
  }
}

/** The same file under a second name costs nothing; over the border of a disk it is copied. */
async function linkOrCopy(path: string, place: string): Promise<void> {
  await link(path, place).catch(() => copyFile(path, place))
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function formOf(bytes: Uint8Array): SourceForm | { readonly refused: PlacingCode } {
  if (startsWith(bytes, [0x50, 0x4b])) return 'xlsx'
  if (startsWith(bytes, [0x50, 0x41, 0x52, 0x31])) return 'parquet'
  if (/^(\u{feff})?\s*<(\?xml|iati|!)/u.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))) return 'iati'
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ? { refused: 'sheet-old-format' } : 'csv'
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte)
}
