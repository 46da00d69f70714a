// The primitives of the record where a browser runs it: what `record/crypto.ts` offers to a
// verification, by WebCrypto. The build puts this file in its place (`browserPlugin`).

import { bytesOfBase64url, bytesOfText } from '../../record/bytes.ts'
import { canonicalize } from '../../record/canonical.ts'
import type { Algorithm, Hash, KeyId, PublicKey } from '../../record/crypto.ts'
import { KNOWN_GOOD } from '../../record/known-good.ts'
import { sha256Hex, sha256Raw } from './sha256.ts'

export const ALGORITHMS: readonly Algorithm[] = ['ed25519', 'ecdsa-p256']

/** This browser checks no signatures at all here. */
export class BrowserCannot extends Error {
  readonly code = 'crypto-missing'
  readonly detail = ''
  constructor() {
    super('crypto-missing')
  }
}

export function sha256(data: string | Uint8Array): Hash {
  return sha256Hex(typeof data === 'string' ? bytesOfText(data) : data)
}

export function sha256Bytes(data: Uint8Array): Uint8Array {
  return sha256Raw(data)
}

const verifiable = new Set<Algorithm>()

/** Finds out which algorithms this browser can check: to be awaited before `canVerify` is asked. Rejects with `BrowserCannot`. */
export async function tryAlgorithms(): Promise<void> {
  for (const algorithm of ALGORITHMS) {
    const { publicKey, text, signature } = KNOWN_GOOD[algorithm]
    if (await isSignedByBeside({ algorithm, publicKey }, text, signature)) verifiable.add(algorithm)
  }
}

export function canVerify(algorithm: Algorithm): boolean {
  return verifiable.has(algorithm)
}

/** Nothing in a browser is checked at once; who asks has forgotten to hand in `isSignedByBeside`. */
export function isSignedBy(): never {
  throw new Error('a browser answers later whether a signature holds')
}

export function keyId(key: PublicKey): KeyId {
  return sha256(canonicalize({ algorithm: key.algorithm, publicKey: key.publicKey }))
}

/** True only when the signature over the UTF-8 bytes of `text` was made by this key; rejects with `BrowserCannot`. */
export async function isSignedByBeside(key: PublicKey, text: string, signature: string): Promise<boolean> {
  const bytes = bytesOfBase64url(signature)
  if (bytes?.length !== 64) return false
  const imported = await importedKey(key)
  return imported !== null && subtle().verify(VERIFYING[key.algorithm], imported, bytes, bytesOfText(text))
}

const IMPORTING = { ed25519: { name: 'Ed25519' }, 'ecdsa-p256': { name: 'ECDSA', namedCurve: 'P-256' } } as const
/** WebCrypto takes r and s as 32 bytes each, as the record has them. */
const VERIFYING = { ed25519: { name: 'Ed25519' }, 'ecdsa-p256': { name: 'ECDSA', hash: 'SHA-256' } } as const

const keys = new Map<string, Promise<CryptoKey | null>>()

function importedKey(key: PublicKey): Promise<CryptoKey | null> {
  const name = `${key.algorithm} ${key.publicKey}`
  const found = keys.get(name) ?? importKey(key)
  keys.set(name, found)
  return found
}

/** Null for bytes that are no key of this algorithm: a point that is not on the curve; for every key where the browser lacks it. */
async function importKey({ algorithm, publicKey }: PublicKey): Promise<CryptoKey | null> {
  const bytes = bytesOfBase64url(publicKey)
  if (bytes === null) return null
  // SEC 1, section 2.3.3: 4 says that x and y follow.
  const raw = algorithm === 'ed25519' ? bytes : Uint8Array.of(4, ...bytes)
  try {
    return await subtle().importKey('raw', raw, IMPORTING[algorithm], false, ['verify'])
  } catch (error) {
    if (error instanceof BrowserCannot) throw error
    return null
  }
}

/** Browsers have it only on pages that came over https, or from this machine. */
function subtle(): SubtleCrypto {
  const found = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined
  if (found === undefined) throw new BrowserCannot()
  return found
}
