// What a reader may name as the place of a record, and who reads it.

import type { PublishedRecord } from '../../record/published.ts'
import { CommandFailed } from '../outcome.ts'
import { readFolder } from './folder.ts'
import { readSite } from './site.ts'

/** The records at an address, in a folder or beside a file; fails with `record-missing` where there is none. */
export async function findRecords(target: string): Promise<readonly PublishedRecord[]> {
  const records = /^https?:\/\//.test(target) ? await readSite(target) : readFolder(target)
  if (records.length === 0) throw new CommandFailed('record-missing', target)
  return records
}
