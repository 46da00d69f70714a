// Plans that people bring and take as files, read and written beside the node. What was read is kept for a
// while, until a draft is made of it or nobody comes back. Nothing here is durable or joint: what is only
// being looked at is in memory, bounded, and gone with the node.

import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { PlanBase } from '../../dialogue/plan-table/index.ts'
import { programFile } from '../program.ts'
import type { FileTask, PlanFile, PlanReading, PlanWriting } from './file-thread.ts'

export { readPlanFile, writePlanFile } from './file-thread.ts'
export type { PlanFile, PlanReading, PlanWriting } from './file-thread.ts'

export interface KeptImport {
  readonly id: string
  /** Officer id: a preview is shown to whoever brought the file. */
  readonly by: string
  readonly file: PlanFile
  readonly reading: PlanReading
  /** RFC 3339. */
  readonly readAt: string
}

export type FileRefusal = { readonly refused: 'plan-import-busy' | 'plan-import-too-long' | 'sheet-too-large' }

export interface FileBounds {
  /** Files read at the same time. */
  readonly threads: number
  /** Milliseconds for one file. */
  readonly within: number
  /** Megabytes of one thread. */
  readonly memory: number
  /** Previews kept, over all officers; one each. */
  readonly kept: number
  readonly keptMilliseconds: number
}
const BOUNDS: FileBounds = { threads: 2, within: 60_000, memory: 768, kept: 8, keptMilliseconds: 3_600_000 }

const THREAD = programFile('node/plan-files/file-thread')

export class PlanFiles {
  readonly #now: () => string
  readonly #bounds: FileBounds
  readonly #kept = new Map<string, KeptImport>()
  readonly #threads = new Set<Worker>()

  constructor(now: () => string, bounds: Partial<FileBounds> = {}) {
    this.#now = now
    this.#bounds = { ...BOUNDS, ...bounds }
  }

  /** Reads a file against the plan in force, and keeps what came of it in the place of what this officer brought before. */
  async read(file: PlanFile, base: PlanBase, by: string): Promise<KeptImport | FileRefusal> {
    const reading = await this.#inThread<PlanReading>({ base, read: file })
    if ('refused' in reading) return reading
    const kept: KeptImport = { id: randomUUID(), by, file, reading, readAt: this.#now() }
    for (const other of [...this.#kept.values()].filter((one) => one.by === by)) this.#kept.delete(other.id)
    this.#kept.set(kept.id, kept)
    for (const { id } of [...this.#kept.values()].slice(0, Math.max(0, this.#kept.size - this.#bounds.kept))) this.#kept.delete(id)
    return kept
  }

  /** The plan in force as a file, or an empty one to fill in. */
  write(writing: PlanWriting, base: PlanBase): Promise<Uint8Array | FileRefusal> {
    return this.#inThread<Uint8Array>({ base, write: writing })
  }

  find(id: string, by: string): KeptImport | null {
    const oldest = Date.parse(this.#now()) - this.#bounds.keptMilliseconds
    for (const kept of [...this.#kept.values()].filter(({ readAt }) => Date.parse(readAt) < oldest)) this.#kept.delete(kept.id)
    const kept = this.#kept.get(id)
    return kept?.by === by ? kept : null
  }

  discard(id: string): void {
    this.#kept.delete(id)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.terminate()))
  }

  async #inThread<T>(task: FileTask): Promise<T | FileRefusal> {
    if (this.#threads.size >= this.#bounds.threads) return { refused: 'plan-import-busy' }
    // Options of this process (`-e`, `--test`) are not meant for a file of its own.
    const thread = new Worker(THREAD, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: this.#bounds.memory } })
    this.#threads.add(thread)
    let timer: NodeJS.Timeout | undefined
    const done = new Promise<T | FileRefusal>((resolve, reject) => {
      timer = setTimeout(() => resolve({ refused: 'plan-import-too-long' }), this.#bounds.within)
      thread.once('message', resolve)
      thread.once('error', (error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refused: 'sheet-too-large' })
        else reject(new Error('a file could not be read or written', { cause: error }))
      })
      thread.once('exit', () => reject(new Error('the thread of a file ended')))
      thread.postMessage(task)
    })
    return done.finally(() => {
      clearTimeout(timer)
      this.#threads.delete(thread)
      void thread.terminate()
    })
  }
}
