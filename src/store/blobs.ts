// Attachments and datasets, by the hash of their bytes. Acts name them; the record holds the hash
// and the size, this holds the bytes.
//
// - Under a name there are the bytes of that name or nothing: what arrives is written beside,
//   hashed, made durable, and only then renamed into its place. What stands there is never changed.
// - A transfer that was cut off is kept beside and can be gone on with, each sender's for itself: what
//   one sent wrong must not be laid at another's door. What turns out to be of another hash, or longer than
//   was said, is removed.
// - Bytes stream through; no size needs memory.

import { createHash, randomBytes } from 'node:crypto'
import type { Hash as Hasher } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Hash } from '../record/index.ts'
import { isHash, isName } from '../record/index.ts'

/** A blob as an act names it, as far as its bytes go. */
export interface NamedBlob {
  readonly blob: Hash
  readonly bytes: number
}

export interface BlobStore {
  /** Size in bytes; null if it is not here. */
  sizeOf(blob: Hash): Promise<number | null>
  /** The bytes from `start` up to and without `end`. The blob must be here. */
  read(blob: Hash, start: number, end: number): AsyncIterable<Uint8Array>
  /** Takes bytes of which nothing is known yet and answers what they are called. */
  keep(bytes: AsyncIterable<Uint8Array>): Promise<NamedBlob>
  /** How many bytes of a transfer from `sender` (a name) that was cut off are here. */
  arrivedOf(blob: Hash, sender: string): Promise<number>
  /**
   * Goes on with a transfer from `sender`: `bytes` begin at `from`, which is not above what has arrived. Resolves with true once
   * the blob stands whole under its name, with false where bytes are missing still. Throws `BlobProblem`.
   */
  receive(named: NamedBlob, sender: string, from: number, bytes: AsyncIterable<Uint8Array>): Promise<boolean>
  /** Where the bytes lie, for a program that reads files by itself. Nobody writes there. */
  fileOf(blob: Hash): string
  /** Removes a blob and what had arrived of it, if it is here: no act names it any more. */
  remove(blob: Hash): Promise<void>
}

/** Blobs that all lie in one folder, for a program that reads files by itself. */
export type FolderBlobs = BlobStore & { readonly folder: string }

export type BlobCode = 'blob-mismatch' | 'blob-too-long'

/** What arrived is not the blob that was named; nothing of it is kept. */
export class BlobProblem extends Error {
  readonly code: BlobCode
  readonly blob: Hash
  constructor(code: BlobCode, blob: Hash) {
    super(`${code}: ${blob}`)
    this.code = code
    this.blob = blob
  }
}

export class FileBlobs implements BlobStore {
  /** Where all of them lie; nobody else writes there. */
  readonly folder: string

  /** `folder` and what is in it are made when the first blob comes. */
  constructor(folder: string) {
    this.folder = folder
  }

  async sizeOf(blob: Hash): Promise<number | null> {
    return sizeOfFile(this.#placeOf(blob))
  }

  // Opened only when it is read: a stream that nobody reads yet would tell its failure to nobody, and end the process.
  async *read(blob: Hash, start: number, end: number): AsyncGenerator<Uint8Array> {
    if (end > start) yield* createReadStream(this.#placeOf(blob), { start, end: end - 1 })
  }

  async keep(bytes: AsyncIterable<Uint8Array>): Promise<NamedBlob> {
    const part = join(this.folder, ARRIVING, randomBytes(16).toString('hex'))
    try {
      const { hasher, size } = await writing(part, 0, async (file) => {
        const hasher = createHash('sha256')
        return { hasher, size: await copy(file, 0, hasher, bytes, () => undefined) }
      })
      const blob = hasher.digest('hex')
      await this.#place(part, blob)
      return { blob, bytes: size }
    } finally {
      await rm(part, { force: true })
    }
  }

  async arrivedOf(blob: Hash, sender: string): Promise<number> {
    return (await sizeOfFile(this.#partOf(blob, sender))) ?? 0
  }

  async receive({ blob, bytes: announced }: NamedBlob, sender: string, from: number, bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
    if (await this.sizeOf(blob) !== null) return true
    const part = this.#partOf(blob, sender)
    try {
      const arrived = await writing(part, from, async (file) => {
        const hasher = createHash('sha256')
        if (from > 0) for await (const earlier of createReadStream(part, { end: from - 1 })) hasher.update(earlier as Uint8Array)
        const size = await copy(file, from, hasher, bytes, (size) => { if (size > announced) throw new BlobProblem('blob-too-long', blob) })
        return size < announced ? null : hasher.digest('hex')
      })
      if (arrived === null) return false
      if (arrived !== blob) throw new BlobProblem('blob-mismatch', blob)
      await this.#place(part, blob)
      await this.#forgetOthers(blob)
      return true
    } catch (error) {
      // Whatever stopped the transfer otherwise, what has arrived is gone on with later.
      if (error instanceof BlobProblem) await rm(part, { force: true })
      throw error
    }
  }

  fileOf(blob: Hash): string {
    return this.#placeOf(blob)
  }

  async remove(blob: Hash): Promise<void> {
    await rm(this.#placeOf(blob), { force: true })
    await this.#forgetOthers(blob)
  }

  /** The rename is the moment from which the blob is here; file and folders are durable when this resolves. */
  async #place(part: string, blob: Hash): Promise<void> {
    const place = this.#placeOf(blob)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await rename(part, place)
    for (const folder of [dirname(place), this.folder, dirname(this.folder)]) await makeDurable(folder)
  }

  /** What other senders had begun to send. */
  async #forgetOthers(blob: Hash): Promise<void> {
    const folder = join(this.folder, ARRIVING)
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => { if (error.code === 'ENOENT') return []; throw error })
    for (const name of names) if (name.startsWith(`${blob}.`)) await rm(join(folder, name), { force: true })
  }

  #placeOf(blob: Hash): string {
    return join(this.folder, ...placeIn(blob))
  }

  #partOf(blob: Hash, sender: string): string {
    if (!isName(sender)) throw new RangeError('not the name of a sender')
    return join(this.folder, ARRIVING, `${placeIn(blob).join('')}.${sender}`)
  }
}

const ARRIVING = 'arriving'

/** The danger: names come from acts and addresses, and become paths here. */
function placeIn(blob: Hash): readonly [string, string] {
  if (!isHash(blob)) throw new RangeError('not the name of a blob')
  return [blob.slice(0, 2), blob.slice(2)]
}

/** Opens for writing from `from` on, what stood after it cut off; durable when it resolves. */
async function writing<T>(path: string, from: number, work: (file: FileHandle) => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, from === 0 ? 'w' : 'r+', 0o600)
  try {
    await file.truncate(from)
    const done = await work(file)
    await file.sync()
    return done
  } finally {
    await file.close()
  }
}

/** Answers the size of the file after the bytes; `look` is asked before each part is written. */
async function copy(file: FileHandle, from: number, hasher: Hasher, bytes: AsyncIterable<Uint8Array>, look: (size: number) => void): Promise<number> {
  let size = from
  for await (const part of bytes) {
    look(size + part.length)
    hasher.update(part)
    for (let written = 0; written < part.length;) written += (await file.write(part, written, part.length - written, size + written)).bytesWritten
    size += part.length
  }
  return size
}

async function sizeOfFile(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function makeDurable(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
