// What a node says without being asked, as a pure function of what it holds. Doing a duty makes
// it go away, so doing duties until there are none ends, whatever the order.
//
// - A receipt, when another party's act needs one and nothing of ours covers it yet.
// - The release of our own adopted proposals: what is agreed is public, the way there is not. A text stays
//   between the parties; the release that all signed for it becomes public once we have published under it.
//   So no duty asks what time it is.

import type { ItemId, Ledger, PartyId, ProposalId, Speech, VersionId } from '../record/index.ts'
import { findKind, isHeldBack } from '../dialogue/items/index.ts'
import { publicationsOf } from '../dialogue/releasing.ts'
import type { RowReader } from '../dialogue/rows.ts'

/** `unreleased` are the adopted proposals for which `isReleaseDue`. */
export function dutiesOf(ledger: Ledger, party: PartyId, unreleased: readonly ProposalId[]): readonly Speech[] {
  if (unreleased.length > 0) return unreleased.map((act): Speech => ({ kind: 'release', audience: 'public', body: { act } }))
  return ledger.owesReceipt(party) ? [{ kind: 'receipt', audience: 'public', body: {} }] : []
}

/** Whether a proposal is ours, adopted, still between the parties, and of things that are public once agreed or published. */
export function isReleaseDue(rows: RowReader, party: PartyId, proposal: ProposalId): boolean {
  return mayBecomeDue(rows, party, proposal) && rows.find('proposal', proposal)?.changes.every(({ item, version }) => !isHeldBack(item) || isPublishedBy(rows, party, item, version)) === true
}

/** Whether it is due now or may become so without anything being agreed anew: releases wait for their publication. */
export function mayBecomeDue(rows: RowReader, party: PartyId, proposal: ProposalId): boolean {
  const row = rows.find('proposal', proposal)
  return row !== undefined && row.made.party === party && row.status === 'adopted' && row.audience === 'parties' && row.changes.every(({ item }) => !isHeldBack(item) || findKind(item) === 'joint-release')
}

function isPublishedBy(rows: RowReader, party: PartyId, release: ItemId, version: VersionId): boolean {
  return publicationsOf(rows, release).some(({ row, content }) => row.made.party === party && isReached(rows, release, version, content.version))
}

/** What was published under a later version has let out the earlier ones too. */
function isReached(rows: RowReader, release: ItemId, version: VersionId, published: VersionId): boolean {
  const versions = rows.find('item', release)?.versions.map((one) => one.version) ?? []
  return versions.includes(version) && versions.indexOf(version) <= versions.indexOf(published)
}
