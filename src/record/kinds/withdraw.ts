import type { Json } from '../canonical.ts'
import { hasExactly, isHash, isRecord } from '../shape.ts'
import type { ProposalId } from './propose.ts'

/** Takes the party's signature back, for good; it stands until every other party has acknowledged this. */
export interface WithdrawBody {
  readonly proposal: ProposalId
  readonly reason: string | null
}

export function isWithdrawBody(value: Json): boolean {
  if (!isRecord(value) || !hasExactly(value, ['proposal', 'reason']) || !isHash(value.proposal)) return false
  return value.reason === null || typeof value.reason === 'string'
}
