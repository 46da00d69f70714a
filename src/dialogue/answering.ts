// When a party may say this of a proposal. The record takes any statement; these are the rules of the
// dialogue, held by the node that says it, so that what the other side reads makes sense.

import type { Audience, Json, PartyId, StatementId } from '../record/index.ts'
import type { Issue } from './issues.ts'
import type { ProposalRow, RowReader } from './rows.ts'
import type { AnswerByContent, AnswerContent } from './statements/index.ts'
import { answersOf, answersTo, findAnswerBy, stancesIn, standsOn } from './views/answers.ts'
import type { Answer } from './views/answers.ts'

export const ANSWERING_CODES = [
  /** Answers are between the parties; to make one public afterwards is a release. */
  'answer-public',
  'own-proposal',
  /** It stands already, and is corrected or taken back instead. */
  'already-answered',
  /** No such question was put to this party, or it was taken back. */
  'question-unknown',
] as const
export type AnsweringCode = (typeof ANSWERING_CODES)[number]

export type AnsweringRefusal = AnsweringCode | 'proposal-unknown' | 'not-a-party' | 'already-standing' | 'not-standing' | 'statement-not-live' | 'already-adopted' | 'withdrawn-from' | 'base-not-in-force'

export type Answering = { readonly refused: AnsweringRefusal } | { readonly issues: readonly Issue[] } | null

interface Said {
  readonly self: PartyId
  readonly replaces: StatementId | null
  readonly audience: Audience
}

/** Why `self` cannot say this now; null if it can. `content` fits its schema. */
export function judgeAnswer(rows: RowReader, content: AnswerContent, said: Said): Answering {
  const row = rows.find('proposal', content.proposal)
  const problem = commonProblem(rows, row, said)
  if (row === undefined || problem !== null) return problem ?? { refused: 'proposal-unknown' }
  const others = answersTo(rows, row).filter((answer) => answer.statement !== said.replaces)
  const own = others.filter(({ made }) => made.party === said.self)
  switch (content.answer) {
    case 'question':
      return content.asks !== said.self && row.parties.includes(content.asks) ? null : { issues: [{ code: 'party-unknown', path: 'content.asks' }] }
    case 'reply': return judgeReply(content.question, others, own, said.self)
    case 'received': return judgeFrom(row, said.self) ?? once(answersOf(own, 'received'))
    case 'declined': case 'reserved': case 'ad-referendum': return judgeFrom(row, said.self) ?? once(stancesIn(own))
    case 'countered': return judgeFrom(row, said.self) ?? judgeCounter(rows, content.counter, said.self)
  }
}

/** The same of a moment by which an answer is asked for. */
export function judgeAnswerBy(rows: RowReader, content: AnswerByContent, said: Said): Answering {
  const row = rows.find('proposal', content.proposal)
  const problem = commonProblem(rows, row, said)
  if (row === undefined || problem !== null) return problem ?? { refused: 'proposal-unknown' }
  if (!standsOn(row, said.self)) return { refused: 'not-standing' }
  const live = (rows.find('concerning', row.proposal) ?? []).flatMap((id) => rows.find('statement', id) ?? [])
    .filter(({ statement, replacedBy, made }) => replacedBy === null && statement !== said.replaces && made.party === said.self)
  return once(live.flatMap((one) => findAnswerBy(one) ?? []))
}

/** Why nothing more can be answered to a proposal; null while it is open. */
export function closedCode(row: ProposalRow): 'already-adopted' | 'withdrawn-from' | 'base-not-in-force' | null {
  switch (row.status) {
    case 'open': return null
    case 'adopted': return 'already-adopted'
    case 'withdrawn': return 'withdrawn-from'
    case 'superseded': return 'base-not-in-force'
  }
}

function commonProblem(rows: RowReader, row: ProposalRow | undefined, { self, replaces, audience }: Said): Answering {
  if (row === undefined) return { refused: 'proposal-unknown' }
  if (audience === 'public') return { refused: 'answer-public' }
  if (!row.parties.includes(self)) return { refused: 'not-a-party' }
  const before: Json | undefined = replaces === null ? row.proposal : rows.find('statement', replaces)?.content?.proposal
  if (before !== row.proposal) return { refused: 'statement-not-live' }
  const closed = closedCode(row)
  return closed === null ? null : { refused: closed }
}

/** Whoever made a proposal, or signed it, has answered it. */
function judgeFrom(row: ProposalRow, self: PartyId): Answering {
  if (row.made.party === self) return { refused: 'own-proposal' }
  return standsOn(row, self) ? { refused: 'already-standing' } : null
}

function judgeReply(question: StatementId, others: readonly Answer[], own: readonly Answer[], self: PartyId): Answering {
  const asked = answersOf(others, 'question').find(({ statement }) => statement === question)
  if (asked === undefined || asked.content.asks !== self) return { refused: 'question-unknown' }
  return once(answersOf(own, 'reply').filter(({ content }) => content.question === question))
}

/** The counter may be said in the same breath, and is then not here yet. */
function judgeCounter(rows: RowReader, counter: string, self: PartyId): Answering {
  const other = rows.find('proposal', counter)
  return other === undefined || other.made.party === self ? null : { refused: 'proposal-unknown' }
}

function once(live: readonly unknown[]): Answering {
  return live.length === 0 ? null : { refused: 'already-answered' }
}

