// Attachments stand under the SHA-256 of their bytes, so each can be checked by its name alone.

import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isHash } from '../../record/index.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'

/** Every file under the folder whose name is a hash; others are not blobs (one that arrives is named otherwise until it is whole). */
export async function checkBlobs(folder: string): Promise<CheckReport> {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && isHash(entry.name)) : []
  const findings: DoctorFinding[] = []
  for (const { parentPath, name } of files) {
    if ((await hashOf(join(parentPath, name))) !== name) findings.push(found('blob-damaged', name))
  }
  return { check: 'blobs', examined: files.length, findings }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return hash.digest('hex')
}
