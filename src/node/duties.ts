// What a node says without being asked, as a pure function of what it holds. Doing a duty makes
// it go away, so doing duties until there are none ends, whatever the order.
//
// - A receipt, when another party's act needs one and nothing of ours covers it yet.
// - The release of our own adopted proposals: what is agreed is public, the way there is not.

import type { Ledger, PartyId, Speech } from '../record/index.ts'
import type { RowReader } from '../dialogue/rows.ts'

export function dutiesOf(ledger: Ledger, rows: RowReader, party: PartyId, adopted: readonly string[]): readonly Speech[] {
  const releases = adopted.flatMap((id): Speech[] => {
    const row = rows.find('proposal', id)
    if (row === undefined || row.made.party !== party || row.status !== 'adopted' || row.audience === 'public') return []
    return [{ kind: 'release', audience: 'public', body: { act: id } }]
  })
  if (releases.length > 0) return releases
  return ledger.owesReceipt(party) ? [{ kind: 'receipt', audience: 'public', body: {} }] : []
}
