// `alternat serve --processes N`: one process that serves nobody and watches over N that do. They share the port; each has a
// queue of its own, and the kernel spreads connections over them. Whoever ends unasked is started again; which of them
// writes they settle among themselves, by the store's lock.

import cluster from 'node:cluster'
import type { Worker } from 'node:cluster'
import { edgeOf } from '../../api/edges.ts'
import type { EdgeCode } from '../../api/edges.ts'
import type { Log } from '../../node/operations/index.ts'
import type { Pin } from '../../node/keys/token.ts'

/** What a process is given at its start: what opens the keys is asked for once, and goes from memory to memory. */
export interface Given {
  readonly pin: Pin | null
}

const STARTED_AGAIN_AFTER = 300

/** Resolves with the exit code once all have ended: because they were told to, or because none could begin. */
export async function supervise(count: number, given: Given, log: Pick<Log, 'tell'>): Promise<number> {
  // So that the bytes of a key go over as bytes.
  cluster.setupPrimary({ serialization: 'advanced' })
  const told = new Set<string>()
  const serving = new Set<Worker>()
  const { promise, resolve } = Promise.withResolvers<number>()
  let [isStopping, code] = [false, 0]
  const stop = () => {
    isStopping = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
  }
  const start = () => {
    const worker = cluster.fork()
    worker.once('online', () => worker.send(given))
  }
  cluster.on('message', (worker, message: unknown) => {
    if (message === 'listening') serving.add(worker)
    // None of them could begin where one cannot: port, store and keys are the same for all.
    if (isRefused(message)) { code = (edgeOf(message.refused as EdgeCode) ?? edgeOf('unexpected')).exit; stop() }
    // Whoever started this process waits for the first of each.
    if (typeof message === 'string' && !told.has(message)) { told.add(message); process.send?.(message) }
  })
  cluster.on('exit', (worker, exit, signal) => {
    if (!isStopping && !serving.has(worker)) { code = exit === 0 ? 1 : exit; stop() }
    if (!isStopping) {
      log.tell('process-ended', { process: worker.process.pid ?? null, code: signal === null ? exit : null, signal })
      setTimeout(() => { if (!isStopping) start() }, STARTED_AGAIN_AFTER)
    }
    if (isStopping && Object.keys(cluster.workers ?? {}).length === 0) resolve(code)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal as 'SIGINT', stop)
  for (let started = 0; started < count; started++) start()
  const ended = await promise
  // The channel to whoever started this process, where there is one, would keep it alive.
  if (process.connected) process.disconnect?.()
  return ended
}

interface Refused {
  readonly refused: string
}

function isRefused(message: unknown): message is Refused {
  return typeof message === 'object' && message !== null && 'refused' in message
}

/** Why this process ends before it has begun. Nothing where nobody watches over it. */
export async function tellSupervisor(told: Refused): Promise<void> {
  if (!isSupervised || !process.connected) return
  await new Promise<void>((resolve) => { if (process.send === undefined) resolve(); else process.send(told, () => resolve()) })
  process.disconnect?.()
}

export const isSupervised = cluster.isWorker

/** In a process that was started so. */
export function givenBySupervisor(): Promise<Given> {
  return new Promise((resolve) => process.once('message', (given) => resolve(given as Given)))
}
