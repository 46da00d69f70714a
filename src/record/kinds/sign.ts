import type { Json } from '../canonical.ts'
import { hasExactly, isHash, isRecord } from '../shape.ts'
import type { ProposalId } from './propose.ts'

/** Puts the party's signature under a proposal, named by the hash of the header that made it. */
export interface SignBody {
  readonly proposal: ProposalId
}

export function isSignBody(value: Json): boolean {
  return isRecord(value) && hasExactly(value, ['proposal']) && isHash(value.proposal)
}
