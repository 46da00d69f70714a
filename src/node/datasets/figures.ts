// Tables that pages are made of. A view asks for what it needs; what is not made yet is made by the engine in the
// order in which it was asked for, kept in memory and in a folder under the name of its question, and whoever
// reads it is told. The same file and question give the same table, so nothing here can go out of date, and all of
// it can be thrown away.

import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataTable, FigureQuery, FigureReader, QueryRefusal } from '../../dialogue/data/query.ts'
import { figureKey } from '../../instruments/figure-key.ts'
import type { Hash } from '../../record/index.ts'
import type { BlobStore } from '../../store/blobs.ts'
import type { DataEngine } from './engine.ts'

/** A page holds no more; what would be larger is asked for in parts. */
const LARGEST_TABLE = 20_000
/** Tables kept in memory at most, those asked for longest ago go first. */
const KEPT = 4_000
/** Raised when the same question would be answered otherwise. */
const EDITION = 1

export interface FiguresSettings {
  readonly engine: DataEngine
  readonly blobs: BlobStore
  /** Where tables are kept between two starts. */
  readonly folder: string
  /** Told the keys of the tables that are made, or could not be. */
  readonly onMade: (keys: readonly string[]) => void
  readonly onFault: (error: unknown) => void
}

export class Figures implements FigureReader {
  readonly #settings: FiguresSettings
  readonly #made = new Map<string, DataTable | QueryRefusal>()
  readonly #asked = new Map<string, Promise<void>>()
  /** Files that were asked for and have not arrived. */
  readonly #missing = new Map<Hash, Set<string>>()
  #isClosed = false

  constructor(settings: FiguresSettings) {
    this.#settings = settings
  }

  find(file: Hash, query: FigureQuery): DataTable | QueryRefusal | null {
    const key = figureKey(file, query)
    const made = this.#made.get(key)
    if (made === undefined) { this.#ask(key, file, query); return null }
    this.#made.delete(key)
    this.#made.set(key, made)
    return made
  }

  /** Resolves when each of these is made or refused. Keys that nobody asked for are passed over. */
  async settled(keys: Iterable<string>): Promise<void> {
    await Promise.all([...keys].map((key) => this.#asked.get(key)))
  }

  /** A file is here now: what was asked of it before is asked again. */
  arrived(file: Hash): void {
    const keys = this.#missing.get(file)
    if (keys === undefined) return
    this.#missing.delete(file)
    for (const key of keys) this.#made.delete(key)
    this.#settings.onMade([...keys])
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all(this.#asked.values())
  }

  #ask(key: string, file: Hash, query: FigureQuery): void {
    if (this.#asked.has(key) || this.#isClosed) return
    const making = this.#make(key, file, query).catch((error: unknown) => { this.#settings.onFault(error) }).finally(() => {
      this.#asked.delete(key)
      if (!this.#isClosed) this.#settings.onMade([key])
    })
    this.#asked.set(key, making)
  }

  async #make(key: string, file: Hash, query: FigureQuery): Promise<void> {
    const { engine, blobs } = this.#settings
    if ((await blobs.sizeOf(file)) === null) {
      this.#missing.set(file, (this.#missing.get(file) ?? new Set()).add(key))
      this.#keep(key, { refused: 'not-here' })
      return
    }
    const kept = await this.#read(key)
    const table = kept ?? (await this.#tableOf(blobs.fileOf(file), query, engine))
    this.#keep(key, table)
    if (kept === null && !('refused' in table)) await this.#write(key, table)
  }

  #tableOf(file: string, query: FigureQuery, engine: DataEngine): Promise<DataTable | QueryRefusal> {
    return 'first' in query ? engine.do<'first'>({ order: 'first', file, rows: Math.min(query.first, LARGEST_TABLE) }) : engine.do<'query'>({ order: 'query', file, query, rows: LARGEST_TABLE })
  }

  #keep(key: string, table: DataTable | QueryRefusal): void {
    this.#made.set(key, table)
    if (this.#made.size > KEPT) for (const oldest of this.#made.keys()) { this.#made.delete(oldest); break }
  }

  async #read(key: string): Promise<DataTable | null> {
    const text = await readFile(this.#placeOf(key), 'utf8').catch((error: NodeJS.ErrnoException) => { if (error.code === 'ENOENT') return null; throw error })
    if (text === null) return null
    try {
      const read = JSON.parse(text) as { readonly key: string; readonly edition: number; readonly table: DataTable }
      return read.key === key && read.edition === EDITION ? read.table : null
    } catch {
      // A power cut may leave half a file: the table is made again.
      return null
    }
  }

  async #write(key: string, table: DataTable): Promise<void> {
    const place = this.#placeOf(key)
    await mkdir(this.#settings.folder, { recursive: true, mode: 0o700 })
    await writeFile(`${place}.new`, JSON.stringify({ key, edition: EDITION, table }), { mode: 0o600 })
    await rename(`${place}.new`, place)
  }

  #placeOf(key: string): string {
    return join(this.#settings.folder, `${createHash('sha256').update(key).digest('hex')}.json`)
  }
}
