// `alternat serve --processes N`: one process that serves nobody and watches over N that do. They share the port: this one
// takes connections and hands them round in turn (node:cluster), so that a process that ends takes no waiting connection
// with it. Whoever ends unasked is started again; which of them writes they settle among themselves, by the store's lock.

import cluster from 'node:cluster'
import type { Worker } from 'node:cluster'
import type { Pin } from '../../node/keys/token.ts'

/** What a process is given at its start: what opens the keys is asked for once, and goes from memory to memory. */
export interface Given {
  readonly pin: Pin | null
}

const STARTED_AGAIN_AFTER = 300

/** Resolves with the exit code once all have ended: because they were told to, or because none could begin. */
export async function supervise(count: number, given: Given, onFault: (text: string) => void): Promise<number> {
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
    // Whoever started this process waits for the first of each.
    if (typeof message === 'string' && !told.has(message)) { told.add(message); process.send?.(message) }
  })
  cluster.on('exit', (worker, exit, signal) => {
    if (!isStopping && !serving.has(worker) && exit !== 0) { code = exit; stop() }
    if (!isStopping) {
      onFault(`process ${worker.process.pid} has ended (${signal ?? exit})`)
      setTimeout(() => { if (!isStopping) start() }, STARTED_AGAIN_AFTER)
    }
    if (isStopping && Object.keys(cluster.workers ?? {}).length === 0) resolve(code)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal as 'SIGINT', stop)
  for (let started = 0; started < count; started++) start()
  return promise
}

export const isSupervised = cluster.isWorker

/** In a process that was started so. */
export function givenBySupervisor(): Promise<Given> {
  return new Promise((resolve) => process.once('message', (given) => resolve(given as Given)))
}
