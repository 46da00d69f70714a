// Tables that pages are made of. A view asks for what it needs; what is not made yet is made by the engine in the
// order in which it was asked for, kept in memory and in a folder under the name of its question, and whoever
// reads it is told. The same file and question give the same table, so nothing here can go out of date, and all of
// it can be thrown away.

import { createHash } from 'node:crypto'
import type { Differences } from '../../dialogue/data/differences.ts'
import type { DataTable, FigureQuery, FigureReader, QueryRefusal } from '../../dialogue/data/query.ts'
import type { Solve } from '../../dialogue/data/solution.ts'
import { differencesKey, figureKey } from '../../instruments/figure-key.ts'
import type { Hash } from '../../record/index.ts'
import type { BlobStore } from '../../store/blobs.ts'
import { during } from '../operations/stages.ts'
import type { Solver } from '../solver/index.ts'
import type { DataEngine } from './engine.ts'
import { KeptFigures } from './kept-figures.ts'

/** A page holds no more; what would be larger is asked for in parts. */
const LARGEST_TABLE = 20_000
/** Differences that a page lists; all of them come as a file. */
const LISTED_DIFFERENCES = 1_000
/** Two large files are joined for it. */
const COMPARED_WITHIN_MILLISECONDS = 120_000
/** Tables kept in memory at most, those asked for longest ago go first. */
const KEPT = 4_000

type Figure = DataTable | Differences | QueryRefusal

export interface FiguresSettings {
  readonly engine: DataEngine
  readonly blobs: BlobStore
  /** Without it no programme is solved. */
  readonly solver?: Solver
  /** Where tables are kept between two starts. */
  readonly folder: string
  /** Told the keys of the tables that are made, or could not be. */
  readonly onMade: (keys: readonly string[]) => void
  readonly onFault: (error: unknown) => void
  /** Files kept in the folder at most. */
  readonly mostKept?: number
}

export class Figures implements FigureReader {
  readonly #settings: FiguresSettings
  readonly #kept: KeptFigures
  readonly #made = new Map<string, Figure>()
  readonly #asked = new Map<string, Promise<void>>()
  /** Files that were asked for and have not arrived. */
  readonly #missing = new Map<Hash, Set<string>>()
  #isClosed = false

  constructor(settings: FiguresSettings) {
    this.#settings = settings
    this.#kept = new KeptFigures(settings.folder, settings.onFault, settings.mostKept)
  }

  find(file: Hash, query: FigureQuery): DataTable | QueryRefusal | null {
    const { engine, blobs } = this.#settings
    const place = () => blobs.fileOf(file)
    return this.#find(figureKey(file, query), [file], () => ('first' in query ? engine.do<'first'>({ order: 'first', file: place(), rows: Math.min(query.first, LARGEST_TABLE) }) : engine.do<'query'>({ order: 'query', file: place(), query, rows: LARGEST_TABLE })))
  }

  findDifferences(before: Hash, after: Hash, key: readonly string[]): Differences | QueryRefusal | null {
    const { engine, blobs } = this.#settings
    return this.#find(differencesKey(before, after, key), [before, after], async () => {
      const found = await engine.do<'compare'>({ order: 'compare', before: blobs.fileOf(before), after: blobs.fileOf(after), key, listed: LISTED_DIFFERENCES, target: null, boundInMilliseconds: COMPARED_WITHIN_MILLISECONDS })
      return found ?? { refused: 'unknown-column' }
    })
  }

  get solve(): Solve | undefined {
    const { solver } = this.#settings
    return solver === undefined ? undefined : (lp) => solver.find(lp)
  }

  /** How many are asked for and not made yet. */
  get awaited(): number {
    return this.#asked.size
  }

  /** Resolves when each of these is made, solved or refused. Keys that nobody asked for are passed over. */
  async settled(keys: Iterable<string>): Promise<void> {
    const named = [...keys]
    await Promise.all([...named.map((key) => this.#asked.get(key)), this.#settings.solver?.settled(named)])
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

  #find<F extends Figure>(key: string, files: readonly Hash[], make: () => Promise<F | QueryRefusal>): F | QueryRefusal | null {
    const made = this.#made.get(key) as F | QueryRefusal | undefined
    if (made === undefined) { this.#ask(key, files, make); return null }
    this.#made.delete(key)
    this.#made.set(key, made)
    return made
  }

  #ask(key: string, files: readonly Hash[], make: () => Promise<Figure>): void {
    if (this.#asked.has(key) || this.#isClosed) return
    const making = this.#make(key, files, () => during('figure', {}, make, (figure) => ('refused' in figure ? 'refused' : 'done'))).catch((error: unknown) => {
      this.#settings.onFault(error)
      // Whoever waits for it would otherwise ask for ever.
      this.#keep(key, { refused: 'data-failed' })
    }).finally(() => {
      this.#asked.delete(key)
      if (!this.#isClosed) this.#settings.onMade([key])
    })
    this.#asked.set(key, making)
  }

  async #make(key: string, files: readonly Hash[], make: () => Promise<Figure>): Promise<void> {
    for (const file of files) {
      if ((await this.#settings.blobs.sizeOf(file)) !== null) continue
      this.#missing.set(file, (this.#missing.get(file) ?? new Set()).add(key))
      this.#keep(key, { refused: 'not-here' })
      return
    }
    const kept = await this.#kept.find(key)
    const figure = kept === null ? await make() : (kept as Figure)
    this.#keep(key, figure)
    if (kept === null && !('refused' in figure)) await this.#kept.keep(key, figure)
  }

  #keep(key: string, figure: Figure): void {
    this.#made.set(key, figure)
    if (this.#made.size > KEPT) for (const oldest of this.#made.keys()) { this.#made.delete(oldest); break }
  }
}
