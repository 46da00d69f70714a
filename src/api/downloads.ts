// Datasets to take along: the Parquet file as it was signed, the same rows as CSV, and what a vintage changed. The address without a number is
// that of the vintage in force; one with a number never changes what it gives.

import { createReadStream } from 'node:fs'
import type { RowReader } from '../dialogue/rows.ts'
import { PARQUET_TYPE } from '../dialogue/statements/dataset.ts'
import { comparedWith } from '../instruments/datasets/differences.ts'
import { numberedVintages } from '../instruments/datasets/vintages.ts'
import type { RunningNode } from '../node/running-node.ts'
import { PublicReader } from '../publication/disclose.ts'
import { findDatasetFile } from '../publication/open-data/addresses.ts'
import { findNumbered } from '../publication/open-data/files.ts'
import { problemResponse } from './problem.ts'
import { rangedResponse } from './ranged.ts'
import type { Say } from './say.ts'

/** Whose data: those of now, or of an earlier moment. */
export interface DownloadSource {
  readonly rows: RowReader
  readonly csv: RunningNode['data']['csv']
  readonly blobs: RunningNode['blobs']
}

/** Null where the path names no such file. */
export async function answerDownload(from: DownloadSource, request: Request, path: string, say: Say): Promise<Response | null> {
  const asked = findDatasetFile(path)
  if (asked === null || (asked.file !== 'csv' && asked.file !== 'parquet' && asked.file !== 'changes')) return null
  const rows = new PublicReader(from.rows)
  const vintage = findNumbered(numberedVintages(rows, asked.ref), asked.number)
  const compared = vintage === null || asked.file !== 'changes' ? null : comparedWith(rows, vintage)
  if (vintage === null || (asked.file === 'changes' && compared === null)) return null
  if (request.method !== 'GET' && request.method !== 'HEAD') return problemResponse('method-not-allowed', say('method-not-allowed'), {}, { allow: 'GET, HEAD' })
  const headers = {
    'content-type': asked.file === 'parquet' ? PARQUET_TYPE : 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${asked.ref.party}-${asked.ref.dataset}-v${vintage.number}${compared === null ? `.${asked.file}` : '-changes.csv'}"`,
    'cache-control': asked.number === null ? 'no-cache' : 'public, max-age=31536000, immutable', 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff',
  }
  if (asked.file !== 'parquet') {
    const written = await (compared === null ? from.csv.csvOf(vintage.file) : from.csv.changesOf(compared.before.file, vintage.file, compared.key))
    if ('refused' in written) return problemResponse(written.refused, say(written.refused))
    return rangedResponse(request, { size: written.bytes, etag: `"${compared === null ? '' : `${compared.before.file}-`}${vintage.file}.csv"`, headers, read: (start, end) => fileBytes(written.path, start, end) }, say)
  }
  const size = await from.blobs.sizeOf(vintage.file)
  if (size === null) return problemResponse('not-here', say('not-here'))
  return rangedResponse(request, { size, etag: `"${vintage.file}"`, headers, read: (start, end) => from.blobs.read(vintage.file, start, end) }, say)
}

async function* fileBytes(path: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  if (end > start) yield* createReadStream(path, { start, end: end - 1 })
}
