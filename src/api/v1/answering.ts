// From what a handler says to an answer: JSON, a page of a list with the way on, a file, or why not; with its tag, and nothing
// where the reader holds it already.

import type { EdgeCode } from '../edges.ts'
import { isHeld, prefersMinimal, tagOf, tagsIn } from './conditions.ts'
import type { Call, Endpoint, FileAnswer } from './endpoint.ts'
import { inLanguages } from './language-filter.ts'
import { cursorOf } from './paging.ts'
import { pointerOfPath } from './parameters.ts'
import { refusedWith, unfitRequest } from './problems.ts'
import type { ReadCall } from './reading.ts'
import { API_ROOT } from './root.ts'
import { cut, SPARSE_TYPE } from './sparse.ts'
import type { Json } from '../../record/index.ts'

interface Said {
  readonly refused?: EdgeCode
  readonly facts?: Readonly<Record<string, string | number>>
  readonly issues?: readonly { readonly path: string; readonly code: string }[]
  readonly value?: unknown
  readonly page?: readonly unknown[]
  readonly next?: Json | null
  readonly total?: number
  readonly file?: FileAnswer
  readonly tag?: string
  readonly location?: string
}

const READ_AGAIN = 'private, no-cache'

export async function answerOf(endpoint: Endpoint, call: ReadCall, request: Request): Promise<Response> {
  const said = (await (endpoint.handle as (call: Call) => Promise<unknown>)(call)) as Said | null
  const { say } = call
  if (said === null) return refusedWith('not-found', say)
  if (said.refused !== undefined) return refusedWith(said.refused, say, said.facts)
  if (said.issues !== undefined) return unfitRequest(said.issues.map(({ path, code }) => ({ in: 'body', pointer: pointerOfPath(path), code })), say)
  const headers = new Headers({ 'cache-control': call.caller.token === null ? 'no-cache' : READ_AGAIN })
  if (said.location !== undefined) headers.set('location', `${API_ROOT}${said.location}`)
  if (said.file !== undefined) return fileAnswer(said.file, said.tag, headers, request)
  if (said.page !== undefined) return pageAnswer(said, call, headers, request)
  if (endpoint.answer === 'nothing') { if (said.tag !== undefined) headers.set('etag', `"${said.tag}"`); return new Response(null, { status: 204, headers }) }
  const isMinimal = endpoint.method !== 'GET' && prefersMinimal(request.headers.get('prefer'))
  const text = JSON.stringify(told(call.fields === null ? said.value : cut(said.value, call.fields), call, headers))
  if (isMinimal) {
    headers.set('preference-applied', 'return=minimal')
    if (said.tag !== undefined) headers.set('etag', `"${said.tag}"`)
    return new Response(null, { status: endpoint.status === 201 ? 201 : 204, headers })
  }
  return jsonAnswer(text, said.tag, endpoint.status ?? 200, call, headers, request)
}

function pageAnswer({ page = [], next = null, total }: Said, call: ReadCall, headers: Headers, request: Request): Response {
  const cursor = next === null ? null : cursorOf(next, call.asked)
  const data = call.fields === null ? page : page.map((one) => cut(one, call.fields ?? []))
  if (cursor !== null) {
    const url = new URL(request.url)
    url.searchParams.set('cursor', cursor)
    headers.set('link', `<${url.pathname}${url.search}>; rel="next"`)
  }
  return jsonAnswer(JSON.stringify({ data: told(data, call, headers), next: cursor, ...(total === undefined ? {} : { total }) }), undefined, 200, call, headers, request)
}

/** In the languages that were asked for, and which it has. */
function told(value: unknown, { hasTexts, lang, running }: ReadCall, headers: Headers): unknown {
  if (!hasTexts) return value
  const { value: kept, languages } = inLanguages(value, lang, running.desk.languages)
  if (languages.length > 0) headers.set('content-language', languages.join(', '))
  return kept
}

function jsonAnswer(text: string, tag: string | undefined, status: number, { fields }: ReadCall, headers: Headers, request: Request): Response {
  const own = tag ?? tagOf(text)
  headers.set('etag', `"${own}"`)
  if ((request.method === 'GET' || request.method === 'HEAD') && isHeld(tagsIn(request.headers.get('if-none-match'), 'weak'), own)) return new Response(null, { status: 304, headers })
  headers.set('content-type', fields === null ? 'application/json' : SPARSE_TYPE)
  return new Response(text, { status, headers })
}

function fileAnswer({ mediaType, name, body }: FileAnswer, tag: string | undefined, headers: Headers, request: Request): Response {
  if (mediaType === 'text/event-stream' && body instanceof ReadableStream) {
    const isHead = request.method === 'HEAD'
    if (isHead) void body.cancel()
    return new Response(isHead ? null : body, { headers: { 'content-type': `${mediaType}; charset=utf-8`, 'cache-control': 'no-store', 'x-accel-buffering': 'no' } })
  }
  const own = tag ?? (body instanceof Uint8Array ? tagOf(body) : undefined)
  if (own !== undefined) headers.set('etag', `"${own}"`)
  if (own !== undefined && isHeld(tagsIn(request.headers.get('if-none-match'), 'weak'), own)) return new Response(null, { status: 304, headers })
  headers.set('content-type', mediaType)
  headers.set('content-disposition', `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"; filename*=UTF-8''${encodeURIComponent(name)}`)
  return new Response(body instanceof Uint8Array ? new Uint8Array(body) : body, { headers })
}
