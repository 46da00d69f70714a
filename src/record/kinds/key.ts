import { bytesOfBase64url } from '../bytes.ts'
import type { Json } from '../canonical.ts'
import { ALGORITHMS } from '../crypto.ts'
import type { KeyId, PublicKey } from '../crypto.ts'
import { hasExactly, isHash, isRecord } from '../shape.ts'

/**
 * `root` keys sign `key` acts only, `signing` keys everything else. A `recovery` key signs `key` acts
 * too: it is kept offline for the day on which the root is lost or stolen.
 */
export const KEY_ROLES = ['root', 'signing', 'recovery'] as const
export type KeyRole = (typeof KEY_ROLES)[number]

/** Adds a key, revokes one, or both at once (a rotation). A chain begins by adding its own root. */
export interface KeyBody {
  readonly add: (PublicKey & { readonly role: KeyRole }) | null
  readonly revoke: KeyId | null
  readonly reason: string | null
}

export function isKeyBody(value: Json): boolean {
  if (!isRecord(value) || !hasExactly(value, ['add', 'reason', 'revoke'])) return false
  const isAddition = value.add === null || isAddedKey(value.add)
  const isRevocation = value.revoke === null || isHash(value.revoke)
  const isReason = value.reason === null || typeof value.reason === 'string'
  return isAddition && isRevocation && isReason && (value.add !== null || value.revoke !== null)
}

function isAddedKey(value: Json | undefined): boolean {
  if (!isRecord(value) || !hasExactly(value, ['algorithm', 'publicKey', 'role'])) return false
  const algorithm = ALGORITHMS.find((name) => name === value.algorithm)
  if (algorithm === undefined || typeof value.publicKey !== 'string') return false
  const bytes = bytesOfBase64url(value.publicKey)
  return bytes?.length === (algorithm === 'ed25519' ? 32 : 64) && KEY_ROLES.some((role) => role === value.role)
}
