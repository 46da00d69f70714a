// The links of a crosswalk as the record has them: agreed, with who signed and who checked; and those that are only
// proposed, which a public reader's rows never hold.

import type { Citation, ProposalRow, RowReader } from '../../dialogue/rows.ts'
import { ITEM_KINDS } from '../../dialogue/items/index.ts'
import type { CrosswalkEntryContent } from '../../dialogue/items/index.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { readBy } from '../../dialogue/read-by.ts'
import { reviewContent, reviewsConcerning } from '../../dialogue/statements/review.ts'
import type { ReviewContent, ReviewFinding } from '../../dialogue/statements/review.ts'
import type { ItemId, Json, PartyId, ProposalId, StatementId, VersionId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { Side } from './relation.ts'

/** What one side found when it checked a link. */
export interface SideReview {
  readonly party: PartyId
  readonly statement: StatementId
  readonly made: Citation
  readonly organisation: ItemId
  readonly reviewer: string
  readonly on: string
  readonly finding: ReviewFinding
  readonly note: Bilingual | null
}

/**
 * `confirmed`: signed by every side and, where that is asked, checked and confirmed by each. `unreviewed`: signed by all, and not
 * checked by all. `reserved`, `disputed`: whoever checked for a side found something; its signature stands beside it.
 */
export const LINK_STATES = ['confirmed', 'unreviewed', 'reserved', 'disputed'] as const
export type LinkState = (typeof LINK_STATES)[number]

interface Checked {
  readonly item: ItemId
  readonly content: CrosswalkEntryContent
  /** The last of each side. */
  readonly reviews: readonly SideReview[]
  readonly unreviewed: readonly PartyId[]
  /** Whether it was made against another state of a list than the one that the crosswalk holds now. */
  readonly isOutdated: Readonly<Record<Side, boolean>>
}

export interface AgreedLink extends Checked {
  readonly version: VersionId
  readonly proposal: ProposalId
  readonly signed: readonly Citation[]
  /** The day of the last signature by which it came into force. */
  readonly since: string
  readonly state: LinkState
}

export interface ProposedLink extends Omit<Checked, 'content'> {
  readonly proposal: ProposalId
  readonly by: PartyId
  readonly at: string
  readonly awaiting: readonly PartyId[]
  /** Null where the link is to end. */
  readonly content: CrosswalkEntryContent | null
  readonly base: VersionId | null
}

type Settings = SettingsOf<'crosswalk'>

/** Every link in force, in the order of their names. */
export function agreedLinks(rows: RowReader, crosswalk: ItemId, settings: Settings): readonly AgreedLink[] {
  return (rows.find('children', crosswalk) ?? []).flatMap((item): AgreedLink[] => {
    const version = rows.find('item', item)?.versions.at(-1)
    const content = contentOf(version?.content ?? null)
    if (version === undefined || content === null || content.crosswalk !== crosswalk) return []
    const parties = rows.find('proposal', version.proposal)?.parties ?? version.signed.map(({ party }) => party)
    const checked = checkedBy(rows, version.proposal, item, parties)
    const isSigned = parties.every((party) => version.signed.some((one) => one.party === party))
    return [{
      item, content, version: version.version, proposal: version.proposal, signed: version.signed, since: version.signed.map(({ at }) => at.slice(0, 10)).toSorted().at(-1) ?? '',
      ...checked, state: stateOf(checked, isSigned, settings.words !== 'codes'), isOutdated: outdatedIn(content, settings),
    }]
  })
}

/** Every link that an open proposal would bring, change or end. */
export function proposedLinks(rows: RowReader, crosswalk: ItemId, settings: Settings): readonly ProposedLink[] {
  return (rows.find('open', 'all') ?? []).flatMap((id) => rows.find('proposal', id) ?? []).flatMap((row) => linksIn(rows, row, crosswalk, settings))
}

/** What one proposal says of links of a crosswalk, in its order. */
export function linksIn(rows: RowReader, row: ProposalRow, crosswalk: ItemId, settings: Settings): readonly ProposedLink[] {
  const awaiting = row.parties.filter((party) => !row.signed.some((one) => one.party === party))
  return row.changes.flatMap(({ item, base, content: proposed }): ProposedLink[] => {
    const content = contentOf(proposed)
    const before = content ?? contentOf(rows.find('item', item)?.versions.at(-1)?.content ?? null)
    if (!item.startsWith('crosswalk-entry/') || before?.crosswalk !== crosswalk) return []
    return [{
      item, content, base, proposal: row.proposal, by: row.made.party, at: row.made.at, awaiting,
      ...checkedBy(rows, row.proposal, item, row.parties), isOutdated: content === null ? { first: false, second: false } : outdatedIn(content, settings),
    }]
  })
}

function contentOf(content: { readonly [key: string]: Json } | null): CrosswalkEntryContent | null {
  return content === null ? null : (readBy(ITEM_KINDS['crosswalk-entry'].schema, content) as CrosswalkEntryContent | null)
}

function checkedBy(rows: RowReader, proposal: ProposalId, link: ItemId, parties: readonly PartyId[]): Pick<Checked, 'reviews' | 'unreviewed'> {
  const reviews = sideReviews(rows, proposal).flatMap(({ content, ...review }): SideReview[] => {
    const found = content.links.find((one) => one.link === link)
    return found === undefined || !parties.includes(review.party) ? [] : [{ ...review, organisation: content.organisation, reviewer: content.reviewer, on: content.on, finding: found.finding, note: found.note }]
  })
  return { reviews, unreviewed: parties.filter((party) => !reviews.some((review) => review.party === party)) }
}

/** The last review of each side, by party. */
export function sideReviews(rows: RowReader, proposal: ProposalId): readonly { readonly party: PartyId; readonly statement: StatementId; readonly made: Citation; readonly content: ReviewContent }[] {
  const all = reviewsConcerning(rows, proposal).flatMap((row) => {
    const content = row.content === null ? null : (readBy(reviewContent, row.content) as ReviewContent | null)
    return content === null ? [] : [{ party: row.made.party, statement: row.statement, made: row.made, content }]
  })
  const last = all.filter(({ party, made }) => !all.some((other) => other.party === party && other.made.sequence > made.sequence))
  return last.toSorted((a, b) => (a.party < b.party ? -1 : 1))
}

function stateOf({ reviews, unreviewed }: Pick<Checked, 'reviews' | 'unreviewed'>, isSigned: boolean, needsReviews: boolean): LinkState {
  if (reviews.some(({ finding }) => finding === 'disputes')) return 'disputed'
  if (reviews.some(({ finding }) => finding === 'confirms-with-reservation')) return 'reserved'
  return isSigned && (!needsReviews || unreviewed.length === 0) ? 'confirmed' : 'unreviewed'
}

function outdatedIn({ versions }: CrosswalkEntryContent, settings: Settings): Checked['isOutdated'] {
  return { first: versions.first !== settings.first.version, second: versions.second !== settings.second.version }
}
