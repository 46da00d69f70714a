// The engine: DuckDB in a process of its own, which reads Parquet files and makes them. It is started with the first
// order and again after it crashed, hung or lay idle, so that no file can harm the node, however it was made, and no
// memory is held at rest. It opens only what lies in the folders it was given, reaches no network, knows nothing of the
// node's surroundings, and gets queries as data, never as text from outside.
//
// 1. An order is answered within a bound of time and memory, or refused.
// 2. An engine that crashed or hung is thrown away with its orders; the next one gets another engine.
// 3. Where the machine cannot load it, every order is refused, and all else works.

import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { QueryCode, QueryRefusal } from '../../dialogue/data/query.ts'
import { programFile } from '../program.ts'
import type { EngineAnswer, EngineEnd, EngineOrder, EngineRequest, EngineSetting, OrderOf, ResultOf } from './order.ts'

export interface EngineOptions {
  /** Folders of which it may read and write the files; absolute. */
  readonly folders: readonly string[]
  /** Where it is told why an order failed. */
  readonly onFault: (error: unknown) => void
  /** Where it may put what does not fit into its memory; without it such orders are refused. */
  readonly spill?: string | null
  readonly memoryInMegabytes?: number
  readonly threads?: number
  readonly boundInMilliseconds?: number
  /** How much longer than its bound an order may take to say that it was too long. */
  readonly graceInMilliseconds?: number
  readonly idleInMilliseconds?: number
  /** The file of its program. */
  readonly program?: URL
}

const PROGRAM = programFile('node/datasets/engine-process')
const DEFAULTS = { spill: null, memoryInMegabytes: 512, threads: 2, boundInMilliseconds: 20_000, graceInMilliseconds: 5_000, idleInMilliseconds: 60_000, program: PROGRAM }

interface Awaited {
  readonly settle: (answer: EngineEnd) => void
  readonly onProgress: ((rows: number) => void) | undefined
  readonly bound: NodeJS.Timeout
}

export class DataEngine {
  readonly #options: Required<EngineOptions>
  readonly #awaited = new Map<number, Awaited>()
  #process: ChildProcess | null = null
  #last = 0
  #idle: NodeJS.Timeout | null = null
  #isClosed = false

  constructor(options: EngineOptions) {
    this.#options = { ...DEFAULTS, ...options }
  }

  /** Never rejects. `onProgress` is told how many rows are through, for orders that tell it. */
  do<K extends EngineOrder['order']>(asked: OrderOf<K>, onProgress?: (rows: number) => void): Promise<ResultOf<K> | QueryRefusal> {
    if (this.#isClosed) return Promise.resolve(refusal('data-failed'))
    const order = asked as EngineOrder
    this.#stayAwake()
    return new Promise((resolve) => {
      const id = (this.#last += 1)
      const milliseconds = order.boundInMilliseconds ?? this.#options.boundInMilliseconds
      const bound = setTimeout(() => { this.#fail(new Error(`${order.order} did not end within ${milliseconds} ms`)) }, milliseconds + this.#options.graceInMilliseconds)
      const settle = (answer: EngineEnd) => {
        clearTimeout(bound)
        this.#awaited.delete(id)
        this.#sleepLater()
        if ('fault' in answer) this.#options.onFault(new Error(answer.fault))
        resolve('fault' in answer ? refusal(answer.isUnavailable ? 'data-unavailable' : 'data-failed') : (answer.result as ResultOf<K> | QueryRefusal))
      }
      this.#awaited.set(id, { settle, onProgress, bound })
      const engine = this.#process ?? this.#start()
      engine.send({ id, order: order as EngineOrder, boundInMilliseconds: milliseconds } satisfies EngineRequest, (error) => { if (error !== null && this.#process === engine) this.#fail(new Error('the engine takes no orders', { cause: error })) })
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#stayAwake()
    this.#refuseAll()
    await this.#end()
  }

  #start(): ChildProcess {
    const { folders, spill, memoryInMegabytes, threads, program } = this.#options
    // Nothing of our surroundings goes with it: secrets stand in them.
    const engine = fork(fileURLToPath(program), [JSON.stringify({ folders, spill, memoryInMegabytes, threads } satisfies EngineSetting)], { execArgv: [], env: {}, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    engine.unref()
    engine.channel?.unref()
    engine.on('message', (answer: EngineAnswer) => {
      const awaited = this.#awaited.get(answer.id)
      if ('progress' in answer) awaited?.onProgress?.(answer.progress)
      else awaited?.settle(answer)
    })
    engine.on('error', (error) => { if (this.#process === engine) this.#fail(new Error('the engine could not be started', { cause: error })) })
    engine.on('exit', (code, signal) => { if (this.#process === engine) this.#fail(new Error(`the engine ended (${signal ?? code})`)) })
    this.#process = engine
    return engine
  }

  /** Whatever was under way fails with it: nothing tells which order was at fault. */
  #fail(error: Error): void {
    if (!this.#isClosed && this.#awaited.size > 0) this.#options.onFault(error)
    this.#refuseAll()
    void this.#end()
  }

  #refuseAll(): void {
    for (const [id, { settle }] of [...this.#awaited]) settle({ id, result: refusal('data-failed') })
  }

  async #end(): Promise<void> {
    const engine = this.#process
    this.#process = null
    if (engine?.exitCode !== null || engine.signalCode !== null || engine.pid === undefined) return
    engine.ref()
    const ended = once(engine, 'exit')
    engine.kill('SIGKILL')
    await ended
  }

  #stayAwake(): void {
    if (this.#idle !== null) clearTimeout(this.#idle)
    this.#idle = null
  }

  #sleepLater(): void {
    this.#stayAwake()
    if (this.#awaited.size > 0 || this.#isClosed) return
    this.#idle = setTimeout(() => { void this.#end() }, this.#options.idleInMilliseconds).unref()
  }
}

function refusal(refused: QueryCode): QueryRefusal {
  return { refused }
}
