// A blob over HTTP: whole, or one range of it (RFC 9110 section 14), so that a transfer that was
// cut off can go on. Its name is its hash, so a copy never becomes stale.
//
// The danger: a browser that shows a file of unknown origin as a page of this site. It is always a download.

import { Readable } from 'node:stream'
import { PublicReader } from '../publication/disclose.ts'
import { isHash } from '../record/index.ts'
import type { ExchangeReader } from '../node/exchange/index.ts'
import type { RunningNode } from '../node/running-node.ts'
import { problemResponse } from './problem.ts'
import type { Say } from './say.ts'

/** A blob that no act names, one that this reader may not have, and one that is no blob look alike. */
export async function answerBlob(running: RunningNode, request: Request, blob: string, reader: ExchangeReader, say: Say): Promise<Response> {
  const rows = reader === 'public' ? new PublicReader(running.node.rows) : running.node.rows
  const isNamed = isHash(blob) && rows.find('blob', blob) !== undefined
  const size = isNamed ? await running.blobs.sizeOf(blob) : null
  if (size === null) return problemResponse(isNamed ? 'blob-missing' : 'not-found', say(isNamed ? 'blob-missing' : 'not-found'))
  const etag = `"${blob}"`
  const headers = {
    etag, 'accept-ranges': 'bytes', 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename="${blob}"`,
    'cache-control': reader === 'public' ? 'public, max-age=31536000, immutable' : 'private, no-store', 'x-content-type-options': 'nosniff',
  }
  if (request.headers.get('if-none-match')?.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()))) return new Response(null, { status: 304, headers })
  const range = isStillThis(request, etag) ? rangeIn(request.headers.get('range'), size) : null
  if (range === 'unsatisfiable') return problemResponse('range-unsatisfiable', say('range-unsatisfiable'), {}, { 'content-range': `bytes */${size}` })
  const { start, end } = range ?? { start: 0, end: size }
  // The answer to HEAD must not open a file that nobody would close.
  const body = request.method === 'HEAD' ? null : Readable.toWeb(Readable.from(running.blobs.read(blob, start, end))) as ReadableStream<Uint8Array<ArrayBuffer>>
  return new Response(body, { status: range === null ? 200 : 206, headers: { ...headers, 'content-length': String(end - start), ...(range === null ? {} : { 'content-range': `bytes ${start}-${end - 1}/${size}` }) } })
}

/** Section 13.1.5: a range is meant for these bytes only; compared strongly, and never with a date. */
function isStillThis(request: Request, etag: string): boolean {
  const condition = request.headers.get('if-range')
  return condition === null || condition === etag
}

/** Section 14.1.2, one range; null where there is none that is understood, and then the whole is answered. */
function rangeIn(field: string | null, size: number): { readonly start: number; readonly end: number } | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(field ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') return Number(last) === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(last)), end: size }
  if (last !== '' && Number(last) < Number(first)) return null
  return Number(first) >= size ? 'unsatisfiable' : { start: Number(first), end: last === '' ? size : Math.min(size, Number(last) + 1) }
}
