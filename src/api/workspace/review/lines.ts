// A proposal as it stands in a list: a preview, whose move it is, where the others are, and what can be
// done from here.

import { effectOf, hadSeen, standsOn } from '../../../dialogue/views/index.ts'
import type { ProposalRow, RowReader } from '../../../dialogue/rows.ts'
import type { ElementRef } from '../../../web/workspace/models.ts'
import type { Competitor, Crossing, ProposalLine } from '../../../web/workspace/review/models.ts'
import { checkedSoFar } from './findings.ts'
import { findElementRef, itemDiff } from '../items.ts'
import { mayOn, signingOf } from './possibilities.ts'
import { answerByView, moveLine, standingsOf } from './standings.ts'
import type { OpenProposal } from './open.ts'
import type { Visit } from '../visit.ts'

const ITEMS_IN_LINE = 3

export function proposalLine(visit: Visit, { row, moves, answerBy }: OpenProposal): ProposalLine {
  const { running, frame } = visit
  const { rows } = running.node
  const others = frame.parties.filter(({ party }) => party !== running.settings.party)
  const competing = competitorsOf(rows, row).filter(({ isOpen }) => isOpen)
  const isWhole = row.changes.length <= ITEMS_IN_LINE
  return {
    proposal: row.proposal, made: row.made, cover: row.cover, items: row.changes.slice(0, ITEMS_IN_LINE).map((change) => itemDiff(rows, change)), itemCount: row.changes.length,
    moves: moves.moves.map(moveLine), standings: standingsOf(running, row, others), answerBy: answerByView(running, answerBy),
    isCrossing: competing.length > 0, crossingOn: competing[0]?.item.item ?? null,
    // Where signing takes our own offer back, it is done where that is told.
    isSignable: isWhole && crossingOf(rows, row, competing, running.settings.party) === null && mayOn(visit, 'sign', row, 'every') && signingOf(running, row).isPossible && checkedSoFar(running, row, frame.languages).findings.length === 0,
    counterable: counterableIn(rows, row, row.changes.slice(0, ITEMS_IN_LINE))[0] ?? null,
  }
}

/** The elements among these changes that a counter-draft can begin from. */
export function counterableIn(rows: RowReader, row: ProposalRow, changes: ProposalRow['changes']): readonly ElementRef[] {
  return row.status === 'open' ? changes.flatMap((change) => (effectOf(change) === 'amended' ? (findElementRef(rows, change.item) ?? []) : [])) : []
}

export function competitorsOf(rows: RowReader, row: ProposalRow): readonly Competitor[] {
  if (row.competitors.length === 0) return []
  const bases = new Map(row.changes.map(({ item, base }) => [item, base]))
  return row.competitors.flatMap((id): readonly Competitor[] => {
    const other = rows.find('proposal', id)
    const shared = other?.changes.find(({ item, base }) => bases.get(item) === base)
    if (other === undefined || shared === undefined) return []
    const { ref, number } = itemDiff(rows, shared)
    const relation = hadSeen(rows, other.made, row.made) ? 'answers-this' : hadSeen(rows, row.made, other.made) ? 'answered-by-this' : 'crossing'
    return [{ proposal: id, by: other.made.party, at: other.made.at, relation, isOpen: other.status === 'open', item: { ...ref, number } }]
  })
}

/** Of a proposal in the way of another open one: the newest pair of which we stand on one and not on the other. */
export function crossingOf(rows: RowReader, row: ProposalRow, competitors: readonly Competitor[], self: string): Crossing | null {
  const isOurs = standsOn(row, self)
  const others = competitors.filter(({ isOpen, proposal }) => { const other = rows.find('proposal', proposal); return isOpen && other !== undefined && standsOn(other, self) !== isOurs })
  const other = others.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
  if (row.status !== 'open' || other === undefined) return null
  const on = other.item.item
  return isOurs ? { ours: row.proposal, theirs: other.proposal, by: other.by, on } : { ours: other.proposal, theirs: row.proposal, by: row.made.party, on }
}
