// The file of keys, `alternat-keys/2`: what each key is can be read by its owner, the private parts
// open only with the PIN. Files of the first format held them in clear; they are read and written again.

import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ALGORITHMS, KEY_ROLES, canonicalize, keyId, parseJson, publicKeyOf } from '../../record/index.ts'
import type { KeyId } from '../../record/index.ts'
import { writeFileDurably } from '../files.ts'
import { HomeUnusable } from '../settings.ts'
import { lockShape, sealedShape } from './wrapping.ts'
import type { Lock, Sealed } from './wrapping.ts'

const FORMAT = 'alternat-keys/2'
const OPEN_FORMAT = 'alternat-keys/1'

const known = { role: z.enum(KEY_ROLES), algorithm: z.enum(ALGORITHMS), publicKey: z.string() }
const sealedFile = z.strictObject({
  format: z.literal(FORMAT), lock: lockShape,
  /** Nothing, sealed: tells a wrong PIN from a damaged key. */
  check: sealedShape,
  keys: z.array(z.strictObject({ ...known, sealed: sealedShape })),
})
const openFile = z.strictObject({ format: z.literal(OPEN_FORMAT), keys: z.array(z.strictObject({ ...known, privateKey: z.string() })) })
const anyFile = z.discriminatedUnion('format', [sealedFile, openFile])

export type KnownKey = Pick<SealedKey, 'role' | 'algorithm' | 'publicKey'>
export type SealedKey = z.infer<typeof sealedFile>['keys'][number]

export interface KeysFile {
  readonly lock: Lock
  readonly check: Sealed
  readonly keys: readonly SealedKey[]
}

/** Private keys that the first format kept in clear, as PKCS#8 DER. */
export type ClearKey = KnownKey & { readonly privateKey: Buffer }

/** What the check and each private part are bound to: they open as nothing else. */
export const CHECK_BOUND = `${FORMAT} check`

export function boundOf(key: KnownKey): string {
  return canonicalize({ algorithm: key.algorithm, format: FORMAT, id: idOf(key), role: key.role })
}

export function idOf({ algorithm, publicKey }: KnownKey): KeyId {
  return keyId({ algorithm, publicKey })
}

/**
 * Reads a file whole or refuses it whole: signing on with half of the keys would look like a choice.
 * Throws `HomeUnusable`, whose reason names no content.
 */
export function readKeysFile(path: string): KeysFile | { readonly clear: readonly ClearKey[] } {
  try {
    const read = parseJson(readFileSync(path, 'utf8'))
    if ('code' in read) throw new Error(read.code)
    const file = anyFile.parse(read.value)
    return file.format === FORMAT ? file : { clear: file.keys.map(clearKey) }
  } catch (error) {
    const reason = error instanceof z.ZodError ? error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; ') : 'not a readable file of keys'
    throw new HomeUnusable(path, reason)
  }
}

export function writeKeysFile(path: string, { lock, check, keys }: KeysFile): void {
  writeFileDurably(path, JSON.stringify({ format: FORMAT, lock, check, keys }, null, 2) + '\n', 0o600)
}

function clearKey({ privateKey, ...key }: z.infer<typeof openFile>['keys'][number]): ClearKey {
  const opened = createPrivateKey(privateKey)
  if (publicKeyOf(key.algorithm, opened).publicKey !== key.publicKey) throw new Error('the two parts of a key do not belong together')
  return { ...key, privateKey: opened.export({ type: 'pkcs8', format: 'der' }) }
}
