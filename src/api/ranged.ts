// Bytes over HTTP: whole, or one range of them (RFC 9110 section 14), so that a transfer that was cut off can go on.

import { Readable } from 'node:stream'
import { problemResponse } from './problem.ts'
import type { Say } from './say.ts'

export interface RangedBytes {
  readonly size: number
  /** Strong, with its quotes: the same tag, the same bytes. */
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  /** The bytes from `start` up to and without `end`. */
  readonly read: (start: number, end: number) => AsyncIterable<Uint8Array>
}

export function rangedResponse(request: Request, { size, etag, headers: own, read }: RangedBytes, say: Say): Response {
  const headers = { ...own, etag, 'accept-ranges': 'bytes' }
  if (request.headers.get('if-none-match')?.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()))) return new Response(null, { status: 304, headers })
  const range = isStillThis(request, etag) ? rangeIn(request.headers.get('range'), size) : null
  if (range === 'unsatisfiable') return problemResponse('range-unsatisfiable', say('range-unsatisfiable'), {}, { 'content-range': `bytes */${size}` })
  const { start, end } = range ?? { start: 0, end: size }
  // The answer to HEAD must not open a file that nobody would close.
  const body = request.method === 'HEAD' ? null : Readable.toWeb(Readable.from(read(start, end))) as ReadableStream<Uint8Array<ArrayBuffer>>
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
