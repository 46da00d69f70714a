// The datasets of this side: a file is checked and made into Parquet, and only then kept among the blobs and stated.
// Whatever stops it on the way, nothing is loaded and nothing is said.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Differences } from '../../dialogue/data/differences.ts'
import type { QueryRefusal } from '../../dialogue/data/query.ts'
import type { Command } from '../../dialogue/decide.ts'
import { PARQUET_TYPE } from '../../dialogue/statements/dataset.ts'
import type { DatasetContent, DatasetDescription } from '../../dialogue/statements/index.ts'
import { commonKey } from '../../instruments/datasets/differences.ts'
import { findVintage } from '../../instruments/datasets/vintages.ts'
import type { Vintage } from '../../instruments/datasets/vintages.ts'
import type { StatementId } from '../../record/index.ts'
import type { BlobStore } from '../../store/blobs.ts'
import type { DialogueNode, Said } from '../dialogue-node.ts'
import type { DataEngine } from './engine.ts'
import type { Looked } from './loading/look.ts'
import type { LoadReport } from './loading/report.ts'
import { LoadingFolder } from './loading-folder.ts'
import type { DataFile, PlacingCode } from './loading-folder.ts'

export interface DatasetDeskSettings {
  readonly node: Pick<DialogueNode, 'party' | 'rows' | 'say'>
  readonly engine: DataEngine
  readonly blobs: BlobStore
  /** Where files lie while they are loaded; the engine may open it. */
  readonly folder: string
}

export interface LoadOptions {
  /** Of a workbook with more than one. */
  readonly sheet?: string | null
  /** How many problems are listed at most; all are counted. */
  readonly listed?: number
  readonly onProgress?: (rows: number) => void
}

/** A file that passed every check, ready to be stated. `discard` it where it is not. */
export interface LoadedDataset {
  readonly content: DatasetContent
  /** The statement in force of the same dataset, which this one replaces. */
  readonly replaces: StatementId | null
  /** Against the vintage in force, with the first rows; null for the first vintage, and where rows cannot be told to be the same. */
  readonly differences: Differences | null
  /** Where the Parquet file lies. */
  readonly file: string
  readonly discard: () => Promise<void>
}

export interface LookedFile {
  readonly path: string
  readonly looked: Looked
  readonly remove: () => Promise<void>
}

export type LoadOutcome = LoadedDataset | { readonly report: LoadReport } | { readonly refused: PlacingCode } | QueryRefusal

/** Rows of one dataset. */
const MOST_ROWS = 50_000_000
const LISTED = 1_000
const SHOWN_DIFFERENCES = 100
const SHOWN_ROWS = 8
/** Loading is work of minutes for the largest files. */
const BOUND_IN_MILLISECONDS = 10 * 60_000

export class DatasetDesk {
  readonly #settings: DatasetDeskSettings
  readonly #folder: LoadingFolder

  constructor(settings: DatasetDeskSettings) {
    this.#settings = settings
    this.#folder = new LoadingFolder(settings.folder)
  }

  /** Call before anything is loaded: what a crash left behind goes. */
  async prepare(): Promise<void> {
    await this.#folder.clear()
  }

  /** What a file seems to hold. It stays at `path`, unpacked, until `remove`. */
  async look(file: DataFile, sheet: string | null = null): Promise<LookedFile | { readonly refused: PlacingCode } | QueryRefusal> {
    const placed = await this.#folder.place(file)
    if ('refused' in placed) return placed
    const looked = await this.#settings.engine.do<'look'>({ order: 'look', source: placed.source, form: placed.form, sheet, shown: SHOWN_ROWS })
    if (!('refused' in looked)) return { path: placed.source, looked, remove: placed.remove }
    await placed.remove()
    return looked
  }

  /** The description must have passed `datasetDescription` and `descriptionRules`. */
  async load(file: DataFile, description: DatasetDescription, options: LoadOptions = {}): Promise<LoadOutcome> {
    const placed = await this.#folder.place(file)
    if ('refused' in placed) return placed
    const { source, target, form, remove } = placed
    try {
      const { columns, key } = description
      const order = { order: 'load' as const, source, target, form, sheet: options.sheet ?? null, columns, key, listed: options.listed ?? LISTED, mostRows: MOST_ROWS, boundInMilliseconds: BOUND_IN_MILLISECONDS }
      const loaded = await this.#settings.engine.do<'load'>(order, options.onProgress)
      if (!('rows' in loaded)) { await remove(); return loaded }
      const before = findVintage(this.#settings.node.rows, { party: this.#settings.node.party, dataset: description.dataset })
      const differences = await this.#differencesTo(before, description, target)
      if (differences !== null && 'refused' in differences) { await remove(); return differences }
      const changes = differences === null ? null : { added: differences.added, removed: differences.removed, changed: differences.changed }
      const content: DatasetContent = { ...description, ...loaded, changes, attachments: [await attachmentOf(target, description)] }
      return { content, replaces: before?.statement ?? null, differences, file: target, discard: remove }
    } catch (error) {
      await remove()
      throw error
    }
  }

  /** Keeps the file and states the dataset: the file first, so that no act names what is not there. The loaded file is used up. */
  async state({ content, replaces, file, discard }: LoadedDataset, audience: 'public' | 'parties' = 'public'): Promise<Said> {
    const { node, blobs } = this.#settings
    try {
      const { blob } = await blobs.keep(createReadStream(file))
      const said = await node.say({ name: 'state', about: null, type: 'dataset', content: content as unknown as StateContent, replaces, audience })
      if (!('acts' in said) && node.rows.find('blob', blob) === undefined) await blobs.remove(blob)
      return said
    } finally {
      await discard()
    }
  }

  /** Null for the first vintage, and where rows have no key or another one than before. */
  async #differencesTo(before: Vintage | null, description: DatasetDescription, file: string): Promise<Differences | QueryRefusal | null> {
    const { engine, blobs } = this.#settings
    const key = before === null ? null : commonKey(before, { content: description })
    if (before === null || key === null) return null
    if ((await blobs.sizeOf(before.file)) === null) return { refused: 'not-here' }
    return engine.do<'compare'>({ order: 'compare', before: blobs.fileOf(before.file), after: file, key, listed: SHOWN_DIFFERENCES, target: null, boundInMilliseconds: BOUND_IN_MILLISECONDS })
  }
}

type StateContent = Extract<Command, { name: 'state' }>['content']

async function attachmentOf(file: string, { dataset, vintage }: DatasetDescription): Promise<DatasetContent['attachments'][number]> {
  const hasher = createHash('sha256')
  let bytes = 0
  for await (const part of createReadStream(file)) {
    hasher.update(part as Buffer)
    bytes += (part as Buffer).length
  }
  return { blob: hasher.digest('hex'), bytes, mediaType: PARQUET_TYPE, name: `${dataset}-${vintage.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-')}.parquet` }
}
