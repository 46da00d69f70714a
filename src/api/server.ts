// The door of a node: sockets to answers. Public files are answered from memory before anything
// else runs; what remains becomes a Request and is answered by the first door that has an answer
// (`doors.ts` has them in their order).

import { createServer as createHttpServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { RunningNode } from '../node/running-node.ts'
import { StoreUnusable } from '../store/port.ts'
import { isLanguage } from '../text/bilingual.ts'
import type { Language } from '../text/bilingual.ts'
import { explain } from '../text/messages/codes/index.ts'
import type { Renderer } from '../web/render.ts'
import { answerAsked, awaitFigures, parametersOf } from './asked-page.ts'
import { isReading } from './door.ts'
import type { Asker, Door } from './door.ts'
import { doorsOf } from './doors.ts'
import { SECURITY_HEADERS } from './headers.ts'
import { addressOf, discard, readBody, targetOf, toRequest } from './incoming.ts'
import { problemResponse } from './problem.ts'
import { preferredLanguage } from './say.ts'
import { StaticFiles } from './static-files.ts'

/** Bytes of a request body read at most, where no door says otherwise; a form or a hint needs far less. */
const LARGEST_BODY = 2 * 1024 * 1024
/** What may be asked where no door says otherwise. */
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST']

export interface NodeServer {
  readonly http: Server
  close(): Promise<void>
}

export function createServer(running: RunningNode, renderer: Renderer, onFault: (error: unknown) => void): NodeServer {
  const files = new StaticFiles(running.site, renderer.assets)
  const doors = doorsOf(running, renderer)
  // A fault in one answer, wherever it is thrown, ends that answer and nothing else.
  const http = createHttpServer((request, response) => {
    const { path } = targetOf(request.url ?? '/')
    answerAll(running, files, doors, request, response).catch((error: unknown) => {
      onFault(error)
      if (response.headersSent) response.destroy()
      else void send(problemOf(error, languageOf(running, request, path ?? '/')), request, response).catch(onFault)
    })
  })
  http.requestTimeout = 30_000
  http.headersTimeout = 10_000
  return {
    http,
    close: () => new Promise((resolve) => { for (const door of doors) door.close?.(); http.close(() => resolve()); http.closeAllConnections() }),
  }
}

/** A store that cannot be used is said to be so; everything else is our own fault. */
function problemOf(error: unknown, language: Language): Response {
  const unusable = [error, error instanceof Error ? error.cause : null].find((one) => one instanceof StoreUnusable)
  const code = unusable?.code ?? 'unexpected'
  return problemResponse(code, explain(code, language))
}

/** Public files first: nothing is awaited on the way of those that are made, so they are answered before anything else is begun. */
async function answerAll(running: RunningNode, files: StaticFiles, doors: readonly Door[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { path, query } = targetOf(request.url ?? '/')
  if (isReading(request.method) && path !== null) {
    const asked = query === '' || !running.site.takesParameters(path) ? null : await answerAsked(running, path, parametersOf(query))
    if (asked !== null) return send(asked, request, response)
    if (files.answer(path, request, response)) return
    await awaitFigures(running, path)
    if (files.answer(path, request, response, { asItIs: true })) return
  }
  await send(await answerByDoors(running, doors, request), request, response)
}

async function answerByDoors(running: RunningNode, doors: readonly Door[], incoming: IncomingMessage): Promise<Response> {
  const { path, query } = targetOf(incoming.url ?? '/')
  const language = languageOf(running, incoming, path ?? '/')
  const say = (code: string) => explain(code, language)
  const methods = path === null ? METHODS : (saidBy(doors, (door) => door.methods?.(path)) ?? METHODS)
  if (!methods.includes(incoming.method ?? '')) return problemResponse('method-not-allowed', say('method-not-allowed'), {}, { allow: methods.join(', ') })
  if (path === null) return problemResponse('request-malformed', say('request-malformed'))
  const asker = { address: addressOf(running, incoming), path, query, language, say }
  const body = await readBody(incoming, await largestOf(doors, path, incoming))
  if (body === null) return tooLarge(doors, incoming, { ...asker, body: Buffer.of() })
  const request = toRequest(incoming, body)
  for (const door of doors) {
    const answered = await door.answer(request, { ...asker, body })
    if (answered !== null) return answered
  }
  return problemResponse('not-found', say('not-found'))
}

async function largestOf(doors: readonly Door[], path: string, { headers }: IncomingMessage): Promise<number> {
  for (const door of doors) {
    const largest = (await door.largestBody?.(path, headers)) ?? null
    if (largest !== null) return largest
  }
  return LARGEST_BODY
}

/** What is not read of the body ends with the connection. */
async function tooLarge(doors: readonly Door[], incoming: IncomingMessage, asker: Asker): Promise<Response> {
  await discard(incoming)
  const request = toRequest(incoming, Buffer.of())
  let told: Response | null = null
  for (const door of doors) told ??= (await door.tooLarge?.(request, asker)) ?? null
  told ??= problemResponse('too-large', asker.say('too-large'))
  told.headers.set('connection', 'close')
  return told
}

/** The first answer that is not null. */
function saidBy<T>(doors: readonly Door[], ask: (door: Door) => T | null | undefined): T | null {
  for (const door of doors) {
    const said = ask(door) ?? null
    if (said !== null) return said
  }
  return null
}

function languageOf(running: RunningNode, request: IncomingMessage, path: string): Language {
  const named = path.split('/')[1]
  if (isLanguage(named)) return named
  const charter = running.node.rows.find('item', `dialogue/${running.settings.dialogue}`)?.versions.at(-1)?.content
  const own = (charter?.parties as readonly { party: string; language: string }[] | undefined)?.find((one) => one.party === running.settings.party)?.language
  return preferredLanguage(request.headers['accept-language'], isLanguage(own) ? own : 'en')
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
