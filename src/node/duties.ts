// What a node says without being asked, as a pure function of what it holds. Doing a duty makes
// it go away, so doing duties until there are none ends, whatever the order.
//
// - A receipt, when another party's act needs one and nothing of ours covers it yet.
// - The release of our own adopted proposals: what is agreed is public, the way there is not.

import type { Ledger, PartyId, ProposalId, Speech } from '../record/index.ts'
import { isHeldBack } from '../dialogue/items/index.ts'
import type { RowReader } from '../dialogue/rows.ts'

/** `unreleased` are the adopted proposals for which `isReleaseDue`. */
export function dutiesOf(ledger: Ledger, party: PartyId, unreleased: readonly ProposalId[]): readonly Speech[] {
  if (unreleased.length > 0) return unreleased.map((act): Speech => ({ kind: 'release', audience: 'public', body: { act } }))
  return ledger.owesReceipt(party) ? [{ kind: 'receipt', audience: 'public', body: {} }] : []
}

/** Whether a proposal is ours, adopted, still between the parties, and of things that are public once agreed. */
export function isReleaseDue(rows: RowReader, party: PartyId, proposal: ProposalId): boolean {
  const row = rows.find('proposal', proposal)
  return row !== undefined && row.made.party === party && row.status === 'adopted' && row.audience === 'parties' && !row.changes.some(({ item }) => isHeldBack(item))
}
