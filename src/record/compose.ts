// Making an act: the header that continues a chain, bound to a body, signed. Time, salt and the
// signature come in as arguments.

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
}

/** An act that lacks its signature, which a module may take its time for. */
export interface Unsigned<K extends ActKind = ActKind> {
  /** The canonical header: what is signed. */
  readonly signed: string
  /** The act under this signature (base64url), read back through the same door as everybody else's. */
  readonly complete: (signature: string) => Act<K>
}

/** The act that would be made, ready to be signed. */
export function draftAct<K extends ActKind>(speech: Speech<K>, circumstances: Circumstances): Unsigned<K> {
  const { chain, seen, at, salt, key } = circumstances
  const body = canonicalize(speech.body as unknown as Json)
  const header: Header = {
    format: FORMAT, dialogue: chain.dialogue, party: chain.party, sequence: chain.sequence + 1, previous: chain.hash,
    seen, at, kind: speech.kind, audience: speech.audience, body: bodyHash(salt, body), key,
  }
  const signed = canonicalize(header as unknown as Json)
  const complete = (signature: string): Act<K> => {
    const act = parseAct(lineOf(signed, signature, body, salt))
    if (!('header' in act)) throw new Error(`composed an act that cannot be read: ${act.code}`)
    return act as Act<K>
  }
  return { signed, complete }
}

/** `draftAct`, signed at once. */
export function compose<K extends ActKind>(speech: Speech<K>, { sign, ...circumstances }: Circumstances & { readonly sign: (text: string) => string }): Act<K> {
  const { signed, complete } = draftAct(speech, circumstances)
  return complete(sign(signed))
}
