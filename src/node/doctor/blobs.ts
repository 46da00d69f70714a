// Attachments stand under the SHA-256 of their bytes, so each can be checked by its name alone.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { blobFilesIn } from '../home-files.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'

export async function checkBlobs(folder: string): Promise<CheckReport> {
  const files = blobFilesIn(folder)
  const findings: DoctorFinding[] = []
  for (const { blob, path } of files) if ((await hashOf(path)) !== blob) findings.push(found('blob-damaged', blob))
  return { check: 'blobs', examined: files.length, findings }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return hash.digest('hex')
}
