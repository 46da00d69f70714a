// Keys as notes know them: a name, the kind of signature, and a short id made of both. The keys
// are those of a party's chain; only how they are named here is c2sp.org/signed-note.

import { isSignedBy, sha256Bytes } from '../crypto.ts'
import type { PublicKey } from '../crypto.ts'
import { concatBytes, parseBase64, parseBase64Url, parseDecimal, toBase64, toBase64Url, toHex, utf8 } from './bytes.ts'
import { fromEcdsaDer, spkiOfP256, toEcdsaDer } from './ecdsa-der.ts'
import { isKeyName } from './note.ts'
import type { NoteSignature } from './note.ts'

/**
 * Section "Signature types": 0x01 "Ed25519 signatures as specified by this document"; 0x02 "ECDSA
 * signatures as implemented by github.com/transparency-dev/witness"; 0x04 "Timestamped Ed25519
 * witness cosignatures, as specified by c2sp.org/tlog-cosignature".
 */
export const SIGNATURE_TYPES = { ed25519: 0x01, ecdsa: 0x02, cosignature: 0x04 } as const
export type SignatureType = (typeof SIGNATURE_TYPES)[keyof typeof SIGNATURE_TYPES]

export interface NoteKey {
  readonly name: string
  readonly type: SignatureType
  /** 8 hexadecimal characters. */
  readonly keyId: string
  readonly key: PublicKey
}

/** The key under which a log signs its own checkpoints. */
export function logKey(name: string, key: PublicKey): NoteKey {
  return noteKey(name, key.algorithm === 'ed25519' ? SIGNATURE_TYPES.ed25519 : SIGNATURE_TYPES.ecdsa, key)
}

/** The key under which a witness cosigns; null for another algorithm than Ed25519, for which no cosignature is registered. */
export function cosignerKey(name: string, key: PublicKey): NoteKey | null {
  return key.algorithm === 'ed25519' ? noteKey(name, SIGNATURE_TYPES.cosignature, key) : null
}

/** `name+hash+base64(type || public key)`, as `note.NewVerifier` of golang.org/x/mod reads it. */
export function vkeyOf({ name, type, keyId, key }: NoteKey): string {
  return `${name}+${keyId}+${toBase64(concatBytes(Uint8Array.of(type), material(type, key)))}`
}

/** The key that a vkey names; null if it is none of these types, or its parts do not belong together. */
export function parseVkey(text: string): NoteKey | null {
  const [, name = '', keyId = '', base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const bytes = parseBase64(base64)
  const type = Object.values(SIGNATURE_TYPES).find((one) => one === bytes?.[0])
  if (bytes === null || type === undefined || !isKeyName(name)) return null
  const publicKey = type === SIGNATURE_TYPES.ecdsa ? bytes.subarray(-64) : bytes.subarray(1)
  const key: PublicKey = { algorithm: type === SIGNATURE_TYPES.ecdsa ? 'ecdsa-p256' : 'ed25519', publicKey: toBase64Url(publicKey) }
  const found = noteKey(name, type, key)
  return found.keyId === keyId && vkeyOf(found) === text && publicKey.length === (type === SIGNATURE_TYPES.ecdsa ? 64 : 32) ? found : null
}

/** The signature of a note from what a signer makes of `signedText`: 64 bytes in base64url. */
export function noteSignature({ name, type, keyId }: NoteKey, signed: string, seconds: number = 0): NoteSignature {
  const bytes = parseBase64Url(signed)
  if (bytes?.length !== 64) throw new Error('a signer answers 64 bytes in base64url')
  const signature = type === SIGNATURE_TYPES.ed25519 ? bytes : type === SIGNATURE_TYPES.ecdsa ? toEcdsaDer(bytes) : concatBytes(bigEndian64(seconds), bytes)
  return { name, keyId, signature }
}

/** What a signature claims: that this key signed this text. Whoever holds another verifier can check the claim with it. */
export interface SignatureClaim {
  readonly key: PublicKey
  readonly text: string
  /** 64 bytes in base64url, as `isSignedBy` takes them. */
  readonly signature: string
  /** When the witness says it cosigned, in seconds since 1970; null for a log's own signature. */
  readonly seconds: number | null
}

/** What a signature under a known key claims of a note's text; null if its bytes are of no such shape. */
export function claimOf({ type, key }: NoteKey, text: string, { signature }: NoteSignature): SignatureClaim | null {
  if (type === SIGNATURE_TYPES.cosignature) {
    const seconds = secondsIn(signature)
    if (signature.length !== 72 || seconds === null) return null
    return { key, text: cosignedText(text, seconds), signature: toBase64Url(signature.subarray(8)), seconds }
  }
  const bytes = type === SIGNATURE_TYPES.ecdsa ? fromEcdsaDer(signature) : signature
  return bytes?.length === 64 ? { key, text, signature: toBase64Url(bytes), seconds: null } : null
}

/** Whether a signature under a known key holds for a note's text. */
export function isNoteSignedBy(key: NoteKey, text: string, signature: NoteSignature): boolean {
  const claim = claimOf(key, text, signature)
  return claim !== null && isSignedBy(claim.key, claim.text, claim.signature)
}

/**
 * c2sp.org/tlog-cosignature: "two newline (U+000A) terminated lines (one header line and one
 * timestamp line) followed by the whole note body of the cosigned checkpoint".
 */
export function cosignedText(text: string, seconds: number): string {
  return `cosignature/v1\ntime ${seconds}\n${text}`
}

function noteKey(name: string, type: SignatureType, key: PublicKey): NoteKey {
  // "Note that the key ID for these signatures is the truncated SHA-256 hash of the DER encoded public key in SPKI format."
  const hashed = type === SIGNATURE_TYPES.ecdsa ? material(type, key) : concatBytes(utf8(`${name}\n`), Uint8Array.of(type), material(type, key))
  return { name, type, keyId: toHex(sha256Bytes(hashed).subarray(0, 4)), key }
}

function material(type: SignatureType, { publicKey }: PublicKey): Uint8Array {
  const bytes = parseBase64Url(publicKey) ?? new Uint8Array(0)
  return type === SIGNATURE_TYPES.ecdsa ? spkiOfP256(bytes) : bytes
}

/** "serialized in sequence, with the timestamp encoded in big-endian order" */
function bigEndian64(seconds: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds))
  return bytes
}

/** The time in a cosignature; null beyond 2^53 - 1 seconds, which no clock reaches. */
function secondsIn(signature: Uint8Array): number | null {
  if (signature.length < 8) return null
  return parseDecimal(String(new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0)))
}
