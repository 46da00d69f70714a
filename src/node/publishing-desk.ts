// What publishing needs to make figures and files of data by itself: an engine of its own in a folder of its own, so
// that it can work beside a node that runs.

import { mkdtempSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { DataTable, QueryRefusal } from '../dialogue/data/query.ts'
import type { RowsQuery } from '../dialogue/data/rows-query.ts'
import type { Hash } from '../record/index.ts'
import { FileBlobs } from '../store/blobs.ts'
import { CsvExports, DataEngine, Figures } from './datasets/index.ts'
import { Presses } from './presses/index.ts'
import { Solver } from './solver/index.ts'

/** A whole file or page may take longer than a reader would wait. */
const BOUND_IN_MILLISECONDS = 120_000

export class PublishingDesk {
  readonly blobs: FileBlobs
  readonly figures: Figures
  readonly presses: Presses
  readonly csv: CsvExports
  readonly #engine: DataEngine
  readonly #solver: Solver
  readonly #folder: string
  #onMade: (keys: readonly string[]) => void = () => undefined

  /** `blobs` is the folder of the node's files. */
  constructor(blobs: string, onFault: (error: unknown) => void) {
    this.#folder = realpathSync(mkdtempSync(join(tmpdir(), 'alternat-publish-')))
    this.blobs = new FileBlobs(resolve(blobs))
    this.#engine = new DataEngine({ folders: [resolve(blobs), this.#folder], onFault, boundInMilliseconds: BOUND_IN_MILLISECONDS })
    const onMade = (keys: readonly string[]) => { this.#onMade(keys) }
    this.#solver = new Solver({ onSolved: onMade, onFault })
    this.figures = new Figures({ engine: this.#engine, blobs: this.blobs, solver: this.#solver, folder: join(this.#folder, 'figures'), onMade, onFault })
    this.presses = new Presses({ folder: join(this.#folder, 'pressed'), onMade, onFault })
    this.csv = new CsvExports(this.#engine, this.blobs, join(this.#folder, 'csv'))
  }

  /** Whoever makes pages of the figures is told of each that is made. */
  onMade(tell: (keys: readonly string[]) => void): void {
    this.#onMade = tell
  }

  /** Resolves when each of these is made, solved, pressed or cannot be. */
  async settled(keys: ReadonlySet<string>): Promise<void> {
    await Promise.all([this.figures.settled(keys), this.presses.settled(keys)])
  }

  async rowsOf(file: Hash, query: RowsQuery): Promise<DataTable | QueryRefusal> {
    if ((await this.blobs.sizeOf(file)) === null) return { refused: 'not-here' }
    return this.#engine.do<'rows'>({ order: 'rows', file: this.blobs.fileOf(file), query })
  }

  async close(): Promise<void> {
    await Promise.all([this.#engine.close(), this.figures.close(), this.#solver.close(), this.presses.close()])
    await this.csv.close()
    await rm(this.#folder, { recursive: true, force: true })
  }
}
