// Programmes solved beside the node. A page asks with the text of a programme; it is solved in a thread that is
// started with the first question, kept, and whoever asked is told. The text decides the answer, so that nothing
// here can go out of date.
//
// 1. A programme is solved within a bound of time, or refused; one that is too long is refused unread.
// 2. A thread that failed or took too long is thrown away, and the next question gets another.
// 3. Only so many wait at a time; what comes beyond them is told to ask again when they are through.
// 4. Where the machine cannot load the solver, every programme is refused and all else works.

import { Worker } from 'node:worker_threads'
import type { Solution, SolveRefusal } from '../../dialogue/data/solution.ts'
import { solutionKey } from '../../instruments/figure-key.ts'
import { programFile } from '../program.ts'
import { during } from '../operations/stages.ts'
import type { SolverAnswer, SolverQuestion } from './solver-thread.ts'

export interface SolverOptions {
  /** Told the keys of what is solved, or could not be. */
  readonly onSolved: (keys: readonly string[]) => void
  readonly onFault: (error: unknown) => void
  readonly boundInMilliseconds?: number
  readonly idleInMilliseconds?: number
  /** Programmes that wait at a time. */
  readonly mostWaiting?: number
  /** The file of the thread. */
  readonly thread?: URL
}

const THREAD = programFile('node/solver/solver-thread')
const DEFAULTS = { boundInMilliseconds: 10_000, idleInMilliseconds: 120_000, mostWaiting: 300, thread: THREAD }
/** Characters of a programme; about 20,000 variables. */
const LONGEST = 2_000_000
/** Solutions kept at most, those asked for longest ago go first. */
const KEPT = 2_000

interface Awaited {
  readonly lp: string
  readonly done: Promise<void>
  readonly finish: () => void
}

export class Solver {
  readonly #options: Required<SolverOptions>
  readonly #solved = new Map<string, Solution | SolveRefusal>()
  readonly #awaited = new Map<string, Awaited>()
  /** Keys that were asked for while too many waited. */
  readonly #turnedAway = new Set<string>()
  #through = Promise.withResolvers<void>()
  #thread: Worker | null = null
  #bound: NodeJS.Timeout | undefined
  #idle: NodeJS.Timeout | undefined
  /** The programme that is being solved now. */
  #current: string | null = null
  #isClosed = false

  constructor(options: SolverOptions) {
    this.#options = { ...DEFAULTS, ...options }
  }

  /** Null: it is being solved. */
  find(lp: string): Solution | SolveRefusal | null {
    if (lp.length > LONGEST) return { refused: 'problem-too-large' }
    const key = solutionKey(lp)
    const solved = this.#solved.get(key)
    if (solved === undefined) { this.#ask(key, lp); return this.#isClosed ? { refused: 'solver-failed' } : null }
    this.#solved.delete(key)
    this.#solved.set(key, solved)
    return solved
  }

  /** Resolves when each of these is solved or refused. Keys that nobody asked for are passed over. */
  async settled(keys: Iterable<string>): Promise<void> {
    await Promise.all([...keys].map((key) => this.#awaited.get(key)?.done ?? (this.#turnedAway.has(key) ? this.#through.promise : undefined)))
  }

  /** How many are asked for and not solved yet. */
  get awaited(): number {
    return this.#awaited.size
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (const key of [...this.#awaited.keys()]) this.#keep(key, { refused: 'solver-failed' })
    this.#callBack()
    await this.#end()
  }

  #ask(key: string, lp: string): void {
    if (this.#isClosed || this.#awaited.has(key)) return
    if (this.#awaited.size >= this.#options.mostWaiting) { this.#turnedAway.add(key); return }
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#awaited.set(key, { lp, done: promise, finish: resolve })
    void during('solve', {}, () => promise, () => { const solved = this.#solved.get(key); return solved === undefined || 'refused' in solved ? 'refused' : 'done' })
    if (this.#current === null) this.#next()
  }

  #next(): void {
    clearTimeout(this.#idle)
    const [next] = this.#awaited
    this.#current = next?.[0] ?? null
    if (next === undefined) { this.#callBack(); this.#idle = setTimeout(() => { void this.#end() }, this.#options.idleInMilliseconds).unref(); return }
    const [key, { lp }] = next
    this.#bound = setTimeout(() => { this.#giveUp({ refused: 'took-too-long' }, new Error(`a programme was not solved within ${this.#options.boundInMilliseconds} ms`)) }, this.#options.boundInMilliseconds)
    this.#thread ??= this.#start()
    this.#thread.postMessage({ key, lp } satisfies SolverQuestion)
  }

  /** Whoever was turned away may ask again. */
  #callBack(): void {
    if (this.#turnedAway.size === 0) return
    const keys = [...this.#turnedAway]
    const { resolve } = this.#through
    this.#turnedAway.clear()
    this.#through = Promise.withResolvers<void>()
    if (!this.#isClosed) this.#options.onSolved(keys)
    resolve()
  }

  #start(): Worker {
    const thread = new Worker(this.#options.thread, { execArgv: [], workerData: null })
    thread.unref()
    thread.on('message', (answer: SolverAnswer) => { if (this.#thread === thread) this.#hear(answer) })
    thread.on('error', (error) => { if (this.#thread === thread) this.#giveUp({ refused: 'solver-failed' }, new Error('the solver crashed', { cause: error })) })
    thread.on('exit', () => { if (this.#thread === thread) this.#giveUp({ refused: 'solver-failed' }, new Error('the solver ended')) })
    return thread
  }

  #hear(answer: SolverAnswer): void {
    if (answer.key !== this.#current) return
    // A solver that threw may be left in any state.
    if ('fault' in answer) { this.#giveUp({ refused: answer.isUnavailable ? 'solver-unavailable' : 'solver-failed' }, new Error(answer.fault)); return }
    clearTimeout(this.#bound)
    this.#keep(answer.key, answer.solution)
    this.#next()
  }

  /** Only the programme under way fails with its thread; the others are put to the next one. */
  #giveUp(refusal: SolveRefusal, error: Error): void {
    clearTimeout(this.#bound)
    const current = this.#current
    void this.#end()
    if (this.#isClosed) return
    this.#options.onFault(error)
    if (current !== null) this.#keep(current, refusal)
    this.#next()
  }

  #keep(key: string, solved: Solution | SolveRefusal): void {
    this.#solved.set(key, solved)
    if (this.#solved.size > KEPT) for (const oldest of this.#solved.keys()) { this.#solved.delete(oldest); break }
    const awaited = this.#awaited.get(key)
    this.#awaited.delete(key)
    if (!this.#isClosed) this.#options.onSolved([key])
    awaited?.finish()
  }

  async #end(): Promise<void> {
    clearTimeout(this.#bound)
    clearTimeout(this.#idle)
    const thread = this.#thread
    this.#thread = null
    await thread?.terminate()
  }
}
