// The one part of an item's content that the record itself reads: who the parties are. It stands
// in the dialogue item and is anchored by its founding, which all of them sign.

import type { Json } from './canonical.ts'
import type { PartyId } from './act.ts'
import type { KeyId } from './crypto.ts'
import { isHash, isName, isRecord } from './shape.ts'
import type { Proposal } from './standing.ts'

export interface Charter {
  readonly parties: readonly { readonly party: PartyId; readonly rootKey: KeyId }[]
}

/** The charter in the content of a dialogue item; null for an ended one. */
export function charterOf(content: { readonly [key: string]: Json } | null): Charter | null | 'invalid' {
  if (content === null) return null
  const { parties } = content
  if (!Array.isArray(parties) || parties.length < 2) return 'invalid'
  const members: Charter['parties'][number][] = []
  for (const one of parties) {
    if (!isRecord(one) || !isName(one.party) || !isHash(one.rootKey)) return 'invalid'
    members.push({ party: one.party, rootKey: one.rootKey })
  }
  return new Set(members.map((member) => member.party)).size === members.length ? { parties: members } : 'invalid'
}

/**
 * Who must sign: everyone before and everyone after, sorted; a party that joins or leaves signs its
 * own step. `members` are those before (at founding, after); `leaving` those that a new charter
 * leaves out. Nobody leaves by the end of the dialogue.
 */
export function rolesOf(before: Charter | null, after: Charter | null): Pick<Proposal, 'parties' | 'members' | 'leaving'> {
  const members = namesOf(before ?? after)
  const remaining = namesOf(after ?? before)
  return {
    parties: [...new Set([...members, ...remaining])].sort(),
    members,
    leaving: members.filter((party) => !remaining.includes(party)),
  }
}

function namesOf(charter: Charter | null): readonly PartyId[] {
  return (charter?.parties ?? []).map((member) => member.party)
}
