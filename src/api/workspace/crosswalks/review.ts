// The links of one proposal, checked by this side: every link with both titles, what was found of each, and one
// statement of it all. The signature is another step, on the proposal itself.

import { randomUUID } from 'node:crypto'
import type { ItemId, Json } from '../../../record/index.ts'
import type { ProposalRow } from '../../../dialogue/rows.ts'
import { ITEM_KINDS } from '../../../dialogue/items/index.ts'
import { readBy } from '../../../dialogue/read-by.ts'
import type { CrosswalkEntryContent } from '../../../dialogue/items/index.ts'
import { REVIEW_FINDINGS } from '../../../dialogue/statements/review.ts'
import type { ReviewContent } from '../../../dialogue/statements/review.ts'
import { findRef, organisationRefs } from '../../../dialogue/views/index.ts'
import { linksIn, sideReviews } from '../../../instruments/crosswalk/links.ts'
import type { Side } from '../../../instruments/crosswalk/relation.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { LinkReviewPage, ReviewValues } from '../../../web/workspace/crosswalks/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import { problem } from '../problem-page.ts'
import { NOTHING_WRONG, oneAtATime, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { coversOfCrosswalk, findCrosswalk } from './found.ts'
import type { FoundCrosswalk } from './found.ts'

type ReviewedLink = LinkReviewPage['links'][number]

export async function showReview(visit: Visit): Promise<Outcome | null> {
  const row = visit.running.node.rows.find('proposal', visit.match.parameter)
  return row === undefined ? null : reviewPage(visit, row, valuesFrom(visit, row), NOTHING_WRONG)
}

export async function sayReview(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const row = running.node.rows.find('proposal', match.parameter)
  if (row === undefined) return null
  if (!visit.may('report', coversOf(visit, row))) return problem(visit, 'not-permitted')
  const values = typed(visit, row)
  const links = linksFrom(values)
  if (links.length === 0) return reviewPage(visit, row, values, { issues: [], refusal: { code: 'nothing-reviewed', facts: {} } })
  const content: ReviewContent = { proposal: row.proposal, links, organisation: values.organisation, reviewer: values.reviewer, on: values.on }
  const command = { name: 'state' as const, about: null, type: 'review', content: content as unknown as { readonly [key: string]: Json }, replaces: optional(field(fields, 'replaces')), audience: row.audience }
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), command))
  if (answer !== null) return reviewPage(visit, row, values, { ...answer, issues: answer.issues.map((issue) => asTyped(issue, links, linkItems(row))) })
  return { redirect: workspacePath('proposal', match.language, row.proposal), flash: { code: 'links-reviewed', path: workspacePath('review-links', match.language, row.proposal) } }
}

async function reviewPage(visit: Visit, row: ProposalRow, values: ReviewValues, answer: Answer): Promise<Outcome | null> {
  const { running } = visit
  const links = reviewedLinks(visit, row)
  if (links.length === 0) return null
  const context = contextOf(running)
  const self = running.settings.party
  const organisations = organisationRefs(context, context.rows.find('kind', 'organisation') ?? []).filter(({ party }) => party === self).map(({ item, acronym, title }) => ({ item, acronym, title }))
  const named = [...new Set(links.flatMap(({ others }) => others.map(({ organisation }) => organisation)))]
  const page: LinkReviewPage = {
    ...(await frameFor(visit)), kind: 'review-links', proposal: row.proposal, status: row.status, by: row.made.party, crosswalks: [...new Map(links.map(({ crosswalk }) => [crosswalk.item, crosswalk])).values()], links,
    unreviewed: row.parties.filter((party) => links.some(({ link }) => link.unreviewed.includes(party))), organisations, names: Object.fromEntries(named.map((item) => [item, findRef(context.rows, item)?.title ?? {}])),
    values, replaces: ownReview(visit, row)?.statement ?? null, once: randomUUID(), mayReview: visit.may('report', coversOf(visit, row)) && (row.status === 'open' || row.status === 'adopted'), ...answer,
  }
  return { page, status: statusOf(answer) }
}

function crosswalksIn(visit: Visit, row: ProposalRow): readonly FoundCrosswalk[] {
  const items = new Set(row.changes.flatMap(({ content }) => contentOf(content)?.crosswalk ?? []))
  return [...items].flatMap((item) => findCrosswalk(visit, item) ?? [])
}

function coversOf(visit: Visit, row: ProposalRow): readonly string[] {
  return [...new Set(crosswalksIn(visit, row).flatMap((found) => coversOfCrosswalk(visit, found)))]
}

function linkItems(row: ProposalRow): readonly ItemId[] {
  return row.changes.flatMap(({ item, content }) => (item.startsWith('crosswalk-entry/') && content !== null ? [item] : []))
}

function reviewedLinks(visit: Visit, row: ProposalRow): readonly ReviewedLink[] {
  const { running } = visit
  const self = running.settings.party
  return crosswalksIn(visit, row).flatMap(({ item, settings, lists, head }) => linksIn(running.node.rows, row, item, settings).flatMap((link): ReviewedLink[] => {
    const { content } = link
    if (content === null) return []
    const lineOf = (side: Side) => { const code = content[side]; return code === null ? null : (lists[side].lines?.get(code)?.title ?? {}) }
    const isUnknown = (side: Side) => { const code = content[side]; return code !== null && lists[side].lines?.has(code) === false }
    return [{ link: { ...link, content }, crosswalk: head, first: lineOf('first'), second: lineOf('second'), isUnknown: { first: isUnknown('first'), second: isUnknown('second') }, others: link.reviews.filter(({ party }) => party !== self) }]
  }))
}

function contentOf(content: { readonly [key: string]: Json } | null): CrosswalkEntryContent | null {
  return content === null ? null : (readBy(ITEM_KINDS['crosswalk-entry'].schema, content) as CrosswalkEntryContent | null)
}

function ownReview({ running }: Visit, row: ProposalRow) {
  return sideReviews(running.node.rows, row.proposal).find(({ party }) => party === running.settings.party)
}

/** What this side has said already, or a blank with today's day and the officer's own office. */
function valuesFrom(visit: Visit, row: ProposalRow): ReviewValues {
  const own = ownReview(visit, row)?.content
  const person = visit.officer === null ? null : visit.running.people.find(visit.officer.id)
  const said = new Map(own?.links.map((one) => [one.link, one]) ?? [])
  return {
    organisation: own?.organisation ?? person?.organisation ?? '', reviewer: own?.reviewer ?? '', on: own?.on ?? visit.running.node.now().slice(0, 10),
    findings: Object.fromEntries(linkItems(row).map((item) => [item, said.get(item)?.finding ?? ''])), notes: Object.fromEntries(linkItems(row).map((item) => [item, said.get(item)?.note ?? {}])),
  }
}

function typed({ fields, frame }: Visit, row: ProposalRow): ReviewValues {
  const items = linkItems(row)
  const findingOf = (at: number) => REVIEW_FINDINGS.find((one) => one === field(fields, `finding.${at}`)) ?? (field(fields, 'rest') === 'confirms' ? 'confirms' : '')
  return {
    organisation: field(fields, 'organisation'), reviewer: field(fields, 'reviewer'), on: field(fields, 'on'),
    // A form that was opened on other links than these says nothing of them.
    findings: Object.fromEntries(items.map((item, at) => [item, field(fields, `link.${at}`) === item ? findingOf(at) : ''])), notes: Object.fromEntries(items.map((item, at) => [item, bilingualField(fields, `note.${at}`, frame.languages)])),
  }
}

function linksFrom({ findings, notes }: ReviewValues): ReviewContent['links'] {
  return Object.entries(findings).flatMap(([link, finding]) => (finding === '' ? [] : [{ link, finding, note: finding === 'confirms' ? null : optionalText(notes[link] ?? {}) }]))
}

/** `links.3.note` of what was said → `note.7` of the form, which has a place for every link. */
function asTyped({ field: name, code }: FieldIssue, links: ReviewContent['links'], items: readonly ItemId[]): FieldIssue {
  const [, place, member = '', rest = ''] = /^links\.(\d+)\.(\w+)(.*)$/.exec(name) ?? []
  const at = items.indexOf(links[Number(place)]?.link ?? '')
  return place === undefined || at === -1 ? { field: name, code } : { field: member === 'note' ? `note.${at}${rest}` : `finding.${at}`, code }
}

