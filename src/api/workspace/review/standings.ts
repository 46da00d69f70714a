// Where each party is with a proposal, in one line a party: what it did last, when, and of a proposal of
// ours how far that has come. That the other side's officers have looked at it is theirs to say ("received").

import type { PartyId } from '../../../record/index.ts'
import type { ProposalRow } from '../../../dialogue/rows.ts'
import { acknowledgementsOf, answersOf, answersTo, positionsOn } from '../../../dialogue/views/index.ts'
import type { Answer, AnswerBy, Move, PartyName, Position } from '../../../dialogue/views/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { AnswerByView, MoveLine, PartyStanding, Reach } from '../../../web/workspace/review/models.ts'

export function standingsOf(running: RunningNode, row: ProposalRow, parties: readonly PartyName[]): readonly PartyStanding[] {
  const { rows } = running.node
  const answers = answersTo(rows, row)
  const positions = new Map(positionsOn(rows, row, answers).map(({ party, position }) => [party, position]))
  return parties.flatMap((name): PartyStanding[] => {
    const position = positions.get(name.party)
    return position === undefined ? [] : [standingOf(running, row, answers, name, position)]
  })
}

function standingOf(running: RunningNode, row: ProposalRow, answers: readonly Answer[], name: PartyName, position: Position): PartyStanding {
  const own = answers.filter(({ made }) => made.party === name.party)
  const withdrawn = row.withdrawn.find(({ party }) => party === name.party)
  const isFirst = row.made.party === name.party
  const is = withdrawn !== undefined ? 'withdrew' : position.is === 'stands' && isFirst ? 'proposed' : position.is
  const isUnanswered = is === 'unanswered' || is === 'received'
  return {
    ...name, is, since: withdrawn ?? (isUnanswered ? null : position.since), text: reasonOf(own, is), other: 'about' in position ? position.about : null,
    reach: is === 'unanswered' && row.made.party === running.settings.party ? reachOf(running, row, name.party) : null,
    received: answersOf(own, 'received').at(-1)?.made ?? null,
  }
}

/** An act of theirs is proof that their node had it; what their node says when it is asked is its word. */
function reachOf(running: RunningNode, { made }: ProposalRow, party: PartyId): Reach {
  if (acknowledgementsOf(running.node.rows, made, [party])[0]?.by != null) return 'seen'
  const status = running.peers.find((peer) => peer.status.party === party)?.status
  return (status?.holdsOfOurs ?? 0) >= made.sequence ? 'told' : 'none'
}

function reasonOf(own: readonly Answer[], is: PartyStanding['is']): PartyStanding['text'] {
  return is === 'declined' || is === 'reserved' || is === 'ad-referendum' ? (answersOf(own, is).at(-1)?.content.text ?? null) : null
}

export function moveLine({ party, why, since, about }: Move): MoveLine {
  return { party, why, since, other: why === 'reply' ? null : about }
}

export function answerByView(running: RunningNode, asked: AnswerBy | null): AnswerByView | null {
  if (asked === null) return null
  const { statement, made, by, instant } = asked
  return { statement, made, by, isOverdue: Date.parse(instant) < Date.parse(running.node.now()), isOurs: made.party === running.settings.party }
}
