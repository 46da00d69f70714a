// What a node says without being asked, as a pure function of what it holds. Doing a duty makes
// it go away, so doing duties until there are none ends, whatever the order.
//
// - A receipt, when another party's act needs one and nothing of ours covers it yet.
// - The release of our own adopted proposals: what is agreed is public, the way there is not. A text stays
//   between the parties; the release that all signed for it becomes public once we have published under it.
//   So no duty asks what time it is.
// - The release of our own reviews of links, once the proposal that they are of is public: who checked what is agreed
//   is public as what is agreed is.

import type { Hash, ItemId, Ledger, PartyId, ProposalId, Speech, StatementId, VersionId } from '../record/index.ts'
import { findKind, isHeldBack } from '../dialogue/items/index.ts'
import { reviewsConcerning } from '../dialogue/statements/review.ts'
import { publicationsOf } from '../dialogue/releasing.ts'
import type { RowReader } from '../dialogue/rows.ts'

/** `unreleased` are the adopted proposals for which `isReleaseDue`, and the reviews of `reviewsDue`. */
export function dutiesOf(ledger: Ledger, party: PartyId, unreleased: readonly Hash[]): readonly Speech[] {
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

/** Our reviews of an adopted proposal that are between the parties: due once the proposal is public, until then they wait. */
export function heldReviews(rows: RowReader, party: PartyId, proposal: ProposalId): readonly StatementId[] {
  const row = rows.find('proposal', proposal)
  if (row?.status !== 'adopted' || !row.changes.some(({ item }) => findKind(item) === 'crosswalk-entry')) return []
  return reviewsConcerning(rows, proposal).filter(({ made, audience }) => made.party === party && audience === 'parties').map(({ statement }) => statement)
}

export function reviewsDue(rows: RowReader, party: PartyId, proposal: ProposalId): readonly StatementId[] {
  return rows.find('proposal', proposal)?.audience === 'public' ? heldReviews(rows, party, proposal) : []
}

/** What this side may still have to let out: adopted proposals, each by itself or for our reviews of it. */
export class OwedReleases {
  #proposals: readonly ProposalId[]

  constructor(adopted: readonly ProposalId[]) {
    this.#proposals = adopted
  }

  /** `keys` of the rows of a commit tell what was agreed before and is reviewed only now. */
  add(adopted: readonly ProposalId[], keys: readonly string[]): void {
    const reviewed = keys.flatMap((key) => (key.startsWith('concerning/') ? [key.slice('concerning/'.length)] : []))
    this.#proposals = [...new Set([...this.#proposals, ...adopted, ...reviewed])]
  }

  /** What is due now; what never will be is forgotten. */
  due(rows: RowReader, party: PartyId): readonly Hash[] {
    this.#proposals = this.#proposals.filter((id) => mayBecomeDue(rows, party, id) || heldReviews(rows, party, id).length > 0)
    return [...this.#proposals.filter((id) => isReleaseDue(rows, party, id)), ...this.#proposals.flatMap((id) => reviewsDue(rows, party, id))]
  }
}

function isPublishedBy(rows: RowReader, party: PartyId, release: ItemId, version: VersionId): boolean {
  return publicationsOf(rows, release).some(({ row, content }) => row.made.party === party && isReached(rows, release, version, content.version))
}

/** What was published under a later version has let out the earlier ones too. */
function isReached(rows: RowReader, release: ItemId, version: VersionId, published: VersionId): boolean {
  const versions = rows.find('item', release)?.versions.map((one) => one.version) ?? []
  return versions.includes(version) && versions.indexOf(version) <= versions.indexOf(published)
}
