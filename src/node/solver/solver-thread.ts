// HiGHS in a thread of its own, one programme after the other. Every programme gets a fresh solver with the same
// options, so that nothing of one is left for the next and two nodes come to the same answer.

import '../source-traces.ts'
import { parentPort } from 'node:worker_threads'
import highs from 'highs'
import type { Solution } from '../../dialogue/data/solution.ts'

export interface SolverQuestion {
  readonly key: string
  readonly lp: string
}
export type SolverAnswer = { readonly key: string; readonly solution: Solution } | { readonly key: string; readonly fault: string; readonly isUnavailable: boolean }

const STATUS: Readonly<Record<string, Solution['status']>> = { Optimal: 'optimal', Infeasible: 'infeasible', Unbounded: 'unbounded' }
/**
 * Without what depends on the machine: one thread, a fixed seed, no bound of time (the caller ends a thread that takes too long). Without presolve:
 * programmes of bounds and flows are solved sooner than they are simplified.
 */
const OPTIONS = { solver: 'simplex', presolve: 'off', parallel: 'off', threads: 1, random_seed: 0, output_flag: false } as const

/** Its types tell of the CommonJS file, where the loader hangs under `default`; what is imported is the other one. */
const loadHighs = highs as unknown as typeof highs.default
const loading = loadHighs()

parentPort?.on('message', ({ key, lp }: SolverQuestion) => {
  const tell = (answer: SolverAnswer) => parentPort?.postMessage(answer)
  loading.then(
    (solver) => {
      try {
        tell({ key, solution: solutionOf(solver.solve(lp, OPTIONS)) })
      } catch (error) {
        tell({ key, fault: faultOf(error), isUnavailable: false })
      }
    },
    (error: unknown) => tell({ key, fault: faultOf(error), isUnavailable: true }),
  )
})

function solutionOf(found: ReturnType<Awaited<typeof loading>['solve']>): Solution {
  const status = STATUS[found.Status] ?? 'not-solved'
  if (status !== 'optimal') return { status, objective: 0, values: {}, prices: {}, reduced: {} }
  const columns = Object.values(found.Columns)
  const values = columns.map((column) => [column.Name, 'Primal' in column ? column.Primal : 0] as const)
  const reduced = columns.map((column) => [column.Name, 'Dual' in column ? column.Dual : 0] as const)
  const prices = found.Rows.flatMap((row) => ('Name' in row && 'Dual' in row ? [[row.Name, row.Dual] as const] : []))
  return { status, objective: found.ObjectiveValue, values: withoutZeros(values), prices: withoutZeros(prices), reduced: withoutZeros(reduced) }
}

/** What the tolerance of the solver leaves of a zero is one. */
function withoutZeros(entries: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(entries.filter(([, value]) => Math.abs(value) > 1e-9))
}

function faultOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
