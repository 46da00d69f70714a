// Passing a request on to the process that writes, as it came: method, address, host, body, and who asks. Nothing is
// sent twice: where the connection could not be made the request waits for whoever writes next; where it broke after
// something was sent, a question is asked again, and of what was to be done it is said that nobody knows whether it was.

import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Attending } from '../../node/many/attending.ts'
import { askOn, connectTo, INTERNAL } from '../../node/many/link.ts'
import { during, tellAnswered, traceparentNow } from '../../node/operations/index.ts'
import { isReading } from '../door.ts'
import { methodTold } from '../operations/told.ts'
import { answerPlainly } from './plain-answer.ts'

export interface Forwarding {
  readonly attending: Attending
  /** True once this process has another role: what waits is answered by that. */
  readonly isOver: () => boolean
  readonly addressOf: (request: IncomingMessage) => string
  /** The trace that a request belongs to, as somebody says who is believed. */
  readonly traceparentOf: (request: IncomingMessage) => string | null
  /** Cookies that remind the browser how far the writer had come. */
  readonly cookieOf: (position: number) => string
}

/** How long a request waits for somebody who writes, in milliseconds. */
export const WAITED_FOR_WRITER = 10_000
const PAUSE = 50
/** RFC 9110 section 7.6.1: these are of one connection. `expect` has been answered here. */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'expect'])

/** `again`: this process has become another meanwhile, and nothing was sent. */
export function forward(forwarding: Forwarding, request: IncomingMessage, response: ServerResponse): Promise<'answered' | 'again'> {
  const method = methodTold(request.method)
  const began = performance.now()
  const told = () => { tellAnswered({ kind: 'forwarded', route: null, method, status: response.statusCode, milliseconds: performance.now() - began, address: () => forwarding.addressOf(request) }) }
  return during('request', { method, traceparent: forwarding.traceparentOf(request) }, () => forwardNow(forwarding, request, response, told))
}

/** `told`: called once an answer has begun. */
async function forwardNow(forwarding: Forwarding, request: IncomingMessage, response: ServerResponse, told: () => void): Promise<'answered' | 'again'> {
  const deadline = performance.now() + WAITED_FOR_WRITER
  while (!response.destroyed) {
    if (forwarding.isOver()) return 'again'
    const outcome = await pass(forwarding, request, response, told)
    if (outcome === 'passed') return 'answered'
    if (outcome === 'unknown' && !isReading(request.method)) { answerPlainly(request, response, 'outcome-unknown'); told(); return 'answered' }
    if (performance.now() > deadline) { answerPlainly(request, response, 'writer-absent', 2); told(); return 'answered' }
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  return 'answered'
}

/** `unsent`: nobody was there, and nothing was read of the request. */
async function pass(forwarding: Forwarding, request: IncomingMessage, response: ServerResponse, told: () => void): Promise<'passed' | 'unsent' | 'unknown'> {
  const { attending, cookieOf } = forwarding
  const link = attending.link
  if (link === null) return 'unsent'
  const socket = await connectTo(link.writer).catch(() => null)
  if (socket === null) return 'unsent'
  const gone = () => socket.destroy(new Error('the writer has gone'))
  link.lost.addEventListener('abort', gone)
  try {
    const asked = askOn(socket, link.writer, 'forward', { method: request.method, path: request.url ?? '/', headers: { ...passedOn(request.headers), ...traceOf(forwarding, request), [INTERNAL.asker]: forwarding.addressOf(request), connection: 'close' } })
    response.once('close', () => { if (!response.writableFinished) asked.destroy() })
    const answer = await answerTo(asked, request)
    if (answer === null) return 'unknown'
    const { [INTERNAL.position]: position, ...headers } = passedOn(answer.headers, true)
    const cookies = isReading(request.method) || position === undefined ? [] : [cookieOf(Number(position))]
    const all = [...(answer.headers['set-cookie'] ?? []), ...cookies]
    response.writeHead(answer.statusCode ?? 502, { ...headers, ...(all.length === 0 ? {} : { 'set-cookie': all }) })
    told()
    await pipeline(answer, response).catch(() => undefined)
    return 'passed'
  } finally {
    link.lost.removeEventListener('abort', gone)
  }
}

/** Null where the connection broke before the answer began. */
async function answerTo(asked: ReturnType<typeof askOn>, request: IncomingMessage): Promise<IncomingMessage | null> {
  const begun = new Promise<IncomingMessage | null>((resolve) => { asked.once('response', resolve).once('error', () => resolve(null)).once('close', () => resolve(null)) })
  // Not a pipeline: a writer that refuses a body ends this connection, and not the one to whoever sent it.
  if (isReading(request.method)) asked.end()
  else request.pipe(asked)
  return begun
}

/** The trace goes on to the process that writes, within what is done here for it where this process is traced. */
function traceOf({ traceparentOf }: Forwarding, request: IncomingMessage): { readonly traceparent?: string } {
  const traceparent = traceparentNow() ?? traceparentOf(request)
  return traceparent === null ? {} : { traceparent }
}

/** What nobody outside may say is left out, as is what belongs to one connection. */
function passedOn(headers: IncomingHttpHeaders, isAnswer = false): IncomingHttpHeaders {
  const internal = new Set<string>([...Object.values(INTERNAL), 'traceparent', 'tracestate'])
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.has(name) && (isAnswer ? name !== 'set-cookie' : !internal.has(name))))
}
