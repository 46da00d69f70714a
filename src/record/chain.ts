// One party's chain, followed act by act. Everything here depends on that chain alone.
//
// 1. Sequences run 1, 2, 3 … without a gap; `previous` is the hash of the header before.
// 2. The first act adds the root key that signs it.
// 3. A key is valid from the act that adds it to the act that revokes it, judged by position,
//    never by time: old signatures stay valid, a revoked key signs nothing new.
// 4. `seen` never goes back.

import type { Act, PartyId, Seen } from './act.ts'
import { keyId } from './crypto.ts'
import type { Hash, KeyId, PublicKey } from './crypto.ts'
import type { KeyBody, KeyRole } from './kinds/key.ts'

export const CHAIN_CODES = [
  'wrong-dialogue', 'wrong-party', 'sequence-gap', 'fork', 'previous-mismatch',
  'seen-own-party', 'seen-decreased',
  'first-act-not-root', 'key-unknown', 'key-revoked', 'key-role', 'key-exists', 'body-withheld',
] as const
export type ChainCode = (typeof CHAIN_CODES)[number]

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
export function follow(chain: ChainHead, act: Act): ChainHead | ChainCode {
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
  return { ...chain, sequence: header.sequence, hash: act.hash, seen: header.seen, keys, root: chain.root ?? header.key }
}

/** The public key that must have signed this act, given the chain before it. */
export function keyFor(chain: ChainHead, act: Act): PublicKey | null {
  const known = chain.keys.get(act.header.key)
  if (known !== undefined) return known.key
  const body = act.header.kind === 'key' ? (act.body as KeyBody | null) : null
  return chain.sequence === 0 && body !== null && body.add !== null ? { algorithm: body.add.algorithm, publicKey: body.add.publicKey } : null
}

function seenCode(chain: ChainHead, seen: Seen): ChainCode | null {
  if (Object.hasOwn(seen, chain.party)) return 'seen-own-party'
  for (const party in chain.seen) {
    if ((seen[party] ?? 0) < (chain.seen[party] ?? 0)) return 'seen-decreased'
  }
  return null
}

function usableKey(chain: ChainHead, act: Act): KeyRing | ChainCode {
  if (chain.sequence === 0) return 'first-act-not-root'
  return keyCode(chain, act.header.key, 'signing') ?? chain.keys
}

function keyCode(chain: ChainHead, id: KeyId, role: KeyRole): ChainCode | null {
  const entry = chain.keys.get(id)
  if (entry === undefined) return 'key-unknown'
  if (entry.revokedAt !== null) return 'key-revoked'
  return entry.role === role ? null : 'key-role'
}

function ringAfter(chain: ChainHead, act: Act<'key'>): KeyRing | ChainCode {
  if (act.body === null) return 'body-withheld'
  const { add, revoke } = act.body
  const addedId = add === null ? null : keyId(add)
  if (chain.sequence === 0) {
    if (add?.role !== 'root' || revoke !== null || addedId !== act.header.key) return 'first-act-not-root'
  } else {
    const problem = keyCode(chain, act.header.key, 'root')
    if (problem !== null) return problem
  }
  const keys = new Map(chain.keys)
  const at = act.header.sequence
  if (add !== null && addedId !== null) {
    if (keys.has(addedId)) return 'key-exists'
    keys.set(addedId, { key: { algorithm: add.algorithm, publicKey: add.publicKey }, role: add.role, addedAt: at, revokedAt: null })
  }
  if (revoke !== null) {
    const entry = keys.get(revoke)
    if (entry === undefined) return 'key-unknown'
    if (entry.revokedAt !== null) return 'key-revoked'
    keys.set(revoke, { ...entry, revokedAt: at })
  }
  return keys
}
