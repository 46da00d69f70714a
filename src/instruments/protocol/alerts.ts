// Alerts and what became of them. Each message keeps its own name and words; an update or a cancellation refers to
// the one before, and only its author's counts.

import type { PartyId } from '../../record/index.ts'
import { stepsThat } from '../../dialogue/incidents/thread.ts'
import type { StepWord } from '../../dialogue/incidents/thread.ts'
import type { StepOf } from '../../dialogue/statements/index.ts'
import { isLater } from './minutes.ts'

export type AlertWord = StepWord<StepOf<'alert'>>

export interface AlertChain {
  readonly party: PartyId
  /** As they were said; the last is what stands. */
  readonly messages: readonly AlertWord[]
  readonly last: AlertWord
  readonly state: 'in-force' | 'cancelled' | 'expired'
}

/** The latest first. A cancellation of nothing, or of what another side said, cancels nothing. */
export function alertChains(steps: readonly StepWord[], now: string): readonly AlertChain[] {
  const chains: AlertWord[][] = []
  for (const word of stepsThat(steps, 'alert').toSorted((a, b) => (a.made.party === b.made.party ? a.made.sequence - b.made.sequence : a.made.party < b.made.party ? -1 : 1))) {
    const before = chains.find((chain) => chain.some(({ statement, made }) => statement === word.step.refers && made.party === word.made.party))
    if (before !== undefined) before.push(word)
    else if (word.step.message !== 'cancel') chains.push([word])
  }
  return chains.flatMap((messages): AlertChain[] => {
    const last = messages.at(-1)
    return last === undefined ? [] : [{ party: last.made.party, messages, last, state: stateOf(messages, last, now) }]
  }).sort((a, b) => (isLater(a.last.at, b.last.at) ? -1 : isLater(b.last.at, a.last.at) ? 1 : 0))
}

/** Cancelled stays cancelled, whatever is said after it. */
function stateOf(messages: readonly AlertWord[], last: AlertWord, now: string): AlertChain['state'] {
  if (messages.some(({ step }) => step.message === 'cancel')) return 'cancelled'
  return last.step.until !== null && isLater(now, last.step.until) ? 'expired' : 'in-force'
}
