// A row of the benchmark: what it is called, what it asks, and how it is measured.

import type { Figure, Pairs } from './figure.ts'

export interface Bench {
  /** Numbers of acts, ascending. */
  readonly sizes: readonly number[]
  /** Pairs measured per figure. */
  readonly rounds: number
  /** For rows that measure a rate for a while: the time of one figure, both sides together. */
  readonly seconds: number
  /** The plan that is republished. */
  readonly activities: number
  readonly advances: number
  /** A fresh folder on the disk of temporary files; gone at the end. */
  folder(): string
  /** Work to do when the run ends, however it ends: last in, first out. */
  atEnd(undo: () => Promise<void> | void): void
}

export interface Row {
  readonly name: string
  /** One sentence for `--help`. */
  readonly asks: string
  /** True where the same work grows with `sizes`, so that an exponent says something. */
  readonly grows: boolean
  measure(bench: Bench): AsyncGenerator<Figure>
}

type Side = () => Promise<number> | number

/** Measures in turns, after one turn of each that does not count. */
export async function inTurns(rounds: number, ours: Side, limit: Side | null): Promise<Pairs> {
  await ours()
  await limit?.()
  const pairs = { ours: [] as number[], limit: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    pairs.ours.push(await ours())
    if (limit !== null) pairs.limit.push(await limit())
  }
  return pairs
}

/** Things done per second by `work`. */
export async function rate(count: number, work: () => Promise<unknown> | unknown): Promise<number> {
  return count / (await milliseconds(work)) * 1000
}

export async function milliseconds(work: () => Promise<unknown> | unknown): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}
