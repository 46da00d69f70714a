// The door of a node: sockets to answers. Public files are answered from memory before anything
// else runs; what remains becomes a Request and is answered by the first door that has an answer
// (`doors.ts` has them in their order).

import { createServer as createHttpServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { during, tellAnswered } from '../node/operations/index.ts'
import type { RunningNode } from '../node/running-node.ts'
import { originOf } from '../node/settings.ts'
import { basePathOf } from '../publication/links.ts'
import { StoreUnusable } from '../store/port.ts'
import { isLanguage } from '../text/bilingual.ts'
import type { Language } from '../text/bilingual.ts'
import { explain } from '../text/messages/codes/index.ts'
import type { Renderer } from '../web/render.ts'
import { answerAsked, awaitFigures, parametersOf } from './asked-page.ts'
import { enterBelow, leaveBelow } from './base-path.ts'
import { findCompressing } from './compressing.ts'
import { isReading } from './door.ts'
import type { Asker, Door } from './door.ts'
import { doorsOf } from './doors.ts'
import { SECURITY_HEADERS } from './headers.ts'
import { addressOf, discard, readBody, targetOf, toRequest } from './incoming.ts'
import { methodTold, traceparentOf } from './operations/told.ts'
import { PastFiles } from './past.ts'
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

const DONE = Promise.resolve()

/** Answers requests for one running node. */
export interface Answering {
  /** Never rejects: a fault in one answer, wherever it is thrown, ends that answer and nothing else. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  close(): void
}

/** Where an answer ended in a fault before anything of it was sent: true if it has been given otherwise. */
export type Instead = (error: unknown, request: IncomingMessage, response: ServerResponse) => Promise<boolean>

export function createAnswering(running: RunningNode, renderer: Renderer, onFault: (error: unknown) => void, instead: Instead = async () => false): Answering {
  const files = new StaticFiles(running.site, renderer.assets, { dialogue: running.settings.dialogue, onFault })
  const past = new PastFiles(running, onFault)
  const doors = doorsOf(running, renderer, past)
  const base = basePathOf(originOf(running.settings))
  const fail = async (error: unknown, request: IncomingMessage, response: ServerResponse) => {
    if (!response.headersSent && (await instead(error, request, response))) return
    onFault(error)
    const { path } = targetOf(request.url ?? '/')
    if (response.headersSent) response.destroy()
    else await send(base, problemOf(error, languageOf(running, request, path ?? '/')), request, response)
  }
  return {
    handle: (request, response) => {
      enterBelow(base, request)
      const began = performance.now()
      if (!files.answerAtOnce(request, response)) return answerAll({ running, files, past, doors, base }, request, response).catch((error: unknown) => fail(error, request, response)).catch(onFault)
      tellAnswered({ kind: 'public-file', route: null, method: request.method === 'HEAD' ? 'HEAD' : 'GET', status: response.statusCode, milliseconds: performance.now() - began, address: () => addressOf(running, request) })
      return DONE
    },
    close: () => { for (const door of doors) door.close?.() },
  }
}

export function createServer(running: RunningNode, renderer: Renderer, onFault: (error: unknown) => void): NodeServer {
  const answering = createAnswering(running, renderer, onFault)
  return serverOver((request, response) => { void answering.handle(request, response) }, () => answering.close())
}

/** `onClose`: called before connections end. */
export function serverOver(handle: (request: IncomingMessage, response: ServerResponse) => void, onClose: () => void): NodeServer {
  const http = createHttpServer(handle)
  http.requestTimeout = 30_000
  http.headersTimeout = 10_000
  return { http, close: () => new Promise((resolve) => { onClose(); http.close(() => resolve()); http.closeAllConnections() }) }
}

/** A store that cannot be used is said to be so; everything else is our own fault. */
function problemOf(error: unknown, language: Language): Response {
  const unusable = [error, error instanceof Error ? error.cause : null].find((one) => one instanceof StoreUnusable)
  const code = unusable?.code ?? 'unexpected'
  return problemResponse(code, explain(code, language))
}

interface Rooms {
  readonly running: RunningNode
  readonly files: StaticFiles
  readonly past: PastFiles
  readonly doors: readonly Door[]
  /** The path of its host below which the site stands; nothing at the root. */
  readonly base: string
}

/** Public files first: nothing is awaited on the way of those that are made, so they are answered before anything else is begun. */
async function answerAll({ running, files, past, doors, base }: Rooms, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { path, query } = targetOf(request.url ?? '/')
  const began = performance.now()
  const method = methodTold(request.method)
  const tell = (kind: string, status: number, route: string | null = null) => {
    tellAnswered({ kind, route, method, status, milliseconds: performance.now() - began, address: () => addressOf(running, request) })
  }
  const isFile = isReading(method) && path !== null
  const isAsked = isFile && query !== '' && running.site.takesParameters(path)
  if (isFile && !isAsked && files.answer(path, request, response)) { tell('public-file', response.statusCode); return }
  // The stage ends where the answer begins: how long a reader takes to hear it is the reader's own affair.
  const answer = await during('request', { method, traceparent: traceparentOf(running, request) }, async () => {
    if (isFile) {
      const asked = isAsked ? await answerAsked(running, path, parametersOf(query)) : null
      if (asked !== null) { tell('asked-page', asked.status); return asked }
      await awaitFigures(running, path)
      if (files.answer(path, request, response, { asItIs: true })) { tell('public-file', response.statusCode); return null }
      if (await past.answer(path, query, request, response, (answer) => send(base, answer, request, response))) { tell('public-file', response.statusCode); return null }
    }
    const { answer: found, door } = await answerByDoors(running, doors, request)
    tell(door?.name ?? 'refused', found.status, path === null ? null : (door?.routeAt?.(path, method) ?? null))
    return found
  })
  if (answer !== null) await send(base, answer, request, response)
}

/** An answer, and the door that gave it; null where none was asked. */
interface ByDoor {
  readonly answer: Response
  readonly door: Door | null
}

async function answerByDoors(running: RunningNode, doors: readonly Door[], incoming: IncomingMessage): Promise<ByDoor> {
  const refused = (answer: Response): ByDoor => ({ answer, door: null })
  const { path, query } = targetOf(incoming.url ?? '/')
  const language = languageOf(running, incoming, path ?? '/')
  const say = (code: string) => explain(code, language)
  const methods = path === null ? METHODS : (saidBy(doors, (door) => door.methods?.(path)) ?? METHODS)
  if (!methods.includes(incoming.method ?? '')) return refused(problemResponse('method-not-allowed', say('method-not-allowed'), {}, { allow: methods.join(', ') }))
  if (path === null) return refused(problemResponse('request-malformed', say('request-malformed')))
  const asker = { address: addressOf(running, incoming), path, query, language, say }
  const body = await readBody(incoming, await largestOf(doors, path, incoming))
  if (body === null) return refused(await tooLarge(doors, incoming, { ...asker, body: Buffer.of() }))
  const request = toRequest(incoming, body)
  for (const door of doors) {
    const answer = await door.answer(request, { ...asker, body })
    if (answer !== null) return { answer, door }
  }
  return refused(problemResponse('not-found', say('not-found')))
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

async function send(base: string, found: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  for (const [name, value] of found.headers) if (name !== 'set-cookie') response.setHeader(name, leaveBelow(base, name, value))
  const cookies = found.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  const smaller = findCompressing(found, request.headers)
  for (const [name, value] of Object.entries(smaller?.headers ?? {})) response.setHeader(name, value)
  response.writeHead(found.status)
  if (found.body === null || request.method === 'HEAD') { response.end(); return }
  // Whoever asked has gone: nothing is wrong here.
  if (response.destroyed) { await found.body.cancel(); return }
  const body = Readable.fromWeb(found.body as import('node:stream/web').ReadableStream)
  await (smaller === null ? pipeline(body, response) : pipeline(body, smaller.through, response)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}
