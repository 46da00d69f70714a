// The port to whatever keeps the private keys of a party: a file on this machine, or a module of
// hardware. It is shaped like PKCS#11 v3.1, so that a module needs a translation and no thought.
//
// What every token promises; `contract.ts` holds each to it:
// 1. Logged out it says which keys it holds (public parts) and signs nothing: `keys-locked`.
// 2. A wrong PIN changes nothing: `keys-secret-wrong`, and it stays logged out.
// 3. Keys are found by id, label and role, oldest first. The label carries the role (`CKA_LABEL`),
//    the id is the key id of the record (`CKA_ID`).
// 4. A signature is raw: 64 bytes, for ECDSA r || s, as PKCS#11 gives it. The mechanism must be that
//    of the key. Hardware is slow: all that touches a private key is asynchronous.
// 5. A key that was generated outlives the power cut that follows: no signed act outlives its key.
// 6. Nothing that a token throws holds a PIN or a byte of a private key.

import type { Algorithm, KeyId, KeyRole, PublicKey } from '../../record/index.ts'

/** PKCS#11 v3.1 section 6.3.15 (EdDSA, curve edwards25519) and 6.3.12 (ECDSA with SHA-256, curve P-256). */
export type Mechanism = 'CKM_EDDSA' | 'CKM_ECDSA_SHA256'
export const MECHANISMS = { ed25519: 'CKM_EDDSA', 'ecdsa-p256': 'CKM_ECDSA_SHA256' } as const satisfies Record<Algorithm, Mechanism>

/** Names a private key inside its token, as long as the token is open. */
export type KeyHandle = string

export interface TokenKey {
  readonly handle: KeyHandle
  readonly id: KeyId
  readonly label: string
  readonly role: KeyRole
  readonly key: PublicKey
}

/** What a key must have to be found; all keys if empty. */
export type Template = Partial<Pick<TokenKey, 'id' | 'label' | 'role'>>

/** What opens a token: the passphrase's UTF-8 bytes in NFC, or the 32 bytes of a key file. */
export interface Pin {
  readonly kind: 'passphrase' | 'key-file'
  readonly bytes: Uint8Array
}

export interface Token {
  /** For people: where it is. Holds no secret. */
  readonly description: string
  readonly isLoggedIn: boolean
  login(pin: Pin): Promise<void>
  logout(): Promise<void>
  findKeys(template: Template): readonly TokenKey[]
  sign(handle: KeyHandle, mechanism: Mechanism, bytes: Uint8Array): Promise<Uint8Array>
  generateKeyPair(mechanism: Mechanism, role: KeyRole): Promise<TokenKey>
}

export type TokenCode = 'keys-locked' | 'keys-secret-wrong' | 'key-missing' | 'key-file-unusable' | 'passphrase-weak' | 'algorithm-unsupported'

/** Why a token does not do what it is asked; `detail` is for people and holds no secret. */
export class TokenProblem extends Error {
  readonly code: TokenCode
  readonly detail: string
  constructor(code: TokenCode, detail: string, options?: ErrorOptions) {
    super(`${code} ${detail}`, options)
    this.code = code
    this.detail = detail
  }
}

export function labelOf(role: KeyRole): string {
  return `alternat ${role}`
}

export function algorithmOf(mechanism: Mechanism): Algorithm {
  return mechanism === 'CKM_EDDSA' ? 'ed25519' : 'ecdsa-p256'
}

export function isMatching(key: TokenKey, { id, label, role }: Template): boolean {
  return (id === undefined || key.id === id) && (label === undefined || key.label === label) && (role === undefined || key.role === role)
}
