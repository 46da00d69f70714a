// Who on one side has looked at the links of a crosswalk, and what was found. The signature says that the side agrees;
// this says who checked. A side has one review of a proposal, and a later one takes its place. As long as the proposal
// is between the parties the review is too: it names links that the public does not know of.

import { z } from 'zod'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, itemId, text } from '../items/fields.ts'
import { findContent } from '../items/in-force.ts'
import { findKind } from '../items/index.ts'
import type { ProposalRow, RowReader, StatementRow } from '../rows.ts'
import { isHash } from '../../record/index.ts'
import type { PartyId } from '../../record/index.ts'
import { saying } from '../issues.ts'
import type { Said } from './said.ts'

export const REVIEW_FINDINGS = ['confirms', 'confirms-with-reservation', 'disputes'] as const
export type ReviewFinding = (typeof REVIEW_FINDINGS)[number]

export const reviewContent = z.strictObject({
  /** The proposal by which the links came, or would come, into force. */
  proposal: z.string().refine(isHash, saying('not-a-hash')),
  links: z.array(z.strictObject({ link: itemId, finding: z.enum(REVIEW_FINDINGS), note: bilingual.nullable() })).min(1).max(1000),
  organisation: itemId,
  /** The office or function that checked. */
  reviewer: text.max(200),
  on: fullDate,
})
export type ReviewContent = z.infer<typeof reviewContent>

export function reviewRules(content: ReviewContent, rows: RowReader, said: Said): readonly Issue[] {
  const proposal = rows.find('proposal', content.proposal)
  if (proposal === undefined || !proposal.changes.some(({ item }) => findKind(item) === 'crosswalk-entry')) return [{ code: 'no-links-proposed', path: 'content.proposal' }]
  return [
    ...(proposal.status === 'open' || proposal.status === 'adopted' ? [] : [{ code: 'proposal-over' as const, path: 'content.proposal' }]),
    ...(said.audience === 'public' && proposal.audience !== 'public' ? [{ code: 'review-too-open' as const, path: 'audience' }] : []),
    ...linkIssues(content, proposal), ...organisationIssues(content, rows, said.self), ...standingIssues(content, rows, said),
  ]
}

/** Each link once, of those that the proposal brings or changes; whoever does not simply confirm says why. */
function linkIssues({ links }: ReviewContent, { changes }: ProposalRow): readonly Issue[] {
  const proposed = new Set(changes.flatMap(({ item, content }) => (findKind(item) === 'crosswalk-entry' && content !== null ? [item] : [])))
  const places = new Map<string, number>()
  return links.flatMap(({ link, finding, note }, index): Issue[] => {
    const isRepeated = places.has(link)
    places.set(link, index)
    return [
      ...(proposed.has(link) ? [] : [{ code: 'link-not-proposed' as const, path: `content.links.${index}.link` }]),
      ...(isRepeated ? [{ code: 'reviewed-twice' as const, path: `content.links.${index}.link` }] : []),
      ...(finding !== 'confirms' && note === null ? [{ code: 'reason-required' as const, path: `content.links.${index}.note` }] : []),
    ]
  })
}

/** Whoever checked is of the side that says so. */
function organisationIssues({ organisation }: ReviewContent, rows: RowReader, self: PartyId): readonly Issue[] {
  const known = findContent(rows, 'organisation', organisation)
  if (known === null) return [{ code: 'item-unknown', path: 'content.organisation' }]
  return known.party === self ? [] : [{ code: 'organisation-not-own', path: 'content.organisation' }]
}

/** What takes the place of a review is a review of the same proposal; without that word there is none yet. */
function standingIssues({ proposal }: ReviewContent, rows: RowReader, { self, replaces }: Said): readonly Issue[] {
  if (replaces !== null) {
    const replaced = rows.find('statement', replaces)
    return replaced !== undefined && replaced.type === 'review' && replaced.made.party === self && replaced.content?.proposal === proposal ? [] : [{ code: 'another-review', path: 'replaces' }]
  }
  return reviewsConcerning(rows, proposal).some((row) => row.made.party === self) ? [{ code: 'review-stands', path: 'content.proposal' }] : []
}

/** The reviews of a proposal that stand: neither replaced nor taken back. */
export function reviewsConcerning(rows: RowReader, proposal: string): readonly StatementRow[] {
  return (rows.find('concerning', proposal) ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter(({ type, content, replacedBy }) => type === 'review' && content !== null && replacedBy === null)
}
