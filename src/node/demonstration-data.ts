// The datasets of a demonstration. Each side loads its own from files under dialogues/<name>/, by the same loader and
// the same statements as anybody's.
//
// 1. One after the other and in the background: neither pages nor duties wait for it.
// 2. What this side has stated once is not loaded again, whatever became of it. The record alone tells how far it came,
//    so that it goes on after a stop anywhere.
// 3. A file that is not the one of the given hash is not loaded. What cannot be loaded is told, left out until the next
//    start, and stops none of the others.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DatasetDescription } from '../dialogue/statements/index.ts'
import type { Hash, PartyId } from '../record/index.ts'
import type { DatasetDesk } from './datasets/index.ts'
import type { DialogueNode } from './dialogue-node.ts'
import { findDialogueModule } from './program.ts'

export interface DemonstrationDataset {
  /** Who states it. */
  readonly party: PartyId
  /** What is loaded: its place in the folder of the dialogue. */
  readonly file: string
  /** Of the bytes of the file. */
  readonly sha256: Hash
  readonly description: DatasetDescription
}

/** What `datasets.ts` in the folder of a dialogue exports. */
interface DatasetsModule {
  readonly DATASETS: readonly DemonstrationDataset[]
}

/** In the order in which they are loaded; none where the dialogue brings none. */
export async function readDatasets(folder: string): Promise<readonly DemonstrationDataset[]> {
  const place = findDialogueModule(folder, 'datasets')
  const found = place === null ? [] : ((await import(place.href)) as DatasetsModule).DATASETS
  return found.map((one) => ({ ...one, file: resolve(folder, one.file) }))
}

/** At first pages are made and read; what needs the whole machine begins later. */
const QUIET_IN_MILLISECONDS = 700

export interface DemonstrationDataSettings {
  readonly node: Pick<DialogueNode, 'party' | 'rows' | 'say' | 'silence'>
  readonly desk: DatasetDesk
  /** The folder of the dialogue. */
  readonly folder: string
  readonly onFault: (error: unknown) => void
  readonly quietInMilliseconds?: number
}

export class DemonstrationData {
  readonly #settings: DemonstrationDataSettings
  readonly #failed = new Set<string>()
  readonly #stop = new AbortController()
  #work: Promise<void> = Promise.resolve()
  #isAtWork = false
  #isDone = false

  constructor(settings: DemonstrationDataSettings) {
    this.#settings = settings
  }

  /** Begins, or goes on where it could not; call it once the dialogue is founded, as often as something changes. */
  wake(): void {
    if (this.#isAtWork || this.#isDone || this.#stop.signal.aborted) return
    this.#isAtWork = true
    this.#work = this.#loadAll().catch((error: unknown) => { if (!this.#stop.signal.aborted) this.#settings.onFault(error) }).finally(() => { this.#isAtWork = false })
  }

  /** Resolves when nothing is under way any more. The engine may be closed at the same time. */
  async close(): Promise<void> {
    this.#stop.abort()
    await this.#work
  }

  async #loadAll(): Promise<void> {
    const { node, folder, onFault, quietInMilliseconds = QUIET_IN_MILLISECONDS } = this.#settings
    await pause(quietInMilliseconds, undefined, { signal: this.#stop.signal })
    const datasets = await readDatasets(folder)
    for (const one of datasets.filter(({ party }) => party === node.party)) {
      if (this.#isSettled(one)) continue
      // Whoever may not speak now is woken when it may.
      if (this.#stop.signal.aborted || node.silence !== null) return
      const problem = await this.#load(one)
      if (problem === null || this.#stop.signal.aborted) continue
      this.#failed.add(one.description.dataset)
      onFault(new Error(`${one.file} was not loaded: ${problem}`))
    }
    this.#isDone = true
  }

  #isSettled({ description: { dataset } }: DemonstrationDataset): boolean {
    const { rows, party } = this.#settings.node
    const stated = (rows.find('datasets', 'all') ?? []).flatMap((id) => rows.find('statement', id) ?? [])
    return this.#failed.has(dataset) || stated.some((row) => row.made.party === party && row.content?.dataset === dataset)
  }

  /** Answers why it was not loaded; null where it was. */
  async #load({ file, sha256, description }: DemonstrationDataset): Promise<string | null> {
    const { desk } = this.#settings
    const bytes = await readFile(file)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return 'its bytes are not those of the manifest'
    const outcome = await desk.load({ bytes }, description)
    if ('report' in outcome) return JSON.stringify(outcome.report).slice(0, 2000)
    if (!('content' in outcome)) return outcome.refused
    if (this.#stop.signal.aborted) { await outcome.discard(); return null }
    const said = await desk.state(outcome)
    return 'acts' in said ? null : JSON.stringify(said).slice(0, 2000)
  }
}
