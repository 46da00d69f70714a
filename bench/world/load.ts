// A load generator: connections kept alive, one request in flight on each, for a while. It runs in
// a process of its own, and knows HTTP no further than it must: every answer has the same length.
//
// `node load.ts <url> <connections> <seconds>` prints `{ "perSecond": …, "p50": …, "p99": … }`.

import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { pathToFileURL } from 'node:url'

export interface Load {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

export async function load(url: URL, connections: number, seconds: number): Promise<Load> {
  const latencies: number[] = []
  const begin = performance.now()
  const until = begin + seconds * 1000
  await Promise.all(Array.from({ length: connections }, () => ask(url, until, latencies)))
  const elapsed = performance.now() - begin
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? NaN
  return { perSecond: (latencies.length / elapsed) * 1000, p50: at(0.5), p99: at(0.99) }
}

function ask(url: URL, until: number, latencies: number[]): Promise<void> {
  const request = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: br\r\nConnection: keep-alive\r\n\r\n`
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname)
    let [length, received, sentAt] = [0, 0, 0]
    const send = () => { received = 0; sentAt = performance.now(); socket.write(request) }
    socket.setNoDelay(true)
    socket.once('connect', send)
    socket.once('error', reject)
    socket.once('close', () => resolve())
    socket.on('data', (part: Buffer) => {
      if (received === 0 && part.toString('latin1', 9, 12) !== '200') { reject(new Error(part.toString('latin1', 0, 80))); socket.destroy(); return }
      if (length === 0) length = lengthOf(part)
      received += part.length
      if (received < length) return
      if (received > length) { reject(new Error('an answer of another length')); socket.destroy(); return }
      const now = performance.now()
      latencies.push(now - sentAt)
      if (now < until) send()
      else end(socket)
    })
  })
}

function end(socket: Socket): void {
  socket.removeAllListeners('data')
  socket.destroy()
}

/** Head and body of an answer whose head arrived whole. */
function lengthOf(part: Buffer): number {
  const head = part.indexOf('\r\n\r\n')
  const length = /\r\ncontent-length: (\d+)/i.exec(part.toString('latin1', 0, head))?.[1]
  if (head === -1 || length === undefined) throw new Error('an answer without its length')
  return head + 4 + Number(length)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , url = '', connections = '32', seconds = '1'] = process.argv
  console.log(JSON.stringify(await load(new URL(url), Number(connections), Number(seconds))))
}
