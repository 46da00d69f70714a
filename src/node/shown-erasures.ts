// The erase acts that a peer shows for acts whose body it no longer has. A body is done without only
// on the word of the party that spoke it: the erase act must be signed under a signing key that the
// keys of that very chain have added. That it then stands in the chain is seen when the chain gets
// there (spec/record.md, section 10.1).
//
// The danger: a peer that withholds a body must not pass for an author that erased it, nor whoever
// stole a key that was revoked.

import { canVerify, governorOf, isSignedBy, keyId, parseAct } from '../record/index.ts'
import type { Act, ChainHead, EraseBody, Hash, KeyBody, KeyEntry, KeyId, KeyRole } from '../record/index.ts'

/** Whether a line comes without its body: its canonical text then begins with the header. */
export function isWithoutBody(line: string): boolean {
  return line.startsWith('{"header":')
}

/** Whether a line may be a key or an erase act, without reading it. */
export function mayShowErasure(line: string): boolean {
  return /"kind":"(?:erase|key)"/.test(line)
}

/** Named act → the erase act of the same party that names it, from the lines of its chain and what was shown beside them. */
export function readErasures(chain: ChainHead, lines: readonly string[], shown: readonly string[]): ReadonlyMap<Hash, Act<'erase'>> {
  const acts = [...lines, ...shown].filter(mayShowErasure).flatMap((line) => {
    const act = parseAct(line)
    return 'header' in act && act.body !== null && act.header.party === chain.party && act.header.dialogue === chain.dialogue ? [act] : []
  })
  const keys = keysOf(chain, acts, lines[0] ?? '')
  const erasures = acts.filter((act): act is Act<'erase'> => act.header.kind === 'erase' && isSignedUnder(keys, act, 'signing'))
  return new Map(erasures.map((act) => [(act.body as EraseBody).act, act]))
}

/** The keys of the chain as far as it is held, and those that its root keys add further on. The root of a new chain is that of its first line, nobody else's. */
function keysOf(chain: ChainHead, acts: readonly Act[], firstLine: string): ReadonlyMap<KeyId, KeyEntry> {
  const keys = new Map<KeyId, KeyEntry>(chain.keys)
  const inOrder = acts.filter((act) => act.header.kind === 'key').sort((a, b) => a.header.sequence - b.header.sequence)
  for (const act of inOrder) {
    const { add, revoke } = act.body as KeyBody
    const revoked = revoke === null ? undefined : keys.get(revoke)
    if (revoke !== null && revoked?.revokedAt === null && isSignedUnder(keys, act, governorOf(keys, revoked.role))) keys.set(revoke, { ...revoked, revokedAt: act.header.sequence })
    if (add === null) continue
    const { role, algorithm, publicKey } = add
    const added: KeyEntry = { key: { algorithm, publicKey }, role, addedAt: act.header.sequence, revokedAt: null }
    const isFirst = chain.sequence === 0 && act.line === firstLine && role === 'root' && keyId(add) === act.header.key
    const ring = isFirst ? new Map([[act.header.key, added]]) : keys
    if (isSignedUnder(ring, act, governorOf(keys, role))) keys.set(keyId(add), added)
  }
  return keys
}

function isSignedUnder(keys: ReadonlyMap<KeyId, KeyEntry>, act: Act, role: KeyRole): boolean {
  const entry = keys.get(act.header.key)
  if (entry === undefined || entry.addedAt > act.header.sequence || (entry.revokedAt !== null && entry.revokedAt < act.header.sequence)) return false
  return entry.role === role && canVerify(entry.key.algorithm) && isSignedBy(entry.key, act.signed, act.signature)
}
