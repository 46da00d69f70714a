// A file that comes with a request or a step: judged by its bytes as evidence is, and kept among the blobs. Nobody is
// given it before a statement names it.

import { attachment } from '../../../dialogue/attachments.ts'
import type { Attachment } from '../../../dialogue/attachments.ts'
import { judgeEvidenceFile } from '../../../node/reporting/index.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { Visit } from '../visit.ts'

/** Null where none was chosen. */
export async function keepFile({ running, file }: Visit): Promise<Attachment | FieldIssue | null> {
  const found = await file('file')
  if (found === null || found.name === '') return null
  const judged = judgeEvidenceFile(found.name, found.bytes)
  if ('code' in judged) return { field: 'file', code: judged.code }
  const shape = { mediaType: judged.mediaType, name: found.name }
  if (!attachment.safeParse({ blob: '0'.repeat(64), bytes: 0, ...shape }).success) return { field: 'file', code: 'not-a-file-name' }
  return { ...(await running.blobs.keep(once(found.bytes))), ...shape }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
