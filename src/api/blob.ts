// A blob over HTTP. Its name is its hash, so a copy never becomes stale.
//
// The danger: a browser that shows a file of unknown origin as a page of this site. It is always a download.

import { PublicReader } from '../publication/disclose.ts'
import { isHash } from '../record/index.ts'
import type { ExchangeReader } from '../node/exchange/index.ts'
import type { RunningNode } from '../node/running-node.ts'
import { problemResponse } from './problem.ts'
import { rangedResponse } from './ranged.ts'
import type { Say } from './say.ts'

/** A blob that no act names, one that this reader may not have, and one that is no blob look alike. */
export async function answerBlob(running: RunningNode, request: Request, blob: string, reader: ExchangeReader, say: Say): Promise<Response> {
  const rows = reader === 'public' ? new PublicReader(running.node.rows) : running.node.rows
  const isNamed = isHash(blob) && rows.find('blob', blob) !== undefined
  const size = isNamed ? await running.blobs.sizeOf(blob) : null
  if (size === null) return problemResponse(isNamed ? 'blob-missing' : 'not-found', say(isNamed ? 'blob-missing' : 'not-found'))
  const headers = {
    'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename="${blob}"`,
    'cache-control': reader === 'public' ? 'public, max-age=31536000, immutable' : 'private, no-store', 'x-content-type-options': 'nosniff',
  }
  return rangedResponse(request, { size, etag: `"${blob}"`, headers, read: (start, end) => running.blobs.read(blob, start, end) }, say)
}
