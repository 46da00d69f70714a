// The door of a node: sockets to answers. Public files are answered from memory before anything
// else runs; what remains becomes a Request and is answered by the exchange, the stream of
// changes, or the workspace, in this order.

import { createServer as createHttpServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { frameOf } from '../dialogue/views/index.ts'
import type { RunningNode } from '../node/running-node.ts'
import { placeOf } from '../publication/routes.ts'
import { StoreUnusable } from '../store/port.ts'
import { isLanguage } from '../text/bilingual.ts'
import type { Language } from '../text/bilingual.ts'
import { explain } from '../text/messages/codes/index.ts'
import type { Renderer } from '../web/render.ts'
import { EVENTS_PATH } from '../web/workspace/routes.ts'
import { answerAsked, awaitFigures, parametersOf } from './asked-page.ts'
import { ChangeStream } from './change-stream.ts'
import { answerDownload } from './downloads.ts'
import { ExchangeDoor, largestBodyAt } from './exchange.ts'
import { SECURITY_HEADERS } from './headers.ts'
import { notFoundPage } from './not-found.ts'
import { problemResponse } from './problem.ts'
import { largestAtDoor, PublicDoor } from './public-door.ts'
import { preferredLanguage } from './say.ts'
import { SdmxDoor } from './sdmx/index.ts'
import { StaticFiles } from './static-files.ts'
import { answerWorkspace, isSignedIn, largestUploadAt } from './workspace/router.ts'

/** Bytes of a request body read at most; a form or a hint needs far less. */
const LARGEST_BODY = 2 * 1024 * 1024
/** What of a body that is too large is read and thrown away, in bytes and milliseconds, before the answer. */
const LARGEST_DISCARD = 64 * 1024 * 1024
const LONGEST_DISCARD = 5_000

export interface NodeServer {
  readonly http: Server
  close(): Promise<void>
}

export function createServer(running: RunningNode, renderer: Renderer, onFault: (error: unknown) => void): NodeServer {
  const files = new StaticFiles(running.site, renderer.assets)
  const changes = new ChangeStream(running)
  const exchange = new ExchangeDoor(running)
  const sdmx = new SdmxDoor(running)
  const door = new PublicDoor(running, renderer.renderDoor)
  // A fault in one answer, wherever it is thrown, ends that answer and nothing else.
  const http = createHttpServer((request, response) => {
    const { path } = targetOf(request.url ?? '/')
    answerAll(files, running, renderer, changes, exchange, sdmx, door, request, response).catch((error: unknown) => {
      onFault(error)
      if (response.headersSent) response.destroy()
      else void send(problemOf(error, languageOf(running, request, path ?? '/')), request, response).catch(onFault)
    })
  })
  http.requestTimeout = 30_000
  http.headersTimeout = 10_000
  return {
    http,
    close: () => new Promise((resolve) => { changes.close(); http.close(() => resolve()); http.closeAllConnections() }),
  }
}

/** A store that cannot be used is said to be so; everything else is our own fault. */
function problemOf(error: unknown, language: Language): Response {
  const unusable = [error, error instanceof Error ? error.cause : null].find((one) => one instanceof StoreUnusable)
  const code = unusable?.code ?? 'unexpected'
  return problemResponse(code, explain(code, language))
}

/** Public files first: nothing is awaited on the way of those that are made, so they are answered before anything else is begun. */
async function answerAll(files: StaticFiles, running: RunningNode, renderer: Renderer, changes: ChangeStream, exchange: ExchangeDoor, sdmx: SdmxDoor, door: PublicDoor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { path, query } = targetOf(request.url ?? '/')
  if (isReading(request.method) && path !== null) {
    const asked = query === '' || !running.site.takesParameters(path) ? null : await answerAsked(running, path, parametersOf(query))
    if (asked !== null) return send(asked, request, response)
    if (files.answer(path, request, response)) return
    await awaitFigures(running, path)
    if (files.answer(path, request, response, { asItIs: true })) return
  }
  await send(await answer(running, renderer, changes, exchange, sdmx, door, request), request, response)
}

async function answer(running: RunningNode, renderer: Renderer, changes: ChangeStream, exchange: ExchangeDoor, sdmx: SdmxDoor, door: PublicDoor, incoming: IncomingMessage): Promise<Response> {
  const { path, query } = targetOf(incoming.url ?? '/')
  const language = languageOf(running, incoming, path ?? '/')
  const say = (code: string) => explain(code, language)
  if (!isReading(incoming.method) && incoming.method !== 'POST') return problemResponse('method-not-allowed', say('method-not-allowed'), {}, { allow: 'GET, HEAD, POST' })
  if (path === null) return problemResponse('request-malformed', say('request-malformed'))
  const body = await readBody(incoming, largestBodyAt(path) ?? largestAtDoor(path) ?? (await largestUploadAt(running, path, incoming.headers.cookie)) ?? LARGEST_BODY)
  if (body === null) return tooLarge(running, renderer, incoming, say)
  const redirect = isReading(incoming.method) ? redirectOf(path, language, query) : null
  if (redirect !== null) return new Response(null, { status: 302, headers: { location: redirect, vary: 'accept-language' } })
  const request = toRequest(incoming, body)
  const exchanged = await exchange.answer(request, body, addressOf(running, incoming), say)
  if (exchanged !== null) return exchanged
  const asked = await sdmx.answer(request, addressOf(running, incoming), language)
  if (asked !== null) return asked
  const download = await answerDownload(running, request, path, say)
  if (download !== null) return download
  if (path === EVENTS_PATH && isReading(incoming.method)) return (await isSignedIn(running, request)) ? changes.open() : problemResponse('not-signed-in', say('not-signed-in'))
  const atDoor = await door.answer(request, addressOf(running, incoming))
  if (atDoor !== null) return atDoor
  const worked = await answerWorkspace(running, request, addressOf(running, incoming), renderer.renderWorkspace)
  if (worked !== null) return worked
  const frame = frameOf({ rows: running.node.rows, dialogue: running.settings.dialogue, self: running.settings.party, today: () => '' })
  if (frame === null) return notYet(language)
  if (!isReading(incoming.method) && running.site.find(path) !== null) return problemResponse('method-not-allowed', say('method-not-allowed'), {}, { allow: 'GET, HEAD' })
  const isPage = (request.headers.get('accept') ?? '').includes('text/html')
  return isPage ? notFoundPage(renderer, frame, language, path) : problemResponse('not-found', say('not-found'))
}

/** People are told on a page; what is not read of the body ends with the connection. */
async function tooLarge(running: RunningNode, renderer: Renderer, incoming: IncomingMessage, say: (code: string) => string): Promise<Response> {
  await discard(incoming)
  const wantsPage = (incoming.headers.accept ?? '').includes('text/html')
  const page = wantsPage ? await answerWorkspace(running, toRequest(incoming, Buffer.of()), addressOf(running, incoming), renderer.renderWorkspace, 'too-large') : null
  const told = page ?? problemResponse('too-large', say('too-large'))
  told.headers.set('connection', 'close')
  return told
}

function isReading(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Before the founding is adopted there is nothing to publish. */
function notYet(language: Language): Response {
  return new Response(`${explain('not-founded', language)}\n`, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' } })
}

/** `/` goes to the reader's language; a section without its slash, or a page with one, to where it stands. */
function redirectOf(path: string, language: Language, search: string): string | null {
  if (path === '/') return `/${language}/`
  if (path === '/en' || path === '/es') return `${path}/${search}`
  const bare = path.replace(/\/+$/, '')
  return path !== bare && placeOf(bare) !== null && !/^\/(en|es)$/.test(bare) ? bare + search : null
}

function languageOf(running: RunningNode, request: IncomingMessage, path: string): Language {
  const named = path.split('/')[1]
  if (isLanguage(named)) return named
  const charter = running.node.rows.find('item', `dialogue/${running.settings.dialogue}`)?.versions.at(-1)?.content
  const own = (charter?.parties as readonly { party: string; language: string }[] | undefined)?.find((one) => one.party === running.settings.party)?.language
  return preferredLanguage(request.headers['accept-language'], isLanguage(own) ? own : 'en')
}

interface Target {
  /** Decoded segment by segment; null if it cannot be. */
  readonly path: string | null
  /** With its question mark; empty if there is none. */
  readonly query: string
}

/** What a request line asks for: a path, or (RFC 9112 section 3.2.2) a whole address, whose host does not matter here. */
function targetOf(url: string): Target {
  const local = url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/, '')
  const end = local.indexOf('?')
  const path = end === -1 ? local : local.slice(0, end)
  const query = end === -1 ? '' : local.slice(end)
  if (!path.includes('%')) return { path: path === '' ? '/' : path, query }
  try {
    return { path: path.split('/').map(decodeSegment).join('/'), query }
  } catch {
    return { path: null, query }
  }
}

/** An encoded slash is not a slash: a segment that would fall apart stays as it was written. */
function decodeSegment(segment: string): string {
  const decoded = decodeURIComponent(segment)
  return /[/\\\0]/.test(decoded) ? segment : decoded
}

/** Who asks: the other end of the socket, or whom a proxy in front names last (it alone writes there). */
function addressOf(running: RunningNode, incoming: IncomingMessage): string {
  const named = running.settings.isBehindProxy ? String(incoming.headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : undefined
  return named || (incoming.socket.remoteAddress ?? '')
}

/** The whole body; null where there is more than anybody needs. What is left unread ends with the connection. */
async function readBody(incoming: IncomingMessage, largest: number): Promise<Buffer | null> {
  if (Number(incoming.headers['content-length'] ?? 0) > largest) return null
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length
    if (size > largest) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** A browser that is still sending hears no answer: what comes in a short while is let pass by. */
async function discard(incoming: IncomingMessage): Promise<void> {
  const end = setTimeout(() => incoming.pause(), LONGEST_DISCARD)
  let size = 0
  await new Promise<void>((resolve) => {
    incoming.on('data', (part: Buffer) => { size += part.length; if (size > LARGEST_DISCARD) resolve() })
    incoming.on('end', resolve).on('error', () => resolve()).on('close', resolve).on('pause', resolve)
    if (incoming.readableEnded || incoming.destroyed) resolve()
  })
  clearTimeout(end)
  incoming.pause()
}

function toRequest(incoming: IncomingMessage, body: Buffer): Request {
  const method = incoming.method ?? 'GET'
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  const { host = '' } = incoming.headers
  const base = /^[A-Za-z0-9.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`) ? `http://${host}` : 'http://localhost'
  // Neither two slashes nor a backslash at the beginning may be read as the name of another host.
  const local = (incoming.url ?? '/').replace(/^https?:\/\/[^/?#]*/i, '').replace(/^[/\\]*/, '/')
  return new Request(new URL(local, base), { method, headers, ...(isReading(method) || body.length === 0 ? {} : { body: new Uint8Array(body) }) })
}

async function send(found: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  for (const [name, value] of found.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  const cookies = found.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.writeHead(found.status)
  if (found.body === null || request.method === 'HEAD') { response.end(); return }
  await pipeline(Readable.fromWeb(found.body as import('node:stream/web').ReadableStream), response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}
