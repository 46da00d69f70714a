// Which of our keys speaks: the newest that our chain holds valid and our signer has.

import type { ChainHead, KeyId, KeyRole, PublicKey, Speech } from '../record/index.ts'
import type { Signer } from './signer.ts'

export interface OwnKey {
  readonly id: KeyId
  readonly key: PublicKey
}

/** The newest usable key of a role; before the first act of a chain, the root to be. */
export function findOwnKey(chain: ChainHead, signer: Signer, role: KeyRole): OwnKey | null {
  if (chain.sequence === 0) return role === 'root' ? (signer.find('root') ?? signer.create('root', 'ed25519')) : null
  const [id, entry] = [...chain.keys].findLast(([one, { role: of, revokedAt }]) => of === role && revokedAt === null && signer.has(one)) ?? []
  return id === undefined || entry === undefined ? null : { id, key: entry.key }
}

/** The first act of a chain. */
export function introductionOf({ key }: OwnKey): Speech {
  return { kind: 'key', audience: 'public', body: { add: { ...key, role: 'root' }, revoke: null, reason: null } }
}

/** Adds a new signing key; revokes the present one unless this is the first. */
export function rotationOf(chain: ChainHead, signer: Signer, reason: string | null): Speech {
  const present = [...chain.keys].findLast(([, { role, revokedAt }]) => role === 'signing' && revokedAt === null)
  const { key } = signer.create('signing', 'ed25519')
  return { kind: 'key', audience: 'public', body: { add: { ...key, role: 'signing' }, revoke: present?.[0] ?? null, reason } }
}
