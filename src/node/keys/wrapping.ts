// How private keys are locked on disk: AES-256-GCM under a wrapping key, which comes from a
// passphrase (PBKDF2, NIST SP 800-132) or from a key file (HKDF, RFC 5869; SP 800-56C). All of it is
// approved under FIPS 140-3. How it was done is named in the file and refused there if it is weaker.

import { createCipheriv, createDecipheriv, hkdfSync, pbkdf2Sync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { TokenProblem } from './token.ts'
import type { Pin } from './token.ts'

/** OWASP Password Storage Cheat Sheet, 2023: 600,000 for HMAC-SHA-256. About a third of a second. */
export const FEWEST_ITERATIONS = 600_000
/** More would be somebody's attempt to keep the node from starting. */
const MOST_ITERATIONS = 10_000_000
export const SHORTEST_PASSPHRASE = 12
const SALT_BYTES = 16
const NONCE_BYTES = 12
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

const bytes = z.string().regex(/^[A-Za-z0-9_-]+$/)
const salt = bytes.length(22)

export const lockShape = z.discriminatedUnion('kdf', [
  z.strictObject({ kdf: z.literal('PBKDF2-HMAC-SHA-256'), iterations: z.number().int().min(FEWEST_ITERATIONS).max(MOST_ITERATIONS), salt, cipher: z.literal('AES-256-GCM') }),
  z.strictObject({ kdf: z.literal('HKDF-SHA-256'), salt, cipher: z.literal('AES-256-GCM') }),
])
export type Lock = z.infer<typeof lockShape>

/** base64url of nonce (12), ciphertext and tag (16). */
export const sealedShape = bytes
export type Sealed = string

/** A passphrase as a PIN. Two keyboards that compose letters differently type the same one. */
export function passphrasePin(passphrase: string): Pin {
  return { kind: 'passphrase', bytes: Buffer.from(passphrase.normalize('NFC')) }
}

/** Throws `passphrase-weak` for a passphrase too short to be chosen anew. */
export function mustBeStrong({ kind, bytes: given }: Pin): void {
  if (kind === 'passphrase' && [...Buffer.from(given).toString()].length < SHORTEST_PASSPHRASE) throw new TokenProblem('passphrase-weak', `< ${SHORTEST_PASSPHRASE}`)
}

export function newLock(kind: Pin['kind']): Lock {
  const shared = { salt: randomBytes(SALT_BYTES).toString('base64url'), cipher: 'AES-256-GCM' } as const
  return kind === 'passphrase' ? { kdf: 'PBKDF2-HMAC-SHA-256', iterations: FEWEST_ITERATIONS, ...shared } : { kdf: 'HKDF-SHA-256', ...shared }
}

export function kindOf(lock: Lock): Pin['kind'] {
  return lock.kdf === 'HKDF-SHA-256' ? 'key-file' : 'passphrase'
}

/** 32 bytes. Takes as long as the passphrase deserves; nothing else happens meanwhile. */
export function deriveWrappingKey(lock: Lock, pin: Pin): Buffer {
  const saltBytes = Buffer.from(lock.salt, 'base64url')
  if (lock.kdf === 'HKDF-SHA-256') return Buffer.from(hkdfSync('sha256', pin.bytes, saltBytes, 'alternat-keys/2', 32))
  return pbkdf2Sync(pin.bytes, saltBytes, lock.iterations, 32, 'sha256')
}

/** `bound` says what the bytes are; they open only as that. A nonce is random and never used twice: a file holds a few keys. */
export function seal(wrappingKey: Buffer, secret: Uint8Array, bound: string): Sealed {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, wrappingKey, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(bound))
  const hidden = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64url')
}

/** Null where the key is another one, or the bytes or what they are bound to were changed. */
export function findSealed(wrappingKey: Buffer, sealed: Sealed, bound: string): Buffer | null {
  const all = Buffer.from(sealed, 'base64url')
  if (all.length < NONCE_BYTES + TAG_BYTES) return null
  const cipher = createDecipheriv(CIPHER, wrappingKey, all.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(bound)).setAuthTag(all.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([cipher.update(all.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()])
  } catch {
    return null
  }
}
