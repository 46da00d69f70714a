// Linear programmes that a view sets up and somebody else solves: the text is the question, so that anybody can put
// it to another solver, and the same text has the same answer.

/** Numbers that are zero are left out. */
export interface Solution {
  readonly status: 'optimal' | 'infeasible' | 'unbounded' | 'not-solved'
  /** As the text asks for it; meaningful only where the status is `optimal`. */
  readonly objective: number
  /** Value of each variable by its name. */
  readonly values: Readonly<Record<string, number>>
  /** By how much the objective changes with one unit more on the right-hand side of each row, by its name: its shadow price. */
  readonly prices: Readonly<Record<string, number>>
  /** The same of each variable, by its name: with one unit more of the bound at which it stands. */
  readonly reduced: Readonly<Record<string, number>>
}

/** `problem-too-large`: beyond what is put to the solver. `solver-unavailable`: this machine cannot load it. */
export const SOLVE_CODES = ['problem-too-large', 'solver-unavailable', 'solver-failed', 'took-too-long'] as const
export type SolveCode = (typeof SOLVE_CODES)[number]
export interface SolveRefusal {
  readonly refused: SolveCode
}

/** Null: not solved yet; whoever asked is told when it is. `lp`: a programme in the CPLEX LP format. */
export type Solve = (lp: string) => Solution | SolveRefusal | null
