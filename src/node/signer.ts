// Who signs for the party. The port is what a hardware module can also do: name a key, sign bytes.
// The local signer keeps its private keys in one file that only its owner may read.

import { createPrivateKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { ALGORITHMS, KEY_ROLES, createKeyPair, keyId, publicKeyOf, signText } from '../record/index.ts'
import type { Algorithm, KeyId, KeyRole, PublicKey } from '../record/index.ts'
import { writeFileDurably } from './files.ts'
import { HomeUnusable } from './settings.ts'

export interface Signer {
  /** The key that signs acts of this role, newest first; null if there is none. */
  find(role: KeyRole): { readonly id: KeyId; readonly key: PublicKey } | null
  has(id: KeyId): boolean
  /** base64url signature over the UTF-8 bytes of a text. */
  sign(id: KeyId, text: string): string
  /** Makes a key and keeps it durably before answering, so that no signed act can outlive its key. */
  create(role: KeyRole, algorithm: Algorithm): { readonly id: KeyId; readonly key: PublicKey }
}

const keptKey = z.strictObject({ role: z.enum(KEY_ROLES), algorithm: z.enum(ALGORITHMS), publicKey: z.string(), privateKey: z.string() })
type KeptKey = z.infer<typeof keptKey>

const FORMAT = 'alternat-keys/1'
const keysFile = z.strictObject({ format: z.literal(FORMAT), keys: z.array(keptKey) })

export class LocalSigner implements Signer {
  readonly #file: string
  #keys: readonly KeptKey[]
  /** Private keys as read from their PEM, which takes as long as signing. */
  readonly #opened = new Map<KeyId, KeyObject>()

  constructor(file: string) {
    this.#file = file
    this.#keys = existsSync(file) ? readKeys(file) : []
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
    const opened = this.#opened.get(id) ?? createPrivateKey(kept.privateKey)
    this.#opened.set(id, opened)
    return signText(kept.algorithm, opened, text)
  }

  create(role: KeyRole, algorithm: Algorithm): { id: KeyId; key: PublicKey } {
    const { key, privateKeyPem } = createKeyPair(algorithm)
    const kept: KeptKey = { role, ...key, privateKey: privateKeyPem }
    const keys = [...this.#keys, kept]
    writeFileDurably(this.#file, JSON.stringify({ format: FORMAT, keys }, null, 2) + '\n', 0o600)
    this.#keys = keys
    return named(kept)
  }
}

/** A file that does not hold what it should is refused whole: signing on with half of the keys would look like a choice. */
function readKeys(file: string): readonly KeptKey[] {
  try {
    const { keys } = keysFile.parse(JSON.parse(readFileSync(file, 'utf8')))
    const broken = keys.find((key) => publicKeyOf(key.algorithm, key.privateKey).publicKey !== key.publicKey)
    if (broken !== undefined) throw new Error(`the two parts of key ${keyId(broken)} do not belong together`)
    return keys
  } catch (error) {
    // The reason names no content: a fault in a private key must not carry the key into a log.
    const reason = error instanceof z.ZodError ? error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; ') : 'not a readable file of keys'
    throw new HomeUnusable(file, reason)
  }
}

function named({ algorithm, publicKey }: KeptKey): { id: KeyId; key: PublicKey } {
  const key = { algorithm, publicKey }
  return { id: keyId(key), key }
}
