// The record of one meeting while it is made and after: the clock, what is offered by whom with its
// differences paragraph by paragraph, and what became of every decision. It is agreed as everything is: this
// page only brings together what the forms of proposals do.

import { randomUUID } from 'node:crypto'
import type { ItemId } from '../../../record/index.ts'
import { isItemId } from '../../../record/index.ts'
import { versionInForce } from '../../../dialogue/decide.ts'
import { ITEM_KINDS } from '../../../dialogue/items/index.ts'
import type { MinutesContent } from '../../../dialogue/items/index.ts'
import { readBy } from '../../../dialogue/read-by.ts'
import type { ProposalRow } from '../../../dialogue/rows.ts'
import { decisionsOf, findContent, minutesClock } from '../../../dialogue/views/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { MinutesOffer, MinutesOfPage } from '../../../web/workspace/minutes/models.ts'
import { nameOf } from '../drafting/people.ts'
import { seenOf } from '../review/events.ts'
import { checkedSoFar } from '../review/findings.ts'
import { competitorsOf, crossingOf, proposalLine } from '../review/lines.ts'
import { openOn } from '../review/open.ts'
import type { OpenProposal } from '../review/open.ts'
import { mayOn, signingOf } from '../review/possibilities.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { diffParagraphs } from './differences.ts'
import { findMeetingRef, minutesFor } from './list.ts'

export async function showMinutesOf(visit: Visit): Promise<Outcome | null> {
  const { running, match } = visit
  const item: ItemId = `meeting/${match.parameter}`
  const meeting = isItemId(item) ? findMeetingRef(running, item) : null
  if (meeting === null) return null
  const { node } = running
  const minutes = minutesFor(item)
  const self = running.settings.party
  const open = openOn(running, minutes).toSorted((a, b) => Number(isMoveOf(b, self)) - Number(isMoveOf(a, self)))
  const drafts = (await running.drafts.summaries()).filter(({ bases }) => bases.has(minutes))
  const page: MinutesOfPage = {
    ...(await frameFor(visit)), kind: 'minutes-of', meeting, calledOff: findContent(node.rows, 'meeting', item)?.calledOff ?? null,
    clock: minutesClock(node.rows, item, node.now()), register: decisionsOf(contextOf(running), item),
    offers: open.flatMap((one) => offerOf(visit, one, open, minutes) ?? []),
    drafts: drafts.map(({ id, savedAt, savedBy, counters }) => ({ id, savedAt, savedBy: nameOf(running, savedBy), counters })),
    fresh: randomUUID(), mayDraft: visit.may('draft', coversOf(node.rows, minutes)), seen: seenOf(running),
  }
  return { page }
}

function offerOf(visit: Visit, one: OpenProposal, open: readonly OpenProposal[], minutes: ItemId): MinutesOffer | null {
  const { running } = visit
  const after = contentIn(one.row, minutes)
  if (after === null) return null
  const rival = open.map(({ row }) => row).filter((row) => one.row.competitors.includes(row.proposal)).sort((a, b) => (a.made.at < b.made.at ? 1 : -1)).find((row) => row.made.party !== one.row.made.party)
  const other = rival === undefined ? null : contentIn(rival, minutes)
  const version = running.node.rows.find('item', minutes)?.versions.at(-1)
  const current = version === undefined ? null : findContent(running.node.rows, 'minutes', minutes)
  const before = other ?? current
  return {
    line: proposalLine(visit, one), paragraphs: diffParagraphs(before?.paragraphs ?? [], after.paragraphs), titles: { before: before?.title ?? null, after: after.title },
    against: rival !== undefined && other !== null ? { what: 'offer', by: rival.made.party, proposal: rival.proposal } : version === undefined || current === null ? { what: 'nothing' } : { what: 'version', number: version.number },
    isAcceptable: isAcceptable(visit, one.row),
    isCounterable: one.row.made.party !== running.settings.party && changeOf(one.row, minutes)?.base === versionInForce(running.node.rows, minutes) && visit.may('draft', coversOf(running.node.rows, minutes)),
  }
}

/** Nothing stands in its way but our own offer, and the languages say the same: where they differ, it is signed where that is told. */
function isAcceptable(visit: Visit, row: ProposalRow): boolean {
  const { running, frame } = visit
  const crossing = crossingOf(running.node.rows, row, competitorsOf(running.node.rows, row), running.settings.party)
  return crossing?.theirs === row.proposal && mayOn(visit, 'sign', row, 'every') && signingOf(running, row).isPossible && checkedSoFar(running, row, frame.languages).findings.length === 0
}

/** The record as this proposal would have it; null where it would end it. */
function contentIn(row: ProposalRow, minutes: ItemId): MinutesContent | null {
  const content = changeOf(row, minutes)?.content ?? null
  return content === null ? null : (readBy(ITEM_KINDS.minutes.schema, content) as MinutesContent | null)
}

function changeOf(row: ProposalRow, minutes: ItemId): ProposalRow['changes'][number] | undefined {
  return row.changes.find(({ item }) => item === minutes)
}

function isMoveOf({ moves }: OpenProposal, party: string): boolean {
  return moves.moves.some((move) => move.party === party)
}

