// How much of an outcome hangs on what was assumed: the same closure again with one number changed at a time.

import type { Solve } from '../../dialogue/data/solution.ts'
import type { CaseProblem, ClosureCase, ClosureQuestion } from './case.ts'
import { outcomeOf } from './outcome.ts'
import { renderProgramme } from './programme.ts'

export type Varied = 'capacity' | 'days' | 'road' | 'waiting'

export interface Variant {
  readonly varied: Varied
  /** What it is instead: percent of the capacity, days, kilometres of road a kilometre, percent of the value a day. */
  readonly value: number
  readonly question: ClosureQuestion
}

export interface VariantOutcome {
  readonly varied: Varied
  readonly value: number
  readonly reroutedPercent: number
  readonly shortfall: number
  readonly clearsAfter: number | null
  /** US dollars, road and waiting. */
  readonly cost: number
}

const DAYS = [1, 3, 7, 14]

export function variantsOf(question: ClosureQuestion): readonly Variant[] {
  return [
    ...[-20, -10, 10, 20].map((change) => { const factor = question.capacityFactor * (1 + change / 100); return { varied: 'capacity' as const, value: rounded(100 * factor), question: { ...question, capacityFactor: factor } } }),
    ...DAYS.filter((days) => days !== question.days).map((days) => ({ varied: 'days' as const, value: days, question: { ...question, days } })),
    ...[0.8, 1.2].map((factor) => ({ varied: 'road' as const, value: rounded(question.roadFactor * factor), question: { ...question, roadFactor: question.roadFactor * factor } })),
    ...[0.5, 2].map((factor) => ({ varied: 'waiting' as const, value: rounded(question.waitingPercent * factor), question: { ...question, waitingPercent: question.waitingPercent * factor } })),
  ]
}

/** Null while one of them is not solved; all are asked for first. One that cannot be solved is left out. */
export function solveVariants(question: ClosureQuestion, make: (question: ClosureQuestion) => ClosureCase | CaseProblem, solve: Solve): readonly VariantOutcome[] | null {
  const asked = variantsOf(question).flatMap((variant) => {
    const made = make(variant.question)
    return typeof made === 'string' ? [] : [{ variant, programme: made.programme, solution: solve(renderProgramme(made.programme)) }]
  })
  if (asked.some(({ solution }) => solution === null)) return null
  return asked.flatMap(({ variant: { varied, value }, programme, solution }): readonly VariantOutcome[] => {
    if (solution === null || 'refused' in solution || solution.status !== 'optimal') return []
    const { arrivals, rerouted, shortfall, clearsAfter, roadCost, waitingCost } = outcomeOf(programme, solution)
    return [{ varied, value, reroutedPercent: arrivals === 0 ? 0 : (100 * rerouted) / arrivals, shortfall, clearsAfter, cost: roadCost + waitingCost }]
  })
}

function rounded(value: number): number {
  return Number(value.toFixed(4))
}
