// Keys for tests: made from a label, so that the same test signs the same bytes every time.
// Never use them for anything that matters: whoever reads this file has the private part.

import { createPrivateKey } from 'node:crypto'
import { keyId, publicKeyOf, sha256, signText } from '../crypto.ts'
import type { KeyId, PublicKey } from '../crypto.ts'

export interface TestKey {
  readonly id: KeyId
  readonly key: PublicKey
  readonly sign: (text: string) => string
}

/** An Ed25519 key whose seed is the SHA-256 of the label. */
export function testKey(label: string): TestKey {
  return keyFromSeed(sha256(label))
}

/** An Ed25519 key from its 32-byte seed in hexadecimal (RFC 8032 calls it the private key). */
export function keyFromSeed(seed: string): TestKey {
  // RFC 8410: the PKCS#8 envelope of an Ed25519 seed is this constant prefix.
  const der = Buffer.from('302e020100300506032b657004220420' + seed, 'hex')
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const key = publicKeyOf('ed25519', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  return { id: keyId(key), key, sign: (text) => signText('ed25519', privateKey, text) }
}
