// A file that an officer sends: read whole, or refused with what is wrong and where.

import { readExchange } from '../../../text/exchange/index.ts'
import type { ExchangeFile } from '../../../text/exchange/index.ts'
import type { FileRefusal } from '../../../web/workspace/languages/models.ts'
import type { UploadedFile } from '../multipart.ts'
import type { Visit } from '../visit.ts'

/** Bytes of a translator's file with its form around it. */
export const LARGEST_TRANSLATION = 16 * 1024 * 1024

export type SentFile = { readonly upload: UploadedFile; readonly read: ExchangeFile } | { readonly refused: FileRefusal }

export async function findUpload(visit: Visit): Promise<UploadedFile | { readonly refused: FileRefusal }> {
  const upload = await visit.file('file')
  return upload === null || upload.bytes.length === 0 ? { refused: { name: upload?.name ?? '', code: 'file-missing', problem: null, what: '' } } : upload
}

/** A file, if it is of one of these formats. */
export function readFileOf(upload: UploadedFile, formats: readonly ExchangeFile['format'][]): SentFile {
  const read = readExchange(upload.bytes)
  if ('problem' in read) return { refused: { name: upload.name, code: read.problem.code, problem: read.problem, what: read.problem.what } }
  if (!formats.includes(read.value.format)) return { refused: { name: upload.name, code: 'exchange-format-other', problem: null, what: read.value.format } }
  return { upload, read: read.value }
}
