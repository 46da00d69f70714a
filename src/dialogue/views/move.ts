// Whose move it is. A pure function of what the record says, for any number of parties, so that all
// nodes that hold the same acts name the same parties.
//
// Each party of an open proposal is in one position; each position names who has to act next:
//
//   stands on it                        nobody, by itself
//   has said nothing, received, or      that party: sign, counter, decline or ask
//     reserved its answer since it asked
//   has accepted ad referendum          that party: its capital confirms, and it signs, or it takes that back
//   has asked, and awaits the reply     whom it asked (also where a party that stands asks)
//   has declined                        those who stand: withdraw, propose anew, or wait
//   stands on a later competing offer   those who stand: answer the counter
//   stands on an offer that crossed     that party and those who stand: at most one can be adopted
//   takes its signature on a competing  whoever has not acknowledged that yet; its node does so by itself
//     offer back
//
// Somebody always has to move on an open proposal: `move.test.ts` tries every combination. Where
// nobody has, `nobody` says why.

import type { Hash, PartyId } from '../../record/index.ts'
import { actKey } from '../rows.ts'
import type { Citation, ProposalRow, ProposalStatus, RowReader } from '../rows.ts'
import { acknowledgementsOf } from './acknowledgements.ts'
import { answersOf, answersTo, compareCitations, openQuestions, standsOn } from './answers.ts'
import type { Answer } from './answers.ts'

export type MoveReason = 'answer' | 'confirm' | 'reply' | 'reconsider' | 'answer-counter' | 'choose' | 'acknowledge'

export interface Move {
  readonly party: PartyId
  readonly why: MoveReason
  /** The act that made it this party's move. */
  readonly since: Citation
  /** The question to reply to, the competing proposal; null where it is the proposal itself. */
  readonly about: Hash | null
}

export interface Moves {
  /** Each reason of a party once, in the order of the parties. */
  readonly moves: readonly Move[]
  /** Why it is nobody's move; null where it is somebody's. */
  readonly nobody: Exclude<ProposalStatus, 'open'> | 'no-proposal' | null
}

/** Where a party of an open proposal is. */
export type Position =
  | { readonly is: 'stands' | 'unanswered' | 'received' | 'reserved' | 'ad-referendum' | 'asked' | 'declined'; readonly since: Citation }
  | { readonly is: 'countered' | 'crossing'; readonly since: Citation; readonly about: Hash }
  | { readonly is: 'withdrawing'; readonly since: Citation; readonly about: Hash; readonly unacknowledged: readonly PartyId[] }
export type PositionName = Position['is']
type Competing = Extract<Position, { is: 'countered' | 'crossing' }>

export interface Positioned {
  readonly party: PartyId
  readonly position: Position
}

/** A question that awaits its reply. */
export interface Asking {
  readonly asks: PartyId
  readonly since: Citation
  readonly about: Hash
}

/** A withdrawal from the proposal itself, and who has not acknowledged it. */
export interface Withdrawing {
  readonly since: Citation
  readonly unacknowledged: readonly PartyId[]
}

/** The table above. */
export function movesFrom(status: ProposalStatus, positions: readonly Positioned[], questions: readonly Asking[], withdrawals: readonly Withdrawing[]): Moves {
  if (status === 'withdrawn') {
    const owed = withdrawals.flatMap(({ since, unacknowledged }) => unacknowledged.map((party): Move => ({ party, why: 'acknowledge', since, about: null })))
    return owed.length === 0 ? { moves: [], nobody: 'withdrawn' } : { moves: inOrder(owed), nobody: null }
  }
  if (status !== 'open') return { moves: [], nobody: status }
  const standing = positions.filter(({ position }) => position.is === 'stands').map(({ party }) => party)
  const replies = questions.map(({ asks, since, about }): Move => ({ party: asks, why: 'reply', since, about }))
  return { moves: inOrder([...replies, ...positions.flatMap((one) => movesOfPosition(one, standing))]), nobody: null }
}

function movesOfPosition({ party, position }: Positioned, standing: readonly PartyId[]): readonly Move[] {
  const { since } = position
  const by = (parties: readonly PartyId[], why: MoveReason, about: Hash | null) => parties.map((one): Move => ({ party: one, why, since, about }))
  switch (position.is) {
    case 'stands': case 'asked': return []
    case 'unanswered': case 'received': case 'reserved': return by([party], 'answer', null)
    case 'ad-referendum': return by([party], 'confirm', null)
    case 'declined': return by(standing, 'reconsider', null)
    case 'countered': return by(standing, 'answer-counter', position.about)
    case 'crossing': return by([party, ...standing], 'choose', position.about)
    case 'withdrawing': return by(position.unacknowledged, 'acknowledge', position.about)
  }
}

/** Whose move it is on a proposal, by the rows. */
export function movesOn(rows: RowReader, row: ProposalRow): Moves {
  const answers = answersTo(rows, row)
  const questions = openQuestions(answers).map(({ statement, made, content }): Asking => ({ asks: content.asks, since: made, about: statement }))
  const withdrawals = row.withdrawn.map((withdrawal): Withdrawing => ({ since: withdrawal, unacknowledged: unacknowledged(rows, row, withdrawal) }))
  return movesFrom(row.status, row.status === 'open' ? positionsOn(rows, row, answers) : [], questions, withdrawals)
}

/** The same of an item: over every open proposal that would change it. */
export function movesOnItem(rows: RowReader, item: string, movesOf = (row: ProposalRow) => movesOn(rows, row)): Moves {
  const moves = (rows.find('open', item) ?? []).flatMap((id) => rows.find('proposal', id) ?? []).flatMap((row) => movesOf(row).moves)
  return moves.length === 0 ? { moves: [], nobody: 'no-proposal' } : { moves: inOrder(moves), nobody: null }
}

/** The position of each party whose signature an open proposal needs. */
export function positionsOn(rows: RowReader, row: ProposalRow, answers: readonly Answer[] = answersTo(rows, row)): readonly Positioned[] {
  return row.parties.map((party) => ({ party, position: positionOf(rows, row, answers, party) }))
}

function positionOf(rows: RowReader, row: ProposalRow, answers: readonly Answer[], party: PartyId): Position {
  const signed = row.signed.find((one) => one.party === party)
  if (signed !== undefined && standsOn(row, party)) return { is: 'stands', since: signed }
  const own = answers.filter(({ made }) => made.party === party)
  const competing = competingStands(rows, row, party)
  const countered = competing.filter(({ is }) => is === 'countered')
  const declined = answersOf(own, 'declined').map(({ made }): Position => ({ is: 'declined', since: made }))
  const refusal = lastOf([...declined, ...countered])
  if (refusal !== null) return refusal
  const crossing = competing.find(({ is }) => is === 'crossing')
  if (crossing !== undefined) return crossing
  const withdrawing = withdrawingFrom(rows, row, party)
  if (withdrawing !== null) return withdrawing
  const asked = openQuestions([...own, ...answersOf(answers, 'reply')]).map(({ made }): Position => ({ is: 'asked', since: made }))
  const reserved = answersOf(own, 'reserved').map(({ made }): Position => ({ is: 'reserved', since: made }))
  const pending = answersOf(own, 'ad-referendum').map(({ made }): Position => ({ is: 'ad-referendum', since: made }))
  return lastOf([...asked, ...reserved, ...pending]) ?? unansweredSince(row, own, answers)
}

/** Since the proposal was made, or since the last reply to a question of its own. */
function unansweredSince(row: ProposalRow, own: readonly Answer[], answers: readonly Answer[]): Position {
  const questions = new Set(answersOf(own, 'question').map(({ statement }) => statement))
  const replies = answersOf(answers, 'reply').filter(({ content }) => questions.has(content.question)).map(({ made }) => made)
  const since = [row.made, ...replies].sort(compareCitations).at(-1) ?? row.made
  return { is: answersOf(own, 'received').length > 0 ? 'received' : 'unanswered', since }
}

/**
 * Open competing proposals on which a party stands. If it had seen this one when it came to stand there, that is its answer (a counter);
 * if this one was made by somebody who had seen that, this one is the answer, and it is for the party to respond; otherwise the two crossed.
 */
function competingStands(rows: RowReader, row: ProposalRow, party: PartyId): readonly Competing[] {
  return row.competitors.flatMap((id): readonly Competing[] => {
    const other = rows.find('proposal', id)
    const signed = other?.signed.find((one) => one.party === party)
    if (other === undefined || signed === undefined || other.status !== 'open' || !standsOn(other, party)) return []
    if (hadSeen(rows, signed, row.made)) return [{ is: 'countered', since: signed, about: id }]
    return hadSeen(rows, row.made, signed) ? [] : [{ is: 'crossing', since: signed, about: id }]
  })
}

/** A withdrawal from a competing proposal that is not in effect yet: until then the party cannot sign. */
function withdrawingFrom(rows: RowReader, row: ProposalRow, party: PartyId): Position | null {
  for (const id of row.competitors) {
    const other = rows.find('proposal', id)
    const withdrawal = other?.withdrawn.find((one) => one.party === party)
    if (other === undefined || withdrawal === undefined) continue
    const awaited = unacknowledged(rows, other, withdrawal)
    if (awaited.length > 0) return { is: 'withdrawing', since: withdrawal, about: id, unacknowledged: awaited }
  }
  return null
}

function unacknowledged(rows: RowReader, row: ProposalRow, withdrawal: Citation): readonly PartyId[] {
  return acknowledgementsOf(rows, withdrawal, row.parties).filter(({ by }) => by === null).map(({ party }) => party)
}

/** Whether the author of one act had seen another when it acted. */
export function hadSeen(rows: RowReader, act: Citation, earlier: Citation): boolean {
  if (act.party === earlier.party) return act.sequence >= earlier.sequence
  return (rows.find('act', actKey(act.party, act.sequence))?.seen[earlier.party] ?? 0) >= earlier.sequence
}

/** The last of one party's own acts. */
function lastOf(positions: readonly Position[]): Position | null {
  return [...positions].sort((a, b) => a.since.sequence - b.since.sequence).at(-1) ?? null
}

function inOrder(moves: readonly Move[]): readonly Move[] {
  const once = new Map(moves.map((move) => [`${move.party} ${move.why} ${move.about ?? ''}`, move]))
  return [...once.values()].sort((a, b) => (a.party < b.party ? -1 : a.party > b.party ? 1 : 0) || compareCitations(a.since, b.since))
}
