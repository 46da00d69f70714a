// The three primitives of the record: SHA-256, signatures, key ids. Algorithm names are data,
// so that a party can choose another one per key without a new format.

import * as crypto from 'node:crypto'
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { canonicalize } from './canonical.ts'
import { KNOWN_GOOD } from './known-good.ts'

/** Lower-case hexadecimal SHA-256, 64 characters. */
export type Hash = string & { readonly __purpose?: 'naming bytes' }
export type KeyId = Hash

export const ALGORITHMS = ['ed25519', 'ecdsa-p256'] as const
export type Algorithm = (typeof ALGORITHMS)[number]

/** A public key as it stands in a `key` act; `publicKey` is base64url: 32 bytes for Ed25519, x || y (64) for P-256. */
export interface PublicKey {
  readonly algorithm: Algorithm
  readonly publicKey: string
}

/** Twice as fast, and not yet in Node 18, on which auditors run this file too. */
const hashAtOnce = (crypto as Partial<typeof crypto>).hash

/** SHA-256 of the UTF-8 bytes of a text, or of bytes. */
export function sha256(data: string | Uint8Array): Hash {
  return hashAtOnce === undefined ? createHash('sha256').update(data).digest('hex') : hashAtOnce('sha256', data, 'hex')
}

/** SHA-256 of bytes, as 32 bytes. */
export function sha256Bytes(data: Uint8Array): Uint8Array {
  return hashAtOnce === undefined ? createHash('sha256').update(data).digest() : hashAtOnce('sha256', data, 'buffer')
}

/** The id of a key is the hash of what it is: algorithm and public part. */
export function keyId(key: PublicKey): KeyId {
  return sha256(canonicalize({ algorithm: key.algorithm, publicKey: key.publicKey }))
}

/** True only when the signature over the UTF-8 bytes of `text` was made by this key. */
export function isSignedBy(key: PublicKey, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  if (bytes.length !== 64 || bytes.toString('base64url') !== signature) return false
  const publicKey = keyObject(key)
  return publicKey !== null && verify(digest(key.algorithm), Buffer.from(text), signingKey(publicKey), bytes)
}

/** The same answer as `isSignedBy`, worked out on the thread pool: many at once use every core. */
export function isSignedByBeside(key: PublicKey, text: string, signature: string): Promise<boolean> {
  const bytes = Buffer.from(signature, 'base64url')
  const publicKey = bytes.length === 64 && bytes.toString('base64url') === signature ? keyObject(key) : null
  if (publicKey === null) return Promise.resolve(false)
  return new Promise((resolve, reject) => {
    verify(digest(key.algorithm), Buffer.from(text), signingKey(publicKey), bytes, (error, isGood) => (error === null ? resolve(isGood) : reject(error)))
  })
}

const verifiable = new Map<Algorithm, boolean>()

/**
 * Whether this machine can check signatures of an algorithm at all: a provider in FIPS mode may not
 * know each. Ask before a signature is called invalid: what cannot be checked accuses nobody.
 */
export function canVerify(algorithm: Algorithm): boolean {
  const known = verifiable.get(algorithm)
  if (known !== undefined) return known
  const { publicKey, text, signature } = KNOWN_GOOD[algorithm]
  const can = isTrue(() => isSignedBy({ algorithm, publicKey }, text, signature))
  verifiable.set(algorithm, can)
  return can
}

/** Forgets what the provider could do and the keys it read. Call after another one was chosen. */
export function forgetProvider(): void {
  verifiable.clear()
  keyObjects.clear()
}

function isTrue(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}

/** Signs the UTF-8 bytes of a text; 64 bytes as base64url. */
export function signText(algorithm: Algorithm, privateKeyPem: string | KeyObject, text: string): string {
  const key = typeof privateKeyPem === 'string' ? createPrivateKey(privateKeyPem) : privateKeyPem
  return sign(digest(algorithm), Buffer.from(text), signingKey(key)).toString('base64url')
}

/** A new pair: the public part for the record, the private part as PKCS#8 PEM. */
export function createKeyPair(algorithm: Algorithm): { key: PublicKey; privateKeyPem: string } {
  const pair = algorithm === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    key: { algorithm, publicKey: publicPart(algorithm, pair.publicKey) },
    privateKeyPem: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** The public key that belongs to a private one, as PKCS#8 PEM or as Node holds it. */
export function publicKeyOf(algorithm: Algorithm, privateKey: string | KeyObject): PublicKey {
  return { algorithm, publicKey: publicPart(algorithm, createPublicKey(privateKey as string)) }
}

function publicPart(algorithm: Algorithm, key: KeyObject): string {
  const jwk = key.export({ format: 'jwk' })
  if (algorithm === 'ed25519') return String(jwk.x)
  return Buffer.concat([Buffer.from(String(jwk.x), 'base64url'), Buffer.from(String(jwk.y), 'base64url')]).toString('base64url')
}

// RFC 8032 Ed25519 hashes by itself; ECDSA needs the digest named and its signature as r || s (IEEE P1363).
function digest(algorithm: Algorithm): 'sha256' | null {
  return algorithm === 'ed25519' ? null : 'sha256'
}

function signingKey(key: KeyObject): KeyObject | { key: KeyObject; dsaEncoding: 'ieee-p1363' } {
  return key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'ieee-p1363' } : key
}

const keyObjects = new Map<string, KeyObject | null>()

function keyObject(key: PublicKey): KeyObject | null {
  const name = key.algorithm + ':' + key.publicKey
  let object = keyObjects.get(name)
  if (object === undefined) {
    if (keyObjects.size > 1000) keyObjects.clear()
    object = readPublicKey(key)
    keyObjects.set(name, object)
  }
  return object
}

function readPublicKey(key: PublicKey): KeyObject | null {
  const bytes = Buffer.from(key.publicKey, 'base64url')
  const coordinate = (from: number, to: number) => bytes.subarray(from, to).toString('base64url')
  try {
    if (key.algorithm === 'ed25519') {
      return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: coordinate(0, 32) }, format: 'jwk' })
    }
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: coordinate(0, 32), y: coordinate(32, 64) }, format: 'jwk' })
  } catch {
    return null
  }
}
