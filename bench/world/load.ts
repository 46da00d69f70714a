// A load generator: connections kept alive, one request in flight on each, for a while. It runs in
// a process of its own, and knows HTTP no further than it must: every answer has the same length, but where a cookie is sent.
//
// `node load.ts <url> <connections> <seconds> [<cookie>]` prints `{ "perSecond": …, "p50": …, "p99": … }`.

import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { pathToFileURL } from 'node:url'

export interface Load {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

async function load(url: URL, connections: number, seconds: number, cookie: string): Promise<Load> {
  const latencies: number[] = []
  const begin = performance.now()
  const until = begin + seconds * 1000
  await Promise.all(Array.from({ length: connections }, () => ask(url, until, latencies, cookie)))
  const elapsed = performance.now() - begin
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? NaN
  return { perSecond: (latencies.length / elapsed) * 1000, p50: at(0.5), p99: at(0.99) }
}

function ask(url: URL, until: number, latencies: number[], cookie: string): Promise<void> {
  const request = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: br\r\nConnection: keep-alive\r\n${cookie === '' ? '' : `Cookie: ${cookie}\r\n`}\r\n`
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
      if (length === 0 || (cookie !== '' && received === 0)) length = lengthOf(part)
      received += part.length
      if (length === Infinity ? part.toString('latin1', part.length - END.length) !== END : received < length) return
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

/** Of a chunked answer (RFC 9112 section 7.1). */
const END = '0\r\n\r\n'

/** Head and body of an answer whose head arrived whole; infinite where it comes in chunks. */
function lengthOf(part: Buffer): number {
  const head = part.indexOf('\r\n\r\n')
  const told = part.toString('latin1', 0, head)
  if (/\r\ntransfer-encoding: chunked/i.test(told)) return Infinity
  const length = /\r\ncontent-length: (\d+)/i.exec(told)?.[1]
  if (head === -1 || length === undefined) throw new Error('an answer without its length')
  return head + 4 + Number(length)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , url = '', connections = '32', seconds = '1', cookie = ''] = process.argv
  console.log(JSON.stringify(await load(new URL(url), Number(connections), Number(seconds), cookie)))
}
