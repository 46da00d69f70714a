// The data of a running node: the engine that reads them, what officers bring and originators send, the datasets that
// this side states, and the figures and solutions made of all that. It opens and closes by itself; the folder of
// files is shared with the exchange, the rest is nobody else's.

import { join, resolve } from 'node:path'
import type { DataTable, QueryRefusal } from '../dialogue/data/query.ts'
import type { RowsQuery } from '../dialogue/data/rows-query.ts'
import type { Hash } from '../record/index.ts'
import type { FolderBlobs } from '../store/blobs.ts'
import { Sources } from './connectors/sources.ts'
import { BroughtFiles, CsvExports, DataEngine, DatasetDesk, Figures } from './datasets/index.ts'
import { DemonstrationData } from './demonstration-data.ts'
import type { DialogueNode } from './dialogue-node.ts'
import type { NodeSettings } from './settings.ts'
import { Solver } from './solver/index.ts'

/** Tables that can be made again from the datasets. */
const FIGURES_FOLDER = 'figures'

export interface DataRoomSettings {
  readonly node: DialogueNode
  readonly home: string
  readonly settings: Pick<NodeSettings, 'sources'>
  readonly blobs: FolderBlobs
  /** The folder in the home in which files are made into datasets; what is in it is nobody else's. */
  readonly loading: string
  /** The folder whose `datasets.ts` a demonstration loads; null on a real node, and where one goes without. */
  readonly demonstration: string | null
  /** Told the keys of figures that were made or solved: whatever asked for them is made again. */
  readonly onMade: (keys: readonly string[]) => void
  readonly onFault: (error: unknown) => void
}

export class DataRoom {
  readonly engine: DataEngine
  /** Loads and states the datasets of this side. */
  readonly datasets: DatasetDesk
  /** Files of data that officers look at. */
  readonly broughtFiles: BroughtFiles
  /** Originators that are asked for new vintages. */
  readonly sources: Sources
  /** Tables made of the datasets. */
  readonly figures: Figures
  /** Programmes solved. */
  readonly solver: Solver
  /** Datasets as text, to take along. */
  readonly csv: CsvExports
  readonly #blobs: FolderBlobs
  readonly #demonstration: DemonstrationData | null

  constructor({ node, home, settings, blobs, loading: folder, demonstration, onMade, onFault }: DataRoomSettings) {
    const loading = resolve(home, folder)
    this.#blobs = blobs
    this.engine = new DataEngine({ folders: [blobs.folder, loading], spill: join(loading, 'spill'), onFault })
    this.datasets = new DatasetDesk({ node, engine: this.engine, blobs, folder: loading })
    this.sources = new Sources({ node, desk: this.datasets, sources: settings.sources, home, onFault })
    this.broughtFiles = new BroughtFiles(this.datasets, () => node.now(), onFault)
    this.solver = new Solver({ onSolved: onMade, onFault })
    this.figures = new Figures({ engine: this.engine, blobs, solver: this.solver, folder: join(home, FIGURES_FOLDER), onMade, onFault })
    this.csv = new CsvExports(this.engine, blobs, join(loading, 'csv'))
    this.#demonstration = demonstration === null ? null : new DemonstrationData({ node, desk: this.datasets, folder: demonstration, onFault })
  }

  /** Call before anything is asked. */
  async prepare(): Promise<void> {
    await this.datasets.prepare()
    await this.sources.prepare()
  }

  /** Begins to ask originators. */
  start(): void {
    this.sources.start()
  }

  /** The dialogue is founded: what a demonstration brings can be stated. */
  founded(): void {
    this.#demonstration?.wake()
  }

  /** Rows of a dataset as they are. */
  async rowsOf(file: Hash, query: RowsQuery): Promise<DataTable | QueryRefusal> {
    if ((await this.#blobs.sizeOf(file)) === null) return { refused: 'not-here' }
    return this.engine.do<'rows'>({ order: 'rows', file: this.#blobs.fileOf(file), query })
  }

  async close(): Promise<void> {
    await Promise.all([this.sources.close(), this.engine.close(), this.figures.close(), this.solver.close(), this.#demonstration?.close()])
    await this.csv.close()
  }
}
