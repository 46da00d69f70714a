// What stands in the home of a node beside its store. Apart from the node, so that whoever looks after a home need not load one.

import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isHash } from '../record/index.ts'
import type { Hash } from '../record/index.ts'
import { LocalToken } from './keys/local-token.ts'
import type { Pin } from './keys/token.ts'
import { READER_KEY_FILE } from './reader-key.ts'
import { SETTINGS_FILE } from './settings.ts'

export const KEYS_FILE = 'keys.json'
export const BLOBS_FOLDER = 'blobs'

/** Files that a backup takes as they are. */
export const HOME_FILES: readonly string[] = [SETTINGS_FILE, KEYS_FILE, READER_KEY_FILE]

export interface BlobFile {
  readonly blob: Hash
  /** Where it stands below the folder: `ab/cdef…`. */
  readonly name: string
  readonly path: string
}

/** The blobs of a folder that are whole, by hash: they stand under it, cut in two; what still arrives stands elsewhere. */
export function blobFilesIn(folder: string): readonly BlobFile[] {
  if (!existsSync(folder)) return []
  const places = readdirSync(folder).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()
  return places.flatMap((place) => readdirSync(join(folder, place)).sort().flatMap((rest) => {
    const blob = place + rest
    return isHash(blob) ? [{ blob, name: `${place}/${rest}`, path: join(folder, place, rest) }] : []
  }))
}

export function makeHome(home: string): void {
  if (!existsSync(home)) mkdirSync(home, { recursive: true, mode: 0o700 })
}

/** The keys in a home, opened if there is something to open them with. Throws `TokenProblem` or `HomeUnusable`. */
export function openToken(home: string, pin: Pin | null): LocalToken {
  const token = new LocalToken(join(home, KEYS_FILE))
  if (pin !== null) token.unlock(pin)
  return token
}
