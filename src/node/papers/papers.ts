// The press: one thread that turns data into papers, one order after the other. It is started with
// the first order and again after it crashed, hung or lay idle, so that no paper can harm the node:
//
// 1. An order is answered within a bound of time, or refused.
// 2. A press that crashed or hung is thrown away with its order; the next order gets another one.
// 3. Where the machine cannot load it, every order is refused, and all else works.

import { Worker } from 'node:worker_threads'
import { programFile } from '../program.ts'
import { during } from '../operations/stages.ts'
import type { Paper, PaperCode, PaperOrder, PaperRefusal } from './paper.ts'
import type { Pressed } from './press-thread.ts'

export interface PapersOptions {
  /** Where it is told why a paper failed. */
  readonly onFault: (error: unknown) => void
  readonly boundInMilliseconds?: number
  readonly idleInMilliseconds?: number
  /** The file of the thread. */
  readonly thread?: URL
}

const THREAD = programFile('node/papers/press-thread')
const BOUND_IN_MILLISECONDS = 10_000
const IDLE_IN_MILLISECONDS = 5 * 60_000

export class Papers {
  readonly #options: Required<PapersOptions>
  #press: Worker | null = null
  #queue: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | null = null
  #isClosed = false

  constructor(options: PapersOptions) {
    this.#options = { thread: THREAD, boundInMilliseconds: BOUND_IN_MILLISECONDS, idleInMilliseconds: IDLE_IN_MILLISECONDS, ...options }
  }

  /** Never rejects. */
  renderPaper(order: PaperOrder): Promise<Paper | PaperRefusal> {
    const made = this.#queue.then(() => during('paper', {}, () => this.#render(order), (paper) => ('refused' in paper ? 'refused' : 'done')))
    this.#queue = made
    return made
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#end()
    await this.#queue
  }

  async #render(order: PaperOrder): Promise<Paper | PaperRefusal> {
    if (this.#isClosed) return refusal('paper-failed')
    this.#stayAwake()
    try {
      const pressed = await this.#ask(order)
      if ('bytes' in pressed) return pressed
      this.#options.onFault(new Error(pressed.fault))
      return refusal(pressed.isUnavailable ? 'paper-unavailable' : 'paper-failed')
    } catch (error) {
      if (!this.#isClosed) this.#options.onFault(error)
      void this.#end()
      return refusal('paper-failed')
    } finally {
      this.#sleepLater()
    }
  }

  /** Rejects where the thread ends or takes longer than it may. */
  #ask(order: PaperOrder): Promise<Pressed> {
    const press = this.#press ?? this.#start()
    return new Promise<Pressed>((resolve, reject) => {
      const bound = setTimeout(() => done(() => reject(new Error(`a paper took longer than ${this.#options.boundInMilliseconds} ms`))), this.#options.boundInMilliseconds)
      const onMessage = (pressed: Pressed) => done(() => resolve(pressed))
      const onError = (error: unknown) => done(() => reject(new Error('the press crashed', { cause: error })))
      const onExit = () => done(() => reject(new Error('the press ended')))
      const done = (settle: () => void) => {
        clearTimeout(bound)
        press.off('message', onMessage).off('error', onError).off('exit', onExit)
        settle()
      }
      press.on('message', onMessage).on('error', onError).on('exit', onExit)
      press.postMessage(order)
    })
  }

  #start(): Worker {
    // Options of this process (`-e`, `--test`) are not meant for a file of its own.
    const press = new Worker(this.#options.thread, { execArgv: [] })
    // It keeps no process alive; and what it throws between two orders is found at the next one.
    press.unref()
    press.on('error', () => undefined)
    press.on('exit', () => { if (this.#press === press) this.#press = null })
    this.#press = press
    return press
  }

  async #end(): Promise<void> {
    const press = this.#press
    this.#press = null
    await press?.terminate()
  }

  #stayAwake(): void {
    if (this.#idle !== null) clearTimeout(this.#idle)
    this.#idle = null
  }

  #sleepLater(): void {
    this.#stayAwake()
    this.#idle = setTimeout(() => { void this.#end() }, this.#options.idleInMilliseconds).unref()
  }
}

function refusal(refused: PaperCode): PaperRefusal {
  return { refused, facts: {} }
}
