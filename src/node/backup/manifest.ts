// What a backup says of itself: the last entry of its archive, so that a file cut short has none.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isHash, isName, parseJson } from '../../record/index.ts'

export const BACKUP_FORMAT = 'alternat-backup/1'
export const MANIFEST_NAME = 'manifest.json'

const name = z.string().refine(isName, { message: 'not-a-name' })
const part = z.strictObject({ name: z.string().max(100), size: z.int().min(0), sha256: z.string().refine(isHash, { message: 'not-a-hash' }) })

export const backupManifest = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  /** `private`: everything that a side needs to go on. `public`: what its public record holds, and nothing else. */
  kind: z.enum(['private', 'public']),
  party: name,
  dialogue: name,
  /** RFC 3339 instant at which it was made; a claim, as every clock's. */
  at: z.iso.datetime(),
  /** The version of the tables that the rows come from; 0 in a public one, which has none. */
  tables: z.int().min(0),
  /** Every entry before this one, in order. */
  parts: z.array(part),
})
export type BackupManifest = z.infer<typeof backupManifest>
export type BackupPart = BackupManifest['parts'][number]

export const BACKUP_REFUSALS = ['backup-broken', 'backup-public', 'backup-newer', 'backup-exists', 'restore-occupied'] as const
export type BackupRefusalCode = (typeof BACKUP_REFUSALS)[number]

/** A backup that cannot be made or taken; nothing was written. */
export class BackupRefused extends Error {
  readonly code: BackupRefusalCode
  readonly place: string
  constructor(code: BackupRefusalCode, place: string, options?: ErrorOptions) {
    super(`${code}: ${place}`, options)
    this.code = code
    this.place = place
  }
}

/** Reads a manifest; null for anything else. */
export function parseManifest(text: string): BackupManifest | null {
  const parsed = parseJson(text)
  if ('code' in parsed) return null
  return backupManifest.safeParse(parsed.value).data ?? null
}

/** The same bytes, counted and hashed on their way; `result` is there once they have all passed. */
export function hashing(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): { readonly content: AsyncGenerator<Uint8Array>; readonly result: () => { size: number; sha256: string } } {
  const hash = createHash('sha256')
  let size = 0
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const bytes of content) {
      hash.update(bytes)
      size += bytes.length
      yield bytes
    }
  }
  return { content: pass(), result: () => ({ size, sha256: hash.copy().digest('hex') }) }
}
