// Bytes over HTTP that are too many to hold: whole, or the ranges of them that are asked for (RFC 9110 section 14).

import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { problemResponse } from './problem.ts'
import { contentRange, isHeld, isStillThis, multipartOf, rangesIn } from './ranges.ts'
import type { Range } from './ranges.ts'
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
  const headers: Readonly<Record<string, string>> = { ...own, etag, 'accept-ranges': 'bytes' }
  if (isHeld(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const ranges = request.method === 'GET' && isStillThis(request.headers.get('if-range'), etag) ? rangesIn(request.headers.get('range'), size) : null
  if (ranges === 'unsatisfiable') return problemResponse('range-unsatisfiable', say('range-unsatisfiable'), {}, { 'content-range': `bytes */${size}` })
  // The answer to HEAD must not open a file that nobody would close.
  const body = (parts: () => AsyncIterable<Uint8Array>) => (request.method === 'HEAD' ? null : Readable.toWeb(Readable.from(parts())) as ReadableStream<Uint8Array<ArrayBuffer>>)
  const [only, ...others] = ranges ?? []
  if (ranges === null || only === undefined) return new Response(body(() => read(0, size)), { headers: { ...headers, 'content-length': String(size) } })
  if (others.length === 0) return new Response(body(() => read(only.start, only.end)), { status: 206, headers: { ...headers, 'content-length': String(only.end - only.start), 'content-range': contentRange(only, size) } })
  const several = multipartOf(ranges, size, headers['content-type'] ?? 'application/octet-stream', randomBytes(16).toString('hex'))
  return new Response(body(() => inParts(ranges, several.heads, several.tail, read)), { status: 206, headers: { ...headers, 'content-type': several.type, 'content-length': String(several.bytes) } })
}

async function* inParts(ranges: readonly Range[], heads: readonly string[], tail: string, read: RangedBytes['read']): AsyncGenerator<Uint8Array> {
  for (const [index, { start, end }] of ranges.entries()) {
    yield Buffer.from(heads[index] ?? '')
    yield* read(start, end)
  }
  yield Buffer.from(tail)
}
