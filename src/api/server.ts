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
import { isLanguage } from '../text/bilingual.ts'
import type { Language } from '../text/bilingual.ts'
import { explain } from '../text/messages/codes/index.ts'
import type { Renderer } from '../web/render.ts'
import { EVENTS_PATH } from '../web/workspace/routes.ts'
import { ChangeStream } from './change-stream.ts'
import { answerExchange } from './exchange.ts'
import { SECURITY_HEADERS } from './headers.ts'
import { notFoundPage } from './not-found.ts'
import { problemResponse } from './problem.ts'
import { preferredLanguage } from './say.ts'
import { StaticFiles } from './static-files.ts'
import { answerWorkspace, isSignedIn } from './workspace/router.ts'

/** Bytes of a request body read at most; a form or a hint needs far less. */
const LARGEST_BODY = 2 * 1024 * 1024

export interface NodeServer {
  readonly http: Server
  close(): Promise<void>
}

export function createServer(running: RunningNode, renderer: Renderer, onFault: (error: unknown) => void): NodeServer {
  const files = new StaticFiles(running.site, renderer.assets)
  const changes = new ChangeStream(running.node)
  const http = createHttpServer((request, response) => {
    const path = pathOf(request.url ?? '/')
    if ((request.method === 'GET' || request.method === 'HEAD') && path !== null && files.answer(path, request, response)) return
    answer(running, renderer, changes, request)
      .then((found) => send(found, request, response))
      .catch((error: unknown) => {
        onFault(error)
        if (response.headersSent) response.destroy()
        else void send(problemResponse('unexpected', explain('unexpected', languageOf(running, request, path ?? '/'))), request, response).catch(onFault)
      })
  })
  http.requestTimeout = 30_000
  http.headersTimeout = 10_000
  return {
    http,
    close: () => new Promise((resolve) => { changes.close(); http.close(() => resolve()); http.closeAllConnections() }),
  }
}

async function answer(running: RunningNode, renderer: Renderer, changes: ChangeStream, incoming: IncomingMessage): Promise<Response> {
  const path = pathOf(incoming.url ?? '/')
  const language = languageOf(running, incoming, path ?? '/')
  const say = (code: string) => explain(code, language)
  if (path === null) return problemResponse('wrong-shape', say('wrong-shape'))
  const body = await readBody(incoming)
  if (body === null) return problemResponse('too-large', say('too-large'))
  const request = toRequest(incoming, body)
  const redirect = redirectOf(path, language, new URL(request.url).search)
  if (redirect !== null && (request.method === 'GET' || request.method === 'HEAD')) return new Response(null, { status: 302, headers: { location: redirect, vary: 'accept-language' } })
  const exchanged = await answerExchange(running, request, say)
  if (exchanged !== null) return exchanged
  if (path === EVENTS_PATH) return (await isSignedIn(running, request)) ? changes.open() : problemResponse('not-signed-in', say('not-signed-in'))
  const worked = await answerWorkspace(running, request, renderer.renderWorkspace)
  if (worked !== null) return worked
  const frame = frameOf({ rows: running.node.rows, dialogue: running.settings.dialogue, self: running.settings.party, today: () => '' })
  const isPage = request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')
  if (frame === null) return notYet(language)
  return isPage ? notFoundPage(renderer, frame, language, path) : problemResponse(request.method === 'GET' || request.method === 'HEAD' ? 'not-found' : 'method-not-allowed', say('not-found'))
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

/** The decoded path, without its query; null if it is not one. */
function pathOf(url: string): string | null {
  const end = url.search(/[?#]/)
  const path = end === -1 ? url : url.slice(0, end)
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length
    if (size > LARGEST_BODY) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function toRequest(incoming: IncomingMessage, body: Buffer): Request {
  const method = incoming.method ?? 'GET'
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  const host = /^[A-Za-z0-9.:[\]-]+$/.test(incoming.headers.host ?? '') ? incoming.headers.host : 'localhost'
  const url = new URL(incoming.url?.startsWith('/') === true ? incoming.url.replace(/^\/+/, '/') : '/', `http://${host}`)
  return new Request(url, { method, headers, ...(method === 'GET' || method === 'HEAD' || body.length === 0 ? {} : { body: new Uint8Array(body) }) })
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
