// Where Prometheus reads: a listener of its own, on a port of 127.0.0.1 or a socket of the file system, never beside the
// public pages. Whoever may open the socket, or is on this machine, may read; what is read holds nothing private.

import { chmodSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Metrics, OperationsSettings } from '../../node/operations/index.ts'

export const METRICS_PATH = '/metrics'
const OPEN_METRICS = 'application/openmetrics-text'

export interface MetricsServer {
  /** Null where it is a socket. */
  readonly port: number | null
  close(): Promise<void>
}

/**
 * Listens. Several processes of one node on one machine take the first free of as many ports, from the one that is set on; or
 * of as many sockets, `metrics.sock`, `metrics.sock.2` and so on.
 * Rejects with the error of the system where none can be had.
 */
export async function openMetricsServer(place: NonNullable<OperationsSettings['metrics']>, metrics: Metrics, processes = 1): Promise<MetricsServer> {
  const server = createServer((request, response) => { void answer(metrics, request, response).catch(() => response.destroy()) })
  server.requestTimeout = 10_000
  let socket: string | null = null
  if ('socket' in place) socket = await listenAtOneOf(server, place.socket, processes)
  else await listenOnOneOf(server, place.port, place.port === 0 ? 1 : processes)
  const address = server.address()
  return {
    port: address === null || typeof address === 'string' ? null : (address as AddressInfo).port,
    close: async () => {
      await new Promise<void>((resolve) => { server.close(() => resolve()); server.closeAllConnections() })
      if (socket !== null) rmSync(socket, { force: true })
    },
  }
}

async function answer(metrics: Metrics, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  if (!isReading || new URL(request.url ?? '/', 'http://localhost').pathname !== METRICS_PATH) { response.writeHead(isReading ? 404 : 405).end(); return }
  const { type, text } = await metrics.render((request.headers.accept ?? '').includes(OPEN_METRICS))
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(request.method === 'HEAD' ? undefined : text)
}

async function listenOnOneOf(server: Server, first: number, count: number): Promise<void> {
  for (let port = first; ; port++) {
    try {
      await listen(server, { host: '127.0.0.1', port, exclusive: true })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port - first + 1 >= count) throw error
    }
  }
}

/** What a process that is gone has left there is taken away. */
async function listenAtOneOf(server: Server, first: string, count: number): Promise<string> {
  for (let number = 1; ; number++) {
    const socket = number === 1 ? first : `${first}.${number}`
    const isTaken = await isListening(socket)
    if (isTaken && number < count) continue
    if (isTaken) throw Object.assign(new Error(`${socket} is taken`), { code: 'EADDRINUSE', syscall: 'listen' })
    rmSync(socket, { force: true })
    await listen(server, { path: socket })
    // The group too: Prometheus runs as another user.
    chmodSync(socket, 0o660)
    return socket
  }
}

function isListening(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket)
    connection.once('connect', () => { connection.destroy(); resolve(true) }).once('error', () => resolve(false))
  })
}

function listen(server: Server, where: { readonly path: string } | { readonly host: string; readonly port: number; readonly exclusive: boolean }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(where, () => { server.off('error', reject); resolve() })
  })
}
