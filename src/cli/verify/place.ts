// What a reader may name as the place of a record, and who reads it.

import { existsSync, statSync } from 'node:fs'
import type { PublishedRecord } from '../../record/published.ts'
import { CommandFailed } from '../outcome.ts'
import { isBundle, readBundle } from './bundle.ts'
import { readFolder } from './folder.ts'
import { readSite } from './site.ts'

/** The records at an address, in a folder, beside a file or in a bundle; fails with `record-missing` where there is none. */
export async function findRecords(target: string): Promise<readonly PublishedRecord[]> {
  const isFile = existsSync(target) && statSync(target).isFile()
  const records = /^https?:\/\//.test(target) ? await readSite(target) : isFile && (await isBundle(target)) ? [await readBundle(target)] : readFolder(target)
  if (records.length === 0) throw new CommandFailed('record-missing', target)
  return records
}
