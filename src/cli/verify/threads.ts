// Every core for a verification: threads that read pages and check signatures, while this one follows
// the chains. A page is checked by the thread that read it, so that what is signed never travels;
// each thread answers its tasks in order.

import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { isSignedBy } from '../../record/crypto.ts'
import type { PublicKey } from '../../record/crypto.ts'
import { unpackPage } from '../../record/packed-page.ts'
import type { Proof } from '../../record/packed-page.ts'
import type { ReadPage, SignatureQuestion, Workshop } from '../../record/verify-feed.ts'
import { programFile } from '../../node/program.ts'
import type { Outcome, Task } from './reading-thread.ts'

const THREAD = programFile('cli/verify/reading-thread')

export interface ThreadedWorkshop extends Workshop {
  close(): Promise<void>
}

export function openThreads(count: number = availableParallelism()): ThreadedWorkshop {
  const threads = Array.from({ length: count }, () => new Thread())
  let pages = 0
  return {
    async read(page, asked): Promise<ReadPage> {
      const thread = threads.reduce((least, one) => (one.waiting < least.waiting ? one : least))
      const id = ++pages
      const { page: packed } = await thread.do({ task: 'read', id, page, asked })
      if (packed === undefined) throw new Error('a thread answered something else than was asked')
      const lines = unpackPage(packed)
      if (asked.mode === 'quick') return { lines, areSigned: async (questions) => questions.map((question) => isProven(packed.proofs, question)) }
      return {
        lines,
        areSigned: async (questions) => Array.from((await thread.do({ task: 'check', id, ...asColumns(questions) })).answers ?? [], (answer) => answer === 1),
        release: () => thread.tell({ task: 'release', id }),
      }
    },
    close: async () => { await Promise.all(threads.map((thread) => thread.end())) },
  }
}

class Thread {
  // Options of this process (`-e`, `--test`) are not meant for a file of its own.
  readonly #worker = new Worker(THREAD, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 24 } })
  readonly #asked: { readonly resolve: (outcome: Outcome) => void; readonly reject: (error: Error) => void }[] = []
  #fault: Error | null = null

  constructor() {
    this.#worker.on('message', (outcome: Outcome) => {
      const asked = this.#asked.shift()
      if (outcome.fault === undefined) asked?.resolve(outcome)
      else asked?.reject(new Error(outcome.fault))
    })
    this.#worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))))
    this.#worker.on('exit', () => this.#fail(new Error('a thread of the verification ended')))
  }

  get waiting(): number {
    return this.#asked.length
  }

  do(task: Task): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      if (this.#fault !== null) { reject(this.#fault); return }
      this.#asked.push({ resolve, reject })
      this.#worker.postMessage(task)
    })
  }

  tell(task: Task): void {
    this.#worker.postMessage(task)
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(error: Error): void {
    this.#fault ??= error
    for (const { reject } of this.#asked.splice(0)) reject(error)
  }
}

function isProven(proofs: readonly Proof[], { index, key }: SignatureQuestion): boolean {
  const proof = proofs.find((one) => one.index === index)
  return proof !== undefined && isSignedBy(key, proof.signed, proof.signature)
}

/** The keys, each once, and of every question its line and its key. */
function asColumns(questions: readonly SignatureQuestion[]): { readonly keys: readonly PublicKey[]; readonly questions: Uint32Array } {
  const [keys, numbers] = [[] as PublicKey[], new Map<PublicKey, number>()]
  const pairs = questions.flatMap(({ index, key }) => {
    const number = numbers.get(key) ?? keys.push(key) - 1
    numbers.set(key, number)
    return [index, number]
  })
  return { keys, questions: Uint32Array.from(pairs) }
}
