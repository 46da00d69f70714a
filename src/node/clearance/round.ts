// One round of clearance: the text it is about by its hash, whom it asks by which rule, and all that was
// answered. A round ends when the text changes, when it is called off, or when the text was sent; what was
// answered stays to be read, and is never carried over to another text.

import type { Hash, ItemId, ProposalId } from '../../record/index.ts'
import { decideClearance } from './decide.ts'
import type { Answer, ClearanceDecision, Rule } from './decide.ts'

export type ClearanceSubject =
  | { readonly kind: 'draft'; readonly draft: string }
  | { readonly kind: 'proposal'; readonly proposal: ProposalId }

export interface GivenAnswer extends Answer {
  /** Person id. */
  readonly by: string
  /** A remark, a reason, a question. */
  readonly text: string | null
}

export type RoundEnd = 'edited' | 'called-off' | 'sent'

export interface Round {
  /** Of the draft's content, or the id of the proposal. */
  readonly hash: Hash
  readonly requestedAt: string
  readonly requestedBy: string
  /** What is asked of the colleagues. */
  readonly message: string | null
  readonly meeting: ItemId | null
  readonly rule: Rule
  /** The zone in which the end of silence was set and is shown: `America/Mexico_City`. */
  readonly zone: string | null
  readonly answers: readonly GivenAnswer[]
  /** When this node noticed that the time for silence was over; answers come after it, whatever the clock says then. */
  readonly expiredAt: string | null
  readonly ended: { readonly at: string; readonly why: RoundEnd; readonly by: string } | null
}

export interface ClearanceFile {
  readonly subject: ClearanceSubject
  /** The last one counts. */
  readonly rounds: readonly Round[]
  /** What became of a draft. */
  readonly sentAs: ProposalId | null
}

export function idOfSubject(subject: ClearanceSubject): string {
  return subject.kind === 'draft' ? subject.draft : subject.proposal
}

/** The round that counts now, if it is about this text and has not ended; null otherwise. */
export function liveRound(file: ClearanceFile | null, hash: Hash): Round | null {
  const round = file?.rounds.at(-1)
  return round === undefined || round.ended !== null || round.hash !== hash ? null : round
}

export function decisionOn(round: Round, now: string): ClearanceDecision {
  // A clock that was set back does not open again what was over.
  return decideClearance(round.rule, round.answers, round.expiredAt !== null && round.expiredAt > now ? round.expiredAt : now)
}

/** The moment of an answer: now, but never before what was noted last. */
export function momentOf(round: Round, now: string): string {
  return [now, round.answers.at(-1)?.at ?? '', round.expiredAt ?? ''].reduce((a, b) => (a > b ? a : b))
}
