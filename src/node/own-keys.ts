// Which of our keys speaks, and what a party says to change its keys.

import { follow, governorOf, KEY_CODES } from '../record/index.ts'
import type { Act, Algorithm, ChainHead, KeyCode, KeyId, KeyRole, Speech } from '../record/index.ts'
import type { OwnKey, Signer } from './signer.ts'

export type { OwnKey } from './signer.ts'

/** The newest usable key of a role: valid in our chain, and at hand. */
export function findOwnKey(chain: ChainHead, signer: Signer, role: KeyRole): OwnKey | null {
  const [id, entry] = [...chain.keys].findLast(([one, { role: of, revokedAt }]) => of === role && revokedAt === null && signer.has(one)) ?? []
  return id === undefined || entry === undefined ? null : { id, key: entry.key }
}

/** The key that must sign this; of a chain not yet begun, the root to be. Where an act would need two, the record refuses either. */
export function findKeyFor(speech: Speech, chain: ChainHead, signer: Signer): OwnKey | null {
  if (speech.kind !== 'key') return findOwnKey(chain, signer, 'signing')
  if (chain.sequence === 0) return signer.keysFor('root').at(-1) ?? null
  const { add, revoke } = (speech as Speech<'key'>).body
  const role = add?.role ?? chain.keys.get(revoke ?? '')?.role ?? 'signing'
  return findOwnKey(chain, signer, governorOf(chain.keys, role))
}

/** Why a change of our own keys would not continue our chain. */
export function findKeyProblem(chain: ChainHead, act: Act): KeyCode | null {
  const next = act.header.kind === 'key' ? follow(chain, act) : null
  return KEY_CODES.find((code) => code === next) ?? null
}

/** The first act of a chain. */
export function introductionOf(root: OwnKey): Speech<'key'> {
  return additionOf(root, 'root', null)
}

export function additionOf({ key }: OwnKey, role: KeyRole, reason: string | null): Speech<'key'> {
  return { kind: 'key', audience: 'public', body: { add: { ...key, role }, revoke: null, reason } }
}

export function revocationOf(id: KeyId, reason: string | null): Speech<'key'> {
  return { kind: 'key', audience: 'public', body: { add: null, revoke: id, reason } }
}

/** Adds a new key of a role in the place of the present one, if there is one; by the same algorithm unless told otherwise. */
export async function rotationOf(chain: ChainHead, signer: Signer, role: KeyRole, reason: string | null, algorithm?: Algorithm): Promise<Speech<'key'>> {
  const [id, present] = [...chain.keys].findLast(([, entry]) => entry.role === role && entry.revokedAt === null) ?? []
  const added = await newKey(chain, signer, role, algorithm ?? present?.key.algorithm ?? rootAlgorithm(chain))
  return { kind: 'key', audience: 'public', body: { add: { ...added.key, role }, revoke: id ?? null, reason } }
}

/** A key that the chain has never had: one made before and not yet introduced, or a new one. */
export async function newKey(chain: ChainHead, signer: Signer, role: KeyRole, algorithm: Algorithm): Promise<OwnKey> {
  const waiting = signer.keysFor(role).findLast(({ id, key }) => !chain.keys.has(id) && key.algorithm === algorithm)
  return waiting ?? signer.create(role, algorithm)
}

function rootAlgorithm(chain: ChainHead): Algorithm {
  return chain.keys.get(chain.root ?? '')?.key.algorithm ?? 'ed25519'
}
