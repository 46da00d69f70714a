// How verify.mjs ends: as `api/edges.ts` says it, which knows too much to come along.

import type { RecordOutcome } from '../../record/verify-outcome.ts'
import type { VERIFICATION_CODES } from '../../text/messages/codes/verification.ts'

export const EXIT_CODES: Readonly<Record<keyof typeof VERIFICATION_CODES, number>> = { 'record-missing': 2, 'record-unreachable': 4, 'record-index-broken': 3, 'wrong-use': 2, 'bundle-unsound': 3, 'bundle-partial': 2, unexpected: 4 }

/** What one record came to. */
export interface Judgement {
  readonly outcome: RecordOutcome
  /** Of its parties, how many pairs of acts at one place are proved. */
  readonly provedForks: number
}

/** Damage first; `not-fully-checked` ends as its cause does (`algorithm-unsupported`). */
const EXITS: readonly (readonly [RecordOutcome, number])[] = [['not-consistent', 3], ['not-fully-checked', 4]]

/**
 * A proved fork has an end of its own. Not 0: a program that reads nothing but this number would overlook it. Not 3: the
 * proof stays for ever, also after people settled the fork, which bytes do not tell; a check that fails for ever hides later damage.
 */
const PROVED_FORK_EXIT = 5

export function exitOf(judgements: readonly Judgement[]): number {
  const worst = EXITS.find(([outcome]) => judgements.some((one) => one.outcome === outcome))
  return worst?.[1] ?? (judgements.some(({ provedForks }) => provedForks > 0) ? PROVED_FORK_EXIT : 0)
}
