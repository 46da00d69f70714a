// Making an act: the header that continues a chain, bound to a body, signed. Time, salt and the
// signer come in as arguments.

import { FORMAT, bodyHash, lineOf, parseAct } from './act.ts'
import type { Act, Audience, Header, Seen } from './act.ts'
import { canonicalize } from './canonical.ts'
import type { Json } from './canonical.ts'
import type { ChainHead } from './chain.ts'
import type { KeyId } from './crypto.ts'
import type { ActKind, BodyOf } from './kinds/index.ts'

export interface Speech<K extends ActKind = ActKind> {
  readonly kind: K
  readonly body: BodyOf<K>
  readonly audience: Audience
}

export interface Circumstances {
  /** The chain that the act continues. */
  readonly chain: ChainHead
  /** How far of each other party's chain its author has verified. */
  readonly seen: Seen
  /** RFC 3339 UTC, whole seconds. */
  readonly at: string
  /** 16 random bytes, hexadecimal. */
  readonly salt: string
  readonly key: KeyId
  /** Signs the canonical header; base64url. */
  readonly sign: (text: string) => string
}

/** The signed act, read back through the same door as everybody else's. */
export function compose<K extends ActKind>(speech: Speech<K>, circumstances: Circumstances): Act<K> {
  const { chain, seen, at, salt, key, sign } = circumstances
  const body = canonicalize(speech.body as unknown as Json)
  const header: Header = {
    format: FORMAT, dialogue: chain.dialogue, party: chain.party, sequence: chain.sequence + 1, previous: chain.hash,
    seen, at, kind: speech.kind, audience: speech.audience, body: bodyHash(salt, body), key,
  }
  const signed = canonicalize(header as unknown as Json)
  const act = parseAct(lineOf(signed, sign(signed), body, salt))
  if (!('header' in act)) throw new Error(`composed an act that cannot be read: ${act.code}`)
  return act as Act<K>
}
