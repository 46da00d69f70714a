// Who signs for the party. The port is what a hardware module can also do: name a key, sign bytes.
// The local signer keeps its private keys in one file that only its owner may read.

import { existsSync, readFileSync } from 'node:fs'
import { createKeyPair, keyId, signText } from '../record/index.ts'
import type { Algorithm, KeyId, KeyRole, PublicKey } from '../record/index.ts'
import { writeFileDurably } from './files.ts'

export interface Signer {
  /** The key that signs acts of this role, newest first; null if there is none. */
  find(role: KeyRole): { readonly id: KeyId; readonly key: PublicKey } | null
  has(id: KeyId): boolean
  /** base64url signature over the UTF-8 bytes of a text. */
  sign(id: KeyId, text: string): string
  /** Makes a key and keeps it durably before answering, so that no signed act can outlive its key. */
  create(role: KeyRole, algorithm: Algorithm): { readonly id: KeyId; readonly key: PublicKey }
}

interface KeptKey {
  readonly role: KeyRole
  readonly algorithm: Algorithm
  readonly publicKey: string
  readonly privateKey: string
}

export class LocalSigner implements Signer {
  readonly #file: string
  #keys: readonly KeptKey[]

  constructor(file: string) {
    this.#file = file
    this.#keys = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { keys: KeptKey[] }).keys : []
  }

  find(role: KeyRole): { id: KeyId; key: PublicKey } | null {
    const kept = this.#keys.findLast((key) => key.role === role)
    return kept === undefined ? null : named(kept)
  }

  has(id: KeyId): boolean {
    return this.#keys.some((key) => keyId(key) === id)
  }

  sign(id: KeyId, text: string): string {
    const kept = this.#keys.find((key) => keyId(key) === id)
    if (kept === undefined) throw new Error(`the signer has no key ${id}`)
    return signText(kept.algorithm, kept.privateKey, text)
  }

  create(role: KeyRole, algorithm: Algorithm): { id: KeyId; key: PublicKey } {
    const { key, privateKeyPem } = createKeyPair(algorithm)
    const kept: KeptKey = { role, ...key, privateKey: privateKeyPem }
    const keys = [...this.#keys, kept]
    writeFileDurably(this.#file, JSON.stringify({ format: 'alternat-keys/1', keys }, null, 2) + '\n', 0o600)
    this.#keys = keys
    return named(kept)
  }
}

function named({ algorithm, publicKey }: KeptKey): { id: KeyId; key: PublicKey } {
  const key = { algorithm, publicKey }
  return { id: keyId(key), key }
}
