// Which proposals are open, whose move it is on each, and which of them are this side's. Read often and
// changed seldom: kept until an act arrives.

import type { Hash, ItemId, PartyId } from '../../../record/index.ts'
import type { ProposalRow } from '../../../dialogue/rows.ts'
import { answerByOf, movesOn } from '../../../dialogue/views/index.ts'
import type { AnswerBy, Moves } from '../../../dialogue/views/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'

export interface OpenProposal {
  readonly row: ProposalRow
  readonly moves: Moves
  readonly answerBy: AnswerBy | null
}

interface Kept {
  /** The heads of all chains: every change of a proposal is an act. */
  readonly heads: string
  readonly open: readonly OpenProposal[]
}
const KEPT = new WeakMap<RunningNode, Kept>()
const MOVERS = new WeakMap<readonly OpenProposal[], ReadonlyMap<ItemId, readonly PartyId[]>>()

/** Every open proposal, oldest first. */
export function openProposals(running: RunningNode): readonly OpenProposal[] {
  const heads = headsOf(running)
  const kept = KEPT.get(running)
  if (kept?.heads === heads) return kept.open
  const { rows } = running.node
  const found = (rows.find('open', 'all') ?? []).flatMap((id: Hash) => rows.find('proposal', id) ?? [])
  const open = found.map((row): OpenProposal => ({ row, moves: movesOn(rows, row), answerBy: answerByOf(rows, row) })).sort((a, b) => compare(a.row.made.at, b.row.made.at))
  KEPT.set(running, { heads, open })
  return open
}

/** Open proposals on which it is our move: those with a moment asked for first, in its order; then the oldest. */
export function openAwaiting(running: RunningNode): readonly OpenProposal[] {
  return openProposals(running).filter(({ moves }) => isMoveOf(moves, running.settings.party)).sort(byMoment)
}

/** Open proposals on which it is the others' move alone. */
export function openWaiting(running: RunningNode): readonly OpenProposal[] {
  return openProposals(running).filter(({ moves }) => !isMoveOf(moves, running.settings.party)).sort(byMoment)
}

/** Of every item that an open proposal would change: the parties whose move it is on one of them. */
export function moversByItem(running: RunningNode): ReadonlyMap<ItemId, readonly PartyId[]> {
  const open = openProposals(running)
  const known = MOVERS.get(open)
  if (known !== undefined) return known
  const found = new Map<ItemId, readonly PartyId[]>()
  for (const { row, moves: { moves } } of open) {
    const parties = [...new Set(moves.map(({ party }) => party))]
    for (const { item } of row.changes) found.set(item, found.has(item) ? [...new Set([...(found.get(item) ?? []), ...parties])] : parties)
  }
  MOVERS.set(open, found)
  return found
}

/** What is open on one item, newest first, with whose move it is. */
export function openOn(running: RunningNode, item: string): readonly OpenProposal[] {
  return openProposals(running).filter(({ row }) => row.changes.some((change) => change.item === item)).toReversed()
}

export function isMoveOf({ moves }: Moves, party: string): boolean {
  return moves.some((move) => move.party === party)
}

function byMoment(a: OpenProposal, b: OpenProposal): number {
  return compare(a.answerBy?.instant ?? '9999', b.answerBy?.instant ?? '9999') || compare(a.row.made.at, b.row.made.at)
}

/** Hashes and not lengths: people may have decided for another branch of a chain. */
export function headsOf({ node }: RunningNode): string {
  return node.ledger.chains().map(({ party, sequence }) => node.ledger.hashAt(party, sequence)).join(' ')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
