// Chance that can be had again: the same seed decides the same things in the same order. The moment at
// which a process is killed is the machine's, so a seed gives the same plan and not the same run.

export interface Chance {
  /** 0 ≤ x < 1. */
  next(): number
  /** A whole number, both ends included. */
  between(low: number, high: number): number
  pick<T>(list: readonly T[]): T | undefined
  /** One of these, as often as its weight says. */
  weighed<T>(weights: readonly (readonly [value: T, weight: number])[]): T
  /** Another chance for somebody of their own, so that nobody's decisions depend on who came first. */
  apart(name: string): Chance
}

/** mulberry32 over a hash (FNV-1a) of the seed. */
export function chanceOf(seed: string): Chance {
  let state = hashOf(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next, between,
    pick: (list) => list[between(0, list.length - 1)],
    weighed: (weights) => {
      let left = next() * weights.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of weights) { left -= weight; if (left < 0) return value }
      return (weights.at(-1) ?? raise('nothing to choose from'))[0]
    },
    apart: (name) => chanceOf(`${seed}/${name}`),
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash | 0
}

function raise(message: string): never {
  throw new Error(message)
}
