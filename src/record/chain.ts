// One party's chain, followed act by act. Everything here depends on that chain alone.
//
// 1. Sequences run 1, 2, 3 … without a gap; `previous` is the hash of the header before.
// 2. The first act adds the root key that signs it.
// 3. A key is valid from the act that adds it to the act that revokes it, judged by position,
//    never by time: old signatures stay valid, a revoked key signs nothing new.
// 4. Root keys govern all keys until the chain has its first recovery key. From then on they govern
//    signing keys only, and recovery keys govern root and recovery keys: who steals the root can
//    neither lock its owner out nor take the way back from them.
// 5. No act takes the last key of those that govern the roots: a chain can always be recovered.
// 6. `seen` never goes back.

import type { Act, PartyId, Seen } from './act.ts'
import { keyId } from './crypto.ts'
import type { Hash, KeyId, PublicKey } from './crypto.ts'
import type { KeyBody, KeyRole } from './kinds/key.ts'

export const CHAIN_CODES = [
  'wrong-dialogue', 'wrong-party', 'sequence-gap', 'fork', 'previous-mismatch',
  'seen-own-party', 'seen-decreased',
  'first-act-not-root', 'key-unknown', 'key-revoked', 'key-role', 'key-exists', 'key-authority', 'key-last', 'body-withheld',
] as const
export type ChainCode = (typeof CHAIN_CODES)[number]

/** Those of them that a party can meet when it changes its keys. */
export const KEY_CODES = ['key-unknown', 'key-revoked', 'key-role', 'key-exists', 'key-authority', 'key-last'] as const satisfies readonly ChainCode[]
export type KeyCode = (typeof KEY_CODES)[number]

export interface KeyEntry {
  readonly key: PublicKey
  readonly role: KeyRole
  readonly addedAt: number
  readonly revokedAt: number | null
}

export type KeyRing = ReadonlyMap<KeyId, KeyEntry>

/** How far a chain has been followed. Immutable; `follow` returns the next one. */
export interface ChainHead {
  readonly dialogue: string
  readonly party: PartyId
  /** Sequence of the last act, 0 before the first. */
  readonly sequence: number
  readonly hash: Hash | null
  readonly seen: Seen
  readonly keys: KeyRing
  /** The key id that began the chain; what a charter anchors. */
  readonly root: KeyId | null
}

export function emptyChain(dialogue: string, party: PartyId): ChainHead {
  return { dialogue, party, sequence: 0, hash: null, seen: {}, keys: new Map(), root: null }
}

/**
 * The chain after this act, or why the act does not continue it. Signatures are checked apart, with
 * `keyFor`: a `fork` accuses the party only once its signature is checked too.
 */
export function follow(chain: ChainHead, act: Pick<Act, 'header' | 'hash' | 'body'>): ChainHead | ChainCode {
  const header = act.header
  if (header.dialogue !== chain.dialogue) return 'wrong-dialogue'
  if (header.party !== chain.party) return 'wrong-party'
  if (header.sequence > chain.sequence + 1) return 'sequence-gap'
  if (header.sequence <= chain.sequence) return 'fork'
  if (header.previous !== chain.hash) return 'previous-mismatch'
  const seenProblem = seenCode(chain, header.seen)
  if (seenProblem !== null) return seenProblem
  const keys = header.kind === 'key' ? ringAfter(chain, act as Act<'key'>) : usableKey(chain, act)
  if (typeof keys === 'string') return keys
  return { dialogue: chain.dialogue, party: chain.party, sequence: header.sequence, hash: act.hash, seen: header.seen, keys, root: chain.root ?? header.key }
}

/** The public key that must have signed this act, given the chain before it. */
export function keyFor(chain: ChainHead, act: Pick<Act, 'header' | 'body'>): PublicKey | null {
  const known = chain.keys.get(act.header.key)
  if (known !== undefined) return known.key
  const body = act.header.kind === 'key' ? (act.body as KeyBody | null) : null
  return chain.sequence === 0 && body !== null && body.add !== null ? { algorithm: body.add.algorithm, publicKey: body.add.publicKey } : null
}

/**
 * The key with which this party could have signed an act at a place, also one of a branch that was not followed: added at
 * that place or before, and not revoked before it. Who steals a key that was revoked accuses nobody with it.
 */
export function keyAtPlace({ keys }: ChainHead, id: KeyId, sequence: number): PublicKey | 'key-unknown' | 'key-revoked' {
  const entry = keys.get(id)
  if (entry === undefined || entry.addedAt > sequence) return 'key-unknown'
  return entry.revokedAt !== null && entry.revokedAt < sequence ? 'key-revoked' : entry.key
}

function seenCode(chain: ChainHead, seen: Seen): ChainCode | null {
  if (Object.hasOwn(seen, chain.party)) return 'seen-own-party'
  for (const party in chain.seen) {
    if ((seen[party] ?? 0) < (chain.seen[party] ?? 0)) return 'seen-decreased'
  }
  return null
}

/** Whose keys add and revoke keys of a role, given the keys that the chain has and had. */
export function governorOf(keys: KeyRing, role: KeyRole): 'root' | 'recovery' {
  const hasHadRecovery = [...keys.values()].some((entry) => entry.role === 'recovery')
  return role !== 'signing' && hasHadRecovery ? 'recovery' : 'root'
}

function usableKey(chain: ChainHead, act: Pick<Act, 'header'>): KeyRing | ChainCode {
  if (chain.sequence === 0) return 'first-act-not-root'
  const entry = validKey(chain, act.header.key)
  if (typeof entry === 'string') return entry
  return entry.role === 'signing' ? chain.keys : 'key-role'
}

function validKey(chain: ChainHead, id: KeyId): KeyEntry | KeyCode {
  const entry = chain.keys.get(id)
  if (entry === undefined) return 'key-unknown'
  return entry.revokedAt === null ? entry : 'key-revoked'
}

function ringAfter(chain: ChainHead, act: Pick<Act<'key'>, 'header' | 'body'>): KeyRing | ChainCode {
  if (act.body === null) return 'body-withheld'
  const { add, revoke } = act.body
  if (chain.sequence === 0) return add?.role === 'root' && revoke === null && keyId(add) === act.header.key ? changedRing(chain.keys, act.body, 1) : 'first-act-not-root'
  const signer = validKey(chain, act.header.key)
  if (typeof signer === 'string') return signer
  if (signer.role === 'signing') return 'key-role'
  const keys = changedRing(chain.keys, act.body, act.header.sequence)
  if (typeof keys === 'string') return keys
  const changed = [add?.role, revoke === null ? undefined : keys.get(revoke)?.role].filter((role) => role !== undefined)
  if (changed.some((role) => governorOf(chain.keys, role) !== signer.role)) return 'key-authority'
  const governor = governorOf(keys, 'root')
  return [...keys.values()].some(({ role, revokedAt }) => role === governor && revokedAt === null) ? keys : 'key-last'
}

function changedRing(before: KeyRing, { add, revoke }: KeyBody, at: number): KeyRing | KeyCode {
  const keys = new Map(before)
  if (add !== null) {
    const id = keyId(add)
    if (keys.has(id)) return 'key-exists'
    keys.set(id, { key: { algorithm: add.algorithm, publicKey: add.publicKey }, role: add.role, addedAt: at, revokedAt: null })
  }
  if (revoke !== null) {
    const entry = keys.get(revoke)
    if (entry === undefined) return 'key-unknown'
    if (entry.revokedAt !== null) return 'key-revoked'
    keys.set(revoke, { ...entry, revokedAt: at })
  }
  return keys
}
