// The load of the comparison: as ../world/load.ts makes it, but a reader may need several addresses to have the plan,
// and answers have any length. Connections kept alive, on each one request at a time, in a process of its own.
//
// `node load.ts <connections> <seconds> <url> …` prints `{ "perSecond": …, "p50": …, "p99": …, "bytes": … }`; one count is
// all addresses asked once, in order, over one connection.

import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { pathToFileURL } from 'node:url'

export interface PlanLoad {
  /** Whole plans, that is rounds over all addresses. */
  readonly perSecond: number
  /** Milliseconds for one. */
  readonly p50: number
  readonly p99: number
  /** Of one, heads and bodies as they came. */
  readonly bytes: number
}

export async function load(urls: readonly URL[], connections: number, seconds: number): Promise<PlanLoad> {
  const latencies: number[] = []
  const begin = performance.now()
  const bytes = await Promise.all(Array.from({ length: connections }, () => rounds(urls, begin + seconds * 1000, latencies)))
  const elapsed = performance.now() - begin
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? NaN
  return { perSecond: (latencies.length / elapsed) * 1000, p50: at(0.5), p99: at(0.99), bytes: bytes.reduce((sum, one) => sum + one, 0) / latencies.length }
}

/** Asks all addresses in order, again and again; answers how many bytes came. The last round is finished, however late. */
async function rounds(urls: readonly URL[], until: number, latencies: number[]): Promise<number> {
  const requests = urls.map((url) => `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: br\r\nConnection: keep-alive\r\n\r\n`)
  let socket = await connected(urls[0])
  let bytes = 0
  do {
    const begin = performance.now()
    for (const request of requests) {
      // A server may end a connection after so many answers; a reader makes a new one.
      if (socket.destroyed || socket.readableEnded) socket = await connected(urls[0])
      bytes += await answered(socket, request)
    }
    latencies.push(performance.now() - begin)
  } while (performance.now() < until)
  socket.destroy()
  return bytes
}

function connected(url: URL | undefined): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url?.port), url?.hostname ?? '')
    socket.setNoDelay(true)
    socket.once('error', reject).once('connect', () => { socket.removeListener('error', reject); socket.on('error', () => undefined); resolve(socket) })
  })
}

/** Resolves with the length of one whole answer; rejects where it is not one of success. */
function answered(socket: Socket, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const answer = new AnswerLength()
    const done = (settle: () => void) => { socket.removeListener('data', onData); socket.removeListener('close', onClose); settle() }
    const onClose = () => done(() => reject(new Error('the connection ended within an answer')))
    const onData = (part: Buffer) => {
      try {
        if (answer.take(part)) done(() => resolve(answer.received))
      } catch (error) {
        done(() => reject(error as Error))
      }
    }
    socket.on('data', onData).once('close', onClose)
    socket.write(request)
  })
}

const HEAD_END = Buffer.from('\r\n\r\n')
const CHUNKS_END = Buffer.from('\r\n0\r\n\r\n')

/** Tells when an answer is whole: by its announced length, or by its last chunk. Answers without bodies end with their head. */
export class AnswerLength {
  received = 0
  #head: Buffer | null = Buffer.alloc(0)
  #whole: number | null = null
  #tail: Buffer = Buffer.alloc(0)

  /** True with the part that ends it. Throws for another status than 200 and for more bytes than announced. */
  take(part: Buffer): boolean {
    this.received += part.length
    if (this.#head !== null) {
      this.#head = this.#head.length === 0 ? part : Buffer.concat([this.#head, part])
      const end = this.#head.indexOf(HEAD_END)
      if (end === -1) return false
      this.#read(this.#head.toString('latin1', 0, end + 2), end + HEAD_END.length)
      this.#head = null
    }
    if (this.#whole !== null) {
      if (this.received > this.#whole) throw new Error('an answer longer than announced')
      return this.received === this.#whole
    }
    this.#tail = part.length >= CHUNKS_END.length ? part.subarray(-CHUNKS_END.length) : Buffer.concat([this.#tail, part]).subarray(-CHUNKS_END.length)
    return this.#tail.equals(CHUNKS_END)
  }

  #read(head: string, bodyAt: number): void {
    if (head.slice(9, 12) !== '200') throw new Error(head.slice(0, 80))
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
    if (length !== undefined) this.#whole = bodyAt + Number(length)
    else if (!/\r\ntransfer-encoding: *chunked/i.test(head)) throw new Error('an answer without its length')
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , connections = '1', seconds = '1', ...urls] = process.argv
  console.log(JSON.stringify(await load(urls.map((url) => new URL(url)), Number(connections), Number(seconds))))
}
