// A row of the benchmark: what it is called, what it asks, and how it is measured.

import type { Figure, Pairs } from './figure.ts'

export interface Plan {
  readonly activities: number
  readonly advances: number
}

export interface Bench {
  /** Numbers of acts, ascending. */
  readonly sizes: readonly number[]
  /** Pairs measured per figure; fewer for a row that begins late. Ask once a figure. */
  readonly rounds: number
  /** For rows that measure a rate for a while: the time of one figure, both sides together. */
  readonly seconds: number
  /** The plans over which pages are made, ascending: that of the HLED, ten and a hundred times as large, and the largest of the design. */
  readonly plans: readonly Plan[]
  /** A trial of the bench itself, of which nobody wants the figures: over a demonstration without datasets, with few pages of each kind and few looks. */
  readonly isTrial?: boolean
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
export async function inTurns(rounds: number, ours: Side, limit: Side): Promise<Pairs & { readonly processor: Pairs }> {
  const times: { readonly ours: number[]; readonly limit: number[] } = { ours: [], limit: [] }
  const processor: typeof times = { ours: [], limit: [] }
  for (let round = 0; round <= rounds; round++) {
    for (const [side, measure] of [['ours', ours], ['limit', limit]] as const) {
      const before = process.cpuUsage()
      const time = await measure()
      const { user, system } = process.cpuUsage(before)
      if (round > 0) { times[side].push(time); processor[side].push((user + system) / 1000) }
    }
  }
  return { ...times, processor }
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
