// Runs the parsers over inputs made of the corpus, for so many inputs or so long; answers what was
// taken and what refused. Throws the shortest input that breaks a promise, with its seed.

import assert from 'node:assert/strict'
import fc from 'fast-check'
import { mutated } from './mutation.ts'
import type { Target } from './targets.ts'

export interface FuzzOptions {
  readonly runs: number
  readonly seed: number
  /** Stops earlier after so long. */
  readonly milliseconds?: number
}

export interface FuzzReport {
  readonly name: string
  readonly inputs: number
  /** By outcome: `taken`, or the code by which an input was refused. */
  readonly outcomes: Readonly<Record<string, number>>
}

/** No single input may take longer, whatever else the machine does. */
const LONGEST_IN_MILLISECONDS = 5_000
/** Nor may reading small inputs make the process grow by more than this. */
const MOST_BYTES = 600 * 1024 * 1024

export async function fuzz({ name, corpus, read }: Target, { runs, seed, milliseconds }: FuzzOptions): Promise<FuzzReport> {
  const outcomes = new Map<string, number>()
  const before = process.memoryUsage().rss
  let inputs = 0
  const one = async (input: string): Promise<void> => {
    const begun = performance.now()
    const outcome = await read(input)
    const took = performance.now() - begun
    assert.ok(took < LONGEST_IN_MILLISECONDS, `${name} took ${Math.round(took)} ms`)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    inputs += 1
  }
  for (const whole of corpus) await one(whole)
  await fc.assert(fc.asyncProperty(mutated(corpus), one), { numRuns: runs, seed, ...(milliseconds === undefined ? {} : { interruptAfterTimeLimit: milliseconds }) })
  assert.ok(process.memoryUsage().rss - before < MOST_BYTES, `${name} made the process grow by ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`)
  return { name, inputs, outcomes: Object.fromEntries([...outcomes].sort(([, a], [, b]) => b - a)) }
}
