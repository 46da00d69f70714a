// What a verification comes to, as one of three and never a boolean: whoever could not check
// everything has found nothing wrong, and has not found it right either.

import type { ActVerdict, VerifySummary } from './verify.ts'

export const RECORD_OUTCOMES = ['consistent', 'not-consistent', 'not-fully-checked'] as const
/**
 * `consistent`: everything was checked and holds. `not-consistent`: something is damaged, missing or in breach.
 * `not-fully-checked`: what was checked holds, but this machine cannot check every signature.
 * That a party signed two acts for one place is said apart (`provedForks`): the chains shown may hold all the same.
 */
export type RecordOutcome = (typeof RECORD_OUTCOMES)[number]

export function outcomeOf({ counts, unchecked, checkpoints, proofs }: Omit<VerifySummary, 'adopted'>, isIndexBroken: boolean): RecordOutcome {
  const beside = [...checkpoints.flatMap(({ verdicts }) => verdicts), ...(proofs?.first ?? [])]
  if (isIndexBroken || counts.inconsistent > 0 || beside.some(({ verdict }) => verdict === 'inconsistent')) return 'not-consistent'
  // First this: where a chain could not be followed to its end, its checkpoint stands for more acts, or under a key never met.
  if (unchecked > 0 || beside.some(({ code }) => code === 'algorithm-unsupported')) return 'not-fully-checked'
  return checkpoints.every(({ verdicts }) => verdicts.every(({ verdict, code }) => verdict === 'verified' || isOpenCode(code))) ? 'consistent' : 'not-consistent'
}

/** What leaves a record consistent: an act that was checked, and one whose body is missing on purpose. */
export function isExpected({ verdict, code }: Pick<ActVerdict, 'verdict' | 'code'>): boolean {
  return verdict === 'verified' || (verdict === 'unverified' && (code === 'body-withheld' || code === 'body-erased'))
}

/** How many pairs prove that a party signed two acts for one place. */
export function provedForks({ proofs }: Pick<VerifySummary, 'proofs'>): number {
  return proofs?.counts.verified ?? 0
}

/** What a checkpoint may leave open: that nobody else vouches for it. One of more acts shows that acts are missing. */
function isOpenCode(code: string | null): boolean {
  return code === 'cosignature-missing' || code === 'cosignature-unknown' || code === 'cosignature-key-revoked'
}
