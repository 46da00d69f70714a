// Datasets, and what a vintage changed, written out as CSV for whoever takes them along. A file is written once and handed out until others have
// taken its place; the same Parquet file gives the same bytes, and all of it can be thrown away.

import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { QueryRefusal } from '../../dialogue/data/query.ts'
import type { Hash } from '../../record/index.ts'
import type { BlobStore } from '../../store/blobs.ts'
import type { DataEngine } from './engine.ts'

/** Files kept at most; the one asked for longest ago goes first. */
const KEPT = 12
/** A file of five million rows takes a few seconds. */
const BOUND_IN_MILLISECONDS = 120_000

export interface WrittenFile {
  readonly path: string
  readonly bytes: number
}

export class CsvExports {
  readonly #engine: DataEngine
  readonly #blobs: BlobStore
  readonly #folder: string
  readonly #written = new Map<string, Promise<WrittenFile | QueryRefusal>>()

  /** `folder` is one in which the engine may write; what is in it belongs to nobody else. */
  constructor(engine: DataEngine, blobs: BlobStore, folder: string) {
    this.#engine = engine
    this.#blobs = blobs
    this.#folder = folder
  }

  /** Every row as it is. */
  csvOf(file: Hash): Promise<WrittenFile | QueryRefusal> {
    return this.#once(file, [file], (to) => this.#engine.do<'csv'>({ order: 'csv', file: this.#blobs.fileOf(file), to, boundInMilliseconds: BOUND_IN_MILLISECONDS }))
  }

  /** Every row that is different, with its values before and after; `key` names rows in both files, or the engine refuses. */
  changesOf(before: Hash, after: Hash, key: readonly string[]): Promise<WrittenFile | QueryRefusal> {
    return this.#once(`${before}-${after}`, [before, after], async (to) => {
      const compared = await this.#engine.do<'compare'>({ order: 'compare', before: this.#blobs.fileOf(before), after: this.#blobs.fileOf(after), key, listed: 0, target: to, boundInMilliseconds: BOUND_IN_MILLISECONDS })
      return compared ?? { refused: 'unknown-column' }
    })
  }

  /** What is written already is handed out again. */
  async #once(name: string, files: readonly Hash[], write: (to: string) => Promise<object | QueryRefusal>): Promise<WrittenFile | QueryRefusal> {
    const kept = this.#written.get(name)
    const written = kept ?? this.#write(name, files, write)
    this.#written.delete(name)
    this.#written.set(name, written)
    const answer = await written
    if ('refused' in answer) this.#written.delete(name)
    else if (kept === undefined) await this.#makeRoom()
    return answer
  }

  /** Removes what was written. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#written.values())
    this.#written.clear()
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #write(name: string, files: readonly Hash[], write: (to: string) => Promise<object | QueryRefusal>): Promise<WrittenFile | QueryRefusal> {
    for (const file of files) if ((await this.#blobs.sizeOf(file)) === null) return { refused: 'not-here' }
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const path = join(this.#folder, `${name}.csv`)
    const answer = await write(path)
    return 'refused' in answer ? (answer as QueryRefusal) : { path, bytes: (await stat(path)).size }
  }

  /** Whoever is reading a file that goes reads it to its end. */
  async #makeRoom(): Promise<void> {
    for (const [oldest, written] of this.#written) {
      if (this.#written.size <= KEPT) return
      this.#written.delete(oldest)
      const answer = await written
      if (!('refused' in answer)) await rm(answer.path, { force: true })
    }
  }
}
